"""What makes a lead worth a line in a digest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.lead import ScoredLead
from bot.domain.lead_query import Condition
from bot.domain.words import Band, Status

MATERIAL_POINTS = 10
"""From so many points on a change of score is news, up or down."""

UNTOUCHED = (Status.NEW, Status.OPEN)
"""With any other status somebody of ours has been in touch; without one nobody knows of it."""


class News(StrEnum):
    """Why a lead is in a digest; of several reasons the first one counts."""

    WOKE = "woke"
    """It was snoozed until now."""
    ENTERED = "entered"
    """It reached the bands that are asked for."""
    RESPONSE = "response"
    """Nobody has answered, and the time for it ends before the next digest."""
    EVIDENCE = "evidence"
    """Somebody noted what it said on BANT."""
    MOVED = "moved"
    """Its score changed by `MATERIAL_POINTS` or more."""


Span = tuple[datetime, datetime]
"""After the first moment, up to the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookout:
    """Which news a digest is about: of workable leads in the bands, neither snoozed nor put aside, that fit."""

    bands: tuple[Band, ...]
    where: tuple[Condition, ...] = ()
    since: datetime
    """News happened at this moment or later..."""
    until: datetime
    """...and before this one."""
    started: Mapping[Band, Span] = field(default_factory=dict)
    """For the time to answer by band: those whose clock began in this span have to be answered before the next."""
    limit: int
    """So many at most, the best scores first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsworthy:
    """A lead with its news."""

    lead: ScoredLead
    news: News
    started: datetime
    """When the clock for answering began: with its band, or with the claim if that came later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsPage:
    """What a lookout found."""

    leads: tuple[Newsworthy, ...]
    counts: Mapping[News, int]
    """All that was found, shown or not."""

    @property
    def total(self) -> int:
        """How many leads in all."""
        return sum(self.counts.values())
