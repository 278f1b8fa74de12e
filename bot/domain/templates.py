"""MEDDICC, CHAMP and the like: another way to lay out, and to judge, what the ledger holds on the four criteria."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.bant import Side
from bot.domain.evidence import Evidence
from bot.domain.judging import cite, judge_ledger
from bot.domain.ledger import Current
from bot.domain.rep import Rep
from bot.domain.selling_rules import Element, QualificationRules, Sign
from bot.domain.verdict import Cited, LeadVerdict, Met
from bot.domain.words import Criterion, Level

SIGNS: Mapping[Sign, re.Pattern[str]] = {
    Sign.FIGURE: re.compile(
        r"\d|\b(?:half|third|quarter|double|twice|dozens?|hundreds?|thousands?|millions?|two|three|four|five|six|seven"
        r"|eight|nine|ten)\b|%",
        re.I,
    ),
    Sign.REQUIREMENT: re.compile(
        r"\b(?:must(?:[- ]have)?|has to|have to|requires?|required|requirements?|criteria|needs? to"
        r"|compl(?:y|iant|iance)|certifi\w+|integrat\w+|compatible|supports?)\b",
        re.I,
    ),
    Sign.ADVOCATE: re.compile(
        r"\b(?:i(?:['’]ll| will| would|['’]d)? (?:\w+ )?(?:recommend|push|present|pitch|fight|champion|bring it"
        r"|convince|love|back)|i(?:['’]m| am) (?:\w+ )?(?:driving|in favou?r|convinced|keen|a fan)"
        r"|my (?:project|initiative|idea))\b",
        re.I,
    ),
    Sign.RIVAL: re.compile(
        r"\b(?:competitors?|alternatives?|other (?:vendors?|offers?|quotes?|providers?|suppliers?)|compar(?:e|ing)"
        r"|(?:also|already) (?:looking at|talking to|use|have)|switch(?:ing)? from|instead of|incumbent)\b",
        re.I,
    ),
}
"""How words of a buyer show each; nothing is concluded from what nobody said."""
QUOTES_SHOWN = 2
BACKING = frozenset({Level.SUPPORTED, Level.CONFIRMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementVerdict:
    """One letter of a template judged."""

    name: str
    met: Met
    reason: str
    cited: tuple[Cited, ...] = ()


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
        return ElementVerdict(name=element.name, met=Met.UNKNOWN, reason="The buyer has said nothing of it.")
    told = "The buyer has spoken of it."
    return ElementVerdict(
        name=element.name, met=Met.MET, reason=told, cited=tuple(cite(r) for r in rows[:QUOTES_SHOWN])
    )


def _every(standing: Mapping[Criterion, Current]) -> Iterable[Evidence]:
    return (row for current in standing.values() for row in current.rows)


def _tells(row: Evidence, element: Element) -> bool:
    """Whether a row may show the sign: the buyer's own words, on the criterion unless the sign may be anywhere."""
    backs = row.level in BACKING or element.sign in (Sign.ADVOCATE, Sign.RIVAL)
    where = row.criterion is element.of or element.sign in (Sign.ADVOCATE, Sign.RIVAL)
    return row.speaker_role == Side.BUYER and backs and where
