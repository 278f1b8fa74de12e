"""Phrases mean what they look like."""

import pytest

from bot.agent.bant.phrases import Phrases, RarePhrases, word_lists


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("we need", "today we need it"),
        ("not ~ sure", "i am not at all that sure"),
        ("not ~1 sure", "not so sure"),
        ("(my|our) boss", "ask our boss"),
        ("my (own)? boss", "my boss"),
        ("my (own)? boss", "my own boss"),
        ("(very|so)** tired", "so very very tired"),
        ("approv*", "it was approved"),
        ("my boss signature", "my boss's signature"),
        ("well we", "well, we"),
        ("need !(a demo|help)", "we need it"),
    ],
)
def test_a_phrase_is_found(phrase, text):
    assert Phrases(phrase).found_in(text)


def test_the_rest_of_a_clause_goes_with_its_phrase():
    assert (
        Phrases("not sure how many ...").without("we need it, not sure how many units, though")
        == "we need it,  , though"
    )


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("we need", "we needed it"),
        ("we need", "the owe need"),
        ("not ~1 sure", "not at all sure"),
        ("not ~ sure", "not. sure"),
        ("need !(a demo|help)", "we need a demo"),
        ("approv*", "disapprove"),
    ],
)
def test_another_phrase_is_not(phrase, text):
    assert not Phrases(phrase).found_in(text)


def test_a_list_may_name_the_lists_before_it_and_go_on_in_the_next_line():
    words = word_lists("""
        WHO: boss, board,
            owner
        WHOSE: my {WHO}, our {WHO}
    """)

    assert Phrases("ask {WHOSE} first", words).found_in("i ask our owner first")


def test_every_line_is_a_phrase_and_a_deeper_one_goes_on():
    phrases = Phrases("""
        ask (my|
            our) boss
        say no
    """)

    assert phrases.found_in("ask our boss")
    assert phrases.found_in("i say no")
    assert not phrases.found_in("boss")


class TestRarePhrases:
    WORDS = word_lists("ROLE: boss, board\nUP: (my|our) ~1 {ROLE}")

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("i have to ask my boss", True),
            ("it needs a signature", True),
            ("our supervisory board decides", True),
            ("i have to ask my cat", False),
            ("my boss is kind", False),
        ],
    )
    def test_are_found_as_all_of_them_would_be(self, text: str, found: bool) -> None:
        lines = "have to ask {UP}\nneeds a signature\n{UP} decides"
        phrases = RarePhrases(lines, self.WORDS, rare="ROLE", lists=("ROLE", "UP"))

        assert phrases.found_in(text) is found
        assert Phrases(lines, self.WORDS).found_in(text) is found
