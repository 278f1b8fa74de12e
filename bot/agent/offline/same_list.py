"""Values of the data's own field that was just asked for, whatever else they are called so: `without phone`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.agent.offline.listed import value_is, values_of
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import fields_of
from bot.agent.offline.spelling import key_of, stems
from bot.agent.offline.threads_before import Before, before
from bot.domain.lead_query import Condition, FieldHas, FieldIs, LeadField
from bot.domain.reading import Reading, Shape, ThreadMemory

_NAMED = re.compile(
    r"(?P<lead>(?:(?:and|but|or|also|plus|ok|now|then|so|without|no|not|minus|drop|remove|lose|only|just|except|with"
    r"|what about|how about) )*)(?:the |any )?(?P<value>[\w&/ -]+?)"
    r"(?P<tail>(?: (?:too|as well|instead|ones|please|only))*)"
)
_REFUSED = re.compile(r"\b(?:without|no|not|minus|drop|remove|lose|except)\b")
_INSTEAD = re.compile(r"\b(?:only|just|instead|what about|how about)\b")
_EITHER = re.compile(r"\b(?:or|also|too|as well|plus)\b")


def same_list(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """The question before with another value of its own field, where the word alone would mean another field."""
    last, match = before(thread), _NAMED.fullmatch(body)
    there = _own(last.query.where) if last else None
    if last is None or match is None or there is None or last.reading.other or last.reading.shape is Shape.OWNERS:
        return None
    custom = there.custom or "" if match["lead"] or match["tail"] else ""
    value = _value(match["value"], custom, scene)
    if not value or _read_so(match["value"], custom, scene, understand):
        return None
    where = _changed(last, there, value, f"{match['lead']}{match['tail']}", scene)
    return replace(last.reading, query=last.query.model_copy(update={"where": tuple(where)}))


def _own(where: Sequence[Condition]) -> FieldIs | FieldHas | None:
    """The last condition that the data's own field has some values."""
    own = [c for c in where if isinstance(c, FieldIs | FieldHas) and c.custom and not c.negated and values_of(c)]
    return own[-1] if own else None


def _value(words: str, custom: str, scene: Scene) -> str:
    """The value of the field that words name; empty where none is called so."""
    named = scene.lexicon.custom.get(custom, ())
    return next((n.value for n in named if stems(key_of(n.value)) == stems(key_of(words))), "")


def _read_so(words: str, custom: str, scene: Scene, understand: Callable[[Scene], Understood]) -> bool:
    """Whether the word alone is read as that field's."""
    plan = understand(scene.saying(f"with {words}")).plan
    return not plan.missed and fields_of(plan.query.where) == {(LeadField.CUSTOM, custom)}


def _changed(last: Before, there: FieldIs | FieldHas, value: str, said: str, scene: Scene) -> list[Condition]:
    lists, custom = scene.lexicon.lists, there.custom or ""
    one = value_is(custom, (value,), lists, negated=False)
    kept = list(last.query.where)
    place = kept.index(there)
    if _REFUSED.search(said):
        return _refused(kept, value, custom, scene)
    if _INSTEAD.search(said):
        kept[place] = one
    elif _EITHER.search(said) or not isinstance(there, FieldHas):
        kept[place] = value_is(custom, tuple(dict.fromkeys((*values_of(there), value))), lists, negated=False)
    else:
        kept.append(one)
    return kept


def _refused(where: list[Condition], value: str, custom: str, scene: Scene) -> list[Condition]:
    """Taken out where the question asks for it with others or beside others, else refused."""
    lists = scene.lexicon.lists
    for place, one in enumerate(where):
        if not isinstance(one, FieldIs | FieldHas) or one.custom != custom or one.negated:
            continue
        left = tuple(v for v in values_of(one) if key_of(v) != key_of(value))
        if left and left != values_of(one):
            return [*where[:place], value_is(custom, left, lists, negated=False), *where[place + 1 :]]
        if not left:
            where = [*where[:place], *where[place + 1 :]]
            break
    return [*where, value_is(custom, (value,), lists, negated=True)]
