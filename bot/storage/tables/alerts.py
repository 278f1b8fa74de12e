"""What reps are told alone, the messages it was posted in, and what they want to hear."""

from datetime import datetime, time

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from bot.storage.tables.known import of_lead
from bot.storage.tables.lead import words
from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment


class AlertRow(SQLModel, table=True):
    """One thing that one rep is to hear; without a message it waits."""

    __tablename__ = "alert"
    __table_args__ = (Index("alert_once", "key", unique=True), Index("alert_by_message", "message_id"))

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    key: str = Field(sa_type=WORDS)
    kind: str = Field(sa_type=WORDS)
    rep_id: str = Field(sa_type=WORDS)
    lead_number: int = of_lead(index=True)
    at: datetime = Field(sa_type=Moment)
    text: str = Field(sa_type=WORDS)
    message_id: str | None = words()


class AlertMessageRow(SQLModel, table=True):
    """A direct message."""

    __tablename__ = "alert_message"
    __table_args__ = (
        Index("alert_message_by_state", "state", "claimed_at"),
        Index("alert_message_by_time", "claimed_at"),
    )

    id: str = Field(primary_key=True, sa_type=WORDS)
    rep_id: str = Field(sa_type=WORDS)
    channel_id: str = Field(sa_type=WORDS)
    state: str = Field(sa_type=WORDS)
    claimed_at: datetime = Field(sa_type=Moment)
    posted_ts: str | None = words()


class AlertChoiceRow(SQLModel, table=True):
    """What a rep chose."""

    __tablename__ = "alert_choice"

    rep_id: str = Field(primary_key=True, sa_type=WORDS)
    off: list[str] = Field(sa_type=DOCUMENT)
    quiet_begins: time | None = None
    quiet_ends: time | None = None
