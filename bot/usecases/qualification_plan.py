"""What a qualification asks next, and what its confirmed lines become in the ledger."""

import base64
import hashlib
from collections.abc import Mapping
from datetime import datetime

from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.judging import judge_ledger
from bot.domain.lead import LeadId, Standing
from bot.domain.ledger import Current, current, expiry
from bot.domain.qualification import Known, Line
from bot.domain.qualification_state import Qualification
from bot.domain.qualification_words import against_said
from bot.domain.rules import Rules
from bot.domain.scoring import Scoring
from bot.domain.stakes import Decision, Stake, Supposed, next_stake, stakes, why
from bot.domain.words import Criterion, Level
from bot.usecases.ports import Dossier


def asks_next(state: Qualification, dossier: Dossier, scoring: Scoring, *, now: datetime) -> Qualification | None:
    """The state with the question that matters most; None when no answer can change the decision any more."""
    ordered = open_stakes(state, dossier, scoring, now=now)
    chosen = next_stake(ordered)
    if chosen is None:
        return None
    return state.ask(chosen.criterion, why=why(chosen, ordered), in_words=chosen.in_words)


def open_stakes(state: Qualification, dossier: Dossier, scoring: Scoring, *, now: datetime) -> tuple[Stake, ...]:
    """The stakes of every criterion that is open in the ledger and not answered here, or known from a rep alone."""
    standing = current(dossier.evidence, now=now)
    unknown = [c for c in Criterion if standing[c].open and c not in state.answered]
    heard = [*dossier.evidence, *evidence_from(state, "", scoring.rules, now=now)]
    by_now = current(heard, now=now)
    told = {line.criterion for line in state.accepted if line.level is Level.CLAIMED}
    claimed = [
        c
        for c in Criterion
        if c not in (*unknown, *state.unquoted)
        # A rep's word lifts no buyer's no, but the buyer's own words do.
        and (by_now[c].level is Level.CLAIMED or (c in told and by_now[c].level is Level.CONTRADICTED))
    ]

    def decide(supposed: Supposed) -> Decision:
        rows = [*heard, *_supposed(dossier.lead.id, supposed, now=now)]
        after = scoring.standing(dossier.lead, events=dossier.events, evidence=rows, now=now)
        verdict = judge_ledger(current(rows, now=now), scoring.rules.qualification)
        return Decision(score=after.score, band=after.band, ruling=verdict.ruling)

    return stakes(unknown, decide, claimed=claimed)


def _supposed(lead_id: LeadId, levels: Supposed, *, now: datetime) -> list[Evidence]:
    return [
        Evidence(
            id=EvidenceId(f"supposed-{criterion}"),
            lead_id=lead_id,
            criterion=criterion,
            level=level,
            value="supposed",
            quote="",
            speaker_role="buyer",
            at=now,
        )
        for criterion, level in levels.items()
    ]


def evidence_from(state: Qualification, thread_key: str, rules: Rules, *, now: datetime) -> tuple[Evidence, ...]:
    """The accepted lines as rows; the same line always becomes the row of the same id."""
    return tuple(_row(state, line, thread_key, rules) for line in state.accepted if line.at <= now)


def _row(state: Qualification, line: Line, thread_key: str, rules: Rules) -> Evidence:
    return Evidence(
        id=EvidenceId(line.row_id) if line.row_id else _typed_id(state, line, thread_key),
        lead_id=state.lead_id,
        criterion=line.criterion,
        level=line.level,
        value=line.understood,
        quote=line.quote,
        speaker=line.speaker,
        speaker_role=line.side.value,
        at=line.at,
        source=line.source,
        recorder_id=line.by,
        expires_at=expiry(line.criterion, at=line.at, due=line.due, rules=rules),
        amount_minor=line.amount_minor,
        currency=line.currency,
        due=line.due,
    )


def _typed_id(state: Qualification, line: Line, thread_key: str) -> EvidenceId:
    return evidence_id(state.lead_id, thread_key, state.started_at.isoformat(), line.key)


def evidence_id(*parts: str) -> EvidenceId:
    """Id that the same words from the same place always get, so that saving twice writes once."""
    digest = hashlib.blake2b("|".join(parts).encode(), digest_size=10).digest()
    return EvidenceId("E-" + base64.b32encode(digest).decode())


def known_of(dossier: Dossier, *, now: datetime) -> tuple[Known, ...]:
    """What is on record, one line a criterion that something is known of."""
    standing = current(dossier.evidence, now=now)
    return tuple(_known(standing[c], row) for c in Criterion if (row := standing[c].best or standing[c].other))


def _known(standing: Current, row: Evidence) -> Known:
    return Known(
        criterion=standing.criterion,
        level=standing.level,
        value=row.value,
        at=row.at,
        reconfirm=standing.doubt is not None,
    )


def _told(standing: Current) -> str:
    """`claimed (50,000 EUR)`, `not this lead: the COO decides`."""
    if standing.level is Level.CONTRADICTED and standing.value:
        return against_said(standing.criterion, standing.value)
    return f"{standing.level} ({standing.value})" if standing.value else f"{standing.level}"


def changes_said(
    before: Mapping[Criterion, Current], after: Mapping[Criterion, Current], *, was: Standing, now_is: Standing
) -> tuple[str, ...]:
    """What confirming changed, a sentence each: `Budget: unknown → claimed (50,000 EUR)`, `Score 62 → 74`."""
    lines = [
        f"{c.capitalize()}: {before[c].level} → {_told(after[c])}"
        for c in Criterion
        if (before[c].level, before[c].value) != (after[c].level, after[c].value)
    ]
    if was.score != now_is.score:
        lines.append(f"Score {was.score} → {now_is.score}")
    if was.band is not now_is.band:
        lines.append(f"{was.band.capitalize()} → {now_is.band}")
    return tuple(lines)
