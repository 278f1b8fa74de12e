"""Where a plan's fields lie in the tables, and in which form: for equality, for words, as numbers, for sorting."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Float, FromClause, Integer, String, case, cast, func, literal, null
from sqlalchemy.sql.util import find_tables

from bot.domain.errors import BadInput
from bot.domain.lead_query import CHOICES, FLAGS, NUMBERS, RESPONSE, TIMES, LeadField
from bot.domain.states import state_names
from bot.domain.words import Band, Seniority, Stage, Status
from bot.storage.keys import key_of
from bot.storage.plan_clocks import of_clock
from bot.storage.tables import LEAD, LEAD_TEXT, REP, TALLY
from bot.storage.tables import RESPONSE as RESPONSES

Column = ColumnElement[Any]

EQUAL: Mapping[LeadField, Column] = {
    LeadField.ID: LEAD.c.id,
    LeadField.NAME: LEAD_TEXT.c.name_key,
    LeadField.EMAIL: LEAD_TEXT.c.email_key,
    LeadField.COMPANY: LEAD.c.account,
    LeadField.TITLE: LEAD.c.title_key,
    LeadField.SENIORITY: LEAD.c.seniority,
    LeadField.DEPARTMENT: LEAD.c.department,
    LeadField.PERSONA: LEAD.c.persona,
    LeadField.INDUSTRY: LEAD.c.industry_key,
    LeadField.COUNTRY: LEAD.c.country_key,
    LeadField.STATE: LEAD.c.state_key,
    LeadField.CITY: LEAD.c.city_key,
    LeadField.PHONE: LEAD_TEXT.c.phone_key,
    LeadField.WEBSITE: LEAD_TEXT.c.website_key,
    LeadField.LANGUAGE: LEAD_TEXT.c.language_key,
    LeadField.SOURCE: LEAD.c.source,
    LeadField.SOURCE_DETAIL: LEAD.c.source_detail_key,
    LeadField.LAST_SOURCE: LEAD.c.last_source,
    LeadField.CAMPAIGN: LEAD.c.campaign_key,
    LeadField.OWNER: LEAD.c.owner_id,
    LeadField.STATUS: LEAD.c.status,
    LeadField.CRM_STATUS: LEAD_TEXT.c.crm_status_key,
    LeadField.STAGE: LEAD.c.stage,
    LeadField.NOTES: LEAD_TEXT.c.notes_key,
    LeadField.BAND: LEAD.c.band,
}
"""The form that equality goes by, by field that is text."""

SHOWN: Mapping[LeadField, Column] = {
    LeadField.NAME: LEAD_TEXT.c.name,
    LeadField.EMAIL: LEAD_TEXT.c.email,
    LeadField.COMPANY: func.coalesce(LEAD_TEXT.c.company, LEAD.c.account),
    LeadField.TITLE: LEAD_TEXT.c.title,
    LeadField.INDUSTRY: LEAD_TEXT.c.industry,
    LeadField.COUNTRY: LEAD_TEXT.c.country,
    LeadField.STATE: LEAD_TEXT.c.state,
    LeadField.CITY: LEAD_TEXT.c.city,
    LeadField.PHONE: LEAD_TEXT.c.phone,
    LeadField.WEBSITE: LEAD_TEXT.c.website,
    LeadField.LANGUAGE: LEAD_TEXT.c.language,
    LeadField.SOURCE_DETAIL: LEAD_TEXT.c.source_detail,
    LeadField.CAMPAIGN: LEAD_TEXT.c.campaign,
    LeadField.CRM_STATUS: LEAD_TEXT.c.crm_status,
    LeadField.NOTES: LEAD_TEXT.c.notes,
}
"""The spelling people read, of fields that are compared in another form."""

NUMBER_COLUMNS: Mapping[LeadField, Column] = {
    **{field: LEAD.c[field.value] for field in NUMBERS - RESPONSE},
    LeadField.RESPONSE_TIME: of_clock(RESPONSES.c.minutes),
}
FLAG_COLUMNS: Mapping[LeadField, Column] = {field: LEAD.c[field.value] for field in FLAGS}
TIME_COLUMNS: Mapping[LeadField, Column] = {
    LeadField.CREATED: LEAD.c.created_at,
    LeadField.LAST_ACTIVITY: LEAD.c.last_activity_at,
    LeadField.BAND_SINCE: LEAD.c.band_since,
    LeadField.RESPONSE_STARTED: of_clock(RESPONSES.c.started_at, RESPONSES.c.due_at.is_not(None)),
    LeadField.RESPONSE_DUE: of_clock(RESPONSES.c.due_at),
}

RANKS: Mapping[LeadField, tuple[StrEnum, ...]] = {
    LeadField.BAND: tuple(reversed(Band)),
    LeadField.SENIORITY: tuple(reversed(Seniority)),
    LeadField.STAGE: (Stage.OTHER, *(stage for stage in Stage if stage is not Stage.OTHER)),
    LeadField.STATUS: tuple(Status),
}
"""Choices that have an order of their own, lowest first; the others sort by their letters."""

NO_TEXT = NUMBERS | TIMES | FLAGS | {LeadField.ID}
"""Fields in which nobody looks for words."""

TALLIED = frozenset({LeadField.OWNER, LeadField.BAND})
"""Fields whose leads are counted beforehand."""


@dataclass(frozen=True, slots=True)
class PlanColumns:
    """The columns of one database that plans go by."""

    sqlite: bool
    tallied: bool = False
    """Read the counts in place of the leads: for plans that name no other field than TALLIED."""

    @property
    def workable(self) -> Column:
        """Whether a ranking of whom to call may show the lead."""
        return TALLY.c.workable if self.tallied else LEAD.c.workable

    def equal(self, field: LeadField, custom: str | None = None) -> Column:
        """What equality goes by; blank where the field is."""
        if self.tallied:
            return {LeadField.OWNER: func.nullif(TALLY.c.owner_id, ""), LeadField.BAND: TALLY.c.band}[field]
        if field is LeadField.CUSTOM:
            return self._custom(custom, 0)
        if field in NUMBERS:
            return NUMBER_COLUMNS[field]
        return TIME_COLUMNS[field] if field in TIMES else EQUAL[field]

    def words(self, field: LeadField, custom: str | None = None) -> Column:
        """The folded text that words are looked for in. Raises BadInput for a field that is no text."""
        if field in NO_TEXT:
            raise BadInput(f"{field} is no text.")
        if field is LeadField.OWNER:
            return REP.c.shown_key
        if field is LeadField.COMPANY:
            return LEAD_TEXT.c.company_key
        if field is LeadField.EMAIL:
            return LEAD_TEXT.c.email_words
        if field in CHOICES:
            return func.replace(EQUAL[field], "-", " ")
        return self.equal(field, custom)

    def number(self, field: LeadField, custom: str | None = None) -> Column:
        """A number. Raises BadInput for a field that is none."""
        if field is LeadField.CUSTOM:
            return cast(self._custom(custom, 2), Float)
        if field not in NUMBERS:
            raise BadInput(f"{field} is no number.")
        return NUMBER_COLUMNS[field]

    def day(self, custom: str | None) -> Column:
        """The day that a custom field writes, year first; blank where it writes none."""
        written = cast(self._custom(custom, 1), String)
        return case((written.like("____-__-__%"), func.substr(written, 1, 10)), else_=null())

    def time(self, field: LeadField) -> Column:
        """A time. Raises BadInput for a field that is none."""
        if field not in TIMES:
            raise BadInput(f"{field} is no time.")
        return TIME_COLUMNS[field]

    def raw(self, field: LeadField, custom: str | None = None) -> Column:
        """The value as it was written; for an owner, the rep's id."""
        return self.shown(field, custom) if field is not LeadField.OWNER else LEAD.c.owner_id

    def shown(self, field: LeadField, custom: str | None = None) -> Column:
        """The value as people read it."""
        if field is LeadField.CUSTOM:
            return self._custom(custom, 1)
        if field is LeadField.OWNER:
            return func.coalesce(REP.c.shown, LEAD.c.owner_id)
        return SHOWN[field] if field in SHOWN else self.sortable(field) if field in FLAGS else self.equal(field)

    def sortable(self, field: LeadField, custom: str | None = None) -> Column:
        """What sorting goes by; a custom field by its number. Raises BadInput where none is named."""
        if field is LeadField.CUSTOM:
            if not custom:
                raise BadInput("I can sort by a custom field only by its name.")
            return self.number(field, custom)
        if field in RANKS:
            ranks = {str(word): rank for rank, word in enumerate(RANKS[field])}
            return case(ranks, value=EQUAL[field], else_=null())
        if field in FLAGS:
            return cast(FLAG_COLUMNS[field], Integer)
        if field is LeadField.OWNER:
            return REP.c.shown_key
        return self.equal(field)

    def _custom(self, name: str | None, at: int) -> Column:
        """Part of a custom field's entry: 0 folded value, 1 value as written, 2 number."""
        key = key_of(name or "")
        if not key:
            return null()
        if self.sqlite:
            return func.json_extract(LEAD_TEXT.c.custom_index, literal(f'$."{key}"[{at}]'))
        return LEAD_TEXT.c.custom_index.op("->")(key).op("->>")(at)


def state_key(column: Column) -> Column:
    """A state by its name where exports write its name or its code: `TX` is Texas."""
    return case(state_names(), value=column, else_=column)


def tables_of(*columns: ColumnElement[Any]) -> FromClause:
    """The lead table, joined with those tables that the columns lie in."""
    used = {table for column in columns for table in find_tables(column, check_columns=True)}
    joined: FromClause = LEAD
    if LEAD_TEXT in used:
        joined = joined.join(LEAD_TEXT, LEAD_TEXT.c.number == LEAD.c.number)
    if REP in used:
        joined = joined.outerjoin(REP, REP.c.id == LEAD.c.owner_id)
    return joined
