"""A telephone number or an address of one lead: asked for, it stands on the card or is said to be unknown."""

import pytest

from bot.agent.offline.asked_fields import reached_by
from bot.domain.lead_query import LeadField
from bot.domain.reading import Shape
from tests.agent.offline.asking import read

NAME = "Hugo Grabowski"


@pytest.mark.parametrize(
    "question",
    [
        "phone nr of {}",
        "phone number for {}",
        "{}'s mobile",
        "{}'s phone number please",
        "what is {}'s number?",
        "do we have a phone number for {}",
        "the mobile of {}",
        "what's {}'s cell",
    ],
)
def test_a_telephone_number_is_told_beside_the_card(question: str) -> None:
    reading = read(question.format(NAME))

    assert reading.shape is Shape.LEAD
    assert reading.query
    assert reading.query.beside == (LeadField.PHONE,)


def test_an_address_is_too() -> None:
    reading = read(f"{NAME}'s email")

    assert reading.query
    assert reading.query.beside == (LeadField.EMAIL,)


@pytest.mark.parametrize("text", ["tell me about hugo grabowski", "anna at the phone company", "who is anna vogt"])
def test_no_way_is_asked_for_where_none_is_named(text: str) -> None:
    assert reached_by(text) == ()
