"""
Makes the sample leads and a year of what they did: a HubSpot-style export and a file of activities.

The same seed and day give the same files; times are counted back from `now`, so that the demo is always this week's.
"""

import csv
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.sandbox.sample.people import CITIES, COMPANY_STEMS, FIRST_NAMES, INDUSTRIES, LAST_NAMES, TITLES

ACCOUNTS = 96
SEED = 20260318
REPS = ("mara.lindt@northbeam.example", "tom.okafor@northbeam.example")
AMERICAS = ("United States", "Canada")
SIZES = (12, 45, 90, 160, 240, 420, 650, 900, 1_400, 2_600, 5_200, 11_000)
SIZE_WEIGHTS = (3, 6, 9, 12, 14, 14, 12, 10, 8, 6, 4, 2)
ERPS = ("SAP", "Oracle", "Dynamics", "Infor", "in-house")

HEADERS = (
    *("Record ID", "First Name", "Last Name", "Email", "Phone Number", "Job Title", "Company Name", "Industry"),
    *("Number of Employees", "Annual Revenue", "Country/Region", "City", "Original Source"),
    *("Original Source Drill-Down 1", "Campaign", "Lifecycle Stage", "Lead Status", "Contact owner", "Create Date"),
    *("Last Activity Date", "Unsubscribed from all email", "Current ERP", "Message"),
)
ACTIVITY_HEADERS = ("email", "kind", "at", "detail", "content", "campaign")

Weights = tuple[tuple[str, int], ...]

SOURCES = (
    ("Organic Search", "Google", "", 16),
    ("Paid Search", "google ads", "Brand search 2026", 14),
    ("Paid Social", "LinkedIn", "Planning pain LinkedIn", 13),
    ("Organic Social", "LinkedIn", "", 8),
    ("Email Marketing", "newsletter", "Planner's letter", 9),
    ("Webinar", "Forecasting in volatile markets", "Forecasting webinar", 14),
    ("Trade Show", "Berlin Supply Chain Days", "Berlin Supply Chain Days", 9),
    ("Referrals", "customer", "", 7),
    ("Partner Referral", "Kestrel Consulting", "Partner programme", 5),
    ("Direct Traffic", "", "", 5),
)
STAGES: Weights = (
    ("Lead", 46),
    ("Marketing Qualified Lead", 26),
    ("Sales Qualified Lead", 12),
    ("Subscriber", 8),
    ("Opportunity", 5),
    ("Customer", 3),
)
STATUSES: Weights = (
    ("New", 40),
    ("Open", 16),
    ("In progress", 12),
    ("Attempted to contact", 12),
    ("Connected", 12),
    ("Bad timing", 4),
    ("Unqualified", 4),
)
MESSAGES = (
    "Our planners spend two days a week in spreadsheets.",
    "We had stockouts in every third store before Christmas.",
    "Looking for single sign-on with our identity provider; is SAML supported?",
    "Need to cut inventory by ten percent this fiscal year.",
    "Comparing three vendors, decision planned before summer.",
    "How long does a rollout to 20 sites take?",
)


@dataclass(frozen=True, slots=True)
class Account:
    company: str
    domain: str
    industry: str
    employees: int
    country: str
    erp: str


@dataclass(frozen=True, slots=True)
class Person:
    number: int
    account: Account
    first: str
    last: str
    title: str
    created: datetime
    warmth: float
    """0 to 1: how much this person does."""

    @property
    def email(self) -> str:
        return f"{ascii_word(self.first)}.{ascii_word(self.last)}@{self.account.domain}"


def make_sample(folder: Path, *, now: datetime, assets: Sequence[str], seed: int = SEED) -> tuple[Path, Path]:
    """
    Write `leads.csv` and `activities.csv` into the folder and return their paths.

    `assets` are titles of the content that people downloaded and opened.
    """
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    people = list(people_at(chance, list(accounts(chance)), now))
    events = [event for person in people for event in deeds(chance, person, now, assets)]
    last = {email: at for email, _, at, *_ in sorted(events, key=lambda event: event[2])}
    leads_file, activities_file = folder / "leads.csv", folder / "activities.csv"
    write(leads_file, HEADERS, (record(chance, person, last.get(person.email)) for person in people))
    write(activities_file, ACTIVITY_HEADERS, ((e, k, stamp(at), *rest) for e, k, at, *rest in events))
    return leads_file, activities_file


def accounts(chance: random.Random) -> Iterator[Account]:
    """Companies with different names, in ten industries and fourteen countries."""
    names = [
        (stem, industry, tail) for stem in COMPANY_STEMS for industry, tails in INDUSTRIES.items() for tail in tails
    ]
    for stem, industry, tail in chance.sample(names, ACCOUNTS):
        country = chance.choices(list(CITIES), weights=[14, 4, 4, 8, 6, 5, 5, 3, 5, 12, 24, 5, 2, 3])[0]
        company = f"{stem} {tail}"
        yield Account(
            company=company,
            domain=f"{ascii_word(company)}.example",
            industry=industry,
            employees=chance.choices(SIZES, SIZE_WEIGHTS)[0] + chance.randrange(0, 9),
            country=country,
            erp=chance.choice(ERPS),
        )


def people_at(chance: random.Random, companies: Sequence[Account], now: datetime) -> Iterator[Person]:
    """One to five people an account, in different roles."""
    number, seen = 5_000, set[str]()
    for account in companies:
        titles = list(
            dict.fromkeys(
                weighted(chance, TITLES) for _ in range(chance.choices((1, 2, 3, 4, 5), (8, 22, 34, 24, 12))[0])
            )
        )
        for title in titles:
            first, last = chance.choice(FIRST_NAMES[account.country]), chance.choice(LAST_NAMES[account.country])
            number += 1
            person = Person(
                number=number,
                account=account,
                first=first,
                last=last,
                title=title,
                created=now - timedelta(days=chance.betavariate(1.1, 2.2) * 360, minutes=chance.randrange(600)),
                warmth=chance.betavariate(1.2, 3.2),
            )
            if person.email not in seen:
                seen.add(person.email)
                yield person


def deeds(
    chance: random.Random, person: Person, now: datetime, assets: Sequence[str]
) -> Iterator[tuple[str, str, datetime, str, str, str]]:
    """What a person did since they were created: more, and more telling things, the warmer they are."""
    age = max((now - person.created).days, 1)
    recent = 0.35 + person.warmth  # warm people's deeds crowd towards the present
    for _ in range(round(person.warmth * chance.uniform(4, 22))):
        kind, detail, of_asset = chance.choices(*zip(*((k, w) for *k, w in DEEDS), strict=True))[0]
        at = now - timedelta(days=age * chance.random() ** (1 + recent), minutes=chance.randrange(20, 600))
        asset = chance.choice(assets) if of_asset and assets else ""
        campaign = "Forecasting webinar" if "Webinar" in kind else ""
        yield person.email, kind, max(at, person.created), detail, asset, campaign
    if person.warmth > 0.55 and chance.random() < 0.55:
        at = now - timedelta(days=chance.uniform(0.2, 20))
        yield person.email, "Demo request", max(at, person.created), "/demo", "", ""


DEEDS = (
    ("Email open", "Planner's letter", False, 16),
    ("Email click", "Planner's letter", False, 12),
    ("Page view", "/product/plan", False, 14),
    ("Page view", "/pricing", False, 9),
    ("Content download", "", True, 11),
    ("Content open", "", True, 7),
    ("Webinar registered", "Forecasting in volatile markets", False, 5),
    ("Webinar attended", "Forecasting in volatile markets", False, 5),
    ("Email reply", "", False, 2),
    ("Call", "", False, 3),
    ("Meeting", "", False, 1),
    ("Chat", "/pricing", False, 1),
)


def record(chance: random.Random, person: Person, last: datetime | None) -> tuple[str, ...]:
    """One line of the HubSpot-style export; some cells are blank, as they are in life."""
    account = person.account
    source, detail, campaign, _ = chance.choices(SOURCES, [s[3] for s in SOURCES])[0]
    owner = "" if chance.random() < 0.12 else REPS[account.country in AMERICAS]
    return (
        str(person.number),
        person.first,
        person.last,
        person.email,
        f"+00 555 {chance.randrange(10**5, 10**6)}" if chance.random() < 0.7 else "",
        person.title,
        account.company,
        account.industry if chance.random() < 0.95 else "",
        str(account.employees) if chance.random() < 0.93 else "",
        str(account.employees * chance.randrange(90, 240) * 1_000) if chance.random() < 0.6 else "",
        account.country,
        chance.choice(CITIES[account.country]),
        source,
        detail,
        campaign,
        weighted(chance, STAGES),
        weighted(chance, STATUSES),
        owner,
        stamp(person.created),
        stamp(last) if last else "",
        "true" if chance.random() < 0.03 else "",
        account.erp if chance.random() < 0.8 else "",
        chance.choice(MESSAGES) if person.warmth > 0.4 and chance.random() < 0.6 else "",
    )


def weighted(chance: random.Random, choices: Sequence[tuple[str, float]]) -> str:
    """One of the words, by its weight."""
    return chance.choices([word for word, _ in choices], [weight for _, weight in choices])[0]


def ascii_word(text: str) -> str:
    """Text as it goes into an address."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ł", "l"))
    return re.sub(r"[^a-z0-9]", "", plain.encode("ascii", "ignore").decode().casefold())


def stamp(moment: datetime) -> str:
    """A time as HubSpot exports it."""
    return moment.strftime("%Y-%m-%d %H:%M")


def write(path: Path, headers: Sequence[str], lines: Iterator[Sequence[str]]) -> None:
    """Write a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headers)
        writer.writerows(lines)
