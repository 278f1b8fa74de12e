"""Columns become groups: words by value, numbers by range, unknown apart."""

import pytest

from bot.learning.coding import UNKNOWN, coding_of


class TestWords:
    def test_that_are_frequent_have_a_group_each_whatever_their_case(self):
        facts = ["Red", "red", "RED", "Blue", "blue", "Blue", None, "Green"] * 4

        coding = coding_of("custom:Colour", facts, least=8)

        assert coding is not None
        assert coding.shown == ("Red", "Blue")
        assert list(coding.codes(["red", "BLUE", None, "Green", "Pink"])) == [0, 1, UNKNOWN, UNKNOWN, UNKNOWN]

    def test_that_are_rare_share_one_where_there_are_enough_of_them(self):
        facts = ["Red"] * 30 + [f"Shade {n}" for n in range(10)]

        coding = coding_of("custom:Colour", facts, least=8)

        assert coding is not None
        assert coding.shown == ("Red", "other values")
        assert list(coding.codes(["Shade 3", "Shade 99", "Red"])) == [1, 1, 0]

    @pytest.mark.parametrize(
        "facts",
        [
            ["Red"] * 40,
            ["Red"] * 38 + ["Blue"] * 2,
            [f"Name {n}" for n in range(40)],
            [f"Name {n}" for n in range(36)] + ["Anna"] * 4,
            ["Red"] * 3 + [None] * 37,
        ],
        ids=["all the same", "hardly any differ", "all their own", "nearly all their own", "hardly any known"],
    )
    def test_that_tell_no_leads_apart_are_nothing(self, facts):
        assert coding_of("custom:Colour", facts, least=8) is None

    def test_tell_by_being_known_where_enough_are_not(self):
        coding = coding_of("custom:Colour", ["Red"] * 20 + [None] * 20, least=8)

        assert coding is not None
        assert coding.blank


class TestNumbers:
    def test_are_cut_in_ranges_of_enough_leads(self):
        coding = coding_of("custom:Seats", [str(n) for n in range(200)], least=8)

        assert coding is not None
        assert coding.numbers
        assert coding.shown == ("under 67", "67 to under 133", "133 or more")
        assert list(coding.codes(["66", "67.5", "1,000", None, "many"])) == [0, 1, 2, UNKNOWN, UNKNOWN]

    def test_of_which_there_are_few_are_choices(self):
        coding = coding_of("custom:Stars", [str(1 + n % 5) for n in range(100)], least=8)

        assert coding is not None
        assert not coding.numbers
        assert set(coding.shown) == {"1", "2", "3", "4", "5"}

    def test_that_count_leads_are_nothing(self):
        assert coding_of("custom:Lead number", [str(660_000 + n) for n in range(100)], least=8) is None

    def test_of_events_begin_with_those_who_never_did_it(self):
        coding = coding_of("event:meeting", [0.0] * 60 + [float(n) for n in range(5, 35)], least=8)

        assert coding is not None
        assert coding.bounds[0] == 5
        assert list(coding.codes([0.0, 5.0, 34.0])) == [0, 1, 2]
