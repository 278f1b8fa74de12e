"""What became different, when and through whom."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from bot.storage.tables.known import of_lead
from bot.storage.tables.lead import moment, words
from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment


class ChangeRow(SQLModel, table=True):
    """
    One change by a person, an import or an erasure, with before and after.

    Kept when the lead is taken back; gone when it is forgotten.
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("change_by_person", "by", "number"),
        Index("change_by_lead", "lead_id", "number"),
        Index("change_by_kind", "kind", "at"),
        # A number is never given twice: an old undo button must not take back another change.
        {"sqlite_autoincrement": True},
    )

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_id: str = Field(sa_type=WORDS)
    """Empty where it is about no single lead."""
    kind: str = Field(sa_type=WORDS)
    by: str | None = words()
    at: datetime = Field(sa_type=Moment)
    where: str = Field(sa_type=WORDS)
    summary: str = Field(sa_type=WORDS)
    before: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    after: dict[str, Any] = Field(sa_type=DOCUMENT)
    standing_before: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    version_after: int | None = Field(default=None, sa_type=WHOLE)
    """The lead's version that the change made; None where there is nothing to take back."""
    evidence_ids: list[str] = Field(sa_type=DOCUMENT)
    undone_at: datetime | None = moment()


class ScoreChangeRow(SQLModel, table=True):
    """A lead's score or band became another. The first standing of a lead is no change."""

    __tablename__ = "score_change"
    __table_args__ = (
        Index("score_change_by_lead", "lead_number", "at"),
        Index("score_change_by_time", "at"),
    )

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead()
    at: datetime = Field(sa_type=Moment)
    score_before: int
    score_after: int
    band_before: str = Field(sa_type=WORDS)
    band_after: str = Field(sa_type=WORDS)
    cause: str = Field(sa_type=WORDS)
    """Kind of cause, for code."""
    ref: str | None = words()
    """Which one: an event, rules, fields, criteria; None where it was not kept yet."""
    fit_before: int | None = None
    fit_after: int | None = None
    engagement_before: int | None = None
    engagement_after: int | None = None
    readiness_before: int | None = None
    readiness_after: int | None = None


class StageMoveRow(SQLModel, table=True):
    """A lead came a stage further, by whatever way."""

    __tablename__ = "stage_move"
    __table_args__ = (Index("stage_move_by_lead", "lead_number", "at"),)

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead()
    at: datetime = Field(sa_type=Moment)
    stage: str = Field(sa_type=WORDS)
    """The one it came to."""


class ScoreOverrideRow(SQLModel, table=True):
    """A score that a rep set; at most one of a lead counts, the others are history."""

    __tablename__ = "score_override"
    __table_args__ = (Index("score_override_by_lead", "lead_number"), Index("score_override_by_end", "ended_at"))

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead()
    score: int
    band: str = Field(sa_type=WORDS)
    reason: str = Field(sa_type=WORDS)
    by: str = Field(sa_type=WORDS)
    made_at: datetime = Field(sa_type=Moment)
    until: datetime = Field(sa_type=Moment)
    rules_score: int
    rules_band: str = Field(sa_type=WORDS)
    change_number: int | None = Field(default=None, sa_type=WHOLE)
    """The change that set it, and with which it is taken back."""
    ended_at: datetime | None = moment()
    """None while it counts."""
    ended_change: int | None = Field(default=None, sa_type=WHOLE)
    """The change that ended it; None where its time was over."""
    judged_at: datetime | None = moment()
    outcome: str | None = words()
    """How the lead ended, once the rep was told who was right."""
