"""Open the link of something that was sent: say where it leads, note that it was opened, and tell the owner."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.domain.alert import AlertKind
from bot.domain.engagement import EngagementEvent
from bot.domain.errors import SalesError
from bot.domain.lead import Lead, ScoredLead
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.rep import Rep, folded
from bot.domain.scanners import scanner_clicks
from bot.domain.scoring_rules import ScannerRules
from bot.domain.sending import Sending
from bot.domain.words import EventKind
from bot.usecases.ports import Engagement, InForce, LeadBatches, LeadQuestions, Leads, Reps, Sendings
from bot.usecases.post_alerts import PostAlerts
from bot.usecases.raise_alert import RaiseAlerts, Raised
from bot.usecases.rescore_leads import ScoreAgain
from knowledge.passage import Asset, LibraryStore

LINK_CHANNEL = "tracked link"
ONE_OPENING = timedelta(seconds=30)
"""A second click, a reload or a browser that asks again so soon is the same opening."""
A_WEEK = timedelta(days=7)
COLLEAGUES = 50
ORDINALS = {2: "second", 3: "third", 4: "fourth", 5: "fifth"}


class LinkGone(SalesError):
    """This link does not lead anywhere. Please ask whoever sent it to you for a new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Where a link leads, and who followed it."""

    url: str
    sending: Sending
    noted: bool = False
    """Whether a person opened it; machines, and the same opening twice, are not counted."""


@dataclass(frozen=True, slots=True)
class OpenLink:
    """Follow a link; never anywhere but to the address that the library has of the asset."""

    sendings: Sendings
    leads: Leads
    library: LibraryStore
    engagement: Engagement
    batches: LeadBatches
    in_force: InForce

    def __call__(self, token: str, *, agent: str, now: datetime, counts: bool = True) -> Opened:
        """
        Where it leads. `counts` is whether somebody may have read it: not so for a question about the address alone.

        Raises LinkGone where it was never given, has expired, was taken back, or leads to what is no more.
        """
        sending = self.sendings.by_token(token)
        if sending is None:
            raise LinkGone
        if sending.revoked_at is not None:
            raise LinkGone("This link was taken back. Please ask whoever sent it to you for a new one.")
        if not sending.opens(now):
            raise LinkGone("This link has expired. Please ask whoever sent it to you for a new one.")
        url = address_of(self.library.assets(), sending.asset_id, now=now)
        return Opened(url=url, sending=sending, noted=counts and self._note(sending, agent, now))

    def _note(self, sending: Sending, agent: str, now: datetime) -> bool:
        event = EngagementEvent(
            lead_id=sending.lead_id,
            kind=EventKind.CONTENT_OPEN,
            at=now,
            channel=LINK_CHANNEL,
            asset=sending.title,
            agent=agent[:300],
        )
        before = self.engagement.events(sending.lead_id)
        if is_machine(event, before, self.in_force().rules.engagement.scanners) or is_again(event, before):
            return False
        if self.engagement.add([event]):
            again = ScoreAgain(self.batches, self.in_force)
            again([self.leads.get(sending.lead_id).lead.identity], now=now)
        return True


def is_machine(event: EngagementEvent, before: Sequence[EngagementEvent], rules: ScannerRules) -> bool:
    """Whether a scanner opened it, by what tells a scanner's clicks in mails: its agent, or many links at once."""
    links = [one for one in before if one.channel == LINK_CHANNEL]
    clicks = [replace(one, kind=EventKind.EMAIL_CLICK, campaign="") for one in (*links, event)]
    return len(clicks) - 1 in scanner_clicks(clicks, rules)


def is_again(event: EngagementEvent, before: Sequence[EngagementEvent]) -> bool:
    """Whether it is the opening that was noted a moment ago."""
    moment_ago = event.at - ONE_OPENING
    return any(
        one.channel == LINK_CHANNEL and one.asset == event.asset and moment_ago < one.at <= event.at for one in before
    )


def address_of(assets: Sequence[Asset], asset_id: str, *, now: datetime) -> str:
    """The registered address of an asset. Raises LinkGone where there is none any more."""
    asset = next((asset for asset in assets if asset.id == asset_id), None)
    if asset is None or not asset.url or not asset.url.startswith(("https://", "http://")):
        raise LinkGone("What this link led to is no longer there. Please ask whoever sent it to you.")
    if not asset.usable(now.date()):
        raise LinkGone("What this link led to is out of date. Please ask whoever sent it to you for the present one.")
    return asset.url


@dataclass(frozen=True, slots=True)
class TellOfOpening:
    """Tell the owner of a lead, or whoever sent it, that something was opened."""

    leads: Leads
    questions: LeadQuestions
    engagement: Engagement
    reps: Reps
    raise_alerts: RaiseAlerts
    post_alerts: PostAlerts
    """At once: who opened something may be called while they read it."""

    def __call__(self, opened: Opened, *, now: datetime) -> bool:
        """Whether a rep is told; machines' openings are not told."""
        if not opened.noted:
            return False
        scored = self.leads.get(opened.sending.lead_id)
        rep = scored.owner or self._sender(opened.sending)
        if rep is None or rep.slack_id is None:
            return False
        raised = Raised(
            kind=AlertKind.OPENED,
            lead_id=scored.lead.id,
            rep_id=rep.id,
            once=f"{opened.sending.token[:8]} {now.isoformat()}",
            words=partial(self.sentence, scored, opened.sending, now=now),
        )
        told = bool(self.raise_alerts([raised], now=now))
        self.post_alerts(now=now)
        return told

    def sentence(self, scored: ScoredLead, sending: Sending, *, now: datetime) -> str:
        """`Dana Fox, CTO at Acme, opened “Retail ROI”, third time this week; opened there before by Jo Bell, CFO.`"""
        events = self.engagement.events(scored.lead.id)
        mine = _openings(events, sending.title, since=now - A_WEEK)
        often = f", {ORDINALS.get(mine, f'{mine}th')} time this week" if mine > 1 else ""
        ever = _openings(events, sending.title)
        others = self._others(scored.lead, sending.title)
        new = ""
        if others:
            names = " and ".join(_called(other) for other in others[:2])
            new = f"; new there: until now it was {names}" if ever == 1 else f"; {names} opened it too"
        return f"👀 {_at(scored.lead)} opened “{sending.title}”{often}{new}."

    def _others(self, lead: Lead, title: str) -> list[Lead]:
        """Colleagues who opened the same."""
        if not lead.company:
            return []
        at_account = FieldIs(field=LeadField.COMPANY, values=(lead.company,))
        found = self.questions.find(LeadQuery(where=(at_account,), limit=COLLEAGUES)).leads
        colleagues = self.leads.dossiers([scored.lead.id for scored in found if scored.lead.id != lead.id])
        return [one.lead for one in colleagues.values() if _openings(one.events, title)]

    def _sender(self, sending: Sending) -> Rep | None:
        return next((rep for rep in self.reps.all() if rep.id == sending.by), None)


def _openings(events: Sequence[EngagementEvent], title: str, *, since: datetime | None = None) -> int:
    return sum(
        event.kind is EventKind.CONTENT_OPEN
        and folded(event.asset) == folded(title)
        and (since is None or event.at > since)
        for event in events
    )


def _called(lead: Lead) -> str:
    return f"{lead.shown}, {lead.title}" if lead.title else lead.shown


def _at(lead: Lead) -> str:
    """`Dana Fox, CTO at Acme,`: as people say it."""
    role = " at ".join(part for part in (lead.title, lead.company) if part)
    return f"{lead.shown}, {role}," if role else lead.shown
