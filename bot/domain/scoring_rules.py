"""The scoring half of the rules: who fits, what engagement and evidence are worth, where the bands begin."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field

from bot.domain.words import Criterion, Department, EventKind, Level, Seniority

# Strict numbers: to YAML `yes` and `on` are true, which would otherwise count as 1.
Points = Annotated[int, Field(strict=True, ge=0, le=100)]
Penalty = Annotated[int, Field(strict=True, ge=-100, le=0)]


class Strict(BaseModel):
    """A section of the rules: cannot be changed, takes no key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other values; what was worked out from the old ones, such as the version, does not go along."""
        copy = super().model_copy(update=update, deep=deep)
        for worked_out in copy.__dict__.keys() - type(self).model_fields.keys():
            del copy.__dict__[worked_out]
        return copy


class IndustryFit(Strict):
    """Industries that are worth the same, under the name people read."""

    name: str
    points: Points
    also: tuple[str, ...] = ()
    """Other names of it; an industry that contains one of them as whole words is meant."""


class EmployeeRange(Strict):
    """Company size, both ends included; without `to` it has no upper end."""

    from_: int = Field(alias="from", strict=True, ge=0)
    to: int | None = Field(strict=True, default=None, ge=0)
    points: Points

    def holds(self, employees: int) -> bool:
        """Whether a company of so many people lies in the range."""
        return self.from_ <= employees and (self.to is None or employees <= self.to)


class Market(Strict):
    """Countries that are worth the same."""

    name: str
    points: Points
    countries: tuple[str, ...]


class Pain(Strict):
    """A problem that the product takes away, and the words by which people tell it."""

    name: str
    points: Points
    words: tuple[str, ...]


class IdealCustomer(Strict):
    """The ideal customer profile. The best value of each field together make 100 points of fit."""

    industries: tuple[IndustryFit, ...]
    employees: tuple[EmployeeRange, ...]
    seniority: Mapping[Seniority, Points]
    departments: Mapping[Department, Points]
    markets: tuple[Market, ...]
    pains: tuple[Pain, ...]
    pains_at_most: Points
    """Points of all pains together at most."""


class EventWorth(Strict):
    """What one event of a kind is worth on its day, and after how many days half of that."""

    points: Points
    half_life_days: float = Field(strict=True, gt=0)


class EventGroup(Strict):
    """Kinds of event that together are worth so many points at most."""

    name: str
    kinds: tuple[EventKind, ...]
    at_most: Points


class ScannerRules(Strict):
    """How clicks of mail scanners are told from people's."""

    links: int = Field(strict=True, ge=2)
    """So many different links..."""
    within_seconds: float = Field(strict=True, gt=0)
    """...clicked within so many seconds are a machine's clicks."""
    agents: tuple[str, ...] = ()
    """Words in the user agent of known scanners."""
    without_open: bool = True
    """Whether a click in a campaign's mail that was not opened is a machine's, once opens of this lead are known."""


class EngagementRules(Strict):
    """What leads do is worth points that fade."""

    events: Mapping[EventKind, EventWorth]
    """A kind that is not listed is worth nothing."""
    daily_cap: int = Field(strict=True, ge=1)
    """Events of one kind that count on one UTC day at most."""
    groups: tuple[EventGroup, ...] = ()
    scanners: ScannerRules


class LevelWorth(Strict):
    """What a criterion is worth by how well it is known. Unknown and contradicted are worth nothing."""

    claimed: Points
    supported: Points
    confirmed: Points

    def of(self, level: Level) -> int:
        """Points of a level."""
        return int(getattr(self, level.value, 0))


class FreeMail(Strict):
    """A private mailbox instead of a company's."""

    points: Penalty
    domains: tuple[str, ...]


class JobSeeker(Strict):
    """Somebody who looks for work, not for a product."""

    points: Penalty
    careers_page_views: int = Field(strict=True, ge=1)
    """Views of the careers page from which somebody counts as one."""


class PointsOff(Strict):
    """A plain deduction."""

    points: Penalty


class Negatives(Strict):
    """What is known and speaks against a lead. Points are zero or below. What is not known never subtracts."""

    free_mail: FreeMail
    student: PointsOff
    job_seeker: JobSeeker
    unsubscribed: PointsOff


class Disqualifiers(Strict):
    """Who is out, however good the rest: the score becomes 0 and the receipt says why."""

    competitor_domains: tuple[str, ...] = ()
    own_domains: tuple[str, ...] = ()
    do_not_contact: bool = True


class Weights(Strict):
    """Share of each axis in the score, in percent; together 100."""

    fit: Points
    engagement: Points
    readiness: Points


class Floors(Strict):
    """What has to be reached, all of it; 0 asks for nothing."""

    score: Points = 0
    fit: Points = 0
    engagement: Points = 0
    readiness: Points = 0


class Bands(Strict):
    """Where the bands begin. What reaches none of them is cold."""

    hot: Floors
    warm: Floors
    cool: Floors
    sales_ready: Floors
    """BANT evidence that makes a lead hot even below hot's own floors."""


class Thresholds(Strict):
    """When a lead counts as marketing qualified, and as sales qualified."""

    mql: Floors
    sql: Floors


class ReadinessRules(Strict):
    """What evidence on each criterion is worth; all confirmed make 100."""

    criteria: Mapping[Criterion, LevelWorth]
