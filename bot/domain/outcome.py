"""Outcomes: what became of a lead. Read from its status and stage, or from a column that says so."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache

from bot.domain.crm_words import status_named
from bot.domain.lead import Lead, LeadId
from bot.domain.rep import RepId, folded
from bot.domain.words import Band, Stage, Status


class OutcomeKind(StrEnum):
    """How it ended."""

    WON = "won"
    LOST = "lost"
    DISQUALIFIED = "disqualified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a lead."""

    kind: OutcomeKind
    at: datetime | None = None
    """When; None where nobody wrote it down."""
    reason: str = ""
    """Why it was disqualified, in the CRM's or the rep's own words."""

    @property
    def won(self) -> bool:
        """Whether they bought."""
        return self.kind is OutcomeKind.WON


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """An outcome of a lead that had been scored before anybody knew how it would end."""

    lead_id: LeadId
    outcome: Outcome
    noted_at: datetime
    """When we were told."""
    by: RepId | None
    """Who told us; None for an import and the command line without `--as`."""
    score_before: int
    """Its score just before."""
    band_before: Band
    version_before: str
    """What that score was made by; see `scored_by`."""


OUTCOME_COLUMNS = frozenset(
    (
        *(
            "converted",
            "is converted",
            "lead converted",
            "won",
            "is won",
            "closed won",
            "won lost",
            "outcome",
            "result",
        ),
        *("deal outcome", "lead outcome", "opportunity outcome", "deal result", "deal status", "won or lost"),
    )
)
"""Names of columns, folded, that say what became of a lead."""

TIME_COLUMNS = frozenset(
    (
        *(
            "close date",
            "closed date",
            "date closed",
            "closed at",
            "closed on",
            "won date",
            "lost date",
            "closing date",
        ),
        *("conversion date", "converted date", "converted at", "converted on", "date converted", "outcome date"),
    )
)
"""Names of columns, folded, that say when it was decided."""

YES = frozenset(("1", "1 0", "true", "yes", "y", "ja", "oui", "si"))
NO = frozenset(("0", "0 0", "false", "no", "n", "nein", "non"))
BY_STATUS = {
    Status.WON: OutcomeKind.WON,
    Status.LOST: OutcomeKind.LOST,
    Status.UNQUALIFIED: OutcomeKind.DISQUALIFIED,
}
BY_STAGE = {Stage.CUSTOMER: OutcomeKind.WON, Stage.EVANGELIST: OutcomeKind.WON}
STATUS_OF = {kind: status for status, kind in BY_STATUS.items()}
STILL_WORKED = frozenset(
    (
        *(Status.NEW, Status.OPEN, Status.IN_PROGRESS, Status.ATTEMPTED, Status.CONNECTED, Status.WORKING),
        *(Status.NURTURING, Status.QUALIFIED, Status.BAD_TIMING),
    )
)
"""With one of these, `converted: no` means not yet."""


def outcome_of(lead: Lead, *, column: str | None = None) -> Outcome | None:
    """
    What became of the lead; None while it is open.

    `column` names the custom field that says so, and then its word is final; without it a field is recognised by its
    name, and a plain no in it (which often means not yet) counts only where status and stage say nothing else.
    """
    told, by_crm = _told(lead, column), _by_crm(lead)
    if told is OutcomeKind.LOST and (by_crm is OutcomeKind.DISQUALIFIED or column is None):
        kind = by_crm or (None if lead.status in STILL_WORKED and column is None else told)
    else:
        kind = told or by_crm
    if kind is None:
        return None
    reason = (lead.crm_status or "") if kind is OutcomeKind.DISQUALIFIED else ""
    return Outcome(kind=kind, at=_when(lead), reason=reason)


def newly_decided(before: Lead, after: Lead, *, column: str | None = None) -> Outcome | None:
    """The outcome of `after`, where `before` had none or another one."""
    outcome = outcome_of(after, column=column)
    was = outcome_of(before, column=column) if outcome else None
    return outcome if outcome and (was is None or was.kind is not outcome.kind) else None


def says_outcome(name: str, column: str | None = None) -> bool:
    """Whether a custom field of this name says what became of a lead, or when: no model may look at it."""
    plain = _plain(name)
    return plain in OUTCOME_COLUMNS or plain in TIME_COLUMNS or (column is not None and plain == _plain(column))


_plain = lru_cache(maxsize=4_096)(folded)


def _told(lead: Lead, column: str | None) -> OutcomeKind | None:
    wanted = OUTCOME_COLUMNS if column is None else {_plain(column)}
    cells = (cell for name, cell in lead.custom.items() if _plain(name) in wanted)
    return next(filter(None, map(outcome_named, cells)), None)


def _by_crm(lead: Lead) -> OutcomeKind | None:
    kind = BY_STATUS.get(lead.status) if lead.status else None
    return kind or (BY_STAGE.get(lead.stage) if lead.stage else None)


@lru_cache(maxsize=4_096)
def outcome_named(written: str) -> OutcomeKind | None:
    """What a cell of an outcome column says: `1`, `Closed Won`, `no`, `disqualified`; None where it says none."""
    plain = folded(written)
    if plain in YES:
        return OutcomeKind.WON
    if plain in NO:
        return OutcomeKind.LOST
    status = status_named(written)
    return BY_STATUS.get(status) if status else None


def _when(lead: Lead) -> datetime | None:
    cells = (cell for name, cell in lead.custom.items() if _plain(name) in TIME_COLUMNS)
    return next(filter(None, map(_moment, cells)), None)


def _moment(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None  # 03/04/2026 could be two days; without a time the outcome still counts
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
