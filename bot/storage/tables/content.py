"""Forms in front of content, and what the library lacks."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from bot.storage.tables.lead import moment, words
from bot.storage.types import WORDS, Moment


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
