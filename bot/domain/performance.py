"""What came of content that was sent: opened, opened again, and leads that moved on – with honest small numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.lead import LeadId
from bot.domain.reliability import share_of
from bot.domain.rep import folded
from bot.domain.sending import Sending
from bot.domain.words import Stage

MOVES_WITHIN = timedelta(days=30)
ENOUGH_SENT = 5
"""Below this a share says nothing: `3 of 4 opened` is said instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What leads that were sent something did afterwards, and what became of them."""

    opens: Sequence[tuple[LeadId, str, datetime]] = ()
    """Who opened which title, when."""
    moves: Sequence[tuple[LeadId, datetime]] = ()
    """Who came a stage further, or became hot, when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What came of one asset; each lead counts once."""

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


def records(sendings: Sequence[Sending], after: Aftermath) -> Mapping[str, Record]:
    """What came of each asset that was sent, by its id."""
    opens: dict[tuple[LeadId, str], list[datetime]] = defaultdict(list)
    for lead_id, title, at in after.opens:
        opens[lead_id, folded(title)].append(at)
    moves: dict[LeadId, list[datetime]] = defaultdict(list)
    for lead_id, at in after.moves:
        moves[lead_id].append(at)
    found: dict[str, Record] = {}
    for sending in _first_to_each(sendings):
        opened = sum(at >= sending.at for at in opens[sending.lead_id, folded(sending.title)])
        moved = any(sending.at <= at <= sending.at + MOVES_WITHIN for at in moves[sending.lead_id])
        known = found.get(sending.asset_id, Record())
        found[sending.asset_id] = replace(
            known,
            sent=known.sent + 1,
            opened=known.opened + (opened > 0),
            reopened=known.reopened + (opened > 1),
            moved=known.moved + moved,
        )
    return found


def further_on(before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    """Whether a change brought a lead a stage further; both as documents, in which the stage is a word."""
    order = [str(stage) for stage in Stage if stage is not Stage.OTHER]
    was, now = (str(document.get("stage") or "") for document in (before, after))
    return now in order and (was not in order or order.index(was) < order.index(now)) and bool(was)


def told(hits: int, count: int, what: str) -> str:
    """`3 of 4 opened`, or from enough on `62 % opened (41 to 79 %)`."""
    if count < ENOUGH_SENT:
        return f"{hits} of {count} {what}"
    share = share_of(hits, count)
    return f"{share.value:.0%} {what} ({share.low:.0%} to {share.high:.0%})".replace("%", " %")


def _first_to_each(sendings: Sequence[Sending]) -> Sequence[Sending]:
    """A piece that was sent to somebody twice counts from the first time."""
    first: dict[tuple[str, LeadId], Sending] = {}
    for sending in sorted(sendings, key=lambda one: one.at):
        first.setdefault((sending.asset_id, sending.lead_id), sending)
    return tuple(first.values())
