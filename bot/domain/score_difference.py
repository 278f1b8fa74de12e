"""What moved a score between two moments: lines that add up, made of receipts, each with its cause."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.engagement import EngagementEvent
from bot.domain.event_words import EVENT_WORDS
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead
from bot.domain.receipt import Axis, Cause, Line, Receipt
from bot.domain.receipt_lines import receipt_of
from bot.domain.scorer import Scorer
from bot.domain.scoring import Scoring, scorer_for
from bot.domain.words import EventKind

LOOKED_BACK = timedelta(days=7)
"""How far back “what changed” looks, where nobody says."""
SHOWN_CAUSES = 4
"""Causes that are read at a glance; smaller ones are told together."""

FADED = "Earlier activity fades"
LEARNED = "What outcomes taught"

Key = tuple[str, str]
"""What makes two lines of two receipts one: the cause, and what it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreDifference:
    """A score then and now; `lines` add up to the difference, weightiest first."""

    since: datetime
    before: int
    after: int
    lines: tuple[Line, ...]

    @property
    def points(self) -> int:
        """How much it rose; less than nothing where it fell."""
        return self.after - self.before

    @property
    def biggest(self) -> tuple[Line, ...]:
        """The lines to be read at a glance, the smaller ones as one; they add up, too."""
        if len(self.lines) <= SHOWN_CAUSES + 1:
            return self.lines
        rest = self.lines[SHOWN_CAUSES:]
        together = Line(label=f"{len(rest)} smaller changes", points=_sum(rest), cause=Cause.LIMIT)
        return *self.lines[:SHOWN_CAUSES], together


def difference_since(
    scoring: Scoring,
    lead: Lead,
    *,
    events: Sequence[EngagementEvent],
    evidence: Sequence[Evidence],
    since: datetime,
    now: datetime,
    was: Lead | None = None,
) -> ScoreDifference:
    """
    What made the score of `since` the score of `now`, both by the same scoring.

    `was` is the lead as it was known then; None where nothing was edited. Goes from then to now in three steps: time
    passes over what was known, then facts are corrected, then what the lead did and said since is added.
    """
    scorer = scorer_for(scoring.rules, scoring.learned)
    known = [e for e in events if e.at <= since], [row for row in evidence if row.at <= since]
    told = _Told(scorer, evidence, [e for e in events if since < e.at <= now])
    then = _receipt(scorer, was or lead, *known, at=since)
    aged = _receipt(scorer, was or lead, *known, at=now)
    mended = _receipt(scorer, lead, *known, at=now) if was and was != lead else aged
    done = _receipt(scorer, lead, events, evidence, at=now)
    passed = _together(told.between(then, aged, fading=True))
    lines = _joined([*passed, *told.between(aged, mended), *told.between(mended, done)])
    return ScoreDifference(since=since, before=then.score, after=done.score, lines=lines)


def _receipt(
    scorer: Scorer, lead: Lead, events: Sequence[EngagementEvent], evidence: Sequence[Evidence], *, at: datetime
) -> Receipt:
    looked = scorer.look(lead, events=events, evidence=evidence, now=at)
    return receipt_of(scorer, looked, lifts=(), now=at, previous=None)


class _Told:
    """Tells two receipts of one lead apart, in points of the score."""

    def __init__(self, scorer: Scorer, evidence: Sequence[Evidence], news: Sequence[EngagementEvent]) -> None:
        self._weights = dict(zip((Axis.FIT, Axis.ENGAGEMENT, Axis.READINESS), scorer.weights, strict=True))
        self._criteria: Mapping[str, str] = {row.id: row.criterion.value for row in evidence}
        self._news: dict[str, list[EngagementEvent]] = {}
        for event in news:
            self._news.setdefault(event.kind, []).append(event)

    def between(self, old: Receipt, new: Receipt, *, fading: bool = False) -> Iterator[Line]:
        """Lines that make the old score the new one; nothing new happens while it is `fading`."""
        for before, after in zip(old.axes, new.axes, strict=True):
            moved = self._moved(before.lines, after.lines)
            if fading and before.axis is Axis.ENGAGEMENT:
                moved = [replace(line, label=FADED, cause=Cause.EVENT, ref=FADED, when=None) for line in moved]
            yield from _weighed(moved, self._weights[before.axis], _share(new, after.axis) - _share(old, after.axis))
        yield from self._moved(_beside(old), _beside(new))

    def _moved(self, old: Sequence[Line], new: Sequence[Line]) -> list[Line]:
        """For each cause how its points changed; those that did not are left out."""
        before, after = self._keyed(old), self._keyed(new)
        moves = []
        for key in {**before, **after}:
            points = _sum(after.get(key, ())) - _sum(before.get(key, ()))
            if points:
                moves.append(self._named(before.get(key, ()), after.get(key, ()), points))
        return moves

    def _keyed(self, lines: Sequence[Line]) -> dict[Key, list[Line]]:
        keyed: dict[Key, list[Line]] = {}
        for line in lines:
            keyed.setdefault((line.cause, self._rests_on(line)), []).append(line)
        return keyed

    def _rests_on(self, line: Line) -> str:
        if line.cause in {Cause.LEARNED, Cause.DISQUALIFIED}:
            return ""
        return self._criteria.get(line.ref, line.ref) or line.label

    def _named(self, before: Sequence[Line], after: Sequence[Line], points: int) -> Line:
        """The line that says why: what is there now, or what is there no more."""
        line = max(after or before, key=lambda one: abs(one.points))
        if line.cause is Cause.LEARNED:
            return Line(label=LEARNED, points=points, cause=Cause.LEARNED, ref=LEARNED)
        if not after:
            return replace(line, label=f"No longer: {line.label}", points=points, when=None)
        if line.cause is Cause.EVENT and (news := self._news.get(line.ref)):
            return replace(line, label=_done(line, news), points=points)
        if before and line.cause is Cause.FACT and before[0].label != line.label:
            return replace(line, label=f"{line.label} (was: {before[0].label})", points=points)
        return replace(line, points=points)


def _done(line: Line, news: Sequence[EngagementEvent]) -> str:
    """`Viewed the pricing page, 2 times`: only what is new."""
    latest = max(news, key=lambda event: event.at)
    times = f", {len(news)} times" if len(news) > 1 else f": {latest.asset}" if latest.asset else ""
    return f"{EVENT_WORDS[EventKind(line.ref)]}{times}"


def _weighed(moved: Sequence[Line], weight: int, total: int) -> list[Line]:
    """Lines of an axis in points of the score: whole ones that add up to `total`, each as near to its share as can."""
    shares = [divmod(line.points * weight, 100) for line in moved]
    points = [whole for whole, _ in shares]
    left = total - sum(points)
    nearest = sorted(range(len(moved)), key=lambda at: shares[at][1], reverse=left > 0)
    for at in Counter(nearest[step % len(nearest)] for step in range(abs(left))).elements():
        points[at] += 1 if left > 0 else -1
    return [replace(line, points=whole) for line, whole in zip(moved, points, strict=True)]


def _share(receipt: Receipt, axis: Axis) -> int:
    return sum(line.points for line in receipt.lines if line.cause is Cause.AXIS and line.ref == axis)


def _beside(receipt: Receipt) -> list[Line]:
    """What of a score is no axis's share."""
    return [line for line in receipt.lines if line.cause is not Cause.AXIS]


def _together(lines: Iterator[Line]) -> list[Line]:
    """What passing time did; evidence that ran out says so."""
    said = []
    for line in lines:
        ran_out = line.cause is Cause.EVIDENCE and line.points < 0
        said.append(replace(line, label=f"{line.label}, as time went by", when=None) if ran_out else line)
    return said


def _joined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines of one label as one, weightiest first; those that come to nothing are left out."""
    joined: dict[Key, Line] = {}
    for line in lines:
        key = line.cause, line.label
        known = joined.get(key)
        joined[key] = replace(line, points=line.points + (known.points if known else 0))
    return tuple(sorted((line for line in joined.values() if line.points), key=lambda line: -abs(line.points)))


def _sum(lines: Sequence[Line]) -> int:
    return sum(line.points for line in lines)
