"""Engagement: what leads did lately. Each event fades by its own half-life."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.brief import SomeEvent, SomeLead
from bot.domain.event_words import EVENT_WORDS
from bot.domain.receipt import Cause, Line
from bot.domain.rules import Rules
from bot.domain.scanners import scanner_clicks
from bot.domain.sums import by_points
from bot.domain.words import EventKind

SECONDS_PER_DAY = 86_400.0
FINE = 1_000
"""Events are added in thousandths of a point, as whole numbers: any order gives the same sum."""


@dataclass(slots=True)
class Tally:
    """Events of one kind, added up."""

    fine_points: int
    count: int
    latest: SomeEvent

    @property
    def points(self) -> int:
        """Whole points, half a point up."""
        return (self.fine_points + FINE // 2) // FINE


@dataclass(slots=True)
class Counted:
    """The events that count at a moment, and what did not. Not frozen: made once a lead, and freezing takes time."""

    tallies: Mapping[EventKind, Tally]
    careers_views: int = 0
    unsubscribed: SomeEvent | None = None
    scanned: int = 0
    """Clicks that a machine made."""
    capped: int = 0
    """Events beyond the daily cap."""


NOTHING = Counted({})
NO_CLICKS: frozenset[int] = frozenset()
LOOKED_AT_TOGETHER = frozenset({EventKind.EMAIL_CLICK, EventKind.CAREERS_PAGE, EventKind.UNSUBSCRIBE})
"""Kinds that count by what else was done; of all others each counts by itself."""


class EngagementTable:
    """The rules of engagement made ready for scoring."""

    def __init__(self, rules: Rules) -> None:
        engagement = rules.engagement
        self._worth = {k: (w.points * FINE, w.half_life_days * SECONDS_PER_DAY) for k, w in engagement.events.items()}
        self._daily_cap = engagement.daily_cap
        self._scanners = engagement.scanners
        self._groups = engagement.groups
        self._within_groups = min((group.at_most for group in engagement.groups), default=0)
        """Points up to which no group can be beyond its limit."""
        self._job_seeker = rules.negatives.job_seeker
        self._unsubscribed = rules.negatives.unsubscribed

    def half_life_seconds(self, kind: EventKind) -> float:
        """How long an event of this kind takes to be worth half of its points."""
        return self._worth[kind][1]

    def count(self, events: Sequence[SomeEvent], *, now: datetime) -> Counted:
        """Add up the events by kind as they are worth at `now`; later ones are not there yet."""
        if not events:
            return NOTHING
        if len(events) <= self._daily_cap and LOOKED_AT_TOGETHER.isdisjoint([event.kind for event in events]):
            return Counted(self._tallies(events, now))
        happened = [event for event in events if event.at <= now]
        kinds = {event.kind for event in happened}
        scanned = scanner_clicks(happened, self._scanners) if EventKind.EMAIL_CLICK in kinds else NO_CLICKS
        people = [e for place, e in enumerate(happened) if place not in scanned] if scanned else happened
        counting = self._within_daily_cap(people)
        counted = Counted(self._tallies(counting, now), scanned=len(scanned), capped=len(people) - len(counting))
        if EventKind.CAREERS_PAGE in kinds:
            counted.careers_views = sum(event.kind is EventKind.CAREERS_PAGE for event in people)
        if EventKind.UNSUBSCRIBE in kinds:
            left = [event for event in people if event.kind is EventKind.UNSUBSCRIBE]
            counted.unsubscribed = max(left, key=lambda event: event.at)
        return counted

    def points(self, lead: SomeLead, counted: Counted) -> int:
        """The sum of `lines`, without making them."""
        points = 0
        for tally in counted.tallies.values():
            points += (tally.fine_points + FINE // 2) // FINE
        if points > self._within_groups:
            points -= sum(over for _, over in self._over(counted.tallies))
        if counted.careers_views and self._seeks_a_job(counted):
            points += self._job_seeker.points
        if lead.unsubscribed or counted.unsubscribed:
            points += self._unsubscribed.points
        return points

    def lines(self, lead: SomeLead, counted: Counted) -> list[Line]:
        """What the lead did with its points, weightiest first, then limits and what speaks against."""
        lines = by_points(_line(kind, tally) for kind, tally in counted.tallies.items())
        for name, over in self._over(counted.tallies):
            lines.append(Line(label=f"Limit for {name}", points=-over, cause=Cause.LIMIT, ref=name))
        if self._seeks_a_job(counted):
            label = f"Viewed the careers page {counted.careers_views} times: may look for a job"
            lines.append(
                Line(label=label, points=self._job_seeker.points, cause=Cause.AGAINST, ref=EventKind.CAREERS_PAGE)
            )
        if lead.unsubscribed or counted.unsubscribed:
            when = counted.unsubscribed.at if counted.unsubscribed else None
            off = self._unsubscribed.points
            lines.append(
                Line(label="Unsubscribed", points=off, cause=Cause.AGAINST, ref=EventKind.UNSUBSCRIBE, when=when)
            )
        return lines

    def remarks(self, counted: Counted) -> list[str]:
        """What was seen and not counted."""
        remarks = []
        if counted.scanned:
            remarks.append(f"{counted.scanned} {_plural('click', counted.scanned)} ignored: mail scanner")
        if counted.capped:
            events = _plural("event", counted.capped)
            remarks.append(f"{counted.capped} {events} ignored: at most {self._daily_cap} of a kind count a day")
        return remarks

    def _tallies(self, events: Sequence[SomeEvent], now: datetime) -> dict[EventKind, Tally]:
        tallies: dict[EventKind, Tally] = {}
        worth_of, tally_of = self._worth.get, tallies.get
        for event in events:
            kind, at = event.kind, event.at
            worth = worth_of(kind)
            if worth is None or (age := (now - at).total_seconds()) < 0:
                continue
            fine = int(worth[0] * 0.5 ** (age / worth[1]))
            tally = tally_of(kind)
            if tally is None:
                tallies[kind] = Tally(fine, 1, event)
            else:
                tally.fine_points += fine
                tally.count += 1
                if at >= tally.latest.at:
                    tally.latest = max(tally.latest, event, key=_recency)
        return tallies

    def _within_daily_cap(self, events: list[SomeEvent]) -> list[SomeEvent]:
        """The latest events of each kind and UTC day, as many as count; so one more never lowers the sum."""
        if len(events) <= self._daily_cap:
            return events
        taken: dict[tuple[EventKind, int], int] = {}
        kept = []
        for event in sorted(events, key=_recency, reverse=True):
            day = event.kind, event.at.toordinal()
            taken[day] = taken.get(day, 0) + 1
            if taken[day] <= self._daily_cap:
                kept.append(event)
        return kept

    def _over(self, tallies: Mapping[EventKind, Tally]) -> list[tuple[str, int]]:
        over = []
        for group in self._groups:
            points = sum(tallies[kind].points for kind in group.kinds if kind in tallies)
            if points > group.at_most:
                over.append((group.name, points - group.at_most))
        return over

    def _seeks_a_job(self, counted: Counted) -> bool:
        return counted.careers_views >= self._job_seeker.careers_page_views


def _recency(event: SomeEvent) -> tuple[datetime, str, str]:
    return event.at, event.asset, event.detail


def _line(kind: EventKind, tally: Tally) -> Line:
    times = f", {tally.count} times" if tally.count > 1 else f": {tally.latest.asset}" if tally.latest.asset else ""
    return Line(
        label=f"{EVENT_WORDS[kind]}{times}", points=tally.points, cause=Cause.EVENT, ref=kind, when=tally.latest.at
    )


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
