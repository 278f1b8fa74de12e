"""MEDDICC, CHAMP and the like: another way to lay out, and to judge, what the ledger holds on the four criteria."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.bant import Side
from bot.domain.evidence import Evidence
from bot.domain.judging import cite, judge_ledger
from bot.domain.ledger import Current
from bot.domain.rep import Rep, RepId
from bot.domain.selling_rules import Element, QualificationRules
from bot.domain.template_signs import ANYWHERE, ASKS, SIGNS
from bot.domain.verdict import Cited, LeadVerdict, Met
from bot.domain.words import Criterion, Level

QUOTES_SHOWN = 2
BACKING = frozenset({Level.SUPPORTED, Level.CONFIRMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementVerdict:
    """One letter of a template judged."""

    name: str
    met: Met
    reason: str
    cited: tuple[Cited, ...] = ()
    ask: str = ""
    """How to ask the buyer for what the ledger has no criterion of, as long as nobody knows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateVerdict:
    """A lead judged by a template."""

    template: str
    verdict: LeadVerdict
    """By the template's own demands on the four criteria."""
    elements: tuple[ElementVerdict, ...]


def template_of(rules: QualificationRules, rep: Rep | None, reps: Iterable[Rep]) -> str:
    """Name of the template of a rep's team, which is the team of their manager; empty where they judge by BANT."""
    if rep is None or not rules.teams:
        return ""
    manager = next((other for other in reps if other.id == rep.manager_id), None)
    teams = {email.casefold(): name for email, name in rules.teams.items()}
    mine = [teams.get((person.email or "").casefold(), "") for person in (rep, manager) if person]
    return next((name for name in mine if name), "")


def judged_by_team(
    standing: Mapping[Criterion, Current],
    rules: QualificationRules,
    *,
    by: RepId | None,
    owner: RepId | None = None,
    reps: Iterable[Rep],
) -> TemplateVerdict | None:
    """The lead as the team of whoever asks has it, else that of its owner; None where neither chose a template."""
    known = {rep.id: rep for rep in reps}
    asking = [known[rep_id] for rep_id in (by, owner) if rep_id in known]
    name = next((name for rep in asking if (name := template_of(rules, rep, known.values()))), "")
    return judge_template(name, standing, rules) if name else None


def judge_template(name: str, standing: Mapping[Criterion, Current], rules: QualificationRules) -> TemplateVerdict:
    """The lead as the template of this name has it."""
    template = rules.templates[name]
    demands = rules.model_copy(update={"must": template.must, "at_least": template.at_least})
    verdict = judge_ledger(standing, demands)
    elements = tuple(_element(element, standing, verdict) for element in template.elements)
    return TemplateVerdict(template=name, verdict=verdict, elements=elements)


def _element(element: Element, standing: Mapping[Criterion, Current], verdict: LeadVerdict) -> ElementVerdict:
    judged = verdict.on(element.of)
    if element.sign is None:
        return ElementVerdict(name=element.name, met=judged.met, reason=judged.reason, cited=judged.cited)
    pattern = SIGNS[element.sign]
    rows = [row for row in _every(standing) if _tells(row, element) and pattern.search(row.quote)]
    if not rows:
        unheard, ask = "The buyer has said nothing of it.", ASKS[element.sign]
        return ElementVerdict(name=element.name, met=Met.UNKNOWN, reason=unheard, ask=ask)
    told = "The buyer has spoken of it."
    return ElementVerdict(
        name=element.name, met=Met.MET, reason=told, cited=tuple(cite(r) for r in rows[:QUOTES_SHOWN])
    )


def _every(standing: Mapping[Criterion, Current]) -> Iterable[Evidence]:
    return (row for current in standing.values() for row in current.rows)


def _tells(row: Evidence, element: Element) -> bool:
    """Whether a row may show the sign: the buyer's own words, on the criterion unless the sign may be anywhere."""
    backs = row.level in BACKING or element.sign in ANYWHERE
    where = row.criterion is element.of or element.sign in ANYWHERE
    return row.speaker_role == Side.BUYER and backs and where
