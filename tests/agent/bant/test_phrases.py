"""Phrases mean what they look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.agent.bant.phrase_index import needed_by
from bot.agent.bant.phrases import Phrases, word_lists


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


WORDS = word_lists("ROLE: boss, bosses, board, head of *, md\nUP: (my|our) ~1 {ROLE}")
LINES = (
    "have to ask {UP}",
    "needs a signature",
    "{UP} decides",
    "(sign*|is to be seen) ~2 by",
    "(no|not)** (a|the)? ~1",
    "we (do)? not !(now) approv* ...",
    "go*",
)
TOLD = """
i we have has to ask my our boss bosses boss's board md head of it needs a signature signs decides by is be seen not no
the now approve approved goes go, week
"""
SAID = TOLD.split()


@given(lines=st.lists(st.sampled_from(LINES), min_size=1, unique=True), said=st.lists(st.sampled_from(SAID)))
def test_phrases_are_found_as_if_each_were_looked_for(lines: list[str], said: list[str]) -> None:
    text = " ".join(said)
    each = [Phrases(line, WORDS) for line in lines]
    together = Phrases("\n".join(lines), WORDS)

    assert together.found_in(text) is any(phrase.found_in(text) for phrase in each)
    assert together.found_in(text) is (together.anywhere.search(text) is not None)


def test_a_phrase_is_looked_for_by_the_word_that_is_rarest():
    assert needed_by("i have to ask {UP}", {"UP": frozenset({"md"})}) == {"ask"}
    assert needed_by("not ~1 (convinced|persuaded) (yet)?", {}) == {"conv", "pers"}


@pytest.mark.parametrize("phrase", ["(no|not)** ~2", "go*", "(a|the)? !(boss)", "(ask|go*) ~1"])
def test_a_phrase_that_does_without_any_word_is_looked_for_everywhere(phrase):
    assert needed_by(phrase, {}) == frozenset()
