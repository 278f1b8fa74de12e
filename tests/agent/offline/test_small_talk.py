"""Small talk, definitions in few words, content asked for in passing, and names that are nobody's."""

import pytest

from bot.agent.offline.small_talk import BYE, HELLO, WELCOME
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("thanks!", WELCOME),
        ("great, thanks a lot mate", WELCOME),
        ("ok cool, cheers", WELCOME),
        ("awesome", WELCOME),
        ("good morning", HELLO),
        ("hey there", HELLO),
        ("Hi Leadbot!", HELLO),
        ("ok bye", BYE),
    ],
)
def test_small_talk_gets_one_kind_sentence(said: str, answer: str) -> None:
    reading = read(said)

    assert (reading.shape, reading.sentence, reading.choices) == (Shape.HELP, answer, ())


def test_a_greeting_before_a_question_is_passed_over() -> None:
    assert plan_of("Good morning, any leads created today?") == "leads created today"


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("whats hot mean", "hot"),
        ("wat does mql mean", "mql"),
        ("wats an sql", "sql"),
        ("mql meaning", "mql"),
        ("what BANT stands for", "bant"),
        ("fit definition", "fit"),
        ("what means gone quiet", "gone quiet"),
    ],
)
def test_a_word_is_defined_however_it_is_asked(question: str, term: str) -> None:
    reading = read(question)

    assert (reading.shape, reading.topic) == (Shape.DEFINITION, term)


@pytest.mark.parametrize(
    "question",
    [
        "what results did retailers get?",
        "what ROI do manufacturers see",
        "which savings did customers achieve",
        "got anything on safety stock?",
        "anything about forecasting I can send",
        "have we got something on retail",
        "how fast do the sensors raise an alarm?",
        "how does the replenishment engine forecast promotions",
        "how do our widgets handle outages",
    ],
)
def test_content_is_looked_for_in_the_library(question: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.CONTENT
    assert reading.notes == ()


@pytest.mark.parametrize(
    "question",
    ["how do my leads look", "how is mara doing", "how are our reps performing", "how do ana and bo compare"],
)
def test_how_people_do_is_nothing_for_the_library(question: str) -> None:
    assert read(question).shape is not Shape.CONTENT


class TestANameThatIsNobodys:
    @pytest.mark.parametrize(
        "question",
        [
            "when did we last talk to Zyx",
            "have we ever spoken to zyx",
            "did anyone call zyx",
            "has anyone met with zyx",
        ],
    )
    def test_is_said_to_be(self, question: str) -> None:
        reading = read(question)

        assert reading.shape is Shape.CLARIFY
        assert reading.sentence.casefold().startswith("i know nobody called “zyx”, and no company of that name")

    def test_is_not_corrected_to_an_everyday_word(self) -> None:
        assert "“acme”" in read("when did we last talk to acme").sentence

    def test_comes_with_names_that_look_like_it(self) -> None:
        reading = read("when did we last talk to Halten Food")

        assert any("Halden Foods" in choice.label for choice in reading.choices) or reading.query
