"""Leads as one reads and changes them, one at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.change import Change, ChangeId, ChangeNote
from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId, ScoredLead, Standing
from bot.domain.outcome import Outcome
from bot.domain.rep import Rep, RepId
from bot.domain.score_change import ScoreChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything a score is made of."""

    lead: Lead
    events: tuple[EngagementEvent, ...] = ()
    """Oldest first."""
    evidence: tuple[Evidence, ...] = ()
    """Oldest first; all rows, expired ones too."""
    standing: Standing | None = None


class Leads(Protocol):
    """Reading leads."""

    def get(self, lead_id: LeadId) -> ScoredLead:
        """Raises LeadNotFound."""

    def get_many(self, lead_ids: Sequence[LeadId]) -> Sequence[ScoredLead]:
        """In the order asked for; unknown ids are left out."""

    def by_identity(self, identity: str) -> ScoredLead | None:
        """The lead with this identity (see `identity_of`)."""

    def lookalikes(self, lead: Lead) -> Sequence[ScoredLead]:
        """Leads that may be the same person: same normalised e-mail, or same name at the same account."""

    def dossier(self, lead_id: LeadId) -> Dossier:
        """Raises LeadNotFound."""

    def dossiers(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Dossier]:
        """Of as many as a list shows, in the order asked for; unknown ids are left out."""

    def score_changes(self, lead_id: LeadId, *, limit: int = 20) -> Sequence[ScoreChange]:
        """How the score came to be what it is, the latest change first; empty for a lead that is not there."""

    def as_known(self, lead_id: LeadId, *, at: datetime) -> Lead:
        """
        The lead as it was known at a moment, as far as changes that people made tell; imports keep no copy.

        Raises LeadNotFound.
        """


class LeadWrites(Protocol):
    """Changing leads, one person's click at a time."""

    def save(
        self,
        lead: Lead,
        *,
        standing: Standing,
        evidence: Sequence[Evidence] = (),
        outcome: Outcome | None = None,
        note: ChangeNote,
    ) -> Change:
        """
        Write the lead, its new evidence, how it ended and the record of the change in one transaction.

        Raises LeadChangedElsewhere if `lead.version` is not the stored one (0 for a new lead).
        """

    def changes(self, *, lead_id: LeadId | None = None, by: RepId | None = None, limit: int = 50) -> Sequence[Change]:
        """The latest changes first."""

    def take_back(self, change_id: ChangeId, *, note: ChangeNote) -> Change:
        """
        Restore what was before a change (a new lead goes away, content was not sent) and record that.

        Raises NothingToUndo if it is undone already, LeadChangedElsewhere if the lead was changed since.
        """

    def forget(self, lead_id: LeadId, *, note: ChangeNote) -> Mapping[str, int]:
        """
        Erase the lead and every row about it; returns rows erased by table.

        A salted hash of the identity stays, so that an import does not bring the person back.
        """

    def forgotten(self, identities: Sequence[str]) -> frozenset[str]:
        """Which of these identities were erased on request."""


class Engagement(Protocol):
    """What leads did."""

    def add(self, events: Sequence[EngagementEvent]) -> int:
        """Save events, skipping those already there; returns how many were new."""

    def events(self, lead_id: LeadId, *, limit: int = 200) -> Sequence[EngagementEvent]:
        """Newest first."""


class Reps(Protocol):
    """Who sells."""

    def all(self) -> Sequence[Rep]:
        """Every rep known."""

    def put(self, rep: Rep) -> None:
        """Save a rep under its id."""

    def unite(self, kept: Rep, gone: RepId) -> None:
        """Save `kept` and hand it everything that `gone` owned or did; `gone` ceases to be."""


class TellsReps(Protocol):
    """Sends word to one rep alone."""

    def tell(self, rep: Rep, text: str) -> None:
        """Send a direct message; a rep without a Slack account hears nothing. Raises AnnouncementFailed."""
