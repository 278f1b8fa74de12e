"""What came of content that was sent: opened, opened again, and leads that moved on – with honest small numbers."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.reliability import share_of
from bot.domain.words import Stage

MOVES_WITHIN = timedelta(days=30)
ENOUGH_SENT = 5
"""Below this a share says nothing: `3 of 4 opened` is said instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What came of one asset; each lead counts once, from the first time that it was sent."""

    title: str = ""
    """As it was called when it was last sent."""
    sent: int = 0
    opened: int = 0
    reopened: int = 0
    moved: int = 0
    """Leads that came a stage further or became hot within 30 days of being sent it."""

    @property
    def worth(self) -> float:
        """What it surely does, 0 to 1: the lower bounds of the shares that opened it and that moved on."""
        if not self.sent:
            return 0.0
        return (share_of(self.opened, self.sent).low + share_of(self.moved, self.sent).low) / 2


def onward(before: Stage | None, after: Stage | None) -> bool:
    """Whether a lead came a stage further; the first stage of a lead is no step, and neither is `other`."""
    order = [stage for stage in Stage if stage is not Stage.OTHER]
    return before in order and after in order and order.index(before) < order.index(after)


def told(hits: int, count: int, what: str) -> str:
    """`3 of 4 opened`, or from enough on `62 % opened (41 to 79 %)`."""
    if count < ENOUGH_SENT:
        return f"{hits} of {count} {what}"
    share = share_of(hits, count)
    return f"{share.value:.0%} {what} ({share.low:.0%} to {share.high:.0%})".replace("%", " %")
