"""A rep's own score of a lead: why, until when, and what the rules said; while it lasts it is what leads rank by."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.bands import UPWARDS
from bot.domain.calendar import in_words
from bot.domain.errors import BadInput, SalesError
from bot.domain.lead import LeadId, Standing
from bot.domain.outcome import OutcomeKind
from bot.domain.rep import RepId
from bot.domain.rules import Rules
from bot.domain.words import Band

LONGEST = timedelta(days=180)
"""After half a year a rep should look again."""
REASON_MAX_CHARACTERS = 300


class OverrideWrong(BadInput):
    """Say your score (0 to 100) or a band, why, and until when."""


class NoOverride(SalesError):
    """Nobody disagrees with the rules about this lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What a rep says, and what the rules said when they did. Both are kept, and neither teaches the other."""

    number: int = 0
    """Given when it is saved."""
    lead_id: LeadId
    score: int
    band: Band
    reason: str
    by: RepId
    by_name: str = ""
    """The rep's name, as it is read."""
    made_at: datetime
    until: datetime
    rules_score: int
    rules_band: Band

    @property
    def whose(self) -> str:
        """`Mara Lindt`, or `a rep`."""
        return self.by_name or "a rep"

    def laid_over(self, standing: Standing, before: Standing | None) -> Standing:
        """The standing that the lead has while this lasts; the axes stay the rules' own."""
        same = before is not None and before.band is self.band
        since = before.band_since if before is not None and same else standing.scored_at
        return replace(standing, score=self.score, band=self.band, band_since=since)

    def sentence(self, zone: str = "UTC", *, rules_now: tuple[int, Band] | None = None) -> str:
        """`Mara Lindt says 80 (hot) until 1 May 2026: “met the CFO”; the rules say 46 (cool).`"""
        score, band = rules_now or (self.rules_score, self.rules_band)
        until = in_words(self.until.astimezone(ZoneInfo(zone)).date())
        mine = f"{self.whose[0].upper()}{self.whose[1:]} says {self.score} ({self.band}) until {until}: “{self.reason}”"
        return f"{mine}; the rules {'say' if rules_now else 'said'} {score} ({band})."


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An override whose lead has ended."""

    override: Override
    outcome: OutcomeKind

    @property
    def rep_was_right(self) -> bool:
        """Whether the rep's score was nearer to what happened."""
        ended = 100 if self.outcome is OutcomeKind.WON else 0
        return abs(self.override.score - ended) < abs(self.override.rules_score - ended)

    @property
    def level(self) -> bool:
        """Whether both said the same."""
        return self.override.score == self.override.rules_score

    def sentence(self, lead: str) -> str:
        """`Anna Kowalska was won. You said 80, the rules said 46: you were right.`"""
        ended = {OutcomeKind.WON: "was won", OutcomeKind.LOST: "was lost", OutcomeKind.DISQUALIFIED: "was not a fit"}
        mine, theirs = self.override.score, self.override.rules_score
        right = "you were right" if self.rep_was_right else "the rules were right"
        right = "you agreed after all" if self.level else right
        return f"{lead} {ended[self.outcome]}. You said {mine}, the rules said {theirs}: {right}."


def said_by_rep(rules: Rules, by_rules: Standing, *, score: int | None, band: Band | None) -> tuple[int, Band]:
    """
    The score and the band that a rep means, where they say one of them or both.

    A score alone is in the band whose floor for the score it reaches; a band alone gets the score of that band that is
    nearest to the rules'. Raises OverrideWrong where neither is said, or the score is off the scale.
    """
    if score is not None and not 0 <= score <= 100:
        raise OverrideWrong("A score is between 0 and 100.")
    floors = {Band.HOT: rules.bands.hot.score, Band.WARM: rules.bands.warm.score, Band.COOL: rules.bands.cool.score}
    if score is not None:
        return score, band or next((one for one, floor in floors.items() if score >= floor), Band.COLD)
    if band is None:
        raise OverrideWrong
    place = UPWARDS.index(band)
    lowest = floors.get(band, 0)
    highest = max(lowest, floors[UPWARDS[place + 1]] - 1) if place + 1 < len(UPWARDS) else 100
    return min(max(by_rules.score, lowest), highest), band


def checked(*, reason: str, until: datetime, now: datetime) -> str:
    """The reason on one line. Raises OverrideWrong where it is missing, or the time is past or too far away."""
    plain = " ".join(reason.split())
    if not plain:
        raise OverrideWrong("Say why, in a few words: whoever reads the score should know.")
    if len(plain) > REASON_MAX_CHARACTERS:
        raise OverrideWrong(f"Say why in at most {REASON_MAX_CHARACTERS} characters.")
    if until <= now:
        raise OverrideWrong("Until when? That day is past.")
    if until > now + LONGEST:
        raise OverrideWrong(f"At most {LONGEST.days} days; after that the rules count again, and you can say it again.")
    return plain


def end_of(day: date, zone: str) -> datetime:
    """The last minute of a day in a zone, as UTC."""
    return datetime.combine(day, time(23, 59), ZoneInfo(zone)).astimezone(UTC)
