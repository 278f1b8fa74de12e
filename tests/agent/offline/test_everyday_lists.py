"""Lists as reps type them: owners side by side, what is left out, shops and ministries, teams cut short."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.lead import Lead
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.finding import found, owner_of, those
from tests.agent.offline.worlds import IDA
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores


@pytest.fixture
def reader() -> OfflineReader:
    stores = MemoryStores()
    rows = (
        ("Ministry of Tides", "Government Administration", "L&D Manager", "Yes"),
        ("Fernhill NHS Trust", "Hospital & Health Care", "Team Lead Support", "No"),
        ("Lantern Zoo", "Zoo & Aquarium", "Health & Safety Manager", "yes"),
        ("Old Dock Museum", "Museums", "Head of Learning and Development", "no"),
        ("Rose Gallery", "Museums & Galleries", "CFO", "No"),
        ("Quickbasket", "E-commerce", "CTO", "No"),
        ("Plumb & Co", "Retail", "Owner", "Yes"),
        ("Tidewell Coaches", "Bus Operators", "CTO", "Yes"),
    )
    for number, (company, industry, title, sso) in enumerate(rows):
        lead = a_lead(
            id=f"L-{number}",
            email=f"p{number}@firm.test",
            company=company,
            industry=industry,
            title=title,
            custom={"SSO Required": sso},
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def asked(reader: OfflineReader, question: str) -> str:
    query = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query
    return sentence_for(query, ()) if query else ""


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("ministries", "leads in Government Administration"),
        ("ministries that need SSO", "leads in Government Administration where SSO Required is Yes"),
        ("hospitals without SSO requirement", "leads in Hospital & Health Care where SSO Required is not Yes"),
        ("zoos", "leads in Zoo & Aquarium"),
        ("museums", "leads in Museums or Museums & Galleries"),
        ("galleries", "leads in Museums or Museums & Galleries"),
        ("webshops", "leads in E-commerce"),
        ("shops", "leads in Retail"),
        ("bus companies", "leads in Bus Operators"),
        ("bus firms without SSO", "leads in Bus Operators where SSO Required is not Yes"),
        ("NHS", "leads at Fernhill NHS Trust"),
        ("team leads", "leads with team lead in the job title"),
    ],
)
def test_kinds_of_houses_and_of_people(reader: OfflineReader, question: str, plan: str) -> None:
    assert asked(reader, question) == plan


@pytest.mark.parametrize("question", ["L&D managers", "learning and development managers"])
def test_a_department_of_two_words_is_found_cut_short_or_in_full(reader: OfflineReader, question: str) -> None:
    assert "l d" in asked(reader, question)
    assert "learning and development" in asked(reader, question)


@pytest.mark.parametrize("question", ["H&S managers", "health and safety managers"])
def test_so_is_health_and_safety(reader: OfflineReader, question: str) -> None:
    assert "health safety" in asked(reader, question)


@pytest.mark.parametrize("question", ["owners and MDs", "MDs and owners", "owners or MDs"])
def test_owners_beside_another_job_are_people(reader: OfflineReader, question: str) -> None:
    words = asked(reader, question).removesuffix(" in the job title").removeprefix("leads with ")

    assert set(words.replace(" or ", ", ").split(", ")) == {"owner", "managing director", "md"}


def test_a_ministry_by_its_name_is_an_account(reader: OfflineReader) -> None:
    assert asked(reader, "leads at the Ministry of Tides") == "leads at Ministry of Tides"


@pytest.mark.parametrize("question", ["no owner or tom", "tom or no owner", "leads without an owner or tom's"])
def test_nobodys_leads_beside_a_reps(question: str) -> None:
    assert found(question) == those(lambda lead: owner_of(lead) in {"", "Tom"})


def _finance_or_chief(lead: Lead) -> bool:
    return lead.title == "CTO" or lead.title == "Chief Technology Officer" or lead.department == "procurement"


@pytest.mark.parametrize("question", ["CTOs or procurement", "CTOs and the procurement team", "CTO or procurement"])
def test_a_title_beside_a_department_is_either(question: str) -> None:
    assert found(question) == those(_finance_or_chief)


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("excluding unqualified, retail leads", "retail leads, excluding unqualified"),
        ("excluding unqualified, CTOs in Germany", "CTOs in Germany, excluding unqualified"),
        ("retail leads, unqualified excluded", "retail leads, excluding unqualified"),
        ("retail leads, customers left out", "retail leads, excluding customers"),
        ("unqualified excluded, retail leads", "retail leads, excluding unqualified"),
    ],
)
def test_who_is_left_out_first_or_last_is_all_that_is_left_out(question: str, same: str) -> None:
    assert found(question) == found(same) != set()


def test_what_is_left_out_in_a_row_is_left_out_altogether() -> None:
    assert plan_of("excluding Germany, France") == "leads not in Germany or France"


@pytest.mark.parametrize("question", ["leads in Germany including phone numbers", "leads in Germany incl. phone"])
def test_what_is_included_stands_beside_and_leaves_nobody_out(question: str) -> None:
    reading = read(question)

    assert plan_of(question) == "leads in Germany"
    assert reading.query
    assert [str(each) for each in reading.query.beside] == ["phone"]


@pytest.mark.parametrize(
    "question",
    [
        "who read or downloaded the security checklist",
        "who opened or downloaded the security checklist",
        "who downloaded or viewed the security checklist",
    ],
)
def test_what_was_done_with_one_piece_in_two_ways(question: str) -> None:
    assert plan_of(question) == plan_of("who read the security checklist") != ""


@pytest.mark.parametrize("question", ["anything on black friday?", "something about no-shows", "anything about calls"])
def test_anything_on_a_topic_is_in_the_library(question: str) -> None:
    assert read(question).shape is Shape.CONTENT


@pytest.mark.parametrize("question", ["insurers in DE, no owner", "leads in DE or ES, no phone"])
def test_codes_of_countries_make_no_other_language(question: str) -> None:
    assert read(question).shape is Shape.LEADS


@pytest.mark.parametrize("question", ["wer sind meine neuen leads in DE", "quienes son mis leads en ES"])
def test_another_language_is_still_told(question: str) -> None:
    assert read(question).shape is Shape.HELP


def test_who_counts_as_hot_is_a_list() -> None:
    assert plan_of("which leads count as hot") == plan_of("which leads are hot")
