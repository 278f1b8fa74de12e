"""Two letters that stand for a country: in capitals anywhere the data has it, else after a word for places."""

import pytest

from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("CTOs, DE", "leads with CTOs in Germany"),
        ("hot leads NL", "hot leads in Netherlands, by score"),
        ("leads in de", "leads in Germany"),
        ("retail leads from nl", "leads in Retail in Netherlands"),
        ("leads DE or NL", "leads in Germany or Netherlands"),
        ("leads DE/AT/CH", "leads in DACH"),
        ("leads DE, AT and CH", "leads in DACH"),
        ("leads DE, AT or FR", "leads in Germany, Austria or France"),
    ],
)
def test_codes_of_countries(question: str, plan: str) -> None:
    said = plan.replace("with CTOs", plan_of("CTOs").removeprefix("leads "))

    assert plan_of(question) == said


def test_small_words_in_capitals_are_no_countries() -> None:
    assert plan_of("leads with NO owner") == "leads without an owner"
    assert plan_of("IT directors") == plan_of("it directors")


def test_a_code_that_the_data_lacks_is_asked_about() -> None:
    assert read("hot leads, PT").shape is Shape.CLARIFY
