"""Comparisons: two leads, two periods, two groups."""

import re
from collections.abc import Callable, Sequence

from bot.agent.offline import threads
from bot.agent.offline.both_numbers import deeds_against, of_deeds, two_counts, yes_or_no
from bot.agent.offline.content import AGAINST_THEM
from bot.agent.offline.deictic import last_two, pointed_at
from bot.agent.offline.more_of import two_texts
from bot.agent.offline.openers import COMPARE, HOW_DOING, PEOPLE_ONLY, POLITE
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.agent.offline.sellers_at import sellers_by_name
from bot.agent.offline.sides import against_rest, of_seller, period_before, sellers_and_rest
from bot.agent.offline.slots import fields_of
from bot.agent.offline.terms_apart import terms_apart
from bot.agent.offline.threads_before import Before, before
from bot.agent.offline.whom import Whom, whom
from bot.domain.lead_query import Condition, FieldWithin, LeadField, LeadQuery, Metric, MetricKind
from bot.domain.reading import Reading, Shape, ThreadMemory


def compared(scene: Scene, thread: ThreadMemory, understand: Callable[[Scene], Understood]) -> Reading | None:
    """The reading of a comparison; None where the question is none, or a side of it is not understood."""
    text = scene.line.text.rstrip(" ?,")
    polite = POLITE.match(text)
    skipped = len(polite.group()) if polite and polite.end() < len(text) else 0
    body = text[skipped:]
    if AGAINST_THEM.match(body):
        return None  # what the library has on a competitor
    if terms := terms_apart(body):
        return terms
    if more := (
        two_counts(body, scene, understand)
        or yes_or_no(body, scene, understand)
        or _more_than(body, scene, understand)
        or _against_before(body, scene, thread, understand)
    ):
        return more
    if pointed := _pointed(text[skipped:], thread):
        return pointed
    for place, pattern in enumerate((HOW_DOING, *COMPARE), start=-1):
        match = pattern.fullmatch(text, skipped)
        if not match:
            continue
        words = (match["a"], match["b"])
        if reading := _sellers(words, scene, understand):
            return reading
        sides = [_side(scene, match.start(g), match[g]) for g in ("a", "b")]
        reading = _people(sides, scene, thread) or _plans(sides, words, scene, understand, times=place in PEOPLE_ONLY)
        if reading:
            return reading
    return None


def _sellers(words: tuple[str, str], scene: Scene, understand: Callable[[Scene], Understood]) -> Reading | None:
    """`how is Tom doing compared to me`: how many leads each has; `hot leads of Tom compared to Mara`."""
    if rest := _with_rest(words, scene, understand):
        return rest
    one, other = sellers_and_rest(words, scene) or [of_seller(each, scene) for each in words]
    if not other:
        return None
    first = understand(scene.saying(one or words[0]))
    second = understand(scene.saying(other))
    owned = any(slot.field and slot.field[0] is LeadField.OWNER for slot in first.draft.slots)
    if not owned or first.plan.missed or second.plan.missed:
        return None
    return _compared_plans(first, second, one or words[0])


def _with_rest(words: tuple[str, str], scene: Scene, understand: Callable[[Scene], Understood]) -> Reading | None:
    """`my leads against the rest`: one rep's, and everybody else's."""
    plan = understand(scene.saying(of_seller(words[0], scene) or words[0])).plan
    query = None if plan.missed else _counted(plan.query)
    other = against_rest(query, words[1]) if query else None
    return Reading(shape=Shape.COMPARISON, query=query, other=other) if other else None


def _more_than(body: str, scene: Scene, understand: Callable[[Scene], Understood]) -> Reading | None:
    """`are there more leads in Germany than in France?`, `who has more leads, Tom or Rae?`."""
    for texts in two_texts(body, scene):
        if sides := _both(texts, scene, understand):
            return _compared_plans(*sides, texts[0])
    return None


def _both(
    texts: tuple[str, str], scene: Scene, understand: Callable[[Scene], Understood]
) -> tuple[Understood, Understood] | None:
    """What both sides mean; None where one is not understood."""
    if "§" in "".join(texts):
        return None
    one, other = (understand(scene.saying(text)) for text in texts)
    if one.plan.missed or other.plan.missed or not (one.draft.slots and other.draft.slots):
        return None
    return one, other


def _compared_plans(one: Understood, other: Understood, words: str) -> Reading | None:
    metric = one.plan.query.metric or other.plan.query.metric  # `compare A and B by average score`
    metric = metric or (Metric(kind=MetricKind.EVENTS) if of_deeds(one, words) else None)
    query = _counted(one.plan.query.model_copy(update={"metric": metric}))
    also = [c for c in _for_both(query.where, other.plan.query.where) if c not in query.where]
    query = query.model_copy(update={"where": (*query.where, *also)})
    if all(isinstance(c, FieldWithin) for c in query.where):
        # `Q4 against this quarter, trade show leads`: what is said last is meant for both.
        shared = tuple(c for c in other.plan.query.where if not isinstance(c, FieldWithin))
        query = query.model_copy(update={"where": (*query.where, *shared)})
    last = Before(Reading(shape=Shape.NUMBER, query=query), query, ())
    second = threads.changed(last, other.plan, other.draft, "what about", ()).query
    if second is None:
        return None
    group = {"group_by": one.plan.query.group_by or other.plan.query.group_by}
    both = (query.model_copy(update=group), _counted(second).model_copy(update=group))
    return Reading(shape=Shape.COMPARISON, query=both[0], other=both[1])


_AGAINST = re.compile(
    r"(?:and |so |how (?:many |much )?(?:is|does|was|are|were) (?:it|that|this|those|they) )*"
    r"(?:vs|versus|compared? (?:that |it |this |them )?(?:to|with)"
    r"|against) (?P<b>.+)"
)


def _against_before(
    body: str, scene: Scene, thread: ThreadMemory, understand: Callable[[Scene], Understood]
) -> Reading | None:
    """`vs the month before` after a question: the same again, for another period or group."""
    match, last = _AGAINST.fullmatch(body), before(thread)
    if not match or last is None or last.reading.other:
        return None
    query = _counted(last.query)
    where = period_before(match["b"], query.where, scene)
    other = understand(scene.saying(match["b"]))
    if other.plan.missed or not other.draft.slots:
        changed = query.model_copy(update={"where": where}) if where is not None else None
    else:
        changed = threads.changed(Before(last.reading, query, ()), other.plan, other.draft, "what about", ()).query
    if changed is None or changed.where == query.where:
        return None
    return Reading(shape=Shape.COMPARISON, query=query, other=_counted(changed))


def _for_both(first: Sequence[Condition], second: Sequence[Condition]) -> list[Condition]:
    """`hot vs cold leads in retail`: what only the second side says holds for the first, which is told apart."""
    told = fields_of(first) & fields_of(second)
    bare = bool(told) and fields_of(first) == told
    return [condition for condition in second if bare and not fields_of([condition]) & told]


def _side(scene: Scene, offset: int, words: str) -> tuple[int, int]:
    starts = scene.line.starts
    first = starts.index(offset) if offset in starts else 0
    return first, first + len(words.split())


def _pointed(body: str, thread: ThreadMemory) -> Reading | None:
    """`compare the first two`, `compare those`: leads that were shown before."""
    match = re.fullmatch(
        r"(?:compare|contrast|put)(?: me)? (?P<s>.+?)(?: (?:side by side|next to each other"
        r"|please|with each other|to each other))*",
        body,
    )
    pointed = pointed_at(match["s"], thread) if match else None
    lead_ids = pointed.lead_ids if pointed else ()
    if match and len(lead_ids) < 2 and _BOTH.fullmatch(match["s"]):
        lead_ids = last_two(thread)
    if len(lead_ids) < 2:
        return _again(body, thread)
    return Reading(shape=Shape.COMPARISON, lead_ids=lead_ids[:2])


_BOTH = re.compile(r"(?:them|both|both of them|(?:the|those|these) (?:two|2)(?: of them)?|these|those|him and her)")
_WHO_FIRST = re.compile(
    r"(?:(?:and|so|ok) )*(?:who|which(?: one)?)(?: of (?:them|the two|these two|those two|both))?"
    r" (?:(?:should|shall|do|would) (?:i|we) \w+(?: (?:to|with))?(?: (?:first|next))?"
    r"|is (?:the )?(?:better|hotter|warmer|best|hottest|more (?:engaged|active|promising))(?: (?:one|lead))?)"
)


def _again(body: str, thread: ThreadMemory) -> Reading | None:
    """`who should I call first`, after two that were compared: the same comparison says it."""
    last = thread.last.reading if thread.last else None
    two = last is not None and last.shape is Shape.COMPARISON and len(last.lead_ids) == 2
    return last if two and _WHO_FIRST.fullmatch(body) else None


def _meant(first: int, after: int, scene: Scene, thread: ThreadMemory) -> Whom:
    pointed = pointed_at(scene.line.slice(first, after), thread) if thread.turns else None
    return Whom(lead_ids=pointed.lead_ids[:1]) if pointed else whom(first, after, scene)


def _people(sides: list[tuple[int, int]], scene: Scene, thread: ThreadMemory) -> Reading | None:
    found = [_meant(first, after, scene, thread) for first, after in sides]
    if not all(one.lead_ids or one.choices for one in found):
        return None
    unclear = next((one for one in found if one.choices), None)
    if unclear:
        return Reading(shape=Shape.CLARIFY, sentence="Which one do you mean?", choices=unclear.choices)
    return Reading(shape=Shape.COMPARISON, lead_ids=tuple(one.lead_ids[0] for one in found))


def _plans(
    sides: list[tuple[int, int]],
    words: tuple[str, str],
    scene: Scene,
    understand: Callable[[Scene], Understood],
    *,
    times: bool,
) -> Reading | None:
    """Two groups or two periods; `times`: only periods, because elsewhere people are compared in these words."""
    one, other = (understand(_owned(scene.cut(first, after))) for first, after in sides)
    if times and not all(each.draft.slots and all(s.untold for s in each.draft.slots) for each in (one, other)):
        return None
    if one.plan.missed or not one.draft.slots:
        return None
    moved = period_before(words[1], one.plan.query.where, scene)
    if moved is not None and (other.plan.missed or other.plan.query.where == one.plan.query.where):
        query = _counted(one.plan.query)
        return Reading(shape=Shape.COMPARISON, query=query, other=query.model_copy(update={"where": moved}))
    if other.plan.missed or not other.draft.slots:
        return None
    return deeds_against(one, other, words) or _compared_plans(one, other, words[0])


def _owned(side: Scene) -> Scene:
    """`Tom against Rae`: where a side is a seller's name and no more, his leads are meant."""
    return side.saying(f"owned by {side.plain}") if side.line.text in sellers_by_name(side.reps) else side


def _counted(query: LeadQuery) -> LeadQuery:
    return query.model_copy(update={"metric": query.metric or Metric(), "sort": (), "limit": None, "each": None})
