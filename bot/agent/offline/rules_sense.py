"""A field of the data's own by what it is about, before its value: `who run payroll on Abakor`, of Payroll System."""

import re
from collections.abc import Sequence

from bot.agent.offline.fields_behind import WHOSE
from bot.agent.offline.marks import Cue, Mark
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


def rules(custom: Sequence[str]) -> tuple[Rule, ...]:
    """A rule for all words that names of fields of several words begin with; `custom` are the keys of those fields."""
    senses = sorted({key.split()[0] for key in custom if " " in key} - WHOSE)
    if not senses:
        return ()
    said = "|".join(map(re.escape, senses))
    return (
        rule(rf"{_DOING}(?:their |its |the |our )?(?P<sense>{said}) (?:on|with|via|through|using|in|by|over)", _sense),
    )
