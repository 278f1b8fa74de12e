"""What is known of who decides holds as long as the person keeps their place: a new role or company ends it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead, company_key
from bot.domain.ledger import current
from bot.domain.qualification_words import names_somebody
from bot.domain.rep import RepId, folded
from bot.domain.words import Criterion, Level


def lapse(
    before: Lead, after: Lead, evidence: Iterable[Evidence], *, by: RepId | None, where: str, now: datetime
) -> Evidence | None:
    """
    The row that ends what was known of a lead's authority; None where nothing was, or they are where they were.

    A blank that is filled is no change. The row is added like any other: undone with the change that it came with.
    """
    cause, known = moved(before, after, whose="their"), _who_decides(evidence, now)
    return _ended(known, cause, by=by, where=where, now=now) if cause and known else None


def lapse_of_decider(
    before: Lead, after: Lead, evidence: Iterable[Evidence], *, by: RepId | None, where: str, now: datetime
) -> Evidence | None:
    """The row that ends what was known of another lead's authority, where that named this person and they moved."""
    cause, known = moved(before, after, whose=f"{before.shown}'s"), _who_decides(evidence, now)
    if not cause or known is None or not names(known.value, before):
        return None
    return _ended(known, cause, by=by, where=where, now=now)


def lapse_as_told(
    evidence: Iterable[Evidence], *, by: RepId | None, teller: str, where: str, now: datetime
) -> Evidence | None:
    """The row for a rep's word that whoever decides is no longer there; None where nobody is named as deciding."""
    known = _who_decides(evidence, now)
    if known is None or not (name := named_decider(known)):
        return None
    return _ended(known, f"{name} is no longer there, says {teller}", by=by, where=where, now=now)


def named_decider(known: Evidence) -> str:
    """Whom a row on authority names, `Kate Moss` of `Kate Moss, CFO`; empty where it names nobody."""
    return known.value.partition(",")[0].strip() if names_somebody(known.value) else ""


def names(value: str, person: Lead) -> bool:
    """Whether what is known of who decides names this person: by the whole name, or by a part of it and the role."""
    told, _, role = value.partition(",")
    whole, words = folded(person.name), folded(told)
    if " " in whole:
        return f" {whole} " in f" {folded(value)} " or (words in whole.split() and _same_role(role, person))
    return bool(whole) and words == whole and _same_role(role, person)


def _same_role(role: str, person: Lead) -> bool:
    return bool(role.strip() and person.title and _one_title(role, person.title))


def moved(before: Lead, after: Lead, *, whose: str) -> str:
    """`Dana Cole's title was Buyer and is CFO`; empty for somebody who has their role and place still."""
    told = (
        _other("title", before.title, after.title, same=_one_title),
        _other("company", before.company, after.company, same=_one_company),
        "" if _left(before.crm_status) or not _left(after.crm_status) else f"status is {after.crm_status}",
    )
    cause = next((said for said in told if said), "")
    return f"{whose} {cause}" if cause else ""


GONE = re.compile(
    r"\b(?:no longer (?:with|at|there|here|employed|works?|in)\b|left (?:the |their )?(?:company|organi[sz]ation|firm"
    r"|business|job|employer)|departed|(?:ex|former)[- ]employee)\b",
    re.I,
)
"""How a CRM's own word for a status says that somebody has left."""


def _left(status: str | None) -> bool:
    return bool(status) and GONE.search(status or "") is not None


def _other(what: str, was: str | None, now_is: str | None, *, same: Callable[[str, str], bool]) -> str:
    """Empty where it is the same, or one of them is not known."""
    if not was or not now_is or same(was, now_is):
        return ""
    return f"{what} was {was} and is {now_is}"


def _one_title(one: str, other: str) -> bool:
    """`CFO` and `Chief Financial Officer` are one title; so are two spellings of it."""
    one, other = folded(one), folded(other)
    return one == other or one == _initials(other) or other == _initials(one)


def _initials(title: str) -> str:
    words = title.split()
    return "".join(word[0] for word in words) if len(words) > 1 else title


def _one_company(one: str, other: str) -> bool:
    return company_key(one) == company_key(other)


def _who_decides(evidence: Iterable[Evidence], now: datetime) -> Evidence | None:
    return current(evidence, now=now)[Criterion.AUTHORITY].best


def _ended(known: Evidence, cause: str, *, by: RepId | None, where: str, now: datetime) -> Evidence:
    return replace(
        known,
        id=EvidenceId(f"{known.id}-{now.timestamp():.0f}"),
        level=Level.UNKNOWN,
        value=cause,
        quote="",
        speaker="",
        speaker_role="",
        at=now,
        source=where,
        recorder_id=by,
        expires_at=None,
    )
