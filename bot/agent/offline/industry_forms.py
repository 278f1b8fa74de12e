"""Who works in an industry, and where: `quarries` and `miners` of Quarrying and Mining."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bot.agent.offline.marks import Option
from bot.agent.offline.plain_words import FILLERS, everyday
from bot.agent.offline.spelling import key_of, stems
from bot.domain.industries import (
    industry_group,
    industry_words,
    joined_industries,
    of_its_own,
    one_name,
    only_adds_to,
    shares_the_name,
    spelled_alike,
    spelling_key,
    within,
)
from bot.domain.lead_query import LeadField
from bot.usecases.ports import Named

SHORTEST = 4
SHORTEST_PART = 3
"""Letters at least of a word that stands for an industry of several words: `bus leads` of Bus & Coach."""
_SMALL = FILLERS | {"and", "other", "non", "not", "nor"}
"""Words of a name that say nothing of an industry."""
_FIRMS = ("companies", "firms", "operators", "businesses")
"""What firms of an industry are called, whatever they do: `bus operators` are bus companies."""


def forms(word: str) -> frozenset[str]:
    """Other words for an industry that is called by what is done: its place and its people, no everyday words."""
    if not word.endswith("ing"):
        return frozenset()
    base = word.removesuffix("ing")
    doubled = len(base) > SHORTEST and base[-1] == base[-2] and base[-1] not in "lsz"
    spelled = {base, f"{base}er"} | ({base[:-1]} if doubled else set())
    return frozenset(form for form in spelled if len(form) > SHORTEST and not everyday(form))


def industries(named: Sequence[Named]) -> Iterable[tuple[str, Option]]:
    """Each industry by its own name, and by the name of those that mean the same all of them."""
    for group, members in grouped(named).items():
        for phrase in {key_of(group), *map(key_of, members)}:
            values = called(phrase, members)
            yield (
                phrase,
                Option(LeadField.INDUSTRY, with_namesakes(phrase, values, (n.value for n in named)), known=True),
            )


def grouped(named: Sequence[Named]) -> Mapping[str, list[str]]:
    """
    The data's industries by the one word for all their synonyms.

    `Utilities - Water` is of Utilities, too: what a list writes before a dash is a family. Museum and Museums are one
    group, found by either.
    """
    groups: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for n in named:
        for group in dict.fromkeys((industry_group(n.value), industry_group(_family(n.value)))):
            groups[spelling_key(group)].setdefault(group, []).append(n.value)
    return {
        group: list(dict.fromkeys(value for values in alike.values() for value in values))
        for alike in groups.values()
        for group in alike
    }


def _family(value: str) -> str:
    return value.partition(" - ")[0]


def apart(phrase: str, members: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """`energy and utilities`: those of both, where the data has each by itself and none by the joint name."""
    sides = joined_industries().get(phrase, ())
    groups = [industry_group(side) for side in sides]
    if len(set(groups)) < len(groups) or not all(group in members for group in groups):
        return ()
    if any(key_of(value).replace(" and ", " ") == phrase for values in members.values() for value in values):
        return ()
    found = (called(key_of(side), members[group]) for side, group in zip(sides, groups, strict=True))
    return tuple(dict.fromkeys(value for values in found for value in values))


def called(phrase: str, members: Sequence[str]) -> tuple[str, ...]:
    """
    What a word for an industry means among those that mean the same.

    Kinds of their own are apart where leads are of that very name: Mining is, where Metals are, too, and Clinics are
    in Healthcare. All else is one in several spellings, as Hotels and Hospitality are.
    """
    same = {
        one_name(_family(one))
        for one in members
        if _one_name(key_of(one), phrase) or _one_name(key_of(_family(one)), phrase)
    }
    own = tuple(one for one in members if one_name(_family(one)) in same)
    if not own or of_its_own(phrase):
        return own or tuple(members)
    return tuple(one for one in members if one in own or not of_its_own(_family(one)) or within(one, phrase))


def with_namesakes(phrase: str, values: Sequence[str], all_of: Iterable[str]) -> tuple[str, ...]:
    """
    `government`: local government as well, unless leads are of an industry of just that name.

    `security`: those of Security Systems as well as those of Security (see `only_adds_to`).
    """
    own = any(key_of(value) == phrase for value in values)
    more = (v for v in all_of if only_adds_to(v, phrase) or (not own and shares_the_name(v, phrase)))
    return tuple(dict.fromkeys((*values, *more)))


def _one_name(one: str, other: str) -> bool:
    """Whether two names are one, in the plural, or cut short where it is a single word."""
    shorter, longer = sorted((one, other), key=len)
    if stems(one) == stems(other) or spelled_alike(one, other):
        return True
    return " " not in longer and len(shorter) >= SHORTEST and longer.startswith(shorter)


def industry_phrases(named: Sequence[Named]) -> Iterable[tuple[str, Option]]:
    """`transit leads`: an industry of the data by a word that only its name has."""
    groups: dict[str, set[str]] = defaultdict(set)
    for n in named:
        for word in key_of(n.value).split():
            groups[word].add(spelling_key(n.value))
    for n in named:
        words = key_of(n.value).split()
        for form in forms(words[0]) if len(words) == 1 else ():
            yield form, Option(LeadField.INDUSTRY, (n.value,), bare=False, known=True)
        for phrase in _said_otherwise(words):
            yield phrase, Option(LeadField.INDUSTRY, (n.value,), known=True)
        for word in words if len(words) > 1 else ():
            if len(word) < SHORTEST_PART or word in _SMALL or everyday(word):
                continue
            if len(groups[word]) == 1:
                members = tuple(m.value for m in named if spelling_key(m.value) in groups[word])
                yield word, Option(LeadField.INDUSTRY, members, bare=False, known=True)


def _said_otherwise(words: Sequence[str]) -> Iterable[str]:
    """`health insurers`, `bus companies`: an industry of several words whose last one has other words."""
    if len(words) > 1 and words[-1] in _FIRMS:
        yield from (" ".join((*words[:-1], firm)) for firm in _FIRMS if firm != words[-1])
    group = industry_words().get(words[-1]) if len(words) > 1 else None
    for word, meant in industry_words().items() if group else ():
        if meant == group and word != words[-1] and " " not in word:
            yield " ".join((*words[:-1], word))
