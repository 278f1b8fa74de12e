"""What leads have to follow, want or have only, in lists of a company's own, and days on which contracts end."""

from datetime import timedelta

import pytest

from bot.agent.offline import OfflineReader
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape, ThreadMemory
from tests.agent.offline.asking import query_of, reader_over
from tests.agent.offline.worlds import IDA
from tests.builders import T0

RULES = ("HACCP; IFS", "HACCP", "IFS; BRC", "BRC", "HACCP; BRC; IFS")
WISHES = ("CRM; Labels", "CRM", "Labels; Recipes", "Recipes", "Labels")


@pytest.fixture(scope="module")
def reader() -> OfflineReader:
    return reader_over(map(_row, range(len(RULES))), ("CFO", "Plant Manager", "Head of Baking"))


def _row(number: int) -> dict[str, str]:
    return {
        "Regulations": RULES[number],
        "Interested Modules": WISHES[number],
        "Has Hygiene Cover": ("1", "0")[number % 2],
        "Visitor Pass Programme": ("Yes", "no")[number % 2],
        "Current Insurer": ("Hallmark", "Nordic")[number % 2],
        "Trays Required": str(20 + 30 * number),
        "Agent Seats": str(5 + 10 * number),
        "Policy Renewal Date": (T0 + timedelta(days=30 * number - 45)).date().isoformat(),
    }


def plan(reader: OfflineReader, question: str) -> str:
    return sentence_for(query_of(reader, question), (IDA,))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who has to comply with IFS", "leads with IFS in the Regulations"),
        ("leads subject to HACCP and BRC", "leads with HACCP in the Regulations with BRC in the Regulations"),
        ("who asked for labels", "leads with Labels in the Interested Modules"),
        ("interested in labels and recipes", "with Labels in the Interested Modules with Recipes in the Interested"),
        ("interested in labels or recipes", "leads with Labels or Recipes in the Interested Modules"),
        ("wants labels but not crm", "with Labels in the Interested Modules without CRM in the Interested Modules"),
        ("who wants a crm", "leads with CRM in the Interested Modules"),
        ("interested in only CRM", "leads where Interested Modules is CRM"),
        ("regulations: BRC only", "leads where Regulations is BRC"),
        ("HACCP-only leads", "leads where Regulations is HACCP"),
        ("which regulations does Acme have to follow", "number of leads at Acme, by Regulations"),
        ("modules by popularity", "number of all leads, by Interested Modules"),
    ],
)
def test_rules_and_wishes(reader: OfflineReader, question: str, said: str) -> None:
    assert said in plan(reader, question)


def test_a_name_that_somebody_wants_is_looked_for_in_the_notes(reader: OfflineReader) -> None:
    assert "with sso in the notes" in plan(reader, "who needs SSO")
    unknown = reader.read("leads that need attention", asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC")
    assert unknown.shape is Shape.CLARIFY
    assert plan(reader, "messages mentioning turnstiles") == "leads with turnstiles in the notes"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("leads with a visitor pass", "leads where Visitor Pass Programme is Yes"),
        (
            "visitor pass but no hygiene cover",
            "leads where Visitor Pass Programme is Yes and (with Has Hygiene Cover 0 or without",
        ),
        ("insured by anyone but Hallmark", "leads where Current Insurer is not Hallmark"),
        ("leads using anything other than Hallmark", "leads where Current Insurer is not Hallmark"),
        ("seats unknown but insurer known", "with a Current Insurer"),
        ("fewer than 50 trays needed", "leads with Trays Required less than 50"),
        ("more than 20 agents", "leads with Agent Seats more than 20"),
    ],
)
def test_yes_and_no_others_and_numbers(reader: OfflineReader, question: str, said: str) -> None:
    assert said in plan(reader, question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("policies renewing this quarter", "leads whose Policy Renewal Date is this quarter"),
        (
            "policies ending before year end",
            "leads whose Policy Renewal Date is since 18 March 2026 and before 1 January 2027",
        ),
        ("expired policies", "leads whose Policy Renewal Date is before 18 March 2026"),
        ("policy renewals before eoq", "leads whose Policy Renewal Date is before 1 April 2026"),
    ],
)
def test_days_on_which_policies_end(reader: OfflineReader, question: str, said: str) -> None:
    assert plan(reader, question) == said


def test_when_somebody_renews(reader: OfflineReader) -> None:
    assert query_of(reader, "when does Acme renew").own_beside == ("Policy Renewal Date",)


@pytest.mark.parametrize(
    "question", ["smallest 3 by agent seats", "lowest 3 by agent seats", "bottom 3 by agent seats"]
)
def test_from_below(reader: OfflineReader, question: str) -> None:
    query = query_of(reader, question)

    assert query.limit == 3
    assert [(sort.custom, sort.descending) for sort in query.sort] == [("Agent Seats", False)]


@pytest.fixture(scope="module")
def labs() -> OfflineReader:
    rows = (
        {
            "Vehicle Types": ("Chilled; Vans", "Vans", "Chilled")[number % 3],
            "Number of Labs": str(1 + number),
            "ISO Accredited": ("TRUE", "FALSE")[number % 2],
            "Trainee Seats": str(100 * number),
            "Ticket Tool": ("Zipdesk", "Mailbox")[number % 2],
            "Tender Deadline": (T0 + timedelta(days=10 * number)).date().isoformat(),
        }
        for number in range(6)
    )
    return reader_over(rows, ("CFO", "Fleet Manager", "Head of Operations"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("chilled fleets", "leads with Chilled in the Vehicle Types"),
        ("zipdesk sites", "leads where Ticket Tool is Zipdesk"),
        ("more than 200 trainees", "leads with Trainee Seats more than 200"),
        ("tickets unknown", "leads without a Ticket Tool"),
        ("a tender in the next 30 days", "leads whose Tender Deadline is in the next 30 days"),
        ("tenders closing this month", "leads whose Tender Deadline is this month"),
        (
            "unhappy with their provider",
            '(who had a call, had a meeting, chatted or replied to an e-mail ("provider") or with provider in the',
        ),
        (
            "asked for references",
            '(who had a call, had a meeting, chatted or replied to an e-mail ("references") or with references in the',
        ),
        ("asked for a demo", "leads who asked for a demo"),
    ],
)
def test_fleets_seats_tools_and_deadlines(labs: OfflineReader, question: str, said: str) -> None:
    assert said in plan(labs, question)


@pytest.mark.parametrize("question", ["accredited labs", "fleet operators on zipdesk"])
def test_a_number_of_one_is_no_yes_and_who_operates_something_no_title(labs: OfflineReader, question: str) -> None:
    assert labs.read(question, asker=IDA, thread=ThreadMemory(), now=T0, zone="UTC").shape is Shape.CLARIFY


def test_a_plural_that_a_title_ends_with_is_one_of_people(labs: OfflineReader) -> None:
    assert plan(labs, "leads with operations in the title") == "leads with operations in the job title"
    assert "operations" in plan(labs, "operations people")
