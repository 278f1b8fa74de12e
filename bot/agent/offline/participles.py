"""What is said of somebody of whom a field is known: `certified` of `Certification`, `insured` of `Current Insurer`."""

from collections.abc import Iterable
from functools import lru_cache

from bot.agent.offline.fields import field_named, is_dated, is_numeric
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import LeadField

_ENDS = (("ication", "ied"), ("ation", "ed"), ("ance", "ed"), ("roval", "roved"))
"""Ends of nouns, and of their participles."""
_OF_A_VERB = ("ances", "ance", "ers", "er", "ors", "or", "ings", "ing", "ied", "ed", "ication", "ation", "es", "e", "s")
"""What a verb, who does it, and what is done end with; longer ends first where one is in the other."""
_SHORTEST_ROOT = 4
_WHO_DOES_IT = ("er", "or")


def said_of(word: str, scene: Scene) -> str | None:
    """The custom field whose name is the noun of a participle, or who does it; None where no field's is."""
    bases = (word.removesuffix(said) + noun for noun, said in _ENDS if word.endswith(said))
    named = (field_named(base, scene) for base in bases)
    own = next((found[1] for found in named if found and found[0] is LeadField.CUSTOM), None)
    return own or done_by(word, scene)


def done_by(word: str, scene: Scene) -> str | None:
    """The one custom field that names who does what a word says: `audited`, `audits` of `External Auditor`."""
    named = {
        name
        for name in scene.lexicon.custom
        if _last(name).endswith(_WHO_DOES_IT)
        and same_verb(word, _last(name))
        and not (is_numeric(name, scene) or is_dated(name, scene))
    }
    return named.pop() if len(named) == 1 else None


def about_verb(word: str, name: str) -> bool:
    """Whether a field's name has a noun of the verb: `hosted` of `Hosting Provider`."""
    return any(same_verb(word, part) for part in key_of(name).split())


@lru_cache(maxsize=4096)
def same_verb(one: str, other: str) -> bool:
    """Whether two words are of one verb: `insured`, `insurer`, `insurance`."""
    return not set(_roots(one)).isdisjoint(_roots(other))


def _roots(word: str) -> Iterable[str]:
    """A word without what it ends with, each way."""
    cut = (word.removesuffix(end) for end in _OF_A_VERB if word.endswith(end))
    return [root for root in (word, *cut) if len(root) >= _SHORTEST_ROOT]


def _last(name: str) -> str:
    words = key_of(name).split()
    return words[-1] if words else ""
