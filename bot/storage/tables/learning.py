"""What outcomes taught."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment


class LearnedModelRow(SQLModel, table=True):
    """A model that was published; at most one is in force, the others are history."""

    __tablename__ = "learned_model"

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    version: str = Field(sa_type=WORDS)
    learned_at: datetime = Field(sa_type=Moment)
    in_force: bool
    document: dict[str, Any] = Field(sa_type=DOCUMENT)
