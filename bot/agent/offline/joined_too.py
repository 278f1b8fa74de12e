"""What `too` joins that is said in another way than what is there: a title of two words, a status of the CRM's own."""

from collections.abc import Sequence
from typing import TypeGuard

from bot.agent.offline.spelling import key_of
from bot.domain.lead_query import AnyOf, Condition, FieldHas, FieldIs, LeadField
from bot.usecases.ports import Named

PLACES = frozenset({LeadField.COUNTRY, LeadField.STATE, LeadField.CITY})
FIELD_GROUPS = (
    PLACES,
    frozenset({LeadField.TITLE, LeadField.SENIORITY, LeadField.PERSONA}),
    frozenset({LeadField.SOURCE, LeadField.SOURCE_DETAIL, LeadField.CAMPAIGN}),
    frozenset({LeadField.STATUS, LeadField.CRM_STATUS}),
)
"""Fields that say the same sort of thing, so that one takes the place of another."""


def alike(one: LeadField, other: LeadField) -> bool:
    """Whether two fields say the same sort of thing of a lead: its status in our words, and in the CRM's."""
    return one is other or any({one, other} <= group for group in FIELD_GROUPS)


def titles_joined(
    where: Sequence[Condition], asked: Sequence[Condition], titles: Sequence[Named]
) -> list[Condition] | None:
    """`also VPs of sales` after the CTOs: whoever has either title; None where more than titles is asked for."""
    there = [c for c in where if _titled(c)]
    if not there or not asked or not all(map(_titled, asked)):
        return None
    either: Condition
    if len(there) == len(asked) == 1 and isinstance(there[0], FieldHas) and isinstance(asked[0], FieldHas):
        words = tuple(dict.fromkeys((*there[0].words, *asked[0].words)))
        either = there[0].model_copy(update={"words": words})
    else:
        fitting = tuple(t.value for t in titles if _fits_all(t.value, there) or _fits_all(t.value, asked))
        if not fitting:
            return None
        either = FieldIs(field=LeadField.TITLE, values=fitting)
    place = list(where).index(there[0])
    kept = [c for c in where if c not in there]
    return [*kept[:place], either, *kept[place:]]


def _titled(condition: Condition) -> bool:
    return plain(condition) and condition.field is LeadField.TITLE


def _fits_all(title: str, conditions: Sequence[Condition]) -> bool:
    return all(_fits(title, c) for c in conditions)


def _fits(title: str, condition: Condition) -> bool:
    if isinstance(condition, FieldIs):
        return title in condition.values
    return isinstance(condition, FieldHas) and any(f" {key_of(w)} " in f" {key_of(title)} " for w in condition.words)


def either_of(where: Sequence[Condition], one: Condition) -> list[Condition] | None:
    """`and working` after `nurturing`: either, where one is our word for a status and the other the CRM's own."""
    if not plain(one):
        return None
    for place in range(len(where) - 1, -1, -1):
        parts = parts_of(where[place])
        another = len(parts) > 1 or getattr(parts[0], "field", None) is not one.field
        if another and all(plain(part) and alike(part.field, one.field) for part in parts):
            return [*where[:place], AnyOf(conditions=(*parts, one)), *where[place + 1 :]]
    return None


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """What a condition leaves the choice of; itself where it leaves none."""
    return condition.conditions if isinstance(condition, AnyOf) else (condition,)


def plain(condition: Condition) -> TypeGuard[FieldIs | FieldHas]:
    """Whether a field is to have one of some values."""
    if not isinstance(condition, FieldIs | FieldHas) or condition.negated or condition.field is LeadField.CUSTOM:
        return False
    return bool(condition.values if isinstance(condition, FieldIs) else condition.words)
