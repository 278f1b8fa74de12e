"""Words that stand for a value or a field in one place and for something done, a number or a list in another."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.words import EventKind
from tests.agent.offline.asking import query_of
from tests.agent.offline.worlds import IDA, RAE, TOM
from tests.builders import a_lead, a_standing, ago, an_event
from tests.fakes.memory import MemoryStores

STATUSES = ("Open - Not Contacted", "Working - Contacted", "Nurturing")
INDUSTRIES = ("Hospitals", "Insurance", "Caterers", "Catering Services")
FUELS = ("Gas", "Electric", "Both")
RHYTHMS = ("Weekly", "Four-weekly", "Bi-weekly")
MACHINES = ("Fryers; Grills", "Ice makers", "Grills; Ice makers")
STATES = ("Scotland", "Wales", "Bavaria", "Texas")


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    stores = MemoryStores()
    for rep in (IDA, TOM, RAE):
        stores.store.reps[rep.id] = rep
    for n in range(12):
        lead = a_lead(
            id=f"L{n}",
            email=f"a{n}@kitchen.test",
            company=f"Kitchen {n}",
            crm_status=STATUSES[n % 3],
            industry=INDUSTRIES[n % 4],
            state=STATES[n % 4],
            country=("United Kingdom", "United Kingdom", "Germany", "United States")[n % 4],
            custom={
                "Oven Fuel": FUELS[n % 3],
                "Pay Rhythm": RHYTHMS[n % 3],
                "Machines in Use": MACHINES[n % 3],
                "Machine Count": str(5 * n),
                "Fire Insurance": ("yes", "no")[n % 2],
            },
        )
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
        stores.store.events[lead.id] = [
            an_event(lead, EventKind.CONTENT_DOWNLOAD, at=ago(days=3), asset="Frying in hospital kitchens"),
            an_event(lead, EventKind.WEBINAR_ATTENDED, at=ago(days=2), asset="Frying Live"),
            an_event(lead, EventKind.EVENT_ATTENDED, at=ago(days=2), campaign="Oven Expo 2026"),
        ]
    return OfflineReader(stores.vocabulary, stores.reps)


def plan(reader: OfflineReader, question: str) -> str:
    return sentence_for(query_of(reader, question), ())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how many leads do we have in hospitals", "number of leads in Hospitals"),
        ("have we got any hospitals", "leads in Hospitals"),
        ("who got Frying in hospital kitchens", 'sent a form or asked for a demo ("frying hospital kitchens")'),
    ],
)
def test_an_industry_that_is_had_is_nothing_that_was_downloaded(
    reader: OfflineReader, question: str, expected: str
) -> None:
    assert expected in plan(reader, question)


@pytest.mark.parametrize("question", ["open - not contacted leads", "still Open - Not Contacted", "Open Not Contacted"])
def test_a_status_of_the_crm_in_full_is_no_content_that_was_opened(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads with CRM status Open - Not Contacted"


def test_content_that_was_opened_stays_so(reader: OfflineReader) -> None:
    assert plan(reader, "leads who opened Frying in hospital kitchens").startswith("leads who opened content")


@pytest.mark.parametrize(
    "question", ["attended the Frying Live webinar", "who attended frying live", "who came to our Frying Live webinar"]
)
def test_an_occasion_is_named_in_full_with_its_kind(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question).endswith('("frying live")')
    assert "from webinar" not in plan(reader, question)


@pytest.mark.parametrize("question", ["who came to Oven Expo 2026?", "attended the oven expo 2026"])
def test_the_year_may_be_of_the_name_of_an_occasion(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == 'leads who attended an event ("oven expo 2026")'


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "anyone with both fryers and ice makers",
            "leads with Fryers in the Machines in Use with Ice makers in the Machines in Use",
        ),
        ("leads with both gas and electric", "leads where Oven Fuel is Both"),
        ("oven fuel both", "leads where Oven Fuel is Both"),
    ],
)
def test_both_before_two_things_is_a_value_only_of_their_own_field(
    reader: OfflineReader, question: str, expected: str
) -> None:
    assert plan(reader, question) == expected


@pytest.mark.parametrize("question", ["30 or more machines", "leads with at least 30 machines", "machines >= 30"])
def test_a_number_of_things_is_of_the_field_that_counts_them(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads with Machine Count 30 or more"


def test_the_list_of_the_things_is_found_by_what_stands_in_it(reader: OfflineReader) -> None:
    assert plan(reader, "leads with grills") == "leads with Grills in the Machines in Use"


@pytest.mark.parametrize("question", ["insurance >1000 employees", "insurance with more than 1000 employees"])
def test_a_number_is_never_of_a_field_of_yes_and_no(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads in Insurance with 1,001 or more employees"


@pytest.mark.parametrize(
    ("question", "rhythm"),
    [
        ("leads with four-weekly pay rhythm", "Four-weekly"),
        ("four weekly leads", "Four-weekly"),
        ("weekly pay rhythm", "Weekly"),
        ("bi-weekly leads", "Bi-weekly"),
        ("leads with biweekly pay rhythm", "Bi-weekly"),
    ],
)
def test_a_value_with_a_hyphen_is_read_whole(reader: OfflineReader, question: str, rhythm: str) -> None:
    assert plan(reader, question) == f"leads where Pay Rhythm is {rhythm}"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("any scottish hospitals?", "leads in Scotland in Hospitals"),
        ("welsh leads", "leads in Wales"),
        ("bavarian caterers", "leads in Bavaria in Caterers or Catering Services"),
        ("leads that are not texan", "leads not in Texas"),
        ("german leads", "leads in Germany"),
    ],
)
def test_what_is_of_a_part_of_a_country_is_found_by_it(reader: OfflineReader, question: str, expected: str) -> None:
    assert plan(reader, question) == expected


@pytest.mark.parametrize("question", ["average employees of caterers", "avg employees catering"])
def test_an_average_counts_every_spelling_of_an_industry(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "average employees of leads in Caterers or Catering Services"


@pytest.mark.parametrize(
    "question", ["what are our 3 biggest accounts in Wales or Scotland?", "3 largest companies in wales or scotland"]
)
def test_so_many_of_the_biggest_accounts_come_once_each(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "average employees of leads in Wales or Scotland, by company, the first 3"
