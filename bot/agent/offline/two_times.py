"""Two times of the same thing: `yesterday or today`, `in March and May`."""

from datetime import datetime

from bot.agent.offline.marks import Link
from bot.domain.lead_query import Window


def either(one: Window, other: Window, link: Link) -> bool:
    """Whether either of them is meant: said so, or no moment is in both."""
    return link is Link.OR or _gap(one, other) is not None


def met(one: Window, other: Window) -> Window | None:
    """Both as one span; None where time lies between them."""
    ends = _gap(one, other)
    if ends and ends[0] < ends[1]:
        return None
    said = f"{one.said} or {other.said}" if one.said and other.said else ""
    return Window(start=_least(one.start, other.start), end=_most(one.end, other.end), said=said)


def _gap(one: Window, other: Window) -> tuple[datetime, datetime] | None:
    """Where the earlier ends and the later begins, if no moment is in both."""
    for first, second in ((one, other), (other, one)):
        if first.end and second.start and first.end <= second.start:
            return first.end, second.start
    return None


def _least(one: datetime | None, other: datetime | None) -> datetime | None:
    return min(one, other) if one and other else None


def _most(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(one, other) if one and other else None


def ends(one: Window, other: Window) -> Window | None:
    """The span that `before July and after May` come to; None where they are not its two ends."""
    since = next((w for w in (one, other) if w.start and not w.end), None)
    until = next((w for w in (one, other) if w.end and not w.start), None)
    if since is None or until is None or since is until:
        return None
    return Window(start=since.start, end=until.end, said=f"{since.said} and {until.said}")
