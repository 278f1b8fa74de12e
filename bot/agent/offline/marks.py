"""What words of a question were recognised as, before they are put together into a plan."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.lead_query import Condition, EventPart, GroupBy, LeadField, MetricKind, Period, Window
from bot.domain.words import Band, Criterion, EventKind


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that words may mean: a field with values, or words that a text field contains."""

    field: LeadField
    values: tuple[str, ...]
    custom: str = ""
    needs: tuple[tuple[str, ...], ...] = ()
    """For job titles: each group has to be in the title by one of its words; `values` says the same for people."""
    bare: bool = True
    """Whether it is meant without a cue such as `in` or `industry` before it."""
    known: bool = False
    """Whether the data has it."""


@dataclass(frozen=True, slots=True)
class Noise:
    """Words that narrow nothing."""

    pivot: bool = False
    """Whether it is a verb at which the part of a share begins: `what share of my leads ARE hot`."""
    beside: tuple[LeadField, ...] = ()
    """Fields that are to stand beside each lead: `phone numbers of`."""
    own: tuple[str, ...] = ()
    """Names of custom fields that are."""


@dataclass(frozen=True, slots=True)
class Not:
    """A negation of what follows."""

    carries: bool = False
    """Whether it reaches over a whole list: `excluding customers and partners`."""
    widens: bool = False
    """`not just mine`: takes a condition of an earlier question away instead of adding one."""


class Link(StrEnum):
    AND = "and"
    OR = "or"
    BUT = "but"


@dataclass(frozen=True, slots=True)
class Including:
    """What follows is meant as well, whatever the question would leave out."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A word that joins what stands around it."""

    link: Link


@dataclass(frozen=True, slots=True)
class Relative:
    """`who`, `that`, `which`: a clause about the leads begins."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say which field the next words belong to."""

    fields: tuple[LeadField, ...]
    custom: str = ""
    named: bool = False
    """Whether the field was named, so that whatever follows is its value."""


@dataclass(frozen=True, slots=True)
class Values:
    """Words with one or several meanings."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Ready:
    """Conditions that need nothing more."""

    conditions: tuple[Condition, ...]
    any_of: bool = False
    """Whether one of the conditions is enough."""
    negates: bool = True
    """Whether a negation before it turns it round."""


@dataclass(frozen=True, slots=True)
class Lacks:
    """`without`, `missing`, `has a`: whether fields are known."""

    fields: tuple[tuple[LeadField, str], ...]
    """Fields with the custom field's name, if it is one."""
    negated: bool
    any_of: bool = False
    """`missing phone or e-mail`: one of them is enough."""


@dataclass(frozen=True, slots=True)
class Range:
    """A span of numbers, both ends included."""

    low: float | None
    high: float | None
    field: LeadField | None = None
    custom: str = ""
    money: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A span of time."""

    window: Window
    lasting: bool = False
    """`10 days`, `the last 10 days`: for a silence it is open to the present."""
    before: bool = False
    """`more than 10 days ago`."""
    ahead: bool = False
    """`the next 10 days`, when nothing was created or done yet."""


class Doing(StrEnum):
    """What a span of time may be about."""

    CREATED = "created"
    ACTIVE = "active"
    QUIET = "quiet"
    ROSE = "rose"
    FELL = "fell"
    WENT = "went"
    """The score, either way."""
    BECAME = "became"
    """Hot, warm, cool or cold."""
    MOVED = "moved"
    """From any band to any other."""
    DATED = "dated"
    """What a custom field gives the day of."""


@dataclass(frozen=True, slots=True)
class Verb:
    """Something about the lead that has a time."""

    doing: Doing
    days: int | None = None
    """How long a silence is meant where the question does not say."""
    bare: bool = False
    """Whether it means something without a time."""
    custom: str = ""
    """The custom field that gives the day."""
    points: int = 1
    """How far the score went at least."""
    bands: tuple[Band, ...] = ()
    """What somebody became."""


@dataclass(frozen=True, slots=True)
class Done:
    """Something the lead did."""

    events: tuple[EventKind, ...]
    asset: str | None = None
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class Times:
    """How often: `twice`, `at least 3 times`."""

    at_least: int
    beyond: int = 0
    """So often it was not: one more than `at most`; 0 where there is no most."""


@dataclass(frozen=True, slots=True)
class Sole:
    """`nothing but`, `no activity except`: what follows is all that was done."""

    done: bool
    """Whether it was done at all."""


@dataclass(frozen=True, slots=True)
class Whole:
    """`among`, `out of`: what follows is the whole of a share."""


@dataclass(frozen=True, slots=True)
class Direction:
    """`lowest first` right after an order."""

    descending: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A number that no rule has taken yet."""

    value: float
    money: bool = False


@dataclass(frozen=True, slots=True)
class Top:
    """How many leads at most."""

    count: int


@dataclass(frozen=True, slots=True)
class Order:
    """An order of the leads."""

    field: LeadField
    descending: bool = True
    ranks: bool = False
    """Whether it ranks whom to call, so that those nobody should call are left out."""
    count: int | None = None
    """How many of them: `top 5`, `the best one`."""
    vague: bool = False
    """`top`, `biggest`: a named field says what is meant, if one follows."""
    custom: str = ""
    moved: bool = False
    """By how far the score went."""
    often: bool = False
    """By how often they did what the question names."""
    latest: bool = False
    """By when they did it."""
    coming: bool = False
    """By a day of the data's own, of those that lie ahead unless the question says of which: `soonest renewal`."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is worked out."""

    kind: MetricKind
    field: LeadField | None = None
    custom: str = ""
    fixed: tuple[Condition, ...] = ()
    """The part of a share that has a name of its own, such as a conversion rate."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """What a breakdown is by: a field, a BANT criterion, or a part of what leads did."""

    field: LeadField | None = None
    custom: str = ""
    period: Period | None = None
    first: int | None = None
    criterion: Criterion | None = None
    part: EventPart | None = None
    said: bool = False
    """Whether a time was named as that of creation."""

    def plan(self, then: GroupBy | None = None) -> GroupBy:
        """The same for a plan."""
        return GroupBy(
            field=self.field,
            period=self.period,
            custom=self.custom or None,
            criterion=self.criterion,
            part=self.part,
            then=then,
        )


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for leads or for their companies."""

    accounts: bool = False
    plural: bool = True


@dataclass(frozen=True, slots=True)
class Unread:
    """A word that nothing recognised."""

    sentence: str = ""
    """What to say about it, where that is known."""


@dataclass(frozen=True, slots=True)
class Several:
    """Marks that come together."""

    marks: "tuple[Mark, ...]"


Mark = (
    Noise
    | Not
    | Joint
    | Including
    | Relative
    | Cue
    | Values
    | Ready
    | Lacks
    | Range
    | When
    | Verb
    | Done
    | Times
    | Number
    | Top
    | Order
    | Measure
    | Grouped
    | Noun
    | Unread
    | Sole
    | Whole
    | Direction
    | Several
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark and the tokens it covers."""

    start: int
    end: int
    mark: Mark
    note: str = ""
    """A remark for the receipt."""
