"""What a rule may look at: the words, the data's vocabulary, the calendar, who asks."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.agent.offline.first_words import Pattern
from bot.agent.offline.lexicon import Lexicon
from bot.agent.offline.marks import Mark, Spot
from bot.agent.offline.tokens import Line, Token, tokenise
from bot.domain.calendar import Calendar
from bot.domain.rep import Rep
from bot.usecases.ports import Vocabulary

NO_SELLER = (
    "I do not know which rep you are, so I cannot tell which leads are yours. "
    "In a terminal say it with `--as EMAIL`; in Slack ask an admin to check that your e-mail is the one in the CRM."
)
OWNERS_NAMED = 8


def not_a_seller(asker: Rep, reps: Sequence[Rep]) -> str:
    """That no lead names this asker as its owner, and whom leads do name."""
    named = sorted(rep.email or rep.shown for rep in reps)
    more = f" and {len(named) - OWNERS_NAMED} more" if len(named) > OWNERS_NAMED else ""
    owners = (
        f"Leads name these owners: {', '.join(named[:OWNERS_NAMED])}{more}." if named else "No lead names an owner."
    )
    return f"I do not know {asker.email or asker.shown}. {owners}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One question being read."""

    plain: str
    """The question without markup."""
    line: Line
    lexicon: Lexicon
    vocabulary: Vocabulary
    calendar: Calendar
    asker: Rep | None
    reps: Sequence[Rep]

    @property
    def nobody(self) -> str:
        """Why the asker's own leads cannot be told; empty where a rep asks."""
        if self.asker is None:
            return NO_SELLER
        if any(rep.id == self.asker.id for rep in self.reps):
            return ""
        return not_a_seller(self.asker, self.reps)

    def token_at(self, offset: int) -> Token:
        """The token that begins at a place of the line's text."""
        starts = self.line.starts
        return self.line.tokens[starts.index(offset)]

    def places(self, match: re.Match[str], group: str | int = 0) -> tuple[int, int]:
        """Numbers of the first token of a group and of the one after its last; a group that is empty has none."""
        start, end = match.span(group)
        if start < 0 or start == end:
            return 0, 0
        first = self.line.starts.index(start)
        return first, first + len(match.group(group).split())

    def span(self, offset: int, words: str) -> tuple[int, int] | None:
        """Tokens of the words that begin at a place of the line; None inside a token."""
        if offset not in self.line.starts:
            return None
        first = self.line.starts.index(offset)
        return first, first + len(words.split())

    def cut(self, first: int, after: int) -> "Scene":
        """The same scene with some of its words only."""
        return self.saying(self.line.typed(first, after, self.plain))

    def saying(self, words: str) -> "Scene":
        """The same scene with other words."""
        return replace(self, plain=words, line=Line(tokenise(words)))

    def typed(self, match: re.Match[str], group: str | int = 0) -> str:
        """A group as it was typed; a quoted text without its quotes."""
        first, after = self.places(match, group)
        if after - first == 1:
            return self.line.tokens[first].text
        return self.line.typed(first, after, self.plain)


Make = Callable[[re.Match[str], Scene], Mark | Spot | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Words in a row, and the mark that they make; None where they turn out to be something else."""

    pattern: Pattern
    make: Make


def rule(pattern: str, make: Make | Mark) -> Rule:
    """
    A rule for whole words: the pattern begins at a word and ends with one.

    A group may be named twice, in alternatives; `group` reads whichever matched.
    """
    whole = Pattern(rf"(?:{_numbered(pattern)})(?= |$)")
    if callable(make):
        return Rule(whole, make)
    mark = make
    return Rule(whole, lambda match, scene: mark)


def group(match: re.Match[str], name: str) -> str:
    """The words of a group, or of its namesake in another alternative; empty where none matched."""
    for spelled, words in match.groupdict().items():
        if words is not None and spelled.partition("__")[0] == name:
            return words
    return ""


def _numbered(pattern: str) -> str:
    seen: Counter[str] = Counter()

    def rename(found: re.Match[str]) -> str:
        name = found[1]
        seen[name] += 1
        return f"(?P<{name}__{seen[name]}>" if seen[name] > 1 else found[0]

    return re.sub(r"\(\?P<(\w+)>", rename, pattern)
