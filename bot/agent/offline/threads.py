"""Follow-ups: a few words that change the question before instead of asking a new one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.agent.offline.draft import Draft
from bot.agent.offline.fragments import is_fragment
from bot.agent.offline.freeing import Freed
from bot.agent.offline.joined_too import titles_joined
from bot.agent.offline.lacking import HERS, lacks
from bot.agent.offline.merging import (
    adds,
    at_same_time,
    listed_too,
    merged,
    puts_instead,
    refuses_too,
    same_occasion,
    taken_away,
)
from bot.agent.offline.order_by_day import without_days_ahead
from bot.agent.offline.planner import Plan, simplest
from bot.agent.offline.slots import Slot, fields_of
from bot.agent.offline.threads_before import Before, before
from bot.agent.offline.unanswered import contact_since
from bot.domain.lead_query import Condition, Did, EventPart, FieldIs, FieldWithin, GroupBy, LeadField, LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.usecases.ports import Named

BLANKS_STAY = "Only those that are known to be so are taken away: the ones that the data says nothing of stay."
_STRONG = re.compile(
    r"^(?:(?:and|or|but|ok|okay|so|then|now) )*(?:only|just|what about|what if|how about|what of|same|the "
    r"same|do the same|repeat|again|instead|narrow|filter|refine|restrict|limit|keep|exclude|excluding"
    r"|except|without|minus|drop|remove|(?:take|throw|kick|weed|sort) out|get rid of"
    r"|add|include|including|plus|also|sort|order|rank|re ?sort|group"
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
    r"|exclude|excluding|except|without|drop|remove|(?:take|throw|kick|weed|sort) out|get rid of|ignore|not)\b"
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
_OF_THEM = re.compile(
    r"^(?:(?:and|so|ok|okay|now) )*(?:(?:are|is) )?(?:which|who|any(?:one|body)?|show me (?:those|the ones))"
    r"(?: ones| leads)? of (?:them|those|these)\b"
)
"""`which of them are in Spain` after a breakdown: leads, where it is not what they have most of."""
_WHO_ARE = re.compile(r"^(?:(?:and|so|ok|now|then) )*who (?:are|were) (?:the|our|my|all) (?!most |best |top )")
"""`who are the insurers` after a breakdown: leads, not how many."""
_SORTED = re.compile(r"^(?:(?:and|but|now|please|ok) )*(?:re)?(?:sort|order|rank)")
_DROPPED = re.compile(r"^(?:(?:and|but|now|please|ok) )*(?:drop|remove|clear|forget|lose)\b")
_ALREADY = re.compile(
    r"^(?:who|whose|whom|show|list|find|give|get|tell|what|whats|which (?:leads?|contacts?|people"
    r"|companies|accounts|reps?|prospects|mqls|sqls|customers)|how many (?:leads?|contacts?|people"
    r"|companies|accounts|mqls|sqls|customers|hot|warm|cold|new)|any|is|are|do|does|did|has|have|top"
    r"|average|total|median)\b"
)


_ANYBODY = re.compile(
    r"(?!.*\b(?:overall|in total|in (?:the |our )?(?:(?:whole|entire|full) )?(?:database|crm|system|data))\b)"
    r"(?:(?:and|or|so|ok) )*(?:(?:is|are) there )?any(?:one|body| leads?| people| contacts?) (?:there )?"
    r"(?:from|in|at|with|of|who is|owned by|without) .+"
)
"""`anyone from accounting`: of those found before."""
_OWNERS_ONLY = re.compile(
    r"(?:(?:and|ok|now|please|just) )*(?:(?:show|list|give|see|get)(?: me| us)? )?(?:.+ 's(?: ones?)?|[a-z]+s)"
)
"""`show me Tom's`: whose of what was asked before."""


_SPLIT = re.compile(
    r"(?:(?:and|so|ok|now) )*(?:what (?:is|are)|whats|how (?:is|does|do|are)|show me|give me) "
    r"(?:(?:the|that|it|this|they) )*(?:split|breakdown|distribution|mix|break down|breaks down|distributed)\b"
)
"""`what's the split by rep`: of what was asked for before."""
_THE_GROUP = re.compile(
    r"(?:(?:and|so|ok|now|please|just) )*(?:(?:show|list|give|get|see|name)(?: me| us)?|who (?:are|were)) the\b"
)


def _of_groups(draft: Draft, group: GroupBy | None) -> bool:
    """Whether all that is said is a value of what a breakdown goes by: `show the opportunities`."""
    if group is None or group.field is None or draft.measures or draft.groups:
        return False
    return all(slot.field and slot.field[0] in {group.field, _IN_OTHER_WORDS.get(group.field)} for slot in draft.slots)


def _of_owner(slot: Slot) -> bool:
    return slot.field is not None and slot.field[0] is LeadField.OWNER


def owners_only(text: str, draft: Draft) -> bool:
    """Whether a question says whose leads and nothing else."""
    said = bool(draft.slots) and all(_of_owner(slot) for slot in draft.slots)
    return bool(_OWNERS_ONLY.fullmatch(text)) and not draft.nouns and said


def follows(text: str, draft: Draft, thread: ThreadMemory) -> bool:
    """Whether a question changes the one before."""
    last = before(thread)
    if last is None:
        return False
    if is_fragment(text, draft, last) or lacks(text, draft) or HERS.fullmatch(text):
        return True
    if _ONLY.search(text) or _INSTEAD.search(text) or (_EXTREME.match(text) and last.query.metric is None):
        return True
    if _SETS.search(text) and not re.match(r"^(?:who are they|are they)$", text):
        return True
    if _DEFINITE.match(text) and not draft.nouns:
        return True
    if owners_only(text, draft):
        return True
    if _SPLIT.match(text) and draft.groups and not (draft.nouns or draft.slots):
        return True
    if _THE_GROUP.match(text) and draft.slots and _of_groups(draft, last.query.group_by):
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
    short = (text.startswith("any ") and len(text.split()) <= 3) or bool(_ANYBODY.fullmatch(text))
    listed = last.reading.shape is Shape.LEADS
    measured = bool(draft.measures) and not (nouns or draft.slots or (draft.groups and not listed))  # `average score?`
    return not whole or short or measured


def changed(
    last: Before,
    plan: Plan,
    draft: Draft,
    text: str,
    freed: Sequence[Freed],
    *,
    only_freed: bool = False,
    asked: bool = False,
    titles: Sequence[Named] = (),
) -> Reading:
    """
    The question before with what the follow-up changes.

    Args:
        only_freed: It takes conditions away and adds none.
        asked: It ends with a question mark.
        titles: The job titles of the data.
    """
    base = last.query
    union = bool(_UNION.search(text)) or (not puts_instead(text) and adds(text, draft, base, asked=asked))
    narrow = bool(_NARROW.search(text))
    points = bool(_SETS.search(text)) or narrow
    if base.limit and points and last.shown and not base.metric:
        chosen = FieldIs(field=LeadField.ID, values=last.shown)
        base = base.model_copy(update={"where": (chosen,), "limit": None, "workable": False})
    where = [c for c in base.where if not fields_of([c]) & set(freed)]
    if _SAME.search(text):
        where = [c for c in where if not (isinstance(c, FieldIs) and c.field is LeadField.ID and c.negated)]
    come = listed_too(text, where, asked=asked)
    dropped = bool(_DROPPED.match(text))
    refused = None if only_freed else refuses_too(text, draft, plan.query.where, where)
    if refused:
        where = [*where[:-1], refused]
    both = titles_joined(where, plan.query.where, titles) if union and not only_freed else None
    where = both or where
    for one in () if only_freed or refused or both else without_days_ahead(plan.query.where, draft, where):
        where, one = at_same_time(where, one, text, asked=asked, come=come)
        condition = same_occasion(where, contact_since(where, one), text)
        where = merged(where, condition, draft, narrow=narrow, union=union, dropped=dropped, come=come)
        come.append(condition)
    kept = taken_away(text, where, come)
    notes = [BLANKS_STAY] if kept != where else []
    reading = _shaped(last, base, plan, tuple(simplest(kept)), draft, text)
    return replace(reading, notes=(*reading.notes, *notes))


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
        metric, group = new.metric if draft.measures else metric or new.metric, _when_done(new.group_by, where, draft)
        shape = Shape.BREAKDOWN
    elif metric and (draft.shows or (group and (_wants_leads(text, draft) or _into_group(group, plan, text)))):
        metric, group, shape = None, None, Shape.LEADS
    elif metric and group and _one_group(group, plan):
        if metric.of_whole:
            where, metric = base.where, metric.model_copy(update={"of": new.where})
        group = group.then  # `mine` after a breakdown by owner: one number
        shape = Shape.BREAKDOWN if group else Shape.NUMBER
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
        beside=() if metric else tuple(dict.fromkeys((*base.beside, *new.beside))),
        own_beside=() if metric else tuple(dict.fromkeys((*base.own_beside, *new.own_beside))),
        zone=new.zone,
        as_of=new.as_of,
    )
    return Reading(shape=shape, query=query, notes=tuple(plan.notes))


def _when_done(group: GroupBy | None, where: Sequence[Condition], draft: Draft) -> GroupBy | None:
    """`by month` after the demo requests of this quarter: by when they were made, unless creation is spoken of."""
    did = any(isinstance(c, Did) and not c.negated for c in where)
    came = any(isinstance(c, FieldWithin) and c.field is LeadField.CREATED for c in where)
    if not (group and group.period and group.field is LeadField.CREATED and did) or came or draft.groups[0].said:
        return group
    return group.model_copy(update={"field": None, "part": EventPart.TIME})


def _wants_leads(text: str, draft: Draft) -> bool:
    """Whether leads are asked for after a breakdown of them."""
    owned = bool(_OWNERS_ONLY.fullmatch(text)) and bool(_LISTS.match(text))
    theirs = bool(_THE_GROUP.match(text)) and not draft.measures
    theirs = theirs or (bool(_OF_THEM.match(text)) and bool(draft.slots) and not (draft.orders or draft.groups))
    return owned or theirs or bool(_WHO_ARE.match(text)) or bool(_LISTS_ONES.match(text)) or lacks(text, draft)


_ONES = re.compile(
    r"(?:(?:and|ok|now|then|just|only) )*(?:(?:the )?(?:.+ )?ones?(?: .+)?|the (?:[a-z&/-]+ ){0,3}[a-z-]+s)"
)


_IN_OTHER_WORDS = {
    LeadField.STATUS: LeadField.CRM_STATUS,
    LeadField.CRM_STATUS: LeadField.STATUS,
    LeadField.SOURCE: LeadField.SOURCE_DETAIL,
    LeadField.SOURCE_DETAIL: LeadField.SOURCE,
}
"""Our word for a value, and the CRM's."""


def _into_group(group: GroupBy, plan: Plan, text: str) -> bool:
    """`the warm ones` after a breakdown by band: the leads of that group."""
    asked = {field for field, _ in fields_of(plan.query.where)}
    same = _IN_OTHER_WORDS.get(group.field) if group.field else None
    return bool(_ONES.fullmatch(text)) and group.field is not None and asked in ({group.field}, {same})


def _one_group(group: GroupBy, plan: Plan) -> bool:
    """Whether all that is asked for is one value of the field that a breakdown goes by."""
    asked = plan.query.where
    if group.field is None or group.period or len(asked) != 1 or not isinstance(asked[0], FieldIs):
        return False
    one = asked[0]
    return (one.field, one.custom) == (group.field, group.custom) and len(one.values) == 1 and not one.negated


def _first(draft: Draft) -> int | None:
    """How many were asked for along with an order."""
    return next((order.count for _, order in draft.orders if order.count), None)


def _ordered_anew(draft: Draft) -> bool:
    """Whether another order is asked for; `just the top 3` only shortens the list."""
    return any(not (order.vague and order.count) for _, order in draft.orders)
