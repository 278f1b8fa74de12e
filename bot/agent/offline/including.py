"""`including customers`: more than what was asked for, never only that."""

from collections.abc import Sequence
from enum import Enum, auto

from bot.agent.offline.marks import Grouped
from bot.agent.offline.slots import Slot, fields_of
from bot.domain.lead_query import FLAGS, FieldIs, LeadField

_STANDING = {LeadField.STAGE, LeadField.STATUS, LeadField.CRM_STATUS, *FLAGS}
"""What a ranking leaves leads out for."""
_PLACES = {LeadField.COUNTRY, LeadField.STATE, LeadField.CITY}

Field = tuple[LeadField, str]


class Included(Enum):
    """What `including` comes to."""

    JOINED = auto()
    """They are taken in beside those asked for: `Germany including Austria`."""
    THERE = auto()
    """Nothing leaves them out, or only a ranking of whom to call would."""
    UNCLEAR = auto()
    """What was asked for and they have nothing to do with each other."""


def included(slot: Slot, slots: Sequence[Slot], groups: Sequence[Grouped]) -> Included:
    """What a slot after `including` is to those before it, and to what is grouped by."""
    field = _field(slot)
    if field is None:
        return Included.UNCLEAR
    if any(_kin((group.field, group.custom), field) for group in groups if group.field):
        return Included.THERE
    last = slots[-1] if slots else None
    asked = _field(last) if last and not last.negated else None
    if asked and _kin(asked, field):
        return Included.JOINED
    free = all(not _kin(mine, field) for one in slots if (mine := _field(one)))
    return Included.THERE if field[0] in _STANDING and free else Included.UNCLEAR


def opposed(slot: Slot, last: Slot) -> bool:
    """Whether both can never hold, so that `and` means either: `mine and unassigned ones`."""
    lacks = [c for c in slot.conditions if isinstance(c, FieldIs) and c.negated and not c.values]
    return bool(lacks) and not last.negated and len(slot.conditions) == 1 and _field(slot) == _field(last)


def _field(slot: Slot) -> Field | None:
    """The one field that a slot is about."""
    if slot.field:
        return slot.field
    fields = fields_of(slot.conditions)
    if len(fields) != 1:
        return None
    field, custom = next(iter(fields))
    return field, custom or ""


def _kin(one: Field, other: Field) -> bool:
    """Whether values of both stand beside each other: of one field, or a country and a city."""
    return one == other or {one[0], other[0]} <= _PLACES or {one[0], other[0]} <= _STANDING
