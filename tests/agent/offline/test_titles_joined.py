"""Job titles whose first words are joined, and chiefs who are no officers."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.finding import found, those


@pytest.mark.parametrize(
    "question",
    [
        "procurement or marketing heads",
        "heads of procurement or marketing",
        "procurement and marketing heads",
        "heads of marketing and procurement",
    ],
)
def test_either_of_the_joined_words_is_enough(question: str) -> None:
    assert found(question) == those(lambda lead: lead.title in {"Head of Marketing", "Head of Procurement"})


def test_a_mistyped_word_among_them_is_mended() -> None:
    assert plan_of("purchasing or procurment heads") == plan_of("purchasing or procurement heads") != ""


def test_departments_joined_are_people_of_either() -> None:
    assert plan_of("sales and marketing people") == "leads in department sales or marketing"


CTOS = plan_of("CTOs").removeprefix("leads ")


@pytest.mark.parametrize("question", ["CTOs and finance people", "finance people and CTOs"])
def test_people_of_a_title_and_of_a_department_side_by_side_are_both(question: str) -> None:
    assert found(question) == found("CTOs") | found("finance people")


@pytest.mark.parametrize(
    "question",
    [
        "leads in finance and CTO title",
        "leads in finance and with CTO title",
        "leads in finance, CTOs",
        "leads in the finance department and also CTOs",
    ],
)
def test_a_department_that_leads_are_in_narrows_a_title(question: str) -> None:
    assert plan_of(question) == f"leads in department finance {CTOS}"


@pytest.mark.parametrize("question", ["CFOs or sales managers", "managers or finance directors"])
def test_a_title_of_its_own_is_no_part_of_the_next(question: str) -> None:
    assert found(question.partition(" or ")[0]) <= found(question)


def test_a_chief_of_staff_is_only_a_chief_of_staff() -> None:
    assert plan_of("chiefs of staff in Germany") == "leads with chief of staff in the job title in Germany"


@pytest.mark.parametrize("question", ["no competitors please", "no pricing"])
def test_leaving_out_what_the_data_does_not_tell_is_asked_about(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.CLARIFY
    assert reading.unread


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("heads of procurement and sales managers", {"Head of Procurement", "Sales Manager"}),
        ("heads of marketing or IT directors", {"Head of Marketing", "IT Director"}),
        ("directors of operations and operations managers", {"Director of Operations", "Operations Manager"}),
    ],
)
def test_what_is_joined_last_is_of_the_next_title(question: str, titles: set[str]) -> None:
    assert found(question) == those(lambda lead: lead.title in titles)


@pytest.mark.parametrize("question", ["MDs in Germany", "profs in Germany"])
def test_titles_cut_short(question: str) -> None:
    full = {"MDs": "managing directors", "profs": "professors"}[question.split()[0]]

    assert plan_of(question) == plan_of(f"{full} in Germany") != ""
