"""What is wanted of the leads beside their line: `phone numbers of all CFOs`, `my hot leads with their e-mails`."""

import re
from collections.abc import Mapping

from bot.agent.offline.marks import Mark, Noise
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import LeadField

_WANTED: Mapping[str, tuple[LeadField, ...]] = {
    r"(?:e ?mail|mail) addresses|e ?mails?|addresses": (LeadField.EMAIL,),
    r"(?:tele)?phone numbers?|(?:tele)?phones|(?<!employee )numbers": (LeadField.PHONE,),
    r"contact (?:details|data|info|information|addresses)": (LeadField.EMAIL, LeadField.PHONE),
}
_BESIDE: Mapping[str, tuple[LeadField, ...]] = {
    **_WANTED,
    r"web ?sites?": (LeadField.WEBSITE,),
    r"industr(?:y|ies)": (LeadField.INDUSTRY,),
    r"countr(?:y|ies)": (LeadField.COUNTRY,),
    r"cit(?:y|ies)": (LeadField.CITY,),
    r"company sizes?|employee (?:counts?|numbers?)|head ?counts?": (LeadField.EMPLOYEES,),
    r"revenues?": (LeadField.REVENUE,),
    r"sources?": (LeadField.SOURCE,),
    r"status(?:es)?": (LeadField.STATUS,),
}


def _one_of(words: Mapping[str, tuple[LeadField, ...]]) -> str:
    return f"(?:{'|'.join(words)})"


def _fields(words: str) -> tuple[LeadField, ...]:
    places = [(re.search(rf"\b(?:{said})\b", words), fields) for said, fields in _BESIDE.items()]
    found = sorted((match.start(), fields) for match, fields in places if match)
    return tuple(dict.fromkeys(field for _, fields in found for field in fields))


def _of_whom(match: re.Match[str], scene: Scene) -> Mark | None:
    """`e-mail addresses of all CFOs`: the CFOs with theirs. In the middle of a question it is something else."""
    if any(word not in FILLERS for word in scene.line.text[: match.start()].split()):
        return None
    return Noise(beside=_fields(match.group()))


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:the )?{_one_of(_WANTED)}(?: (?:and|or|,) {_one_of(_WANTED)})* (?:of|for)(?: all| the| every)*", _of_whom
    ),
    rule(
        rf"(?:with|including|plus|and(?: also)?|along with) (?:all )?(?:their|each one 's) {_one_of(_BESIDE)}"
        rf"(?: (?:and|,|and their) {_one_of(_BESIDE)})*",
        lambda match, scene: Noise(beside=_fields(match.group())),
    ),
)
