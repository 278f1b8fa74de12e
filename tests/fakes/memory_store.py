"""What the memory fakes share: plain dicts, behaving like the database's tables."""

import threading
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from bot.domain.change import Change, ChangeId, ChangeNote
from bot.domain.engagement import EngagementEvent
from bot.domain.errors import LeadNotFound
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId, ScoredLead, Standing
from bot.domain.outcome import Noted, Outcome
from bot.domain.rep import Rep, RepId
from bot.domain.score_change import ScoreCause, ScoreChange, rescored_because
from bot.domain.subscription import Delivery, DeliveryId, Subscription, SubscriptionId
from bot.usecases.ports import Dossier, Unanswered
from knowledge.passage import Asset, StoredVectors


@dataclass(slots=True, repr=False)
class MemoryStore:
    """The state of all memory fakes; make the fakes from one of it, as adapters are made from a database."""

    leads: dict[LeadId, Lead] = field(default_factory=dict)
    standings: dict[LeadId, Standing] = field(default_factory=dict)
    first_scored: dict[LeadId, datetime] = field(default_factory=dict)
    moves: dict[LeadId, list[ScoreChange]] = field(default_factory=dict)
    events: dict[LeadId, list[EngagementEvent]] = field(default_factory=dict)
    evidence: dict[LeadId, list[Evidence]] = field(default_factory=dict)
    reps: dict[RepId, Rep] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    outcomes: list[tuple[Noted, ChangeId | None]] = field(default_factory=list)
    standings_before: dict[str, Standing] = field(default_factory=dict)
    versions_after: dict[str, int] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)
    subscriptions: dict[SubscriptionId, Subscription] = field(default_factory=dict)
    deliveries: dict[DeliveryId, Delivery] = field(default_factory=dict)
    documents: dict[tuple[str, str], tuple[str, int, datetime]] = field(default_factory=dict)
    claimed: dict[str, datetime] = field(default_factory=dict)
    unanswered: dict[Unanswered, tuple[datetime, int]] = field(default_factory=dict)
    """What was taken on, when, and how often it was given out."""
    assets: dict[str, tuple[Asset, StoredVectors]] = field(default_factory=dict)
    generation: int = 0
    lock: threading.RLock = field(default_factory=threading.RLock)

    def last_activity(self, lead: Lead) -> datetime | None:
        """The latest of the CRM's own time and any event."""
        times = [event.at for event in self.events.get(lead.id, ())]
        if lead.crm_activity_at:
            times.append(lead.crm_activity_at)
        return max(times, default=None)

    def scored(self, lead_id: LeadId) -> ScoredLead:
        """Raises LeadNotFound."""
        if lead_id not in self.leads:
            raise LeadNotFound
        lead = self.leads[lead_id]
        return ScoredLead(
            lead=lead,
            standing=self.standings[lead_id],
            owner=self.reps.get(lead.owner_id) if lead.owner_id else None,
            last_activity_at=self.last_activity(lead),
        )

    def everyone(self) -> list[ScoredLead]:
        """All leads, best score first, then by id."""
        everyone = [self.scored(lead_id) for lead_id in self.leads]
        return sorted(everyone, key=lambda s: (-s.standing.score, s.lead.id))

    def dossier(self, lead_id: LeadId) -> Dossier:
        """Raises LeadNotFound."""
        if lead_id not in self.leads:
            raise LeadNotFound
        return Dossier(
            lead=self.leads[lead_id],
            events=tuple(sorted(self.events.get(lead_id, ()), key=lambda event: event.at)),
            evidence=tuple(sorted(self.evidence.get(lead_id, ()), key=lambda row: row.at)),
            standing=self.standings[lead_id],
        )

    def put(self, lead: Lead, standing: Standing, cause: ScoreCause | None = None) -> None:
        """Write a lead at its own version, with its standing."""
        old = self.leads.get(lead.id)
        if cause and old and not cause.ref:
            edited = [f.name for f in fields(Lead) if getattr(old, f.name) != getattr(lead, f.name)]
            cause = replace(cause, ref=", ".join(name for name in edited if name != "version"))
        self.leads[lead.id] = lead
        self.stand(lead.id, standing, cause)

    def stand(self, lead_id: LeadId, standing: Standing, cause: ScoreCause | None = None) -> None:
        """Write a standing; a change of score or band is kept with its time and cause."""
        before = self.standings.get(lead_id)
        if before is None:
            self.first_scored[lead_id] = standing.band_since
        elif (before.band, before.score) != (standing.band, standing.score):
            done = sorted(self.events.get(lead_id, ()), key=lambda event: event.at)
            change = ScoreChange(
                at=standing.scored_at if before.band is standing.band else standing.band_since,
                before=before.score,
                after=standing.score,
                band_before=before.band,
                band_after=standing.band,
                cause=cause or rescored_because(before, standing, done),
                axes_before=(before.fit, before.engagement, before.readiness),
                axes_after=(standing.fit, standing.engagement, standing.readiness),
            )
            self.moves.setdefault(lead_id, []).append(change)
        self.standings[lead_id] = standing

    def note(
        self, lead_id: LeadId, outcome: Outcome, before: Standing, *, note: ChangeNote, change: ChangeId | None
    ) -> None:
        """Write an outcome down beside the score that the lead had."""
        noted = Noted(
            lead_id=lead_id,
            outcome=outcome,
            noted_at=note.at,
            by=note.by,
            score_before=before.score,
            band_before=before.band,
            version_before=before.rules_version,
        )
        self.outcomes.append((noted, change))

    def remove(self, lead_id: LeadId) -> dict[str, int]:
        """Take a lead and all about it away; how many rows of each kind."""
        kept = [(noted, change) for noted, change in self.outcomes if noted.lead_id != lead_id]
        gone, self.outcomes = len(self.outcomes) - len(kept), kept
        return {
            "outcome": gone,
            "lead": int(self.leads.pop(lead_id, None) is not None),
            "engagement_event": len(self.events.pop(lead_id, ())),
            "evidence": len(self.evidence.pop(lead_id, ())),
            "score_change": len(self.moves.pop(lead_id, ())),
            "standing": int(self.standings.pop(lead_id, None) is not None),
        }
