"""Sentences are cut where people end them, and told plainly."""

from hypothesis import given
from hypothesis import strategies as st

from bot.agent.bant.sentences import plain, split


class TestSplitting:
    def test_ends_at_stops_questions_and_list_items(self):
        assert split("We need it. When? Soon!\n- first\n- second") == [
            "We need it.",
            "When?",
            "Soon!",
            "- first",
            "- second",
        ]

    def test_does_not_end_at_abbreviations_or_decimals(self):
        assert split("We use e.g. Excel, approx. 2.5 hours.") == ["We use e.g. Excel, approx. 2.5 hours."]

    def test_leaves_a_greeting_by_itself(self):
        assert split("Hi Mara,\nwe lose days.") == ["Hi Mara,", "we lose days."]

    @given(st.text(max_size=300))
    def test_gives_parts_of_the_text(self, text):
        assert all(part in text for part in split(text))


class TestPlainText:
    def test_has_digits_and_no_contractions(self):
        assert plain("We’d need a couple of units, I can't wait. It's twenty-five hundred!") == (
            "we would need 2 units, i can not wait. it is 2500!"
        )

    @given(st.text(max_size=300))
    def test_comes_of_any_text(self, text):
        plain(text)
