"""Which of our products a sentence names, in full, in plural, or by the word that only one of them has."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.agent.bant.counts import UNITS
from bot.agent.bant.sentences import Sentence

SMALLEST_ALIAS = 6
SMALLEST_NICKNAME = 3


@dataclass(frozen=True, slots=True)
class Mention:
    product: str
    start: int
    end: int


class Names:
    """Ways in which products are named: in full, in plural, and by a word that only one of them has."""

    def __init__(self, products: Sequence[str]) -> None:
        words = Counter(w for name in products for w in set(name.casefold().split()))
        aliases: dict[str, str] = {}
        for name in products:
            folded = name.casefold()
            aliases[folded] = name
            for word, original in zip(folded.split(), name.split(), strict=True):
                if words[word] == 1 and len(word) >= SMALLEST_ALIAS and _coined(original):
                    aliases.setdefault(word, name)
        self._aliases: Mapping[str, str] = aliases
        longest_first = sorted(aliases, key=len, reverse=True)
        self._pattern = (
            re.compile("|".join(rf"\b{re.escape(alias)}(?:s|es)?\b" for alias in longest_first)) if aliases else None
        )

    def mentions(self, sentence: Sentence) -> list[Mention]:
        """The products named in a sentence, in order."""
        if self._pattern is None:
            return []
        found = []
        for match in self._pattern.finditer(sentence.plain):
            alias = match[0]
            if alias.isalpha() and not (COUNT.search(sentence.plain[: match.start()]) or _capitalised(alias, sentence)):
                continue  # a product called Plan is not meant by "we plan to"
            name = (
                self._aliases.get(alias)
                or self._aliases.get(alias.removesuffix("s"))
                or self._aliases[alias.removesuffix("es")]
            )
            found.append(Mention(name, match.start(), match.end()))
        return found


def mentions_in(said: Sequence[Sentence], products: Sequence[str]) -> Mapping[int, Sequence[Mention]]:
    """By the sentence's place: the products it names, those that were named in full also by a part of their name."""
    names = Names(products)
    named = [names.mentions(sentence) for sentence in said]
    short = Nicknames({mention.product for mentions in named for mention in mentions})
    both = ([*full, *short.mentions(sentence, full)] for sentence, full in zip(said, named, strict=True))
    return {id(s): sorted(found, key=lambda m: m.start) for s, found in zip(said, both, strict=True)}


class Nicknames:
    """Short names of the products that a talk is about: `the analyzers`, `two Routely`, where only one is meant."""

    def __init__(self, products: Iterable[str]) -> None:
        named = sorted(products)
        words = Counter(word for name in named for word in set(name.casefold().split()))
        self._products: dict[str, str] = {}
        self._coined: set[str] = set()
        for name in named:
            for word in _parts(name):
                folded = word.casefold()
                if words[folded] == 1 and len(word) >= SMALLEST_NICKNAME and not re.fullmatch(UNITS, folded):
                    self._products[folded] = name
                    self._coined |= {folded} if _coined(word) else set()
        alone = "|".join(re.escape(word) for word in sorted(self._products, key=len, reverse=True))
        self._pattern = re.compile(rf"\b(?P<word>{alone})(?P<plural>e?s)?\b") if alone else None

    def mentions(self, sentence: Sentence, full: Sequence[Mention]) -> list[Mention]:
        """Products named by a word of their name alone."""
        if self._pattern is None:
            return []
        return [
            Mention(self._products[found["word"]], *found.span())
            for found in self._pattern.finditer(sentence.plain)
            if not any(m.start <= found.start() < m.end for m in full)
            and (found["word"] in self._coined or _meant(found, sentence))
        ]


def _parts(name: str) -> list[str]:
    """Words of a name that may stand for it: the last, and before it those that are made up."""
    *others, head = name.split()
    return [*(word for word in others if _coined(word) and not word.isupper()), *([head] if others else [])]


def _meant(found: re.Match[str], sentence: Sentence) -> bool:
    """Whether a plain word of a name stands for the product: written like a name, or counted as what is ordered."""
    before = sentence.plain[: found.start()]
    ordered = ORDERED.search(before) and not (OWNED.search(before) or PEOPLE.fullmatch(found["word"]))
    return bool(ordered) or _written_as_name(found["word"], sentence.text)


def _written_as_name(word: str, text: str) -> bool:
    """Whether a word is coined or begins with a capital, and is no end of a title such as `Finance Manager`."""
    written = re.finditer(rf"\b{re.escape(word)}(?:e?s)?\b", text, re.IGNORECASE)
    return any(
        found[0][0].isupper() and (before := text[: found.start()].split()) and not before[-1][0].isupper()
        for found in written
    )


ORDERED = re.compile(
    r"(?:^|, |\b(?:and|or|plus|yes|need|want|take|get|order|buy|purchas\w+|acquir\w+|like|consider\w*|interested in"
    r"|looking (?:at|for)|with|just|only|make it|about|maybe) )(?:\w+ ){0,2}?\d+ (?:more )?"
    r"(?:of (?:the|your|these|those) )?$"
)
"""`yes, two`, `we need three of the`: a number of what is ordered."""
OWNED = re.compile(r"\b(?:have|has|run|own|operate|equip|there (?:are|is)|our|all|in|at|across|between)\b[^,.;]*$")
PEOPLE = re.compile(
    r"manager|designer|developer|trainer|planner|helper|creator|builder|maker|advis[eo]r|assistant|agent|operator|coach"
    r"|guide|pilot|expert|innovator|genius|master|wizard"
)
"""What is counted where people are as well: only a capital tells the product."""
COUNT = re.compile(r"\b\d+ (?:\w+ )?(?:of )?$")


def _capitalised(alias: str, sentence: Sentence) -> bool:
    """Whether a name of one plain word is written as a name: coined, or in capitals past the first word."""
    written = re.finditer(rf"\b{re.escape(alias)}\b", sentence.text, re.IGNORECASE)
    return any(_coined(found[0]) or (found[0][0].isupper() and found.start() > 0) for found in written)


def _coined(word: str) -> bool:
    """Whether a word of a product's name is made up (`EcoModel`), so that alone it means the product."""
    return any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word)
