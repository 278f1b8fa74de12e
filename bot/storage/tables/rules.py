"""Changes of the rules, and what they would do."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from bot.storage.tables.known import of_lead
from bot.storage.tables.lead import moment, words
from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment


class RulesChangeRow(SQLModel, table=True):
    """A whole rules file that was proposed, who decided what on it, and when."""

    __tablename__ = "rules_change"
    # A number is never given twice: people speak of change 3.
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    state: str = Field(sa_type=WORDS)
    version: str = Field(sa_type=WORDS)
    base_version: str = Field(sa_type=WORDS)
    file_version: str = Field(sa_type=WORDS)
    note: str = Field(sa_type=WORDS)
    text: str = Field(sa_type=WORDS)
    preview: dict[str, Any] = Field(sa_type=DOCUMENT)
    """Counts and differences; the leads it names are rows of their own, so that they can be erased."""
    proposed_by: str = Field(sa_type=WORDS)
    proposed_name: str = Field(sa_type=WORDS)
    proposed_at: datetime = Field(sa_type=Moment)
    decided_by: str | None = words()
    decided_name: str | None = words()
    decided_at: datetime | None = moment()
    decided_why: str | None = words()
    reverted_by: str | None = words()
    reverted_name: str | None = words()
    reverted_at: datetime | None = moment()
    reverted_why: str | None = words()


class RulesMoverRow(SQLModel, table=True):
    """A lead that a change would move far."""

    __tablename__ = "rules_mover"

    change_number: int = Field(sa_type=WHOLE, foreign_key="rules_change.number", primary_key=True)
    place: int = Field(primary_key=True, sa_type=WHOLE)
    lead_number: int = of_lead(index=True)
    score_before: int
    score_after: int
    band_before: str = Field(sa_type=WORDS)
    band_after: str = Field(sa_type=WORDS)
