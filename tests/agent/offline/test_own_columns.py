"""Columns of a company's own as reps speak of them: by a verb, by part of the name, each value of a list, only one."""

from datetime import timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
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
