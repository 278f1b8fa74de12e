"""Job titles in words: a head and what it is for, joined where either will do: `sales or marketing heads`."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from bot.agent.offline.chiefs import CHIEF_TITLES
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import stem
from bot.agent.offline.static_words import DEPARTMENTS, TITLE_HEADS
from bot.domain.lead_query import LeadField

PEOPLE = frozenset(
    (
        *("people", "folks", "person", "persons", "guys", "team", "contacts", "department", "professionals"),
        *("titles", "roles", "positions", "jobs"),
    )
)
"""What stands behind a department and makes people of it."""
NOT_TITLES = frozenset(
    (
        *("hot", "warm", "cool", "cold", "new", "open", "my", "our", "all", "any", "the", "how", "many", "which"),
        *("best", "top", "in", "at", "from", "by", "for", "with", "who", "are", "is", "not", "no", "and", "or", "to"),
        *("leads", "lead", "of", "a", "an", "these", "those", "mine", "me", "i", "we", "other", "average", "count"),
        "show",
    )
)


def title_needs(words: Sequence[str], scene: Scene) -> tuple[tuple[str, ...], ...] | None:
    """Words a title has to have, in groups of which one word is enough; None where the words are no title."""
    if words[0] in _JOINTS:
        return None  # the comma before a title is none of it
    if (phrase := " ".join(map(stem, words))) in TITLE_HEADS or phrase in CHIEF_TITLES:
        return None  # `vice presidents` are a head by themselves
    head = TITLE_HEADS.get(stem(words[0])) or TITLE_HEADS.get(words[0])
    if head and (words[1] == "of" or (stem(words[0]) in _BEFORE and all(map(_of_department, words[1:])))):
        rest = [w for w in words[1:] if w not in {"the", "of"}]
        return (head, *groups) if (groups := _modifiers(rest, scene)) else None
    if len(words) == 2 and (cut := _CUT_HEADS.get(stem(words[1]))) and _modifies(words[0], scene):
        return (_spelled(words[0], scene), cut)
    two = TITLE_HEADS.get(" ".join(stem(w) for w in words[-2:])) if len(words) > 2 else None
    head, rest = (two, list(words[:-2])) if two else (TITLE_HEADS.get(stem(words[-1])), list(words[:-1]))
    if stem(words[-1]) == "lead" or not head or not (groups := _modifiers(rest, scene)):
        return None
    return (*groups, head)


def heads_the_next(words: Sequence[str], after: str) -> bool:
    """`heads of procurement and procurement` before `managers`: what is joined last is another title's."""
    return bool(_JOINTS & set(words)) and stem(words[0]) in _BEFORE and (stem(after) in TITLE_HEADS)


def _modifiers(words: Sequence[str], scene: Scene) -> tuple[tuple[str, ...], ...]:
    """What a title has beside its head; of `sales or marketing heads` either is enough. Nothing where one is none."""
    runs = [list(run) for joint, run in groupby(words, _JOINTS.__contains__) if not joint]
    if not runs or words[-1] in _JOINTS or not all(_modifies(word, scene) for run in runs for word in run):
        return ()
    if len(runs) == 1:
        return tuple(_spelled(word, scene) for word in runs[0])
    if one := _ONE_THING.get(tuple(word for run in runs for word in run)):
        return (one,)
    alone = {*TITLE_HEADS, *CHIEF_TITLES, *PEOPLE}
    if any({word, stem(word)} & alone for run in runs for word in run):
        return ()  # `managers or sales heads`
    each = (_spelled(run[0], scene) if len(run) == 1 else (" ".join(run),) for run in runs)
    return (tuple(dict.fromkeys(spelled for one in each for spelled in one)),)


def _cut(one: str, other: str, *more: str) -> tuple[str, ...]:
    return (f"{one} and {other}", f"{one} {other}", f"{one[0]} {other[0]}", f"{one[0]} and {other[0]}", *more)


_ONE_THING: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("learning", "development"): _cut("learning", "development"),
    ("health", "safety"): _cut("health", "safety", "hse", "ehs"),
    ("research", "development"): _cut("research", "development"),
}
"""Two words that are one department, cut short as a title may write it: `L&D Manager`."""
_JOINTS = frozenset({"or", "and", ",", "/"})
LONGEST_TITLE = 7
"""Tokens: `heads of sales, marketing or finance`."""


def _modifies(word: str, scene: Scene) -> bool:
    if word in NOT_TITLES or word.startswith("§"):
        return False
    known = any(
        w in scene.lexicon.title_words for said in {word, stem(word), *_SAID.get(word, ())} for w in said.split()
    )
    return known or stem(word) in scene.lexicon.title_forms or stem(word) in _FIRMS_TOO or _of_department(word)


_FIRMS_TOO = frozenset({"facility", "account"})
"""What people look after that is a word for companies as well: `facilities managers`."""
_BEFORE = frozenset({"vp", "svp", "evp", "director", "head"})
"""Heads of titles that stand before what they head without `of`: `VP sales`."""


def _of_department(word: str) -> bool:
    return word in _JOINTS or any(word in spelled.replace(",", " ").split() for spelled in DEPARTMENTS.values())


_CUT_HEADS = {"tech": ("technician", "tech"), "dev": ("developer", "dev"), "admin": ("administrator", "admin")}
"""Ends of titles that are cut short, which alone may mean anything."""
_LAB = ("lab", "laboratory", "labs", "laboratories")
_SAID: dict[str, tuple[str, ...]] = dict.fromkeys(_LAB, _LAB)
_SAID |= {"it": ("it", "information technology"), "hr": ("hr", "human resources"), "ops": ("ops", "operations")}
_SAID |= {"cx": ("cx", "customer experience"), "ux": ("ux", "user experience")}
_SAID |= {"qa": ("qa", "quality assurance"), "qc": ("qc", "quality control")}
_SAID |= {
    "operations": ("operations", "ops"),
    "vp": ("vp", "vice president"),
    "engineering": ("engineering", "engineer"),
}


def _spelled(word: str, scene: Scene) -> tuple[str, ...]:
    """A word as titles may write it, in the singular or the plural."""
    if word in _SAID:
        return _SAID[word]
    heads = TITLE_HEADS.get(stem(word))
    return heads or tuple(dict.fromkeys((word, stem(word), *scene.lexicon.title_forms.get(stem(word), ()))))


def departments(words: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The departments that words name, joined or one alone; nothing where a part names none."""
    found: list[str] = []
    if not words or {words[0], words[-1]} & _JOINTS:
        return ()
    for run in (list(run) for joint, run in groupby(words, _JOINTS.__contains__) if not joint):
        values = [o.values for o in scene.lexicon.options(" ".join(run)) if o.field is LeadField.DEPARTMENT]
        if not values:
            return ()
        found.extend(values[0])
    return tuple(dict.fromkeys(found))
