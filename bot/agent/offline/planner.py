"""Makes a plan out of a draft: conditions, share, order, limit, grouping."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.agent.offline import marks as m
from bot.agent.offline.counting_events import by_event, count_events
from bot.agent.offline.draft import Draft, Missed
from bot.agent.offline.group_order import arranged
from bot.agent.offline.latest_deeds import by_its_day
from bot.agent.offline.ordering import about_unworkable, first_groups, ordered
from bot.agent.offline.own_day_groups import COUNTED, NOT_BY_OWN_DAYS, by_own_day
from bot.agent.offline.responses import of_response
from bot.agent.offline.scene import Scene
from bot.agent.offline.shares import whole_and_part
from bot.agent.offline.slots import Slot
from bot.agent.offline.superlatives import best_of_each, singled
from bot.agent.offline.unanswered import never_contacted, nothing_since, without_contact
from bot.domain.lead_query import (
    AnyOf,
    Condition,
    EventPart,
    FieldIs,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    owners_named,
    owners_refused,
)
from bot.domain.reading import Shape

_SIZES = {LeadField.EMPLOYEES, LeadField.REVENUE}
"""What groups are compared by when they are put in that order: `top 5 companies by employees`."""
_TIMED = {LeadField.CREATED, LeadField.LAST_ACTIVITY}
LATEST_OF_EACH = (
    "I can list the newest lead of each group, for example: newest lead per owner. Of what leads did I cannot: "
    "ask for one group, for example: latest 5 replies in Germany."
)
_LATEST = re.compile(r"\b(?:newest|latest|oldest|earliest|most recent)\b")
NEW_SINCE = "New since when? Say, for example, “created this week”, or “with status new”."
RANK_OR_GROUP = "I can rank leads, or break numbers down, but not both at once. Ask for one group after the other."
SHARE_OF_WHAT = "A share of what? Ask for example: what share of my leads is hot?"
BY_CREATION = "The time is when the lead was created: the data does not say when a stage or status was reached."
FOR_EACH_VALUE = "A lead counts once for each of the values that it lists."
BY_SCORE = "“Best” is measured by the average score."


@dataclass(slots=True)
class Plan:
    """A plan with its shape, and what stands in its way."""

    query: LeadQuery
    shape: Shape
    missed: list[Missed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Understood:
    """A question put together, and the plan that it comes to."""

    draft: Draft
    plan: Plan


def plan_of(draft: Draft, scene: Scene) -> Plan:
    """The plan that a draft comes to."""
    without_contact(draft, scene.calendar)
    never_contacted(draft, scene)
    nothing_since(draft, scene)
    singled(draft, scene)
    by_its_day(draft, scene)
    of_response(draft)
    counted = count_events(draft, scene)
    draft.groups = [by_own_day(one, draft) for one in draft.groups]
    missed, notes = list(draft.missed), list(draft.notes)
    group = draft.groups[0] if draft.groups else None
    each = best_of_each(draft, scene)
    if group and (untold := _not_of_each(draft, scene, group, each)):
        missed.append(Missed(0, 0, untold))
        each = None
    measure = None if each else counted or _measure(draft, group, notes)
    if group and group.period and (active := _activity_grouped(draft)):
        draft.slots.remove(active)
        group = replace(group, field=LeadField.LAST_ACTIVITY)
    if group and measure and measure.kind is MetricKind.EVENTS:
        draft.groups = [by_event(one, draft) for one in draft.groups]
        group = draft.groups[0]
    if group and group.period and not group.said and group.field is LeadField.CREATED and _deeds(draft):
        group = replace(group, field=None, part=EventPart.TIME)
    if measure and measure.kind not in COUNTED and any(one.custom and one.period for one in draft.groups):
        missed.append(Missed(0, 0, NOT_BY_OWN_DAYS))
    whole, part = draft.slots, list[Slot]()
    if measure and measure.kind is MetricKind.SHARE and not measure.fixed:
        whole, part = whole_and_part(draft, scene)
        if not part and group:
            whole = draft.slots  # `share of leads by source`: what part of all of them each group is
        elif not part:
            missed.append(Missed(0, 0, SHARE_OF_WHAT))
            measure = m.Measure(MetricKind.COUNT)
    where = joined(whole, scene)
    if _reached(draft):
        notes.append(BY_CREATION)
    metric = _metric(measure, joined(part, scene)) if measure else None
    if draft.fresh and metric and not (group and group.period):
        missed.append(Missed(0, 0, NEW_SINCE))
    sort, limit, ranks = ordered(draft, where, notes) if metric is None else ((), first_groups(draft), False)
    if group and _counts_leads(metric) and any(one.custom in scene.lexicon.lists for one in draft.groups):
        notes.append(FOR_EACH_VALUE)
    query = LeadQuery(
        where=tuple(where),
        workable=ranks and not about_unworkable(where) and not draft.everybody,
        sort=sort,
        limit=None if each else limit,
        metric=metric,
        each=each,
        beside=() if metric else tuple(dict.fromkeys(draft.beside)),
        own_beside=() if metric else tuple(dict.fromkeys(draft.own_beside)),
        group_by=_grouping(group, draft.groups[1:], scene, each=_counts_leads(metric)) if group else None,
        zone=scene.calendar.zone,
        as_of=scene.calendar.now,
    )
    shape = Shape.LEADS if each else Shape.BREAKDOWN if group else Shape.NUMBER if metric else Shape.LEADS
    return Plan(query, shape, missed, notes)


def _counts_leads(metric: Metric | None) -> bool:
    """Whether a lead may stand in several groups: where it is the leads that are counted, and not what they did."""
    return metric is not None and metric.kind is not MetricKind.EVENTS


def _by_one_field(draft: Draft) -> bool:
    """Whether what is grouped by is one field: the leads of each group are then apart."""
    return len({group.plan() for group in draft.groups}) == 1 and draft.groups[0].field is not None


def _not_of_each(draft: Draft, scene: Scene, group: m.Grouped, each: int | None) -> str:
    """Why the leads of each group that are asked for cannot be listed; empty where they can, or none are."""
    if each:
        return "" if _by_one_field(draft) else RANK_OR_GROUP
    return LATEST_OF_EACH if not group.period and _latest(draft, scene) else ""


def _latest(draft: Draft, scene: Scene) -> bool:
    """`latest reply per owner`: the first by time of each group, of which a breakdown says nothing."""
    timed = any(o.field in _TIMED and not o.often and not o.count for _, o in draft.orders)
    return timed and _LATEST.search(scene.line.text) is not None


def _deeds(draft: Draft) -> bool:
    """`demo requests by month`: what is grouped is when they were made, unless creation is spoken of."""
    did = any(slot.done and not slot.negated for slot in draft.slots)
    return did and not any(slot.verb and slot.verb.doing is m.Doing.CREATED for slot in draft.slots)


def _reached(draft: Draft) -> bool:
    """`lost last month`: a time right by an outcome, of which only the creation date is known."""
    ended = any(not s.negated and _ENDED & (_values(s.conditions) | _said(s)) for s in draft.slots)
    return ended and any(s.untold for s in draft.slots)


def _said(slot: Slot) -> set[str]:
    return {value for option in slot.options for value in option.values}


def _values(conditions: Sequence[Condition]) -> set[str]:
    """Values that conditions ask for."""
    plain = [part for c in conditions for part in (c.conditions if isinstance(c, AnyOf) else (c,))]
    return {value for c in plain if isinstance(c, FieldIs) and not c.negated for value in c.values}


_ENDED = frozenset({"won", "lost", "customer"})


def _grouping(group: m.Grouped, others: Sequence[m.Grouped], scene: Scene, *, each: bool) -> GroupBy:
    """By the first thing, and by the first other one that differs from it; each value of a list by itself."""
    first, *rest = (
        one.plan().model_copy(update={"lists": each and one.custom in scene.lexicon.lists}) for one in (group, *others)
    )
    then = next((other for other in rest if other != first), None)
    return arranged(first.model_copy(update={"then": then}), scene.line.text)


def joined(slots: Sequence[Slot], scene: Scene) -> list[Condition]:
    """Conditions of slots; those joined by `or` hold if either does."""
    conditions: list[Condition] = []
    run = 0  # so many of the last conditions are what an `or` would join
    for slot in slots:
        built = slot.build(scene.lexicon, scene.calendar)
        if slot.either and run and built:
            before = conditions[-run:]
            built = [_either(one, other) for one in before for other in built]
            del conditions[-run:]
        conditions.extend(built)
        run = len(built)
    return simplest(conditions)


def _either(one: Condition, other: Condition) -> Condition:
    parts = [part for c in (one, other) for part in (c.conditions if isinstance(c, AnyOf) else (c,))]
    return AnyOf(conditions=tuple(dict.fromkeys(parts)))


def simplest(conditions: Sequence[Condition]) -> list[Condition]:
    """Each condition once, and no choice of which one part has to hold anyway."""
    each = list(dict.fromkeys(conditions))
    if (owned := FieldIs(field=LeadField.OWNER)) in each:
        each = [owners_refused(c) or c for c in each]  # by somebody other than Tom
        each = [c for c in each if c != owned or not any(owners_named(one) for one in each)]
    return [c for c in each if not (isinstance(c, AnyOf) and any(part in each for part in c.conditions))]


def _measure(draft: Draft, group: m.Grouped | None, notes: list[str]) -> m.Measure | None:
    measures = [measure for _, measure in draft.measures]
    better = [one for one in measures if one.kind is not MetricKind.COUNT]
    if better:
        return better[0]
    if measures and not group:
        place = draft.measures[0][0]
        nouns = [noun for at, noun in draft.nouns if at >= place]
        return m.Measure(MetricKind.ACCOUNTS) if nouns and nouns[0].accounts else measures[0]
    if group:
        if any(order.ranks for at, order in draft.orders) and _best_leads(draft):
            notes.append(BY_SCORE)
            return m.Measure(MetricKind.AVERAGE, LeadField.SCORE)
        sized = [o for _, o in draft.orders if not o.vague and (o.field in _SIZES or o.custom)]
        if sized:
            each = sized[0].field in _SIZES or group.field is LeadField.COMPANY
            kind = MetricKind.AVERAGE if each else MetricKind.SUM  # `which countries have the most trucks`
            return m.Measure(kind, sized[0].field, sized[0].custom)
        counted = draft.nouns and draft.nouns[0][1].accounts and group.field is not LeadField.COMPANY
        return m.Measure(MetricKind.ACCOUNTS if counted else MetricKind.COUNT)  # `companies by country`
    return measures[0] if measures else None


def _best_leads(draft: Draft) -> bool:
    """Whether it is leads that are the best, not what they are grouped by."""
    return any(order.ranks and any(0 < at - place <= 3 for at, _ in draft.nouns) for place, order in draft.orders)


def _activity_grouped(draft: Draft) -> Slot | None:
    """`last activity by week`: what is grouped is the activity."""
    return next((s for s in draft.slots if s.verb and s.verb.doing is m.Doing.ACTIVE and not s.when), None)


def _metric(measure: m.Measure, part: Sequence[Condition]) -> Metric:
    if measure.kind is MetricKind.SHARE:
        return Metric(kind=measure.kind, of=measure.fixed or tuple(part))
    return Metric(kind=measure.kind, field=measure.field, custom=measure.custom or None)
