"""Follow-ups: a few words that change the question before instead of asking a new one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.agent.offline.assembler import Draft
from bot.agent.offline.freeing import Freed
from bot.agent.offline.planner import Plan
from bot.agent.offline.slots import Slot, fields_of
from bot.agent.offline.unanswered import contact_since
from bot.domain.lead_query import (
    AnyOf,
    Condition,
    Did,
    Evident,
    FieldHas,
    FieldIs,
    FieldWithin,
    LeadField,
    LeadQuery,
    Window,
)
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.words import EventKind

PLANNED = {Shape.LEADS, Shape.NUMBER, Shape.BREAKDOWN, Shape.STAKEHOLDERS, Shape.OWNERS, Shape.COMPARISON}

_STRONG = re.compile(
    r"^(?:(?:and|or|but|ok|okay|so|then|now) )*(?:only|just|what about|what if|how about|what of|same|the "
    r"same|do the same|repeat|again|instead|narrow|filter|refine|restrict|limit|keep|exclude|excluding"
    r"|except|without|minus|drop|remove|add|include|including|plus|also|sort|order|rank|re ?sort|group"
    r"|regroup|break|split|make it|make that|change|switch|swap|show only|show just|list only|of (?:those"
    r"|these|them|the)|from (?:those|these|them)|among (?:those|these|them)|out of (?:those|these|them)"
    r"|in (?:there|that list|this list)|for|by|per|with|not|ignore|newest|oldest|biggest|hottest first"
    r""
    r"|(?:the )?(?:top|first|best|hottest|biggest|newest|oldest) \d+"
    r"(?: (?:by|of (?:those|these|them)) .+)?$"
    r"|now|in|from|at|since|this|last|yesterday|today|mine|my own|my ones|unassigned"
    r"|everyone s|for everyone|all (?:owners|reps|countries|sources|industries|statuses|stages|bands|sizes"
    r"|regions)|any (?:owner|rep|country|source|industry|status|stage|band|size|of)|regardless|clear|reset"
    r"|forget|not just|which of|who of|how many of|any of|and|or)\b"
)
_ONLY = re.compile(r"\b(?:only|just)\b")
_INSTEAD = re.compile(
    r"\binstead of (?:the )?(?:counts?|numbers?|average|median|sum|total|that|those)\b|\binstead(?: please)?$"
)
_SAME = re.compile(r"\bthe same (?:for|in|with|but|from|at)\b")
"""Asked again for others, so that those who were shown before are not left out any more."""
_SETS = re.compile(r"\b(?:those|these|them|they|ones|the list|that list|this list|of them|their)\b")
_EXTREME = re.compile(
    r"^(?:(?:and|so|ok|now) )*(?:(?:who|which|what) is |show me |give me |just )?(?:the )?(?:newest|latest|oldest"
    r"|hottest|best|top|biggest|largest|smallest|coldest|worst|most \w+|least \w+)(?: one| of them)?$"
)
"""`the newest one`: of those that were asked for before."""
_NARROW = re.compile(
    r"\b(?:only|just|those|these|them|they|ones?|narrow|filter|refine|restrict|keep|how many|which|any"
    r"|exclude|excluding|except|without|drop|remove|ignore|not)\b"
)
_UNION = re.compile(r"\b(?:also|add|include|including|plus|as well|too|along with)\b")
_DEFINITE = re.compile(r"^(?:and |so )?who (?:is|are) (?:the|their) (?!hottest leads|best leads)")
_LISTS = re.compile(r"^(?:and |so |ok )*(?:which|who|show|list|give|name)\b")
_LISTS_ONES = re.compile(
    r"^(?:(?:and|so|ok|okay|now|then|please|just) )*(?:(?:show|list|give|name|get|see)(?: me| us)?"
    r"|who (?:are|is|were)|which(?: ones?)? (?:are|is|were)|which) "
    r"(?:.+ )?(?:ones?|leads?|people|contacts|names|folks)\b"
)
"""`show me the ones in Spain` after a breakdown: its leads, not its lines."""
_SORTED = re.compile(r"^(?:(?:and|but|now|please|ok) )*(?:re)?(?:sort|order|rank)")
_DROPPED = re.compile(r"^(?:(?:and|but|now|please|ok) )*(?:drop|remove|clear|forget|without|lose)\b")
_ALREADY = re.compile(
    r"^(?:who|whose|whom|show|list|find|give|get|tell|what|whats|which (?:leads?|contacts?|people"
    r"|companies|accounts|reps?|prospects|mqls|sqls|customers)|how many (?:leads?|contacts?|people"
    r"|companies|accounts|mqls|sqls|customers|hot|warm|cold|new)|any|is|are|do|does|did|has|have|top"
    r"|average|total|median)\b"
)
_FIELD_GROUPS = (
    {LeadField.COUNTRY, LeadField.STATE, LeadField.CITY},
    {LeadField.TITLE, LeadField.SENIORITY, LeadField.PERSONA},
    {LeadField.SOURCE, LeadField.SOURCE_DETAIL, LeadField.CAMPAIGN},
    {LeadField.STATUS, LeadField.CRM_STATUS},
)


@dataclass(frozen=True, slots=True)
class Before:
    """The question that a follow-up changes."""

    reading: Reading
    query: LeadQuery
    shown: tuple[str, ...]


def before(thread: ThreadMemory) -> Before | None:
    """The last turn of a thread that had a plan."""
    for turn in reversed(thread.turns):
        if turn.reading.query is not None and turn.reading.shape in PLANNED:
            return Before(turn.reading, turn.reading.query, turn.shown)
        if turn.reading.shape is Shape.STAKEHOLDERS and turn.shown:
            query = LeadQuery(where=(FieldIs(field=LeadField.ID, values=turn.shown),))  # `who else is there?`
            return Before(turn.reading, query, turn.shown)
    return None


_OWNERS_ONLY = re.compile(
    r"(?:(?:and|ok|now|please|just) )*(?:(?:show|list|give|see|get)(?: me| us)? )?.+ 's(?: ones?)?"
)
"""`show me Tom's`: whose of what was asked before."""


def _of_owner(slot: Slot) -> bool:
    return slot.field is not None and slot.field[0] is LeadField.OWNER


def follows(text: str, draft: Draft, thread: ThreadMemory) -> bool:
    """Whether a question changes the one before."""
    if before(thread) is None:
        return False
    last = before(thread)
    if _ONLY.search(text) or _INSTEAD.search(text) or (_EXTREME.match(text) and last and last.query.metric is None):
        return True
    if _SETS.search(text) and not re.match(r"^(?:who are they|are they)$", text):
        return True
    if _DEFINITE.match(text) and not draft.nouns:
        return True
    if _OWNERS_ONLY.fullmatch(text) and not draft.nouns and draft.slots and all(_of_owner(s) for s in draft.slots):
        return True
    nouns = [noun for _, noun in draft.nouns]
    whole = bool(nouns) or bool(_ALREADY.match(text))
    if _STRONG.match(text):
        plain_start = re.match(
            r"^(?:and|or|by|per|in|from|at|with|for|since|this|last|today|yesterday|now|not|my own|unassigned"
            r"|without)\b",
            text,
        )
        return not (plain_start and whole and (draft.measures or not text.startswith(("and ", "or "))))
    short = text.startswith("any ") and len(text.split()) <= 3
    measured = bool(draft.measures) and not (nouns or draft.slots or draft.groups)  # `average score?`
    return not whole or short or measured


def changed(
    last: Before, plan: Plan, draft: Draft, text: str, freed: Sequence[Freed], *, only_freed: bool = False
) -> Reading:
    """The question before with what the follow-up changes; `only_freed`: it takes conditions away and adds none."""
    base = last.query
    narrow = bool(_NARROW.search(text))
    points = bool(_SETS.search(text)) or narrow
    if base.limit and points and last.shown and not base.metric:
        chosen = FieldIs(field=LeadField.ID, values=last.shown)
        base = base.model_copy(update={"where": (chosen,), "limit": None, "workable": False})
    where = [c for c in base.where if not fields_of([c]) & set(freed)]
    if _SAME.search(text):
        where = [c for c in where if not (isinstance(c, FieldIs) and c.field is LeadField.ID and c.negated)]
    for asked in () if only_freed else plan.query.where:
        condition = _same_occasion(where, contact_since(where, asked), text)
        where = _with(where, condition, draft, narrow, bool(_UNION.search(text)), bool(_DROPPED.match(text)))
    return _shaped(last, base, plan, tuple(where), draft, text)


_CAME = re.compile(
    r"\b(?:attend(?:ed)?|join(?:ed)?|showed up|show up|came|come|turned up)"
    r"(?: (?:it|that|this|too|also|as well|yet|then|afterwards))*$"
)


def _same_occasion(where: Sequence[Condition], asked: Condition, text: str) -> Condition:
    """`and attended` after those who registered for something: they came to the same."""
    if not isinstance(asked, Did) or asked.asset or not _CAME.search(text):
        return asked
    named = [c for c in where if isinstance(c, Did) and c.asset and EventKind.WEBINAR_REGISTERED in c.events]
    return asked.model_copy(update={"asset": named[-1].asset}) if named else asked


def _with(
    where: list[Condition], condition: Condition, draft: Draft, narrow: bool, union: bool, dropped: bool
) -> list[Condition]:
    if isinstance(condition, FieldWithin) and _untold(draft) and (moved := _retimed(where, condition)):
        return moved
    if union and isinstance(condition, FieldIs) and not condition.negated and condition.values:
        for place, one in enumerate(where):
            if (
                isinstance(one, FieldIs)
                and (one.field, one.custom) == (condition.field, condition.custom)
                and not one.negated
            ):
                values = tuple(dict.fromkeys((*one.values, *condition.values)))
                return [*where[:place], one.model_copy(update={"values": values}), *where[place + 1 :]]
    if isinstance(condition, FieldIs) and condition.negated and condition.values:
        return _less(where, condition, dropped=dropped)
    kept = [c for c in where if not _replaced(c, condition, narrow=narrow)]
    return [*kept, condition] if condition not in kept else kept


def _less(where: list[Condition], condition: FieldIs, *, dropped: bool) -> list[Condition]:
    """Conditions without some values: taken out of a list that has them, else refused."""
    for place, one in enumerate(where):
        if (
            not isinstance(one, FieldIs)
            or one.negated
            or (one.field, one.custom) != (condition.field, condition.custom)
        ):
            continue
        left = tuple(v for v in one.values if v not in condition.values)
        if left and left != one.values:
            return [*where[:place], one.model_copy(update={"values": left}), *where[place + 1 :]]
        if not left:
            rest = [*where[:place], *where[place + 1 :]]
            return rest if dropped else [*rest, condition]
    return where if condition in where else [*where, condition]


def _untold(draft: Draft) -> bool:
    """Whether a time was said without what happened then."""
    return any(slot.untold for slot in draft.slots)


def _retimed(where: list[Condition], condition: FieldWithin) -> list[Condition] | None:
    """The same conditions at another time; None where none has a time."""
    timed: Sequence[Condition] = [
        c for c in where if isinstance(c, FieldWithin) or (isinstance(c, Did) and (c.window.start or c.window.end))
    ]
    if not timed:
        timed = [c for c in where if isinstance(c, Did) and not c.negated][-1:]  # `last month` after `who did we call`
    if not timed:
        return None
    return [c.model_copy(update={"window": _open(c, condition.window)}) if c in timed else c for c in where]


def _open(condition: Condition, window: Window) -> Window:
    """A silence lasts to the present."""
    silent = isinstance(condition, FieldWithin) and condition.field is LeadField.LAST_ACTIVITY and condition.negated
    return window.model_copy(update={"end": None}) if silent and window.said.startswith("the last") else window


def _replaced(old: Condition, new: Condition, *, narrow: bool) -> bool:
    """Whether a new condition takes the place of an old one."""
    if isinstance(new, Did) and isinstance(old, Did):
        opposite = new.negated != old.negated and (new.events, new.asset) == (old.events, old.asset)
        return old == new or opposite  # `what about uncalled ones` after those who were called
    if isinstance(new, Did) or isinstance(old, Did):
        return old == new
    if getattr(new, "negated", False) and not (isinstance(new, FieldIs) and not new.values):
        return False
    if isinstance(new, Evident) and isinstance(old, Evident):
        return old.criterion is new.criterion
    fields, others = fields_of([old]), fields_of([new])
    if fields & others:
        return not (isinstance(old, AnyOf) and narrow)
    if narrow or isinstance(old, AnyOf) or not others:
        return False
    plain = {f for f, _ in fields | others}
    return any(plain <= group for group in _FIELD_GROUPS) and isinstance(old, FieldIs | FieldHas)


def _shaped(
    last: Before, base: LeadQuery, plan: Plan, where: tuple[Condition, ...], draft: Draft, text: str
) -> Reading:
    """The new plan, with the shape that the words ask for, else that of the question before."""
    new = plan.query
    metric, group, shape = base.metric, base.group_by, last.reading.shape
    if shape in {Shape.COMPARISON, Shape.OWNERS} or (shape is Shape.STAKEHOLDERS and draft.orders):
        shape = Shape.NUMBER if metric else Shape.LEADS
    if draft.measures and not draft.groups and group and re.search(r"\binstead\b", text):
        metric = new.metric  # `average score instead`: the same groups measured by something else
    elif draft.measures and not draft.groups:
        metric, group, shape = new.metric, None, Shape.NUMBER
    elif draft.groups:
        metric, group, shape = (new.metric if draft.measures else metric or new.metric), new.group_by, Shape.BREAKDOWN
    elif metric and group and (_LISTS_ONES.match(text) or (_OWNERS_ONLY.fullmatch(text) and _LISTS.match(text))):
        metric, group, shape = None, None, Shape.LEADS
    elif group and draft.orders and (_SORTED.match(text) or not _ordered_anew(draft)):
        least = bool(_SORTED.match(text)) and not any(order.descending for _, order in draft.orders)
        group, shape = group.model_copy(update={"least_first": least}), Shape.BREAKDOWN  # `top 3`: its first lines
    elif (metric and not group and _LISTS.match(text)) or (draft.orders and metric):
        metric, group, shape = None, None, Shape.LEADS
    query = LeadQuery(
        where=where,
        workable=base.workable or (new.workable and (_ordered_anew(draft) or bool(metric and not group))),
        sort=() if metric else new.sort if draft.fresh or _ordered_anew(draft) else base.sort,
        limit=new.limit or _first(draft) or (base.limit if not metric else None),
        metric=metric,
        group_by=group,
        each=(new.each or base.each) if group and not metric else None,
        zone=new.zone,
        as_of=new.as_of,
    )
    return Reading(shape=shape, query=query, notes=tuple(plan.notes))


def _first(draft: Draft) -> int | None:
    """How many were asked for along with an order."""
    return next((order.count for _, order in draft.orders if order.count), None)


def _ordered_anew(draft: Draft) -> bool:
    """Whether another order is asked for; `just the top 3` only shortens the list."""
    return any(not (order.vague and order.count) for _, order in draft.orders)
