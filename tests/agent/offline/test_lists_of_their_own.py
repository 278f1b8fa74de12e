"""Lists and answers of the data's own: how many a list names, what is wanted most, what is still to be done."""

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from tests.agent.offline.asking import IDA, T0, query_of, reader_over

SERVICES = ("Alarms", "Alarms; Patrols", "Patrols; Keyholding; Alarms", "Keyholding", "Alarms; ISO 9001", "Patrols")
CELLS_OF_SEVERAL = tuple(cell for cell in SERVICES if ";" in cell)


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    rows = [
        {
            "Services of Interest": SERVICES[number % len(SERVICES)],
            "Sensors Watched": ("Smoke; Heat", "Smoke", "Motion; Smoke; Heat")[number % 3],
            "Risk Audit Done": ("Yes", "no", "N", "TRUE", "")[number % 5],
            "Guard Dog Needed": ("Yes", "No")[number % 2],
            "Number of Gates": str(number),
            "Has Kiln": ("1", "0", "0", "FALSE", "")[number % 5],
            "Owns a Drone": ("yes", "no")[number % 2],
            "Gadgets Wanted": ("Drone;Body camera", "Body camera", "Drone;Baton")[number % 3],
            "Yearly Visitors": f"{number},000",
            "Guard Contract Ends": f"2026-{number % 12 + 1:02}-10",
            "Documents per Month": str(100 * number),
            "Current Alarm Provider": ("Bellguard", "Nightowl", "Fenceline")[number % 3],
        }
        for number in range(30)
    ]
    return reader_over(rows, ["CFO", "Data Center Manager"])


def plan(reader: OfflineReader, *questions: str) -> str:
    return sentence_for(query_of(reader, *questions), ())


@pytest.mark.parametrize(
    "question",
    [
        "leads with two or more services",
        "who wants more than one service",
        "at least 2 services of interest",
        "interested in multiple services",
    ],
)
def test_how_many_a_list_names(reader: OfflineReader, question: str) -> None:
    [condition] = query_of(reader, question).where

    assert set(condition.values) == set(CELLS_OF_SEVERAL)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("exactly one service of interest", {"Alarms", "Keyholding", "Patrols"}),
        ("leads with a single service", {"Alarms", "Keyholding", "Patrols"}),
        ("three or more services", {"Patrols; Keyholding; Alarms"}),
        ("watching 3+ sensors", {"Motion; Smoke; Heat"}),
        ("no more than two sensors", {"Smoke", "Smoke; Heat"}),
    ],
)
def test_so_many_and_no_others(reader: OfflineReader, question: str, values: set[str]) -> None:
    [condition] = query_of(reader, question).where

    assert set(condition.values) == values  # type: ignore[union-attr]


@pytest.mark.parametrize("question", ["with 9001 or more services", "leads with two or more guard dogs"])
def test_what_counts_nothing_is_never_compared(reader: OfflineReader, question: str) -> None:
    reading = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.shape is Shape.CLARIFY


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("what services are CFOs interested in", "Services of Interest"),
        ("which services do CFOs want", "Services of Interest"),
        ("what are CFOs interested in", "Services of Interest"),
        ("which sensors do CFOs watch", "Sensors Watched"),
        ("which alarm providers do CFOs use", "Current Alarm Provider"),
    ],
)
def test_what_leads_want_is_counted_by_value(reader: OfflineReader, question: str, field: str) -> None:
    group = query_of(reader, question).group_by

    assert group
    assert group.custom == field
    assert plan(reader, question).startswith("number of leads with cfo")


NOT_DONE = "leads where Risk Audit Done is not TRUE or Yes"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who still needs a risk audit", NOT_DONE),
        ("leads waiting for a risk audit", NOT_DONE),
        ("risk audit outstanding", NOT_DONE),
        ("risk audit still to do", NOT_DONE),
        ("leads that do not need a risk audit", "leads where Risk Audit Done is TRUE or Yes"),
        ("risk audit done", "leads where Risk Audit Done is TRUE or Yes"),
        ("leads we have done a risk audit with", "leads where Risk Audit Done is TRUE or Yes"),
        ("who have we not done a risk audit with", NOT_DONE),
        ("how many risk audits have we done", "number of leads where Risk Audit Done is TRUE or Yes"),
        ("risk audit done is blank", "leads without a Risk Audit Done"),
        ("we don't know if they need a guard dog", "leads without a Guard Dog Needed"),
        ("who needs a guard dog", "leads where Guard Dog Needed is Yes"),
        ("guard dog needed", "leads where Guard Dog Needed is Yes"),
    ],
)
def test_whoever_needs_what_is_done_has_it_not(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("not with Nightowl", "leads where Current Alarm Provider is not Nightowl"),
        ("who is not on Nightowl", "leads where Current Alarm Provider is not Nightowl"),
        ("iso9001 leads", "leads with ISO 9001 in the Services of Interest"),
        ("keen on patrols", "leads with Patrols in the Services of Interest"),
        ("leads secured by Nightowl", "leads where Current Alarm Provider is Nightowl"),
        ("signing with Nightowl today", "leads where Current Alarm Provider is Nightowl"),
        ("gate count missing", "leads without a Number of Gates"),
        ("gate count over 10", "leads with Number of Gates more than 10"),
        ("avg docs per month", "average Documents per Month of all leads"),
        ("over 1000 docs a month", "leads with Documents per Month more than 1,000"),
        ("how many leads have risk audit done blank", "number of leads without a Risk Audit Done"),
        ("who has documents per month filled in", "leads with a Documents per Month"),
        ("leads per current provider", "number of all leads, by Current Alarm Provider"),
    ],
)
def test_fields_and_values_as_they_are_said(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


NO_DRONE = "leads where Owns a Drone is not yes"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("wants a drone", "leads with Drone in the Gadgets Wanted"),
        (
            "wants both drone and baton",
            "leads with Drone in the Gadgets Wanted with Baton in the Gadgets Wanted",
        ),
        ("who owns a drone", "leads where Owns a Drone is yes"),
        ("leads without a drone yet", NO_DRONE),
        (
            "interested in drone but do not own one",
            f"leads with Drone in the Gadgets Wanted {NO_DRONE.removeprefix('leads ')}",
        ),
        (
            "interested in drone and already have one",
            "leads with Drone in the Gadgets Wanted where Owns a Drone is yes",
        ),
        ("interested in cameras", "leads with Body camera in the Gadgets Wanted"),
        ("no kiln", "leads where Has Kiln is not 1"),
        ("visitor count missing", "leads without a Yearly Visitors"),
        ("which contracts end in may", "leads whose Guard Contract Ends is in May 2026"),
        ("what contracts end in may", "leads whose Guard Contract Ends is in May 2026"),
    ],
)
def test_what_is_wanted_and_what_is_there(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


@pytest.mark.parametrize(
    "question", ["rollout guide and pricing checklist", "migration playbook", "the roi calculator"]
)
def test_a_piece_by_its_kind_is_content(reader: OfflineReader, question: str) -> None:
    reading = reader.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")

    assert reading.shape is Shape.CONTENT
