"""Leads and reps. A lead lies in two tables: what plans go by in a narrow one, what people read in a wide one."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Index, desc, text
from sqlmodel import Field, SQLModel

from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment

OTHER_EMAIL = text("email_key <> identity")
"""Most leads are identified by their address, which has an index of its own; the others need one."""


def words(**more: Any) -> Any:
    """A text column that may be blank."""
    return Field(default=None, sa_type=WORDS, **more)


def moment() -> Any:
    """A time column that may be blank."""
    return Field(default=None, sa_type=Moment)


class LeadRow(SQLModel, table=True):
    """
    What leads are filtered, sorted and grouped by: short, so that even a question no index serves reads little.

    `*_key` columns are folded: no case, no accents, no punctuation.
    """

    __tablename__ = "lead"
    __table_args__ = (
        Index("lead_by_score", desc("score"), "id", "workable"),
        Index("lead_by_owner", "owner_id", desc("score"), "id", "workable"),
        Index("lead_by_band", "band", desc("score"), "id", "workable"),
        Index("lead_by_band_since", "band", "band_since"),
        Index("lead_by_account", "account"),
        Index("lead_by_creation", "created_at"),
        Index("lead_by_title", "title_key"),
        Index("lead_by_activity", "last_activity_at", "workable"),
    )

    number: int = Field(primary_key=True, sa_type=WHOLE, sa_column_kwargs={"autoincrement": False})
    """The row's own number, by which tables join; people and Slack see `id`."""
    id: str = Field(sa_type=WORDS, unique=True)
    owner_id: str | None = words()
    band: str = Field(sa_type=WORDS)
    workable: bool = Field(sa_type=Boolean)
    """Whether a ranking of whom to call may show it; worked out by `definitions.is_workable` at each save."""
    score: int
    fit: int
    engagement: int
    readiness: int
    status: str | None = words()
    stage: str | None = words()
    source: str | None = words()
    last_source: str | None = words()
    country_key: str | None = words()
    state_key: str | None = words()
    city_key: str | None = words()
    industry_key: str | None = words()
    title_key: str | None = words()
    seniority: str | None = words()
    department: str | None = words()
    persona: str | None = words()
    account: str | None = words()
    """Account key; worked out of the company where the lead has none of its own."""
    campaign_key: str | None = words()
    source_detail_key: str | None = words()
    employees: int | None = Field(default=None, sa_type=WHOLE)
    revenue: int | None = Field(default=None, sa_type=WHOLE)
    unsubscribed: bool = Field(sa_type=Boolean)
    do_not_contact: bool = Field(sa_type=Boolean)
    created_at: datetime | None = moment()
    last_activity_at: datetime | None = moment()
    """The latest of the CRM's own field and any event."""
    band_since: datetime = Field(sa_type=Moment)
    scored_at: datetime = Field(sa_type=Moment)
    rules_version: str = Field(sa_type=WORDS)
    first_scored_at: datetime = Field(sa_type=Moment)
    last_event_at: datetime | None = moment()
    version: int = Field(sa_type=WHOLE)
    settled_until: datetime | None = moment()
    """The standing cannot become another one by time alone before then; blank as soon as anything becomes known."""


class LeadTextRow(SQLModel, table=True):
    """What is read about a lead, in the spelling it came in, with folded forms of what can be looked for."""

    __tablename__ = "lead_text"
    __table_args__ = (
        Index("lead_text_by_person", "person_key"),
        Index("lead_text_by_family_name", "person_backwards"),
        Index("lead_text_by_email", "email_key", sqlite_where=OTHER_EMAIL, postgresql_where=OTHER_EMAIL),
    )

    number: int = Field(primary_key=True, sa_type=WHOLE, sa_column_kwargs={"autoincrement": False})
    identity: str = Field(sa_type=WORDS, unique=True)
    name: str = Field(sa_type=WORDS)
    name_key: str | None = words()
    person_key: str | None = words()
    """The folded name, or what the address spells where there is no name."""
    person_backwards: str | None = words()
    """The same with the last word first: a family name is found as the beginning."""
    email: str | None = words()
    email_key: str | None = words()
    """The normalised address; an index only where it differs from the identity, which has one."""
    email_words: str | None = words()
    """The folded address, to look for a domain or a part of it."""
    company: str | None = words()
    company_key: str | None = words()
    account_given: bool = Field(sa_type=Boolean)
    """Whether the lead has an account key of its own, rather than one worked out of the company."""
    title: str | None = words()
    industry: str | None = words()
    country: str | None = words()
    state: str | None = words()
    city: str | None = words()
    phone: str | None = words()
    phone_key: str | None = words()
    website: str | None = words()
    website_key: str | None = words()
    language: str | None = words()
    language_key: str | None = words()
    source_detail: str | None = words()
    campaign: str | None = words()
    crm_status: str | None = words()
    crm_status_key: str | None = words()
    crm_activity_at: datetime | None = moment()
    notes: str | None = words()
    notes_key: str | None = words()
    custom: dict[str, str] | None = Field(default=None, sa_type=DOCUMENT)
    custom_index: dict[str, list[Any]] | None = Field(default=None, sa_type=DOCUMENT)
    """By folded name: folded value, value as written, and the number that it writes or null."""


class RepRow(SQLModel, table=True):
    """Sellers."""

    __tablename__ = "rep"

    id: str = Field(primary_key=True, sa_type=WORDS)
    name: str = Field(sa_type=WORDS)
    shown: str = Field(sa_type=WORDS)
    """The name as people read it."""
    shown_key: str = Field(sa_type=WORDS)
    email: str | None = words()
    slack_id: str | None = words()
    role: str = Field(sa_type=WORDS)
    manager_id: str | None = words()
    zone: str | None = words()
