"""Fit: how much a lead looks like the ideal customer."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.domain.brief import SomeLead
from bot.domain.countries import countries_in, country_named
from bot.domain.industries import counted_in, industry_group, industry_named
from bot.domain.receipt import Axis, Cause, Line, Unknown
from bot.domain.rep import folded
from bot.domain.rules import Rules
from bot.domain.scoring_rules import FreeMail, IdealCustomer, IndustryFit
from bot.domain.titles import TitleMapping
from bot.domain.words import Department, Seniority

CACHED_VALUES = 65_536
"""Different values of one field whose line is remembered."""


class FitTable:
    """The ideal customer made ready for scoring: lines are made once for each value of a field."""

    def __init__(self, rules: Rules) -> None:
        icp = rules.icp
        self._titles: TitleMapping = rules.titles
        remember = lru_cache(maxsize=CACHED_VALUES)
        self._industry = remember(_Industries(icp.industries).line)
        self._size = remember(_Sizes(icp).line)
        self._country = remember(_Markets(icp).line)
        self._level = {
            level: _fact("seniority", f"Seniority: {level}", icp.seniority.get(level, 0)) for level in Seniority
        }
        self._department = {
            department: _fact("department", f"Department: {department}", icp.departments.get(department, 0))
            for department in Department
        }
        self._pains = PainTable(icp)
        self._student = Line(label="Student", points=rules.negatives.student.points, cause=Cause.AGAINST, ref="title")
        self._free_mail = _free_mail_lines(rules.negatives.free_mail)
        best = best_fit(icp)
        self._unknown = {name: Unknown(label=WORDS[name], axis=Axis.FIT, could_add=best[name]) for name in best}

    def lines(self, lead: SomeLead, *, need: str = "") -> tuple[list[Line], list[Unknown]]:
        """What is known of the lead with its points, and what nobody knows; `need` is what evidence says of need."""
        seniority, department = self.role(lead)
        found = {
            "industry": self._industry(lead.industry) if lead.industry else None,
            "employees": self._size(lead.employees) if lead.employees is not None else None,
            "seniority": self._level[seniority] if seniority else None,
            "department": self._department[department] if department else None,
            "country": self._country(lead.country) if lead.country else None,
        }
        lines = [line for line in found.values() if line is not None]
        unknown = [self._unknown[name] for name, line in found.items() if line is None]
        pains = self._pains.lines(lead.notes, need)
        if pains:
            lines.extend(pains)
        else:
            unknown.append(self._unknown["pains"])
        if seniority is Seniority.STUDENT:
            lines.append(self._student)
        if lead.email and (private := self._free_mail.get(lead.email.rpartition("@")[2].casefold())):
            lines.append(private)
        return lines, unknown

    def points(self, lead: SomeLead, *, need: str = "") -> int:
        """The sum of `lines`, without gathering them."""
        seniority, department = self.role(lead)
        points = self._industry(lead.industry).points if lead.industry else 0
        if lead.employees is not None:
            points += self._size(lead.employees).points
        if seniority:
            points += self._level[seniority].points
        if department:
            points += self._department[department].points
        if lead.country:
            points += self._country(lead.country).points
        if lead.notes or need:
            points += sum(line.points for line in self._pains.lines(lead.notes, need))
        if seniority is Seniority.STUDENT:
            points += self._student.points
        if lead.email and (private := self._free_mail.get(lead.email.rpartition("@")[2].casefold())):
            points += private.points
        return points

    def role(self, lead: SomeLead) -> tuple[Seniority | None, Department | None]:
        """Seniority and department as the lead's record says, else as the title does."""
        if lead.title and not (lead.seniority and lead.department):
            read = self._titles.reader.read(lead.title)
            return lead.seniority or read.seniority, lead.department or read.department
        return lead.seniority, lead.department


WORDS = {
    "industry": "industry",
    "employees": "company size",
    "seniority": "seniority",
    "department": "department",
    "country": "country",
    "pains": "what hurts them",
}
"""What a field of fit is called to people."""


def best_fit(icp: IdealCustomer) -> Mapping[str, int]:
    """Points of the best value of each field."""
    return {
        "industry": max((i.points for i in icp.industries), default=0),
        "employees": max((r.points for r in icp.employees), default=0),
        "seniority": max(icp.seniority.values(), default=0),
        "department": max(icp.departments.values(), default=0),
        "country": max((m.points for m in icp.markets), default=0),
        "pains": min(sum(p.points for p in icp.pains), icp.pains_at_most),
    }


class _Industries:
    def __init__(self, industries: Iterable[IndustryFit]) -> None:
        self._points: dict[str, tuple[int, str]] = {}
        for industry in industries:
            for written in (industry.name, *industry.also):
                for key in (folded(industry_group(written)), folded(written)):
                    self._points.setdefault(key, (industry.points, industry.name))
        self._phrases = sorted(self._points, key=len, reverse=True)

    def line(self, written: str) -> Line:
        points, name = self._look_up(written)
        said = f"Industry: {industry_named(written)}" + ("" if name else ", not one we look for")
        return _fact("industry", said, points)

    def _look_up(self, written: str) -> tuple[int, str]:
        for key in (folded(industry_group(written)), folded(written), folded(counted_in(written))):
            if key in self._points:
                return self._points[key]
        spaced = f" {folded(written)} "
        inside = next((phrase for phrase in self._phrases if f" {phrase} " in spaced), None)
        return self._points[inside] if inside else (0, "")


class _Sizes:
    def __init__(self, icp: IdealCustomer) -> None:
        self._ranges = icp.employees

    def line(self, employees: int) -> Line:
        points = next((r.points for r in self._ranges if r.holds(employees)), 0)
        return _fact("employees", f"Company size: {employees:,} employees", points)


class _Markets:
    def __init__(self, icp: IdealCustomer) -> None:
        self._points: dict[str, int] = {}
        for market in icp.markets:
            for written in market.countries:
                for country in countries_in(written) or (country_named(written) or written,):
                    self._points.setdefault(folded(country), market.points)

    def line(self, written: str) -> Line:
        points = self._points.get(folded(country_named(written) or written))
        said = f"Country: {written}" if points is not None else f"Country: {written}, outside our markets"
        return _fact("country", said, points or 0)


class PainTable:
    """Pains and the words that tell them."""

    def __init__(self, icp: IdealCustomer) -> None:
        self._pains = [
            (_fact("pains", f"Pain: {p.name}", p.points), [f" {folded(w)} " for w in p.words]) for p in icp.pains
        ]
        self._at_most = icp.pains_at_most

    def lines(self, notes: str | None, need: str) -> list[Line]:
        """Pains that the notes or the need tell of; empty where they tell of none."""
        if not notes and not need:
            return []
        spaced = " " + folded(f"{notes or ''} {need}") + " "
        found = [line for line, words in self._pains if any(word in spaced for word in words)]
        over = sum(line.points for line in found) - self._at_most
        if over > 0:
            found.append(Line(label="Limit for pains", points=-over, cause=Cause.LIMIT, ref="pains"))
        return found


def _fact(field: str, label: str, points: int) -> Line:
    return Line(label=label, points=points, cause=Cause.FACT, ref=field)


def _free_mail_lines(rule: FreeMail) -> dict[str, Line]:
    return {
        domain.casefold(): Line(
            label=f"Private mailbox ({domain})", points=rule.points, cause=Cause.AGAINST, ref="email"
        )
        for domain in rule.domains
    }
