"""What becomes of the conditions of a question when a follow-up adds one: joined, replaced, moved in time, refused."""

import re
from collections.abc import Sequence
from typing import TypeGuard

from bot.agent.offline.deeds import ATTENDED, REGISTERED
from bot.agent.offline.draft import Draft
from bot.agent.offline.fields import BUT_NOT
from bot.agent.offline.joined_too import FIELD_GROUPS, PLACES, alike, either_of, parts_of, plain
from bot.agent.offline.listed import values_of
from bot.agent.offline.slots import but_for_blanks, fields_of, or_blank
from bot.agent.offline.spelling import key_of
from bot.domain.industries import spelling_key
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
    not_theirs,
    owner_told,
    owners_refused,
)
from bot.domain.states import state_names
from bot.domain.words import EventKind

_CAME = re.compile(
    r"\b(?:attend(?:ed)?|join(?:ed)?|showed up|show up|came|come|turned up)"
    r"(?: (?:it|that|this|too|also|as well|yet|then|afterwards))*$"
)


def same_occasion(where: Sequence[Condition], asked: Condition, text: str) -> Condition:
    """`and attended` after those who registered for something: they came to the same."""
    if not isinstance(asked, Did) or asked.asset:
        return asked
    if not _CAME.search(text):
        return _then_too(where, asked, text)
    registered = [c for c in where if isinstance(c, Did) and REGISTERED in c.events]
    if registered and not registered[-1].asset and ATTENDED in asked.events:
        return asked.model_copy(update={"events": (ATTENDED,)})
    return asked.model_copy(update={"asset": registered[-1].asset}) if registered else asked


_AND_DID = re.compile(r"(?:and|but) (?!.*\b(?:ever|at all|so far|before|after|any ?time|in total)\b)")
_IN_MAILS = {EventKind.EMAIL_OPEN, EventKind.EMAIL_CLICK, EventKind.EMAIL_REPLY}


def _then_too(where: Sequence[Condition], asked: Did, text: str) -> Did:
    """`and clicked?` after those who opened a mail last week: in one of then."""
    mails = [c for c in where if isinstance(c, Did) and not c.negated and _IN_MAILS.issuperset(c.events)]
    timeless = asked.window == Window() and not asked.negated and _IN_MAILS.issuperset(asked.events)
    return (
        asked.model_copy(update={"window": mails[-1].window}) if mails and timeless and _AND_DID.match(text) else asked
    )


_AND_DEEDS = re.compile(
    r"(?:(?:and|ok|so|now) )*(?:what about |how about |and )(?:the |their |any )?"
    r"(?:(?:[a-z]+ ){0,2}[a-z]+s|(?:pricing|product|landing) page)"
)
_AND_WHO = re.compile(
    r"(?:(?:ok|so|now) )*and (?:(?:those|the ones|people|anyone|leads|which leads) )?(?:who|that) "
    r"(?!.*\b(?:of (?:them|those|these)|also|too|as well|both|since|then|after\w*|before|even|actually|already)\b).+"
)
"""`and who came to a webinar?` after those who did something else: asked anew, and not of them."""
_DEEDS = re.compile(r"(?:[a-z]+ ){0,2}[a-z]+s|(?:pricing|product|landing) page")
_DEEDS_TOO = re.compile(rf"(?:(?:and|also|plus) )*(?:{_DEEDS.pattern}) (?:too|also|as well)")
_PUT_INSTEAD = re.compile(
    r"\binstead\b(?! of\b)"
    r"|^(?:(?:and|ok|now|please|do|show|me|the) )*same(?: thing| list| question)?(?: again)? (?:but|for) "
    r"(?!with\b|.*\b(?:also|too|as well|only|just|and)\b)"
)


def puts_instead(text: str) -> bool:
    """Whether what a turn asks for takes the place of something: `and France instead`, `same but trials`."""
    return bool(_PUT_INSTEAD.search(text))


def at_same_time(
    where: Sequence[Condition], one: Condition, text: str, *, asked: bool, come: Sequence[Condition] = ()
) -> tuple[list[Condition], Condition]:
    """
    `and calls?` after the meetings of this month: calls of this month, instead of the meetings or beside them.

    So are `calls?` alone, `calls instead`, and `and who was called?`. What the same words added before stays.
    """
    deeds = [c for c in where if isinstance(c, Did) and c not in come]
    if not isinstance(one, Did) or one.negated or one.window != Window() or len(deeds) != 1:
        return list(where), one
    instead = puts_instead(text) or bool(asked and not come and _AND_WHO.fullmatch(text))
    alone = asked and _DEEDS.fullmatch(text)
    if deeds[0].negated or not (instead or alone or _AND_DEEDS.fullmatch(text) or _DEEDS_TOO.fullmatch(text)):
        return list(where), one
    if deeds[0].window == Window() and not instead:
        return list(where), one
    too = _DEEDS_TOO.fullmatch(text)
    kept = [c for c in where if c != deeds[0]] if (asked and not too) or instead or " about " in text else list(where)
    return kept, one.model_copy(update={"window": deeds[0].window})


_AND = r"(?:(?:and|but|now|please|ok|just|then) )*"
_OUT = r"(?:without|minus|drop|remove|leave out|exclude|excluding|except(?: for)?|take out|lose|skip|ignore|not)"
_WHO = r"(?:ones?|leads|people|contacts)"
_TAKEN_AWAY = re.compile(
    r"(?:(?:and|but|now|please|ok|just|then) )*(?:without|minus|drop|remove|leave out|exclude|excluding|except(?: for)?"
    r"|take out|lose|skip|ignore|not)(?: (?:all|the|any|those|these))* (?!that\b|who\b|which\b)[^,]*\b"
    r"(?:ones?|leads|people|contacts)(?: please)?"
    r"|(?:(?:and|but|now|please|ok|just|then) )*(?:(?:(?:take|throw|kick|weed|sort) out|get rid of) (?:all )?the"
    r"|(?:drop|remove|exclude|excluding|minus|leave out|take out|lose|skip|ignore)(?: all| any| the)*) "
    r"(?!that\b|who\b|which\b|any(?:one|body)\b)[^,]+"
    rf"|{_AND}{_OUT}(?: (?:all|the|any|those|these))* {_WHO}(?: (?:that|who|which|are|is|already))*"
    r" (?:using|use|uses|on|with|have|has|having|running|run) (?!no\b|not\b|an? |any )[^,]+"
)


def taken_away(text: str, where: Sequence[Condition], asked: Sequence[Condition]) -> list[Condition]:
    """`without the unqualified ones`: only those that are known to be so go from a list."""
    if not _TAKEN_AWAY.fullmatch(text):
        return list(where)
    return [or_blank([c]) if c in asked and _takes(c) else c for c in where]


def _takes(condition: Condition) -> bool:
    """Whether a condition refuses values of a field that may be blank."""
    if not isinstance(condition, FieldIs) or not condition.values or not condition.negated:
        return False
    return condition.field not in BUT_NOT | {LeadField.OWNER, LeadField.ID}


def merged(
    where: list[Condition],
    condition: Condition,
    draft: Draft,
    *,
    narrow: bool,
    union: bool,
    dropped: bool,
    come: Sequence[Condition] = (),
) -> list[Condition]:
    """
    The conditions with one more.

    Args:
        narrow: The words speak of what was found, so that nothing of another kind is replaced.
        union: The words add a value, so that it joins those there are.
        dropped: The words take a value away.
        come: Conditions that the same words added before this one, all of which hold: the two words of a title.
    """
    refused = owners_refused(condition)
    if refused and any(owner_told(c) for c in where):
        condition = refused
    if isinstance(condition, FieldWithin) and _untold(draft) and (moved := _retimed(where, condition)):
        return moved
    if union and _valued(condition) and not condition.negated:
        for place, one in enumerate(where):
            if _valued(one) and _same_field(one, condition) and not one.negated:
                values = tuple(dict.fromkeys((*values_of(one), *values_of(condition))))
                return [*where[:place], _with(one, values), *where[place + 1 :]]
    if union and (either := either_of(where, condition)):
        return either
    if _valued(condition) and condition.negated:
        return _less(where, condition, dropped=dropped)
    kept = [c for c in where if c in come or not _replaced(c, condition, narrow=narrow)]
    return [*kept, condition] if condition not in kept else kept


_OR = re.compile(r"or (?!only\b|just\b|not\b|no\b|without\b|what\b|how\b|who\b)")
_JUST_AND = re.compile(
    r"(?:and|&) (?!(?:in|from|at|by|with|for|on|of|under|over|not|no|without|only|just|what|how|who)\b)"
)


def adds(text: str, draft: Draft, last: LeadQuery, *, asked: bool) -> bool:
    """
    `and Ireland` after a list of leads: one more value of a field that the question had.

    So does `or Ireland`. `and in Ireland?` asks the same of another, and so does `and Ireland?` where there was but
    one before.
    """
    slots = [slot for slot in draft.slots if slot.options]
    either = bool(_OR.match(text))
    if last.metric or not (either or _JUST_AND.match(text)) or len(draft.slots) != 1 or not slots or slots[0].negated:
        return False
    field, custom = slots[0].field or (None, "")
    if field is LeadField.OWNER and not either:
        return False
    same = [c for c in last.where if _valued(c) and not c.negated and (c.field, c.custom or "") == (field, custom)]
    if either and len(same) == 1:
        return not asked
    if not same and field and field not in PLACES:
        return not asked and any(all(plain(p) and alike(p.field, field) for p in parts_of(c)) for c in last.where)
    one_of = [c for c in same if isinstance(c, FieldIs)]  # a list's hold beside what was asked: `listed_too`
    return bool(one_of) and (not asked or any(map(_several, one_of)))


def _several(condition: FieldIs) -> bool:
    """Whether the values are of several things, and not one thing in several spellings: `TX` and `Texas`."""
    if condition.field is LeadField.INDUSTRY:
        return len(set(map(spelling_key, condition.values))) > 1
    if condition.field is LeadField.STATE:
        return len({state_names().get(key, key) for key in map(key_of, condition.values)}) > 1
    return len(condition.values) > 1


def listed_too(text: str, where: Sequence[Condition], *, asked: bool) -> list[Condition]:
    """What `and a chatbot` leaves as it is: the values of a list, which may name several of them."""
    return [] if asked or not _JUST_AND.match(text) else [c for c in where if isinstance(c, FieldHas) and not c.negated]


_ALSO_NOT = re.compile(
    r"(?:and|or|nor|&)(?: also| neither)? (?!(?:in|from|at|by|with|for|of|not|no|without|only|just|what|how|who)\b)"
)


_ONES = re.compile(r"[^,]+ ones(?: (?:too|as well|either|please))*")


def refuses_too(text: str, draft: Draft, asked: Sequence[Condition], where: Sequence[Condition]) -> Condition | None:
    """`and Rae's` after `not mine`: what the question refused last, with one more that is refused; None otherwise."""
    named = draft.nouns and not _ONES.fullmatch(text)
    if not where or len(asked) != 1 or len(draft.slots) != 1 or named or not _ALSO_NOT.match(text):
        return None
    one, old = asked[0], where[-1]
    refused = owners_refused(old) or but_for_blanks(old) or old
    if not (isinstance(one, FieldIs) and one.values and not one.negated):
        return None
    if not (isinstance(refused, FieldIs) and refused.negated and refused.values and _same_field(one, refused)):
        return None
    both = _with(refused, tuple(dict.fromkeys((*refused.values, *one.values))))
    if owners_refused(old):
        return not_theirs([both])
    return or_blank([both]) if but_for_blanks(old) else both


def _valued(condition: Condition) -> TypeGuard[FieldIs | FieldHas]:
    """Whether a field has one of some values, or lists one of them."""
    listed = isinstance(condition, FieldHas) and condition.field is LeadField.CUSTOM
    return listed or (isinstance(condition, FieldIs) and bool(condition.values))


def _same_field(one: FieldIs | FieldHas, other: FieldIs | FieldHas) -> bool:
    return type(one) is type(other) and (one.field, one.custom) == (other.field, other.custom)


def _with(condition: FieldIs | FieldHas, values: tuple[str, ...]) -> Condition:
    return condition.model_copy(update={"values" if isinstance(condition, FieldIs) else "words": values})


def _less(where: list[Condition], condition: FieldIs | FieldHas, *, dropped: bool) -> list[Condition]:
    """Conditions without some values: taken out of a list that has them, else refused."""
    for place, one in enumerate(where):
        if not _valued(one) or one.negated or not _same_field(one, condition):
            continue
        left = tuple(v for v in values_of(one) if v not in values_of(condition))
        if left and left != values_of(one):
            return [*where[:place], _with(one, left), *where[place + 1 :]]
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


_STATUSES = {LeadField.STATUS, LeadField.CRM_STATUS}


def _replaced(old: Condition, new: Condition, *, narrow: bool) -> bool:
    """Whether a new condition takes the place of an old one."""
    if isinstance(new, Did) and isinstance(old, Did):
        opposite = new.negated != old.negated and (new.events, new.asset) == (old.events, old.asset)
        return old == new or opposite  # `what about uncalled ones` after those who were called
    if isinstance(new, Did) or isinstance(old, Did):
        return old == new
    if _refuses(new) or (_only_known(new) and _refuses(old)):
        return False
    if isinstance(new, Evident) and isinstance(old, Evident):
        return old.criterion is new.criterion
    fields, others = fields_of([old]), fields_of([new])
    if fields & others:
        return not (isinstance(old, AnyOf) and narrow) or _refuses(old) or fields == others
    all_fields = {f for f, _ in fields | others}
    narrow = narrow and not (all_fields <= _STATUSES and plain(old))  # of which a lead has one
    if narrow or isinstance(old, AnyOf) or not others:
        return False
    return any(all_fields <= group for group in FIELD_GROUPS) and isinstance(old, FieldIs | FieldHas)


def _refuses(condition: Condition) -> bool:
    """Whether a condition takes values away, which leaves what else is refused, or asked for, as it is."""
    absent = isinstance(condition, FieldIs) and not condition.values
    return owners_refused(condition) is not None or (getattr(condition, "negated", False) and not absent)


def _only_known(condition: Condition) -> bool:
    """Whether a field is to be there, whatever it says: `with an owner`."""
    return isinstance(condition, FieldIs) and not condition.values and not condition.negated
