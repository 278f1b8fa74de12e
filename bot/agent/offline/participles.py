"""What is said of somebody of whom a field is known: `certified` of `Certification`, `insured` of `Insurance`."""

from bot.agent.offline.fields import field_named
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import LeadField

_ENDS = (("ication", "ied"), ("ation", "ed"), ("ance", "ed"), ("roval", "roved"))
"""Ends of nouns, and of their participles."""


def said_of(word: str, scene: Scene) -> str | None:
    """The custom field whose name is the noun of a participle; None where no field's is."""
    bases = (word.removesuffix(said) + noun for noun, said in _ENDS if word.endswith(said))
    named = (field_named(base, scene) for base in bases)
    return next((found[1] for found in named if found and found[0] is LeadField.CUSTOM), None)
