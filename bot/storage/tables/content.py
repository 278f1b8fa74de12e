"""Forms in front of content, and what the library lacks."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from bot.storage.tables.lead import moment, words
from bot.storage.types import WHOLE, WORDS, Moment


class ContentGateRow(SQLModel, table=True):
    """A link that anybody may follow who fills in a form. It holds nothing about a person but its maker."""

    __tablename__ = "content_gate"

    token: str = Field(primary_key=True, sa_type=WORDS)
    asset_id: str = Field(sa_type=WORDS)
    title: str = Field(sa_type=WORDS)
    campaign: str = Field(sa_type=WORDS)
    by: str | None = words()
    at: datetime = Field(sa_type=Moment)
    expires_at: datetime | None = moment()
    revoked_at: datetime | None = moment()


class ContentGapRow(SQLModel, table=True):
    """A request for content that nothing in the library was good enough for."""

    __tablename__ = "content_gap"
    __table_args__ = (Index("content_gap_by_lead", "lead_number"), Index("content_gap_by_end", "filled_at"))

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int | None = Field(default=None, sa_type=WHOLE, foreign_key="lead.number", ondelete="CASCADE")
    stage: str = Field(sa_type=WORDS)
    persona: str = Field(sa_type=WORDS)
    industry: str = Field(sa_type=WORDS)
    topic: str = Field(sa_type=WORDS)
    nearest: str = Field(sa_type=WORDS)
    by: str | None = words()
    at: datetime = Field(sa_type=Moment)
    filled_at: datetime | None = moment()
