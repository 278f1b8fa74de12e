"""What is known about leads: what they did, what they said on BANT, and what was sent to them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from bot.storage.tables.lead import moment, words
from bot.storage.types import WHOLE, WORDS, Moment


def of_lead(**more: Any) -> Any:
    """The number of the lead a row is about; the row goes when the lead goes."""
    return Field(sa_type=WHOLE, foreign_key="lead.number", ondelete="CASCADE", **more)


WITH_WORDS = text("said_key <> ''")
OF_WORDS: Any = {"sqlite_where": WITH_WORDS, "postgresql_where": WITH_WORDS}
"""Many events say nothing."""


class EngagementEventRow(SQLModel, table=True):
    """What a lead did."""

    __tablename__ = "engagement_event"
    __table_args__ = (
        Index("engagement_event_once", "lead_number", "fingerprint", unique=True),
        Index("engagement_event_by_kind", "kind", "at", "lead_number"),
        Index("engagement_event_by_words", "said_key", "kind", "at", "lead_number", **OF_WORDS),
    )

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead()
    fingerprint: int = Field(sa_type=WHOLE)
    """Hash of kind, second, asset and detail: what makes two rows of a file one event."""
    kind: str = Field(sa_type=WORDS)
    at: datetime = Field(sa_type=Moment)
    detail: str = Field(sa_type=WORDS)
    channel: str = Field(sa_type=WORDS)
    asset: str = Field(sa_type=WORDS)
    campaign: str = Field(sa_type=WORDS)
    agent: str = Field(sa_type=WORDS)
    said_key: str = Field(sa_type=WORDS)
    """Asset, detail and campaign, folded, to look for words in."""


class EvidenceRow(SQLModel, table=True):
    """One thing known on one criterion, in whose words."""

    __tablename__ = "evidence"

    id: str = Field(primary_key=True, sa_type=WORDS)
    lead_number: int = of_lead(index=True)
    criterion: str = Field(sa_type=WORDS)
    level: str = Field(sa_type=WORDS)
    value: str = Field(sa_type=WORDS)
    quote: str = Field(sa_type=WORDS)
    speaker: str = Field(sa_type=WORDS)
    speaker_role: str = Field(sa_type=WORDS)
    at: datetime = Field(sa_type=Moment)
    source: str = Field(sa_type=WORDS)
    recorder_id: str | None = words()
    expires_at: datetime | None = moment()
    amount_minor: int | None = Field(default=None, sa_type=WHOLE)
    currency: str | None = words()
    due: date | None = None


class BantSpanRow(SQLModel, table=True):
    """
    From when until when a criterion has a level, as the ledger reads the evidence; unknown has no row.

    Worked out anew for a lead whenever its evidence changes, so that SQL can ask what is known at any moment without
    knowing how expiry and contradiction work.
    """

    __tablename__ = "bant_span"
    __table_args__ = (Index("bant_span_by_lead", "lead_number", "criterion"),)

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead()
    criterion: str = Field(sa_type=WORDS)
    level: str = Field(sa_type=WORDS)
    since: datetime = Field(sa_type=Moment)
    until: datetime | None = moment()
    """None: for good."""
    last_told: bool
    """Whether the lead's latest evidence falls into it: the state that plans without an `as_of` see."""


class SentContentRow(SQLModel, table=True):
    """An asset that was sent to a lead, and the link by which it is opened."""

    __tablename__ = "sent_content"
    __table_args__ = (Index("sent_content_by_token", "token"),)

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead(index=True)
    asset_id: str = Field(sa_type=WORDS)
    by: str | None = words()
    at: datetime = Field(sa_type=Moment)
    token: str = Field(sa_type=WORDS, sa_column_kwargs={"server_default": ""})
    title: str = Field(sa_type=WORDS, sa_column_kwargs={"server_default": ""})
    way: str = Field(sa_type=WORDS, sa_column_kwargs={"server_default": "button"})
    expires_at: datetime | None = moment()
    revoked_at: datetime | None = moment()
