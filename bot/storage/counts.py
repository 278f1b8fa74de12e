"""What is counted beside the leads: words, the words' own words, and how many leads each owner has in each band."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, func, select

from bot.domain.definitions import is_workable
from bot.domain.lead import Lead, Standing
from bot.storage.database import run_many
from bot.storage.keys import key_of
from bot.storage.lead_rows import Stored, account_key, person_key_of
from bot.storage.tables import WORD

FOLDED = ("title", "industry", "country", "state", "city", "language", "source_detail", "campaign", "crm_status")
CHOSEN = ("source", "last_source", "status", "stage", "seniority", "department", "persona")
COLUMNS: Mapping[str, Callable[[Lead], str | None]] = {name: attrgetter(name) for name in (*FOLDED, *CHOSEN)}
"""Fields whose values are counted."""

VOCABULARY_CHARACTERS = 60
"""A custom field's longer values are prose, not vocabulary."""
VALUES_KEPT = 2_000
"""A custom field with more values than this is gone through when somebody asks, not counted all the time."""
CUSTOM_NAMES = "custom field"
"""Kind under which the names of custom fields are kept."""
SCORED = "scored"
"""Kind under which the times of scoring are kept, by version of the rules."""
NOT_ALL = ("", "")
"""Key and value of the row that says that a custom field's values are not all kept."""

KEYS: Mapping[str, tuple[str, ...]] = {
    "word": ("kind", "key", "value"),
    "token": ("kind", "token", "backwards"),
    "company_part": ("part", "account"),
    "tally": ("owner_id", "band", "workable"),
}
"""The columns that say what is counted, by table. A token's `backwards` follows from the token."""

Key = tuple[Any, ...]


def custom_kind(name: str) -> str:
    """Kind of a custom field's values, by its folded name."""
    return f"custom:{name}"


def tally_key(owner_id: str | None, standing: Standing, *, workable: bool) -> Key:
    """Where a lead is counted by owner and band."""
    return owner_id or "", str(standing.band), workable


def scored_key(standing: Standing) -> Key:
    """Where a lead is counted by when, and by which rules, it was scored; a batch has one time, so these are few."""
    return SCORED, standing.rules_version, _written(standing.scored_at)


def asset_key(asset: str) -> Key:
    """Where events are counted by the content they mention."""
    return "asset", key_of(asset), asset


@lru_cache(maxsize=1_000)
def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


class Counts:
    """What there will be more or less of, collected over a transaction and written at its end."""

    def __init__(self) -> None:
        self._deltas: dict[str, Counter[Key]] = {table: Counter() for table in KEYS}

    def add(self, table: str, key: Key, times: int = 1) -> None:
        """So many more, or fewer, of one thing."""
        self._deltas[table][key] += times

    def add_leads(self, stored: Iterable[Stored], sign: int = 1) -> None:
        """
        Everything of which there is one more, or with -1 one less, because of each of these leads.

        Column by column: each different value is folded and looked up once, however many leads have it.
        """
        all_of = list(stored)
        leads = [one.lead for one in all_of]
        for name, value_of in COLUMNS.items():
            # `str`, because the words of closed sets are slow to hash.
            values = Counter(map(str, filter(None, map(value_of, leads))))
            self._add(sign, "word", values, partial(_word, name))
        companies = Counter((account_key(lead), lead.company) for lead in leads if lead.company)
        self._add(sign, "word", companies, lambda pair: [("company", *pair)])
        accounts = Counter(account for account, _ in companies.elements())
        self._add(sign, "token", accounts, lambda account: _tokens("company", account))
        self._add(sign, "company_part", accounts, _parts)
        self._add(sign, "token", Counter(map(person_key_of, leads)), lambda name: _tokens("person", name))
        self._add(sign, "word", Counter(scored_key(one.standing) for one in all_of), lambda key: [key])
        tallies = Counter(tally_key(one.lead.owner_id, one.standing, workable=is_workable(one.lead)) for one in all_of)
        self._add(sign, "tally", tallies, lambda key: [key])
        customs = Counter(item for lead in leads if lead.custom for item in lead.custom.items())
        self._add(sign, "word", customs, _custom_words)

    def write(self, connection: Connection) -> None:
        """Add what came and take away what went; rows of which nothing is left go."""
        for table, deltas in self._deltas.items():
            rows = sorted((*key, delta) for key, delta in deltas.items() if delta)
            more = [row for row in rows if row[-1] > 0]
            if table == "word":
                more = _without_overflow(connection, more)
            _add(connection, table, more)
            _take(connection, table, [row for row in rows if row[-1] < 0])

    def _add(self, sign: int, table: str, values: Counter[Any], keys_of: Callable[[Any], Iterable[Key]]) -> None:
        deltas = self._deltas[table]
        for value, times in values.items():
            for key in keys_of(value):
                deltas[key] += sign * times


def _word(kind: str, value: str) -> list[Key]:
    return [(kind, key_of(value), value)]


def _tokens(kind: str, name: str) -> list[Key]:
    return [(kind, token, token[::-1]) for token in set(name.split())]


def _parts(account: str) -> set[Key]:
    words = account.split()
    return {(" ".join(words[start:]), account) for start in range(1, len(words))}


def _custom_words(item: tuple[str, str]) -> list[Key]:
    raw, value = item
    name = key_of(raw)
    if not value or not name:
        return []
    key, shown = (key_of(value), value) if len(value) <= VOCABULARY_CHARACTERS else NOT_ALL
    return [(CUSTOM_NAMES, name, raw), (custom_kind(name), key, shown)]


def _add(connection: Connection, table: str, rows: Sequence[Key]) -> None:
    columns = KEYS[table]
    marks = ", ".join("?" * (len(columns) + 1))
    key = ", ".join(columns[:2] if table == "token" else columns)
    run_many(
        connection,
        f"INSERT INTO {table} ({', '.join(columns)}, leads) VALUES ({marks})"  # noqa: S608  # names are KEYS' own
        f" ON CONFLICT ({key}) DO UPDATE SET leads = {table}.leads + excluded.leads",
        rows,
    )


def _take(connection: Connection, table: str, rows: Sequence[Key]) -> None:
    same = " AND ".join(f"{column} = ?" for column in KEYS[table])
    changed = f"UPDATE {table} SET leads = leads + ? WHERE {same}"  # noqa: S608  # names are KEYS' own
    gone = f"DELETE FROM {table} WHERE {same} AND leads <= 0"  # noqa: S608
    run_many(connection, changed, [(row[-1], *row[:-1]) for row in rows])
    run_many(connection, gone, [row[:-1] for row in rows])


def _without_overflow(connection: Connection, rows: Sequence[Key]) -> list[Key]:
    """
    The words to be counted: of custom fields with more values than are kept, only those that are there already.

    Such a field is marked, so that whoever asks for its values knows that they are not all here.
    """
    custom = {kind for kind, *_ in rows if kind.startswith("custom:")}
    if not custom:
        return list(rows)
    coming = Counter(kind for kind, *_ in rows if kind in custom)
    sizes = select(WORD.c.kind, func.count()).where(WORD.c.kind.in_(custom)).group_by(WORD.c.kind)
    coming.update({kind: size for kind, size in connection.execute(sizes)})  # noqa: C416  # rows are no pairs to mypy
    full = {kind for kind in custom if coming[kind] > VALUES_KEPT}
    _take(connection, "word", [row for row in rows if row[0] in full])
    return [row for row in rows if row[0] not in full] + [(kind, *NOT_ALL, 1) for kind in sorted(full)]
