"""Rescore everybody: events fade, evidence expires, rules change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.domain.brief import Brief
from bot.domain.lead import Standing
from bot.domain.scoring import Scoring, scorer_for
from bot.usecases.ports import Inbox, InForce, LeadBatches, Progress, Scorable, UpToDate, nobody_watches

BATCH = 1_000
"""Leads read and written at a time."""
SCORED_IN_A_HURRY = 25_000
"""Leads that somebody who asks waits for: two or three seconds, once a day."""
CARRIED_IN_A_HURRY = 250_000
"""Stale leads among which those are looked for whose standing cannot be another one: within a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescored:
    """What a rescore did."""

    leads: int = 0
    """Leads that got a new standing; the others had one of today."""
    moved: int = 0
    """Leads that changed their band."""
    left: int = 0
    """Leads that still have a standing of another day, or by other rules."""


@dataclass(slots=True)
class _Tally:
    leads: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class RescoreLeads:
    """
    Give every lead that was last scored on another day (UTC), or by other rules, a new standing.

    One batch at a time, so that readers and writers get through; whom somebody saves meanwhile keeps what they saved.
    Whose standing cannot have become another one by time alone is not read: it is said to be of now.
    What was rescored needs it no more: a run that was interrupted is completed by the next one.
    """

    batches: LeadBatches
    in_force: InForce

    def __call__(self, *, now: datetime, progress: Progress = nobody_watches) -> Rescored:
        """Rescore what is stale; where nothing is, it asks the database one small question and is done."""
        scoring, tally = self.in_force(), _Tally()
        today = up_to_date(scoring, now)
        total = self.batches.stale(today)
        if total:
            for seen in self._stale_ones(today, scoring, tally, now):
                progress(min(seen, total), total, f"{tally.leads:,} rescored")
        return Rescored(leads=tally.leads, moved=tally.moved)

    def in_a_hurry(self, *, now: datetime, at_most: int = SCORED_IN_A_HURRY) -> Rescored:
        """The same for somebody who waits: where more than so many have to be read, only those with the best scores."""
        scoring, tally = self.in_force(), _Tally()
        today = up_to_date(scoring, now)
        stale = self.batches.stale(today)
        if at_most < stale <= CARRIED_IN_A_HURRY:
            tally.leads = sum(self.batches.carry_over(today, now=now))
        if stale - tally.leads <= at_most:
            rest = self(now=now)
            return Rescored(leads=tally.leads + rest.leads, moved=rest.moved)
        self._put(self.batches.best_stale(today, limit=at_most), scoring, tally, now)
        return Rescored(leads=tally.leads, moved=tally.moved, left=stale - tally.leads)

    def stale(self, *, now: datetime) -> int:
        """How many leads are due for a new standing."""
        return self.batches.stale(up_to_date(self.in_force(), now))

    def _stale_ones(self, today: UpToDate, scoring: Scoring, tally: _Tally, now: datetime) -> Iterator[int]:
        for carried in self.batches.carry_over(today, now=now):
            tally.leads += carried
            yield tally.leads
        seen = tally.leads
        for briefs in self.batches.stale_briefs(today, batch=BATCH):
            self._put(briefs, scoring, tally, now)
            seen += len(briefs)
            yield seen

    def _put(self, briefs: Sequence[Brief], scoring: Scoring, tally: _Tally, now: datetime) -> None:
        scorer, fresh, settled = scorer_for(scoring.rules, scoring.learned), [], {}
        for brief in briefs:
            standing, settled[brief.lead.id] = scorer.settled_standing_of(brief, now=now)
            fresh.append((brief, standing))
        passed_over = set(self.batches.put_standings(fresh, settled=settled))
        for brief, standing in fresh:
            if brief.lead.id not in passed_over:
                tally.leads += 1
                tally.moved += brief.standing.band is not standing.band


@dataclass(frozen=True, slots=True)
class ScoreAgain:
    """Give leads of whom something new is known a new standing at once."""

    batches: LeadBatches
    in_force: InForce

    def __call__(self, identities: Sequence[str], *, now: datetime) -> None:
        """Score these; whom somebody else saved or scored meanwhile once more, by what is known then."""
        left = list(identities)
        for _ in range(TIMES_TRIED):
            dossiers = self.batches.dossiers(left).values()
            passed_over = set(self.batches.put_standings(scored_again(dossiers, self.in_force(), now)))
            left = [dossier.lead.identity for dossier in dossiers if dossier.lead.id in passed_over]
            if not left:
                return


TIMES_TRIED = 5
"""Beside one who saves the same lead again and again: what comes of it is right with that one's next save."""


@dataclass(frozen=True, slots=True)
class KeepScoresFresh:
    """Rescore when a new day has begun or the rules are others: for the clock, which may ask in several replicas."""

    rescore: RescoreLeads
    inbox: Inbox

    def __call__(self, *, now: datetime) -> Rescored:
        """
        Rescore what is stale, unless another replica does so by the same rules within these ten minutes.

        Asked again after them, it completes what that replica may have left.
        """
        if not self.rescore.stale(now=now):
            return Rescored()
        ten_minutes = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M}"[:-1]
        if self.inbox.claim([f"rescore:{ten_minutes}:{self.rescore.in_force().version}"], now=now):
            return self.rescore(now=now)
        return Rescored()


def up_to_date(scoring: Scoring, now: datetime) -> UpToDate:
    """The standings of today, by what is in force."""
    midnight = datetime.combine(now.astimezone(UTC).date(), time(), tzinfo=UTC)
    return UpToDate(rules_version=scoring.version, since=midnight, until=midnight + timedelta(days=1))


def scored_again(known: Iterable[Scorable], scoring: Scoring, now: datetime) -> list[tuple[Scorable, Standing]]:
    """Each with the standing by what is known of the lead now."""
    scorer = scorer_for(scoring.rules, scoring.learned)
    return [
        (
            one,
            scorer.standing_of(one.lead, events=one.events, evidence=one.evidence, now=now, previous=one.standing),
        )
        for one in known
    ]
