"""Reading and changing leads in memory."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.brief import Brief
from bot.domain.change import Change, ChangeId, ChangeKind, ChangeNote
from bot.domain.engagement import EngagementEvent
from bot.domain.errors import LeadChangedElsewhere, LeadNotFound, NothingToUndo
from bot.domain.evidence import Evidence
from bot.domain.lead import AccountKey, Lead, LeadId, ScoredLead, Standing, account_of, normal_email
from bot.domain.outcome import Noted, Outcome
from bot.domain.rep import RepId, folded
from bot.domain.score_change import ScoreCause, ScoreChange
from bot.domain.words import Criterion
from bot.storage.lead_document import lead_document, lead_of
from bot.usecases.ports import NO_OUTCOMES, NOT_SETTLED, TO_BE_SCORED, Dossier, Scorable, UpToDate
from tests.fakes.briefs import brief_of
from tests.fakes.memory_alerts import unname
from tests.fakes.memory_store import MemoryStore


class MemoryLeads:
    """Leads in a dict."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def get(self, lead_id: LeadId) -> ScoredLead:
        """See the port."""
        return self.store.scored(lead_id)

    def get_many(self, lead_ids: Sequence[LeadId]) -> Sequence[ScoredLead]:
        """See the port."""
        return [self.store.scored(lead_id) for lead_id in lead_ids if lead_id in self.store.leads]

    def by_identity(self, identity: str) -> ScoredLead | None:
        """See the port."""
        return next((s for s in self.store.everyone() if s.lead.identity == identity), None)

    def lookalikes(self, lead: Lead) -> Sequence[ScoredLead]:
        """See the port."""
        return [s for s in self.store.everyone() if s.lead.id != lead.id and _alike(s.lead, lead)]

    def dossier(self, lead_id: LeadId) -> Dossier:
        """See the port."""
        return self.store.dossier(lead_id)

    def dossiers(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Dossier]:
        """See the port."""
        return {lead_id: self.store.dossier(lead_id) for lead_id in lead_ids if lead_id in self.store.leads}

    def score_changes(self, lead_id: LeadId, *, limit: int = 20) -> Sequence[ScoreChange]:
        """See the port."""
        return self.store.moves.get(lead_id, [])[::-1][:limit]

    def as_known(self, lead_id: LeadId, *, at: datetime) -> Lead:
        """See the port."""
        now = self.store.scored(lead_id).lead
        later = (c for c in self.store.changes if c.lead_id == lead_id and c.note.at > at)
        before = next((c.before for c in later if c.before), None)
        return lead_of(before, version=now.version) if before else now


def _alike(one: Lead, other: Lead) -> bool:
    if one.email and other.email and normal_email(one.email) == normal_email(other.email):
        return True
    same_name = bool(folded(one.name)) and folded(one.name) == folded(other.name)
    return same_name and one.account is not None and one.account == other.account


class MemoryLeadWrites:
    """Changes of leads, with their records."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def save(
        self,
        lead: Lead,
        *,
        standing: Standing,
        evidence: Sequence[Evidence] = (),
        outcome: Outcome | None = None,
        note: ChangeNote,
    ) -> Change:
        """See the port."""
        with self.store.lock:
            before = self.store.leads.get(lead.id)
            twin = next((i for i, one in self.store.leads.items() if one.identity == lead.identity), lead.id)
            if lead.version != (before.version if before else 0) or twin != lead.id:
                raise LeadChangedElsewhere
            old = self.store.standings.get(lead.id)
            saved = replace(lead, version=lead.version + 1)
            told = ", ".join(row.told for row in evidence)
            self.store.step(before, saved, at=note.at)
            self.store.put(saved, standing, ScoreCause(kind=note.kind, ref=told))
            self.store.evidence.setdefault(lead.id, []).extend(evidence)
            change = self._record(saved, note=note, before=before, standing_before=old, evidence=evidence)
            if outcome and old:
                self.store.note(lead.id, outcome, old, note=note, change=change.id)
            return change

    def save_because(self, lead: Lead, standing: Standing, cause: ScoreCause, *, note: ChangeNote) -> Change:
        """Save a lead that did not change, with a standing that did."""
        old, saved = self.store.standings.get(lead.id), replace(lead, version=lead.version + 1)
        self.store.put(saved, standing, cause)
        return self._record(saved, note=note, before=lead, standing_before=old)

    def changes(self, *, lead_id: LeadId | None = None, by: RepId | None = None, limit: int = 50) -> Sequence[Change]:
        """See the port."""
        wanted = [
            change
            for change in reversed(self.store.changes)
            if (lead_id is None or change.lead_id == lead_id) and (by is None or change.note.by == by)
        ]
        return wanted[:limit]

    def take_back(self, change_id: ChangeId, *, note: ChangeNote) -> Change:
        """See the port."""
        with self.store.lock:
            change = next((c for c in self.store.changes if c.id == change_id), None)
            if change is None or change.undone_at:
                raise NothingToUndo
            if change.note.kind is ChangeKind.SENT:
                return self._withdrawn(change, note)
            if change_id not in self.store.versions_after:
                raise NothingToUndo
            now = self.store.leads.get(change.lead_id)
            if now is None or now.version != self.store.versions_after[change_id]:
                raise LeadChangedElsewhere
            self.store.changes[self.store.changes.index(change)] = replace(change, undone_at=note.at)
            self.store.take_back_overrides(change_id, at=note.at)
            self.store.take_back_parkings(change_id, at=note.at)
            steps = self.store.steps.get(change.lead_id, [])
            self.store.steps[change.lead_id] = [at for at in steps if at != change.note.at]
            rows = self.store.evidence.get(change.lead_id, [])
            self.store.evidence[change.lead_id] = [row for row in rows if row.id not in change.evidence_ids]
            if change.before is None:
                self.store.remove(change.lead_id)
                return self._record(None, note=note, before=now)
            restored = lead_of(change.before, version=now.version + 1)
            old = self.store.standings[change.lead_id]
            was = self.store.standings_before.get(change_id, old)
            self.store.put(restored, replace(was, rules_version=TO_BE_SCORED), ScoreCause(kind=note.kind))
            return self._record(restored, note=note, before=now, standing_before=old)

    def _withdrawn(self, change: Change, note: ChangeNote) -> Change:
        """It was not sent, and its link leads nowhere."""
        token = change.after["token"]
        self.store.changes[self.store.changes.index(change)] = replace(change, undone_at=note.at)
        self.store.sendings = [sending for sending in self.store.sendings if sending.token != token]
        return self.store.write_down(note, about=change.lead_id, told={"asset": change.after["asset"]})

    def forget(self, lead_id: LeadId, *, note: ChangeNote) -> Mapping[str, int]:
        """See the port."""
        with self.store.lock:
            lead = self.store.scored(lead_id).lead
            rows = self.store.remove(lead_id)
            unname(self.store, lead)
            about = [change for change in self.store.changes if change.lead_id == lead_id]
            self.store.changes = [change for change in self.store.changes if change.lead_id != lead_id]
            self.store.forgotten |= {lead.identity, normal_email(lead.email or lead.identity)}
            said = replace(note, kind=ChangeKind.FORGOTTEN, summary="A lead was erased on request.")
            self._record(None, note=said, before=None)
            erased = {**rows, "change": len(about), "thread_document": self._erase_mentions(lead)}
            return {kind: count for kind, count in erased.items() if count}

    def _erase_mentions(self, lead: Lead) -> int:
        """Threads in which the lead came up."""
        words = [text for text in (lead.id, lead.email, lead.name if " " in lead.name else None) if text]
        plain = [json.dumps(text)[1:-1].lower() for text in words]
        documents = self.store.documents
        named = [key for key, (text, *_) in documents.items() if any(word in text.lower() for word in plain)]
        for key in named:
            del documents[key]
        return len(named)

    def forgotten(self, identities: Sequence[str]) -> frozenset[str]:
        """See the port."""
        return frozenset(identities) & self.store.forgotten

    def _record(
        self,
        after: Lead | None,
        *,
        note: ChangeNote,
        before: Lead | None,
        standing_before: Standing | None = None,
        evidence: Sequence[Evidence] = (),
    ) -> Change:
        about = after or before
        change = Change(
            id=ChangeId(f"C-{len(self.store.changes) + 1}"),
            lead_id=about.id if about else LeadId(""),
            note=note,
            before=lead_document(before) if before else None,
            after=lead_document(after) if after else {},
            evidence_ids=tuple(row.id for row in evidence),
        )
        self.store.changes.append(change)
        if after:
            self.store.versions_after[change.id] = after.version
        if standing_before:
            self.store.standings_before[change.id] = standing_before
        return change


class MemoryLeadBatches:
    """Leads in bulk."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def dossiers(self, identities: Sequence[str]) -> Mapping[str, Dossier]:
        """See the port."""
        wanted = set(identities)
        return {
            lead.identity: self.store.dossier(lead.id) for lead in self.store.leads.values() if lead.identity in wanted
        }

    def told_who_decides(self, accounts: Collection[AccountKey]) -> Sequence[Dossier]:
        """See the port."""
        there = sorted(lead.id for lead in self.store.leads.values() if account_of(lead) in accounts)
        found = [self.store.dossier(lead_id) for lead_id in there]
        return [one for one in found if any(row.criterion is Criterion.AUTHORITY for row in one.evidence)]

    def put(
        self,
        leads: Sequence[tuple[Lead, Standing]],
        *,
        outcomes: Mapping[LeadId, Outcome] = NO_OUTCOMES,
        note: ChangeNote,
    ) -> None:
        """See the port."""
        with self.store.lock:
            taken = 0
            for lead, standing in leads:
                if lead.identity in self.store.forgotten:
                    continue
                stored = self.store.leads.get(lead.id)
                merged = stored.with_known(lead) if stored and stored.version != lead.version else lead
                version = stored.version if stored else 0
                if stored and stored.version != lead.version:
                    standing = replace(self.store.standings[lead.id], rules_version=TO_BE_SCORED)
                changed = stored is None or replace(merged, version=version) != stored
                if stored and changed and (outcome := outcomes.get(lead.id)):
                    self.store.note(lead.id, outcome, self.store.standings[lead.id], note=note, change=None)
                self.store.step(stored, merged, at=note.at)
                self.store.put(replace(merged, version=version + changed), standing, ScoreCause(kind=note.kind))
                taken += 1
            after: dict[str, Any] = {"leads": taken}
            self.store.write_down(note, told=after)

    def all_dossiers(self, *, after: LeadId | None = None, batch: int = 1000) -> Iterator[Sequence[Dossier]]:
        """See the port."""
        ids = sorted(lead_id for lead_id in self.store.leads if after is None or lead_id > after)
        for start in range(0, len(ids), batch):
            yield [self.store.dossier(i) for i in ids[start : start + batch] if i in self.store.leads]

    def put_standings(
        self,
        standings: Sequence[tuple[Scorable, Standing]],
        *,
        settled: Mapping[LeadId, datetime] = NOT_SETTLED,
    ) -> Sequence[LeadId]:
        """See the port."""
        passed_over = []
        with self.store.lock:
            for dossier, standing in standings:
                lead_id = dossier.lead.id
                stored = self.store.leads.get(lead_id)
                if stored is None:
                    continue
                version = dossier.lead.version if isinstance(dossier, Dossier) else dossier.read[0]
                if (stored.version, self.store.standings[lead_id]) != (version, dossier.standing):
                    passed_over.append(lead_id)
                else:
                    self.store.stand(lead_id, standing)
                    as_read = len(dossier.events) == len(self.store.events.get(lead_id, ()))
                    if lead_id in settled and as_read and self.store.open_override(lead_id) is None:
                        self.store.settled[lead_id] = settled[lead_id]
        return passed_over

    def carry_over(self, but: UpToDate, *, now: datetime) -> Iterator[int]:
        """See the port."""
        carried = 0
        with self.store.lock:
            for lead_id, until in self.store.settled.items():
                standing = self.store.standings[lead_id]
                if standing.rules_version == but.rules_version and standing.scored_at < but.since and now < until:
                    self.store.standings[lead_id] = replace(standing, scored_at=now)
                    carried += 1
        if carried:
            yield carried

    def stale(self, but: UpToDate) -> int:
        """See the port."""
        return sum(not but.holds(standing) for standing in self.store.standings.values())

    def stale_briefs(self, but: UpToDate, *, batch: int = 1000) -> Iterator[Sequence[Brief]]:
        """See the port."""
        ids = sorted(lead_id for lead_id, standing in self.store.standings.items() if not but.holds(standing))
        for start in range(0, len(ids), batch):
            yield [brief_of(self.store.dossier(i)) for i in ids[start : start + batch] if i in self.store.leads]

    def best_stale(self, but: UpToDate, *, limit: int) -> Sequence[Brief]:
        """See the port."""
        best_first = [s.lead.id for s in self.store.everyone() if not but.holds(s.standing)]
        return [brief_of(self.store.dossier(lead_id)) for lead_id in best_first[:limit]]

    def export(self) -> Iterator[ScoredLead]:
        """See the port."""
        yield from self.store.everyone()


class MemoryOutcomes:
    """How leads ended, in a list."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def told(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Outcome]:
        """See the port."""
        return {n.lead_id: n.outcome for n, change in self._standing() if change and n.lead_id in lead_ids}

    def noted(self) -> Sequence[Noted]:
        """See the port."""
        latest = {noted.lead_id: noted for noted, _ in self._standing()}
        return sorted(latest.values(), key=lambda noted: noted.noted_at)

    def _standing(self) -> list[tuple[Noted, str | None]]:
        undone = {change.id for change in self.store.changes if change.undone_at}
        return [(noted, change) for noted, change in self.store.outcomes if change not in undone]


class MemoryEngagement:
    """What leads did, in lists."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def add(self, events: Sequence[EngagementEvent]) -> int:
        """See the port."""
        if any(event.lead_id not in self.store.leads for event in events):
            raise LeadNotFound
        new = 0
        for event in events:
            self.store.settled.pop(event.lead_id, None)
            mine = self.store.events.setdefault(event.lead_id, [])
            if _print(event) not in {_print(known) for known in mine}:
                mine.append(event)
                new += 1
        return new

    def events(self, lead_id: LeadId, *, limit: int = 200) -> Sequence[EngagementEvent]:
        """See the port."""
        oldest_first = sorted(self.store.events.get(lead_id, ()), key=lambda event: event.at)
        return oldest_first[::-1][:limit]


def _print(event: EngagementEvent) -> tuple[object, ...]:
    return event.kind, event.at.replace(microsecond=0), event.asset, event.detail
