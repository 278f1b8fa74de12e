"""How a digest did: what came of the leads it posted, what it missed, and whether a higher bar would do better."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from bot.domain.lead import LeadId

FEW = 5
"""Below so many leads a share says nothing, and the figures are told one by one."""
HALF = 0.5
WEEK = timedelta(days=7)
WEEKS = 2
"""So long less than half has to be acted on before anything is proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFate:
    """A lead that was posted in a week, and what came of it since."""

    lead_id: LeadId
    score: int
    """When it was posted."""
    claimed: bool = False
    in_time: bool = False
    """Contacted, and within its response time."""
    qualified: bool = False
    """What it said on BANT was noted, or its status says so."""
    acted: bool = False
    """Any of these, or contacted late, or somebody said how it ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestRecord:
    """A week of a digest in figures."""

    posted: int = 0
    claimed: int = 0
    in_time: int = 0
    qualified: int = 0
    won_unposted: int = 0
    """Leads that it could have posted, did not, and that were won."""

    @property
    def sentence(self) -> str:
        """`Last week 31 posted, 24 claimed, 19 contacted in time, 9 qualified; 2 we did not post were won.`"""
        if not (self.posted or self.won_unposted):
            return ""
        missed = f"{self.won_unposted} we did not post {'was' if self.won_unposted == 1 else 'were'} won"
        if not self.posted:
            return f"Last week nothing was posted; {missed}."
        parts = (("claimed", self.claimed), ("contacted in time", self.in_time), ("qualified", self.qualified))
        few = self.posted < FEW
        told = ", ".join(
            f"{number:,} of {self.posted} {name}" if few else f"{number:,} {name}" for name, number in parts
        )
        joined = f"Last week {self.posted:,} posted{':' if few else ','} {told}"
        missed = f"; {missed}" if self.won_unposted else ""
        return f"{joined}{missed}.{' Too few to judge it by.' if few else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tighter:
    """A bar that would have left out more of what nobody acted on."""

    bar: int
    """The lowest score that would have been posted."""
    posted: int
    acted: int
    kept: int
    """Of those posted, so many reach the bar..."""
    kept_acted: int
    """...and so many of those acted on."""
    days: int
    """Digests there were room for in that time."""

    @property
    def sentence(self) -> str:
        """What it would have been like."""
        per_day, instead = (f"{number / self.days:.1f}".removesuffix(".0") for number in (self.kept, self.posted))
        lost = f", with {self.kept_acted} of the {self.acted} that were acted on" if self.acted else ""
        return (
            f"For two weeks fewer than half were acted on: {self.acted} of {self.posted}. "
            f"From a score of {self.bar} on it would have been {per_day} a day instead of {instead}{lost}."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LookingBack:
    """What a digest says of itself."""

    record: DigestRecord
    tighter: Tighter | None = None


def record_of(fates: Sequence[LineFate], *, won_unposted: int) -> DigestRecord:
    """The figures of a week; a lead counts once, however often it was posted."""
    return DigestRecord(
        posted=len(fates),
        claimed=sum(fate.claimed for fate in fates),
        in_time=sum(fate.in_time for fate in fates),
        qualified=sum(fate.qualified for fate in fates),
        won_unposted=won_unposted,
    )


def tighter_bar(weeks: Sequence[Sequence[LineFate]], *, days: int) -> Tighter | None:
    """
    A higher bar, where in each of these weeks less than half was acted on; None where there is too little to say.

    It is the score from which on what was acted on outweighs what was not by most, that leaves a third at least and
    spares the team a tenth; where nothing was acted on, the one that leaves about half. None, too, where no score is
    one from which on a larger share was acted on: then it is not the score that tells them apart.
    """
    fates = [fate for week in weeks for fate in week]
    lowest = min((fate.score for fate in fates), default=0)
    bars = sorted({fate.score for fate in fates if fate.score > lowest})
    leaving = [bar for bar in bars if len(fates) / 3 <= _kept(fates, bar) <= len(fates) * 9 / 10]
    if some_acted := any(fate.acted for fate in fates):
        leaving = [bar for bar in leaving if _share(fates, bar) > _share(fates, lowest)]
    if len(weeks) < WEEKS or not all(map(lacking, weeks)) or not leaving:
        return None
    if some_acted:
        bar = max(leaving, key=lambda score: (_gain(fates, score), -score))
    else:
        bar = min(leaving, key=lambda score: abs(2 * _kept(fates, score) - len(fates)))
    kept = [fate for fate in fates if fate.score >= bar]
    return Tighter(
        bar=bar,
        posted=len(fates),
        acted=sum(fate.acted for fate in fates),
        kept=len(kept),
        kept_acted=sum(fate.acted for fate in kept),
        days=days,
    )


def lacking(week: Sequence[LineFate]) -> bool:
    """Whether less than half of a week's leads were acted on, and there are enough of them to say so."""
    return len(week) >= FEW and sum(fate.acted for fate in week) < HALF * len(week)


def _kept(fates: Sequence[LineFate], bar: int) -> int:
    return sum(fate.score >= bar for fate in fates)


def _share(fates: Sequence[LineFate], bar: int) -> Fraction:
    """Of those from the bar on, how many were acted on."""
    return Fraction(sum(fate.acted for fate in fates if fate.score >= bar), _kept(fates, bar))


def _gain(fates: Sequence[LineFate], bar: int) -> int:
    return sum(1 if fate.acted else -1 for fate in fates if fate.score >= bar)


def weeks_before(moment: datetime, zone: str, *, count: int = WEEKS) -> tuple[tuple[datetime, datetime], ...]:
    """The last calendar weeks that were over, Monday first, where the readers are; the latest first."""
    today = moment.astimezone(ZoneInfo(zone)).date()
    monday = today - timedelta(days=today.weekday())
    begins = [monday - n * WEEK for n in range(count + 1)]
    moments = [datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC) for day in begins]
    return tuple((moments[n + 1], moments[n]) for n in range(count))


def first_of_week(since: datetime, until: datetime, zone: str) -> bool:
    """Whether a digest over this time is the first in its calendar week."""
    return since < weeks_before(until, zone, count=1)[0][1]
