"""Notice what happened to leads that their reps want to hear."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.domain import alert_words
from bot.domain.alert import AlertKind
from bot.domain.digest_reasons import why_now
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.rep import Rep, RepId, Role
from bot.domain.response_clock import ResponseClock
from bot.domain.words import Band
from bot.usecases.ports import Happening, Happenings, InForce, Leads, Reps
from bot.usecases.raise_alert import RaiseAlerts, Raised
from bot.usecases.read_clocks import ReadClocks
from bot.usecases.watched_until import WatchedUntil

WARNED_MINUTES = 20
"""Of business time, before the time to answer ends."""
A_MOMENT = timedelta(microseconds=1)
LONGEST_REST = timedelta(days=5)
"""From the end of one working day to the next one: long weekends, too."""
LATE = timedelta(days=1)
"""What nobody claimed in time is told of so long: a bot that was down does not bring up all that ever was late."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeAlerts:
    """For the clock, in any number of replicas: what is noticed twice is told once."""

    happenings: Happenings
    leads: Leads
    reps: Reps
    in_force: InForce
    clocks: ReadClocks
    watched: WatchedUntil
    raise_alerts: RaiseAlerts

    def __call__(self, *, now: datetime) -> int:
        """How many alerts are new."""
        since = self.watched.since(now=now)
        reps = {rep.id: rep for rep in self.reps.all()}
        # Whoever is not in Slack yet could only be told later, of things that are long past by then.
        noticed = [one for one in self._noticed(reps, since, now) if reps[one.rep_id].slack_id]
        raised = self.raise_alerts(noticed, now=now)
        self.watched.until(now)
        return raised

    def noticed(self, *, since: datetime, now: datetime) -> list[Raised]:
        """All there is to tell, told already or not; writes nothing."""
        return self._noticed({rep.id: rep for rep in self.reps.all()}, since, now)

    def _noticed(self, reps: Mapping[RepId, Rep], since: datetime, now: datetime) -> list[Raised]:
        happened = [*self.happenings.since(since, until=now), *self._woken(since, now)]
        return [
            *self._happened(happened, reps, now),
            *self._running_out(reps, now),
            *self._unclaimed(reps, now),
        ]

    def _woken(self, since: datetime, now: datetime) -> Iterator[Happening]:
        """Snoozes end at midnight: they are told when business begins."""
        ended = self.happenings.woken(now - LONGEST_REST, until=now)
        leads, times = self._leads([one.lead_id for one in ended]), self.clocks.team_time.times()
        for one in ended:
            owner = leads[one.lead_id].lead.owner_id if one.lead_id in leads else None
            if since <= times(owner or one.rep_id).after(one.at, 1) <= now:
                yield one

    def _happened(self, happened: Sequence[Happening], reps: Mapping[RepId, Rep], now: datetime) -> Iterator[Raised]:
        leads = self._leads([one.lead_id for one in happened])
        for one in happened:
            scored = leads.get(one.lead_id)
            rep = reps.get((scored.lead.owner_id if scored else None) or one.rep_id or RepId(""))
            if scored and rep and not (one.kind is AlertKind.HOT and scored.standing.band is not Band.HOT):
                words = partial(self._words, one, scored, rep, now)
                yield _raised(one.kind, scored, rep, once=one.at.isoformat(), words=words)

    def _words(self, one: Happening, scored: ScoredLead, rep: Rep, now: datetime) -> str:
        if one.kind is AlertKind.REPLIED:
            return alert_words.replied(scored.lead, one.detail)
        if one.kind is AlertKind.WOKE:
            return alert_words.woke(scored.lead)
        dossier, scoring = self.leads.dossier(one.lead_id), self.in_force()
        after, before = (
            scoring.receipt(dossier.lead, events=dossier.events, evidence=dossier.evidence, now=moment, lifts=False)
            for moment in (now, one.at - A_DAY)
        )
        return alert_words.became_hot(scored.lead, why_now(after, before, zone=rep.zone or "UTC"))

    def _running_out(self, reps: Mapping[RepId, Rep], now: datetime) -> Iterator[Raised]:
        """Whose time is about to end, for the owner."""
        times = self.clocks.team_time.times()
        warned = {owner_id: times(owner_id).after(now, WARNED_MINUTES) for owner_id in reps}
        last = max(warned.values(), default=now)
        for scored, clock in self._waiting(owned=True, due_from=now, due_before=last + A_MOMENT):
            owner = reps.get(scored.lead.owner_id or RepId(""))
            if owner and now < clock.due <= warned[owner.id]:
                words = partial(alert_words.due, scored.lead, clock.due, owner.zone or "UTC")
                yield _raised(AlertKind.DUE, scored, owner, once=clock.started.isoformat(), words=words)

    def _unclaimed(self, reps: Mapping[RepId, Rep], now: datetime) -> Iterator[Raised]:
        """Hot ones whose time is over and whom nobody claimed, for managers."""
        bosses = _managers(reps.values())
        for scored, clock in self._waiting(owned=False, due_from=now - LATE, due_before=now):
            for boss in bosses if scored.standing.band is Band.HOT else ():
                words = partial(alert_words.unclaimed, scored.lead, clock.due, boss.zone or "UTC")
                yield _raised(AlertKind.UNCLAIMED, scored, boss, once=clock.started.isoformat(), words=words)

    def _waiting(
        self, *, owned: bool, due_from: datetime, due_before: datetime
    ) -> Iterator[tuple[ScoredLead, ResponseClock]]:
        """Whom nobody has answered, by what has happened until now."""
        found = self.happenings.waiting(owned=owned, due_from=due_from, due_before=due_before)
        leads, clocks = self._leads(found), self.clocks(found)
        for lead_id, clock in clocks.items():
            if lead_id in leads and clock.answered is None:
                yield leads[lead_id], clock

    def _leads(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, ScoredLead]:
        return {scored.lead.id: scored for scored in self.leads.get_many(list(dict.fromkeys(lead_ids)))}


def _managers(reps: Collection[Rep]) -> list[Rep]:
    """Whoever manages; where nobody does, whoever administers."""
    return [r for r in reps if r.role is Role.MANAGER] or [r for r in reps if r.role is Role.ADMIN]


def _raised(kind: AlertKind, scored: ScoredLead, rep: Rep, *, once: str, words: Callable[[], str]) -> Raised:
    return Raised(kind=kind, lead_id=scored.lead.id, rep_id=rep.id, once=once, words=words)
