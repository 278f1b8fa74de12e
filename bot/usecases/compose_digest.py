"""Compose a digest: who belongs in it, why now, and what to do."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.domain.bands import bands_from
from bot.domain.business_time import BusinessTime
from bot.domain.digest import DigestContent, DigestLine, digest_of
from bot.domain.digest_headline import Covers
from bot.domain.digest_reasons import next_step, why_in_digest
from bot.domain.lead import Lead, ScoredLead
from bot.domain.lead_query import Condition, FieldBetween, LeadField
from bot.domain.news import Lookout, Newsworthy
from bot.domain.occurrence import occurrences
from bot.domain.receipt import Receipt
from bot.domain.response_clock import ResponseClock
from bot.domain.subscription import Subscription
from bot.domain.week import Week
from bot.usecases.ports import Calendars, Deliveries, Dossier, InForce, Leads, local_date
from bot.usecases.read_clocks import ReadClocks

WeekOf = tuple[datetime, str, tuple[Condition, ...]]
"""The end of a week, the zone of its days, whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeDigest:
    """Find the leads there is news of in a span of time, and say why. Writes nothing."""

    deliveries: Deliveries
    leads: Leads
    in_force: InForce
    calendars: Calendars
    clocks: ReadClocks
    weeks: dict[WeekOf, Week] | None = None
    """Weeks that this run has counted; None: each digest counts its own."""

    def sharing(self) -> "ComposeDigest":
        """The same for a run over many digests: those that ask for the same week have it counted once."""
        return replace(self, weeks={})

    def __call__(self, subscription: Subscription, *, since: datetime, until: datetime) -> DigestContent:
        """The digest over the half-open span."""
        time = self._time_of(subscription)
        page = self.deliveries.news(self._lookout(subscription, time, since=since, until=until))
        ids = [found.lead.lead.id for found in page.leads]
        clocks, dossiers = self.clocks(ids), self.leads.dossiers(ids)
        says = partial(self.calendars.day, language=subscription.language)
        covers = Covers(
            since=since, zone=subscription.zone, says=says, digests=self._missed(subscription, since=since, until=until)
        )
        return digest_of(
            [
                self._line(found, dossiers[lead_id], covers=covers, clock=clocks.get(lead_id), until=until)
                for lead_id, found in zip(ids, page.leads, strict=True)
                if lead_id in dossiers
            ],
            counts=page.counts,
            capacity=subscription.capacity,
            band=subscription.band,
            since=since,
            until=until,
            covers=covers,
            week=self._week(until, subscription.zone, subscription.where),
        )

    def _week(self, *asked: *WeekOf) -> Week:
        until, zone, where = asked
        kept = {} if self.weeks is None else self.weeks
        if asked not in kept:
            kept[asked] = self.deliveries.week(until=until, zone=zone, where=where)
        return kept[asked]

    def _time_of(self, subscription: Subscription) -> BusinessTime:
        """Business time where the digest's readers are."""
        rules = self.in_force().rules.response
        return BusinessTime(
            rules, subscription.zone, lambda day: self.calendars.holiday(subscription.country, day) is not None
        )

    def _lookout(self, subscription: Subscription, time: BusinessTime, *, since: datetime, until: datetime) -> Lookout:
        bands, following = bands_from(subscription.band), subscription.after(until).next_due_at
        minutes = self.in_force().rules.response.first_touch_minutes
        return Lookout(
            bands=bands,
            where=(*subscription.where, *_reaching(subscription.bar)),
            since=since,
            until=until,
            started={
                band: (time.before(until, minutes[band]), time.before(following, minutes[band]))
                for band in bands
                if band in minutes
            },
            limit=subscription.capacity,
        )

    def _missed(self, subscription: Subscription, *, since: datetime, until: datetime) -> int:
        """How many digests this one stands for."""
        due = occurrences(subscription, after=since, until=until)
        days = (local_date(moment, subscription.zone) for moment in due)
        return sum(self.calendars.holiday(subscription.country, day) is None for day in days)

    def _line(
        self, found: Newsworthy, dossier: Dossier, *, covers: Covers, clock: ResponseClock | None, until: datetime
    ) -> DigestLine:
        lead = found.lead
        after = self._receipt(dossier, until)
        before = self._receipt(dossier, covers.since) if _known_at(dossier.lead, covers.since) else None
        return DigestLine(
            lead=lead,
            why_now=_disagreed(lead) or why_in_digest(found, after, before, zone=covers.zone, says=covers.says),
            change=lead.standing.score - before.score if before else None,
            next_step=next_step(lead, after, now=until),
            news=found.news,
            answer_by=covers.clock(clock.due) if clock and clock.running(until) else "",
        )

    def _receipt(self, dossier: Dossier, moment: datetime) -> Receipt:
        scoring = self.in_force()
        return scoring.receipt(dossier.lead, events=dossier.events, evidence=dossier.evidence, now=moment, lifts=False)


def _reaching(bar: int) -> tuple[Condition, ...]:
    return (FieldBetween(field=LeadField.SCORE, low=bar),) if bar else ()


def _disagreed(lead: ScoredLead) -> str:
    """Where a rep's own score is what counts, their reason is what moved it."""
    return f"{lead.override.whose} disagrees with the rules: “{lead.override.reason}”" if lead.override else ""


def _known_at(lead: Lead, moment: datetime) -> bool:
    return lead.created_at is None or lead.created_at <= moment
