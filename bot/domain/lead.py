"""A lead: a person who may buy, at an account, owned by a rep."""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NewType

from bot.domain.rep import Rep, RepId, folded
from bot.domain.words import Band, Department, Persona, Seniority, Source, Stage, Status

if TYPE_CHECKING:
    from bot.domain.score_override import Override

LeadId = NewType("LeadId", str)
AccountKey = NewType("AccountKey", str)

LEGAL_FORMS = frozenset(
    (
        *("inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd", "limited", "plc"),
        *("gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab"),
        *("as", "asa", "aps", "oy", "oyj", "sl", "slu", "pty", "pte", "kk", "group", "holding", "holdings"),
    )
)
"""Words that name a company's legal form, not the company; left out when two names are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Everything known of one lead. None and empty mean unknown, never zero or no."""

    id: LeadId
    identity: str
    """What makes two records one lead; see `identity_of`."""
    name: str = ""
    email: str | None = None
    company: str | None = None
    account: AccountKey | None = None
    title: str | None = None
    seniority: Seniority | None = None
    department: Department | None = None
    persona: Persona | None = None
    industry: str | None = None
    employees: int | None = None
    """Number of people at the company; the lower end where the source gives a range."""
    revenue: int | None = None
    """Yearly revenue in whole units of the currency the CRM keeps."""
    country: str | None = None
    """English short name, such as Germany; see `countries`."""
    state: str | None = None
    city: str | None = None
    phone: str | None = None
    website: str | None = None
    language: str | None = None
    source: Source | None = None
    source_detail: str | None = None
    last_source: Source | None = None
    campaign: str | None = None
    owner_id: RepId | None = None
    status: Status | None = None
    crm_status: str | None = None
    """The CRM's own word for the status."""
    stage: Stage | None = None
    unsubscribed: bool = False
    do_not_contact: bool = False
    notes: str | None = None
    """Free text, partly written by prospects: tainted."""
    created_at: datetime | None = None
    crm_activity_at: datetime | None = None
    """The CRM's own last-activity time."""
    custom: Mapping[str, str] = field(default_factory=dict)
    version: int = 0
    """Number of times it was saved; a save of an older version is refused."""

    @property
    def shown(self) -> str:
        """Name for people to read: the name, else the address, else the company."""
        return self.name or self.email or self.company or "somebody"

    def with_known(self, newer: "Lead") -> "Lead":
        """This lead with every value that `newer` knows; a blank never overwrites, a yes is never taken back."""
        known = {
            f.name: value
            for f in fields(Lead)
            if f.name not in KEPT and (value := getattr(newer, f.name)) not in (None, "", False)
        }
        if (
            self.email
            and newer.email
            and "+" in newer.email.partition("@")[0]
            and "+" not in self.email.partition("@")[0]
        ):
            known.pop("email")  # the mailbox itself is known already
        known["custom"] = {**self.custom, **{k: v for k, v in newer.custom.items() if v}}
        return replace(self, **known)


KEPT = frozenset({"id", "identity", "custom", "version"})
"""What stays as it is when two records of one lead become one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A lead's score in short, as of a time; the receipt says what it is made of."""

    score: int
    fit: int
    engagement: int
    readiness: int
    band: Band
    scored_at: datetime
    band_since: datetime
    rules_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredLead:
    """A lead with its standing, its owner and its last activity: what lists and cards are drawn from."""

    lead: Lead
    standing: Standing
    owner: Rep | None = None
    last_activity_at: datetime | None = None
    """The latest of the CRM's own field and any engagement event."""
    override: "Override | None" = None
    """What a rep says of it, where that counts now instead of the rules."""


def normal_email(email: str) -> str:
    """Address by which two spellings of one mailbox are equal: no case, no spaces, no plus-tag."""
    local, at, domain = email.strip().casefold().rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


@lru_cache(maxsize=65_536)
def company_key(company: str) -> AccountKey:
    """Company name by which two spellings are one account: `Acme, Inc.` and `ACME` are `acme`."""
    words = folded(company).split()
    kept = [w for w in words if w not in LEGAL_FORMS]
    return AccountKey(" ".join(kept or words))


def account_of(lead: Lead) -> AccountKey | None:
    """The lead's account: its own key, else worked out of the company."""
    if lead.account:
        return lead.account
    return company_key(lead.company) if lead.company else None


def identity_of(*, email: str | None, name: str, company: str | None) -> str:
    """What makes two records one lead: the normalised e-mail, else name and company together."""
    if email:
        return normal_email(email)
    return f"{folded(name)}|{company_key(company or '')}"


def lead_id_of(identity: str) -> LeadId:
    """Short id that the same identity always gets, so that an import run twice names the same leads."""
    digest = hashlib.blake2b(identity.encode(), digest_size=8).digest()
    return LeadId("L-" + base64.b32encode(digest).decode().rstrip("="))


EMAIL_SHAPE = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[^@\s<>,;\".]{2,}")
"""An address as people write one in running text; not a full validation."""
