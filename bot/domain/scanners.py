"""Clicks that mail scanners make: machines in front of company mailboxes that open every link."""

from collections.abc import Sequence

from bot.domain.engagement import EngagementEvent
from bot.domain.scoring_rules import ScannerRules
from bot.domain.words import EventKind


def scanner_clicks(events: Sequence[EngagementEvent], rules: ScannerRules) -> frozenset[int]:
    """Positions of the clicks that a machine made: its user agent says so, or it clicked too much at once."""
    clicks = [(place, event) for place, event in enumerate(events) if event.kind is EventKind.EMAIL_CLICK]
    if not clicks:
        return frozenset()
    told = {place for place, click in clicks if _is_scanner(click.agent, rules.agents)}
    if len(clicks) >= rules.links:
        told |= _bursts(clicks, rules)
    return frozenset(told)


def _is_scanner(agent: str, known: Sequence[str]) -> bool:
    agent = agent.casefold()
    return bool(agent) and any(word.casefold() in agent for word in known)


def _bursts(clicks: list[tuple[int, EngagementEvent]], rules: ScannerRules) -> set[int]:
    """Clicks in any span of so many seconds that holds so many different links."""
    in_time = sorted(clicks, key=lambda click: click[1].at)
    told: set[int] = set()
    first = 0
    for last, (_, click) in enumerate(in_time):
        while (click.at - in_time[first][1].at).total_seconds() > rules.within_seconds:
            first += 1
        span = in_time[first : last + 1]
        if len({(event.asset, event.detail) for _, event in span}) >= rules.links:
            told |= {place for place, _ in span}
    return told
