"""`logistics mangers`: a misspelt head of a title, mended before the words before it are read as anything else."""

import re
from functools import cache

from bot.agent.offline.lexicon import Lexicon
from bot.agent.offline.plain_words import is_english
from bot.agent.offline.spelling import near, stem
from bot.agent.offline.static_words import TITLE_HEADS
from bot.domain.rep import folded

_BEHIND_A_WORD = re.compile(r"(?<![\w'’-])(?P<before>[^\W\d_]{2,}) (?P<head>[a-z]{6,})(?![\w'’@-]|\.\w)")
SHORTEST = 6


def heads_mended(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """The question with its misspelt heads of titles put right behind words of titles, and a remark on each."""
    notes: list[str] = []

    def mended(found: re.Match[str]) -> str:
        before, head = found["before"], found["head"]
        meant = _meant(head, lexicon) if stem(folded(before)) in lexicon.title_forms else ""
        if not meant:
            return found.group()
        notes.append(f"I read “{head}” as “{meant}”.")
        return f"{before} {meant}"

    return _BEHIND_A_WORD.sub(mended, text), tuple(notes)


def _meant(head: str, lexicon: Lexicon) -> str:
    """The head that a word nobody uses is nearly; nothing where none is, or more than one."""
    if head in _heads() or is_english(head) or head in lexicon.words:
        return ""
    found = near(head, _heads())
    nearest = [word for word, distance in found if distance == found[0][1]]
    same_end = [word for word in nearest if word.endswith("s") == head.endswith("s")] or nearest
    return same_end[0] if len({stem(word) for word in same_end}) == 1 else ""


@cache
def _heads() -> tuple[str, ...]:
    single = sorted(head for head in TITLE_HEADS if " " not in head and len(head) >= SHORTEST)
    return tuple(word for head in single for word in (head, f"{head}s"))
