"""
Phrases written as people would say them, compiled to patterns over plain text (see `sentences.plain`).

    (i|we) ~ not ~ have {FINAL}** {SAY}

A space is one space, with or without a comma. `(a|b)` is one of them, `(a|b)?` one or none, `(a|b)**` any number of
them. `~` stands for up to three words, `~1`, `~6` for up to that many. `approv*` is every word that begins so.
`...` at the end is the rest of the clause. `!(a|b)` says that none of these follows. `{NAME}` is a word list, itself
made of phrases; it may name lists before it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.agent.bant.phrase_index import Needed, WordIndex, needed_by, needed_by_any
from bot.agent.bant.phrase_parts import alternatives, lines, tokens

SPACE = r"(?:'s?)?,? "
"""Between two words; the first may be a possessive."""
WORD = r"(?!not\b)[\w'/-]+(?:[.,]\d+)*"
DEFAULT_GAP = 3
REST_OF_CLAUSE = r"(?!\w)(?:(?! (?:but|though|although|because|however|so|yet)\b)[^,;:.!?])*"


@dataclass(frozen=True, slots=True)
class WordList:
    """Phrases that stand for one another."""

    pattern: str
    needed: Needed


WordLists = Mapping[str, WordList]
"""By name."""


class Phrases:
    """
    Phrases, one a line, to be looked for in plain text; a line that is indented further goes on.

    A phrase is looked for only where a word stands that it cannot do without: few of many are in one sentence.
    """

    def __init__(self, phrases: str, words: WordLists | None = None) -> None:
        lists, each = words or {}, lines(phrases)
        needed = _needed(lists)
        self._lines = tuple(_Line(line, lists) for line in each)
        self._index = WordIndex([needed_by(line, needed) for line in each])

    def found_in(self, text: str) -> bool:
        """Whether one of the phrases occurs."""
        likely = self._index.likely_in(text)
        return bool(likely) and any(self._lines[number].pattern.search(text) for number in likely)

    def without(self, text: str) -> str:
        """The text with the phrases left out."""
        return self.anywhere.sub(" ", text) if self.found_in(text) else text

    def search(self, text: str) -> re.Match[str] | None:
        """The first occurrence; of phrases that begin at the same word, that of the first line."""
        return self.anywhere.search(text) if self.found_in(text) else None

    @cached_property
    def anywhere(self) -> re.Pattern[str]:
        """All of them as one pattern."""
        return _compiled("|".join(line.source for line in self._lines))


class _Line:
    """One phrase; compiled when a text first has a word of it."""

    def __init__(self, phrase: str, lists: WordLists) -> None:
        self.source = _phrase(phrase, lists)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.source)


def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{source})(?!\w)")


def word_lists(text: str) -> WordLists:
    """Word lists, one a line: `NAME: this, that`. A list may name the lists before it."""
    lists: dict[str, WordList] = {}
    for line in lines(text):
        name, _, values = line.partition(":")
        phrases = [value.strip() for value in values.split(",")]
        lists[name] = WordList(_any_of(phrases, lists), needed_by_any(phrases, _needed(lists)))
    return lists


def _needed(lists: WordLists) -> Mapping[str, Needed]:
    return {name: words.needed for name, words in lists.items()}


def _any_of(phrases: Iterable[str], lists: WordLists) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(_phrase(phrase, lists) for phrase in longest_first)})"


def _phrase(phrase: str, lists: WordLists) -> str:
    """The pattern of one phrase, without a space at its end."""
    pattern = ""
    for token in tokens(phrase):
        if token.startswith("..."):
            pattern = pattern.removesuffix(SPACE) + REST_OF_CLAUSE
        elif token.startswith("!"):
            pattern = _unless(pattern, _choice(token[1:], lists))
        else:
            pattern += _token(token, lists)
    return pattern.removesuffix(SPACE)


def _unless(pattern: str, choice: str) -> str:
    """The pattern so far, not followed by the choice."""
    if pattern.endswith(SPACE):
        return rf"{pattern.removesuffix(SPACE)}(?!{SPACE}{choice}(?!\w)){SPACE}"
    return rf"{pattern}(?!{choice}(?!\w))"


def _token(token: str, lists: WordLists) -> str:
    if token.startswith("~"):
        return rf"(?:{WORD}{SPACE}){{0,{token[1:] or DEFAULT_GAP}}}?"
    if token.endswith("**"):
        return f"(?:{_choice(token[:-2], lists)}{SPACE})*"
    if token.endswith("?"):
        return f"(?:{_choice(token[:-1], lists)}{SPACE})?"
    return f"{_choice(token, lists)}{SPACE}"


def _choice(token: str, lists: WordLists) -> str:
    if token.startswith("{"):
        return lists[token[1:-1]].pattern
    if token.startswith("("):
        return _any_of(alternatives(token), lists)
    return re.escape(token).replace(r"\*", r"\w*")
