"""What a lead has to fulfil to be in an answer."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from bot.domain.lead_query.fields import LeadField
from bot.domain.lead_query.window import Frozen, Window
from bot.domain.words import Criterion, EventKind, Level


class FieldIs(Frozen):
    """
    A field has one of the values (equal, case and accents aside), or is known at all.

    Owners are rep ids. Companies match by account key. A flag is known when it is yes, so without
    values it means yes, and negated no. With `negated` and values, a lead whose field is blank does
    not match: blanks are counted and reported instead.
    """

    kind: Literal["is"] = "is"
    field: LeadField
    values: tuple[str, ...] = ()
    """Empty: the field is known (has any value)."""
    custom: str | None = None
    """Name of the custom field, where `field` is `custom`."""
    negated: bool = False


class FieldHas(Frozen):
    """
    A text field contains one of the words (or phrases), case and accents aside, as whole words.

    Whole: `cto` is in `CTO & Founder`, not in `Director`. Punctuation counts as a space.
    """

    kind: Literal["has"] = "has"
    field: LeadField
    words: tuple[str, ...]
    custom: str | None = None
    negated: bool = False


class FieldBetween(Frozen):
    """A number field lies in a closed range; None is open."""

    kind: Literal["between"] = "between"
    field: LeadField
    low: float | None = None
    high: float | None = None
    custom: str | None = None
    negated: bool = False


class FieldWithin(Frozen):
    """
    A time field lies in a window. `last_activity` negated also matches leads never active: no touch since.

    A custom field is a time where it writes a day, year first; the days that the window begins and ends with count.
    """

    kind: Literal["within"] = "within"
    field: LeadField
    window: Window
    custom: str | None = None
    negated: bool = False


class Did(Frozen):
    """The lead has at least so many events of the kinds, with the asset, in the window (negated: has not)."""

    kind: Literal["did"] = "did"
    events: tuple[EventKind, ...] = ()
    """Empty: any kind."""
    asset: str | None = None
    """Words that the event's asset, detail or campaign contains, all of them, in any order, case and accents aside."""
    at_least: int = Field(default=1, ge=1)
    window: Window = Window()
    negated: bool = False


class Evident(Frozen):
    """The level of a criterion, as the ledger reads it at the plan's `as_of`, is one of these; no row is unknown."""

    kind: Literal["evident"] = "evident"
    criterion: Criterion
    levels: tuple[Level, ...]
    negated: bool = False


class Way(StrEnum):
    """Where a score went."""

    UP = "up"
    DOWN = "down"
    EITHER = "either"


class Moved(Frozen):
    """
    The score went that way by at least so many points from the start of the window to its end.

    Only the whole way counts, not the ups and downs between. A lead that was first scored within the window is
    measured from its first score.
    """

    kind: Literal["moved"] = "moved"
    way: Way
    at_least: int = Field(default=1, ge=1)
    window: Window = Window()
    negated: bool = False

    def holds(self, points: int) -> bool:
        """Whether so many points are far enough, the negation aside."""
        return self.towards(points) >= self.at_least

    def towards(self, points: int) -> int:
        """How far so many points go the way that is asked for."""
        return {Way.UP: points, Way.DOWN: -points, Way.EITHER: abs(points)}[self.way]


class AnyOf(Frozen):
    """At least one of the conditions holds."""

    kind: Literal["any"] = "any"
    conditions: tuple["Condition", ...]


Condition = Annotated[
    FieldIs | FieldHas | FieldBetween | FieldWithin | Did | Evident | Moved | AnyOf, Field(discriminator="kind")
]


def deeds_asked(conditions: Sequence[Condition]) -> Iterator[Did]:
    """The conditions that ask for events, not for their lack."""
    for condition in conditions:
        if isinstance(condition, AnyOf):
            yield from deeds_asked(condition.conditions)
        elif isinstance(condition, Did) and not condition.negated:
            yield condition
