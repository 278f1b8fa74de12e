"""The others of a thread: `both` after two questions that differ in one thing, `who owns the rest`."""

import re
from dataclasses import replace

from bot.agent.offline.slots import leaves_blanks, negated, or_blank
from bot.agent.offline.threads_before import PLANNED, Before
from bot.domain.lead_query import AnyOf, Condition, Did, FieldIs, LeadField, LeadQuery, Metric, not_theirs
from bot.domain.reading import Reading, Shape, ThreadMemory

_BOTH = re.compile(
    r"(?:and |now |ok |so )*(?:(?:show|give|list)(?: me)? )?(?:(?:both|either)(?: (?:of )?(?:them|those|one)"
    r"| (?!of\b)[a-z]+s)?|(?:the two|both) together"
    r"|together|combined)(?: please| together)?"
)
_OWNS_REST = re.compile(
    r"(?:and |so |ok )*(?:who (?:owns|has|have|covers)|whose are|owners? of)(?: all)?(?: the)? "
    r"(?:rest|others|other ones|remaining(?: ones| leads)?)(?: then| of (?:them|those))?"
)


_THEIR_OWNERS = re.compile(
    r"(?:(?:and|so|ok|now|show|list|give|me|us|what about|who are) )*(?:their|the) owners?"
    r"(?: of (?:them|those|these))?(?: please)?"
    r"|(?:(?:and|so|ok|now) )*(?:(?:who (?:is|are) )?(?:the )?owners? (?:of|for)|who owns) each"
    r"(?: of (?:them|those|these)| one| lead)?"
    r"|(?:(?:and|so|ok|now) )*(?:whose (?:are|is) (?:they|those|these|that|it)"
    r"|who do (?:they|those|these)(?: leads)? belong to)(?: all)?"
)


def their_owners(text: str, last: Before) -> Reading | None:
    """`their owners` after a list: who owns those that it shows, or all of them where it has no end."""
    nobody = last.reading.shape is Shape.LEADS and not last.shown
    counted = last.reading.shape is Shape.NUMBER and last.query.metric == Metric() and not last.query.group_by
    if not _THEIR_OWNERS.fullmatch(text) or not (last.shown or nobody or counted):
        return None
    if last.query.metric is not None and not counted:
        return None
    shown = FieldIs(field=LeadField.ID, values=last.shown)
    where = (shown,) if last.query.limit and last.shown else last.query.where
    plain = {"where": where, "each": None, "limit": None, "metric": None}
    return Reading(shape=Shape.OWNERS, query=last.query.model_copy(update=plain))


def narrowed_from(last: Before, thread: ThreadMemory) -> LeadQuery | None:
    """The last plan of the thread that had other conditions."""
    plans = [turn.reading.query for turn in thread.turns if turn.reading.query and turn.reading.shape in PLANNED]
    return next((query for query in reversed(plans) if query.where != last.query.where), None)


_COMPARED = re.compile(
    r"(?:(?:and|now|ok|so|please) )*compare(?: please)?"
    r"|(?:(?:and|so) )*(?:what is|whats) the difference(?: between (?:them|the (?:two|2)|those))?"
    r"|(?:(?:and|now|ok|so|please) )*compare (?:(?:the|those|these) (?:two|2)|both(?: of them)?|them|those"
    r"|the two of them)"
    r"(?: (?:periods|months|weeks|quarters|groups|numbers))?(?: please)?"
)


def set_side_by_side(text: str, last: Before, thread: ThreadMemory) -> Reading | None:
    """`compare the two`: the last two questions, where one only has another value or time than the other."""
    if not _COMPARED.fullmatch(text) or last.query.group_by:
        return None
    earlier = narrowed_from(last, thread)
    if earlier is None or earlier.group_by or len(earlier.where) != len(last.query.where):
        return None
    if len([c for c in last.query.where if c not in earlier.where]) != 1:
        return None
    plain = {"sort": (), "limit": None, "beside": (), "own_beside": (), "workable": False}
    metric = last.query.metric or Metric()
    one, other = (query.model_copy(update={**plain, "metric": metric}) for query in (earlier, last.query))
    return Reading(shape=Shape.COMPARISON, query=one, other=other)


_IN_TOTAL = re.compile(
    r"(?:(?:and|so|what about|how about|vs|versus|compared (?:to|with)|against) )+(?:the )?"
    r"(?:in total|in all|overall|altogether|all together|total|everywhere|across the board|over all leads"
    r"|(?:for|of|across|over) (?:all(?: of them| leads)?|everyone|everybody|everything))"
)


def in_total(text: str, last: Before, thread: ThreadMemory) -> Reading | None:
    """`and in total?` after a number: the same without what the last question told apart from the one before."""
    if not _IN_TOTAL.fullmatch(text) or last.query.metric is None or last.reading.other or not last.query.where:
        return None
    earlier = narrowed_from(last, thread)
    come = [c for c in last.query.where if earlier is None or c not in earlier.where]
    if len(come) != 1:
        return None
    where = tuple(c for c in last.query.where if c not in come)
    return replace(last.reading, query=last.query.model_copy(update={"where": where}))


_THE_OTHERS = re.compile(
    r"(?:(?:and|now|ok|so|please|show|list|give|me|us|what about|how about|who are) )*(?:the )?"
    r"(?:rest|others|other ones|remaining(?: ones)?)(?: (?:please|then|of (?:them|those)))*"
)
SHOWN_AT_MOST = 10


def the_others(text: str, last: Before, thread: ThreadMemory) -> Reading | None:
    """`the others` where all leads were shown: those that the narrowing before left out; None where more are left."""
    if not _THE_OTHERS.fullmatch(text) or last.query.metric or last.query.limit or len(last.shown) >= SHOWN_AT_MOST:
        return None
    earlier = narrowed_from(last, thread)
    if earlier is None or any(c not in last.query.where for c in earlier.where):
        return None
    come = [c for c in last.query.where if c not in earlier.where]
    if len(come) != 1:
        return None
    one = come[0]
    left = (not_theirs(negated(one)),) if _is_owner(one) else _unlike(one)
    plain = {"where": (*earlier.where, *left), "metric": None, "group_by": None, "each": None, "limit": None}
    return Reading(shape=Shape.LEADS, query=last.query.model_copy(update=plain))


def _unlike(one: Condition) -> tuple[Condition, ...]:
    """Leads of which a condition does not hold, those whose field is blank with them."""
    return tuple(or_blank([each]) if leaves_blanks(each) else each for each in negated(one))


def put_together(text: str, last: Before, thread: ThreadMemory) -> Reading | None:
    """`both`: the last two questions as one, where they differ in the values of one field only."""
    if not _BOTH.fullmatch(text) or last.reading.shape not in {Shape.LEADS, Shape.NUMBER, Shape.BREAKDOWN}:
        return None
    plans = [turn.reading.query for turn in thread.turns if turn.reading.query and turn.reading.shape in PLANNED]
    earlier = next((query for query in reversed(plans) if query != last.query), None)
    where = _either(earlier, last.query) if earlier else None
    return replace(last.reading, query=last.query.model_copy(update={"where": where})) if where else None


_DID_BOTH = re.compile(
    r"(?:(?:and|so|ok|now) )*(?P<asks>who|which(?: ones| leads)?|how many|anyone|any"
    r"|(?:show me|list) (?:those|the ones) (?:who|that))"
    r"(?: (?:did|has|have|had|of them|got|is|are|in))*(?: [a-z]+){0,2} both"
    r"(?: (?:of (?:them|those)|pieces|assets|events|webinars))*"
    r"|(?:(?:and|so|ok|now) )*(?:(?:is there|what is|show me|show) )?(?:any |an |the )?overlap"
    r"(?: between (?:them|the (?:two|2)|those|these|both))?"
)


def did_both(text: str, last: Before, thread: ThreadMemory) -> Reading | None:
    """`who downloaded both`: those that the last two questions both found, where they differ in one thing."""
    match = _DID_BOTH.fullmatch(text)
    earlier = narrowed_from(last, thread) if match else None
    if match is None or earlier is None or last.query.group_by:
        return None
    come = [c for c in last.query.where if c not in earlier.where]
    gone = [c for c in earlier.where if c not in last.query.where]
    if len(come) != 1 or len(gone) != 1 or not isinstance(come[0], Did) or not isinstance(gone[0], Did):
        return None
    counted = match["asks"] == "how many"
    changes = {"where": (*earlier.where, come[0]), "metric": Metric() if counted else None, "limit": None}
    return replace(
        last.reading,
        shape=Shape.NUMBER if counted else Shape.LEADS,
        query=last.query.model_copy(update=changes),
    )


def _either(one: LeadQuery, other: LeadQuery) -> tuple[Condition, ...] | None:
    first = [c for c in one.where if c not in other.where]
    second = [c for c in other.where if c not in one.where]
    if len(first) != 1 or len(second) != 1:
        return None
    a, b = first[0], second[0]
    if isinstance(a, Did) and isinstance(b, Did):
        return _either_deed(a, b, other)
    if not isinstance(a, FieldIs) or not isinstance(b, FieldIs) or a.negated or b.negated:
        return None
    if (a.field, a.custom) != (b.field, b.custom) or not (a.values and b.values):
        return None
    both = b.model_copy(update={"values": tuple(dict.fromkeys((*a.values, *b.values)))})
    return tuple(both if c == b else c for c in other.where)


def _either_deed(one: Did, other: Did, query: LeadQuery) -> tuple[Condition, ...] | None:
    """Either of two things done in the same time."""
    if one.negated or other.negated:
        return None
    same = (one.window, one.at_least, one.asset) == (other.window, other.at_least, other.asset)
    events = tuple(dict.fromkeys((*one.events, *other.events)))
    both = other.model_copy(update={"events": events}) if same else AnyOf(conditions=(one, other))
    return tuple(both if c == other else c for c in query.where)


def owners_of_rest(text: str, last: Before, thread: ThreadMemory) -> Reading | None:
    """`who owns the rest`: of those that are not the owner's who was asked about, else of those not shown."""
    if not _OWNS_REST.fullmatch(text):
        return None
    owned = next((c for c in last.query.where if _is_owner(c)), None)
    if owned:
        where = tuple(not_theirs(negated(each)) if each == owned else each for each in last.query.where)
    elif (rest := the_others("the others", last, thread)) and rest.query:
        where = rest.query.where
    elif last.shown:
        where = (*last.query.where, FieldIs(field=LeadField.ID, values=last.shown, negated=True))
    else:
        return None
    plain = {"where": where, "metric": None, "group_by": None, "each": None, "limit": None}
    return Reading(shape=Shape.OWNERS, query=last.query.model_copy(update=plain))


def _is_owner(condition: Condition) -> bool:
    return (
        isinstance(condition, FieldIs)
        and condition.field is LeadField.OWNER
        and bool(condition.values)
        and not condition.negated
    )
