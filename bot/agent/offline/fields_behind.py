"""The field of a value that is said after it: `the Pro plan`, `Orbita as their competitor`, `Abakor for payroll`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.agent.offline.marks import Option
from bot.agent.offline.participles import said_of
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem
from bot.agent.offline.static_words import TITLE_HEADS

_SAID_OF_VALUES = frozenset(
    {"users", "user", "shop", "shops", "certified", "accredited", "approved", "compliant", "registered"}
)
"""What may be said after a value of the data's own without naming its field: `HACCP certified`."""
_BOUGHT = frozenset(
    ("training", "trainings", "course", "courses", "software", "system", "systems", "tool", "tools", "solution")
)
"""What a value may be one of where it is needed or used: `need GDPR training`, `on Abakor software`."""
_WANTING = re.compile(
    r"\b(?:needs?|needing|wants?|wanting|requires?|requiring|looking for|interested in|after|uses?|using|on|runs?)"
    r"(?: (?:an?|any|the|some|new))*(?: [^ ]+){1,3}$"
)
WHOSE = frozenset({"lead", "contact", "account", "company", "customer", "deal", "number", "current", "date"})
"""Words of fields' names that say of whom or how, not what: Lead Rating."""
_ARTICLES = frozenset({"a", "the", "their", "its", "our", "all", "any", "doing", "running", "handling"})
LONGEST_NAME = 5


def with_its_field(options: Sequence[Option], after: int, scene: Scene) -> tuple[list[Option], int]:
    """The meanings of a value that the words after it leave, and the token after those words."""
    if scene.line.slice(after, after + 1) in _SAID_OF_VALUES and any(o.custom for o in options):
        return list(options), after + 1
    if scene.line.slice(after, after + 1) in _BOUGHT and any(o.custom for o in options) and _wanted(after, scene):
        return list(options), after + 1
    start = after
    while scene.line.slice(after, after + 1) in ({"as", "for"} if after == start else _ARTICLES):
        after += 1
    meant, end = _field_after(options, after, scene)
    if end == after:
        meant, end = _by_own_word(options, after, scene, anywhere=after > start)
    return (meant, end) if end > after else (list(options), start)


def _wanted(after: int, scene: Scene) -> bool:
    """Whether what stands before is needed or used, and nobody's title follows."""
    follows = scene.line.slice(after + 1, after + 2)
    return (
        follows not in TITLE_HEADS
        and stem(follows) not in TITLE_HEADS
        and bool(_WANTING.search(scene.line.slice(0, after)))
    )


def _field_after(options: Sequence[Option], after: int, scene: Scene) -> tuple[list[Option], int]:
    for length in (4, 3, 2, 1):
        words = scene.line.slice(after, after + length)
        name = scene.lexicon.custom_names.get(words) or said_of(words, scene) or _by_first_word(words, scene)
        meant = [replace(o, bare=True) for o in options if o.custom and o.custom == name]
        if meant:
            return meant, min(after + length, len(scene.line.tokens))
    return list(options), after


def _by_own_word(options: Sequence[Option], after: int, scene: Scene, *, anywhere: bool) -> tuple[list[Option], int]:
    """
    `Abakor for payroll` of a field Payroll System: a word that says what the value's own field is about.

    Right behind the value it is the first word of the name, and none that begins the name of another field.
    """
    word = stem(scene.line.slice(after, after + 1))
    names = scene.lexicon.custom_names
    left = len(scene.line.tokens) - after
    longer = any(scene.line.slice(after, after + n) in names for n in range(2, min(left, LONGEST_NAME) + 1))
    if not word or (longer and not anywhere):
        return list(options), after
    anywhere = anywhere or (word not in WHOSE and _only_so_called(word, scene))
    own = [replace(o, bare=True) for o in options if o.custom and word in _senses(o.custom, anywhere=anywhere)]
    return (own, after + 1) if own else (list(options), after)


def _only_so_called(word: str, scene: Scene) -> bool:
    """Whether one field's name has the word and nothing else is called so: `Acme sensors` of Current Sensor Vendor."""
    having = [name for name in scene.lexicon.custom if word in map(stem, key_of(name).split())]
    return len(having) == 1 and not scene.lexicon.options(word) and word not in TITLE_HEADS


def _senses(custom: str, *, anywhere: bool) -> Iterable[str]:
    """Words of a field's name that say what it is about, in their one form."""
    words = [stem(word) for word in key_of(custom).split()]
    return {word for word in (words if anywhere else words[:1]) if word not in WHOSE and len(word) > 1}


def _by_first_word(words: str, scene: Scene) -> str | None:
    """`Acme inverters` where the field is Inverter Brand: the only field whose name begins so."""
    named = {name for name in scene.lexicon.custom if stem(key_of(name).partition(" ")[0]) == stem(words)}
    return named.pop() if len(named) == 1 and words and stem(words) not in WHOSE else None
