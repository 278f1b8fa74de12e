"""Whose leads are refused: `not Tom's` are those of others and those of nobody, as CRMs filter owners."""

from collections.abc import Sequence

from bot.domain.lead_query.conditions import AnyOf, Condition, FieldIs
from bot.domain.lead_query.fields import LeadField
from bot.domain.lead_query.plan import LeadQuery

NOBODYS = FieldIs(field=LeadField.OWNER, negated=True)
"""That nobody owns the lead."""


def not_theirs(refused: Sequence[Condition]) -> Condition:
    """What is not owned by somebody: what others own, as `refused` says, and what nobody does."""
    return AnyOf(conditions=(*refused, NOBODYS))


def owners_refused(condition: Condition) -> FieldIs | None:
    """The owners whom such a condition refuses; None where it says something else."""
    match condition:
        case AnyOf(conditions=(FieldIs(negated=True) as one, other)) if other == NOBODYS and owners_named(one):
            return one
    return None


def owners_named(condition: Condition) -> bool:
    """Whether a condition is about certain owners, so that leads that nobody owns are none of them."""
    return isinstance(condition, FieldIs) and condition.field is LeadField.OWNER and bool(condition.values)


def owner_told(condition: Condition) -> bool:
    """Whether a condition holds for no lead that nobody owns: Tom's, another than Tom's, with an owner."""
    return isinstance(condition, FieldIs) and condition.field is LeadField.OWNER and condition != NOBODYS


def counts_nobodys(query: LeadQuery) -> bool:
    """Whether a plan refuses owners, in its conditions or in the part of a share, and finds what nobody owns too."""
    part = query.metric.of if query.metric else ()
    return any(_counts_nobodys(where) for where in (query.where, (*query.where, *part)))


def _counts_nobodys(where: Sequence[Condition]) -> bool:
    said = [c for c in where if owners_refused(c) or (isinstance(c, FieldIs) and c.field is LeadField.OWNER)]
    return bool(said) and all(owners_refused(c) for c in said)
