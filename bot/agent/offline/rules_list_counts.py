"""How many values a list of the data's own names: `three or more modules`, `leads with a single regulation`."""

import re

from bot.agent.offline.doing_words import DOES, OBEYS, WANTS
from bot.agent.offline.listed import parts_of
from bot.agent.offline.marks import Mark, Ready, Spot
from bot.agent.offline.own_lists import list_named
from bot.agent.offline.rules_numbers import REST, span_of
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import FieldIs, LeadField

_HAS = rf"(?:(?:who|that|which|with|having|has|have|got|{DOES}|{OBEYS}|{WANTS}|\w+ing) )*"
LONGEST_NAME = 5
"""Words in the name of a list."""
_WORDED = {"single": (1, 1), "one": (1, 1), "multiple": (2, None), "several": (2, None), "more than one": (2, None)}
_MANY = rf"{REST}|more than one|(?:an? |just |only |exactly )*(?:single|one|multiple|several)"


def _so_many(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    start, _ = scene.places(match, "what")
    runs = ((start + n, scene.line.slice(start, start + n)) for n in range(LONGEST_NAME, 0, -1))
    after, custom = next(((end, own) for end, run in runs if (own := list_named(run, scene))), (0, ""))
    if not custom:
        return None
    said = match["rest"].strip()
    low, high = _WORDED.get(said) or _WORDED.get(said.split()[-1]) or span_of(said) or (None, None)
    least, most = low or 1, high if high is not None else float("inf")
    cells = scene.lexicon.lists[custom]
    wanted = tuple(cell for cell in cells if least <= len(set(parts_of(cell))) <= most)
    if (low is None and high is None) or not wanted:
        return None
    first, _ = scene.places(match)
    note = f"Told by how many values {custom} names."
    return Spot(first, after, Ready((FieldIs(field=LeadField.CUSTOM, custom=custom, values=wanted),)), note=note)


RULES: tuple[Rule, ...] = (rule(rf"{_HAS}(?P<rest>{_MANY}) (?:different |distinct )?(?P<what>\w+)", _so_many),)
