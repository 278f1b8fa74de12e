"""A few words about somebody: of the one that was shown, of a boss, of two, of nobody known."""

from collections.abc import Sequence

import pytest

from bot.agent.offline.superiors import NO_LINES
from bot.domain.lead_query import LeadField
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

ANYBODY = next(lead for lead in world("hubspot").store.leads.values() if lead.name == "Hugo Grabowski")
NAME, COMPANY = ANYBODY.name or "", ANYBODY.company or ""


def plan_after(*questions: str) -> str:
    query = last_of(questions).query
    return sentence_for(query, world("hubspot").sellers) if query else ""


@pytest.mark.parametrize(
    ("asked", "shape"),
    [
        ("phone?", Shape.LEAD),
        ("any notes", Shape.LEAD),
        ("and his title?", Shape.LEAD),
        ("how many employees do they have", Shape.LEAD),
        ("whats he want", Shape.LEAD),
        ("what is she looking for", Shape.LEAD),
        ("thx, her phone?", Shape.LEAD),
        ("by when?", Shape.LEAD),
        ("does she decide", Shape.LEAD),
        ("what's the next step", Shape.SUGGEST),
        ("what should I do next", Shape.SUGGEST),
        ("when did we last talk", Shape.TIMELINE),
    ],
)
def test_with_no_name_it_is_of_the_one_that_was_shown(asked: str, shape: Shape) -> None:
    reading = last_of((NAME, asked))

    assert (reading.shape, reading.lead_ids) == (shape, (ANYBODY.id,))


def test_of_the_people_of_an_account_it_is_of_any_of_them() -> None:
    assert plan_after("leads at Veltrix Labs", "when did we last talk?") == "leads at Veltrix Labs, by score"
    assert last_of(("leads at Veltrix Labs", "when did we last talk?")).shape is Shape.TIMELINE


def test_of_a_list_it_is_no_one_s() -> None:
    assert last_of(("leads in Germany", "status")).shape is not Shape.LEAD


@pytest.mark.parametrize(
    "questions",
    [
        (f"{NAME}'s boss",),
        (f"who does {NAME} report to?",),
        (NAME, "what about his boss"),
        (NAME, "and who is her manager?"),
    ],
)
def test_a_boss_is_among_the_others_at_the_account(questions: Sequence[str]) -> None:
    reading = last_of(questions)

    assert reading.shape is Shape.STAKEHOLDERS
    assert NO_LINES in reading.notes
    assert plan_after(*questions) == f"leads at {COMPANY} not among the one lead shown, by score"


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("what industry is Veltrix Labs in", LeadField.INDUSTRY),
        ("which country is Veltrix Labs in?", LeadField.COUNTRY),
        ("Veltrix Labs's industry", LeadField.INDUSTRY),
        ("email addresses at Veltrix Labs", LeadField.EMAIL),
    ],
)
def test_a_field_of_an_account_stands_beside_its_people(asked: str, field: LeadField) -> None:
    query = read(asked).query

    assert query
    assert query.beside == (field,)
    assert sentence_for(query, ()).startswith("leads at Veltrix Labs")


def test_where_an_account_is() -> None:
    query = read("where is Veltrix Labs based").query

    assert query
    assert query.beside == (LeadField.CITY, LeadField.COUNTRY)


def test_which_of_two_first() -> None:
    assert read(f"{NAME} or Gita Castel first?").shape is Shape.COMPARISON


@pytest.mark.parametrize("again", ["compare the two", "compare both"])
def test_the_two_that_were_shown_last(again: str) -> None:
    assert last_of((NAME, "Gita Castel", again)).shape is Shape.COMPARISON


def test_why_one_is_ahead() -> None:
    reading = last_of((f"{NAME} vs Gita Castel", "why is the first one hotter?"))

    assert reading.shape is Shape.EXPLAIN
    assert len(reading.lead_ids) == 1


def test_an_account_manager_is_no_boss() -> None:
    assert read(f"who is {NAME}'s account manager").shape is Shape.OWNERS


def test_two_that_were_shown_one_by_one_are_compared() -> None:
    both = last_of((NAME, "Gita Castel", "compare them"))
    again = last_of((NAME, "Gita Castel", "compare them", "who should I call first?"))

    assert both.shape is again.shape is Shape.COMPARISON
    assert both.lead_ids[0] == ANYBODY.id
    assert again.lead_ids == both.lead_ids


@pytest.mark.parametrize(
    "asked",
    [
        "what do the notes say about {}",
        "what is our timeline with {}",
        "where did we meet {}",
        "how did {} find us",
        "what does {} need",
        "does {} have a deadline",
        "does {} decide",
        "what did {} say about budget",
        "{} bant",
        "what is {} looking for",
        "whats {} budget and timeline",
        "did we lose {}",
        "anything on file for {}",
        "give me 3 talking points for {}",
        "should I call {} today",
        "can I call {}?",
    ],
)
def test_what_the_card_tells(asked: str) -> None:
    reading = read(asked.format(NAME))

    assert (reading.shape, reading.lead_ids) == (Shape.LEAD, (ANYBODY.id,))


@pytest.mark.parametrize("asked", ["did we ever mail {}", "have we emailed {}"])
def test_what_we_wrote_is_looked_for_in_the_timeline(asked: str) -> None:
    assert read(asked.format(NAME)).shape is Shape.TIMELINE


@pytest.mark.parametrize(
    "asked", ["who is Wanda Quirke", "who's Wanda Quirke at Veltrix Labs", "phone number of Quirke"]
)
def test_a_name_that_is_nobody_s_is_said_to_be(asked: str) -> None:
    reading = read(asked)

    assert reading.shape is Shape.CLARIFY
    assert reading.sentence.startswith("I know nobody called")


@pytest.mark.parametrize("asked", ["who is dangling", "who is in Germny"])
def test_other_words_are_no_name(asked: str) -> None:
    assert not read(asked).sentence.startswith("I know nobody called")


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("who is the hottest in Germany", "leads in Germany that somebody can call, by score, top 1"),
        ("who's most engaged at Veltrix Labs", "leads at Veltrix Labs, by engagement, top 1"),
        ("who are the most engaged in Germany", "leads in Germany, by engagement"),
        ("who did I call last week", "leads owned by Ida Brandt who had a call last week"),
        ("which leads have I not called this month", "leads owned by Ida Brandt who did not have a call this month"),
        ("who did we call last week", "leads who had a call last week"),
        ("rank my leads", "leads owned by Ida Brandt, by score"),
        ("rank the people at Veltrix Labs", "leads at Veltrix Labs, by score"),
        ("rank leads by employees", "all leads, biggest company first"),
        ("what's Veltrix Labs worth", "average revenue of leads at Veltrix Labs"),
        ("bosses in Germany", "leads of seniority owner, c-level, vp, director or head in Germany"),
        ("leads with email addresses in Germany", "leads with an e-mail in Germany"),
        ("who signs at Veltrix Labs", "leads who are economic buyer at Veltrix Labs"),
    ],
)
def test_one_of_them_or_those_of_the_asker(asked: str, plan: str) -> None:
    assert plan_of(asked) == plan
