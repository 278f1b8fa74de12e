"""What is counted beside the leads: words, the words' own words, and how many leads each owner has in each band."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection

from bot.domain.definitions import is_workable
from bot.domain.lead import Lead, Standing, account_of
from bot.domain.lead_query import LeadField
from bot.storage.custom_counts import Key, custom_words, stop_counting_overflowing, uncounted_kinds
from bot.storage.database import run_many
from bot.storage.keys import key_of
from bot.storage.lead_rows import Stored, person_key_of

FOLDED = ("title", "industry", "country", "state", "city", "language", "source_detail", "campaign", "crm_status")
CHOSEN = ("source", "last_source", "status", "stage", "seniority", "department", "persona")
COUNTED = frozenset({*(LeadField(name) for name in (*FOLDED, *CHOSEN)), LeadField.COMPANY})
"""Fields whose values are counted."""
COLUMNS: Mapping[str, Callable[[Lead], str | None]] = {name: attrgetter(name) for name in (*FOLDED, *CHOSEN)}
"""How their values are read, companies aside."""

SCORED = "scored"
"""Kind under which the times of scoring are kept, by version of the rules."""
KEYS: Mapping[str, tuple[str, ...]] = {
    "word": ("kind", "key", "value"),
    "token": ("kind", "token", "backwards"),
    "company_part": ("part", "account"),
    "tally": ("owner_id", "band", "workable"),
}
"""The columns that say what is counted, by table. A token's `backwards` follows from the token."""


def tally_key(owner_id: str | None, standing: Standing, *, workable: bool) -> Key:
    """Where a lead is counted by owner and band."""
    return owner_id or "", str(standing.band), workable


def scored_key(rules_version: str, scored_at: datetime) -> Key:
    """Where a lead is counted by when, and by which rules, it was scored; a batch has one time, so these are few."""
    return SCORED, rules_version, written_moment(scored_at)


def asset_key(asset: str) -> Key:
    """Where events are counted by the content they mention."""
    return "asset", key_of(asset), asset


@lru_cache(maxsize=1_000)
def written_moment(moment: datetime) -> str:
    """A UTC time as it is counted by; such texts sort as their times do."""
    return moment.isoformat(timespec="microseconds")


class Counts:
    """What there will be more or less of, collected over a transaction and written at its end."""

    def __init__(self) -> None:
        self._deltas: dict[str, Counter[Key]] = {table: Counter() for table in KEYS}
        self._custom: dict[int, Counter[tuple[str, str]]] = {1: Counter(), -1: Counter()}

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
        companies = Counter((account_of(lead), lead.company) for lead in leads if lead.company)
        self._add(sign, "word", companies, lambda pair: [("company", *pair)])
        accounts = Counter(account for account, _ in companies.elements())
        self._add(sign, "token", accounts, lambda account: _tokens("company", account))
        self._add(sign, "company_part", accounts, _parts)
        self._add(sign, "token", Counter(map(person_key_of, leads)), lambda name: _tokens("person", name))
        self._add(
            sign,
            "word",
            Counter((one.standing.rules_version, one.standing.scored_at) for one in all_of),
            lambda key: [scored_key(*key)],
        )
        tallies = Counter(tally_key(one.lead.owner_id, one.standing, workable=is_workable(one.lead)) for one in all_of)
        self._add(sign, "tally", tallies, lambda key: [key])
        for lead in leads:
            if lead.custom:
                self._custom[sign].update(lead.custom.items())

    def write(self, connection: Connection) -> None:
        """Add what came and take away what went; rows of which nothing is left go."""
        rows: dict[str, list[Key]] = {table: [] for table in KEYS}
        for table, key, times in self.rows(connection):
            rows[table].append((*key, times))
        for table, changed in rows.items():
            # In one order, as all who write them have it.
            changed.sort()
            _add(connection, table, [row for row in changed if row[-1] > 0])
            _take(connection, table, [row for row in changed if row[-1] < 0])

    def rows(self, connection: Connection) -> Iterator[tuple[str, Key, int]]:
        """Table, key and difference of everything of which there is more or less."""
        self._add_custom_words(connection)
        for table, deltas in self._deltas.items():
            for key, delta in deltas.items():
                if delta:
                    yield table, key, delta

    def _add_custom_words(self, connection: Connection) -> None:
        """Names and values of custom fields; values only of those that have few."""
        if not any(self._custom.values()):
            return
        counted = partial(custom_words, uncounted_kinds(connection))
        for sign, items in self._custom.items():
            self._add(sign, "word", items, counted)
        stop_counting_overflowing(connection, self._deltas["word"])

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
