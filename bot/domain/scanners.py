"""Clicks that mail scanners make: machines in front of company mailboxes that open every link."""

from collections.abc import Sequence

from bot.domain.brief import SomeEvent
from bot.domain.scoring_rules import ScannerRules
from bot.domain.words import EventKind


def scanner_clicks(events: Sequence[SomeEvent], rules: ScannerRules) -> frozenset[int]:
    """Positions of the clicks that a machine made: by its agent, by many at once, or in a mail that was not opened."""
    clicks = [(place, event) for place, event in enumerate(events) if event.kind is EventKind.EMAIL_CLICK]
    if not clicks:
        return frozenset()
    told = {place for place, click in clicks if _is_scanner(click.agent, rules.agents)}
    if len(clicks) >= rules.links:
        told |= _bursts(clicks, rules)
    if rules.without_open:
        told |= _unopened(clicks, [event for event in events if event.kind is EventKind.EMAIL_OPEN])
    return frozenset(told)


def _is_scanner(agent: str, known: Sequence[str]) -> bool:
    agent = agent.casefold()
    return bool(agent) and any(word.casefold() in agent for word in known)


def _unopened(clicks: list[tuple[int, SomeEvent]], opens: Sequence[SomeEvent]) -> set[int]:
    """
    Clicks in mails that were never opened.

    Only where opens reach us: an earlier mail of this lead was seen to be opened. Who has pictures switched off, and
    who comes from a source without opens, has none, and every click counts.
    """
    mails = {place: mail for place, click in clicks if (mail := _mail(click))}
    if not mails:
        return set()
    opened = {mail for event in opens if (mail := _mail(event))}
    first_open = min((event.at for event in opens if _mail(event)), default=None)
    if first_open is None:
        return set()
    return {place for place, click in clicks if place in mails and mails[place] not in opened and click.at > first_open}


def _mail(event: SomeEvent) -> str:
    """Which mail it was; empty where the source does not say."""
    return event.campaign.strip().casefold()


def _bursts(clicks: list[tuple[int, SomeEvent]], rules: ScannerRules) -> set[int]:
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
