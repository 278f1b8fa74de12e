"""What a share is of: which conditions of a question make the whole, and which the part."""

import re

from bot.agent.offline.draft import Draft
from bot.agent.offline.scene import Scene
from bot.agent.offline.slots import Slot
from bot.domain.lead_query import LeadField, MetricKind

_CHANNELS = frozenset({LeadField.SOURCE, LeadField.SOURCE_DETAIL, LeadField.CAMPAIGN})
_PERSONS = frozenset({LeadField.STAGE, LeadField.TITLE, LeadField.PERSONA})
"""Fields whose values stand for leads."""
_HAVING = frozenset(
    (
        *(
            "with",
            "without",
            "having",
            "missing",
            "lacking",
            "whose",
            "where",
            "w",
            "have",
            "has",
            "had",
            "lack",
            "lacks",
        ),
        *(
            "need",
            "needs",
            "needing",
            "require",
            "requires",
            "requiring",
            "using",
            "uses",
            "use",
            "own",
            "owns",
            "owning",
            "that",
            "who",
            "which",
            "run",
            "runs",
            "wanting",
            "wants",
            "running",
        ),
    )
)

_OF_ALL = re.compile(
    r"\b(?:as|in) (?:an? )?(?:share|percentage|percent|%|proportion) of (?:all|the total|total)\b"
    r"(?! \w+ (?:in|from|with)\b)"
)
"""`cold leads as a percentage of all per state`: of all leads, be they cold or not."""


def whole_and_part(draft: Draft, scene: Scene) -> tuple[list[Slot], list[Slot]]:
    """Slots of the whole and of the part, for a share."""
    place = next(at for at, measure in draft.measures if measure.kind is MetricKind.SHARE)
    before = [s for s in draft.slots if s.start < place]
    if _OF_ALL.search(scene.line.text):
        return [], list(draft.slots)
    after = [s for s in draft.slots if s.start >= place]
    if draft.wholes:
        return [s for s in after if s.start >= draft.wholes[-1]], [s for s in after if s.start < draft.wholes[-1]]
    nouns = [at for at, _ in draft.nouns if at > place]
    for pivot in [p for p in draft.pivots if p > place and (not nouns or p > nouns[0])]:
        part = [s for s in after if s.start >= pivot]
        if part:
            return before + [s for s in after if s.start < pivot], part
    if before and after:
        return before, after
    turns = [r for r in draft.relatives if r > place]
    if turns and (part := [s for s in after if s.start > turns[-1]]):
        return [s for s in after if s.start < turns[-1]], part
    clause = _clause(nouns[0] if nouns else after[0].start if after else place, scene)
    if clause is not None and (part := [s for s in after if s.end > clause]):
        return [s for s in after if s.end <= clause], part
    if not nouns and after and after[0].done is None and (part := [s for s in after if s.done is not None]):
        return [s for s in after if s.done is None], part  # `share of MQLs that opened an email`
    if nouns and (front := [s for s in after if s.start < nouns[0]]):
        rest = [s for s in after if s.start > nouns[0]]
        owned = [s for s in front if s.field and s.field[0] is LeadField.OWNER]
        part = [s for s in front if s not in owned]
        if part and rest and all(s.field and s.field[0] in _CHANNELS for s in rest):
            return owned + part, rest  # `share of hot leads from LinkedIn`
        return (owned + rest, part) if part else (owned, rest) if rest else ([], owned)
    if not nouns and len(after) > 1 and after[0].field and after[0].field[0] in _PERSONS and not after[0].negated:
        return after[:1], after[1:]  # `share of customers from referrals`, `of opportunities in the UK`
    return [], after


def _clause(first: int, scene: Scene) -> int | None:
    """Where `with`, `without` or the like says what the part has: `share of hot leads WITH a phone number`."""
    keys = [token.key for token in scene.line.tokens]
    return next((at for at in range(first + 1, len(keys)) if keys[at] in _HAVING), None)
