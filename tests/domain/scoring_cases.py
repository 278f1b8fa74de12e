"""Leads, events and evidence of every sort, for the property tests of scoring."""

from datetime import datetime, timedelta

from hypothesis import strategies as st

from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead
from bot.domain.words import Criterion, Department, EventKind, Level, Seniority
from bot.files.rules_file import load_rules
from tests.builders import T0, a_lead

RULES = load_rules()
LEAD = a_lead()

moments = st.timedeltas(min_value=timedelta(days=-500), max_value=timedelta(days=30)).map(lambda gap: T0 + gap)

TITLES = ("CFO", "Leiter Logistik", "Student", "Supply Planner", "Directrice des achats", "Dishwasher", "", "VP IT")
EMAILS = ("anna@acme.test", "anna@gmail.com", "spy@mail.planhelm.example", "me@northbeam.example", None)

leads = st.builds(
    lambda **known: a_lead(**known),
    email=st.sampled_from(EMAILS),
    title=st.sampled_from(TITLES) | st.none(),
    seniority=st.none() | st.sampled_from(Seniority),
    department=st.none() | st.sampled_from(Department),
    industry=st.none()
    | st.sampled_from(["Retail", "FOOD_PRODUCTION", "Banking", "Computer Software", "Wine & Spirits"]),
    employees=st.none() | st.integers(0, 200_000),
    country=st.none() | st.sampled_from(["Germany", "Japan", "Chile", "United States", "Atlantis"]),
    notes=st.none() | st.sampled_from(["Stockouts everywhere, and all in Excel", "no idea", "Überbestände"]),
    unsubscribed=st.booleans(),
    do_not_contact=st.booleans(),
)

events = st.builds(
    lambda **known: EngagementEvent(lead_id=LEAD.id, **known),
    kind=st.sampled_from(EventKind),
    at=moments,
    asset=st.sampled_from(["", "Guide", "Report", "Price list"]),
    agent=st.sampled_from(["", "", "Mozilla/5.0", "Barracuda Sentinel"]),
    campaign=st.sampled_from(["", "Spring", "Autumn"]),
)
histories = st.lists(events, max_size=30)

_numbers = iter(range(10**9))
evidence = st.builds(
    lambda criterion, level, at, lasts: Evidence(
        id=EvidenceId(f"E-{next(_numbers)}"),
        lead_id=LEAD.id,
        criterion=criterion,
        level=level,
        value="we lose sales to stockouts",
        quote="we lose sales to stockouts",
        at=at,
        expires_at=at + lasts if lasts else None,
    ),
    criterion=st.sampled_from(Criterion),
    level=st.sampled_from(Level),
    at=moments,
    lasts=st.none() | st.timedeltas(min_value=timedelta(days=1), max_value=timedelta(days=365)),
)
ledgers = st.lists(evidence, max_size=8)


def event(kind: EventKind, *, days: float = 0, at: datetime | None = None, **known: str) -> EngagementEvent:
    """Something the lead did so many days before T0."""
    return EngagementEvent(lead_id=LEAD.id, kind=kind, at=at or T0 - timedelta(days=days), **known)


def told(criterion: Criterion, level: Level = Level.SUPPORTED, *, days: float = 1, **known: object) -> Evidence:
    """Evidence given so many days before T0."""
    values: dict[str, object] = {"value": f"{criterion} known", "quote": "as we said"} | known
    number = EvidenceId(f"E-{criterion}-{level}-{days}")
    return Evidence(
        id=number, lead_id=LEAD.id, criterion=criterion, level=level, at=T0 - timedelta(days=days), **values
    )  # type: ignore[arg-type]


def a_fitting_lead(**known: object) -> Lead:
    """A lead as the shipped rules wish for: 88 points of fit with nothing told of pains."""
    wished: dict[str, object] = {
        "title": "VP Supply Chain",
        "industry": "Food & Beverages",
        "employees": 1_200,
        "country": "Germany",
    }
    return a_lead(**(wished | known))
