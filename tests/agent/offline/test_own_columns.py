"""Columns of a company's own as reps speak of them: by a verb, by part of the name, each value of a list, only one."""

from datetime import timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import ThreadMemory
from tests.agent.offline.asking import query_of, reader_over
from tests.agent.offline.worlds import IDA, RAE, TOM
from tests.builders import T0

OVENS = ("Deck; Rack", "Mini Deck; Rack; Tunnel", "Deck; Rack; Tunnel", "Tunnel", "Deck", "UV; Rack")
DEALS = ("Lease; Vendor", "Lease", "Vendor; NDA", "NDA", "Lease; NDA; Vendor", "NDA")
TITLES = ("Contract Manager", "Managing Director", "CFO")


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(map(_row, range(len(OVENS))), TITLES)


def _row(number: int) -> dict[str, str]:
    return {
        "Oven Types": OVENS[number],
        "Contract Types": DEALS[number],
        "Contracts per Year": str(100 * number),
        "Current Probe Vendor": ("Senso", "Klima Plus", "None")[number % 3],
        "Flourmaster User": ("TRUE", "FALSE")[number % 2],
        "Safety Review": ("Passed", "Pending", "Not started")[number % 3],
        "Number of Shops": str(1 + number),
        "Fleet Size": str(10 + 5 * number),
        "Next Inspection": (T0 + timedelta(days=20 * number - 10)).date().isoformat(),
        "Supply Contract Ends": (T0 + timedelta(days=40 * number - 30)).date().isoformat(),
    }


def plan(reader: OfflineReader, *questions: str) -> str:
    return sentence_for(query_of(reader, *questions), (IDA, TOM, RAE))


@pytest.mark.parametrize(
    "question",
    ["who handles leases", "leads managing leases", "anyone that sells leases", "leads with lease contracts"],
)
def test_a_verb_before_a_value_or_its_field_behind_it(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads with Lease in the Contract Types"


def test_a_participle_of_a_title_stays_one_of_people(reader: OfflineReader) -> None:
    assert "managing director or md in the job title" in plan(reader, "managing directors")
    assert "contract in the job title" in plan(reader, "contract managers with vendor contracts")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who has NDA and vendor contracts", "leads with NDA in the Contract Types with Vendor in the Contract Types"),
        ("leads handling NDAs, leases and vendor contracts", "NDA in the Contract Types with Lease in the Contract"),
        ("leads with rack, tunnel and deck ovens", "with Rack in the Oven Types with Tunnel in the Oven Types where"),
        ("leads with NDA, lease or vendor contracts", "leads with NDA, Lease or Vendor in the Contract Types"),
        ("tunnel or UV ovens, not rack", "with Tunnel or UV in the Oven Types without Rack in the Oven Types"),
    ],
)
def test_each_of_a_list_or_any(reader: OfflineReader, question: str, said: str) -> None:
    assert said in plan(reader, question)


@pytest.mark.parametrize("question", ["how many leads by contract type", "leads per contract type"])
def test_a_field_in_the_plural_by_its_singular(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "number of all leads, by Contract Types"


@pytest.mark.parametrize("question", ["senso shops", "senso probes", "leads running senso probes"])
def test_users_of_a_value_and_what_its_field_is_about(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads where Current Probe Vendor is Senso"


@pytest.mark.parametrize("question", ["who uses flourmaster but not senso", "flourmaster users but not senso"])
def test_yes_is_said_before_but_as_well(reader: OfflineReader, question: str) -> None:
    assert plan(reader, question) == "leads where Flourmaster User is TRUE and where Current Probe Vendor is not Senso"


@pytest.mark.parametrize("question", ["who handles UV", "UV or tunnel ovens"])
def test_a_value_of_two_letters(reader: OfflineReader, question: str) -> None:
    assert "UV" in plan(reader, question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("inspections coming up in the next 30 days", "leads whose Next Inspection is in the next 30 days"),
        (
            "flourmaster users with an inspection in the next 30 days",
            "TRUE and whose Next Inspection is in the next 30",
        ),
        ("with a safety review and an inspection next month", "with a Safety Review whose Next Inspection is"),
        ("inspection date missing", "leads without a Next Inspection"),
        ("supply contracts ending before christmas", "Ends is since 18 March 2026 and before 25 December 2026"),
        ("leads created before christmas", "leads created before 25 December 2025"),
        ("leads with no contract end date", "leads without a Supply Contract Ends"),
        ("inspection field blank", "leads without a Next Inspection"),
    ],
)
def test_days_by_what_happens_on_them(reader: OfflineReader, question: str, said: str) -> None:
    assert said in plan(reader, question)


@pytest.mark.parametrize(
    "question",
    [
        "contracts ending this year, soonest first",
        "contracts ending this year sorted by date",
        "contracts ending this year, earliest first",
        "contracts ending this year sorted by contract end date",
    ],
)
def test_in_the_order_of_the_day_that_is_asked_for(reader: OfflineReader, question: str) -> None:
    sort = query_of(reader, question).sort

    assert [(one.custom, one.descending) for one in sort] == [("Supply Contract Ends", False)]


def test_soonest_days_lie_ahead_and_the_newest_leads_are_those_that_came_last(reader: OfflineReader) -> None:
    ahead = "leads whose Next Inspection is since 18 March 2026, sorted by Next Inspection, lowest first"
    assert plan(reader, "soonest inspections") == ahead
    assert plan(reader, "soonest inspections first") == ahead
    assert plan(reader, "leads with no inspection, newest first").endswith("newest first")
    assert reader.read("sort by date", asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").query is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("a fleet of at least 20", "leads with Fleet Size 20 or more"),
        ("fleets of 20 or more", "leads with Fleet Size 20 or more"),
        ("fleets over 20 vehicles", "leads with Fleet Size more than 20"),
        ("who runs 25+ vehicles", "leads with Fleet Size 25 or more"),
        ("leads with 20 vehicles", "leads with Fleet Size 20"),
        ("multi-shop accounts", "leads with Number of Shops 2 or more"),
        ("single shop leads", "leads with Number of Shops 1"),
        ("more than one shop", "leads with Number of Shops 2 or more"),
    ],
)
def test_numbers_by_what_they_count(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


def test_smallest_first(reader: OfflineReader) -> None:
    assert [(s.custom, s.descending) for s in query_of(reader, "smallest fleets first").sort] == [("Fleet Size", False)]


def test_the_day_of_an_account_s_own_field(reader: OfflineReader) -> None:
    assert query_of(reader, "when is the next inspection at Acme").own_beside == ("Next Inspection",)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who only handles NDAs", "leads where Contract Types is NDA"),
        ("leads with only leases", "leads where Contract Types is Lease"),
        ("leads with nothing but leases", "leads where Contract Types is Lease"),
        ("leads with leases and nothing else", "leads where Contract Types is Lease"),
        ("who has leases and vendor contracts only", "leads where Contract Types is Lease; Vendor"),
        ("only leads with leases", "leads with Lease in the Contract Types"),
        ("who has leases", "leads with Lease in the Contract Types"),
    ],
)
def test_nothing_beside_a_value_of_a_list(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said
