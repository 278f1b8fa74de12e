"""What a list of theirs names and nothing beside it: `who only handle leases`, `with trailers and nothing else`."""

import re
from collections.abc import Iterator

from bot.agent.offline.doing_words import DOES
from bot.agent.offline.fields_behind import with_its_field
from bot.agent.offline.lexicon import LONGEST
from bot.agent.offline.listed import parts_of
from bot.agent.offline.marks import Option, Ready, Spot
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import FieldIs, LeadField

_WHO = r"(?:(?:who|that|which) )?"
_ONLY = r"(?:only|just|exclusively|solely|purely)"
_HAS = rf"(?:have|has|having|got|{DOES})"
_ELSE = re.compile(r" (?:only|exclusively|alone|and nothing else|and no others?|but nothing else)(?= |$)")
_JOINT = re.compile(r" (?:, )?and (?=\S)| , (?=\S)")


def _only(match: re.Match[str], scene: Scene) -> Spot | None:
    """The cells that list what follows and nothing else; None where no value of a list follows."""
    first, after = scene.places(match)
    found = list(_values(after, scene))
    if not found:
        return None
    custom = found[0][0].custom
    end = max(place for _, place in found)
    told = bool(group(match, "only"))
    behind = _ELSE.match(scene.line.text, scene.line.starts[end - 1] + len(scene.line.tokens[end - 1].key))
    if not (told or behind):
        return None
    wanted = {key_of(option.values[0]) for option, _ in found}
    cells = scene.lexicon.lists[custom]
    alone = tuple(cell for cell in cells if {*map(key_of, parts_of(cell))} == wanted)
    named = alone or tuple(option.values[0] for option, _ in found[:1])
    end += len(behind.group().split()) if behind else 0
    return Spot(first, end, Ready((FieldIs(field=LeadField.CUSTOM, custom=custom, values=named),)))


def _values(place: int, scene: Scene) -> Iterator[tuple[Option, int]]:
    """The values of one list that stand from a token on, joined by `and`, each with the token after it."""
    custom = ""
    while True:
        option, after = _value(place, custom, scene)
        if option is None:
            return
        custom = option.custom
        yield option, after
        start = scene.line.starts[after - 1] + len(scene.line.tokens[after - 1].key)
        joint = _JOINT.match(scene.line.text, start)
        place = scene.line.starts.index(joint.end()) if joint else len(scene.line.tokens)


def _value(place: int, custom: str, scene: Scene) -> tuple[Option | None, int]:
    for length in range(min(LONGEST, len(scene.line.tokens) - place), 0, -1):
        for option in scene.lexicon.options(scene.line.slice(place, place + length)):
            if option.known and option.custom in scene.lexicon.lists and custom in {"", option.custom}:
                return option, with_its_field([option], place + length, scene)[1]
    return None, place


RULES: tuple[Rule, ...] = (
    rule(
        rf"{_WHO}(?:(?P<only>{_ONLY}) {_HAS}|(?:with|{_HAS}) (?P<only>{_ONLY}|nothing but|nothing except)"
        rf"|(?P<only>nothing but|nothing except))(?: (?:an?|the|their))*",
        _only,
    ),
    rule(rf"{_WHO}(?:with|{_HAS})(?: (?:an?|the|their))*", _only),
)
