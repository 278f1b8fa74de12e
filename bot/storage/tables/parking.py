"""Leads that were put aside."""

from datetime import date, datetime

from sqlalchemy import Date, Index
from sqlmodel import Field, SQLModel

from bot.storage.tables.known import of_lead
from bot.storage.tables.lead import moment
from bot.storage.types import WHOLE, WORDS, Moment


class ParkingRow(SQLModel, table=True):
    """A lead that was put aside until a day or a deed; at most one of a lead counts, the others are history."""

    __tablename__ = "parking"
    __table_args__ = (Index("parking_by_lead", "lead_number"), Index("parking_by_end", "ended_at"))

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead()
    code: str = Field(sa_type=WORDS)
    words: str = Field(sa_type=WORDS)
    wake_on: date | None = Field(default=None, sa_type=Date)
    wake_deed: str | None = Field(default=None, sa_type=WORDS)
    by: str = Field(sa_type=WORDS)
    made_at: datetime = Field(sa_type=Moment)
    change_number: int | None = Field(default=None, sa_type=WHOLE)
    """The change that put it aside, and with which it is taken back."""
    ended_at: datetime | None = moment()
    """None while it counts."""
    ended_change: int | None = Field(default=None, sa_type=WHOLE)
    """The change that ended it; None where somebody was reminded."""
