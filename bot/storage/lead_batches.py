"""Importing and rescoring in bulk."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count as numbers_from

from sqlalchemy import Connection, exists, select

from bot.domain.brief import Brief
from bot.domain.change import ChangeNote
from bot.domain.lead import AccountKey, Lead, LeadId, ScoredLead, Standing
from bot.domain.outcome import Outcome
from bot.domain.score_change import ScoreCause
from bot.domain.words import Criterion
from bot.storage import changes
from bot.storage.briefs import best_briefs, briefs_after
from bot.storage.carrying import carry_over
from bot.storage.collector import collector_at_rest
from bot.storage.database import Database
from bot.storage.dossiers import dossiers_of
from bot.storage.lead_rows import Stored
from bot.storage.lead_store import Write, by_identity, by_ids, following, fresh, next_number, page_after, write
from bot.storage.lead_values import LEAD_COLUMNS, REP_COLUMNS, WITH_OWNER, scored_of_row
from bot.storage.outcomes import Decision, keep_outcomes
from bot.storage.overrides import open_by_lead
from bot.storage.standings import is_stale, put_standings, stale_count
from bot.storage.storable import UNSTORABLE, storable
from bot.storage.suppression import forgotten_among
from bot.storage.tables import EVIDENCE, LEAD
from bot.usecases.ports import NO_OUTCOMES, NOT_SETTLED, TO_BE_SCORED, Dossier, Scorable, UpToDate

EXPORTED_AT_A_TIME = 1_000


class SqlLeadBatches:
    """Leads in bulk; each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def dossiers(self, identities: Sequence[str]) -> Mapping[str, Dossier]:
        """What is known of these leads, by identity; unknown ones are absent."""
        with collector_at_rest(), self._database.reading() as connection:
            stored = by_identity(connection, self._database, identities)
            found = dossiers_of(connection, self._database, list(stored.values()))
        return {dossier.lead.identity: dossier for dossier in found}

    def told_who_decides(self, accounts: Collection[AccountKey]) -> Sequence[Dossier]:
        """The leads at these companies on whose authority there is evidence, in order of their ids."""
        told = (
            select(LEAD.c.id)
            .where(LEAD.c.account.in_(accounts))
            .where(exists().where(EVIDENCE.c.lead_number == LEAD.c.number, EVIDENCE.c.criterion == Criterion.AUTHORITY))
            .order_by(LEAD.c.id)
        )
        with self._database.reading() as connection:
            ids = list(connection.execute(told).scalars())
            dossiers = dossiers_of(connection, self._database, by_ids(connection, self._database, ids))
        return sorted(dossiers, key=lambda dossier: dossier.lead.id)

    def put(
        self,
        leads: Sequence[tuple[Lead, Standing]],
        *,
        outcomes: Mapping[LeadId, Outcome] = NO_OUTCOMES,
        note: ChangeNote,
    ) -> None:
        """
        Create or replace leads with their standings; records one change for the batch, not one a lead.

        Who was forgotten stays so. A lead that somebody changed since it was read keeps what they wrote wherever this
        one is blank.
        """
        try:
            self._put(leads, outcomes, note)
        except UNSTORABLE:
            told = {lead_id: storable(outcome) for lead_id, outcome in outcomes.items()}
            self._put([(storable(lead), standing) for lead, standing in leads], told, note)

    def all_dossiers(self, *, after: LeadId | None = None, batch: int = 1000) -> Iterator[Sequence[Dossier]]:
        """Every lead in order of id, in bounded memory, not holding up writers between batches."""
        while True:
            with collector_at_rest(), self._database.reading() as connection:
                page = page_after(connection, self._database, after, batch)
                dossiers = dossiers_of(connection, self._database, page)
            if not dossiers:
                return
            yield dossiers
            after = dossiers[-1].lead.id

    def put_standings(
        self,
        standings: Sequence[tuple[Scorable, Standing]],
        *,
        settled: Mapping[LeadId, datetime] = NOT_SETTLED,
    ) -> Sequence[LeadId]:
        """
        Save the new standings of leads as they were read; a change of band is kept with its time.

        Who was changed or scored by somebody else since is left as it is, and returned; who is gone is passed over.
        Of whom something was taken in since is not settled.
        """
        with collector_at_rest(), self._database.writing(leads=True) as connection:
            return put_standings(connection, self._database, standings, settled)

    def carry_over(self, but: UpToDate, *, now: datetime) -> Iterator[int]:
        """Let settled standings be of `now`, without reading the leads; yields how many at a time."""
        return carry_over(self._database, but, now)

    def stale(self, but: UpToDate) -> int:
        """How many leads have another standing than these, without reading the leads."""
        with self._database.reading() as connection:
            return stale_count(connection, but)

    def stale_briefs(self, but: UpToDate, *, batch: int = 1000) -> Iterator[Sequence[Brief]]:
        """Those leads in order of their numbers, in bounded memory, not holding up writers between batches."""
        after = 0
        while True:
            with collector_at_rest(), self._database.reading() as connection:
                briefs = briefs_after(connection, self._database, after, batch, is_stale(but))
            if not briefs:
                return
            yield briefs
            after = briefs[-1].read[0]

    def best_stale(self, but: UpToDate, *, limit: int) -> Sequence[Brief]:
        """So many of those leads, the best scores first."""
        with collector_at_rest(), self._database.reading() as connection:
            return best_briefs(connection, self._database, limit, is_stale(but))

    def export(self) -> Iterator[ScoredLead]:
        """Every lead in order of score, in bounded memory, as they were when the export began."""
        everyone = select(*LEAD_COLUMNS, *REP_COLUMNS).select_from(WITH_OWNER).order_by(LEAD.c.score.desc(), LEAD.c.id)
        with self._database.reading() as connection:
            said = open_by_lead(connection)
            streaming = connection.execution_options(yield_per=EXPORTED_AT_A_TIME)
            for row in streaming.execute(everyone):
                scored = scored_of_row(row, self._database.from_column)
                yield replace(scored, override=said[scored.lead.id]) if scored.lead.id in said else scored

    def _put(
        self, leads: Sequence[tuple[Lead, Standing]], outcomes: Mapping[LeadId, Outcome], note: ChangeNote
    ) -> None:
        latest = {lead.identity: (lead, standing) for lead, standing in leads}
        with collector_at_rest(), self._database.writing(leads=True) as connection:
            for identity in forgotten_among(connection, latest):
                del latest[identity]
            stored = by_identity(connection, self._database, latest)
            writes = _writes(connection, latest, stored)
            write(connection, self._database, writes, cause=ScoreCause(kind=note.kind), at=note.at)
            keep_outcomes(connection, _decisions(writes, outcomes), note=note)
            changes.record(connection, note=note, told={"leads": len(latest)})


def _writes(
    connection: Connection, latest: Mapping[str, tuple[Lead, Standing]], stored: Mapping[str, Stored]
) -> list[Write]:
    numbers = numbers_from(next_number(connection))
    writes = []
    for identity, (lead, standing) in latest.items():
        old = stored.get(identity)
        if old is None:
            writes.append(Write(fresh(next(numbers), lead, standing)))
            continue
        merged = _onto(old, lead)
        if old.version != lead.version:
            standing = replace(old.standing, rules_version=TO_BE_SCORED)  # the given one is not of what is known now
        if merged != old.lead:
            writes.append(Write(following(old, merged, standing), old))
        elif standing != old.standing:
            writes.append(Write(replace(old, standing=standing), old))
    return writes


def _decisions(writes: Sequence[Write], outcomes: Mapping[LeadId, Outcome]) -> Iterator[Decision]:
    for one in writes:
        if one.old and (outcome := outcomes.get(one.new.lead.id)):
            yield Decision(before=one.old, outcome=outcome, change_number=None)


def _onto(old: Stored, lead: Lead) -> Lead:
    """The lead as it is to be stored in the place of `old`."""
    if lead.version != old.version or lead.id != old.lead.id:
        return old.lead.with_known(lead)
    return lead
