"""Two invented companies' data, as a HubSpot and as a Salesforce export would bring it: what questions are tried on."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from bot.domain.countries import country_named
from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.industries import industry_named
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.rep import Rep, RepId
from bot.domain.words import (
    Band,
    Criterion,
    Department,
    EventKind,
    Level,
    Persona,
    Seniority,
    Source,
    Stage,
    Status,
)
from tests.builders import T0, a_lead, ago
from tests.fakes.memory import MemoryStore, MemoryStores

IDA = Rep(
    id=RepId("R-ida"), name="Ida Brandt", email="ida.brandt@vendor.example", slack_id="U0IDA", manager_id=RepId("R-max")
)
TOM = Rep(
    id=RepId("R-tom"), name="Tom Okafor", email="tom.okafor@vendor.example", slack_id="U0TOM", manager_id=RepId("R-max")
)
RAE = Rep(id=RepId("R-rae"), name="Rae Collins", email="rae.collins@vendor.example", slack_id="U0RAE")
MAX = Rep(id=RepId("R-max"), name="Max Feld", email="max.feld@vendor.example", slack_id="U0MAX")
SELLERS = (IDA, TOM, RAE, MAX)

FIRST = (
    "Anna",
    "Bela",
    "Carla",
    "Dov",
    "Elin",
    "Femi",
    "Gita",
    "Hugo",
    "Ines",
    "Jonas",
    "Kaya",
    "Lior",
    "Mona",
    "Nils",
    "Olga",
)
LAST = (
    "Abara",
    "Berglund",
    "Castel",
    "Drexler",
    "Eriksen",
    "Fontana",
    "Grabowski",
    "Haddad",
    "Iyer",
    "Jansen",
    "Kowalska",
)
TITLES: tuple[tuple[str, Seniority | None, Department | None, Persona | None], ...] = (
    ("CTO", Seniority.C_LEVEL, Department.IT, Persona.TECHNICAL_BUYER),
    ("Chief Technology Officer", Seniority.C_LEVEL, Department.IT, Persona.TECHNICAL_BUYER),
    ("CFO", Seniority.C_LEVEL, Department.FINANCE, Persona.ECONOMIC_BUYER),
    ("CEO & Founder", Seniority.C_LEVEL, Department.EXECUTIVE, Persona.ECONOMIC_BUYER),
    ("VP of Sales", Seniority.VP, Department.SALES, Persona.ECONOMIC_BUYER),
    ("VP Engineering", Seniority.VP, Department.ENGINEERING, Persona.TECHNICAL_BUYER),
    ("Director of Operations", Seniority.DIRECTOR, Department.OPERATIONS, Persona.CHAMPION),
    ("IT Director", Seniority.DIRECTOR, Department.IT, Persona.TECHNICAL_BUYER),
    ("Head of Marketing", Seniority.HEAD, Department.MARKETING, Persona.CHAMPION),
    ("Head of Procurement", Seniority.HEAD, Department.PROCUREMENT, Persona.ECONOMIC_BUYER),
    ("Sales Manager", Seniority.MANAGER, Department.SALES, Persona.USER),
    ("Operations Manager", Seniority.MANAGER, Department.OPERATIONS, Persona.USER),
    ("Data Engineer", Seniority.STAFF, Department.DATA, Persona.USER),
    ("Security Architect", Seniority.SENIOR, Department.SECURITY, Persona.INFLUENCER),
    ("Marketing Analyst", Seniority.STAFF, Department.MARKETING, Persona.INFLUENCER),
)
PLACES = (
    ("Germany", "Bavaria", "Munich"),
    ("Germany", "Berlin", "Berlin"),
    ("Austria", None, "Vienna"),
    ("Switzerland", None, "Zurich"),
    ("France", None, "Paris"),
    ("United Kingdom", None, "London"),
    ("United States", "California", "San Diego"),
    ("United States", "Texas", "Austin"),
    ("Sweden", None, "Malmo"),
    ("Netherlands", None, "Utrecht"),
    ("India", "Karnataka", "Bengaluru"),
    (None, None, None),
)


@dataclass(frozen=True)
class World:
    """Everything a question is read and answered with."""

    stores: MemoryStores
    sellers: tuple[Rep, ...]

    @property
    def store(self) -> MemoryStore:
        return self.stores.store


@dataclass(frozen=True, slots=True)
class Recipe:
    """What makes one world differ from the other."""

    seed: int
    companies: tuple[tuple[str, str, int, int], ...]
    sources: tuple[tuple[Source, str | None], ...]
    campaigns: tuple[str | None, ...]
    statuses: tuple[tuple[Status, str], ...]
    stages: tuple[Stage | None, ...]
    assets: tuple[tuple[EventKind, str], ...]
    custom: tuple[tuple[str, tuple[str, ...]], ...]
    dates: tuple[str, ...] = ()
    """Custom fields that give a day."""


HUBSPOT = Recipe(
    seed=7,
    companies=(
        ("Veltrix", "COMPUTER_SOFTWARE", 820, 95_000_000),
        ("Veltrix Labs", "BIOTECHNOLOGY", 45, 4_000_000),
        ("Halden Foods GmbH", "FOOD_PRODUCTION", 1400, 310_000_000),
        ("Brightwell Analytics", "INFORMATION_TECHNOLOGY_AND_SERVICES", 120, 16_000_000),
        ("Norrland Freight AB", "LOGISTICS_AND_SUPPLY_CHAIN", 2600, 540_000_000),
        ("Quillon Health", "HOSPITAL_HEALTH_CARE", 5200, 900_000_000),
        ("Tessaro Retail SpA", "RETAIL", 380, 72_000_000),
        ("Ostwind Energie AG", "RENEWABLES_ENVIRONMENT", 210, 33_000_000),
        ("Pallas Insurance", "INSURANCE", 940, 260_000_000),
        ("Corvid Robotics", "INDUSTRIAL_AUTOMATION", 65, 7_500_000),
        ("Lumen & Oak", "DESIGN", 12, 900_000),
        ("Marchetti Legal", "LEGAL_SERVICES", 58, 11_000_000),
    ),
    sources=(
        (Source.ORGANIC_SEARCH, None),
        (Source.PAID_SEARCH, "google ads"),
        (Source.PAID_SOCIAL, "LinkedIn"),
        (Source.SOCIAL, "LinkedIn"),
        (Source.EMAIL, None),
        (Source.REFERRAL, "getapp.example"),
        (Source.DIRECT, None),
        (Source.OTHER, "CRM_UI"),
    ),
    campaigns=("Q4 Warehouse Webinar", "Spring Promo", "Berlin Roadshow", None, None),
    statuses=(
        (Status.NEW, "NEW"),
        (Status.OPEN, "OPEN"),
        (Status.OPEN, "OPEN_DEAL"),
        (Status.IN_PROGRESS, "IN_PROGRESS"),
        (Status.ATTEMPTED, "ATTEMPTED_TO_CONTACT"),
        (Status.CONNECTED, "CONNECTED"),
        (Status.UNQUALIFIED, "UNQUALIFIED"),
        (Status.BAD_TIMING, "BAD_TIMING"),
    ),
    stages=(Stage.SUBSCRIBER, Stage.LEAD, Stage.MQL, Stage.SQL, Stage.OPPORTUNITY, Stage.CUSTOMER),
    assets=(
        (EventKind.CONTENT_DOWNLOAD, "ROI of Automation Whitepaper"),
        (EventKind.CONTENT_DOWNLOAD, "Security Checklist"),
        (EventKind.WEBINAR_REGISTERED, "Berlin Webinar: Cold Chain"),
        (EventKind.WEBINAR_ATTENDED, "Berlin Webinar: Cold Chain"),
        (EventKind.WEBINAR_ATTENDED, "Zero Trust in Practice"),
        (EventKind.PRICING_PAGE, ""),
        (EventKind.EMAIL_OPEN, ""),
        (EventKind.EMAIL_CLICK, ""),
        (EventKind.DEMO_REQUEST, ""),
        (EventKind.PAGE_VIEW, ""),
    ),
    custom=(
        ("Region Tier", ("Gold", "Silver", "Bronze")),
        ("Plan", ("Free", "Pro", "Scale")),
        ("Seats", ("5", "12", "40", "150")),
        ("Newsletter", ("yes", "no")),
    ),
    dates=("Renewal Date", "Became a Marketing Qualified Lead Date"),
)

SALESFORCE = Recipe(
    seed=11,
    companies=(
        ("Abington Mills Inc.", "Manufacturing", 640, 120_000_000),
        ("Cobalt Ridge Mining", "Energy", 3100, 760_000_000),
        ("Cobalt Ridge Partners", "Consulting", 35, 6_000_000),
        ("Delphi Grocers", "Retail", 7400, 1_900_000_000),
        ("Evermore Clinics", "Healthcare", 880, 140_000_000),
        ("Fjordtech AS", "Technology", 150, 21_000_000),
        ("Greenfern Hotels", "Hospitality", 1250, 98_000_000),
        ("Harcourt Bank", "Banking", 9800, 4_200_000_000),
        ("Indigo Telecom Ltd", "Telecommunications", 2300, 610_000_000),
        ("Juniper & Sons", "Construction", 75, 9_000_000),
        ("Kestrel Biotech", "Biotechnology", 190, 28_000_000),
        ("Lakeside Schools", "Education", 410, 30_000_000),
    ),
    sources=(
        (Source.DIRECT, "Web"),
        (Source.DIRECT, "Phone Inquiry"),
        (Source.PARTNER, "Partner Referral"),
        (Source.OTHER, "Purchased List"),
        (Source.EVENT, "Trade Show"),
        (Source.WEBINAR, None),
        (Source.REFERRAL, "Employee Referral"),
        (Source.PAID_SEARCH, "Google AdWords"),
    ),
    campaigns=("Hannover Messe 2025", "Autumn Newsletter", "Field Day Chicago", None),
    statuses=(
        (Status.NEW, "Open - Not Contacted"),
        (Status.WORKING, "Working - Contacted"),
        (Status.NURTURING, "Nurturing"),
        (Status.QUALIFIED, "Qualified"),
        (Status.WON, "Closed - Converted"),
        (Status.LOST, "Closed - Not Converted"),
        (Status.UNQUALIFIED, "Unqualified"),
    ),
    stages=(None,),
    assets=(
        (EventKind.CONTENT_DOWNLOAD, "Buyer's Guide to Scheduling"),
        (EventKind.CONTENT_DOWNLOAD, "Predictive Maintenance Ebook"),
        (EventKind.WEBINAR_ATTENDED, "Shift Planning Masterclass"),
        (EventKind.WEBINAR_REGISTERED, "Shift Planning Masterclass"),
        (EventKind.EVENT_ATTENDED, "Hannover Messe"),
        (EventKind.VIDEO_WATCHED, "Product Tour"),
        (EventKind.PRICING_PAGE, ""),
        (EventKind.MEETING, ""),
        (EventKind.CALL, ""),
        (EventKind.EMAIL_REPLY, ""),
        (EventKind.TRIAL_STARTED, ""),
    ),
    custom=(
        ("Account Segment", ("Enterprise", "Mid-Market", "SMB")),
        ("Partner Account", ("TRUE", "FALSE")),
        ("Primary Competitor", ("Nimbus", "Orbita")),
        ("Lead Rating", ("Hot", "Warm", "Cold")),
    ),
)


@cache
def world(name: str) -> World:
    """`hubspot` or `salesforce`."""
    recipe = {"hubspot": HUBSPOT, "salesforce": SALESFORCE}[name]
    stores = MemoryStores()
    for rep in SELLERS:
        stores.store.reps[rep.id] = rep
    rng = random.Random(recipe.seed)
    for number in range(160):
        _one(stores.store, recipe, rng, number)
    return World(stores, SELLERS)


def _one(store: MemoryStore, recipe: Recipe, rng: random.Random, number: int) -> None:
    company, industry, employees, revenue = recipe.companies[number % len(recipe.companies)]
    title, seniority, department, persona = TITLES[rng.randrange(len(TITLES))]
    country, state, city = PLACES[rng.randrange(len(PLACES))]
    name = f"{FIRST[number % len(FIRST)]} {LAST[(number * 7) % len(LAST)]}"
    source, detail = recipe.sources[rng.randrange(len(recipe.sources))]
    status, crm_status = recipe.statuses[rng.randrange(len(recipe.statuses))]
    owner = rng.choice((*SELLERS[:3], None))
    lead = a_lead(
        name=name,
        email=f"{name.split()[0].lower()}.{name.split()[1].lower()}.{number}@{company.split()[0].lower()}.test",
        company=company,
        title=title if rng.random() > 0.05 else None,
        seniority=seniority,
        department=department,
        persona=persona,
        industry=industry_named(industry),
        employees=employees,
        revenue=revenue if rng.random() > 0.1 else None,
        country=country_named(country) if country else None,
        state=state,
        city=city,
        phone=f"+49 30 {number:06d}" if rng.random() > 0.3 else None,
        source=source,
        source_detail=detail,
        campaign=rng.choice(recipe.campaigns),
        owner_id=owner.id if owner else None,
        status=status,
        crm_status=crm_status,
        stage=rng.choice(recipe.stages),
        unsubscribed=rng.random() < 0.06,
        do_not_contact=rng.random() < 0.05,
        created_at=ago(days=rng.uniform(0.1, 420)),
        crm_activity_at=ago(days=rng.uniform(0.1, 120)) if rng.random() > 0.25 else None,
        custom={key: rng.choice(values) for key, values in recipe.custom if rng.random() > 0.15}
        | {key: f"{ago(days=90 - number % 400):%Y-%m-%d}" for key in recipe.dates if number % 7},
    )
    store.leads[lead.id] = lead
    store.standings[lead.id] = _standing(rng)
    store.events[lead.id] = _events(lead, recipe.assets, rng)
    store.evidence[lead.id] = _evidence(lead.id, rng)


def _standing(rng: random.Random) -> Standing:
    score = rng.randrange(5, 99)
    band = Band.HOT if score >= 75 else Band.WARM if score >= 50 else Band.COOL if score >= 25 else Band.COLD
    axes = {axis: min(100, max(0, score + rng.randrange(-30, 31))) for axis in ("fit", "engagement", "readiness")}
    since = ago(days=rng.uniform(0.5, 60))
    return Standing(score=score, **axes, band=band, scored_at=T0, band_since=since, rules_version="test")


def _events(lead: Lead, assets: Sequence[tuple[EventKind, str]], rng: random.Random) -> list[EngagementEvent]:
    chosen = [rng.choice(assets) for _ in range(rng.randrange(0, 7))]
    events = [
        EngagementEvent(lead_id=lead.id, kind=kind, at=ago(days=rng.uniform(0.1, 90)), asset=asset)
        for kind, asset in chosen
    ]
    return sorted(events, key=lambda e: e.at)


def _evidence(lead_id: LeadId, rng: random.Random) -> list[Evidence]:
    rows = []
    for criterion in Criterion:
        if rng.random() < 0.4:
            level = rng.choice((Level.CLAIMED, Level.SUPPORTED, Level.CONFIRMED))
            at = ago(days=rng.uniform(1, 30))
            rows.append(
                Evidence(
                    id=EvidenceId(f"E-{lead_id}-{criterion}"),
                    lead_id=lead_id,
                    criterion=criterion,
                    level=level,
                    value="said so",
                    quote="We said so.",
                    speaker_role="buyer",
                    at=at,
                    expires_at=at + timedelta(days=365),
                )
            )
    return rows
