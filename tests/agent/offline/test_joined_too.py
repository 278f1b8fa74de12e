"""Turns that join a value or a person to what was asked, or put one in its place."""

from collections.abc import Sequence

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

MINE = "leads owned by Ida Brandt"
GERMANS = "leads in Germany"
CFOS = "cfo, chief financial officer or chief finance officer in the job title"
BOTH_PIECES = (
    'leads who downloaded content ("security checklist") and who downloaded content ("roi whitepaper")',
    'number of leads who downloaded content ("security checklist") and who downloaded content ("roi whitepaper")',
)
PIECES = ("who downloaded the security checklist", "and the ROI whitepaper")


def plan_after(*questions: str, of: str = "hubspot") -> str:
    query = last_of(questions).query
    return sentence_for(query, world(of).sellers) if query else ""


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        ((GERMANS, "or France"), "leads in Germany or France"),
        ((GERMANS, "or in France"), "leads in Germany or France"),
        ((GERMANS, "or in France?"), "leads in France"),
        (("leads where Plan is Pro", "or Scale"), "leads where Plan is Pro or Scale"),
        (("leads with status open", "or connected"), "leads with status open or connected"),
        (("Tom's leads", "or Rae's"), "leads owned by Tom Okafor or Rae Collins"),
        (("linkedin leads", "also paid search"), "leads (from LinkedIn or from paid search)"),
        (
            ("linkedin leads", "also paid search", "and organic"),
            "leads (from LinkedIn or from paid search or from organic search)",
        ),
        (("leads in Germany", "only open", "and connected"), "leads in Germany with status open or connected"),
    ],
)
def test_or_and_also_add_a_value(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("VPs of sales", "IT directors as well"), "leads with job title VP of Sales or IT Director"),
        (("VPs of sales", "and IT directors too", "in Germany"), "VP of Sales or IT Director in Germany"),
        (("CTOs", "also the CFOs"), f"chief technical officer, {CFOS}"),
        (("leads in Germany", "CTOs", "and CFOs"), f"chief technical officer, {CFOS}"),
        (("CTOs", "and CFOs?"), f"leads with {CFOS}"),
        (("CTOs", "only CFOs"), f"leads with {CFOS}"),
    ],
)
def test_titles_join_titles(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions).endswith(plan)


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        ((GERMANS, "only Tom", "Rae too"), "leads in Germany owned by Tom Okafor or Rae Collins"),
        ((GERMANS, "Tom's", "rae instead"), "leads in Germany owned by Rae Collins"),
        (
            ("my leads in Berlin", "anyone without a phone"),
            "leads owned by Ida Brandt in Berlin without a phone number",
        ),
        (("my leads in Berlin", "everyone's"), "leads in Berlin"),
        ((GERMANS, "unqualified excluded"), "leads in Germany without status unqualified"),
        ((GERMANS, "customers left out please"), "leads in Germany not at stage customer"),
        ((GERMANS, "only hot", "drop that"), "leads in Germany"),
        ((GERMANS, "top 10", "next 5"), "leads in Germany not among the 10 leads shown, at most 5"),
        (("leads where Newsletter is yes", "only the ones that don't"), "leads where Newsletter is no"),
        (("leads where Newsletter is no", "the ones who do"), "leads where Newsletter is yes"),
        ((GERMANS, "who owns the most"), "number of leads in Germany, by owner"),
    ],
)
def test_short_turns_keep_the_rest(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


@pytest.mark.parametrize(
    ("questions", "plan"),
    [
        (("meetings last month", "calls?"), "leads who had a call last month"),
        (("meetings last month", "calls instead"), "leads who had a call last month"),
        (("who opened an email last month", "pricing page instead"), "leads who opened the pricing page last month"),
        (("calls last month", "and meetings?", "both"), "leads who had a call or had a meeting last month"),
        (
            ("calls last month", "and meetings?", "who had both"),
            "leads who had a call last month and who had a meeting last month",
        ),
        ((*PIECES, "who downloaded both"), BOTH_PIECES[0]),
        ((*PIECES, "how many did both"), BOTH_PIECES[1]),
        (
            ("leads from the Spring Promo", "who replied to an email since"),
            "leads from the campaign Spring Promo who replied to an e-mail",
        ),
        (("leads from the Spring Promo", "who replied to an email"), "leads who replied to an e-mail"),
        (("leads at Veltrix", "who did we talk to last"), "leads at Veltrix, latest activity first"),
        (("leads in Germany", "who did we talk to last"), "all leads, latest activity first"),
    ],
)
def test_deeds_take_the_place_of_deeds(questions: Sequence[str], plan: str) -> None:
    assert plan_after(*questions) == plan


def test_the_same_is_asked_of_another_person() -> None:
    asked = last_of(("Gita Castel", "has she been to a webinar?"))
    one, other = (
        last_of(("Mona Castel", "has she been to a webinar?", again))
        for again in ("same for Gita Castel", "and Gita Castel?")
    )

    assert one.query == other.query == asked.query


@pytest.mark.parametrize(
    ("questions", "shape"),
    [
        (("has Mona Castel opened the pricing page", "and Gita Castel?"), Shape.TIMELINE),
        (("Mona Castel", "and Gita Castel?"), Shape.LEAD),
        (("why is Mona Castel hot", "same for Gita Castel"), Shape.EXPLAIN),
    ],
)
def test_another_person_is_asked_about_in_the_same_way(questions: Sequence[str], shape: Shape) -> None:
    reading = last_of(questions)

    assert (reading.shape, reading.lead_ids) == (shape, last_of(("Gita Castel",)).lead_ids)


def test_those_that_were_counted_are_whose_owners_are_asked_for() -> None:
    reading = last_of(("leads in Germany", "how many", "who owns them"))

    assert reading.shape is Shape.OWNERS
    assert reading.query
    assert sentence_for(reading.query, ()) == "leads in Germany"
