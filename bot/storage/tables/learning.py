"""What outcomes taught."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.storage.tables.lead import words
from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment


class LearnedModelRow(SQLModel, table=True):
    """A model that was published; at most one is in force, the others are history."""

    __tablename__ = "learned_model"

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    version: str = Field(sa_type=WORDS)
    learned_at: datetime = Field(sa_type=Moment)
    in_force: bool
    document: dict[str, Any] = Field(sa_type=DOCUMENT)


class LearningChoiceRow(SQLModel, table=True):
    """What people chose about learning: at most one row."""

    __tablename__ = "learning_choice"

    number: int = Field(primary_key=True, sa_type=WHOLE)
    off: bool
    outcome_column: str | None = words()
