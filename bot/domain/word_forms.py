"""The other number of a word, by which texts are searched as well: `invoice` and `invoices`."""

import re
from collections.abc import Iterable

SHORTEST = 3
"""Letters at least of a word that has another number: `IT` has none."""
_ONE = re.compile(r".*(?:ss|us|is)|news|sales|series")
"""Words that end like several and are one."""


def both_numbers(phrase: str) -> tuple[str, ...]:
    """A phrase, and the same with its last word in the other number."""
    before, space, last = phrase.rpartition(" ")
    if len(last) < SHORTEST or not last.isalpha():
        return (phrase,)
    return (phrase, *(f"{before}{space}{other}" for other in _other(last)))


def in_one_number(phrases: Iterable[str]) -> tuple[str, ...]:
    """Phrases without those that are another one in its other number."""
    kept: list[str] = []
    for phrase in phrases:
        if not any(phrase in both_numbers(other) for other in kept):
            kept.append(phrase)
    return tuple(kept)


def _other(word: str) -> tuple[str, ...]:
    if word.endswith("s") and not _ONE.fullmatch(word):
        return _singular(word)
    if re.search(r"[^aeiou]y$", word):
        return (f"{word[:-1]}ies",)
    return (f"{word}es",) if re.search(r"(?:s|x|z|ch|sh)$", word) else (f"{word}s",)


def _singular(word: str) -> tuple[str, ...]:
    if word.endswith("ies") and len(word) > len("ties"):
        return (f"{word[:-3]}y",)
    if re.search(r"(?:ss|x|ch|sh)es$", word):
        return (word[:-2],)
    return (word[:-1], word[:-2]) if re.search(r"(?:s|z)es$", word) else (word[:-1],)
