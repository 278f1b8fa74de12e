"""Give content to whoever fills in the form in front of it, and know them as a lead from then on."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.engagement import EngagementEvent
from bot.domain.errors import BadInput
from bot.domain.gate import CONSENT, Filled, Gate
from bot.domain.lead import Lead
from bot.domain.lead_text import LeadDraft
from bot.domain.rep import Rep
from bot.domain.sending import LINK_LASTS, Sending, SentBy
from bot.domain.words import EventKind, Source, Status
from bot.usecases.drafted_lead import lead_from
from bot.usecases.open_link import LinkGone, address_of
from bot.usecases.ports import Dossier, Engagement, Gates, Inbox, InForce, LeadBatches, Leads, LeadWrites, Sendings
from bot.usecases.rescore_leads import ScoreAgain
from bot.usecases.send_content import TOKEN_BYTES, check_sendable, named_asset
from knowledge.passage import LibraryStore

GATE_PATH = "/g/"
GATE_CHANNEL = "content form"
FIELD_MAX_CHARACTERS = 200


class ConsentMissing(BadInput):
    """Please tick the box: without it we may not keep your details."""


class NoAddress(BadInput):
    """Please give an e-mail address, such as name@company.com."""


@dataclass(frozen=True, slots=True)
class MakeGate:
    """Put a form in front of an asset; its link may be posted anywhere."""

    gates: Gates
    library: LibraryStore
    address: Callable[[], str]

    def __call__(self, asset: str, *, campaign: str, by: Rep, now: datetime) -> tuple[Gate, str]:
        """The gate and its link. Raises BadInput, NotForProspects."""
        if not self.address():
            raise BadInput("Set LEADBOT_PUBLIC_URL to the address of your web endpoints first: a form needs one.")
        found = named_asset(self.library.assets(), asset)
        check_sendable(found, now=now)
        gate = Gate(
            token=secrets.token_urlsafe(TOKEN_BYTES),
            asset_id=found.id,
            title=found.title,
            campaign=" ".join(campaign.split())[:FIELD_MAX_CHARACTERS],
            by=by.id,
            at=now,
            expires_at=now + LINK_LASTS,
        )
        self.gates.put(gate)
        return gate, f"{self.address().rstrip('/')}{GATE_PATH}{gate.token}"


@dataclass(frozen=True, slots=True)
class FillGate:
    """Take the form in, once however often it is sent."""

    gates: Gates
    library: LibraryStore
    leads: Leads
    writes: LeadWrites
    engagement: Engagement
    sendings: Sendings
    inbox: Inbox
    batches: LeadBatches
    in_force: InForce

    def look(self, token: str, *, now: datetime) -> Gate:
        """The gate of a link. Raises LinkGone."""
        gate = self.gates.by_token(token)
        if gate is None:
            raise LinkGone
        if gate.revoked_at is not None:
            raise LinkGone("This link was taken back. Please ask whoever gave it to you for a new one.")
        if not gate.opens(now):
            raise LinkGone("This link has expired. Please ask whoever gave it to you for a new one.")
        address_of(self.library.assets(), gate.asset_id, now=now)
        return gate

    def __call__(self, token: str, filled: Filled, *, key: str, now: datetime) -> Sending | None:
        """
        What was sent to them, whose link gives them the content; the same `key` again sends nothing twice.

        None where the person was erased on request: they get the content, and nothing is kept.

        Raises:
            LinkGone: the gate is closed.
            ConsentMissing, NoAddress: the form is not filled in.
        """
        gate = self.look(token, now=now)
        if not filled.consents:
            raise ConsentMissing
        drafted = self._drafted(filled, gate, now)
        if self.writes.forgotten([drafted.identity]):
            return None
        lead = self._kept(drafted, gate, now)
        if not self.inbox.claim([f"gate:{gate.token}:{key[:FIELD_MAX_CHARACTERS]}"], now=now):
            earlier = [s for s in self.sendings.of([lead.id]).get(lead.id, ()) if s.asset_id == gate.asset_id]
            if earlier:
                return earlier[0]
        return self._sent(lead, gate, now)

    def address(self, gate: Gate, *, now: datetime) -> str:
        """Where the content is. Raises LinkGone."""
        return address_of(self.library.assets(), gate.asset_id, now=now)

    def _drafted(self, filled: Filled, gate: Gate, now: datetime) -> Lead:
        name, email, company = (
            " ".join(v.split())[:FIELD_MAX_CHARACTERS] for v in (filled.name, filled.email, filled.company)
        )
        if not email:
            raise NoAddress
        draft = LeadDraft(name=name, email=email, company=company, source=Source.CONTENT, source_detail=gate.title)
        lead = lead_from(draft, titles=self.in_force().rules.titles, now=now)
        consent = {"Consent": CONSENT, "Consent given": f"{now:%Y-%m-%dT%H:%M:%SZ}"}
        return replace(lead, campaign=gate.campaign or None, last_source=Source.CONTENT, custom=consent)

    def _kept(self, drafted: Lead, gate: Gate, now: datetime) -> Lead:
        """The lead, new or with what is new; what is known of the first touch stays."""
        known = self.leads.by_identity(drafted.identity)
        if known is None:
            dossier, lead = Dossier(lead=drafted), replace(drafted, owner_id=gate.by, status=Status.NEW)
        else:
            dossier = self.leads.dossier(known.lead.id)
            lead = _updated(dossier.lead, drafted)
        standing = self.in_force().standing(
            lead, events=dossier.events, evidence=dossier.evidence, now=now, previous=dossier.standing
        )
        kind = ChangeKind.EDITED if known else ChangeKind.LOGGED
        summary = f"{lead.shown} filled in the form for “{gate.title}”"
        note = ChangeNote(kind=kind, by=None, at=now, where=GATE_CHANNEL, summary=summary)
        self.writes.save(lead, standing=standing, note=note)
        return lead

    def _sent(self, lead: Lead, gate: Gate, now: datetime) -> Sending:
        event = EngagementEvent(
            lead_id=lead.id,
            kind=EventKind.FORM_SUBMIT,
            at=now,
            detail=f"form for {gate.title}",
            channel=GATE_CHANNEL,
            asset=gate.title,
            campaign=gate.campaign,
        )
        if self.engagement.add([event]):
            ScoreAgain(self.batches, self.in_force)([lead.identity], now=now)
        sending = Sending(
            token=secrets.token_urlsafe(TOKEN_BYTES),
            lead_id=lead.id,
            asset_id=gate.asset_id,
            title=gate.title,
            by=gate.by,
            at=now,
            way=SentBy.GATE,
            expires_at=now + LINK_LASTS,
        )
        summary = f"{lead.shown} got “{gate.title}” by its form"
        note = ChangeNote(kind=ChangeKind.SENT, by=None, at=now, where=GATE_CHANNEL, summary=summary)
        self.sendings.put(sending, note=note)
        return sending


def _updated(known: Lead, drafted: Lead) -> Lead:
    """
    What a form adds: a stranger who knows an address must not change who somebody is.

    Nor whether they may be written to: a consent beside an earlier refusal is told by the activity alone.
    """
    refused = known.unsubscribed or known.do_not_contact
    return replace(
        known,
        name=known.name or drafted.name,
        company=known.company or drafted.company,
        account=known.account or drafted.account,
        source=known.source or drafted.source,
        source_detail=known.source_detail or drafted.source_detail,
        campaign=known.campaign or drafted.campaign,
        last_source=drafted.last_source,
        custom=known.custom if refused else {**known.custom, **drafted.custom},
    )
