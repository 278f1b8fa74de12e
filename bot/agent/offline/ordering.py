"""In which order leads come, how many, and whether whom to call is ranked."""

from collections.abc import Sequence
from dataclasses import replace

from bot.agent.offline import marks as m
from bot.agent.offline.draft import Draft
from bot.domain.definitions import UNWORKABLE_STAGES, UNWORKABLE_STATUSES
from bot.domain.lead_query import FLAGS, Condition, FieldIs, LeadField, Moved, Sort

_AXES = {LeadField.SCORE, LeadField.FIT, LeadField.ENGAGEMENT, LeadField.READINESS}
NEWEST_FIRST = "“New” without a time: the newest first."


def first_groups(draft: Draft) -> int | None:
    group = next((g.first for g in draft.groups if g.first), None)
    counts = [order.count for _, order in draft.orders if order.count]
    return (group or draft.top or (counts[0] if counts else None)) if draft.groups else None


def ordered(draft: Draft, where: Sequence[Condition], notes: list[str]) -> tuple[tuple[Sort, ...], int | None, bool]:
    """Order, limit and whether whom to call is ranked."""
    orders = [order for _, order in draft.orders]
    named = [o for o in orders if not o.vague] or [o for o in orders if o.field is not LeadField.SCORE] or orders
    if any(o.vague and not o.descending and o.count for o in orders):
        named = [replace(o, descending=False) for o in named]  # `bottom 5 by score`
    sorts = tuple(dict.fromkeys(_sort(o) for o in named))
    counts = [o.count for o in orders if o.count]
    limit = draft.top or (counts[0] if counts else None)
    exact = [at for at, o in draft.orders if not o.vague]
    ranking = [o for at, o in draft.orders if o.ranks and not (exact and at > exact[0])]
    ranks = bool(ranking) and (not sorts or sorts[0].field in _AXES)
    if draft.fresh and not sorts:
        notes.append(NEWEST_FIRST)
        return (Sort(field=LeadField.CREATED),), limit, False
    if not sorts and any(isinstance(c, Moved) and not c.negated for c in where):
        sorts = (Sort(field=LeadField.SCORE, moved=True),)
    if not sorts and any(isinstance(c, FieldIs) and c.field is LeadField.BAND for c in where):
        sorts = (Sort(field=LeadField.SCORE),)
    return sorts, limit, ranks


def _sort(order: m.Order) -> Sort:
    return Sort(
        field=order.field,
        descending=order.descending,
        custom=order.custom or None,
        moved=order.moved,
        often=order.often,
        latest=order.latest,
    )


def about_unworkable(where: Sequence[Condition]) -> bool:
    """Whether the question asks for those whom a ranking leaves out."""
    for one in where:
        if not isinstance(one, FieldIs) or one.negated:
            continue
        if one.field in FLAGS:
            return True
        left_out = {LeadField.STAGE: UNWORKABLE_STAGES, LeadField.STATUS: UNWORKABLE_STATUSES}.get(one.field)
        if left_out and any(value in left_out for value in one.values):
            return True
    return False
