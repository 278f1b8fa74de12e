"""A value that the data does not have, by what the data has instead: banks by their names, or in their industry."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.agent.offline.marks import Option
from bot.agent.offline.plain_words import EVERYDAY, FILLERS
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem
from bot.domain.condition_words import listed
from bot.domain.industries import industry_group, wider_industries
from bot.domain.lead_query import Condition, FieldHas, FieldIs, LeadField


@dataclass(frozen=True, slots=True)
class Instead:
    """The condition that stands for one that no lead fulfils, and what to say about it."""

    condition: Condition
    note: str


def industry_instead(option: Option, words: str, scene: Scene) -> Instead | None:
    """
    Companies called by the word, or else the industry around it; None where the data has neither.

    `a bank` means the banks among the companies before it means all of Financial Services.
    """
    if option.field is not LeadField.INDUSTRY or option.known:
        return None
    none = f"No lead's industry is {listed(option.values)}"
    word = stem(words)
    if word in _whole_words(own := industry_of(words, scene)) and own:
        return Instead(FieldIs(field=LeadField.INDUSTRY, values=(own,)), f"{none}; {own} is what there is.")
    if kinds := _kinds_of(word, scene):
        return Instead(FieldIs(field=LeadField.INDUSTRY, values=kinds), f"{none}; {listed(kinds)} is what there is.")
    if " " not in word and len(word) > 3 and any(word in map(stem, key.split()) for key in scene.lexicon.companies):
        return Instead(
            FieldHas(field=LeadField.COMPANY, words=(word,)), f"{none}; these companies have it in their name."
        )
    if (own := industry_of(words, scene) or industry_of(key_of(option.values[0]), scene)) is not None:
        return Instead(FieldIs(field=LeadField.INDUSTRY, values=(own,)), f"{none}; {own} is what there is.")
    have: dict[str, list[str]] = {}
    for named in scene.lexicon.values.get(LeadField.INDUSTRY, ()):
        have.setdefault(industry_group(named.value), []).append(named.value)
    for group in wider_industries(option.values[0]):
        if group in have:
            values = tuple(have[group])
            return Instead(
                FieldIs(field=LeadField.INDUSTRY, values=values), f"{none}; {listed(values)} is what there is."
            )
    return None


def _kinds_of(word: str, scene: Scene) -> tuple[str, ...]:
    """The industries whose name ends with a word: `clinics` are Dental Clinic and Dental Clinics."""
    named = ((n.value, key_of(n.value).split()) for n in scene.lexicon.values.get(LeadField.INDUSTRY, ()))
    return tuple(value for value, parts in named if len(parts) > 1 and stem(parts[-1]) == word)


def _whole_words(name: str | None) -> frozenset[str]:
    return frozenset(stem(part) for part in key_of(name or "").split())


_GENERAL = frozenset(("public", "service", "management", "group", "general", "other", "product", "good", "system"))
"""Words that say too little of an industry to stand for it."""


_JOINTS = frozenset({"and", "for", "the", "non"})
_CUT = 3
"""Letters at least of a word that was cut short; two more where the name has several words."""


def industry_of(word: str, scene: Scene) -> str | None:
    """
    The one industry of the data that has a word in its name, whole or cut short; None where several do.

    `transit` is Public Transit, `vets` and `physios` are Veterinary and Physiotherapy, `bakers` are Bakeries.
    """
    own = stem(word)
    if len(own) < _CUT or {own, word} & _GENERAL:
        return None
    named = {n.value: key_of(n.value).split() for n in scene.lexicon.values.get(LeadField.INDUSTRY, ())}
    telling = len(own) > _CUT or not {own, word} & (EVERYDAY | FILLERS | _JOINTS)
    whole = [value for value, parts in named.items() if telling and own in map(stem, parts)]
    found = whole or [value for value, parts in named.items() if parts and _cut_short(word, parts)]
    return found[0] if len(found) == 1 and key_of(found[0]) != word else None


def _cut_short(word: str, parts: Sequence[str]) -> bool:
    """Whether the name begins with the word, singular or plural."""
    own = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    if len(own) < (_CUT if len(parts) == 1 else _CUT + 2) or {own, word} & EVERYDAY:
        return False
    return parts[0].startswith(own) and parts[0] != own
