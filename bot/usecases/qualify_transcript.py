"""Qualify a lead from a call, a mail thread or a message: read, check against facts, judge, write down."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.domain.bant import BantReading, Finding, Side
from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import BadInput
from bot.domain.evidence import Evidence
from bot.domain.facts import Facts, Terms, facts_of, product_names
from bot.domain.judging_text import judge_reading
from bot.domain.lead import EMAIL_SHAPE, Lead, LeadId, identity_of, lead_id_of
from bot.domain.ledger import current, expiry
from bot.domain.rep import RepId, name_from_email
from bot.domain.rules import Rules
from bot.domain.templates import TemplateVerdict, judged_by_team
from bot.domain.verdict import LeadVerdict, Met
from bot.domain.words import Criterion, Level
from bot.usecases.ports import BantReader, Dossier, InForce, Leads, LeadWrites, Reps
from bot.usecases.qualification_plan import evidence_id
from bot.usecases.write_evidence import WriteEvidence


class KnowTerms(Protocol):
    """Gives the terms that a call is checked against."""

    def __call__(self, *, now: datetime) -> Terms:
        """As of now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a text was found to say of a lead, and the verdict."""

    email: str
    lead_id: LeadId
    verdict: LeadVerdict
    reading: BantReading
    facts: Facts
    terms: Terms
    written: int = 0
    """Rows of evidence that were new."""
    changed: tuple[str, ...] = ()
    """What that changed, a sentence each."""
    template: TemplateVerdict | None = None
    """The lead as its seller's team judges, where that is not by BANT."""


@dataclass(frozen=True, slots=True)
class QualifyTranscript:
    """Read BANT out of a text, judge it by the rules, and keep the evidence; the same text twice writes once."""

    leads: Leads
    writes: LeadWrites
    reader: BantReader
    in_force: InForce
    terms: KnowTerms
    """What things cost and how fast they come."""
    reps: Reps | None = None
    """Whose names are known to be sellers'; None: worked out from how they talk."""

    def __call__(
        self,
        text: str,
        *,
        email: str,
        by: RepId | None = None,
        source: str = "",
        now: datetime,
        dry_run: bool = False,
    ) -> Judged:
        """
        `source` is the file's name or a permalink; a lead that is not known yet is made from the text.
        With `dry_run` nothing is written, and `written` counts what would be.

        Raises:
            BadInput: `email` is no address.
            LeadChangedElsewhere: somebody saved the lead at the same moment; nothing was written.
        """
        terms = self.terms(now=now)
        names = product_names(terms.book)
        sellers = [rep.shown for rep in self.reps.all()] if self.reps else []
        reading = self.reader.read(text, products=names, sellers=sellers, now=now)
        facts = facts_of(reading.order, book=terms.book, delivery=terms.delivery)
        today = (reading.at or now).date()
        verdict = judge_reading(reading, facts, rules=self.in_force().rules.qualification, today=today)
        lead_id = lead_id_of(_identity(email)) if dry_run else self._known(email, reading, by=by, where=source, now=now)
        there = self._there(email)
        rows = evidence_of(
            reading, verdict, lead_id=lead_id, by=by, source=source, rules=self.in_force().rules, now=now
        )
        judged = Judged(email=email, lead_id=lead_id, verdict=verdict, reading=reading, facts=facts, terms=terms)
        on_record = there.evidence if there else ()
        new = [row for row in rows if row.id not in {known.id for known in on_record}]
        template = judged_by_team(
            current([*on_record, *new], now=now),
            self.in_force().rules.qualification,
            by=by,
            owner=there.lead.owner_id if there else None,
            reps=self.reps.all() if self.reps else (),
        )
        judged = replace(judged, written=len(new), template=template)
        if dry_run:
            return judged
        write = WriteEvidence(self.leads, self.writes, self.in_force)
        saved = write(lead_id, rows, by=by, where=source or "command line", now=now)
        return replace(judged, written=saved.rows, changed=saved.changed)

    def _there(self, email: str) -> Dossier | None:
        """What is on record of whoever has this address."""
        known = self.leads.by_identity(_identity(email))
        return self.leads.dossier(known.lead.id) if known else None

    def _known(self, email: str, reading: BantReading, *, by: RepId | None, where: str, now: datetime) -> LeadId:
        """The lead of this address, made where there is none."""
        identity = _identity(email)
        known = self.leads.by_identity(identity)
        if known is not None:
            return known.lead.id
        buyers = [s.name for s in reading.speakers if s.side is Side.BUYER]
        name = buyers[0] if len(buyers) == 1 else name_from_email(email)
        lead = Lead(id=lead_id_of(identity), identity=identity, name=name, email=email.strip(), created_at=now)
        standing = self.in_force().standing(lead, events=(), evidence=(), now=now)
        note = ChangeNote(
            kind=ChangeKind.LOGGED,
            by=by,
            at=now,
            where=where or "command line",
            summary=f"Logged {lead.shown} from a call.",
        )
        self.writes.save(lead, standing=standing, note=note)
        return lead.id


def _identity(email: str) -> str:
    if not EMAIL_SHAPE.fullmatch(email.strip()):
        raise BadInput(f"“{email}” is no e-mail address. Write it like dana@acme.example.")
    return identity_of(email=email, name="", company=None)


def evidence_of(
    reading: BantReading,
    verdict: LeadVerdict,
    *,
    lead_id: LeadId,
    by: RepId | None,
    source: str,
    rules: Rules,
    now: datetime,
) -> tuple[Evidence, ...]:
    """What was found as rows; where only facts speak against a criterion, a row that says so."""
    disputed = {dispute.criterion for dispute in reading.disputes}  # nothing is kept before a person decides
    found = [f for f in (*reading.findings, *by_facts(reading.findings, verdict)) if f.criterion not in disputed]
    rows = [_row(f, lead_id=lead_id, by=by, source=source, rules=rules, now=now) for f in found]
    return tuple({row.id: row for row in rows}.values())


def by_facts(found: Sequence[Finding], verdict: LeadVerdict) -> list[Finding]:
    """Findings for criteria that only facts speak against."""
    against = {f.criterion for f in found if f.level is Level.CONTRADICTED}
    told = []
    for judged in verdict.criteria:
        if judged.met is not Met.NOT_MET or judged.criterion in against or not judged.cited:
            continue
        cited = judged.cited[-1]
        told.append(
            Finding(
                criterion=judged.criterion,
                level=Level.CONTRADICTED,
                value=judged.reason.rstrip("."),
                quote=cited.quote,
                speaker=cited.speaker,
                side=cited.side,
                at=max((f.at for f in found if f.at and f.criterion is judged.criterion), default=cited.at),
            )
        )
    return told


def _row(found: Finding, *, lead_id: LeadId, by: RepId | None, source: str, rules: Rules, now: datetime) -> Evidence:
    at = min(found.at or now, now)
    where = f"{source}:{found.line}" if source else f"line {found.line}"
    where = f"{where} at {found.clock}" if found.clock else where
    budget = found.criterion is Criterion.BUDGET
    return Evidence(
        id=evidence_id(lead_id, found.criterion, found.level, found.quote, found.value, str(found.at or "")),
        lead_id=lead_id,
        criterion=found.criterion,
        level=found.level,
        value=found.value,
        quote=found.quote,
        speaker=found.speaker,
        speaker_role=found.side.value,
        at=at,
        source=where,
        recorder_id=by,
        expires_at=expiry(found.criterion, at=at, due=found.due, rules=rules),
        amount_minor=found.amount_minor,
        currency=(found.currency or rules.price_book.currency) if budget and found.amount_minor else found.currency,
        due=found.due,
    )
