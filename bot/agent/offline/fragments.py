"""Questions that are no whole ones: a clause, or a number of rows, that goes on from the answer before."""

import re

from bot.agent.offline.draft import Draft
from bot.agent.offline.threads_before import Before
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Shape

_LEADING = r"(?:(?:and|but|so|ok|okay|now|then|just|only|please) )*"
_WHOSE = re.compile(rf"{_LEADING}whose (?!are\b|is\b|were\b)")
_AT_COMPANIES = re.compile(
    rf"{_LEADING}(?:not )?(?:in|from|at|with|within) (?!my\b|our\b)(?:[a-z]+ ){{0,2}}?"
    r"(?:companies|accounts|firms|businesses|organi[sz]ations|orgs|employers)\b"
)
_ASKS = re.compile(r"\b(?:who|which|what|how|show|list|give|find|count|number|share|average|compare|by|per)\b")
_SOME = re.compile(rf"{_LEADING}any (?:who|that|which|having|at|from|in|with|without|of|not|never)\b")
_SO_MANY = re.compile(
    rf"{_LEADING}(?:(?:can|could) (?:you|i|we) )?(?:show|list|give|get|see|display|limit|let me see)\b.*\d.*"
)
_LEFT_OUT = re.compile(
    rf"{_LEADING}(?:without|except(?: for)?|excluding|exclude|minus|not|hide|drop|remove|leave out|take out|skip"
    r"|ignore) (?:the |any |all )*[^,]*\b(?:leads|ones|people|contacts|accounts|customers)(?: please)?"
)
_THE_MOST = re.compile(
    rf"{_LEADING}(?:who|which(?: one| of (?:them|those|these))?) (?:has|have|had|got|is|are|with|owns?)(?: got)?"
    r" (?:the )?(?:most|highest|biggest|largest|fewest|lowest|smallest|least)\b"
    r"(?!.*\b(?:leads|customers|mqls|sqls)\b).*"
)
_SINCE_THEN = re.compile(
    rf"{_LEADING}(?:who|which(?: ones)?|did any|any|has any)\b.* (?:since(?: then)?|afterwards|after that)"
)
_WHO_LAST = re.compile(rf"{_LEADING}(?:who|whom) (?:did|have|had) (?:we|i) .+")
_ANY_THERE = re.compile(
    rf"{_LEADING}any (?:recent |new |more )?(?:activity|activities|calls?|meetings?|demos?|demo requests?|downloads?"
    r"|visits?|replies|e ?mails?|webinars?|opportunities|customers|mqls|sqls)\b(?!.* (?:in|from|at|near) ).*"
)
_LISTED = {Shape.LEADS, Shape.STAKEHOLDERS, Shape.NUMBER}


def is_fragment(text: str, draft: Draft, last: Before) -> bool:
    """
    Whether a question says only which of those, or how many of them, are wanted.

    `whose contract ends next year`, `at companies above 500 people`, `any with a meeting`, `without Tom's leads`,
    `who has the most seats`, `show 5`.
    """
    if last.reading.shape not in _LISTED or last.query.group_by:
        return False
    if _WHOSE.match(text) or _SOME.match(text):
        return not draft.nouns and not draft.measures
    if _LEFT_OUT.fullmatch(text) or (_THE_MOST.fullmatch(text) and last.query.metric is None):
        return not draft.measures and not draft.missed
    if _ANY_THERE.fullmatch(text):
        return _of_account(last) and not draft.measures
    if _SINCE_THEN.fullmatch(text):
        return not draft.nouns and not draft.measures and bool(draft.slots)
    if _WHO_LAST.fullmatch(text) and not draft.slots and draft.orders:
        return _of_account(last)
    if _AT_COMPANIES.match(text):
        return not draft.measures and not _ASKS.search(text)
    return bool(_SO_MANY.fullmatch(text)) and _only_so_many(draft)


def _of_account(last: Before) -> bool:
    """Whether the answer before was about the people of an account."""
    return any(isinstance(c, FieldIs) and c.field is LeadField.COMPANY and not c.negated for c in last.query.where)


def _only_so_many(draft: Draft) -> bool:
    """Whether nothing but a number of rows is asked for."""
    said = draft.slots or draft.nouns or draft.measures or draft.groups or draft.missed or draft.shows
    counts = [order.count for _, order in draft.orders]
    return not said and bool(draft.top or (counts and all(counts)))
