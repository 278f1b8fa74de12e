"""Superlatives in the singular: `my oldest untouched lead` is one lead, `the newest lead per rep` one for each."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.agent.offline.draft import Draft
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import stem
from bot.domain.lead_query import LeadField

REACH = 6
"""Words between a superlative and its noun at most: `biggest untouched German manufacturing account`."""
_NAMES_A_FIELD = frozenset({"score", "status", "source", "stage", "activity", "first", "owner", "size", "name", "type"})
_ORDERED_BY = frozenset({"by", "per", "sort", "sorted", "order", "ordered", "rank", "ranked"})
_CLAUSES = frozenset({"by", "with", "without", "who", "that", "which", "in", "at", "from", "of", "for", "companies"})
"""Words after which a noun is another one: `the smallest companies with a hot lead`."""
_PERSONS = frozenset({LeadField.STAGE, LeadField.TITLE, LeadField.PERSONA})
"""Fields whose values stand for leads: `the newest MQL`."""
_EACH = frozenset({"per", "each", "every"})


def singled(draft: Draft, scene: Scene) -> None:
    """Limit every order that is followed by a noun in the singular to one lead."""
    of_them = _OF_THEM.search(scene.line.text) is not None
    draft.orders = [
        (place, replace(order, count=1, vague=order.vague and not of_them))
        if order.count is None and _single(place, draft, scene)
        else (place, order)
        for place, order in draft.orders
    ]


def best_of_each(draft: Draft, scene: Scene) -> int | None:
    """How many leads of each group are wanted: `top 3 leads in each country`, `hottest lead per owner`; None: none."""
    if not draft.groups or draft.measures:
        return None
    keys = [token.key for token in scene.line.tokens]
    each = not _EACH.isdisjoint(keys)
    for place, order in draft.orders:
        leads = any(0 < at - place <= REACH and not noun.accounts for at, noun in draft.nouns)
        if order.count and (each or order.count == 1 or (leads and order.ranks)):
            return order.count
    return None


def _single(place: int, draft: Draft, scene: Scene) -> bool:
    keys = [token.key for token in scene.line.tokens]
    if place and keys[place - 1] in _ORDERED_BY:
        return False
    noun = next((found for found in draft.nouns if place < found[0] <= place + REACH), None)
    if noun is None:
        return _one_of(place, draft, keys)
    at, mark = noun
    follows = keys[at + 1] if at + 1 < len(keys) else ""
    return not mark.plural and follows not in _NAMES_A_FIELD and _CLAUSES.isdisjoint(keys[place:at])


_OF_THEM = re.compile(
    r"\b(?:is|was|one) (?:the )?\w+(?: \w+)? of (?:them|those|these|all)\b"
    r"|\b(?:who|which one)\b(?:(?! are | were |,).)* (?:is|was) (?:the |our |my )?"
    r"(?:hottest|warmest|coldest|strongest|newest|most (?:engaged|active|interested|promising))"
    r"(?= (?:at|in|of|from|among|there|right now|now)\b|$)"
)
"""`who is the hottest of them`: one is asked for."""


def _one_of(place: int, draft: Draft, keys: Sequence[str]) -> bool:
    """Whether a stage or a job in the singular stands for the lead, or one of several is asked for."""
    if _OF_THEM.search(" ".join(keys)):
        return True
    slot = next((s for s in draft.slots if place < s.start <= place + 2), None)
    if slot is None or slot.field is None or slot.field[0] not in _PERSONS:
        return False
    word = keys[slot.end - 1]
    return stem(word) == word and len(slot.options) == 1
