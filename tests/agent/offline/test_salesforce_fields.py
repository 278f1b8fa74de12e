"""Fields and values as a Salesforce report brings them: its names for fields, lists of values, rates, ratings."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

LEADS = (
    ("Biotech", "Lab Technician", "Norhavn University", {"Runs_per_Week__c": "40", "Gadgets": "Oven; Cold Trap"}),
    ("Biotechnology", "Laboratory Director", "University of Elm", {"Runs_per_Week__c": "9", "Gadgets": "Oven"}),
    ("Higher Education", "QA Manager", "Tarn State University", {"Upgrade__c": "Yes", "Gadgets": "ISO 4; Cold Trap"}),
    ("Waste Services", "Quality Assurance Lead", "Plain Works", {"Rating": "Hot", "Upgrade__c": "No"}),
)


OWN_FIELDS = (
    ("average runs per week", "average Runs_per_Week__c of all leads"),
    ("leads with upgrade yes", "leads where Upgrade__c is Yes"),
    ("leads by upgrade", "number of all leads, by Upgrade__c"),
    ("who wants an oven", "leads with Oven in the Gadgets"),
    ("who is looking for a cold trap", "leads with Cold Trap in the Gadgets"),
    ("ISO 4 certified", "leads with ISO 4 in the Gadgets"),
    ("leads not interested in ovens", "leads without Oven in the Gadgets"),
)
"""By their labels, and each value of a list."""
INDUSTRIES = (
    ("biotech leads", "leads in Biotech or Biotechnology"),
    ("leads not in biotechnology", "leads not in Biotech or Biotechnology"),
    ("anyone at a university", "leads in Higher Education"),
    ("who works at a uni", "leads in Higher Education"),
    ("academic leads", "leads in Higher Education"),
    ("Norhavn University", "leads at Norhavn University"),
    ("waste leads", "leads in Waste Services"),
)
"""By all its names."""
CAMPAIGNS = (
    ("brunkeberg leads", "leads from the campaign Brunkeberg Fair 2026"),
    ("leads not from brunkeberg", "leads not from the campaign Brunkeberg Fair 2026"),
    ("how many brunkeberg contacts do we have", "number of leads from the campaign Brunkeberg Fair 2026"),
    ("leads created since brunkeberg", ""),
)
"""By the word that only it has, which is no time."""
RATINGS = (
    ("leads with rating hot in salesforce", "leads where Rating is Hot"),
    ("rated hot in the crm", "leads where Rating is Hot"),
    ("hot in salesforce", "leads where Rating is Hot"),
    ("hot leads in the crm", "hot leads, by score"),
    ("hot leads", "hot leads, by score"),
    ("nurturing in salesforce", "leads with status nurturing"),
)
"""The CRM's own only where it is asked for."""


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    for number, (industry, title, company, custom) in enumerate(LEADS):
        lead = a_lead(
            id=f"L{number}",
            email=f"a{number}@plant.test",
            industry=industry,
            title=title,
            company=company,
            custom=custom,
            campaign="Brunkeberg Fair 2026" if number else "Spring Mailing",
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def plan(reader: OfflineReader, question: str) -> str:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query
    return sentence_for(query, ()) if query else ""


@pytest.mark.parametrize(
    "question",
    [
        "more than 20 runs per week",
        "who does over 20 runs a week",
        "leads with > 20 runs each week",
        "over 20 weekly runs",
        "runs weekly over 20",
        "who runs more than 20 runs per week",
    ],
)
def test_a_rate_is_said_in_any_way(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads with Runs_per_Week__c more than 20"


@pytest.mark.parametrize(("question", "read"), [*OWN_FIELDS, *INDUSTRIES, *CAMPAIGNS, *RATINGS])
def test_the_words_of_the_report_are_read_as_people_say_them(reader: OfflineReader, question: str, read: str) -> None:
    assert plan(reader, question) == read


@pytest.mark.parametrize("question", ["lab directors", "laboratory directors", "directors of the lab"])
def test_titles_cut_short_or_in_full(reader: OfflineReader, question: str) -> None:
    words = "lab, laboratory, labs or laboratories in the job title"
    assert sorted(plan(reader, question).removeprefix("leads with ").split(" with ")) == sorted(
        [words, "director, directors or dir in the job title"]
    )
