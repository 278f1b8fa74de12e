"""Scores that reps set and that count now: laid over whatever is written of their leads."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from bot.domain.lead import LeadId, Standing
from bot.domain.rep import RepId
from bot.domain.score_override import Override
from bot.domain.words import Band
from bot.storage.tables import SCORE_OVERRIDE

ROW = SCORE_OVERRIDE.c


def open_overrides(connection: Connection) -> Mapping[int, Override]:
    """By the number of the lead, those that nobody ended; there are few at any time."""
    rows = connection.execute(select(SCORE_OVERRIDE).where(ROW.ended_at.is_(None))).mappings()
    return {row["lead_number"]: override_of(row) for row in rows}


def open_override(connection: Connection, lead_number: int) -> Override | None:
    """The one of a lead."""
    mine = select(SCORE_OVERRIDE).where(ROW.lead_number == lead_number, ROW.ended_at.is_(None))
    row = connection.execute(mine).mappings().first()
    return override_of(row) if row else None


def overlaid(said: Override | None, standing: Standing, before: Standing) -> Standing:
    """The standing that is to be written: the rep's score over the rules', while its time lasts."""
    return said.laid_over(standing, before) if said and said.until > standing.scored_at else standing


def rules_said(said: Override | None, standing: Standing) -> tuple[int, str]:
    """Score and band without the rep's word: what scoring is held to when the lead ends."""
    return (said.rules_score, str(said.rules_band)) if said else (standing.score, str(standing.band))


def take_back_overrides(connection: Connection, change_number: int, *, at: datetime) -> None:
    """A change is undone: what it set ends, and what it ended counts again while its time lasts."""
    made = ROW.change_number == change_number, ROW.ended_at.is_(None)
    connection.execute(update(SCORE_OVERRIDE).where(*made).values(ended_at=at, ended_change=change_number))
    ended = ROW.ended_change == change_number, ROW.change_number != change_number, ROW.until > at
    connection.execute(update(SCORE_OVERRIDE).where(*ended).values(ended_at=None, ended_change=None))


def override_of(row: RowMapping) -> Override:
    """The override that a row holds."""
    known: dict[str, Any] = dict(row)
    return Override(
        number=row["number"],
        lead_id=LeadId(known.get("lead_id", "")),
        score=row["score"],
        band=Band(row["band"]),
        reason=row["reason"],
        by=RepId(row["by"]),
        by_name=known.get("by_name") or "",
        made_at=row["made_at"],
        until=row["until"],
        rules_score=row["rules_score"],
        rules_band=Band(row["rules_band"]),
    )
