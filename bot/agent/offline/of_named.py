"""Questions where nothing but a whole name is unread: `has Anna Vogt asked for a demo`, `Anna Vogt - title?`."""

from collections.abc import Iterator, Mapping, Sequence

from bot.agent.offline.asked_fields import fields_named
from bot.agent.offline.draft import Draft
from bot.agent.offline.letter_case import word_before
from bot.agent.offline.plain_words import FILLERS
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.whom import whom
from bot.domain.lead import LeadId
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.reading import Reading, Shape

_ASKED: Mapping[str, Shape] = {
    **dict.fromkeys(("reach", "get", "hold", "quick", "info", "latest", "story", "again", "exactly"), Shape.LEAD),
    "why": Shape.EXPLAIN,
    "how": Shape.EXPLAIN,
    **dict.fromkeys(("next", "step", "steps", "move", "action"), Shape.SUGGEST),
    **dict.fromkeys(("missing", "gaps"), Shape.QUALIFY),
}
"""Words beside a name that say what of somebody is asked for."""
LONGEST_NAME = 4
_BESIDES = frozenset({"not", "except", "but", "without", "excluding", "besides", "than", "like"})
"""What leaves somebody out, or measures others by them."""


def of_named(scene: Scene, understood: Understood) -> Reading | None:
    """What is asked about the one person whose whole name stands in a question that is otherwise read; None else."""
    missed, draft = understood.plan.missed, understood.draft
    if not missed or any(one.options or one.sentence for one in missed) or _of_several(draft):
        return None
    own = {place for _, first, after in fields_named(scene) for place in range(first, after)}
    unread = [place for one in missed for place in range(one.start, one.end) if place not in own]
    for first, after in _runs(unread):
        lead_id = _whole_name(first, after, scene)
        rest = [scene.line.tokens[place].key for place in unread if not first <= place < after]
        if lead_id and all(word in _ASKED for word in rest):
            shapes = [_ASKED[word] for word in rest] or [Shape.TIMELINE if _done(draft) else Shape.LEAD]
            return Reading(shape=shapes[0], lead_ids=(lead_id,))
    return None


def of_account(scene: Scene, understood: Understood) -> Reading | None:
    """`when is Acme's renewal`, `the provider at Acme`: its people with the data's own field, which is all unread."""
    plan, draft = understood.plan, understood.draft
    named = list(fields_named(scene))
    own = {place for _, first, after in named for place in range(first, after)}
    unread = {place for one in plan.missed for place in range(one.start, one.end)}
    said = {place for place in unread - own if scene.line.tokens[place].key not in FILLERS}
    alone = len(plan.query.where) == 1 and not (draft.measures or draft.groups or draft.orders)
    if said or not (alone and unread & own) or any(one.options or one.sentence for one in plan.missed):
        return None
    where = plan.query.where[0]
    if not isinstance(where, FieldIs) or where.field is not LeadField.COMPANY or where.negated:
        return None
    names = tuple(dict.fromkeys(name for name, first, _ in named if first in unread))
    return Reading(
        shape=Shape.LEADS, query=plan.query.model_copy(update={"own_beside": names}), notes=tuple(plan.notes)
    )


def _of_several(draft: Draft) -> bool:
    """Whether leads are listed, counted or ordered."""
    counted = any(not measure.custom for _, measure in draft.measures)
    return bool(counted or draft.orders or any(noun.plural or noun.accounts for _, noun in draft.nouns))


def _done(draft: Draft) -> bool:
    return any(slot.done or slot.verb for slot in draft.slots)


def _runs(unread: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Two words and more that stand side by side, longer runs first."""
    places = set(unread)
    for length in range(LONGEST_NAME, 1, -1):
        for first in unread:
            if all(first + each in places for each in range(length)):
                yield first, first + length


def _whole_name(first: int, after: int, scene: Scene) -> LeadId | None:
    words = scene.line.slice(first, after).split()
    if word_before(first, scene) in _BESIDES or not all(word in scene.lexicon.name_words for word in words):
        return None
    found = whom(first, after, scene)
    return found.lead_ids[0] if len(found.lead_ids) == 1 and found.exact else None
