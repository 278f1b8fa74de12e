"""Follow-ups that take conditions away: `any owner`, `drop the country filter`, `forget the industry`."""

import re
from collections.abc import Sequence

from bot.agent.offline.slots import fields_of
from bot.domain.condition_words import field_words
from bot.domain.lead_query import Condition, LeadField

Freed = tuple[LeadField, str | None]
"""A field whose conditions are taken away, with its name if it is a custom one."""

_FREED = (
    (
        LeadField.OWNER,
        r"(?:(?:any|all|every) (?:owners?|reps?|sellers?|sales ?(?:people|reps))|(?:any|all)(?= ?(?:[?,]|$)"
        r"| (?:now|please|again|instead|then)\b)|everyone|everybody"
        r"|everyone s|anyone(?= ?\??$)|anyone s|whole team|all reps|any rep|all owners|any owner"
        r"|not just (?:mine|my own|my leads|me)|regardless of (?:the )?owner|for everyone|everybody s|the whole team"
        r"|across the team|team wide|everyone s leads|all leads)",
    ),
    (
        LeadField.COUNTRY,
        r"(?:all|any|every) (?:countries|country|region|regions|locations?)|(?:everywhere|anywhere|worldwide"
        r"|globally|regardless of (?:the )?(?:country|location|region))",
    ),
    (
        LeadField.INDUSTRY,
        r"(?:all|any|every) (?:industries|industry|sectors?|verticals?)|regardless of (?:the )?industry",
    ),
    (
        LeadField.TITLE,
        r"(?:all|any|every) (?:job )?(?:titles?|roles?|jobs?|positions?)"
        r"|regardless of (?:the |their )?(?:title|role|job)",
    ),
    (LeadField.SOURCE, r"(?:all|any|every) (?:sources?|channels?)|regardless of (?:the )?(?:source|channel)"),
    (LeadField.STATUS, r"(?:all|any|every) (?:statuses|status)|regardless of (?:the )?status"),
    (LeadField.STAGE, r"(?:all|any|every) (?:stages|stage)|regardless of (?:the )?stage"),
    (
        LeadField.BAND,
        r"(?:all|any|every) (?:bands|band|temperatures?|scores)|regardless of (?:the )?(?:band|score)|not "
        r"just (?:the )?hot(?: ones)?",
    ),
    (LeadField.DEPARTMENT, r"(?:all|any|every) (?:departments?|teams?)"),
    (LeadField.CAMPAIGN, r"(?:all|any|every) campaigns?|regardless of (?:the )?campaign"),
    (
        LeadField.EMPLOYEES,
        r"(?:all|any|every) (?:company |firm )?sizes?|regardless of (?:the |their )?(?:company )?size",
    ),
    (
        LeadField.CREATED,
        r"(?:all time|any time|ever|since ever|any date|regardless of (?:the )?(?:date|time)|of all time|in total)",
    ),
)
_ALONE = (
    LeadField.COUNTRY,
    LeadField.INDUSTRY,
    LeadField.TITLE,
    LeadField.SOURCE,
    LeadField.STATUS,
    LeadField.STAGE,
    LeadField.BAND,
    LeadField.DEPARTMENT,
    LeadField.CAMPAIGN,
    LeadField.EMPLOYEES,
)
_ANYBODY_S = r"(?:everyone|everybody|anyone|anybody)(?: s)?|(?:the )?whole team|all reps|all owners|any owner|any rep"
_SOLE = re.compile(
    r"(?:(?:and|ok|now|but|just|then|for|in|from|with|of|show|me|actually|back to) )*"
    rf"(?:{'|'.join(pattern for field, pattern in _FREED if field in _ALONE)}|{_ANYBODY_S})"
    r"(?: (?:now|please|instead|then|again))*"
)
_WITH = {
    LeadField.COUNTRY: (LeadField.STATE, LeadField.CITY),
    LeadField.SOURCE: (LeadField.SOURCE_DETAIL,),
    LeadField.STATUS: (LeadField.CRM_STATUS,),
    LeadField.TITLE: (LeadField.SENIORITY, LeadField.PERSONA),
}
"""What says the same sort of thing of a lead as a field does, and is taken away along with it."""
_FILTER_OFF = re.compile(
    r"(?:without|drop|remove|clear|forget|ignore|reset|undo|lose|scrap|ditch|skip|kill|take off|take out|take away"
    r"|turn off|no)(?: the| that| this| my)? (?P<words>[\w ]+?) "
    r"(?:filter|condition|restriction|constraint|limit|part|bit|thing|criterion|requirement)s?"
)
_FIELD_OFF = re.compile(
    r"(?:now |please |and |ok )*(?:remove|drop|clear|forget|ignore|reset|scrap|ditch|take off)(?: about)? (?:the|that) "
    r"(?P<words>owner|rep|country|region|industry|source|campaign|status|stage|band|score|title|date|time|state|city)"
)


def freed_fields(text: str, named: Sequence[Freed]) -> list[Freed]:
    """Fields whose conditions a follow-up takes away; `named` are those that the words before `filter` mean."""
    said = [field for field, pattern in _FREED if re.search(rf"\b(?:{pattern})(?=$| )", text)]
    return [*((each, None) for field in said for each in (field, *_WITH.get(field, ()))), *named]


def freed_alone(text: str, where: Sequence[Condition]) -> tuple[Condition, ...] | None:
    """Conditions without the field that a follow-up frees and says no more: `everywhere`, `all industries`."""
    if not _SOLE.fullmatch(text):
        return None
    kept = tuple(c for c in where if not fields_of([c]) & set(freed_fields(text, ())))
    return kept if len(kept) < len(where) else None


def filter_words(text: str) -> str:
    """What stands before `filter` in `drop the country filter`; empty where nothing is dropped."""
    match = _FILTER_OFF.search(text) or _FIELD_OFF.fullmatch(text)
    return match["words"] if match else ""


_OFF = re.compile(
    r"(?:(?:now|please|and|ok) )*(?:remove|drop|clear|forget|ignore|reset|scrap|ditch|take off)(?: about)? "
    r"(?:the|that) (?P<words>[\w ]+)"
)


def fields_forgotten(text: str, where: Sequence[Condition]) -> list[Freed]:
    """`forget the size` after `a fleet size over 100`: the one field with conditions whose name has the words."""
    match = _OFF.fullmatch(text)
    said = set(match["words"].split()) if match else set[str]()
    fields = [field for field in fields_of(where) if said and said <= set(field_words(*field).casefold().split())]
    return fields if len(fields) == 1 else []
