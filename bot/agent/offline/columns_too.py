"""What is asked of the leads listed, each of which it then stands beside: `where did they come from?`."""

import re
from dataclasses import replace

from bot.agent.offline.marks import Noise
from bot.agent.offline.rules_beside import wanted
from bot.agent.offline.scene import Scene
from bot.agent.offline.threads_before import before
from bot.domain.lead_query import LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory

_FIRST = r"(?:(?:and|ok|okay|now|so|but) )*"
_ASKED = tuple(
    (re.compile(f"{_FIRST}(?:{words})"), fields)
    for words, fields in {
        r"where (?:did|do) (?:they|those|these)(?: all)? come from|how did they (?:find|hear of|hear about) us": (
            LeadField.SOURCE,
            LeadField.SOURCE_DETAIL,
        ),
        r"where are (?:they|those|these)(?: all)?(?: based| located| from)?": (LeadField.CITY, LeadField.COUNTRY),
        r"how (?:big|large) are (?:they|their companies|those companies)": (LeadField.EMPLOYEES,),
        r"when (?:were they created|did they come in|did we get them)": (LeadField.CREATED,),
    }.items()
)


_TOO = re.compile(
    rf"{_FIRST}(?:(?P<bare>their|the)|and their"
    rf"|(?:also )?(?:show|list|give|display)(?: me| us)?(?: also)?(?P<their> their)?)"
    r" (?P<what>[a-z][a-z0-9 ,]*?)(?P<too>(?: (?:as well|too|also|please))*)"
)
_ALSO = re.compile(rf"{_FIRST}(?:the )?(?P<what>[a-z][a-z0-9 ,]*?)(?: (?:as well|too|also))+(?: please)?")
"""`owners as well`: what is no field is a filter."""


_ALONE = re.compile(
    r"(?:e ?mails?|(?:e ?)?mail addresses|phones?|phone (?:numbers?|nrs?|nos?)|numbers|addresses|web ?sites?"
    r"|contact (?:details|data|info|information))"
    r"(?: (?:and|,|or)(?: their| the)? (?:e ?mails?|phones?|phone numbers?|numbers))*"
)
"""What can only be wanted of leads: `their owners` are asked for as such."""
_ASKING = r"(?:(?:can|could|may|i|we|you|need|want|get|have|see|show|list|give|me|us|add|the|all|with|any) )*"
_BARE = re.compile(rf"{_FIRST}{_ASKING}(?P<what>{_ALONE.pattern})(?: (?:please|too|as well))*")


def columns_too(body: str, thread: ThreadMemory, scene: Scene) -> Reading | None:
    """The list before with what was asked beside each lead; None where the words ask for something else."""
    last = before(thread)
    if last is None or last.reading is not thread.turns[-1].reading or last.query.metric:
        return None
    shown = _shown(body, scene) if last.reading.shape in {Shape.LEADS, Shape.STAKEHOLDERS} else None
    if shown is None:
        return None
    beside = tuple(dict.fromkeys((*last.query.beside, *shown.beside)))
    own = tuple(dict.fromkeys((*last.query.own_beside, *shown.own)))
    return replace(
        last.reading, shape=Shape.LEADS, query=last.query.model_copy(update={"beside": beside, "own_beside": own})
    )


def _shown(body: str, scene: Scene) -> Noise | None:
    """Whose it is, or that it is wanted as well, has to be said: `show industries` is a question of its own."""
    asked = next((fields for pattern, fields in _ASKED if pattern.fullmatch(body)), None)
    if asked:
        return Noise(beside=asked)
    if (alone := _BARE.fullmatch(body)) and alone["what"] != "numbers":
        return wanted(alone["what"], scene)
    if (also := _ALSO.fullmatch(body)) and (found := wanted(also["what"], scene)):
        return found
    match = _TOO.fullmatch(body)
    if match and match["bare"] and "and their " not in body:
        return wanted(match["what"], scene) if _ALONE.fullmatch(match["what"]) else None
    said = match and (match["their"] or match["too"].strip() not in {"", "please"} or " their " in f" {body} ")
    return wanted(match["what"], scene) if match and said else None
