"""What is counted beside the leads: words, the words' own words, and how many leads each owner has in each band."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, func, select

from bot.domain.definitions import is_workable
from bot.domain.lead import Lead, Standing
from bot.storage.database import run_many
from bot.storage.keys import key_of
from bot.storage.lead_rows import account_key, person_key_of
from bot.storage.tables import WORD

Fact = tuple[Any, ...]
"""Name of a table, and the key of the row in it that counts one more."""

FOLDED = ("title", "industry", "country", "state", "city", "language", "source_detail", "campaign", "crm_status")
CHOSEN = ("source", "last_source", "status", "stage", "seniority", "department", "persona")

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
"""Columns of a fact, by table. A token's `backwards` follows from the token."""


def custom_kind(name: str) -> str:
    """Kind of a custom field's values, by its folded name."""
    return f"custom:{name}"


def facts_of(lead: Lead, standing: Standing) -> list[Fact]:
    """Everything of which there is one more because of this lead."""
    facts: list[Fact] = [
        ("tally", lead.owner_id or "", str(standing.band), is_workable(lead)),
        *(_word(name, value) for name in FOLDED if (value := getattr(lead, name))),
        *(("word", name, str(word), str(word)) for name in CHOSEN if (word := getattr(lead, name))),
        *_tokens("person", person_key_of(lead)),
        scored_fact(standing),
    ]
    if lead.company:
        facts += _company_words(account_key(lead) or "", lead.company)
    if lead.custom:
        facts += _custom_words(lead.custom)
    return facts


def scored_fact(standing: Standing) -> Fact:
    """When, and by which rules, the lead was scored; a batch has one time, so there are few."""
    return "word", SCORED, standing.rules_version, standing.scored_at.isoformat(timespec="microseconds")


def asset_fact(asset: str) -> Fact:
    """One more event with this content."""
    return _word("asset", asset)


@lru_cache(maxsize=65_536)
def _word(kind: str, value: str) -> Fact:
    return "word", kind, key_of(value), value


def _tokens(kind: str, name: str) -> list[Fact]:
    return [("token", kind, token, token[::-1]) for token in set(name.split())]


@lru_cache(maxsize=65_536)
def _company_words(account: str, company: str) -> tuple[Fact, ...]:
    words = account.split()
    parts = {" ".join(words[start:]) for start in range(1, len(words))}
    return (
        ("word", "company", account, company),
        *_tokens("company", account),
        *(("company_part", part, account) for part in parts),
    )


def _custom_words(custom: Mapping[str, str]) -> Iterator[Fact]:
    for raw, value in custom.items():
        if value and (name := key_of(raw)):
            yield "word", CUSTOM_NAMES, name, raw
            key, shown = (key_of(value), value) if len(value) <= VOCABULARY_CHARACTERS else NOT_ALL
            yield "word", custom_kind(name), key, shown


def count(connection: Connection, *, before: Iterable[Fact] = (), after: Iterable[Fact] = ()) -> None:
    """Add what came and take away what went; rows of which nothing is left go."""
    deltas = Counter(after)
    deltas.subtract(before)
    by_table: dict[str, list[Fact]] = defaultdict(list)
    for fact, delta in deltas.items():
        if delta:
            by_table[fact[0]].append((*fact[1:], delta))
    for table, rows in by_table.items():
        rows.sort()
        more = [row for row in rows if row[-1] > 0]
        less = [row for row in rows if row[-1] < 0]
        if table == "word":
            more = _without_overflow(connection, more)
        _add(connection, table, more)
        _take(connection, table, less)


def _add(connection: Connection, table: str, rows: Sequence[Fact]) -> None:
    columns = KEYS[table]
    marks = ", ".join("?" * (len(columns) + 1))
    key = ", ".join(columns[:2] if table == "token" else columns)
    run_many(
        connection,
        f"INSERT INTO {table} ({', '.join(columns)}, leads) VALUES ({marks})"  # noqa: S608  # names are KEYS' own
        f" ON CONFLICT ({key}) DO UPDATE SET leads = {table}.leads + excluded.leads",
        rows,
    )


def _take(connection: Connection, table: str, rows: Sequence[Fact]) -> None:
    same = " AND ".join(f"{column} = ?" for column in KEYS[table])
    changed = f"UPDATE {table} SET leads = leads + ? WHERE {same}"  # noqa: S608  # names are KEYS' own
    gone = f"DELETE FROM {table} WHERE {same} AND leads <= 0"  # noqa: S608
    run_many(connection, changed, [(row[-1], *row[:-1]) for row in rows])
    run_many(connection, gone, [row[:-1] for row in rows])


def _without_overflow(connection: Connection, rows: Sequence[Fact]) -> list[Fact]:
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
