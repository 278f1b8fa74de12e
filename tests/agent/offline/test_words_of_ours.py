"""What the field's words mean here, what speaks for us against others, and what was stated of a criterion."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("what does MQL mean in here", "mql"),
        ("what does opportunity mean around here", "opportunity"),
        ("what counts as hot in our CRM", "hot"),
        ("what do you mean by engaged", "engagement"),
        ("what is an evangelist", "evangelist"),
        ("what does unqualified mean", "unqualified"),
    ],
)
def test_words_are_defined_wherever_they_are_said_to_mean_something(question: str, term: str) -> None:
    reading = read(question)

    assert reading.shape is Shape.DEFINITION
    assert reading.topic == term


@pytest.mark.parametrize(
    "question",
    [
        "how do we win against Orbita",
        "how do I beat Orbita",
        "how can we position ourselves against Nimbus",
        "what is our pitch against Nimbus",
        "how do reps sell against Orbita",
        "what do we have against Orbita",
    ],
)
@pytest.mark.parametrize("of", ["hubspot", "salesforce"])
def test_what_speaks_for_us_beside_a_competitor_is_in_the_library(question: str, of: str) -> None:
    assert read(question, of=of).shape is Shape.CONTENT


@pytest.mark.parametrize("question", ["how do Gold leads compare to Silver leads", "Germany against France"])
def test_sides_of_leads_are_compared(question: str) -> None:
    assert read(question).shape is Shape.COMPARISON


@pytest.mark.parametrize(
    "question", ["leads with confirmed or stated budget", "stated or confirmed budget", "leads with a stated budget"]
)
def test_what_was_stated_is_known(question: str) -> None:
    levels = plan_of(question).removeprefix("leads whose budget is ").replace(" or ", ", ").split(", ")

    assert sorted(levels) == ["claimed", "confirmed", "supported"]


def test_what_was_not_stated_is_unknown() -> None:
    assert plan_of("leads with budget not stated") == "leads whose budget is unknown"
