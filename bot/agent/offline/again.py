"""The list that was narrowed, asked for again: `all of them again`, `ok all of Ireland again`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.agent.offline.going_back import before_last
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.threads_before import PLANNED, Before, before
from bot.domain.lead_query import Condition
from bot.domain.reading import Reading, Shape, ThreadMemory

_LEADING = r"(?:(?:and|ok|now|so|actually|please|then|back to) )*(?:(?:show|list|give|see|get)(?: me| us)? )?"
_ALL_AGAIN = re.compile(
    rf"{_LEADING}(?:all(?: of)? (?:them|those|these)|them all|all|the (?:full|whole|entire|complete) list) again"
    r"(?: please)?"
)
_ALL_OF = re.compile(rf"{_LEADING}all(?: of)? (?:the )?(?P<what>.+?)(?: leads| ones)? again(?: please)?")


def all_again(text: str, last: Before, thread: ThreadMemory) -> Reading | None:
    """The list that was narrowed to what was found last, however often; else one step back."""
    if not _ALL_AGAIN.fullmatch(text):
        return None
    return _widest(last, thread, (), {Shape.LEADS}) or before_last(thread)


def all_of_again(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """All leads of a value that was asked for, before they were narrowed; None where the question had no such value."""
    last, match = before(thread), _ALL_OF.fullmatch(body)
    if last is None or match is None:
        return None
    plan = understand(scene.saying(f"leads {match['what']}")).plan
    said = plan.query.where
    if plan.missed or not said or any(c not in last.query.where for c in said):
        return None
    root = _widest(last, thread, said, PLANNED)
    if root is None or root.query is None:
        return None
    plain = {"metric": None, "group_by": None, "each": None, "limit": None}
    return replace(root, shape=Shape.LEADS, query=root.query.model_copy(update=plain), other=None, notes=())


def _widest(last: Before, thread: ThreadMemory, having: Sequence[Condition], shapes: set[Shape]) -> Reading | None:
    """The first of the answers that were narrowed, one after the other, to the last one, with these conditions."""
    root, where = None, set(last.query.where)
    for turn in reversed(thread.turns):
        query = turn.reading.query
        if query is None or turn.reading.shape not in shapes or set(query.where) == where:
            continue
        if not set(having) <= set(query.where) < where:
            break
        root, where = turn.reading, set(query.where)
    return root
