"""How many leads are wanted at most; a number that ends a span is none: `score at least 20 and at most 40`."""

import re

from bot.agent.offline.marks import Mark, Top
from bot.agent.offline.scene import Scene

_BEGUN = re.compile(
    r"(?:at least|min(?:imum)?(?: of)?|over|above|more than|from|no less than|not less than|>=?|starting at)"
    r" \d+(?:\.\d+)?(?: [a-z]+){0,2}(?: ,)?(?: and| but)?$"
)


def limited(match: re.Match[str], scene: Scene) -> Mark | None:
    """The limit; None where the number is the upper end of what was said right before."""
    front = scene.line.text[: match.start()].rstrip()
    ends = match.group().startswith(("at most", "max", "no more than"))
    return None if ends and _BEGUN.search(front) else Top(int(match["n"]) or 1)
