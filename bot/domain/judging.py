"""From evidence to a verdict, by the rules: which criteria are met, and so whether the lead is qualified."""

from collections.abc import Iterable, Mapping

from bot.domain.bant import Side
from bot.domain.evidence import Evidence
from bot.domain.ledger import RANK, Current, Doubt
from bot.domain.qualification_words import against_said
from bot.domain.selling_rules import QualificationRules
from bot.domain.verdict import Cited, CriterionVerdict, LeadVerdict, Met
from bot.domain.words import Criterion, Level

NAMES = {criterion: criterion.value.capitalize() for criterion in Criterion}


def judge_ledger(standing: Mapping[Criterion, Current], rules: QualificationRules) -> LeadVerdict:
    """The verdict on a lead by what is on record now."""
    return lead_verdict((_on_record(standing[criterion]) for criterion in Criterion), rules)


def lead_verdict(criteria: Iterable[CriterionVerdict], rules: QualificationRules) -> LeadVerdict:
    """
    The lead is qualified when nothing is not met and enough is known well enough.

    What nobody knows disqualifies nobody, except a budget where the rules say so.
    """
    judged = tuple(_missing_budget(verdict, rules) for verdict in criteria)
    unmet = [NAMES[v.criterion] for v in judged if v.met is Met.NOT_MET]
    known = {v.criterion for v in judged if v.met is not Met.NOT_MET and _reaches(v.level, rules.level)}
    lacking = [NAMES[c] for c in rules.must if c not in known]
    if unmet:
        return LeadVerdict(qualified=False, reason=f"Not met: {_listed(unmet)}.", criteria=judged)
    if lacking:
        sentence = f"{_listed(lacking)} {'has' if len(lacking) == 1 else 'have'} to be {rules.level} first."
        return LeadVerdict(qualified=False, reason=sentence, criteria=judged)
    if len(known) < rules.at_least:
        sentence = f"{len(known)} of {rules.at_least} criteria needed are {rules.level}."
        return LeadVerdict(qualified=False, reason=sentence, criteria=judged)
    names = _listed([NAMES[c] for c in Criterion if c in known])
    return LeadVerdict(
        qualified=True, reason=f"{names}: {rules.level} or better, and nothing is not met.", criteria=judged
    )


def _on_record(standing: Current) -> CriterionVerdict:
    met, reason = _met(standing)
    rows = (standing.best, standing.other) if standing.doubt is Doubt.CHANGED else (standing.best,)
    return CriterionVerdict(
        criterion=standing.criterion,
        met=met,
        reason=reason,
        level=standing.level,
        value=standing.value,
        cited=tuple(cite(row) for row in rows if row is not None and row.quote),
    )


def _met(standing: Current) -> tuple[Met, str]:
    name = NAMES[standing.criterion]
    if standing.level is Level.CONTRADICTED:
        against = against_said(standing.criterion, standing.value) if standing.value else "the buyer says otherwise"
        return Met.NOT_MET, f"{against[:1].upper()}{against[1:]}."
    if standing.doubt is Doubt.EXPIRED and standing.other is not None:
        return Met.UNKNOWN, f"{name} is to be re-confirmed ({standing.other.value}): {standing.lapsed}."
    if standing.level is Level.UNKNOWN:
        return Met.UNKNOWN, f"Nothing is known of {name.lower()}."
    if standing.doubt is Doubt.CHANGED and standing.other is not None:
        return Met.UNKNOWN, f"{name} was {standing.other.value}, now it is said to be {standing.value}: to be asked."
    if standing.level is Level.CLAIMED:
        buyers = standing.best is not None and standing.best.speaker_role == Side.BUYER
        lacks = "not yet sure, by the buyer's own words" if buyers else "said by a rep, not yet in the buyer's words"
        return Met.UNKNOWN, f"{standing.value or name}: {lacks}."
    return Met.MET, f"{standing.value}." if standing.value else f"{name} is {standing.level}."


def cite(row: Evidence) -> Cited:
    """The words of a row of evidence."""
    side = Side(row.speaker_role) if row.speaker_role in {s.value for s in Side} else Side.UNKNOWN
    return Cited(quote=row.quote, speaker=row.speaker, side=side, at=row.at, source=row.source)


def _missing_budget(verdict: CriterionVerdict, rules: QualificationRules) -> CriterionVerdict:
    missing = verdict.criterion is Criterion.BUDGET and verdict.level is Level.UNKNOWN and verdict.met is Met.UNKNOWN
    if not (missing and rules.missing_budget_disqualifies):
        return verdict
    return CriterionVerdict(criterion=verdict.criterion, met=Met.NOT_MET, reason="No budget is known.")


def _reaches(level: Level, floor: Level) -> bool:
    return RANK.get(level, -1) >= RANK.get(floor, 0) and level is not Level.UNKNOWN


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
