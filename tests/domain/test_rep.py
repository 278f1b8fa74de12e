"""One seller, however a file or a person writes them."""

import pytest

from bot.domain.rep import Rep, RepId, same_person


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Jane Doe", "jane.doe@acme.test"),
        ("Declan O'Rourke", "declan.orourke@acme.test"),
        ("Jürgen Müller", "juergen.mueller@acme.test"),
        ("Jürgen Müller", "jurgen.muller@acme.test"),
        ("Mary-Ann van der Berg", "maryann.vanderberg@acme.test"),
        ("Søren Åkesson", "soeren.aakesson@acme.test"),
    ],
)
def test_an_address_spells_a_full_name(name: str, email: str) -> None:
    """A name with an apostrophe, umlauts or small words is the one its address is made of, both ways."""
    assert same_person(Rep(id=RepId("R-1"), name=name), email)
    assert same_person(Rep(id=RepId("R-1"), email=email), name)


@pytest.mark.parametrize(("name", "email"), [("Jane Doe", "jdoe@acme.test"), ("Jan Edoe", "jane.roe@acme.test")])
def test_initials_and_others_are_somebody_else(name: str, email: str) -> None:
    """Nothing is guessed from initials."""
    assert not same_person(Rep(id=RepId("R-1"), name=name), email)
    assert not same_person(Rep(id=RepId("R-1"), email=email), name)
