"""Lifts: single steps that would each bring a lead to the next band."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.bands import UPWARDS, Measure, next_band
from bot.domain.engagement import EngagementEvent
from bot.domain.event_words import STEP_WORDS
from bot.domain.scorer import Looked, Scorer
from bot.domain.words import EventKind, Level

SHOWN_LIFTS = 3


def single_steps(
    scorer: Scorer, looked: Looked, *, events: Sequence[EngagementEvent], now: datetime
) -> tuple[str, ...]:
    """What would each lift the lead by itself, the smallest step first; empty where no single step does."""
    following = None if looked.out else next_band(scorer.bands.band(looked.measure))
    if following is None:
        return ()
    steps = [*_events(scorer, looked, events, now), *_answers(scorer, looked)]
    lifting = [step for step in steps if UPWARDS.index(scorer.bands.band(step[0])) >= UPWARDS.index(following)]
    lifting.sort(key=lambda step: step[0].score)
    return tuple(words for _, words in lifting[:SHOWN_LIFTS])


def _events(
    scorer: Scorer, looked: Looked, events: Sequence[EngagementEvent], now: datetime
) -> Iterator[tuple[Measure, str]]:
    by_kind: dict[EventKind, list[EngagementEvent]] = defaultdict(list)
    for event in events:
        by_kind[event.kind].append(event)
    for kind, words in STEP_WORDS.items():
        of_kind = [*by_kind[kind], EngagementEvent(lead_id=looked.lead.id, kind=kind, at=now)]
        # The other kinds count as before; clicks are told from machines' by the opens.
        beside = by_kind[EventKind.EMAIL_OPEN] if kind is EventKind.EMAIL_CLICK else ()
        again = scorer.engagement.count([*of_kind, *beside], now=now)
        counted = replace(looked.counted, tallies={**looked.counted.tallies, **again.tallies})
        yield scorer.supposing(looked, counted=counted), words


def _answers(scorer: Scorer, looked: Looked) -> Iterator[tuple[Measure, str]]:
    readiness = scorer.readiness
    before = readiness.points(looked.known)
    for criterion, level_now in readiness.levels(looked.known).items():
        for level in (Level.SUPPORTED, Level.CONFIRMED):
            after = before - readiness.worth(criterion, level_now) + readiness.worth(criterion, level)
            yield scorer.supposing(looked, readiness=after), f"{criterion} {level}"
