"""How leads ended, and what that taught."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from bot.storage.tables.known import of_lead
from bot.storage.tables.lead import moment, words
from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment


class OutcomeRow(SQLModel, table=True):
    """How a lead ended that had been scored before anybody knew."""

    __tablename__ = "outcome"
    __table_args__ = (Index("outcome_by_lead", "lead_number"),)

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead()
    kind: str = Field(sa_type=WORDS)
    at: datetime | None = moment()
    """When it was decided; None where nobody wrote it down."""
    reason: str = Field(sa_type=WORDS)
    noted_at: datetime = Field(sa_type=Moment)
    by: str | None = words()
    change_number: int | None = Field(default=None, sa_type=WHOLE)
    """The change by which a person recorded it, and with which it is taken back; None for an import."""
    score_before: int
    band_before: str = Field(sa_type=WORDS)
    version_before: str = Field(sa_type=WORDS)


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
