"""Leads in the order of a day that the question names: `contracts ending this year, soonest first`, `by date`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.agent.offline.draft import Draft, Missed
from bot.agent.offline.fields import field_named, is_dated
from bot.agent.offline.marks import Doing, Mark, Order, Several, Verb
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import Condition, FieldWithin, LeadField

_ANY_DAY = "\0"
"""Stands for the field whose day the question is about, until all of it is read."""
_BY_AGE = re.compile(r"(?:the )?(?:oldest|earliest|newest|latest|most recent) first\b")
_LATE = re.compile(r"\b(?:latest|furthest|last|desc|descending)\b")


def _by_day(match: re.Match[str], scene: Scene) -> Mark:
    return Order(LeadField.CUSTOM, _LATE.search(match.group()) is not None, custom=_ANY_DAY)


def _days_first(match: re.Match[str], scene: Scene) -> Mark | None:
    """`soonest renewals`: those that lie ahead, by the day that a field of the data's own gives."""
    named = field_named(match["field"], scene)
    if named is None or not is_dated(named[1], scene):
        return None
    if f"{match['how']} {match['field']}" in scene.lexicon.custom_names:
        return None  # of a field called Next Audit
    late = _LATE.search(match["how"]) is not None
    order = Order(LeadField.CUSTOM, late, custom=named[1], coming=not late)
    return Several((Verb(Doing.DATED, custom=named[1]), order)) if time_follows(match, scene) else order


def by_their_day(draft: Draft, scene: Scene) -> None:
    """Give an order that leaves open by which day the field of the day that the question has."""
    own = next(_dated(draft), "")
    _those_ahead(draft, scene)
    for at, order in list(draft.orders):
        aged = order.field is LeadField.CREATED and _BY_AGE.match(scene.line.text, scene.line.starts[at])
        if not (order.custom == _ANY_DAY or (aged and own)):
            continue
        draft.orders.remove((at, order))
        if own:
            draft.orders.append((at, replace(order, field=LeadField.CUSTOM, custom=own)))
        else:
            draft.missed.append(Missed(at, at + 1))


def _those_ahead(draft: Draft, scene: Scene) -> None:
    """`soonest renewal first`: those whose day has passed are left out, unless the question says which days."""
    said = set(_dated(draft))
    for at, order in draft.orders:
        if order.coming and order.custom not in said:
            window = scene.calendar.since(scene.calendar.today)
            coming = FieldWithin(field=LeadField.CUSTOM, custom=order.custom, window=window)
            draft.slots.append(Slot(at, at + 1, conditions=[coming]))
            said.add(order.custom)


def without_days_ahead(where: Sequence[Condition], draft: Draft, before: Sequence[Condition]) -> Sequence[Condition]:
    """`soonest first`, said of a list that has its days already: in that order, and no other ones."""
    sorted_by = {order.custom for _, order in draft.orders if order.coming}
    told = {c.custom for c in before if isinstance(c, FieldWithin) and c.custom in sorted_by}
    asked = {slot.verb.custom for slot in draft.slots if slot.verb and slot.verb.doing is Doing.DATED}
    return [c for c in where if not (isinstance(c, FieldWithin) and c.custom in told - asked)]


def _dated(draft: Draft) -> Iterator[str]:
    """Fields of the data's own of which the question has a day."""
    for slot in draft.slots:
        if slot.verb and slot.verb.doing is Doing.DATED:
            yield slot.verb.custom
        yield from (c.custom for c in slot.conditions if isinstance(c, FieldWithin) and c.custom)


_SORTED = r"(?:(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|listed|arranged)(?: (?:them|it|those|these))? )?"
_SOONEST = r"(?:soonest|nearest|closest|most urgent|next)"


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for days in an order; `field` is an expression for the names of all fields."""
    return (
        rule(rf"(?:the )?{_SOONEST}(?: (?:date|day|one|ones|due))? first|soonest(?= *$)", _by_day),
        rule(r"(?:the )?(?:furthest|latest)(?: (?:date|day|one|ones))(?: out)? first", _by_day),
        rule(
            rf"{_SORTED}by (?:the |their |that )?(?:date|day|soonest|earliest|how soon)(?: first)?(?= ?(?:,|$))",
            _by_day,
        ),
        rule(
            rf"(?:(?:with|who has|who have) )?(?:the )?(?P<how>soonest|earliest|nearest|closest|latest|furthest|next)"
            rf" (?P<field>{field})(?! first)",
            _days_first,
        ),
    )
