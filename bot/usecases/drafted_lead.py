"""Turns what a rep filled in about a lead into a lead and its evidence."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.countries import country_named
from bot.domain.errors import BadInput
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import EMAIL_SHAPE, Lead, LeadId, company_key, identity_of, lead_id_of
from bot.domain.lead_text import LeadDraft
from bot.domain.ledger import expiry
from bot.domain.rep import Rep
from bot.domain.rules import Rules
from bot.domain.titles import TitleMapping, read_title
from bot.domain.words import Criterion, Level


class NotAnAddress(BadInput):
    """That is no e-mail address. Write it like dana@acme.example, or leave it empty."""


class NobodyNamed(BadInput):
    """Give an e-mail address, or a name and a company: by these I tell people apart."""


def lead_from(draft: LeadDraft, *, titles: TitleMapping, now: datetime) -> Lead:
    """
    The lead that a draft describes; it belongs to nobody yet.

    Raises:
        NotAnAddress: the e-mail address cannot be one.
        NobodyNamed: there is neither an address nor a name and a company.
    """
    email = draft.email.strip().removeprefix("mailto:") or None
    if email and not EMAIL_SHAPE.fullmatch(email):
        raise NotAnAddress
    if not email and not (draft.name.strip() and draft.company.strip()):
        raise NobodyNamed
    name, company = " ".join(draft.name.split()), " ".join(draft.company.split())
    read = read_title(draft.title, titles)
    identity = identity_of(email=email, name=name, company=company or None)
    return Lead(
        id=lead_id_of(identity),
        identity=identity,
        name=name,
        email=email,
        company=company or None,
        account=company_key(company) if company else None,
        title=draft.title.strip() or None,
        seniority=read.seniority,
        department=read.department,
        persona=read.persona,
        country=(country_named(draft.country) or draft.country) if draft.country else None,
        phone=draft.phone.strip() or None,
        website=draft.website.strip() or None,
        source=draft.source,
        source_detail=draft.source_detail or None,
        notes=draft.notes.strip() or None,
        created_at=now,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    value: str
    amount_minor: int | None = None
    currency: str | None = None
    due: date | None = None


def evidence_of(
    draft: LeadDraft, lead_id: LeadId, *, rules: Rules, by: Rep, where: str, now: datetime
) -> tuple[Evidence, ...]:
    """What the draft says on BANT, as claims of the rep who wrote it; the same words again are the same rows."""
    said = {
        Criterion.NEED: _Said(draft.need),
        Criterion.TIMELINE: _Said(draft.timeline, due=draft.due),
        Criterion.BUDGET: _Said(draft.budget, draft.budget_minor, draft.currency),
        Criterion.AUTHORITY: _Said(draft.authority),
    }
    return tuple(
        Evidence(
            id=_id_of(lead_id, criterion, claim.value, by),
            lead_id=lead_id,
            criterion=criterion,
            level=Level.CLAIMED,
            value=claim.value.strip(),
            quote=claim.value.strip(),
            speaker=by.shown,
            speaker_role="seller",
            at=now,
            source=where,
            recorder_id=by.id,
            expires_at=expiry(criterion, at=now, due=claim.due, rules=rules),
            amount_minor=claim.amount_minor,
            currency=claim.currency,
            due=claim.due,
        )
        for criterion, claim in said.items()
        if claim.value.strip()
    )


def _id_of(lead_id: LeadId, criterion: Criterion, value: str, by: Rep) -> EvidenceId:
    digest = hashlib.blake2b(f"{lead_id}|{criterion}|{value.strip()}|{by.id}".encode(), digest_size=8).digest()
    return EvidenceId("E-" + base64.b32encode(digest).decode().rstrip("="))
