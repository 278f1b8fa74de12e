"""What a list of theirs names and nothing beside it: `who only handle leases`, `with trailers and nothing else`."""

import re
from collections.abc import Iterator, Sequence

from bot.agent.offline.doing_words import DOES, WANTS
from bot.agent.offline.fields_behind import with_its_field
from bot.agent.offline.lexicon import LONGEST
from bot.agent.offline.listed import parts_of
from bot.agent.offline.marks import Option, Ready, Spot
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import FieldIs, LeadField

_WHO = r"(?:(?:who|that|which) )?"
_ONLY = r"(?:only|just|exclusively|solely|purely)"
_HAS = rf"(?:have|has|having|got|{DOES}|{WANTS})"
_ELSE = re.compile(r" (?:only|exclusively|alone|and nothing else|and no others?|but nothing else)(?= |$)")
_JOINT = re.compile(r" (?:, )?and (?=\S)| , (?=\S)")


def _only(match: re.Match[str], scene: Scene) -> Spot | None:
    """The cells that list what follows and nothing else; None where no value of a list follows."""
    first, after = scene.places(match)
    found = list(_values(after, scene))
    if not found:
        return None
    end = max(place for _, place in found)
    told = bool(group(match, "only"))
    behind = _ELSE.match(scene.line.text, scene.line.starts[end - 1] + len(scene.line.tokens[end - 1].key))
    if not (told or behind):
        return None
    end += len(behind.group().split()) if behind else 0
    return _alone(first, end, [option for option, _ in found], scene)


def _alone(first: int, end: int, options: Sequence[Option], scene: Scene) -> Spot:
    """That a cell lists these values and no other."""
    custom, wanted = options[0].custom, {key_of(option.values[0]) for option in options}
    cells = tuple(cell for cell in scene.lexicon.lists[custom] if {*map(key_of, parts_of(cell))} == wanted)
    values = cells or options[0].values
    return Spot(first, end, Ready((FieldIs(field=LeadField.CUSTOM, custom=custom, values=values),)))


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


def _only_leads(match: re.Match[str], scene: Scene) -> Spot | None:
    """`WhatsApp-only leads`: what stands before `only` is a value, from end to end."""
    first, after = scene.places(match, "value")
    found = list(_values(first, scene))
    return (
        _alone(first, scene.places(match)[1], [o for o, _ in found], scene) if found and found[-1][1] == after else None
    )


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for lists by their names; `field` is an expression for the names of all fields."""
    return (
        *_RULES,
        rule(r"(?P<value>\w+(?: \w+){0,2}?) only(?= (?:leads|accounts|ones|customers|companies|users)\b)", _only_leads),
        rule(rf"(?:the |their )?{field}(?: (?:is|are|of|=))*(?: (?P<only>{_ONLY}))?", _only),
    )


_RULES: tuple[Rule, ...] = (
    rule(
        rf"{_WHO}(?:(?P<only>{_ONLY}) {_HAS}|(?:with|{_HAS}) (?P<only>{_ONLY}|nothing but|nothing except)"
        rf"|(?P<only>nothing but|nothing except))(?: (?:an?|the|their))*",
        _only,
    ),
    rule(rf"{_WHO}(?:with|{_HAS})(?: (?:an?|the|their))*", _only),
)
