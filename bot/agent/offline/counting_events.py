"""Whether a question counts what was done, or who did it: `how many calls` is calls, `how many leads called` leads."""

import re
from dataclasses import replace

from bot.agent.offline.draft import Draft, Missed
from bot.agent.offline.marks import Grouped, Measure
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import EventPart, LeadField, MetricKind

HOW_OFTEN_WHAT = "How often what? Ask for example: how many times did leads open the pricing page this month?"
NOUNS = (
    r"(?:calls?|voice ?mails?|meetings?|appointments?|demos?|downloads?|opens|clicks|views?|visits|hits|reply|replies"
    r"|responses?|submissions?|submits|fills"
    r"|registrations?|sign ?ups|attendances?|chats?|trials?|engagements?|likes|comments"
    r"|interactions?|e ?mails (?:\w+ ){0,2}?(?:opened|clicked|answered)|events|activities|touch ?points"
    r"|(?:content|assets|guides|whitepapers|ebooks|reports|case studies) (?:\w+ ){0,2}?(?:downloaded|opened|viewed))"
)
_VERBS = (
    r"(?:had|have|has|having|got|get|took|take|taken|did|do|done|want\w*|ask\w*|attend\w*|agreed|saw|seen|see|made"
    r"|sign(?:ed)?|start\w*|order\w*|open|opened|opening|clicked|clicking|visited|viewed|looked"
    r"|(?:book|request|schedul)\w+ (?:a|an|the|any|some|us|our)) "
)
_AS_NOUN = re.compile(rf"(?!{_VERBS})(?!(?:which|what)\b.*(?:sign|regis))(?:\w+ ){{0,9}}?{NOUNS}\b")
_HAVING = frozenset({"with", "have", "has", "had", "having", "without", "no", "any", "some", "after", "whose"})
"""Words after which what was done tells leads apart: `MQLs with meetings`."""
_LEADS_MEANT = re.compile(r"\b(?:i mean|meaning|i meant|that is)(?: the| how many)? (?:leads|people|contacts)\b")


def count_events(draft: Draft, scene: Scene) -> Measure | None:
    """The measure of a question that counts events, whose slot is then one; None where it counts leads."""
    counted = next((slot for slot in draft.slots if slot.done and not slot.negated), None)
    told = next((place for place, one in draft.measures if one.kind is MetricKind.EVENTS), None)
    if told is not None and counted is None:
        draft.missed.append(Missed(told, told + 2, HOW_OFTEN_WHAT))
    if counted is None or _LEADS_MEANT.search(scene.line.text):
        return None
    if told is None and not _asked_for(counted, draft, scene):
        return None
    _put_together(counted, draft, scene)
    return Measure(MetricKind.EVENTS)


def by_event(group: Grouped, draft: Draft) -> Grouped:
    """`calls by month`: by when they were, by when they were; `by campaign`: by their own, not their leads' first."""
    if group.field is LeadField.CAMPAIGN:
        return replace(group, field=None, part=EventPart.CAMPAIGN)
    created = group.field is LeadField.CREATED and group.period and not group.said
    return replace(group, field=None, part=EventPart.TIME) if created else group


def is_counted(words: str) -> bool:
    """Whether words name what was done as a thing: `calls logged`, `page views`."""
    return _AS_NOUN.match(words) is not None


def _asked_for(counted: Slot, draft: Draft, scene: Scene) -> bool:
    line, start = scene.line, counted.start
    if not is_counted(line.slice(start, counted.end)) or (start and line.slice(start - 1, start) in _HAVING):
        return False
    measures = [(place, one) for place, one in draft.measures if place <= start]
    if any(one.kind is not MetricKind.COUNT for _, one in draft.measures):
        return False
    first = measures[0][0] if measures else 0
    before = any(first <= at < start for at, _ in draft.nouns)
    return not before and bool(measures or draft.groups)


def _put_together(counted: Slot, draft: Draft, scene: Scene) -> None:
    """`calls and meetings`: either counts."""
    following = draft.slots[draft.slots.index(counted) + 1 :]
    for slot in following:
        words = scene.line.slice(slot.start, slot.end)
        same = counted.done and slot.done and slot.done.asset == counted.done.asset
        if not (same and counted.done and slot.done) or slot.negated or not is_counted(words):
            return
        if scene.line.slice(counted.end, slot.start) not in {"and", "or", ",", ", and", "and / or", "+", "/"}:
            return
        kinds = tuple(dict.fromkeys((*counted.done.events, *slot.done.events)))
        counted.done, counted.end = replace(counted.done, events=kinds), slot.end
        counted.when = counted.when or slot.when
        draft.slots.remove(slot)
