"""Follow-ups that put one thing in the place of another: `and engagement?`, `France instead of Germany`."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import fields_of
from bot.agent.offline.threads_before import Before, before
from bot.domain.condition_words import field_words
from bot.domain.lead_query import NUMBERS, Condition, Did, FieldBetween, LeadField, Sort
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.words import EventKind

_MEASURED = re.compile(
    r"(?:(?:and|or|what|how|about|same|for|also|their|the|its|now|is|ok|then|show|give|me) )*(?P<field>[^\d?]+?)"
    r"(?: (?:instead|too|please|then|as well))*"
)
_SAME_BY = re.compile(
    r"(?:(?:and|now|ok|then) )*(?:(?:the )?same (?:thing |list )?|what about |how about |now |and |do it )"
    r"(?:(?:by|for|with|but|ordered|sorted|their|the) )*(?P<field>[^\d?]+?)(?: (?:instead|too|please|then|as well))*"
)
_BOTTOM = re.compile(
    r"(?:(?:and|or|now|ok|the|just|only|show|give|me) )*(?:bottom|worst|lowest) (?P<n>[1-9]\d?)(?: ones)?"
)
_BOUND = re.compile(
    r"(?:(?:and|or|but|ok|now|what about|how about|make it|only|just|those|the ones|instead) )*"
    r"(?P<span>(?:over|above|more than|at least|under|below|less than|at most|up to|fewer than|between) \d[\d. ]*"
    r"(?: (?:and|to) \d[\d.]*)?)(?: (?:instead|then|please))*"
)
_INSTEAD_OF = re.compile(
    r"(?:(?:and|now|ok|no|show|give|me|us|the same|same|but|for|do|list|the|make it|use|take|with|by|in|from|of) )*"
    r"(?P<new>.+?) (?:instead of|rather than) (?P<old>.+?)(?: please)?"
)

_SWAPPED = re.compile(
    r"(?:(?:and|now|ok|no|please|can you) )*(?:swap|replace|switch|change|substitute|exchange)(?: out)? "
    r"(?P<old>.+?) (?:for|with|to|by) (?P<new>.+?)(?: please)?"
)

_ONE_TITLE = (
    {EventKind.WEBINAR_REGISTERED, EventKind.WEBINAR_ATTENDED, EventKind.VIDEO_WATCHED},
    {EventKind.CONTENT_DOWNLOAD, EventKind.CONTENT_OPEN},
)
"""What is done with the same title."""


def put_instead(
    body: str, thread: ThreadMemory, scene: Scene, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """The question before with one thing changed for another; None where the words say something else."""
    last = before(thread)
    if last is None:
        return None
    return (
        _other_end(body, last)
        or _measured(body, last, scene)
        or _resorted(body, last, scene)
        or _bounded(body, last, scene, understand)
        or _exchanged(body, last, scene, understand)
    )


def _other_end(body: str, last: Before) -> Reading | None:
    """`bottom 5` after a top 5: the same list from its other end."""
    match = _BOTTOM.fullmatch(body)
    if match is None or last.query.metric is not None or last.query.group_by is not None:
        return None
    sort = (last.query.sort or (Sort(field=LeadField.SCORE),))[0]
    turned = {"sort": (sort.model_copy(update={"descending": False}),), "limit": int(match["n"])}
    return replace(last.reading, shape=Shape.LEADS, query=last.query.model_copy(update=turned))


def _measured(body: str, last: Before, scene: Scene) -> Reading | None:
    """`and engagement?` after an average: the same of another field."""
    metric, match = last.query.metric, _MEASURED.fullmatch(body)
    if match is None or metric is None or metric.field is None or last.reading.other:
        return None
    which, custom = field_named(match["field"], scene) or (None, "")
    if which is None or not (which in NUMBERS or (which is LeadField.CUSTOM and is_numeric(custom, scene))):
        return None
    changed = metric.model_copy(update={"field": which, "custom": custom or None})
    return replace(last.reading, query=last.query.model_copy(update={"metric": changed}))


def _resorted(body: str, last: Before, scene: Scene) -> Reading | None:
    """`same by revenue` after a top 5: as many again, by another number."""
    match = _SAME_BY.fullmatch(body)
    if match is None or last.query.metric is not None or not (last.query.limit and last.query.sort):
        return None
    which, custom = field_named(match["field"], scene) or (None, "")
    if which is None or not (which in NUMBERS or (which is LeadField.CUSTOM and is_numeric(custom, scene))):
        return None
    sort = Sort(field=which, custom=custom or None, descending=last.query.sort[0].descending)
    return replace(last.reading, query=last.query.model_copy(update={"sort": (sort,)}))


def _bounded(body: str, last: Before, scene: Scene, understand: Callable[[Scene], Understood]) -> Reading | None:
    """`over 40` after `a score over 20`: the same number between other ends."""
    spans = [c for c in last.query.where if isinstance(c, FieldBetween)]
    match = _BOUND.fullmatch(body)
    if not match or not spans:
        return None
    plan = understand(scene.saying(f"{field_words(spans[-1].field, spans[-1].custom)} {match['span']}")).plan
    new = plan.query.where
    if plan.missed or len(new) != 1 or not isinstance(new[0], FieldBetween) or new[0].field is not spans[-1].field:
        return None
    meant = _met(spans[-1], new[0]) if body.startswith(("and ", "but ")) else new[0]
    where = tuple(meant if c is spans[-1] else c for c in last.query.where)
    return replace(last.reading, query=last.query.model_copy(update={"where": where}))


def _met(old: FieldBetween, new: FieldBetween) -> FieldBetween:
    """`and less than 1000` after `more than 100`: between the two, where there is anything between them."""
    low, high = (new.low, old.high) if new.high is None else (old.low, new.high)
    both = (old.low is None) != (old.high is None) and (new.low is None) == (old.high is None)
    fits = low is not None and high is not None and low <= high
    return new.model_copy(update={"low": low, "high": high}) if both and fits else new


def _exchanged(body: str, last: Before, scene: Scene, understand: Callable[[Scene], Understood]) -> Reading | None:
    """`registered instead of attended`, `swap Spain for Italy`: what the new words mean for what the old ones do."""
    match = _INSTEAD_OF.fullmatch(body) or _SWAPPED.fullmatch(body)
    if match is None:
        return None
    new, old = (understand(scene.saying(match[side])).plan for side in ("new", "old"))
    if new.missed or old.missed or not new.query.where or not old.query.where:
        return None
    where = list(last.query.where)
    gone = [c for c in where if any(_alike(c, said) for said in old.query.where)]
    if not gone:
        return None
    come = [_of_the_same(gone[0], c) for c in new.query.where]
    place = where.index(gone[0])
    kept = [c for c in where if c not in gone]
    changed = (*kept[:place], *come, *kept[place:])
    return replace(last.reading, query=last.query.model_copy(update={"where": changed}))


def _alike(there: Condition, said: Condition) -> bool:
    """Whether a condition of the question before is what the old words mean."""
    if isinstance(there, Did) and isinstance(said, Did):
        return bool(set(there.events) & set(said.events))
    if isinstance(there, Did) or isinstance(said, Did):
        return False
    values = set(getattr(said, "values", ()))
    same = bool(fields_of([there]) & fields_of([said]))
    return same and (not values or values <= set(getattr(there, "values", ())))


def _of_the_same(gone: Condition, come: Condition) -> Condition:
    """What was done instead was done with the same title, in the same time, where none is said."""
    if not isinstance(gone, Did) or not isinstance(come, Did):
        return come
    titled = any(set(come.events) & kinds and set(gone.events) & kinds for kinds in _ONE_TITLE)
    kept = {"asset": come.asset or (gone.asset if titled else None), "negated": gone.negated}
    timed = come.window.start or come.window.end
    return come.model_copy(update=kept if timed else {**kept, "window": gone.window})
