"""Follow-ups that name another piece of content: `what about the pricing webinar instead?`."""

import re

from bot.agent.offline.assets import asset_at
from bot.agent.offline.scene import Scene
from bot.agent.offline.threads_before import Before
from bot.domain.lead_query import Did
from bot.domain.reading import Reading

_ANOTHER = re.compile(r"(?:(?:and|ok|so|now|no|i meant?|i mean) (?:, )?)*(?:what about|how about|same for|for|and)? ?")
_INSTEAD = {"", "instead", "then", "please", "though"}


def retitled(body: str, scene: Scene, last: Before) -> Reading | None:
    """The question before about another piece of content; None where the words are not the name of one."""
    deeds = [c for c in last.query.where if isinstance(c, Did) and c.asset]
    begin = _ANOTHER.match(body)
    skipped = len(scene.line.text) - len(scene.line.text.lstrip()) + (begin.end() if begin else 0)
    if not deeds or skipped not in scene.line.starts:
        return None
    place = scene.line.starts.index(skipped)
    named = asset_at(place, scene)
    rest = scene.line.slice(named.after, len(scene.line.tokens)).rstrip(" ?,")
    if not named.words or rest not in _INSTEAD or not scene.lexicon.assets.having(named.words.split()):
        return None
    old = deeds[-1]
    where = tuple(c.model_copy(update={"asset": named.words}) if c is old else c for c in last.query.where)
    query = last.query.model_copy(update={"where": where})
    return Reading(shape=last.reading.shape, query=query)
