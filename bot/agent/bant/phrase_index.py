"""Which of many phrases a text may hold: those of which it has a word that they cannot do without."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from bot.agent.bant.phrase_parts import alternatives, tokens

Needed = frozenset[str]
"""Beginnings of words, one of which has to stand in a text; none where a phrase does without any."""

NOTHING: Needed = frozenset()
LETTERS = 4
"""So many letters of a word tell it apart from most others, and `approv*` begins with as many."""
MOST_TEXTS_HOLD = """
a an and are at been can do for from had has have i in is it just my not of on our that the them ther they this to us
was we were what when whic who will with woul you your
"""
COMMON = frozenset(MOST_TEXTS_HOLD.split())
"""Words by which few phrases are told from others, by their first letters."""
START = re.compile(rf"\b\w{{1,{LETTERS}}}")
STEM = re.compile(r"(\w+)(\*?)")


class WordIndex:
    """Phrases by the words that they cannot do without."""

    def __init__(self, needed: Sequence[Needed]) -> None:
        self._always = tuple(number for number, words in enumerate(needed) if not words)
        by_start: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(needed):
            for start in words:
                by_start[start].append(number)
        self._by_start: Mapping[str, Sequence[int]] = dict(by_start)
        self._starts = frozenset(by_start)

    def likely_in(self, text: str) -> Collection[int]:
        """Numbers of the phrases that the text may hold, each once; it holds none of the others."""
        there = self._starts & _starts_of(text)
        if not there:
            return self._always
        return {*self._always, *chain.from_iterable(map(self._by_start.__getitem__, there))}


def needed_by(phrase: str, lists: Mapping[str, Needed]) -> Needed:
    """
    The words of that part of a phrase that is found in the fewest texts.

    `lists` has the words of each list that the phrase may name.
    """
    parts = [_words_of(token, lists) for token in tokens(phrase) if _has_to_stand(token)]
    return max((part for part in parts if part), key=_telling, default=NOTHING)


def needed_by_any(phrases: Iterable[str], lists: Mapping[str, Needed]) -> Needed:
    """The words of which a text that holds one of the phrases has at least one."""
    each = [needed_by(phrase, lists) for phrase in phrases]
    return frozenset().union(*each) if all(each) else NOTHING


def _has_to_stand(token: str) -> bool:
    return not token.startswith(("~", "!", "...")) and not token.endswith(("?", "**"))


def _words_of(token: str, lists: Mapping[str, Needed]) -> Needed:
    if token.startswith("{"):
        return lists[token[1:-1]]
    if token.startswith("("):
        return needed_by_any(alternatives(token), lists)
    word = STEM.match(token)
    if word is None or (word[2] and len(word[1]) < LETTERS):
        return NOTHING
    return frozenset({word[1][:LETTERS]})


def _telling(words: Needed) -> tuple[int, int]:
    """How few texts hold one of the words: long words are rarer than short ones, few are rarer than many."""
    return min(0 if word in COMMON else len(word) for word in words), -len(words)


@lru_cache(maxsize=64)
def _starts_of(text: str) -> frozenset[str]:
    return frozenset(START.findall(text))
