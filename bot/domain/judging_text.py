"""The verdict on what a text says: the buyer's own words against the price list and the delivery policy."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.bant import BantReading, Dispute, Finding, Promise, Side
from bot.domain.facts import Facts, money_shown
from bot.domain.judging import lead_verdict
from bot.domain.qualification_words import names_somebody
from bot.domain.selling_rules import QualificationRules
from bot.domain.verdict import Cited, CriterionVerdict, LeadVerdict, Met
from bot.domain.words import Criterion, Level

QUOTES_SHOWN = 3
"""Quotes a criterion at most: enough to see it, few enough to read."""


def judge_reading(reading: BantReading, facts: Facts, *, rules: QualificationRules, today: date) -> LeadVerdict:
    """
    Judge each criterion and the lead by what a text says.

    A price or a time that only the seller promised counts for nothing: `facts` decide. `today` is the day it was said.
    """
    by = {c: [f for f in reading.findings if f.criterion is c] for c in Criterion}
    judged = (
        _need(by[Criterion.NEED]),
        _timeline(by[Criterion.TIMELINE], facts, reading.promises, today=today),
        _budget([_for_all(f, facts) for f in by[Criterion.BUDGET]], facts, reading.promises),
        _authority(by[Criterion.AUTHORITY]),
    )
    disputed = {dispute.criterion: dispute for dispute in reading.disputes}
    return lead_verdict((_open(disputed[v.criterion]) if v.criterion in disputed else v for v in judged), rules)


def _open(dispute: Dispute) -> CriterionVerdict:
    """Two readers, two readings: a person decides."""
    cited = (_cite(dispute.by_rules), _cite(dispute.by_model))
    return CriterionVerdict(criterion=dispute.criterion, met=Met.UNKNOWN, reason=dispute.sentence, cited=cited)


def _need(found: Sequence[Finding]) -> CriterionVerdict:
    against, backing = _against(found), _backing(found)
    if against:
        return _judged(Criterion.NEED, Met.NOT_MET, "The buyer sees no clear need.", against)
    if backing:
        return _judged(Criterion.NEED, Met.MET, "The buyer says what they need it for.", backing)
    return _unheard(Criterion.NEED, "Nobody said what it is needed for.")


def _authority(found: Sequence[Finding]) -> CriterionVerdict:
    against, backing = _against(found), _backing(found)
    if against:
        reason = f"Somebody else has the final say{_named(against[0].value)}."
        return _judged(Criterion.AUTHORITY, Met.NOT_MET, reason, against)
    if backing:
        return _judged(Criterion.AUTHORITY, Met.MET, "The buyer decides.", backing)
    return _unheard(Criterion.AUTHORITY, "Nobody said who decides.")


def _named(value: str) -> str:
    """`: Kate Moss, CFO`, where the value is a name rather than a sentence."""
    return f": {value}" if names_somebody(value) else ""


def _budget(found: Sequence[Finding], facts: Facts, promises: Sequence[Promise]) -> CriterionVerdict:
    named = _preferred([f for f in found if f.amount_minor and f.level is not Level.CONTRADICTED])
    against, backing = _against(found), _backing(found)
    if named is not None and named.amount_minor is not None:
        if facts.total_minor is not None and named.currency in (None, facts.currency):
            return _priced(named, facts, promises, _with_question(named, found))
        if not against and facts.total_minor is not None:
            return _in_another_currency(named, facts, _with_question(named, found))
        if not against:
            reason = f"The buyer has {money_named(named)}; there is no list price to hold against it."
            return _judged(Criterion.BUDGET, Met.MET, reason, _with_question(named, found))
    if against:
        return _judged(Criterion.BUDGET, Met.NOT_MET, f"The buyer says: {against[0].value}.", against)
    if backing:
        return _judged(Criterion.BUDGET, Met.MET, f"The buyer says: {backing[0].value}.", backing)
    return _unheard(Criterion.BUDGET, "No budget was named.")


def _for_all(found: Finding, facts: Facts) -> Finding:
    """A sum for every unit, times the units ordered."""
    if found.each_minor is None or facts.units is None or facts.supposed:
        return found
    return replace(found, amount_minor=found.each_minor * facts.units)


def _in_another_currency(named: Finding, facts: Facts, cited: Sequence[Finding]) -> CriterionVerdict:
    """Rates change by the day: a person compares."""
    price = f"{money_shown(facts.total_minor or 0, facts.currency)}{' a month' if facts.monthly else ''}"
    reason = f"The buyer has {money_named(named)}; the order is {price} at list price{facts.working}. Compare the two."
    return _judged(Criterion.BUDGET, Met.UNKNOWN, reason, cited)


def money_named(named: Finding) -> str:
    """The sum of a finding; what else is said of it goes into the reason."""
    return named.value.partition(", not ")[0]


def _priced(named: Finding, facts: Facts, promises: Sequence[Promise], cited: Sequence[Finding]) -> CriterionVerdict:
    total, budget = facts.total_minor or 0, named.amount_minor or 0
    every = " a month" if facts.monthly else ""
    price = f"{money_shown(total, facts.currency)}{every} at list price{facts.working}"
    sum_said = money_shown(budget, named.currency or facts.currency)
    if total > budget:
        said = [p for p in promises if p.criterion is Criterion.BUDGET and p.amount_minor and p.amount_minor <= budget]
        near = max(said, key=lambda promise: promise.amount_minor or 0, default=None)
        listed = money_shown(total, facts.currency)
        seller = f" The seller said {near.value}; the price list says {listed}." if near else ""
        reason = f"The order is {price}; the budget is only {sum_said}.{seller}"
        return _judged(Criterion.BUDGET, Met.NOT_MET, reason, cited, level=Level.CONTRADICTED)
    if facts.monthly and total * MONTHS_A_YEAR > budget:
        reason = (
            f"The order is {price}; {sum_said} would last {budget // total} months. Ask for which time it is meant."
        )
        return _judged(Criterion.BUDGET, Met.UNKNOWN, reason, cited)
    return _judged(Criterion.BUDGET, Met.MET, f"The order is {price}; the budget is {sum_said}.", cited)


MONTHS_A_YEAR = 12
"""A budget without a time is taken for a year's."""


def _with_question(agreed: Finding, found: Sequence[Finding]) -> list[Finding]:
    """What the buyer agreed to goes before their yes, which says little by itself."""
    asked = [f for f in found if f.level is Level.CLAIMED and f.value == agreed.value] if agreed.indirect else []
    return [*asked[:1], agreed]


def _timeline(found: Sequence[Finding], facts: Facts, promises: Sequence[Promise], *, today: date) -> CriterionVerdict:
    against, backing = _against(found), _backing(found)
    dated = [f for f in found if f.due is not None and f.level is not Level.CONTRADICTED]
    wanted = _preferred([f for f in dated if f.delivery])
    if wanted is not None and wanted.due is not None and facts.lead_days is not None:
        days = wanted.within_days if wanted.within_days is not None else max(0, (wanted.due - today).days)
        return _timed(wanted, days, facts, promises, _with_question(wanted, found))
    named = wanted or _preferred(dated)
    if named is not None:
        return _judged(Criterion.TIMELINE, Met.MET, f"The buyer wants it {named.value}.", _with_question(named, found))
    if against:
        return _judged(Criterion.TIMELINE, Met.NOT_MET, "The buyer has no date in sight.", against)
    if backing:
        return _judged(Criterion.TIMELINE, Met.MET, f"The buyer wants it {backing[0].value}.", backing)
    return _unheard(Criterion.TIMELINE, "Nobody said by when it is wanted.")


def _timed(
    wanted: Finding, days: int, facts: Facts, promises: Sequence[Promise], cited: Sequence[Finding]
) -> CriterionVerdict:
    units = f"{facts.units} {'unit' if facts.units == 1 else 'units'}{facts.working}"
    takes = f"{units} take {_days(facts.lead_days or 0)} by the delivery policy"
    if facts.lead_days is not None and facts.lead_days <= days:
        return _judged(Criterion.TIMELINE, Met.MET, f"{takes}; they want it {wanted.value}.", cited)
    said = [p for p in promises if p.criterion is Criterion.TIMELINE and (p.within_days or 0) <= days]
    seller = f" The seller promised {said[-1].value}, which the policy does not bear out." if said else ""
    reason = f"{takes}, but they want it {wanted.value}.{seller}"
    return _judged(Criterion.TIMELINE, Met.NOT_MET, reason, cited, level=Level.CONTRADICTED)


def _preferred(found: Sequence[Finding]) -> Finding | None:
    """The buyer's own last word, else the first they agreed to, else what the seller says they said."""
    own = [f for f in found if f.level is not Level.CLAIMED and not f.indirect]
    agreed = [f for f in found if f.level is not Level.CLAIMED and f.indirect]
    claimed = sorted((f for f in found if f.level is Level.CLAIMED), key=lambda f: f.side is Side.SELLER)
    return own[-1] if own else agreed[0] if agreed else claimed[0] if claimed else None


def _against(found: Iterable[Finding]) -> list[Finding]:
    return [f for f in found if f.level is Level.CONTRADICTED and f.side is not Side.SELLER]


def _backing(found: Iterable[Finding]) -> list[Finding]:
    return [f for f in found if f.level in (Level.SUPPORTED, Level.CONFIRMED) and f.side is not Side.SELLER]


def _judged(
    criterion: Criterion, met: Met, reason: str, found: Sequence[Finding], *, level: Level | None = None
) -> CriterionVerdict:
    cited = tuple(
        Cited(quote=f.quote, speaker=f.speaker, side=f.side, at=f.at, clock=f.clock)
        for f in found[:QUOTES_SHOWN]
        if f.quote
    )
    best = found[-1] if found[-1].indirect else found[0]
    if met is Met.MET and best.level is Level.CLAIMED:
        why = "only the seller said so" if best.side is Side.SELLER else "it is not approved yet"
        met, reason = Met.UNKNOWN, f"{reason} But {why}."
    return CriterionVerdict(
        criterion=criterion, met=met, reason=reason, level=level or best.level, value=best.value, cited=cited
    )


def _cite(found: Finding) -> Cited:
    return Cited(quote=found.quote, speaker=found.speaker, side=found.side, at=found.at, clock=found.clock)


def _unheard(criterion: Criterion, reason: str) -> CriterionVerdict:
    return CriterionVerdict(criterion=criterion, met=Met.UNKNOWN, reason=reason)


def _days(days: int) -> str:
    return f"{days} {'day' if days == 1 else 'days'}"
