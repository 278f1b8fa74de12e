"""One text read by rules and by a model: what both or one found, and on what they differ."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.bant import BantReading, Dispute, Finding, Side
from bot.domain.ledger import SAME_BUDGET_WITHIN, SAME_DATE_WITHIN
from bot.domain.words import Criterion, Level


def put_together(by_rules: BantReading, by_model: Sequence[Finding]) -> BantReading:
    """The rules' reading with what only the model found, and with every criterion on which they differ."""
    disputes = tuple(_disputes(by_rules.findings, by_model))
    disputed = {dispute.criterion for dispute in disputes}
    quoted = {(found.criterion, found.quote) for found in by_rules.findings}
    new = [f for f in by_model if f.criterion not in disputed and (f.criterion, f.quote) not in quoted]
    return replace(by_rules, findings=(*by_rules.findings, *new), disputes=disputes)


def _disputes(by_rules: Sequence[Finding], by_model: Sequence[Finding]) -> Iterator[Dispute]:
    for criterion in Criterion:
        ours = [found for found in by_rules if found.criterion is criterion and found.side is not Side.SELLER]
        theirs = [found for found in by_model if found.criterion is criterion and found.side is not Side.SELLER]
        if ours and theirs and (pair := _apart(ours, theirs)):
            yield Dispute(criterion=criterion, by_rules=pair[0], by_model=pair[1])


def _apart(ours: Sequence[Finding], theirs: Sequence[Finding]) -> tuple[Finding, Finding] | None:
    """A finding of each where one reader found only what speaks for it and the other only what speaks against it."""
    stances = [{_against(found) for found in side} for side in (ours, theirs)]
    if all(len(stance) == 1 for stance in stances) and stances[0] != stances[1]:
        return ours[-1], theirs[-1]
    if _against(ours[-1]) or _against(theirs[-1]) or not _differ(ours, theirs):
        return None
    return ours[-1], theirs[-1]


def _against(found: Finding) -> bool:
    return found.level is Level.CONTRADICTED


def _differ(ours: Sequence[Finding], theirs: Sequence[Finding]) -> bool:
    """Whether no sum, or no date, that one read is one that the other read."""
    mine, other = ([f.amount_minor for f in side if f.amount_minor] for side in (ours, theirs))
    if mine and other:
        return not any(abs(a - b) <= max(a, b) * SAME_BUDGET_WITHIN for a in mine for b in other)
    days, others = ([f.due for f in side if f.due] for side in (ours, theirs))
    return bool(days and others) and not any(abs(a - b) <= SAME_DATE_WITHIN for a in days for b in others)
