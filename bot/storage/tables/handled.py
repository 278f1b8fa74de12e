"""What has to be remembered between two messages."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.storage.tables.words import COMPACT
from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment


class ThreadDocumentRow(SQLModel, table=True):
    """A small document that a conversation needs again."""

    __tablename__ = "thread_document"
    __table_args__ = (COMPACT,)

    kind: str = Field(primary_key=True, sa_type=WORDS)
    key: str = Field(primary_key=True, sa_type=WORDS)
    document: dict[str, Any] = Field(sa_type=DOCUMENT)
    version: int = Field(sa_type=WHOLE)
    expires_at: datetime = Field(sa_type=Moment, index=True)


class InboxRow(SQLModel, table=True):
    """What Slack sent and somebody took on."""

    __tablename__ = "inbox"
    __table_args__ = (COMPACT,)

    key: str = Field(primary_key=True, sa_type=WORDS)
    claimed_at: datetime = Field(sa_type=Moment, index=True)


class UnansweredRow(SQLModel, table=True):
    """A message of Slack's that somebody took on and has not answered yet."""

    __tablename__ = "unanswered"
    __table_args__ = (COMPACT,)

    channel_id: str = Field(primary_key=True, sa_type=WORDS)
    ts: str = Field(primary_key=True, sa_type=WORDS)
    root_ts: str = Field(sa_type=WORDS)
    taken_at: datetime = Field(sa_type=Moment)
    times: int = Field(sa_type=WHOLE)


class SuppressionRow(SQLModel, table=True):
    """Who asked to be forgotten: a salted hash, from which nobody can be read back."""

    __tablename__ = "suppression"

    hash: str = Field(primary_key=True, sa_type=WORDS)
    at: datetime = Field(sa_type=Moment)


class SecretRow(SQLModel, table=True):
    """Random values that this database made for itself, such as the salt."""

    __tablename__ = "secret"

    name: str = Field(primary_key=True, sa_type=WORDS)
    value: str = Field(sa_type=WORDS)
