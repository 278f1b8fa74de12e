"""What a lead's fields are, for the memory fakes: raw, folded for comparing, and ranked for sorting."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from bot.domain.lead import ScoredLead, company_key, normal_email
from bot.domain.lead_query import CHOICES, FLAGS, NUMBERS, RESPONSE, TIMES, LeadField
from bot.domain.rep import folded
from bot.domain.words import Band, Seniority, Stage, Status
from bot.storage.keys import custom_index
from tests.fakes.memory_store import Clocked

STANDING = frozenset({LeadField.SCORE, LeadField.FIT, LeadField.ENGAGEMENT, LeadField.READINESS})

RANKS: Mapping[LeadField, tuple[StrEnum, ...]] = {
    LeadField.BAND: tuple(reversed(Band)),
    LeadField.SENIORITY: tuple(reversed(Seniority)),
    LeadField.STAGE: (Stage.OTHER, *(stage for stage in Stage if stage is not Stage.OTHER)),
    LeadField.STATUS: tuple(Status),
}
"""Choices that have an order of their own, lowest first; the others sort by their letters."""


def raw(scored: ScoredLead, field: LeadField, custom: str | None = None) -> object:
    """The value as it is; None where it is blank."""
    lead, standing = scored.lead, scored.standing
    if field in STANDING or field in {LeadField.BAND, LeadField.BAND_SINCE}:
        return getattr(standing, field.value)
    if field in RESPONSE:
        return _of_clock(scored, field)
    if field is LeadField.CUSTOM:
        key = folded(custom or "")
        values = [value for name, value in lead.custom.items() if value and folded(name) == key]
        return values[-1] if values and key else None
    if field is LeadField.CREATED:
        return lead.created_at
    if field is LeadField.LAST_ACTIVITY:
        return scored.last_activity_at
    if field is LeadField.OWNER:
        return lead.owner_id
    if field is LeadField.COMPANY:
        return lead.company or lead.account
    value = getattr(lead, field.value)
    return None if value in (None, "") else value


def _of_clock(scored: ScoredLead, field: LeadField) -> object:
    clock = scored.kept.clock if isinstance(scored, Clocked) else None
    if clock is None:
        return None
    if field is LeadField.RESPONSE_TIME:
        return None if clock.took is None else int(clock.took.total_seconds() // 60)
    return clock.started if field is LeadField.RESPONSE_STARTED else clock.due


def number(scored: ScoredLead, field: LeadField, custom: str | None = None) -> float | None:
    """A number field, or the number that a custom field writes."""
    if field is LeadField.CUSTOM:
        found = custom_index(scored.lead.custom).get(folded(custom or ""))
        return found[2] if found else None
    value = raw(scored, field)
    return float(value) if isinstance(value, int) else None


def time(scored: ScoredLead, field: LeadField) -> datetime | None:
    """A time field."""
    value = raw(scored, field)
    return value if isinstance(value, datetime) else None


def day(scored: ScoredLead, custom: str | None) -> str | None:
    """The day that a custom field writes, year first."""
    value = str(raw(scored, LeadField.CUSTOM, custom) or "")
    return value[:10] if len(value) >= 10 and value[4] == value[7] == "-" else None


def key(scored: ScoredLead, field: LeadField, custom: str | None = None) -> str | None:
    """The text that equality goes by; None where the field is blank."""
    value = raw(scored, field, custom)
    if value is None:
        return None
    if field is LeadField.CUSTOM:
        return folded(str(value))
    if field is LeadField.EMAIL:
        return normal_email(str(value))
    if field is LeadField.COMPANY:
        return scored.lead.account or company_key(str(value))
    if field in CHOICES or field in {LeadField.ID, LeadField.OWNER}:
        return str(value)
    return folded(str(value))


def words(scored: ScoredLead, field: LeadField, custom: str | None = None) -> str | None:
    """The folded text that words are looked for in; None where the field is blank."""
    if field is LeadField.OWNER:
        return folded(scored.owner.shown) if scored.owner else None
    if field is LeadField.CUSTOM:
        return key(scored, field, custom)
    value = scored.lead.company if field is LeadField.COMPANY else raw(scored, field)
    return folded(str(value)) if value else None


def sortable(scored: ScoredLead, field: LeadField, custom: str | None = None) -> str | int | float | None:
    """What sorting goes by; None where the field is blank."""
    if field is LeadField.CUSTOM:
        return number(scored, field, custom)
    if field in RANKS:
        value = raw(scored, field)
        return None if value is None else RANKS[field].index(value)
    if field in NUMBERS:
        return number(scored, field)
    if field in TIMES:
        moment = time(scored, field)
        return None if moment is None else moment.timestamp()
    if field in FLAGS:
        return int(bool(raw(scored, field)))
    if field is LeadField.OWNER:
        return words(scored, field)
    if field is LeadField.NAME:
        return words(scored, field)
    return key(scored, field)
