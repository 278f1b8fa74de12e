"""Turns that change one thing of the question before: free it, swap it, put another deed in its place, go back."""

from collections.abc import Sequence

import pytest

from bot.domain.lead_query import LeadField
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape
from tests.agent.offline.asking import read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

CTOS = "with cto, chief technology officer or chief technical officer in the job title"
IDAS = "owned by Ida Brandt"


def plan(reading: Reading) -> str:
    assert reading.query
    return sentence_for(reading.query, world("hubspot").sellers)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("my CTOs", "actually all titles again, but only those with no activity"), f"leads {IDAS} never active"),
        (("leads from LinkedIn in Germany", "all sources again"), "leads in Germany"),
        (("my unqualified leads", "any status again please"), f"leads {IDAS}"),
        (("CTOs in Munich", "all countries again"), f"leads {CTOS}"),
        (("my leads from the Berlin Roadshow", "all campaigns again"), f"leads {IDAS}"),
        (("leads in Germany over 100 employees", "all sizes"), "leads in Germany"),
    ],
)
def test_what_is_freed_is_what_was_named_and_what_says_the_same_sort_of_thing(
    questions: Sequence[str], expected: str
) -> None:
    assert plan(last_of(questions)) == expected


@pytest.mark.parametrize(
    "asked",
    ["which of them are in retail", "any of them in retail?", "who of those is in retail", "the ones in retail"],
)
def test_some_of_a_breakdown_are_leads(asked: str) -> None:
    reading = last_of(("leads by industry", asked))

    assert (reading.shape, plan(reading)) == (Shape.LEADS, "leads in Retail")


@pytest.mark.parametrize("asked", ["which of them has the most", "which of them has the fewest"])
def test_the_largest_of_a_breakdown_is_a_group(asked: str) -> None:
    assert last_of(("leads by industry", asked)).shape is Shape.BREAKDOWN


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("who asked for a demo this month", "same but clicks"), "leads who clicked in an e-mail this month"),
        (("hot leads who had a call", "same for meetings"), "hot leads who had a meeting, by score"),
        (
            ("who downloaded something this month", "and who's been to a webinar?"),
            "leads who attended a webinar this month",
        ),
        (("hot leads", "and who's been to a webinar?"), "hot leads who attended a webinar, by score"),
        (
            ("who downloaded something this month", "and who of them came to a webinar?"),
            "leads who downloaded content this month and who attended a webinar",
        ),
        (
            ("who asked for a demo this month", "same but who also attended a webinar"),
            "leads who asked for a demo this month and who attended a webinar",
        ),
        (
            ("who downloaded something", "and who also asked for a demo?"),
            "leads who downloaded content and who asked for a demo",
        ),
        (
            ("who attended the webinar", "and who didn't book a demo?"),
            "leads who attended a webinar and who did not ask for a demo",
        ),
    ],
)
def test_another_deed_takes_the_place_of_the_first_unless_it_is_of_those(
    questions: Sequence[str], expected: str
) -> None:
    assert plan(last_of(questions)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("swap Germany for France", "hot leads in France owned by Tom Okafor, by score"),
        ("please replace Tom with Rae", "hot leads in Germany owned by Rae Collins, by score"),
        ("switch hot to warm", "warm leads in Germany owned by Tom Okafor, by score"),
        ("forget Germany, only CTOs", f"hot leads owned by Tom Okafor {CTOS}, by score"),
        ("ok forget Germany", "hot leads owned by Tom Okafor, by score"),
        ("scrap the hot ones, just the cold ones", "cold leads in Germany owned by Tom Okafor, by score"),
    ],
)
def test_one_value_goes_and_another_comes(asked: str, expected: str) -> None:
    assert plan(last_of(("hot leads in Germany owned by Tom", asked))) == expected


@pytest.mark.parametrize("asked", ["all of them again", "ok show me all of those again", "the full list again please"])
def test_all_of_them_again_is_what_was_narrowed(asked: str) -> None:
    assert plan(last_of(("leads in Germany", "only hot", "only mine", asked))) == "leads in Germany"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("back to last month, which of them came by email", "leads created last month from email"),
        ("go back to last week", "leads created last week"),
        ("back to this year", "leads created this year"),
    ],
)
def test_back_to_a_time_is_that_time_again(asked: str, expected: str) -> None:
    assert plan(last_of(("leads created this month", "and yesterday", asked))) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("my leads in Germany", "only hot", "what percentage is that"), f"hot leads among leads {IDAS} in Germany"),
        (("my leads in Germany", "as a percentage of all my leads"), f"leads in Germany among leads {IDAS}"),
        (("Tom's hot leads", "how many is that in percent of his leads"), "hot leads among leads owned by Tom Okafor"),
        (("how many hot leads", "as % of the total"), "hot leads among all leads"),
        (("hot leads in Germany", "whats that as a share of all German leads"), "hot leads among leads in Germany"),
    ],
)
def test_what_was_found_is_told_as_a_part_of_what_it_was_found_among(questions: Sequence[str], expected: str) -> None:
    reading = last_of(questions)

    assert (reading.shape, plan(reading)) == (Shape.NUMBER, f"share of {expected}")


def test_no_part_is_made_up_of_leads_that_are_not_among_others() -> None:
    assert last_of(("hot leads in Germany", "as a percentage of the French leads")).shape is Shape.CLARIFY


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ("leads with over 100 employees", "what's the average"),
            "average employees of leads with 101 or more employees",
        ),
        (
            ("how many leads have a score above 60", "and the median?"),
            "median score of leads with score 61 or more",
        ),
    ],
)
def test_an_average_is_of_the_one_number_spoken_of(questions: Sequence[str], expected: str) -> None:
    assert plan(last_of(questions)) == expected


@pytest.mark.parametrize(
    ("asked", "beside"),
    [
        ("owners as well", LeadField.OWNER),
        ("the industry too", LeadField.INDUSTRY),
        ("show phone numbers", LeadField.PHONE),
        ("can i get phones", LeadField.PHONE),
    ],
)
def test_a_field_as_well_stands_beside_each_lead(asked: str, beside: LeadField) -> None:
    query = last_of(("leads in Germany", asked)).query

    assert query
    assert beside in query.beside
    assert plan(last_of(("leads in Germany", asked))).startswith("leads in Germany")


def test_a_value_as_well_is_no_field() -> None:
    assert plan(last_of(("leads in Germany", "Austria as well"))) == "leads in Germany or Austria"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("and the zero trust one?", 'leads who attended a webinar ("zero trust")'),
        ("the cold chain webinar specifically", 'leads who attended a webinar ("cold chain")'),
        ("what about the hot ones", 'hot leads who attended a webinar ("berlin")'),
        ("just the German ones", 'leads who attended a webinar ("berlin") in Germany'),
    ],
)
def test_another_piece_is_that_of_the_same_deed(asked: str, expected: str) -> None:
    assert plan(last_of(("who attended the berlin webinar", asked))) == expected


@pytest.mark.parametrize("asked", ["which of them are working", "any of them still working?", "exclude working"])
def test_where_leads_stand_is_read_behind_those(asked: str) -> None:
    reading = last_of(("leads in Germany", asked), of="salesforce")

    assert "Working - Contacted" in plan(reading)


def test_a_stage_that_nobody_has_takes_nobody_away() -> None:
    reading = last_of(("CTOs in Germany", "exclude opportunities"), of="salesforce")

    assert plan(reading).endswith("(not at stage opportunity or without a stage)")


@pytest.mark.parametrize("asked", ["who owns them", "whose are they"])
def test_whose_nobody_is_is_not_told_of_those_before(asked: str) -> None:
    reading = last_of(("leads in Germany", "hot ones in Portugal", asked))

    assert reading.shape in {Shape.OWNERS, Shape.LEADS}
    assert "Portugal" in plan(reading)


@pytest.mark.parametrize(
    ("asked", "field"),
    [("show me leads in his city", LeadField.CITY), ("anyone else in the same industry", LeadField.INDUSTRY)],
)
def test_the_place_of_the_one_shown_is_meant_by_its_name(asked: str, field: LeadField) -> None:
    query = last_of(("hottest lead in Munich", asked)).query

    assert query
    assert field in {getattr(c, "field", None) for c in query.where}


def test_an_unknown_place_of_the_one_shown_is_said_to_be_unknown() -> None:
    reading = last_of(("hottest lead without a city", "leads in her city"))

    assert reading.shape is Shape.CLARIFY
    assert "which city" in reading.sentence


def test_his_city_without_anybody_shown_is_left_to_the_reader() -> None:
    assert read("leads in his city").shape is not Shape.EXPLAIN


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ("my connected leads", "any meetings with them this month"),
            f"leads {IDAS} with status connected who had a meeting this month",
        ),
        (("my leads", "all with a phone"), f"leads {IDAS} with a phone number"),
        (("my hot leads", "any from Germany?"), f"hot leads {IDAS} in Germany, by score"),
        (("my hot leads", "for all reps"), "hot leads, by score"),
        (("my hot leads", "any owner"), "hot leads, by score"),
    ],
)
def test_any_of_something_leaves_whose_they_are(questions: Sequence[str], expected: str) -> None:
    assert plan(last_of(questions)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("show the opportunities", "leads who attended a webinar at stage opportunity"),
        ("ok list me the sqls", "leads who attended a webinar at stage sql"),
        ("show me all opportunities", "leads at stage opportunity"),
    ],
)
def test_the_leads_of_a_group_are_asked_for_with_an_article(asked: str, expected: str) -> None:
    reading = last_of(("leads who attended a webinar by stage", asked))

    assert (reading.shape, plan(reading)) == (Shape.LEADS, expected)


@pytest.mark.parametrize(
    "asked", ["what's the split by rep", "how does that break down by owner", "show me the breakdown by owner"]
)
def test_a_split_is_of_what_was_asked_for(asked: str) -> None:
    assert plan(last_of(("who attended a webinar", asked))) == "number of leads who attended a webinar, by owner"


@pytest.mark.parametrize("asked", ["show toms", "toms", "just Tom's", "and toms?"])
def test_whose_is_said_with_or_without_an_apostrophe(asked: str) -> None:
    assert plan(last_of(("leads created this year", asked))) == "leads created this year owned by Tom Okafor"


@pytest.mark.parametrize("asked", ["who's the owner of each", "owner of each?", "who owns each of them"])
def test_the_owner_of_each_is_told(asked: str) -> None:
    reading = last_of(("leads in Germany", asked))

    assert (reading.shape, plan(reading)) == (Shape.OWNERS, "leads in Germany")


@pytest.mark.parametrize("asked", ["minus Bavaria", "exclude Bavaria", "leave out the ones in Bavaria"])
def test_what_is_taken_away_is_what_is_known_to_be_so(asked: str) -> None:
    assert plan(last_of(("CTOs", asked))) == f"leads {CTOS} (not in Bavaria or without a state)"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("leads with a renewal date this year", "sort by that"), "sorted by Renewal Date, lowest first"),
        (("leads with over 30 seats", "sort them by that"), "sorted by Seats"),
        (("leads with over 30 seats", "order by that, lowest first"), "sorted by Seats, lowest first"),
    ],
)
def test_that_is_what_was_spoken_of_last(questions: Sequence[str], expected: str) -> None:
    assert plan(last_of(questions)).endswith(expected)


def test_a_total_is_worked_out_over_all_of_them() -> None:
    assert plan(last_of(("leads with over 30 seats", "what's the total seats"))).startswith("total Seats of")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("and the CFOs there?", "leads in Germany with cfo"),
        ("who is hot there", "hot leads with cto"),
    ],
)
def test_there_is_the_place_that_was_asked_for(asked: str, expected: str) -> None:
    said = plan(last_of(("CTOs in Germany", asked)))

    assert said.startswith(expected)
    assert "in Germany" in said


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("leads by country", "Germany", "any hot?", "ok all of Germany again"), "leads in Germany"),
        (("CTOs in Germany", "only hot", "all CTOs again"), f"leads {CTOS} in Germany"),
    ],
)
def test_all_of_a_value_again_is_before_it_was_narrowed(questions: Sequence[str], expected: str) -> None:
    reading = last_of(questions)

    assert (reading.shape, plan(reading)) == (Shape.LEADS, expected)


@pytest.mark.parametrize("asked", ["only us", "just us please", "what about us"])
def test_only_us_is_a_country(asked: str) -> None:
    assert plan(last_of(("leads in Germany", asked))) == "leads in United States"


def test_something_else_done_too_was_done_in_the_same_time() -> None:
    expected = "leads who had a meeting this month and who had a call this month"

    assert plan(last_of(("who had a meeting this month", "calls too"))) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("CFOs in Germany", "make it CTOs"), f"leads in Germany {CTOS}"),
        (("CTOs in Germany", "ok make that France"), f"leads {CTOS} in France"),
        (("leads in Germany", "make it hot ones"), "hot leads in Germany"),
        (("leads in Germany", "make it 5"), "leads in Germany, at most 5"),
        (("leads in Germany", "make it a top 5"), "leads in Germany, at most 5"),
    ],
)
def test_make_it_puts_something_in_its_place_and_is_no_department(questions: Sequence[str], expected: str) -> None:
    assert plan(last_of(questions)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("more than once", "leads who opened the pricing page at least twice this month"),
        ("just those who did so at least 3 times", "leads who opened the pricing page at least 3 times this month"),
    ],
)
def test_how_often_is_how_often_they_did_it(asked: str, expected: str) -> None:
    assert plan(last_of(("who opened pricing this month", asked))) == expected


def test_so_many_times_of_nothing_done_is_asked_about() -> None:
    assert last_of(("leads in Germany", "more than once")).shape is Shape.CLARIFY


@pytest.mark.parametrize("asked", ["may", "and may?", "what about May"])
def test_may_alone_is_a_month(asked: str) -> None:
    assert plan(last_of(("who asked for a demo in april", asked))) == "leads who asked for a demo in May 2025"


@pytest.mark.parametrize("asked", ["compare", "compare the two"])
def test_two_times_are_compared(asked: str) -> None:
    reading = last_of(("who asked for a demo in april", "may", asked))

    assert (reading.shape, plan(reading)) == (
        Shape.COMPARISON,
        "number of leads who asked for a demo in April 2025",
    )


@pytest.mark.parametrize("asked", ["any overlap", "is there an overlap between the two?", "who did both"])
def test_an_overlap_is_of_those_who_did_both(asked: str) -> None:
    expected = 'leads who downloaded content ("roi whitepaper") and who downloaded content ("security checklist")'

    assert plan(last_of(("who downloaded the roi whitepaper", "and the security checklist", asked))) == expected


@pytest.mark.parametrize("asked", ["the mqls", "and the mqls", "just the mql ones"])
def test_a_group_by_its_name_is_its_leads_of_which_owners_are_told(asked: str) -> None:
    reading = last_of(("leads by stage", asked))

    assert (reading.shape, plan(reading)) == (Shape.LEADS, "leads at stage mql")
    assert last_of(("leads by stage", "mql", "their owners")).shape is Shape.OWNERS


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("worst first", "leads in Germany, lowest score first"),
        ("newest activity first", "leads in Germany, latest activity first"),
    ],
)
def test_either_end_may_come_first(asked: str, expected: str) -> None:
    assert plan(last_of(("leads in Germany", asked))) == expected


def test_all_told_is_a_number() -> None:
    assert last_of(("leads in Germany", "how many all told")).shape is Shape.NUMBER


@pytest.mark.parametrize("asked", ["what did they download", "why is she hot", "any meetings"])
def test_those_before_are_not_meant_where_nobody_was_found_since(asked: str) -> None:
    reading = last_of(("CTOs in Munich", "leads in Portugal", asked))

    assert not reading.lead_ids
    assert reading.shape is Shape.CLARIFY or "Portugal" in plan(reading)
