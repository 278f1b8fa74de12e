"""A field of the data's own by what it is about, before its value: `who run payroll on Abakor`, of Payroll System."""

import re
from collections.abc import Sequence

from bot.agent.offline.fields_behind import WHOSE
from bot.agent.offline.marks import Cue, Mark, Noun, Spot
from bot.agent.offline.participles import about_verb
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import LeadField

_DOING = (
    "(?:(?:who |that |which )?(?:run|runs|running|do|does|doing|handle|handles|handling|process|processes|processing"
    "|manage|manages|managing) )?"
)
LONGEST_VALUE = 4


def _sense(match: re.Match[str], scene: Scene) -> Mark | None:
    """The one field that begins with the word and has the value that follows."""
    _, after = scene.places(match)
    values = (scene.line.slice(after, after + length) for length in range(LONGEST_VALUE, 0, -1))
    named = {
        option.custom
        for words in values
        for option in scene.lexicon.options(words)
        if option.custom and key_of(option.custom).startswith(f"{match['sense']} ")
    }
    return Cue((LeadField.CUSTOM,), custom=named.pop(), named=True) if len(named) == 1 else None


_SERVED = frozenset(
    (
        *("covered", "served", "supplied", "provided", "handled", "run", "powered", "managed", "supported", "serviced"),
        *("underwritten", "backed", "maintained", "delivered", "operated", "looked after", "hosted", "represented"),
        *("equipped", "secured", "protected", "running", "working", "operating", "signed", "registered", "contracted"),
    )
)
"""What somebody is by whom or what they have, whatever the field is called."""


def _served_by(match: re.Match[str], scene: Scene) -> Mark | None:
    """`insured by Hallmark`: the field that has the value that follows, where its name is of that verb."""
    _, after = scene.places(match)
    for length in range(LONGEST_VALUE, 0, -1):
        options = scene.lexicon.options(scene.line.slice(after, after + length))
        named = {option.custom for option in options if option.custom}
        own = [name for name in named if about_verb(match["verb"], name)]
        if not own and match["verb"] in _SERVED and all(option.custom for option in options):
            own = list(named)
        if len(own) == 1:
            return Cue((LeadField.CUSTOM,), custom=own[0], named=True)
        if options:
            return None
    return None


AS_LEADS = "No lead is at stage customer, so “{said}” is read as a word for leads."


def _customers(match: re.Match[str], scene: Scene) -> Spot | None:
    """`Orbita customers`, `customers of Orbita`: whose customers they are, where no lead is a customer of ours."""
    first, after = scene.places(match)
    if any(option.known for option in scene.lexicon.options("customer")):
        return None
    line, lengths = scene.line, range(LONGEST_VALUE, 0, -1)
    before = (line.slice(first - length, first) for length in lengths if length <= first)
    behind = (line.slice(after, after + length) for length in lengths if match["of"])
    if not any(option.custom for words in (*before, *behind) for option in scene.lexicon.options(words)):
        return None
    return Spot(first, after, Noun(), note=AS_LEADS.format(said=match["said"]))


_CUSTOMERS = rule(r"(?P<said>customers?|clients?)(?P<of> (?:of|with|at)(?: the)?)?", _customers)
_BY = r"(?:by|with|at|through|via|from|on)(?: the)?"
_IS = r"(?:(?:who|that|which) )?(?:(?:is|are|was|were|gets?|being|already|currently|still) )*"


def rules(custom: Sequence[str]) -> tuple[Rule, ...]:
    """Rules for verbs, and for words that names of several words begin with; `custom` are the keys of those fields."""
    senses = sorted({key.split()[0] for key in custom if " " in key} - WHOSE)
    served = rule(rf"{_IS}(?P<verb>looked after|run|\w{{3,}}(?:ed|en|ing)) {_BY}", _served_by)
    if not senses:
        return (served, _CUSTOMERS)
    said = "|".join(map(re.escape, senses))
    return (
        served,
        _CUSTOMERS,
        rule(rf"{_DOING}(?:their |its |the |our )?(?P<sense>{said}) (?:on|with|via|through|using|in|by|over)", _sense),
    )
