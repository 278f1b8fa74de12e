"""What the memory fakes share: plain dicts, behaving like the database's tables."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime

from bot.domain.alert import Alert, AlertChoice, AlertMessage
from bot.domain.change import Change, ChangeId, ChangeNote
from bot.domain.engagement import EngagementEvent
from bot.domain.errors import LeadNotFound
from bot.domain.evidence import Evidence
from bot.domain.gap import Gap
from bot.domain.gate import Gate
from bot.domain.lead import Lead, LeadId, ScoredLead, Standing
from bot.domain.outcome import Noted, Outcome, OutcomeKind
from bot.domain.parking import Parking
from bot.domain.performance import onward
from bot.domain.rep import Rep, RepId
from bot.domain.score_change import CauseKind, ScoreCause, ScoreChange, rescored_because
from bot.domain.score_override import Override
from bot.domain.sending import Sending
from bot.domain.snooze import Snooze
from bot.domain.subscription import Delivery, DeliveryId, Subscription, SubscriptionId
from bot.usecases.ports import Dossier, KeptClock, Unanswered
from knowledge.passage import Asset, StoredVectors

NOBODY = LeadId("")


@dataclass(slots=True, kw_only=True)
class KeptOverride:
    """A score that a rep set, with what became of it."""

    override: Override
    change: str = ""
    ended_at: datetime | None = None
    ended_change: str | None = None
    judged_at: datetime | None = None
    outcome: OutcomeKind | None = None


@dataclass(slots=True, kw_only=True)
class KeptParking:
    """A lead that was put aside, with the changes that did it and ended it."""

    parking: Parking
    change: ChangeId
    ended_change: ChangeId | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Clocked(ScoredLead):
    """A lead whose clock is kept, for questions about it; besides the same as any."""

    kept: KeptClock

    def __eq__(self, other: object) -> bool:
        return all(getattr(self, f.name) == getattr(other, f.name, None) for f in fields(ScoredLead))

    __hash__ = ScoredLead.__hash__


@dataclass(slots=True, repr=False)
class MemoryStore:
    """The state of all memory fakes; make the fakes from one of it, as adapters are made from a database."""

    leads: dict[LeadId, Lead] = field(default_factory=dict)
    standings: dict[LeadId, Standing] = field(default_factory=dict)
    first_scored: dict[LeadId, datetime] = field(default_factory=dict)
    settled: dict[LeadId, datetime] = field(default_factory=dict)
    moves: dict[LeadId, list[ScoreChange]] = field(default_factory=dict)
    steps: dict[LeadId, list[datetime]] = field(default_factory=dict)
    """When leads came a stage further."""
    overrides: list[KeptOverride] = field(default_factory=list)
    parkings: list[KeptParking] = field(default_factory=list)
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
    snoozes: dict[LeadId, Snooze] = field(default_factory=dict)
    shown: dict[DeliveryId, dict[LeadId, int]] = field(default_factory=dict)
    """Which leads a posted digest showed, with their scores."""
    alerts: dict[str, tuple[Alert, str | None]] = field(default_factory=dict)
    """By key, each with the message that took it."""
    alert_messages: dict[str, AlertMessage] = field(default_factory=dict)
    alert_choices: dict[RepId, AlertChoice] = field(default_factory=dict)
    clocks: dict[LeadId, tuple[KeptClock, str]] = field(default_factory=dict)
    """Each with the basis it was read by."""
    sendings: list[Sending] = field(default_factory=list)
    gates: dict[str, Gate] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
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
        lead, kept = self.leads[lead_id], self.open_override(lead_id)
        scored = ScoredLead(
            lead=lead,
            standing=self.standings[lead_id],
            owner=self.reps.get(lead.owner_id) if lead.owner_id else None,
            last_activity_at=self.last_activity(lead),
            override=self.named(kept.override) if kept else None,
        )
        if lead_id not in self.clocks:
            return scored
        known = {f.name: getattr(scored, f.name) for f in fields(ScoredLead)}
        return Clocked(**known, kept=self.clocks[lead_id][0])

    def everyone(self) -> list[ScoredLead]:
        """All leads, best score first, then by id."""
        everyone = [self.scored(lead_id) for lead_id in self.leads]
        return sorted(everyone, key=lambda s: (-s.standing.score, s.lead.id))

    def write_down(self, note: ChangeNote, *, told: Mapping[str, object], about: LeadId = NOBODY) -> Change:
        """A change that leaves leads as they are."""
        change_id = ChangeId(f"C-{len(self.changes) + 1}")
        self.changes.append(Change(id=change_id, lead_id=about, note=note, before=None, after=told))
        return self.changes[-1]

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

    def step(self, old: Lead | None, new: Lead, *, at: datetime) -> None:
        """Keep when a lead came a stage further."""
        if old and onward(old.stage, new.stage):
            self.steps.setdefault(new.id, []).append(at)

    def stand(self, lead_id: LeadId, standing: Standing, cause: ScoreCause | None = None) -> None:
        """Write a standing; a change of score or band is kept with its time and cause."""
        before, kept = self.standings.get(lead_id), self.open_override(lead_id)
        if kept and before:
            if kept.override.until > standing.scored_at:
                standing = kept.override.laid_over(standing, before)
            else:
                cause = cause or ScoreCause(kind=CauseKind.OVERRIDE_ENDED)
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
        self.settled.pop(lead_id, None)

    def open_override(self, lead_id: LeadId) -> KeptOverride | None:
        """What a rep says of a lead, where nobody ended it."""
        mine = (kept for kept in self.overrides if kept.override.lead_id == lead_id and kept.ended_at is None)
        return next(mine, None)

    def named(self, override: Override) -> Override:
        """With the rep's name."""
        rep = self.reps.get(override.by)
        return replace(override, by_name=rep.shown if rep else "")

    def take_back_overrides(self, change: ChangeId, *, at: datetime) -> None:
        """What a change set ends; what it ended counts again while its time lasts."""
        for kept in self.overrides:
            if kept.change == change and kept.ended_at is None:
                kept.ended_at, kept.ended_change = at, change
            elif kept.ended_change == change and kept.change != change and kept.override.until > at:
                kept.ended_at = kept.ended_change = None

    def take_back_parkings(self, change: ChangeId, *, at: datetime) -> None:
        """What a change put aside is not any more; what it ended counts again."""
        for kept in self.parkings:
            if kept.change == change and kept.parking.ended_at is None:
                kept.parking, kept.ended_change = replace(kept.parking, ended_at=at), change
            elif kept.ended_change == change and kept.change != change:
                kept.parking, kept.ended_change = replace(kept.parking, ended_at=None), None

    def hand_parkings(self, gone: RepId, *, to: RepId) -> None:
        """What one rep put aside is another's."""
        for kept in self.parkings:
            if kept.parking.by == gone:
                kept.parking = replace(kept.parking, by=to)

    def note(
        self, lead_id: LeadId, outcome: Outcome, before: Standing, *, note: ChangeNote, change: ChangeId | None
    ) -> None:
        """Write an outcome down beside the score that the lead had."""
        kept = self.open_override(lead_id)
        noted = Noted(
            lead_id=lead_id,
            outcome=outcome,
            noted_at=note.at,
            by=note.by,
            score_before=kept.override.rules_score if kept else before.score,
            band_before=kept.override.rules_band if kept else before.band,
            version_before=before.rules_version,
        )
        self.outcomes.append((noted, change))

    def remove(self, lead_id: LeadId) -> dict[str, int]:
        """Take a lead and all about it away; how many rows of each kind."""
        self.snoozes.pop(lead_id, None)
        self.settled.pop(lead_id, None)
        self.clocks.pop(lead_id, None)
        self.alerts = {key: kept for key, kept in self.alerts.items() if kept[0].lead_id != lead_id}
        self.steps.pop(lead_id, None)
        self.gaps = [gap for gap in self.gaps if gap.lead_id != lead_id]
        self.sendings = [sending for sending in self.sendings if sending.lead_id != lead_id]
        kept = [(noted, change) for noted, change in self.outcomes if noted.lead_id != lead_id]
        gone, self.outcomes = len(self.outcomes) - len(kept), kept
        said = [kept for kept in self.overrides if kept.override.lead_id != lead_id]
        taken, self.overrides = len(self.overrides) - len(said), said
        aside = [kept for kept in self.parkings if kept.parking.lead_id != lead_id]
        parked, self.parkings = len(self.parkings) - len(aside), aside
        return {
            "outcome": gone,
            "score_override": taken,
            "parking": parked,
            "lead": int(self.leads.pop(lead_id, None) is not None),
            "engagement_event": len(self.events.pop(lead_id, ())),
            "evidence": len(self.evidence.pop(lead_id, ())),
            "score_change": len(self.moves.pop(lead_id, ())),
            "standing": int(self.standings.pop(lead_id, None) is not None),
        }
