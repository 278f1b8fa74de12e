"""Mends typos: words that nothing recognised and that are nearly one that something would."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.agent.offline import static_words
from bot.agent.offline.chiefs import CHIEFS
from bot.agent.offline.draft import Missed
from bot.agent.offline.fields import field_words
from bot.agent.offline.nearest_value import industry_of
from bot.agent.offline.openers import OPENERS
from bot.agent.offline.plain_words import FILLERS, is_english
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import near, stem
from bot.agent.offline.spotter import rules_for
from bot.domain.countries import country_names, region_names
from bot.domain.rep import folded

SHORTEST = 4
_REFUSES = frozenset({"not", "no", "non", "nor", "never", "without"})
"""Words that no typo is: mended, they would say the opposite."""
_ENDED = re.compile(r"(?<![a-z)\]?])([a-z]+)\(\?:([a-z]*(?:\|[a-z]*)*)\)(\??)(?![a-z(\[?*+{])")
"""A word with its endings, as expressions write it: `touch(?:ed|es)?`."""


@lru_cache(maxsize=4)
def own_words(custom: tuple[str, ...]) -> frozenset[str]:
    """Every word that a rule or a table of ours knows; `custom` are the keys of the custom fields."""
    found = set(FILLERS) | field_words()
    patterns = [rule.pattern.text for rule in rules_for(custom)] + [opener.pattern.text for opener in OPENERS]
    for pattern in patterns:
        found |= _written(pattern)
    for table in (static_words.STAGES, static_words.STATUSES, static_words.SOURCES, static_words.PERSONAS):
        for spelled in table.values():
            found |= set(folded(spelled).split())
    for spelled in (*static_words.SENIORITIES.values(), *static_words.DEPARTMENTS.values()):
        found |= set(folded(spelled).split())
    for words in (CHIEFS, static_words.TITLE_HEADS, static_words.DEMONYMS, static_words.CONTENT_TYPES):
        found |= {w for phrase in words for w in phrase.split()}
    found |= {w for phrase in (*country_names(), *region_names()) for w in phrase.split()}
    return frozenset(w for w in found if len(w) >= SHORTEST)


def _written(pattern: str) -> set[str]:
    """The words that an expression writes out, each with its endings."""
    bare = re.sub(r"\(\?P<\w+>", "(?:", pattern)
    found = {start + end for start, ends, _ in _ENDED.findall(bare) for end in ends.split("|")}
    found |= {start for start, _, optional in _ENDED.findall(bare) if optional}
    for word, optional in re.findall(r"([a-z]{3,})(\??)", _ENDED.sub(" ", bare)):
        found |= {word, word[:-1]} if optional else {word}
    return found


@lru_cache(maxsize=4)
def _own_list(custom: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(own_words(custom)))


def corrected(missed: Sequence[Missed], scene: Scene) -> tuple[str, list[str]] | None:
    """The question with its typos mended, and a remark on each; None where nothing is certain enough."""
    return _mended(missed, scene, _better) or _mended(missed, scene, industry_of)


def _mended(
    missed: Sequence[Missed], scene: Scene, mend: Callable[[str, Scene], str | None]
) -> tuple[str, list[str]] | None:
    text, notes = scene.plain, []
    for one in sorted(missed, key=lambda each: -each.start):
        if one.options or one.sentence or one.end - one.start != 1:
            continue
        token = scene.line.tokens[one.start]
        better = mend(token.key, scene) if token.kind == "word" and token.key not in _REFUSES else None
        if better and (better in scene.lexicon.words or not _surname(one.start, scene)):
            text = text[: token.start] + better + text[token.end :]
            notes.append(f"I read “{token.text}” as “{better}”.")
    return (text, notes[::-1]) if notes else None


def _surname(at: int, scene: Scene) -> bool:
    """Whether a word is written as the last part of a name, amid words that are not: `Marsh` of `call Jo Marsh`."""
    tokens = scene.line.tokens
    return at > 1 and all(token.text[:1].isupper() for token in tokens[at - 1 : at + 1]) and tokens[1].text.islower()


def _better(word: str, scene: Scene) -> str | None:
    if len(word) < SHORTEST or is_english(word) or word in scene.lexicon.words:
        return None
    custom = tuple(sorted(scene.lexicon.custom_names))
    if {word, stem(word)} & own_words(custom):
        return None
    names = {w for rep in scene.reps for w in folded(rep.name).split()}
    known = (*scene.lexicon.words, *names)
    ours, theirs = _near(word, _own_list(custom)), _near(word, known)
    if not (ours or theirs) and stem(word) != word:
        bases = sorted({*known, *map(stem, known)})  # `brewrys` of Breweries
        ours, theirs = _near(stem(word), _own_list(custom)), _near(stem(word), bases)  # `quarys`
    best = min([d for _, d in (*ours, *theirs)], default=None)
    for found in (theirs, ours) if _only_left_out(word, theirs, ours) else (ours, theirs):
        nearest = [w for w, distance in found if distance == best]
        if nearest and len({stem(w) for w in nearest}) == 1:
            return _likeliest(word, nearest) or nearest[0]
        if nearest:
            return _likeliest(word, nearest)
    return _mixed_up(word, custom)


def _mixed_up(word: str, custom: tuple[str, ...]) -> str | None:
    """The only word of ours whose letters between the first and the last came in another order: `ldeas`."""
    same = [w for w in _own_list(custom) if sorted(w) == sorted(word) and (w[0], w[-1]) == (word[0], word[-1])]
    return same[0] if len(same) == 1 and len(word) > SHORTEST else None


def _near(word: str, known: Sequence[str]) -> list[tuple[str, int]]:
    """What a word may stand for; a short one with its first letters swapped for no word that says nothing: Acme."""
    found = near(word, known)
    return [(w, d) for w, d in found if not (w in FILLERS and len(word) <= SHORTEST and w[0] != word[0])]


def _likeliest(word: str, nearest: Sequence[str]) -> str | None:
    """
    Of several equally near words the one with the same letters, or the same end; None where that leaves several.

    `touchd` is `touched` and no `touch`: what is left out in haste is a letter inside.
    """
    same = [w for w in nearest if sorted(w) == sorted(word)]
    same = same or [w for w in nearest if w[-1] == word[-1] and _left_out(word, w)]
    same = same or [w for w in nearest if w[-2:] == word[-2:]]
    return same[0] if len({stem(w) for w in same}) == 1 else None


def _only_left_out(word: str, first: Sequence[tuple[str, int]], second: Sequence[tuple[str, int]]) -> bool:
    """Whether a letter is all that was left out of a word of the first, and of none of the second: `scool`."""
    return any(_left_out(word, w) for w, _ in first) and not any(_left_out(word, w) for w, _ in second)


def _left_out(word: str, other: str) -> bool:
    """Whether a word is another one without some of its letters."""
    letters = iter(other)
    return all(letter in letters for letter in word)
