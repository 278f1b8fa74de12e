"""The plan: one typed question over leads, which storage compiles to SQL and answers show in words."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.domain.words import Criterion, EventKind, Level


class LeadField(StrEnum):
    """Everything a lead can be filtered, sorted or grouped by."""

    ID = "id"
    NAME = "name"
    EMAIL = "email"
    COMPANY = "company"
    TITLE = "title"
    SENIORITY = "seniority"
    DEPARTMENT = "department"
    PERSONA = "persona"
    INDUSTRY = "industry"
    EMPLOYEES = "employees"
    REVENUE = "revenue"
    COUNTRY = "country"
    STATE = "state"
    CITY = "city"
    PHONE = "phone"
    WEBSITE = "website"
    LANGUAGE = "language"
    SOURCE = "source"
    SOURCE_DETAIL = "source_detail"
    LAST_SOURCE = "last_source"
    CAMPAIGN = "campaign"
    OWNER = "owner"
    STATUS = "status"
    CRM_STATUS = "crm_status"
    """The CRM's own word for the status."""
    STAGE = "stage"
    UNSUBSCRIBED = "unsubscribed"
    DO_NOT_CONTACT = "do_not_contact"
    NOTES = "notes"
    SCORE = "score"
    FIT = "fit"
    ENGAGEMENT = "engagement"
    READINESS = "readiness"
    BAND = "band"
    BAND_SINCE = "band_since"
    CREATED = "created"
    LAST_ACTIVITY = "last_activity"
    RESPONSE_TIME = "response_time"
    """Minutes of business time until somebody of ours answered."""
    RESPONSE_STARTED = "response_started"
    RESPONSE_DUE = "response_due"
    CUSTOM = "custom"


RESPONSE = frozenset({LeadField.RESPONSE_TIME, LeadField.RESPONSE_STARTED, LeadField.RESPONSE_DUE})
"""Read off a lead's clock; all blank where it has none."""
NUMBERS = frozenset(
    {
        LeadField.EMPLOYEES,
        LeadField.REVENUE,
        LeadField.SCORE,
        LeadField.FIT,
        LeadField.ENGAGEMENT,
        LeadField.READINESS,
        LeadField.RESPONSE_TIME,
    }
)
TIMES = frozenset(
    {
        *(LeadField.CREATED, LeadField.LAST_ACTIVITY, LeadField.BAND_SINCE),
        *(LeadField.RESPONSE_STARTED, LeadField.RESPONSE_DUE),
    }
)
FLAGS = frozenset({LeadField.UNSUBSCRIBED, LeadField.DO_NOT_CONTACT})
CHOICES = frozenset(
    {
        LeadField.SENIORITY,
        LeadField.DEPARTMENT,
        LeadField.PERSONA,
        LeadField.SOURCE,
        LeadField.LAST_SOURCE,
        LeadField.STATUS,
        LeadField.STAGE,
        LeadField.BAND,
    }
)
"""Fields whose values are closed sets (words.py)."""


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Window(Frozen):
    """Half-open span of time, aware UTC: `start` belongs to it, `end` does not; None is open."""

    start: datetime | None = None
    end: datetime | None = None
    said: str = ""
    """How a person would call it: `this month`, `the last 14 days`."""


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


class Sort(Frozen):
    field: LeadField
    descending: bool = True
    custom: str | None = None
    """Name of the custom field, sorted by the number that it writes, then by its letters."""
    moved: bool = False
    """By how far the score went instead of by where it is; the plan's condition says which way, and when."""
    often: bool = False
    """By how many of the events that the plan counts a lead has, whatever the field is."""

    @model_validator(mode="after")
    def _by_one_thing(self) -> "Sort":
        if self.moved and self.often:
            raise ValueError("leads are sorted by how far their score went or by how many events they have, not both")
        return self


class Period(StrEnum):
    """Calendar units to group a time by, weeks beginning on Monday, in the asker's zone."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class MetricKind(StrEnum):
    COUNT = "count"
    ACCOUNTS = "accounts"
    """How many different companies (account keys) the matches are at; leads without a company count for none."""
    SHARE = "share"
    AVERAGE = "average"
    SUM = "sum"
    MEDIAN = "median"
    EVENTS = "events"
    """How many events the matches have, of those that the plan counts; each one counts, however few leads they are."""


class Metric(Frozen):
    """What is worked out: over all matches, or for each group."""

    kind: MetricKind = MetricKind.COUNT
    field: LeadField | None = None
    """What average, sum and median are taken of."""
    custom: str | None = None
    """Name of the custom field whose numbers they are, where `field` is `custom`."""
    of: tuple[Condition, ...] = ()
    """For a share: the part, as conditions on top of the plan's; the plan's matches are the whole. None: each group."""

    @property
    def of_whole(self) -> bool:
        """Whether it is what part of all matches each group is: `share of leads by source`."""
        return self.kind is MetricKind.SHARE and not self.of

    @model_validator(mode="after")
    def _complete(self) -> "Metric":
        needs_field = self.kind in {MetricKind.AVERAGE, MetricKind.SUM, MetricKind.MEDIAN}
        if needs_field != (self.field is not None):
            raise ValueError(f"{self.kind} {'needs a' if needs_field else 'takes no'} field")
        if self.field is not None and self.field not in NUMBERS and not self.custom:
            raise ValueError(f"{self.field} is not a number")
        return self


class EventPart(StrEnum):
    """What of an event leads are grouped by."""

    KIND = "kind"
    ASSET = "asset"
    CAMPAIGN = "campaign"
    """The campaign that the event belongs to, whatever the lead came by."""
    TIME = "time"
    """The calendar unit that the event lies in."""


class GroupBy(Frozen):
    """
    What leads are put together by: a field, what is known on a criterion, or what they did.

    Number fields go by ranges (groups.py). By what they did, a lead counts once in each group that one of its events
    is in; where the plan's conditions ask for events, only events that fulfil one of them count. Where events are
    what is counted, each is in one group, blank where it has no asset or campaign.
    """

    field: LeadField | None = None
    period: Period | None = None
    """For a time field, or the time of events: the calendar unit."""
    custom: str | None = None
    criterion: Criterion | None = None
    """Groups are the levels of this criterion."""
    part: EventPart | None = None
    then: "GroupBy | None" = None
    """What each group is divided by once more."""
    least_first: bool = False
    """Whether the group with the least comes first: `which rep has the fewest leads`."""
    ranked: bool = False
    """Whether times and ranges go by their number instead of their own order: `which month had the most`."""

    @model_validator(mode="after")
    def _complete(self) -> "GroupBy":
        if sum(one is not None for one in (self.field, self.criterion, self.part)) != 1:
            raise ValueError("a group is by a field, or by a criterion, or by a part of events")
        if (self.field in TIMES or self.part is EventPart.TIME) != (self.period is not None):
            raise ValueError("a time is grouped by day, week, month, quarter or year; nothing else is")
        if self.then and (self.then.then or self.then.same_as(self)):
            raise ValueError("a breakdown goes by at most two things, and they differ")
        return self

    def same_as(self, other: "GroupBy") -> bool:
        """Whether both go by the same thing, whatever they are divided by after that."""
        return self.model_copy(update={"then": None}) == other.model_copy(update={"then": None})

    @property
    def levels(self) -> tuple["GroupBy", ...]:
        """This, and what it is divided by."""
        return (self,) if self.then is None else (self.model_copy(update={"then": None}), self.then)


class LeadQuery(Frozen):
    """
    A question over leads. All conditions hold together.

    `workable` leaves out whom nobody should call: customers, won, lost, unqualified, unsubscribed
    and do-not-contact leads; rankings of whom to call set it, and say so.
    """

    where: tuple[Condition, ...] = ()
    workable: bool = False
    sort: tuple[Sort, ...] = ()
    limit: int | None = Field(default=None, ge=1)
    metric: Metric | None = None
    """Set: the answer is a number, or with `group_by` a breakdown; unset: the answer is leads."""
    group_by: GroupBy | None = None
    each: int | None = Field(default=None, ge=1)
    """With `group_by` by one field and no metric: so many leads of each group at most, in the plan's order."""
    zone: str = "UTC"
    """IANA zone that calendar groups are cut in."""
    as_of: datetime | None = None
    """Moment of asking, by which evidence may have expired; None: what was known right after the last evidence."""

    @property
    def move(self) -> Moved | None:
        """The change of score that the plan asks for, which its rows show and may be sorted by."""
        return next((one for one in self.where if isinstance(one, Moved) and not one.negated), None)

    @property
    def deeds(self) -> tuple[Did, ...]:
        """
        The events that are counted, or that leads are sorted by: those of the first condition that asks for any.

        Further conditions only narrow whose events they are. Empty: all that leads did.
        """
        return next((found for one in self.where if (found := tuple(deeds_asked((one,))))), ())

    @property
    def by_deeds(self) -> bool:
        """Whether leads are sorted by how often they did it, which their rows then show."""
        return any(sort.often for sort in self.sort)

    @model_validator(mode="after")
    def _groups_have_a_metric(self) -> "LeadQuery":
        if self.group_by and not (self.metric or self.each):
            raise ValueError("a group needs a metric, or how many leads of each are wanted")
        if self.each and (self.metric or not self.group_by or not self.group_by.field or self.group_by.then):
            raise ValueError("leads of each group are of groups by one field, and no number is worked out of them")
        return self


class Group(Frozen):
    """One line of a breakdown."""

    key: str
    """The value as people read it; `2026-03` for a month, `2026-W12` a week, `2026-Q1` a quarter."""
    value: float
    count: int
    """Leads in the group."""
    keys: tuple[str, ...] = ()
    """The parts of the key, where the breakdown goes by two things."""


def on_day(start: date, end: date, zone: str) -> Window:
    """Window from the start of the first day to the start of the day after the last, in the zone."""
    from datetime import UTC, time, timedelta
    from zoneinfo import ZoneInfo

    tz = ZoneInfo(zone)
    begin = datetime.combine(start, time(), tz).astimezone(UTC)
    after = datetime.combine(end + timedelta(days=1), time(), tz).astimezone(UTC)
    return Window(start=begin, end=after)


def days_of(window: Window) -> tuple[date | None, date | None]:
    """
    The first day of a window and the one after its last, for days that have no hour.

    Windows begin and end at midnight of the asker's zone, which is at most half a day from midnight UTC, or now.
    """
    from datetime import timedelta

    half = timedelta(hours=12)
    first = (window.start + half).date() if window.start else None
    after = (window.end + half).date() if window.end else None
    if first and first == after:
        after = first + timedelta(days=1)
    return first, after
