"""
Phrases written as people would say them, compiled to patterns over plain text (see `sentences.plain`).

    (i|we) ~ not ~ have {FINAL}** {SAY}

A space is one space, with or without a comma. `(a|b)` is one of them, `(a|b)?` one or none, `(a|b)**` any number of
them. `~` stands for up to three words, `~1`, `~6` for up to that many. `approv*` is every word that begins so.
`...` at the end is the rest of the clause. `!(a|b)` says that none of these follows. `{NAME}` is a word list, itself
made of phrases; it may name lists before it.
"""

import re
import textwrap
from collections.abc import Collection, Iterable, Mapping

SPACE = r"(?:'s?)?,? "
"""Between two words; the first may be a possessive."""
WORD = r"(?!not\b)[\w'/-]+(?:[.,]\d+)*"
DEFAULT_GAP = 3
REST_OF_CLAUSE = r"(?!\w)(?:(?! (?:but|though|although|because|however|so|yet)\b)[^,;:.!?])*"
TOKEN = re.compile(r"!?\((?:[^()]|\([^()]*\))*\)(?:\?|\*\*)?|\{\w+\}(?:\?|\*\*)?|\S+")


class Phrases:
    """Phrases, one a line, to be looked for in plain text; a line that is indented further goes on."""

    def __init__(self, phrases: str, words: "WordLists | None" = None) -> None:
        lists = words or {}
        any_of_them = "|".join(_phrase(line, lists) for line in _lines(phrases))
        self._pattern = re.compile(rf"\b(?:{any_of_them})(?!\w)")

    def found_in(self, text: str) -> bool:
        """Whether one of the phrases occurs."""
        return self._pattern.search(text) is not None

    def without(self, text: str) -> str:
        """The text with the phrases left out."""
        return self._pattern.sub(" ", text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first occurrence."""
        return self._pattern.search(text)


class RarePhrases:
    """Phrases of which those that need a word of a list are looked for only where such a word stands."""

    def __init__(self, phrases: str, words: "WordLists", *, rare: str, lists: Collection[str]) -> None:
        needing = [line for line in _lines(phrases) if not {f"{{{name}}}" for name in lists}.isdisjoint(_tokens(line))]
        others = [line for line in _lines(phrases) if line not in needing]
        self._rare = Phrases(f"{{{rare}}}", words)
        self._needing, self._others = Phrases("\n".join(needing), words), Phrases("\n".join(others), words)

    def found_in(self, text: str) -> bool:
        """Whether one of the phrases occurs."""
        return self._others.found_in(text) or (self._rare.found_in(text) and self._needing.found_in(text))


WordLists = Mapping[str, str]
"""Patterns of word lists, by name."""


def word_lists(text: str) -> WordLists:
    """Word lists, one a line: `NAME: this, that`. A list may name the lists before it."""
    lists: dict[str, str] = {}
    for line in _lines(text):
        name, _, values = line.partition(":")
        lists[name] = _any_of([value.strip() for value in values.split(",")], lists)
    return lists


def _lines(text: str) -> list[str]:
    """Lines of an indented text; one that is indented further than the first goes on with the line before."""
    lines: list[str] = []
    for line in textwrap.dedent(text).strip().splitlines():
        if line[:1].isspace():
            lines[-1] += line.strip() if lines[-1].endswith("|") else f" {line.strip()}"
        else:
            lines.append(line)
    return lines


def _tokens(line: str) -> list[str]:
    """The parts of a phrase."""
    return TOKEN.findall(line)


def _any_of(phrases: Iterable[str], lists: Mapping[str, str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(_phrase(phrase, lists) for phrase in longest_first)})"


def _phrase(phrase: str, lists: Mapping[str, str]) -> str:
    """The pattern of one phrase, without a space at its end."""
    pattern = ""
    for token in TOKEN.findall(phrase):
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


def _token(token: str, lists: Mapping[str, str]) -> str:
    if token.startswith("~"):
        return rf"(?:{WORD}{SPACE}){{0,{token[1:] or DEFAULT_GAP}}}?"
    if token.endswith("**"):
        return f"(?:{_choice(token[:-2], lists)}{SPACE})*"
    if token.endswith("?"):
        return f"(?:{_choice(token[:-1], lists)}{SPACE})?"
    return f"{_choice(token, lists)}{SPACE}"


def _choice(token: str, lists: Mapping[str, str]) -> str:
    if token.startswith("{"):
        return lists[token[1:-1]]
    if token.startswith("("):
        return _any_of(_alternatives(token[1:-1]), lists)
    return re.escape(token).replace(r"\*", r"\w*")


def _alternatives(inside: str) -> list[str]:
    """The parts between bars that stand in no inner bracket."""
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(inside):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append(inside[start:place])
            start = place + 1
    return [*parts, inside[start:]]
