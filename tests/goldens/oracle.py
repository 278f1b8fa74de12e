"""
What golden questions of the sample should be answered, worked out from its files alone.

Nothing here reads a question or compiles a plan: each question's line says in Python which rows are meant, and this
filters the CSV's rows by it. So a question that is read wrongly cannot agree with its own mistake. Only scores, bands
and the order of leads with equal scores come from the product, from its export.
"""

import csv
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.lead import identity_of, lead_id_of
from tests.builders import T0

REPS = {"mara": "mara.lindt@northbeam.example", "tom": "tom.okafor@northbeam.example"}
REP_NAMES = {"mara": "Mara Lindt", "tom": "Tom Okafor", "": "(blank)"}
SHOWN = 10
"""Leads of a ranking that are compared where the question says no number."""
LISTED_MAX = 200
"""Leads that an answer holds at most."""

TITLES = {
    # title: seniority, department, persona
    "Chief Operating Officer": ("c-level", "operations", "economic buyer"),
    "CFO": ("c-level", "finance", "economic buyer"),
    "CIO": ("c-level", "it", "technical buyer"),
    "CTO": ("c-level", "it", "technical buyer"),
    "VP Supply Chain": ("vp", "supply chain", "champion"),
    "Director of Supply Chain Planning": ("director", "supply chain", "champion"),
    "Head of Inventory Management": ("head", "supply chain", "champion"),
    "Leiter Logistik": ("head", "supply chain", "champion"),
    "Responsable Supply Chain": ("head", "supply chain", "champion"),
    "Director de Compras": ("director", "procurement", "champion"),
    "Demand Planning Manager": ("manager", "supply chain", "champion"),
    "IT Manager": ("manager", "it", "technical buyer"),
    "Enterprise Architect": ("senior", "it", "technical buyer"),
    "Procurement Manager": ("manager", "procurement", "champion"),
    "Supply Planner": ("staff", "supply chain", "user"),
    "Operations Analyst": ("staff", "operations", "user"),
    "Information Security Officer": ("staff", "security", "influencer"),
    "Student": ("student", "", "influencer"),
}
STAGES = {"Marketing Qualified Lead": "mql", "Sales Qualified Lead": "sql"}
CHANNELS = {
    "Email Marketing": "email",
    "Trade Show": "event",
    "Referrals": "referral",
    "Partner Referral": "partner",
    "Organic Social": "social",
    "Direct Traffic": "direct",
}
STATUSES = {"attempted to contact": "attempted"}

DACH = ("Germany", "Austria", "Switzerland")
NORDICS = ("Sweden", "Denmark")
EUROPE = (*DACH, *NORDICS, "France", "Spain", "Netherlands", "Poland", "United Kingdom")
AMERICAS = ("United States", "Canada")
APAC = ("Japan", "Australia")


def d(month: int, day: int, year: int = 2026, hour: int = 0) -> datetime:
    """A moment of the calendar, UTC."""
    return datetime(year, month, day, hour, tzinfo=UTC)


def ago(days: float) -> datetime:
    """So many days before the sample's morning."""
    return T0 - timedelta(days=days)


WORDS: dict[str, Any] = {
    "d": d,
    "ago": ago,
    "DACH": DACH,
    "NORDICS": NORDICS,
    "EUROPE": EUROPE,
    "AMERICAS": AMERICAS,
    "APAC": APAC,
}
TALKS = ("meeting", "call", "email reply", "chat")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Oracle:
    """Every lead of the sample, as a row of plain values."""

    rows: Sequence[Row]

    def expected(self, spec: Mapping[str, Any]) -> dict[str, Any]:
        """What a line of golden questions expects: the `expect` of `leadbot eval`."""
        expect = self._worked_out(spec)
        if "kind" in spec:
            expect["kind"] = spec["kind"]
        if said := self._says(spec):
            expect["says"] = said
        return expect

    def meant(self, condition: str, asker: str) -> list[Row]:
        """The rows for which the condition holds."""
        code = compile(condition, "<golden>", "eval")
        return [row for row in self.rows if eval(code, WORDS, {**row, "mine": bool(asker) and row["owner"] == asker})]

    def _worked_out(self, spec: Mapping[str, Any]) -> dict[str, Any]:
        want, asker = spec.get("want", "leads"), spec.get("as", "")
        if "sides" in spec:
            return {"kind": ["breakdown"], "figures": [len(self.meant(side, asker)) for side in spec["sides"]]}
        if "where" not in spec and want == "leads":
            return {}
        rows = self.meant(spec.get("where", "True"), asker)
        if want == "leads":
            return _listed(ordered(rows, spec.get("order", "")), spec)
        if want == "one":
            row = ordered(rows, spec["order"])[spec["nth"] - 1] if "nth" in spec else rows[0]
            return {"kind": ["lead"], "leads": [row["email"]]}
        if want == "groups":
            return {"kind": ["breakdown"], "breakdown": _groups(rows, spec)}
        return {"kind": ["number"], "number": measured(rows, spec, self.meant(spec.get("of", "False"), asker))}

    def _says(self, spec: Mapping[str, Any]) -> list[str]:
        said = list(spec.get("says", ()))
        if "=last_talk" in said:
            said.remove("=last_talk")
            history = self.meant(spec["where"], spec.get("as", ""))[0]["events"]
            talk = next((event for event in reversed(history) if event["kind"] in TALKS), None)
            said.append(f"{talk['kind']}, {when(talk['at'])}" if talk else "No conversation")
        return said


def ordered(rows: Iterable[Row], order: str) -> list[Row]:
    """The rows by the given value, smallest first; equal ones by score, then by id, as every list is."""
    code = compile(order or "0", "<golden>", "eval")
    return sorted(rows, key=lambda row: (eval(code, WORDS, dict(row)), -row["score"], row["id"]))


def _listed(rows: Sequence[Row], spec: Mapping[str, Any]) -> dict[str, Any]:
    if not rows:
        return {"kind": ["none"]}
    kind = ["leads", "lead"] if len(rows) == 1 else ["leads"]
    addresses = [row["email"] for row in rows]
    if "order" in spec and "limit" not in spec:
        return {"kind": kind, "leads": addresses[:SHOWN], "ordered": True, "first": SHOWN, "total": len(rows)}
    if "order" in spec:
        return {"kind": kind, "leads": addresses[: spec["limit"]], "ordered": True}
    if len(addresses) > LISTED_MAX:
        return {"kind": kind, "total": len(rows)}
    return {"kind": kind, "leads": addresses, "total": len(rows)}


def measured(rows: Sequence[Row], spec: Mapping[str, Any], part: Sequence[Row] = ()) -> float:
    """One number over the rows."""
    want = spec.get("measure") or spec.get("want")
    if want in {"count", "groups"}:
        return len(rows)
    if want == "companies":
        return len({row["company"] for row in rows if row["company"]})
    if want == "share":
        whole = {row["email"] for row in rows}
        return 100 * len([row for row in part if row["email"] in whole]) / len(whole)
    values = [row[spec["field"]] for row in rows if row[spec["field"]] is not None]
    work_out: Mapping[str, Callable[[list[float]], float]] = {
        "average": statistics.fmean,
        "median": statistics.median,
        "sum": sum,
    }
    return work_out[str(want)](values)


def _groups(rows: Iterable[Row], spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    groups = defaultdict(list)
    for row in rows:
        groups[row[spec["by"]] or "(blank)"].append(row)
    return [{"key": key, "value": measured(some, spec)} for key, some in groups.items()]


def when(moment: datetime) -> str:
    """A day as answers say it."""
    passed = (T0.date() - moment.date()).days
    if passed in (0, 1):
        return ("today", "yesterday")[passed]
    return f"{passed} days ago" if passed <= 30 else f"on {moment.day} {moment:%B %Y}"


def oracle_over(folder: Path, exported: Iterable[Mapping[str, Any]]) -> Oracle:
    """The oracle of a snapshot; `exported` is what `leadbot export leads --json` says, for scores and bands."""
    scores = {lead["email"]: lead for lead in exported}
    events: dict[str, list[Row]] = defaultdict(list)
    for event in _read(folder / "activities.csv"):
        events[event["email"]].append({**event, "kind": event["kind"].casefold(), "at": _moment(event["at"])})
    return Oracle([_row(row, scores[row["Email"]], events[row["Email"]]) for row in _read(folder / "leads.csv")])


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _moment(text: str) -> datetime | None:
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=UTC) if text else None


def _row(cells: Mapping[str, str], score: Mapping[str, Any], events: Sequence[Row]) -> Row:
    email, name = cells["Email"], f"{cells['First Name']} {cells['Last Name']}"
    owner = next((rep for rep, address in REPS.items() if address == cells["Contact owner"]), "")
    seniority, department, persona = TITLES[cells["Job Title"]]
    created, status = _moment(cells["Create Date"]), cells["Lead Status"].casefold()
    assert created is not None
    history = sorted(events, key=lambda event: event["at"])
    year, week, _ = created.isocalendar()
    stage, unsubscribed = (
        STAGES.get(cells["Lifecycle Stage"], cells["Lifecycle Stage"].casefold()),
        bool(cells["Unsubscribed from all email"]),
    )
    return {
        "id": lead_id_of(identity_of(email=email, name=name, company=cells["Company Name"])),
        "email": email,
        "name": name,
        "phone": cells["Phone Number"],
        "title": cells["Job Title"],
        "seniority": seniority,
        "department": department,
        "persona": persona,
        "company": cells["Company Name"],
        "industry": cells["Industry"],
        "employees": int(cells["Number of Employees"]) if cells["Number of Employees"] else None,
        "revenue": int(cells["Annual Revenue"]) if cells["Annual Revenue"] else None,
        "country": cells["Country/Region"],
        "city": cells["City"],
        "source": cells["Original Source"],
        "channel": CHANNELS.get(cells["Original Source"], cells["Original Source"].casefold()),
        "detail": cells["Original Source Drill-Down 1"],
        "campaign": cells["Campaign"],
        "stage": stage,
        "status": status,
        "status_name": STATUSES.get(status, status),
        "owner": owner,
        "owner_name": REP_NAMES[owner],
        "created": created,
        "created_number": created.timestamp(),
        "month": f"{created:%Y-%m}",
        "week": f"{year}-W{week:02d}",
        "quarter": f"{created.year}-Q{(created.month + 2) // 3}",
        "last": max((event["at"] for event in history), default=_moment(cells["Last Activity Date"])),
        "unsubscribed": unsubscribed,
        "erp": cells["Current ERP"],
        "workable": stage != "customer" and status != "unqualified" and not unsubscribed,
        "events": history,
        "did": Deeds(history),
        **{axis: score[axis] for axis in ("score", "fit", "engagement", "readiness", "band")},
    }


@dataclass(frozen=True)
class Deeds:
    """What a lead did: called with a kind it counts."""

    events: Sequence[Row]

    def __call__(self, kind: str, what: str = "", *, since: datetime | None = None, until: datetime = T0) -> int:
        """How often, with this detail or asset, from `since` on and before `until`."""
        return sum(
            event["kind"] == kind
            and (not what or what in (event["detail"], event["content"]))
            and (since is None or event["at"] >= since)
            and event["at"] < until
            for event in self.events
        )
