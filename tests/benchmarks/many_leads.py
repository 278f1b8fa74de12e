"""Made-up leads in any number, the same each time: a crowd such as CRMs have, names and companies repeating."""

import random
from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.domain.engagement import EngagementEvent
from bot.domain.lead import Lead, Standing, company_key, lead_id_of
from bot.domain.words import Band, Department, EventKind, Persona, Seniority, Source, Stage, Status
from tests.builders import T0

SYLLABLES = ("ka", "lo", "mi", "ne", "tra", "ber", "son", "wal", "ski", "dor", "fen", "gar", "hol", "jan", "kov")
FAMILY_NAMES = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES]
FIRST_NAMES = [a + b for a in SYLLABLES for b in SYLLABLES]
RANKS = ("Head of", "VP", "Director of", "Manager", "Senior", "Chief", "Junior")
FIELDS = ("IT", "Sales", "Data", "Operations", "Finance", "Security", "Marketing", "Procurement", "Legal", "Product")
INDUSTRIES = ("Retail", "Banking", "Insurance", "Logistics", "Machinery", "Chemicals", "Healthcare", "Energy", "Media")
COUNTRIES = ("Germany", "Austria", "France", "Spain", "Italy", "United Kingdom", "United States", "Canada", "Japan")
LEADS_A_COMPANY = 6
REPS = 40


def many_leads(first: int, count: int, *, of: int) -> Iterator[tuple[Lead, Standing]]:
    """Leads number `first` and following, of a crowd of `of`."""
    chance = random.Random(first)
    for number in range(first, first + count):
        yield _lead(chance, number, chance.randrange(max(1, of // LEADS_A_COMPANY))), _standing(chance)


def _lead(chance: random.Random, number: int, company_number: int) -> Lead:
    pick = chance.choice
    name, family = pick(FIRST_NAMES), pick(FAMILY_NAMES)
    industry = INDUSTRIES[company_number % len(INDUSTRIES)]
    company = f"{FAMILY_NAMES[company_number % len(FAMILY_NAMES)].title()} {industry} {company_number}"
    email = f"{name}.{family}{number}@company{company_number}.test"
    return Lead(
        id=lead_id_of(email),
        identity=email,
        name=f"{name.title()} {family.title()}",
        email=email,
        company=company,
        account=company_key(company),
        title=f"{pick(RANKS)} {pick(FIELDS)}",
        seniority=pick(tuple(Seniority)),
        department=pick(tuple(Department)),
        persona=pick(tuple(Persona)),
        industry=industry,
        employees=chance.randrange(10_000),
        country=pick(COUNTRIES),
        city=f"City {chance.randrange(400)}",
        source=pick(tuple(Source)),
        source_detail=f"Detail {chance.randrange(40)}",
        campaign=f"Campaign {chance.randrange(60)}",
        owner_id=f"R-{chance.randrange(REPS)}" if chance.randrange(10) else None,
        status=pick(tuple(Status)),
        stage=pick(tuple(Stage)),
        created_at=T0 - timedelta(minutes=chance.randrange(1_000_000)),
        crm_activity_at=T0 - timedelta(minutes=chance.randrange(200_000)) if chance.randrange(3) else None,
    )


def _standing(chance: random.Random) -> Standing:
    score = min(100, int(chance.expovariate(1 / 25)))
    return Standing(
        score=score,
        fit=score,
        engagement=score,
        readiness=0,
        band=Band.HOT if score >= 75 else Band.WARM if score >= 50 else Band.COOL if score >= 25 else Band.COLD,
        scored_at=T0,
        band_since=T0 - timedelta(minutes=chance.randrange(100_000)),
        rules_version="benchmark",
    )


KINDS = (
    *(EventKind.EMAIL_OPEN, EventKind.EMAIL_OPEN, EventKind.PAGE_VIEW, EventKind.PAGE_VIEW, EventKind.EMAIL_CLICK),
    *(EventKind.PRICING_PAGE, EventKind.CONTENT_DOWNLOAD, EventKind.WEBINAR_ATTENDED, EventKind.DEMO_REQUEST),
)
ASSETS = tuple(f"{field} Playbook {number}" for field in FIELDS for number in range(4))
EVENTS_A_LEAD = 3


def many_events(leads: Sequence[Lead]) -> Iterator[EngagementEvent]:
    """What these leads did within the last 140 days: three things each on average, some of them nothing."""
    chance = random.Random(leads[0].identity)
    for lead in leads:
        for _ in range(chance.randrange(2 * EVENTS_A_LEAD + 1)):
            kind = chance.choice(KINDS)
            with_asset = kind in {EventKind.CONTENT_DOWNLOAD, EventKind.WEBINAR_ATTENDED}
            at = T0 - timedelta(minutes=chance.randrange(200_000))
            detail = "/pricing" if kind is EventKind.PRICING_PAGE else ""
            asset = chance.choice(ASSETS) if with_asset else ""
            yield EngagementEvent(lead_id=lead.id, kind=kind, at=at, detail=detail, asset=asset)
