"""Moving about in a thread: back, on, the whole list, who it is then; nothing new is asked."""

import re
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.agent.offline.again import all_again
from bot.agent.offline.deictic import last_list
from bot.agent.offline.freeing import freed_alone
from bot.agent.offline.going_back import BACK, before_last
from bot.agent.offline.other_number import raised
from bot.agent.offline.others_of import (
    did_both,
    in_total,
    owners_of_rest,
    put_together,
    set_side_by_side,
    the_others,
    their_owners,
)
from bot.agent.offline.over_or_ahead import over_or_ahead
from bot.agent.offline.slots import negated
from bot.agent.offline.threads_before import Before, before
from bot.domain.calendar import Calendar, add_months
from bot.domain.lead_query import (
    Condition,
    Did,
    FieldBetween,
    FieldIs,
    FieldWithin,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Sort,
    Window,
)
from bot.domain.reading import Reading, Shape, ThreadMemory

_TO_LIST = re.compile(r"\b(?:list|results|all)\b")
_MORE = re.compile(
    r"(?:please |can you |ok |and |now )*(?:show|give|list|see|get|load)?(?: me| us)?(?: some| a few| "
    r"the)? ?(?:more|next|more (?:of (?:them|those|these)|leads|results|please|like (?:that|these|this))"
    r"|(?:the )?(?:next|other|following) (?:(?P<next>\d+)(?: (?:leads|ones))?|few|ones?|page|batch|lot|results|leads)"
    r"|(?P<n>\d+) more|(?:the )?(?:rest|others)|continue|keep going|go on|anyone else|who else|what else"
    r"|any others?|any more|and the rest|next page)(?: (?:please|of them|of those|leads|ones))*"
)
_ALL = re.compile(
    r"(?:please |and |now )*(?:(?:show|list|give|see|get)(?: me| us)? )?(?:them all|all of them|all of "
    r"those|all of these|the full list|everything|the whole list|all|the complete list|the entire list"
    r"|every one of them)(?: please)?"
)
_WHO_THEN = re.compile(
    r"(?:and |so |ok )?(?:(?:who|which ones?|which leads|which|which people|what leads) (?:are|is|were) "
    r"(?:they|those|these|it|that|them|the leads|the people|this)|which ones?|which|who|(?:show|list|name"
    r"|give|see|display|let me see|can i see|get)(?: me| us)? ?(?:them|those|these|it|the leads|the list"
    r"|names|the names|who they are|which ones|the people|a list|that list)|(?:the )?list(?: please)?"
    r"|(?:by|from|of|with) whom?|who by|who from|who (?:made|did|asked for|requested|booked|sent|had) "
    r"(?:them|those|these|it)|whose (?:are|were) (?:they|those|these)"
    r"|show me(?: please)?|show|who exactly|names|names please|as a list|list view)(?: please| all)?"
)
_WHO_ARE_THEY = re.compile(
    r"(?:(?:and|so|ok) )*(?:who|which(?: ones?| leads)?|what leads) (?:are|were) (?:they|those|these|them)(?: all)?"
    r"|(?:(?:and|so|ok) )*(?:(?:by|from|with) whom|who (?:by|from|with)|(?:the |their |give me (?:the )?)?names)"
)
_THE_MOST = re.compile(
    r"(?:(?:and|so|ok) )*(?:who|which(?: one)?) (?:has|have|got) (?:the )?most(?: of (?:them|those))?"
)
"""`who has the most`, after an order by a number."""
_COUNT = re.compile(
    r"(?:and |so )?(?:how many|count)(?: (?:is|are|were|of|do (?:i|we) have|does (?:that|it) leave"
    r"(?: me| us)?(?: with)?))?(?: (?:that|those|they|them|these|there|it|left|remain|remaining|now|still|then"
    r"|this|in total|altogether|all together|overall|leads|of them|of those|in all|all told|all|the total))*"
    r"|(?:and |so )?(?:what is )?(?:the )?total(?: number| count)?|count (?:them|those|these|it)(?: up)?"
    r"|in total|total count|(?:and )?(?:the |what is the )?number(?: please)?"
)
_REVERSED = re.compile(
    r"(?:reverse(?: the)?(?: order| sort| list| it| them)?|the other way (?:a?round)|other way round"
    r"|flip(?: it| the order| them)?|in reverse(?: order)?|ascending|descending)"
)

_SORTED_BY_THAT = re.compile(
    r"(?:(?:and|ok|now|please|then|can you) )*(?:re ?)?(?:sort|order|rank)(?:ed)?(?: (?:them|it|those|these))?"
    r" by (?:that|this|it|the same|that (?:field|column|one|date|number)|the (?:date|number))"
    r"(?: ?,? (?P<end>soonest|earliest|latest|newest|oldest|highest|lowest|biggest|smallest|asc\w*|desc\w*)"
    r"(?: first)?)?"
)
"""`sort by that`: by what the question spoke of last."""

_EITHER_END = re.compile(
    r"(?:(?:and|ok|now|please|but) )*(?:(?:sort|order|rank)(?:ed)?(?: (?:them|it|those))? )?(?:with )?(?:the )?"
    r"(?P<end>best|highest|worst|lowest) first"
)

WHICH_GROUP = "Leads of which of these? Name one of them, and I list its leads."
NEW_QUESTION = "All right. Ask me something new, for example: who are my hottest leads?"


def moved(text: str, thread: ThreadMemory, calendar: Calendar) -> Reading | None:
    """Going back, on, or over the list as a whole: nothing new is asked."""
    if not thread.turns:
        return None
    if BACK.fullmatch(text):
        listed = last_list(thread) if _TO_LIST.search(text) else None
        listed = None if listed is thread.last else listed
        return listed.reading if listed else before_last(thread)
    if _AFRESH.fullmatch(text):
        return Reading(shape=Shape.HELP, sentence=NEW_QUESTION)
    last = before(thread)
    if last is None:
        return None
    if (
        others := in_total(text, last, thread)
        or put_together(text, last, thread)
        or did_both(text, last, thread)
        or set_side_by_side(text, last, thread)
        or owners_of_rest(text, last, thread)
        or their_owners(text, last)
    ):
        return others
    if rest := the_others(text, last, thread) or all_again(text, last, thread):
        return rest
    if more := _MORE.fullmatch(text):
        number = more["n"] or more["next"]
        return _more(last, int(number) if number else None)
    return (
        _listed_anew(text, last)
        or _measured_anew(text, last)
        or over_or_ahead(text, last, calendar)
        or _conditioned_anew(text, last, calendar)
    )


def _listed_anew(text: str, last: Before) -> Reading | None:
    """The same leads, all of them, by name, or the other way round."""
    if _ALL.fullmatch(text):
        return replace(last.reading, query=_listed(last.query).model_copy(update={"limit": None}), shape=Shape.LEADS)
    if last.query.metric:
        listed = _WHO_THEN.fullmatch(text)
        if listed and last.query.group_by and last.query.limit:
            return Reading(shape=Shape.CLARIFY, sentence=WHICH_GROUP)
        return replace(last.reading, shape=Shape.LEADS, query=_listed(last.query), other=None) if listed else None
    if len(last.shown) > 1 and _WHO_ARE_THEY.fullmatch(text):
        return last.reading
    if last.query.sort and last.reading.shape is Shape.LEADS and _THE_MOST.fullmatch(text):
        return replace(last.reading, query=last.query.model_copy(update={"limit": 1}))
    if (by := _SORTED_BY_THAT.fullmatch(text)) and (sort := _sort_by(last.query, by["end"] or "")):
        return replace(last.reading, query=last.query.model_copy(update={"sort": (sort,)}))
    sorts = last.query.sort or (Sort(field=LeadField.SCORE),)
    timed = sorts[0].field in {LeadField.LAST_ACTIVITY, LeadField.BAND_SINCE}
    if end := _EITHER_END.fullmatch(text):
        turned = tuple(s.model_copy(update={"descending": end["end"] in {"best", "highest"}}) for s in sorts)
    elif _REVERSED.fullmatch(text):
        turned = tuple(s.model_copy(update={"descending": not s.descending}) for s in sorts)
    elif timed and (end := re.fullmatch(r"(?P<end>oldest|newest|latest|earliest) first", text)):
        turned = (Sort(field=sorts[0].field, descending=end["end"] in {"newest", "latest"}),)
    else:
        return None
    return replace(last.reading, query=last.query.model_copy(update={"sort": turned}))


def _sort_by(query: LeadQuery, end: str) -> Sort | None:
    """The order of the day or the number that the leads were bound by last: days as they come, large numbers first."""
    bound = [c for c in query.where if isinstance(c, FieldBetween | FieldWithin)]
    if not bound:
        return None
    last, down = bound[-1], isinstance(bound[-1], FieldBetween)
    if end:
        down = end in {"latest", "newest", "highest", "biggest"} or end.startswith("desc")
    return Sort(field=last.field, custom=last.custom, descending=down)


def _measured_anew(text: str, last: Before) -> Reading | None:
    """How many they are, or another way to work out the same."""
    if _COUNT.fullmatch(text):
        return replace(last.reading, shape=Shape.NUMBER, query=_counted(last))
    metric = _other_metric(text, last.query)
    if metric is None:
        return None
    plain = {"metric": metric, "limit": None, "sort": (), "workable": False}
    shape = Shape.NUMBER if last.reading.shape is Shape.LEADS else last.reading.shape
    return replace(last.reading, shape=shape, query=last.query.model_copy(update=plain))


def _conditioned_anew(text: str, last: Before, calendar: Calendar) -> Reading | None:
    """The same conditions with one turned round, taken away, raised or moved in time."""
    if _NO_FILTERS.fullmatch(text):
        where: tuple[Condition, ...] | None = ()
    elif (kept := freed_alone(text, last.query.where)) is not None:
        where = kept
    elif _OTHERWISE.fullmatch(text) and last.query.where:
        where = (*last.query.where[:-1], *negated(last.query.where[-1]))
    elif (number := _RAISED.fullmatch(text)) and _shorter(last.query, number["n"]):
        return replace(last.reading, query=last.query.model_copy(update={"limit": int(number["n"])}))
    elif number:
        where = raised(last.query.where, float(number["n"]), calendar)
    elif before_that := _EARLIER.fullmatch(text):
        where = earlier(last.query.where, before_that["unit"], calendar)
    else:
        return None
    return replace(last.reading, query=last.query.model_copy(update={"where": where})) if where is not None else None


_AFRESH = re.compile(
    r"(?:start over|start again|new question|reset|clear|something else|forget (?:it|that"
    r"|all that)|fresh start)"
)
_NO_FILTERS = re.compile(
    r"(?:clear|remove|drop|reset|undo|forget)(?: all| the| my)*(?: filters?| conditions?)|without (?:any "
    r")?filters?|no filters?"
)
_RAISED = re.compile(
    r"(?:(?:and|ok|then|now|no|sorry|oops|actually|wait|please|hmm)(?: ,)? )*"
    r"(?:make|change|raise|lower|set|increase|decrease|try|what about|how "
    r"about|give me|show me|show|just|only)?(?: it| that| this| just| only)?"
    r"(?: to| at| with)? ?(?P<n>\d+(?:\.\d+)?)(?: \+)?(?: instead| then| please)?"
)
_EARLIER = re.compile(
    r"(?:and |what about |same for )?(?:the )?(?P<unit>day|week|month|quarter|year) "
    r"before(?: that| this)?"
)
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def _shorter(query: LeadQuery, number: str) -> bool:
    """Whether a number is how many leads are wanted: `make it 3` after a top 5 without a span of numbers."""
    spans = any(isinstance(one, FieldBetween) for one in query.where)
    return bool(query.limit) and not spans and not query.metric and number.isdigit() and 0 < int(number) <= 100


def earlier(where: tuple[Condition, ...], unit: str, calendar: Calendar) -> tuple[Condition, ...] | None:
    """The last time one unit earlier: `the day before`."""
    for place in range(len(where) - 1, -1, -1):
        one = where[place]
        window = one.window if isinstance(one, FieldWithin | Did) else Window()
        if isinstance(one, FieldWithin | Did) and window.start:
            day = window.start.astimezone(ZoneInfo(calendar.zone)).date()
            first = day - timedelta(days=_DAYS[unit]) if unit in _DAYS else add_months(day, -_MONTHS[unit])
            changed = one.model_copy(update={"window": calendar.days(first, day - timedelta(days=1))})
            return (*where[:place], changed, *where[place + 1 :])
    return None


_METRIC = re.compile(
    r"(?:and |so |what is |what about )*(?:the |its |their |on |in )?(?P<kind>median|average|avg|mean"
    r"|total|sum)(?: instead| of (?:those|them|these|that))?"
)
_OTHERWISE = re.compile(
    r"(?:and |but )?(?:who|which(?: ones?| leads?)?|those who|the ones who) (?:has|have"
    r"|did|does|do|is|are|was|were|had) not(?: yet)?|(?:and )?the opposite|(?:and )?the "
    r"ones (?:that|who) (?:have|did|do|are) not"
)


def _other_metric(text: str, query: LeadQuery) -> Metric | None:
    """`and the median?`: another way to work out the same field, or the one number that the leads were bound by."""
    match = _METRIC.fullmatch(text)
    if not match or (query.limit and query.metric is None):
        return None
    field, custom = (query.metric.field, query.metric.custom) if query.metric else (None, None)
    if field is None and not query.group_by and (query.metric or Metric()) == Metric():
        bound = {(c.field, c.custom) for c in query.where if isinstance(c, FieldBetween)}
        field, custom = bound.pop() if len(bound) == 1 else (None, None)
    if field is None:
        return None
    kinds = {"median": MetricKind.MEDIAN, "total": MetricKind.SUM, "sum": MetricKind.SUM}
    return Metric(kind=kinds.get(match["kind"], MetricKind.AVERAGE), field=field, custom=custom)


def _more(last: Before, count: int | None) -> Reading:
    """The same list without what was shown."""
    query = _listed(last.query)
    seen = FieldIs(field=LeadField.ID, values=last.shown, negated=True)
    where = (*query.where, seen) if last.shown else query.where
    limit = count or query.limit
    return replace(last.reading, shape=Shape.LEADS, query=query.model_copy(update={"where": where, "limit": limit}))


def _listed(query: LeadQuery) -> LeadQuery:
    part = query.metric.of if query.metric else ()
    plain = {"metric": None, "group_by": None, "each": None, "where": (*query.where, *part)}
    return query.model_copy(update={**plain, "limit": None if query.group_by else query.limit})  # of groups, not leads


def _counted(last: Before) -> LeadQuery:
    query = _listed(last.query)
    where = (FieldIs(field=LeadField.ID, values=last.shown),) if query.limit and last.shown else query.where
    return query.model_copy(
        update={
            "where": where,
            "metric": Metric(),
            "sort": (),
            "limit": None,
            "workable": query.workable and not query.limit,
        }
    )
