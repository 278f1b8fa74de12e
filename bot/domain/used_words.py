"""Words of a question that mean something particular here, with that meaning: named under the answer they shaped."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import in_words
from bot.domain.counted_words import event_noun
from bot.domain.definitions import HEATED_POINTS
from bot.domain.lead_query import (
    AnyOf,
    Condition,
    Did,
    FieldIs,
    FieldWithin,
    LeadField,
    LeadQuery,
    MetricKind,
    Moved,
    Way,
    Window,
)
from bot.domain.rep import RepId
from bot.domain.rules import Rules
from bot.domain.scoring_rules import Floors
from bot.domain.words import Band

MOST = 4
"""More than a glance takes in would not be read."""
NEAR = ("today", "yesterday", "tomorrow", "this ", "last ", "next ", "the last ", "the next ")
"""How times begin whose days are not in their words."""
ACTIVITY = "the CRM's own date or the latest thing that the lead did"

RESPONSE_MEANT = (
    "business time from when a lead rose into its band, or was claimed after that, to the first touch; "
    "leads nobody has answered are not in it"
)


def words_used(query: LeadQuery, *, rules: Rules, asker_id: RepId | None) -> Mapping[str, str]:
    """Each word with its meaning, those that narrow the question first; not more than are read at a glance."""
    conditions = list(_all(query.where))
    conditions += _all(query.metric.of) if query.metric else ()
    found: dict[str, str] = {}
    for condition in conditions:
        found.update(_of(condition, rules, asker_id, query.zone))
    if query.workable or (query.metric and query.metric.field is LeadField.SCORE):
        weights = rules.weights
        found["score"] = f"fit {weights.fit} %, engagement {weights.engagement} %, readiness {weights.readiness} %"
    if query.metric and query.metric.field is LeadField.RESPONSE_TIME:
        found["response time"] = RESPONSE_MEANT
    if query.metric and query.metric.kind is MetricKind.ACCOUNTS:
        found["companies"] = "counted once however they are written"
    if query.by_deeds or (query.metric and query.metric.kind is MetricKind.EVENTS):
        found[event_noun(query)] = "each one counted, however few leads they are of"
    return dict(list(found.items())[:MOST])


def floors_words(floors: Floors) -> str:
    """`score ≥ 45, fit ≥ 40`."""
    asked = {"score": floors.score, "fit": floors.fit, "engagement": floors.engagement, "readiness": floors.readiness}
    return ", ".join(f"{axis} ≥ {points}" for axis, points in asked.items() if points)


def _all(conditions: Sequence[Condition]) -> Iterator[Condition]:
    for condition in conditions:
        if isinstance(condition, AnyOf):
            yield from _all(condition.conditions)
        else:
            yield condition


def _of(condition: Condition, rules: Rules, asker_id: RepId | None, zone: str) -> Iterator[tuple[str, str]]:
    match condition:
        case FieldIs(field=LeadField.BAND, values=values):
            yield from ((word, meaning) for word in values if (meaning := _band(word, rules)))
        case FieldIs(field=LeadField.OWNER, values=(one,)) if one == asker_id:
            yield "mine", "owned by you"
        case FieldWithin(field=LeadField.LAST_ACTIVITY, negated=negated, window=window):
            yield "activity", ACTIVITY + (", or none at all" if negated else "")
            yield from _window(window, zone)
        case FieldWithin(field=LeadField.RESPONSE_DUE, window=Window(start=None)):
            yield "late", "the response time of the rules is over, in business time, and nobody was in touch"
        case Moved(way=way, at_least=points, window=window) if way is not Way.EITHER and points == HEATED_POINTS:
            word, went = ("heated up", "rose") if way is Way.UP else ("cooled down", "fell")
            yield word, f"score {went} by {HEATED_POINTS} or more, from the start of that time to its end"
            yield from _window(window, zone)
        case FieldWithin(window=window) | Did(window=window) | Moved(window=window):
            yield from _window(window, zone)


def _band(word: str, rules: Rules) -> str:
    floors = {Band.HOT: rules.bands.hot, Band.WARM: rules.bands.warm, Band.COOL: rules.bands.cool}
    if word == Band.COLD:
        return "below cool"
    return floors_words(floors[Band(word)]) if word in floors else ""


def _window(window: Window, zone: str) -> Iterator[tuple[str, str]]:
    """The days of a time that is told from today."""
    if not (window.start and window.said.startswith(NEAR)):
        return
    here = ZoneInfo(zone)
    first = in_words(window.start.astimezone(here).date())
    if window.end is None or "the last" in window.said:
        yield window.said, f"since {first}, {window.start.astimezone(here):%H:%M}"
        return
    last = in_words((window.end.astimezone(here) - timedelta(microseconds=1)).date())
    yield window.said, first if first == last else f"{first} to {last}"
