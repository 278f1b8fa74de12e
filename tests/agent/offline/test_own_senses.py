"""What a field of the data's own is about: said behind or before its value, or mistyped, or when it lies ahead."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from tests.agent.offline.asking import query_of
from tests.agent.offline.worlds import IDA, RAE, TOM
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores

SYSTEMS = ("Zentra", "Ledgerly", "Zentra", "Paper")
MODULES = ("Billing", "Route planning", "Stock keeping", "Billing")


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    stores = MemoryStores()
    for rep in (IDA, TOM, RAE):
        stores.store.reps[rep.id] = rep
    for number, (system, module) in enumerate(zip(SYSTEMS, MODULES, strict=True)):
        custom = {
            "Billing System": system,
            "Modules of Interest": module,
            "Billing Contract Ends": (T0 + timedelta(days=60 * number + 5)).date().isoformat(),
        }
        lead = a_lead(id=f"L{number}", email=f"a{number}@shop.test", custom=custom)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


@pytest.mark.parametrize(
    "question",
    [
        "which leads use Zentra for billing",
        "leads using zentra for their billing",
        "leads on Zentra for billing",
        "leads with Zentra billing",
        "leads who run billing on zentra",
        "billing in zentra",
        "who does their billing with Zentra",
        "leads with Zentra as billing system",
    ],
)
def test_what_a_field_is_about_is_no_second_condition(reader: OfflineReader, question: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == "leads where Billing System is Zentra"


@pytest.mark.parametrize("question", ["leads not using Zentra or Ledgerly for billing", "not on zentra or ledgerly"])
def test_values_left_out_with_what_they_are_for(reader: OfflineReader, question: str) -> None:
    assert sentence_for(query_of(reader, question), ()) == "leads where Billing System is not Zentra or Ledgerly"


def test_another_field_that_begins_so_stays_one(reader: OfflineReader) -> None:
    both = sentence_for(query_of(reader, "zentra billing contract ends in april"), ())

    assert both == "leads where Billing System is Zentra and whose Billing Contract Ends is in April 2026"


def test_an_interest_of_the_same_name_is_asked_for_as_such(reader: OfflineReader) -> None:
    query = query_of(reader, "leads using Zentra for billing, interested in route planning")

    assert (
        sentence_for(query, ())
        == "leads where Billing System is Zentra and where Modules of Interest is Route planning"
    )


@pytest.mark.parametrize("words", ["route planing", "rout planning", "route plannning"])
@pytest.mark.parametrize("asked", ["who's interested in {}?", "interested in {}", "leads with an interest in {}"])
def test_a_slip_in_a_value_of_two_words(reader: OfflineReader, asked: str, words: str) -> None:
    query = query_of(reader, asked.format(words))

    assert sentence_for(query, ()) == "leads where Modules of Interest is Route planning"


@pytest.mark.parametrize("first", ["billing contract ends before june", "billing contract ends in july"])
@pytest.mark.parametrize(
    ("then", "window"),
    [
        ("actually before february", "before 1 February 2027"),
        ("sorry, before february", "before 1 February 2027"),
        ("make that february", "in February 2027"),
        ("no, in february", "in February 2027"),
        ("what about february", "in February 2027"),
    ],
)
def test_another_time_lies_ahead_where_the_one_before_did(
    reader: OfflineReader, first: str, then: str, window: str
) -> None:
    query = query_of(reader, first, then)

    assert sentence_for(query, ()) == f"leads whose Billing Contract Ends is {window}"


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ("in q1 next year", "in Q1 2027"),
        ("in the first quarter of next year", "in Q1 2027"),
        ("in the second half of next year", "in H2 2027"),
        ("in march next year", "in March 2027"),
        ("next may", "in May 2026"),
        ("next march", "in March 2027"),
    ],
)
def test_a_part_of_next_year_is_one_time(reader: OfflineReader, words: str, window: str) -> None:
    query = query_of(reader, f"billing contract ends {words}")

    assert sentence_for(query, ()) == f"leads whose Billing Contract Ends is {window}"


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("ida hot leads", "hot leads owned by Ida Brandt, by score"),
        ("toms opportunities", "leads owned by Tom Okafor at stage opportunity"),
        ("idas opps", "leads owned by Ida Brandt at stage opportunity"),
        ("toms deals", "leads owned by Tom Okafor"),
        ("ida and toms leads", "leads owned by Ida Brandt or Tom Okafor"),
        ("ida, tom and raes hot leads", "hot leads owned by Ida Brandt, Tom Okafor or Rae Collins, by score"),
    ],
)
def test_whose_leads_they_are_without_an_apostrophe(reader: OfflineReader, question: str, plan: str) -> None:
    assert sentence_for(query_of(reader, question), (IDA, TOM, RAE)) == plan


@pytest.mark.parametrize("turns", [("leads using zentra", "and ledgerly"), ("leads on zentra", "add ledgerly too")])
def test_and_adds_a_value_to_a_list(reader: OfflineReader, turns: Sequence[str]) -> None:
    assert sentence_for(query_of(reader, *turns), ()) == "leads where Billing System is Zentra or Ledgerly"
