"""What is known of who decides holds as long as the person keeps their place: a new role or company ends it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead
from bot.domain.ledger import current
from bot.domain.rep import RepId, folded
from bot.domain.words import Criterion, Level


def lapse(
    before: Lead, after: Lead, evidence: Iterable[Evidence], *, by: RepId | None, where: str, now: datetime
) -> Evidence | None:
    """
    The row that ends what was known of a lead's authority; None where nothing was, or they are where they were.

    A blank that is filled is no change. The row is added like any other: undone with the change that it came with.
    """
    cause = _moved("title", before.title, after.title) or _moved("company", before.company, after.company)
    known = current(evidence, now=now)[Criterion.AUTHORITY]
    if not cause or known.best is None:
        return None
    return replace(
        known.best,
        id=EvidenceId(f"{known.best.id}-{now.timestamp():.0f}"),
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


def _moved(what: str, was: str | None, now_is: str | None) -> str:
    """`their title was Buyer and is CFO`; empty where it is the same or one of them is not known."""
    if not was or not now_is or folded(was) == folded(now_is):
        return ""
    return f"their {what} was {was} and is {now_is}"
