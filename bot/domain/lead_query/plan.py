"""How a plan sorts, counts and groups, and the plan itself."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field, model_validator

from bot.domain.lead_query.conditions import Condition, Did, Moved, deeds_asked
from bot.domain.lead_query.fields import NUMBERS, TIMES, LeadField
from bot.domain.lead_query.window import Frozen
from bot.domain.words import Criterion


class Sort(Frozen):
    field: LeadField
    descending: bool = True
    custom: str | None = None
    """Name of the custom field, sorted by the number that it writes, then by its letters."""
    moved: bool = False
    """By how far the score went instead of by where it is; the plan's condition says which way, and when."""
    often: bool = False
    """By how many of the events that the plan counts a lead has, whatever the field is."""
    latest: bool = False
    """By when the last of those events was, whatever the field is; from the earliest on by when the first was."""

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
    """For a time field, the time of events, or a custom field that gives a day: the calendar unit."""
    custom: str | None = None
    criterion: Criterion | None = None
    """Groups are the levels of this criterion."""
    part: EventPart | None = None
    lists: bool = False
    """Whether a custom field lists several values, apart by semicolons: a lead then counts once for each of them."""
    then: "GroupBy | None" = None
    """What each group is divided by once more."""
    least_first: bool = False
    """Whether the group with the least comes first: `which rep has the fewest leads`."""
    ranked: bool = False
    """Whether times and ranges go by their number instead of their own order: `which month had the most`."""
    low: float | None = None
    """What a group has to have at least to be shown: `owners with more than 3 leads`."""
    high: float | None = None
    """What it may have at most."""

    @property
    def picks(self) -> bool:
        """Whether groups are shown only for what they have."""
        return self.low is not None or self.high is not None

    def shows(self, value: float) -> bool:
        """Whether a group that has so much is shown."""
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    @model_validator(mode="after")
    def _complete(self) -> "GroupBy":
        if sum(one is not None for one in (self.field, self.criterion, self.part)) != 1:
            raise ValueError("a group is by a field, or by a criterion, or by a part of events")
        timed = self.field in TIMES or self.part is EventPart.TIME
        if timed != (self.period is not None) and not (self.custom and self.period):
            raise ValueError("a time is grouped by day, week, month, quarter or year; nothing else is")
        if self.lists and not self.custom:
            raise ValueError("only a custom field lists several values")
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
    beside: tuple[LeadField, ...] = ()
    """Fields that stand beside each lead, because they were asked for."""
    own_beside: tuple[str, ...] = ()
    """Names of custom fields that do."""
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

    @property
    def by_due(self) -> bool:
        """Whether leads are sorted by when their answer is due, which their rows then show."""
        return any(sort.field is LeadField.RESPONSE_DUE for sort in self.sort)

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
