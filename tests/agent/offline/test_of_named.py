"""Questions in which nothing but somebody's whole name is unread, and what is known of a criterion at an account."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.worlds import world

ANYBODY = next(lead for lead in world("hubspot").store.leads.values() if lead.name == "Hugo Grabowski")
NAME = ANYBODY.name or ""


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("{} - title?", Shape.LEAD),
        ("is {} still open?", Shape.LEAD),
        ("what does {} do", Shape.LEAD),
        ("how can I reach {}", Shape.LEAD),
        ("what are the notes on {}", Shape.LEAD),
        ("who is {} and what is his number", Shape.LEAD),
        ("did {} come from paid search", Shape.LEAD),
        ("has {} asked for a demo?", Shape.TIMELINE),
        ("next step with {}?", Shape.SUGGEST),
        ("what is {}'s score and why", Shape.EXPLAIN),
        ("what is missing on BANT for {}", Shape.QUALIFY),
        ("where do we stand on BANT with {}?", Shape.QUALIFY),
        ("how far are we with bant for {}", Shape.QUALIFY),
        ("whats the bant status for {}", Shape.QUALIFY),
    ],
)
def test_a_question_with_a_whole_name_is_about_that_person(question: str, shape: Shape) -> None:
    reading = read(question.format(NAME))

    assert reading.shape is shape
    assert reading.lead_ids == (ANYBODY.id,)


@pytest.mark.parametrize(
    "question", ["leads like {}", "not {}", "hot leads with {}", "is {} a fribblator?", "how many leads like {}"]
)
def test_what_is_not_read_beside_the_name_is_asked_about(question: str) -> None:
    assert read(question.format(NAME)).shape is Shape.CLARIFY


@pytest.mark.parametrize(
    "question",
    [
        "what do we know about the budget at Quillon Health",
        "what do we know about authority at Quillon Health?",
        "anything known about timeline at Quillon Health",
        "everything we know on their needs at Quillon Health so far",
    ],
)
def test_a_criterion_at_an_account_is_what_its_people_told(question: str) -> None:
    assert read(question).shape is Shape.EVIDENCE
    assert plan_of(question) == "leads at Quillon Health, by score"


@pytest.mark.parametrize("question", ["who is involved at Quillon Health", "who's involved at Quillon Health"])
def test_who_is_involved_are_the_people_of_the_account(question: str) -> None:
    assert read(question).shape is Shape.STAKEHOLDERS


@pytest.mark.parametrize("question", ["who scores higher, {} or Anna Abara", "{} or Anna Abara, who's hotter?"])
def test_who_scores_higher_is_a_comparison(question: str) -> None:
    assert read(question.format(NAME)).shape is Shape.COMPARISON


@pytest.mark.parametrize(
    "question", ["why does {} score so badly", "what moved the score of {}", "what has changed {}'s score lately"]
)
def test_what_a_score_comes_from_is_explained(question: str) -> None:
    reading = read(question.format(NAME))

    assert reading.shape is Shape.EXPLAIN
    assert reading.lead_ids == (ANYBODY.id,)


@pytest.mark.parametrize("question", ["what is the region tier at Quillon Health", "Quillon Health's renewal date"])
def test_a_field_of_an_account_stands_beside_its_people_or_is_counted(question: str) -> None:
    assert read(question).shape in {Shape.LEADS, Shape.BREAKDOWN}
    assert "at Quillon Health" in plan_of(question)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("which plan is {} on", "Plan"),
        ("what is {}'s region tier", "Region Tier"),
        ("how many seats does {} have", "Seats"),
        ("{} - plan?", "Plan"),
    ],
)
def test_a_field_of_the_datas_own_that_is_asked_for_stands_beside_the_card(question: str, field: str) -> None:
    reading = read(question.format(NAME))

    assert reading.shape is Shape.LEAD
    assert reading.lead_ids == (ANYBODY.id,)
    assert reading.query
    assert reading.query.own_beside == (field,)


def test_a_card_without_such_a_field_has_nothing_beside_it() -> None:
    assert read(f"who is {NAME}").query is None


@pytest.mark.parametrize("question", ["which content did {} download", "which webinars did {} attend"])
def test_what_somebody_took_is_what_happened(question: str) -> None:
    assert read(question.format(NAME)).shape is Shape.TIMELINE


@pytest.mark.parametrize("question", ["what did we send {} last", "what have we sent to {} most recently"])
def test_what_was_sent_last_is_what_was_sent(question: str) -> None:
    assert read(question.format(NAME)).shape is Shape.SENT


@pytest.mark.parametrize("question", ["any BANT on {}?", "do we have any budget info on {}"])
def test_what_is_known_of_a_criterion_is_on_the_card(question: str) -> None:
    assert read(question.format(NAME)).shape is Shape.LEAD


@pytest.mark.parametrize("question", ["who can sign at Quillon Health", "who at Quillon Health can sign off"])
def test_who_can_sign_is_who_decides(question: str) -> None:
    assert plan_of(question) == plan_of("decision makers at Quillon Health") != ""


def test_whom_to_call_at_an_account_is_whoever_owns_them() -> None:
    assert plan_of("who should I call at Quillon Health") == "leads at Quillon Health that somebody can call, by score"
    assert "owned by Ida Brandt" in plan_of("who should I call")
    assert plan_of("who should I talk to at Quillon Health about scheduling") == "leads at Quillon Health, by score"


def test_a_role_with_small_words_in_it_is_at_its_account() -> None:
    reading = read("what to send to the head of procurement at Quillon Health")

    assert reading.shape is Shape.SUGGEST
    assert plan_of("what to send to the head of procurement at Quillon Health").startswith("leads at Quillon Health")
