"""Leads in bulk: imports and rescores."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from bot.domain.brief import Brief
from bot.domain.change import ChangeNote
from bot.domain.lead import AccountKey, Lead, LeadId, ScoredLead, Standing
from bot.domain.outcome import Outcome
from bot.usecases.ports.leads import Dossier

Scorable = Dossier | Brief
"""Whom a score can be worked out of."""

NO_OUTCOMES: Mapping[LeadId, Outcome] = MappingProxyType({})
NOT_SETTLED: Mapping[LeadId, datetime] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class UpToDate:
    """The standings that need no rescore: by these rules, of this day."""

    rules_version: str
    since: datetime
    """The day's beginning; UTC, as `until` is."""
    until: datetime
    """The next day's."""

    def holds(self, standing: Standing | None) -> bool:
        """Whether it is one of them."""
        return (
            standing is not None
            and standing.rules_version == self.rules_version
            and self.since <= standing.scored_at < self.until
        )


TO_BE_SCORED = "to be scored"
"""The rules' version of a standing that nobody made for what is known of the lead now: no rules have it."""


class LeadBatches(Protocol):
    """Importing and rescoring in bulk; each call is one transaction."""

    def dossiers(self, identities: Sequence[str]) -> Mapping[str, Dossier]:
        """What is known of these leads, by identity; unknown ones are absent."""

    def told_who_decides(self, accounts: Collection[AccountKey]) -> Sequence[Dossier]:
        """The leads at these companies on whose authority there is evidence, in order of their ids."""

    def put(
        self,
        leads: Sequence[tuple[Lead, Standing]],
        *,
        outcomes: Mapping[LeadId, Outcome] = NO_OUTCOMES,
        note: ChangeNote,
    ) -> None:
        """
        Create or replace leads with their standings; records one change for the batch, not one a lead.

        `outcomes` are those of leads that were known before and are decided now.
        """

    def all_dossiers(self, *, after: LeadId | None = None, batch: int = 1000) -> Iterator[Sequence[Dossier]]:
        """Every lead in order of id, in bounded memory, not holding up writers between batches."""

    def put_standings(
        self,
        standings: Sequence[tuple[Scorable, Standing]],
        *,
        settled: Mapping[LeadId, datetime] = NOT_SETTLED,
    ) -> Sequence[LeadId]:
        """
        Save the new standings of leads as they were read; a change of band is kept with its time.

        Who was changed or scored by somebody else since is left as it is, and returned; who is gone is passed over.
        `settled` says of briefs until when their standings cannot become others by time alone; that holds until
        anything else becomes known.
        """

    def carry_over(self, but: UpToDate, *, now: datetime) -> Iterator[int]:
        """
        Let stale standings that are settled beyond `now` be of `now`, without reading the leads.

        A part of them at a time, not holding up writers between; yields how many these were.
        """

    def stale(self, but: UpToDate) -> int:
        """How many leads have another standing than these, without reading the leads."""

    def stale_briefs(self, but: UpToDate, *, batch: int = 1000) -> Iterator[Sequence[Brief]]:
        """Those leads in the store's own order, in bounded memory, not holding up writers between batches."""

    def best_stale(self, but: UpToDate, *, limit: int) -> Sequence[Brief]:
        """So many of those leads, the best scores first."""

    def export(self) -> Iterator[ScoredLead]:
        """Every lead in order of score, in bounded memory."""
