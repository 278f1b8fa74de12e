"""How words are compared: one form for singular and plural, and the nearest word to a mistyped one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.domain.rep import folded

_SHORT = {"vps": "vp", "gms": "gm"}
"""Plurals of titles that are shorter than other words have to be."""
_KEEP = ("ss", "us", "is", "news", "sales", "series", "texas", "wales")

_OF_US = re.compile(r"(?!fuses|muses|excuses|abuses|refuses|accuses).*[^aeiou]uses")
"""Plurals of words that end with `us`: `buses`, `campuses`, but not `uses` or `warehouses`."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The singular of a word, roughly: the same for both forms is all that counts."""
    if len(word) < 4 or word.endswith(_KEEP):
        return _SHORT.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")) or _OF_US.fullmatch(word):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def stems(phrase: str) -> str:
    """Each word of a phrase in its one form, without `and`."""
    return " ".join(stem(word) for word in phrase.split() if word != "and")


def key_of(text: str) -> str:
    """A text of the data as tokens of a question would be: folded, `&` as `and`."""
    return folded(re.sub(r"&", " and ", text))


def near(word: str, known: Sequence[str], *, most: int = 3) -> list[tuple[str, int]]:
    """
    Known words that a mistyped one may stand for, nearest first, with how many letters differ.

    Short words have to be exact: one letter may differ from five letters on, two from nine; the first letter is kept,
    unless the first two changed places.
    """
    allowed = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    if not allowed or any(c.isdigit() for c in word):
        return []
    found = process.extract(word, known, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, limit=24)
    kept = [(other, int(distance)) for other, distance, _ in found if _plausible(word, other, int(distance))]
    return sorted(kept, key=lambda pair: (pair[1], pair[0]))[:most]


def _plausible(word: str, other: str, distance: int) -> bool:
    if len(other) < 4 or abs(len(word) - len(other)) > 2 or (len(word) < 5 and not _swapped(word, other)):
        return False
    if word[0] == other[0]:
        return True
    return distance == 1 and word[:2] == other[1::-1]


def _swapped(word: str, other: str) -> bool:
    """Words of four letters have to have the same letters, or one doubled or left out."""
    return sorted(word) == sorted(other) or len(word) != len(other)
