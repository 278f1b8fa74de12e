"""How many are wanted, where a product and its number are told apart from each other."""

import pytest

from tests.agent.bant.test_calls import read

CALL = """
Rep: Hello, this is Ines from Copperpot.
Customer: Hello Ines.
Rep: {asked}
Customer: {told}
Rep: Good.
Customer: Thanks.
"""


@pytest.mark.parametrize(
    ("asked", "told", "wanted"),
    [
        ("So, Brewline 200. I believe you were thinking of three?", "Three is right.", [3]),
        ("Thanks for asking about the Brewline 200. Three, was it?", "That's it.", [3]),
        ("You asked about the Brewline 200. You'd like three?", "Yes.", [3]),
        ("It's about the Brewline 200. Just the one?", "Just the one.", [1]),
        ("I see Brewline 200 and Brewline Mini here, two apiece.", "That's the plan.", [2, 2]),
        ("How many Brewline 200 would it be?", "Two. One for the north café and one for the south.", [2]),
        ("How many Brewline 200 would it be?", "Two for the bar and another for the terrace.", [3]),
        ("How many Brewline 200 would it be?", "Three, and only for amounts below 500 may I sign.", [3]),
        ("I see Brewline 200 on the form, quantity three.", "That's correct.", [3]),
        ("How many Brewline 200 would it be?", "Three. I'm not sure how many people need training, maybe five.", [3]),
        ("How many Brewline Mini would it be?", "We already run your Brewline 200, so one Brewline Mini.", [1]),
        ("How many Brewline 200 would it be?", "Three, at 450 apiece if I may choose.", [3]),
    ],
)
def test_the_number_goes_with_the_product_spoken_of(asked: str, told: str, wanted: list[int]) -> None:
    assert [line.quantity for line in read(CALL.format(asked=asked, told=told)).order] == wanted
