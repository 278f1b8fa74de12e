"""Which of our products a sentence names, in full, in plural, or by the word that only one of them has."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.agent.bant.sentences import Sentence

SMALLEST_ALIAS = 6


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


COUNT = re.compile(r"\b\d+ (?:\w+ )?(?:of )?$")


def _capitalised(alias: str, sentence: Sentence) -> bool:
    """Whether a name of one plain word is written as a name: coined, or in capitals past the first word."""
    written = re.finditer(rf"\b{re.escape(alias)}\b", sentence.text, re.IGNORECASE)
    return any(_coined(found[0]) or (found[0][0].isupper() and found.start() > 0) for found in written)


def _coined(word: str) -> bool:
    """Whether a word of a product's name is made up (`EcoModel`), so that alone it means the product."""
    return any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word)
