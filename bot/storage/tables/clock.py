"""How fast leads were answered, in the business time of whoever had to."""

from datetime import datetime

from sqlalchemy import Boolean, Index
from sqlmodel import Field, SQLModel

from bot.storage.tables.known import of_lead
from bot.storage.tables.lead import moment, words
from bot.storage.types import WHOLE, WORDS, Moment


class ResponseRow(SQLModel, table=True):
    """A lead's clock, beside the facts that it was read from."""

    __tablename__ = "response"
    __table_args__ = (Index("response_by_due", "minutes", "due_at"),)

    lead_number: int = of_lead(primary_key=True)
    started_at: datetime = Field(sa_type=Moment)
    answered_at: datetime | None = moment()
    owner_id: str | None = words()
    band: str = Field(sa_type=WORDS)
    band_now: str = Field(sa_type=WORDS)
    open: bool = Field(sa_type=Boolean)
    """Whether somebody can call, and no CRM says that anybody did."""
    due_at: datetime | None = moment()
    """None: nobody has to answer."""
    minutes: int | None = Field(default=None, sa_type=WHOLE)
    """Business time that the answer took; None while there is none."""
    basis: str = Field(sa_type=WORDS)
    """By which business times it was read."""
