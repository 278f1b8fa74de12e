"""How many of something: `two or more whitepapers`, `at least 3 assets`, `2+ things`, `more than one webinar`."""

import re

from bot.agent.offline.scene import Scene

_HOW_MANY = re.compile(
    r"(?P<more>more than |over )?(?:at least |min |minimum |a minimum of )?"
    r"(?P<n>\d+|one|a couple(?: of)?|several|multiple|many|a few)(?: \+| or more| plus)? (?=\S)"
)
_WORDS = {"one": 1, "a few": 2}


def quantity_at(place: int, scene: Scene) -> tuple[int, int]:
    """How many are meant at least by the words from a token on, and the token after them; 1 where none say so."""
    if place >= len(scene.line.tokens):
        return 1, place
    match = _HOW_MANY.match(scene.line.text, scene.line.starts[place])
    after = scene.line.token_after(match.end() - 1) if match else None
    if match is None or after is None:
        return 1, place
    said = match["n"]
    many = int(said) if said.isdigit() else _WORDS.get(said, 2)
    return max(many + bool(match["more"]), 1), after
