"""Rescore everybody: events fade, evidence expires, rules change."""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.domain.lead import LeadId, Standing
from bot.domain.scoring import Scoring
from bot.usecases.ports import Dossier, Inbox, InForce, LeadBatches, Progress, nobody_watches

BATCH = 1_000
"""Leads read and written at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescored:
    """What a rescore did."""

    leads: int = 0
    """Leads that got a new standing; the others had one of today."""
    moved: int = 0
    """Leads that changed their band."""


@dataclass(frozen=True, slots=True)
class RescoreLeads:
    """
    Give every lead that was last scored on another day (UTC), or by other rules, a new standing.

    One batch at a time, so that readers and writers get through. What was rescored needs it no more: a run that was
    interrupted is completed by the next one.
    """

    batches: LeadBatches
    in_force: InForce

    def __call__(self, *, now: datetime, progress: Progress = nobody_watches) -> Rescored:
        """Rescore what is stale; reads every lead."""
        seen = leads = moved = 0
        scoring = self.in_force()
        for dossiers in self.batches.all_dossiers(batch=BATCH):
            seen += len(dossiers)
            fresh = [_rescored(dossier, scoring, now) for dossier in dossiers if _stale(dossier.standing, scoring, now)]
            if fresh:
                self.batches.put_standings([(lead_id, standing) for lead_id, standing, _ in fresh])
            leads += len(fresh)
            moved += sum(was is not None and was.band is not standing.band for _, standing, was in fresh)
            progress(seen, seen, f"{leads:,} rescored")
        return Rescored(leads=leads, moved=moved)

    def refresh_if_stale(self, *, now: datetime, progress: Progress = nobody_watches) -> Rescored:
        """The same, but where nothing is stale it asks the database one small question and is done."""
        span = self.batches.scored_span()
        if span is None:
            return Rescored()
        today = _day(span.earliest) == _day(now) == _day(span.latest)
        if today and span.rules_versions <= {self.in_force().version}:
            return Rescored()
        return self(now=now, progress=progress)


@dataclass(frozen=True, slots=True)
class KeepScoresFresh:
    """Rescore when a new day has begun: for the clock, which may ask in several replicas at once."""

    rescore: RescoreLeads
    inbox: Inbox

    def __call__(self, *, now: datetime) -> Rescored:
        """
        Rescore what is stale, unless another replica does so by the same rules within this hour.

        Asked again the next hour, it completes what that replica may have left.
        """
        key = f"rescore:{now.astimezone(UTC):%Y-%m-%dT%H}:{self.rescore.in_force().version}"
        if self.inbox.claim([key], now=now):
            return self.rescore.refresh_if_stale(now=now)
        return Rescored()


def _day(moment: datetime) -> int:
    return moment.astimezone(UTC).toordinal()


def _stale(standing: Standing | None, scoring: Scoring, now: datetime) -> bool:
    if standing is None or standing.rules_version != scoring.version:
        return True
    return _day(standing.scored_at) != _day(now)


def _rescored(dossier: Dossier, scoring: Scoring, now: datetime) -> tuple[LeadId, Standing, Standing | None]:
    standing = scoring.standing(
        dossier.lead, events=dossier.events, evidence=dossier.evidence, now=now, previous=dossier.standing
    )
    return dossier.lead.id, standing, dossier.standing
