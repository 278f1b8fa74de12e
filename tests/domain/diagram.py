"""The diagram of the conversation as bot/README.md draws it."""

import re
from pathlib import Path

from bot.domain.qualification import Phase

README = Path(__file__).parents[2] / "bot" / "README.md"
ARROW = re.compile(r"^ +(?P<before>\w+|\[\*\]) --> (?P<after>\w+|\[\*\])", re.M)


def drawn() -> dict[Phase, set[Phase]]:
    """What may follow each phase."""
    arrows = [(found["before"], found["after"]) for found in ARROW.finditer(README.read_text(encoding="utf-8"))]
    follows: dict[Phase, set[Phase]] = {phase: set() for phase in Phase}
    for before, after in arrows:
        if "[*]" not in (before, after):
            follows[Phase(before)].add(Phase(after))
    return follows


def beginnings() -> set[Phase]:
    """In which phases a conversation may begin."""
    text = README.read_text(encoding="utf-8")
    return {Phase(found["after"]) for found in ARROW.finditer(text) if found["before"] == "[*]"}
