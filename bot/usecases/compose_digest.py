"""Compose a digest: who belongs in it, why now, and what to do."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.domain.bands import bands_from
from bot.domain.digest import DigestContent, DigestLine, digest_of
from bot.domain.digest_reasons import next_step, why_now
from bot.domain.lead import Lead, ScoredLead
from bot.domain.receipt import Receipt
from bot.domain.spoken_days import SaysDays
from bot.domain.subscription import Subscription
from bot.usecases.ports import Calendars, Deliveries, Dossier, InForce, Leads


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeDigest:
    """Find the leads that reached a subscription's band in a span of time, and say why. Writes nothing."""

    deliveries: Deliveries
    leads: Leads
    in_force: InForce
    calendars: Calendars

    def __call__(self, subscription: Subscription, *, since: datetime, until: datetime) -> DigestContent:
        """The digest over the half-open span."""
        says = partial(self.calendars.day, language=subscription.language)
        page = self.deliveries.became(
            lowest=bands_from(subscription.band),
            where=subscription.where,
            since=since,
            until=until,
            limit=subscription.capacity,
        )
        return digest_of(
            [self._line(lead, since=since, until=until, zone=subscription.zone, says=says) for lead in page.leads],
            total=page.total,
            capacity=subscription.capacity,
            band=subscription.band,
            since=since,
            until=until,
            zone=subscription.zone,
            says=says,
        )

    def _line(self, lead: ScoredLead, *, since: datetime, until: datetime, zone: str, says: SaysDays) -> DigestLine:
        dossier = self.leads.dossier(lead.lead.id)
        after = self._receipt(dossier, until)
        before = self._receipt(dossier, since) if _known_at(dossier.lead, since) else None
        return DigestLine(
            lead=lead,
            why_now=_disagreed(lead) or why_now(after, before, zone=zone, says=says),
            change=lead.standing.score - before.score if before else None,
            next_step=next_step(lead, after, now=until),
        )

    def _receipt(self, dossier: Dossier, moment: datetime) -> Receipt:
        return self.in_force().receipt(dossier.lead, events=dossier.events, evidence=dossier.evidence, now=moment)


def _disagreed(lead: ScoredLead) -> str:
    """Where a rep's own score is what counts, their reason is what moved it."""
    return f"{lead.override.whose} disagrees with the rules: “{lead.override.reason}”" if lead.override else ""


def _known_at(lead: Lead, moment: datetime) -> bool:
    return lead.created_at is None or lead.created_at <= moment
