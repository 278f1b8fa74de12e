"""The deed asked about before, of another piece or more often: `and the pricing one?`, `more than once`."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of
from bot.agent.offline.threads_before import Before, before
from bot.domain.lead_query import Did
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.words import EventKind

_DONE = {
    EventKind.CONTENT_DOWNLOAD: "downloaded",
    EventKind.CONTENT_OPEN: "opened",
    EventKind.WEBINAR_ATTENDED: "attended",
    EventKind.WEBINAR_REGISTERED: "registered for",
    EventKind.EVENT_ATTENDED: "attended",
    EventKind.VIDEO_WATCHED: "watched",
}
_LEADING = r"(?:(?:and|ok|now|so|what about|how about|just|only|same for) )*"
_PIECE = re.compile(
    rf"{_LEADING}the (?P<words>(?!other\b|first\b|second\b|third\b|last\b|next\b)\S.*?)(?P<one> ones?)?"
    r"(?P<sure>(?: (?:specifically|in particular|only|instead|please|then|alone))*)"
)


_SO_OFTEN = re.compile(
    r"(?:(?:and|but|ok|now|only|just|those|the ones|who|which|that|did|have|has|had|done|it|so|this|of them) )*"
    r"(?P<times>(?:(?:more than|at least|over|less than) )?(?:once|twice|(?:\d+|two|three|four|five|several|multiple)"
    r" times)(?: or more(?: often)?)?)"
)


def so_often(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """Those who did so more often: `more than once`, `at least twice`; None where no deed was asked about."""
    last, match = before(thread), _SO_OFTEN.fullmatch(body)
    if last is None or match is None or last.reading.other or last.reading.shape is Shape.OWNERS:
        return None
    deeds = [c for c in last.query.where if isinstance(c, Did)]
    plan = understand(scene.saying(f"leads who had a call {match['times']}")).plan
    asked = [c for c in plan.query.where if isinstance(c, Did) and not c.negated]
    if len(deeds) != 1 or deeds[0].negated or plan.missed or len(asked) != 1 or len(plan.query.where) != 1:
        return None
    return _with(last, deeds[0], deeds[0].model_copy(update={"at_least": asked[0].at_least}))


def other_piece(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """The question before with what its one deed was about; None where the words name no such thing."""
    last, match = before(thread), _PIECE.fullmatch(body)
    if last is None or match is None or last.reading.other or last.reading.shape is Shape.OWNERS:
        return None
    deeds = [c for c in last.query.where if isinstance(c, Did)]
    done = _DONE.get(deeds[0].events[0]) if len(deeds) == 1 and deeds[0].events else None
    if done is None:
        return None
    plan = understand(scene.saying(f"leads who {done} the {match['words']}")).plan
    asked = plan.query.where
    one = asked[0] if len(asked) == 1 and not plan.missed and plan.query.metric is None else None
    if not isinstance(one, Did) or one.asset is None or one.negated or not set(one.events) & set(deeds[0].events):
        return None
    unread = bool(understand(scene).plan.missed)
    if not (unread or _title(match["words"], one.asset) or _alone(match["words"], scene, understand)):
        return None
    return _with(last, deeds[0], deeds[0].model_copy(update={"asset": one.asset}))


def _with(last: Before, deed: Did, changed: Did) -> Reading:
    """The question before, with one of its deeds changed."""
    where = tuple(changed if c is deed else c for c in last.query.where)
    return replace(last.reading, query=last.query.model_copy(update={"where": where}), notes=())


def _title(words: str, asset: str) -> bool:
    """Whether words are several of those of a title, which then mean nothing else."""
    said = key_of(words).split()
    return len(said) > 1 and set(said) <= set(key_of(asset).split())


def _alone(words: str, scene: Scene, understand: Callable[[Scene], Understood]) -> bool:
    """Whether the words say nothing of leads by themselves: `the German one` is another country."""
    plan = understand(scene.saying(f"leads {words}")).plan
    return bool(plan.missed) or not plan.query.where or all(isinstance(c, Did) for c in plan.query.where)
