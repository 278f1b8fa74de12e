"""Decides what a column of an export means: the user's word, a known header, a near name, else a custom field."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from bot.domain.crm_columns import KNOWN, REJECT_HEADERS, Column, columns_of, dialect
from bot.domain.errors import BadInput
from bot.domain.rep import folded
from bot.usecases.read_cells import is_moment

NEAR_ENOUGH = 88
"""Likeness of two header names, 0 to 100, from which one is taken for the other."""
NONE = "none"
"""A word for nothing known, or one to choose from, as the rest of the column tells."""
TYPED_IN = frozenset(
    (
        *(Column.EMAIL, Column.NAME, Column.FIRST_NAME, Column.LAST_NAME, Column.COMPANY, Column.CITY, Column.PHONE),
        *(Column.WEBSITE, Column.EMPLOYEES, Column.REVENUE, Column.OWNER_EMAIL, Column.CREATED, Column.ACTIVITY),
    )
)
"""Columns that nobody chooses from a list: where one of these says `None`, the file says so of every blank."""
SHORTEST_GUESSED = 5
"""Letters a header needs before a near name counts: short words are near to too many."""


NUMBERING = frozenset({"id", "uuid", "guid", "key", "number", "no", "nr"})
"""Words of headers that number people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnPlan:
    """What each header of a file will be read as."""

    dialect: str
    """`HubSpot`, `Salesforce` or empty."""
    known: Mapping[str, Column]
    guessed: Mapping[str, Column]
    """Part of `known`: by a near name only, for people to check."""
    custom: tuple[str, ...]
    """Headers kept as custom fields."""
    saying_none: frozenset[str] = frozenset()
    """Those of them in which `None` is one of the words to choose from, and no blank."""

    def headers_of(self, column: Column) -> tuple[str, ...]:
        """Headers read as this column."""
        return tuple(h for h, c in self.known.items() if c is column)


def plan_columns(headers: Sequence[str], mapped: Iterable[str] = ()) -> ColumnPlan:
    """
    What each header means; `mapped` holds the user's own `HEADER=FIELD`, which win.

    Raises BadInput naming the header or field that does not exist.
    """
    headers = [h for h in headers if h not in REJECT_HEADERS]
    told = dict(_told(word, headers) for word in mapped)
    own = {h: c for h, c in columns_of(headers).items() if h not in told and c not in told.values()}
    taken = {*told.values(), *own.values()}
    guessed = _near_names([h for h in headers if h not in told and h not in own], taken)
    known = {h: c for h in headers if (c := told.get(h) or own.get(h) or guessed.get(h))}
    return ColumnPlan(
        dialect=dialect(headers),
        known={h: c for h, c in known.items() if c is not Column.SKIP},
        guessed=guessed,
        custom=tuple(h for h in headers if h not in known),
    )


def with_wordy_dates_kept(plan: ColumnPlan, rows: Sequence[Mapping[str, str]], *, told: Collection[str]) -> ColumnPlan:
    """
    The plan with a column kept as a custom field that is called like the last activity and mostly holds no time.

    A `Last Activity` of `Email: Pricing` says what was done, not when. What the user mapped (`told`) stays.
    """
    dated = [h for h, c in plan.known.items() if c is Column.ACTIVITY and h not in told]
    wordy = {header for header in dated if _mostly_words([row.get(header, "") for row in rows])}
    return replace(
        plan,
        known={h: c for h, c in plan.known.items() if h not in wordy},
        guessed={h: c for h, c in plan.guessed.items() if h not in wordy},
        custom=(*plan.custom, *(h for h in plan.known if h in wordy)),
    )


def with_none_kept(plan: ColumnPlan, rows: Sequence[Mapping[str, str]]) -> ColumnPlan:
    """
    The plan with the custom fields told that have `None` among a few words that come again and again.

    None of them in a file that writes `None` for what it does not know: a phone number, a day.
    """
    typed = [header for header, column in plan.known.items() if column in TYPED_IN]
    if any(row.get(header, "").strip().casefold() == NONE for row in rows for header in typed):
        return plan
    cells = {header: [cell for row in rows if (cell := row.get(header, "").strip())] for header in plan.custom}
    return replace(plan, saying_none=frozenset(header for header, filled in cells.items() if _chooses_none(filled)))


def _chooses_none(cells: Sequence[str]) -> bool:
    words = [cell for cell in cells if cell.casefold() != NONE and not (cell[0] + cell[-1]).isdecimal()]
    nones = sum(cell.casefold() == NONE for cell in cells)
    return bool(nones) and 2 * len(set(words)) <= len(words) == len(cells) - nones


def _mostly_words(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return sum(is_moment(cell) for cell in filled) * 2 < len(filled)


def telling_apart(headers: Sequence[str]) -> str:
    """How to import people of whom a file says no address: by the column that numbers them."""
    numbering = (h for h in headers if NUMBERING & set(folded(h).split()))
    column = next(numbering, headers[0] if headers else "Id")
    return f"Where nobody has an address, take what tells leads apart as the company: --map '{column}=company'."


def _told(word: str, headers: Sequence[str]) -> tuple[str, Column]:
    header, equals, field = word.rpartition("=")
    matching = [h for h in headers if folded(h) == folded(header)]
    if not equals or not matching:
        raise BadInput(f"--map {word}: the file has no column “{header or word}”. It has: {', '.join(headers)}.")
    try:
        return matching[0], Column(field.strip().casefold())
    except ValueError:
        raise BadInput(f"--map {word}: “{field}” is no field. Fields are: {', '.join(Column)}.") from None


def _near_names(headers: Sequence[str], taken: set[Column]) -> dict[str, Column]:
    guessed: dict[str, Column] = {}
    for header in headers:
        plain = folded(header)
        near = process.extractOne(plain, KNOWN.keys(), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
        if near and len(plain) >= SHORTEST_GUESSED and (column := KNOWN[near[0]][1]) not in taken:
            guessed[header] = column
            taken = taken | {column}
    return guessed
