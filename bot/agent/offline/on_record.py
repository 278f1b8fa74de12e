"""What is on record about the budget, authority, need or timeline of an account, whoever of its people said it."""

import re

from bot.agent.offline.first_words import ByFirstWord, Pattern
from bot.agent.offline.openers_bant import BUT_TIMELINE, CRITERION, NAMED, TOLD
from bot.agent.offline.scene import Scene
from bot.agent.offline.whom import NOBODY, whom
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Sort
from bot.domain.reading import Reading, Shape
from bot.domain.words import Criterion

_ASKS = (
    r"(?:what is|what was|what are|how (?:big|much|large) is|what about|how about|do we know|tell me about|tell me"
    r"|show me|show|give me)"
)
_SEVERAL = rf"{CRITERION}(?: and (?:the |their )?{CRITERION})?"
_OF_ACCOUNTS = (
    rf"{_ASKS} (?P<s>.+?)(?: 's?)? {_SEVERAL}(?: (?:again|exactly|like|please))*",
    rf"{_ASKS} (?:the |a |any )?{_SEVERAL} (?:of|for|at|from|with) (?P<s>.+?)",
    rf"(?P<s>.+?)(?: 's?)? {BUT_TIMELINE}(?: and (?:the |their )?{CRITERION})?(?: (?:again|please))*",
    r"how much (?:money |budget )?(?:does|do|did|has|have|can|could|will|would) (?P<s>.+?) "
    r"(?:have|has|got|spend|pay|invest|afford|budgeted|set aside)"
    r"(?: (?:to spend|(?:for|on) (?:it|this|us)))*",
    r"(?:by )?when (?:do|does|did|will|would|must|should) (?P<s>.+?) (?:(?:want|need|plan|hope|have|expect|intend) )?"
    r"(?:to )?(?:go live|be live|start|buy|decide|begin|switch|launch|sign|need it|have it|want it)",
    r"what (?:does|do|did) (?P<s>.+?) (?:really |actually )?need(?: from us)?(?: exactly)?",
    rf"what (?:does|do) (?P<s>.+?)(?: 's?)? {_SEVERAL} look like",
    r"(?:what )?(?:problems?|pains?|pain points?|needs?) (?:does|do|did|has|have) (?P<s>.+?) "
    r"(?:have|has|got|face|mention)",
)
"""Of an account as a whole, whoever of its people said it."""

ON_RECORD = ByFirstWord([Pattern(pattern) for pattern in (*_OF_ACCOUNTS, *TOLD, *NAMED)], pattern=lambda each: each)

_CRITERIA = (
    (Criterion.BUDGET, r"\b(?:budget|money|spend|pay|invest|afford)"),
    (Criterion.AUTHORITY, r"\b(?:authority|sign|decide|buy|approve)"),
    (Criterion.NEED, r"\b(?:problem|pain|need(?! it| to))"),
    (Criterion.TIMELINE, r"\b(?:timing|time ?frame|time ?line|when)\b"),
)


def criteria_in(words: str) -> str:
    """The criteria that words ask about; empty where that is all of them."""
    said = [criterion for criterion, pattern in _CRITERIA if re.search(pattern, words)]
    return " ".join((Criterion.TIMELINE,) if re.match(r"(?:by )?when\b", words) else said)


def on_record(body: str, skipped: int, scene: Scene) -> Reading | None:
    """The reading of a question about one or more criteria; None where its words name no account."""
    for pattern in ON_RECORD.of(body.partition(" ")[0]):
        match = pattern.fullmatch(body)
        place = scene.span(skipped + match.start("s"), match["s"]) if match else None
        found = whom(*place, scene) if place else NOBODY
        if match and found.company:
            around = f"{body[: match.start('s')]} {body[match.end('s') :]}".strip()
            return of_account(found.company, around)
    return None


def of_account(company: str, words: str) -> Reading:
    """What is on record about an account on the criteria that words name."""
    where = (FieldIs(field=LeadField.COMPANY, values=(company,)),)
    query = LeadQuery(where=where, sort=(Sort(field=LeadField.SCORE),))
    return Reading(shape=Shape.EVIDENCE, query=query, topic=criteria_in(words))
