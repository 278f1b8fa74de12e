"""Who gets digests, and what was delivered."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Boolean, Index
from sqlmodel import Field, SQLModel

from bot.storage.tables.known import of_lead
from bot.storage.tables.lead import moment, words
from bot.storage.types import DOCUMENT, WORDS, Moment


class SubscriptionRow(SQLModel, table=True):
    """A channel's standing order for digests."""

    __tablename__ = "subscription"
    __table_args__ = (Index("subscription_due", "paused", "next_due_at", "id"),)

    id: str = Field(primary_key=True, sa_type=WORDS)
    channel_id: str = Field(sa_type=WORDS, index=True)
    channel_name: str = Field(sa_type=WORDS)
    days: list[int] = Field(sa_type=DOCUMENT)
    """ISO weekdays, 1 Monday to 7 Sunday, in the zone."""
    at: time
    zone: str = Field(sa_type=WORDS)
    band: str = Field(sa_type=WORDS)
    capacity: int
    created_by: str | None = words()
    paused: bool = Field(sa_type=Boolean)
    next_due_at: datetime = Field(sa_type=Moment)
    last_delivered_at: datetime | None = moment()
    wanted: str = Field(sa_type=WORDS, sa_column_kwargs={"server_default": ""})
    understood: str = Field(sa_type=WORDS, sa_column_kwargs={"server_default": ""})
    where: list[Any] = Field(sa_type=DOCUMENT, sa_column_kwargs={"server_default": "[]"})
    """Conditions of a plan."""
    quiet_begins: time | None = None
    quiet_ends: time | None = None
    country: str = Field(sa_type=WORDS, sa_column_kwargs={"server_default": ""})
    language: str = Field(sa_type=WORDS, sa_column_kwargs={"server_default": "en"})
    bar: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class DeliveryRow(SQLModel, table=True):
    """One occurrence of a digest."""

    __tablename__ = "delivery"
    __table_args__ = (
        Index("delivery_once", "subscription_id", "local_date", unique=True),
        Index("delivery_by_state", "state", "claimed_at"),
    )

    id: str = Field(primary_key=True, sa_type=WORDS)
    subscription_id: str = Field(sa_type=WORDS, foreign_key="subscription.id", ondelete="CASCADE")
    local_date: date
    state: str = Field(sa_type=WORDS)
    covers_since: datetime = Field(sa_type=Moment)
    claimed_at: datetime = Field(sa_type=Moment)
    posted_ts: str | None = words()


class DeliveryLineRow(SQLModel, table=True):
    """A lead that a posted digest showed."""

    __tablename__ = "delivery_line"
    __table_args__ = (Index("delivery_line_by_lead", "lead_number"),)

    delivery_id: str = Field(primary_key=True, sa_type=WORDS, foreign_key="delivery.id", ondelete="CASCADE")
    lead_number: int = of_lead(primary_key=True)
    score: int
    """At that time."""


class SnoozeRow(SQLModel, table=True):
    """A lead that no digest speaks of until then; one at most a lead."""

    __tablename__ = "snooze"
    __table_args__ = (Index("snooze_by_end", "until"),)

    lead_number: int = of_lead(primary_key=True)
    until: datetime = Field(sa_type=Moment)
    by: str | None = words()
    at: datetime = Field(sa_type=Moment)
