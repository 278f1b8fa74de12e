"""The words that answers are defined by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.definitions import DEFINITIONS, VERSION, definition_of, is_workable, term_named, terms
from bot.domain.words import Stage, Status
from tests.builders import a_lead


class TestWhomToCall:
    @pytest.mark.parametrize(
        "known",
        [
            {"stage": Stage.CUSTOMER},
            {"status": Status.WON},
            {"status": Status.LOST},
            {"status": Status.UNQUALIFIED},
            {"unsubscribed": True},
            {"do_not_contact": True},
        ],
    )
    def test_leaves_out_whom_nobody_should_call(self, known: dict[str, object]) -> None:
        assert not is_workable(a_lead(**known))

    @pytest.mark.parametrize("known", [{}, {"stage": Stage.OPPORTUNITY}, {"status": Status.BAD_TIMING}])
    def test_keeps_everybody_else(self, known: dict[str, object]) -> None:
        assert is_workable(a_lead(**known))


class TestTheGlossary:
    def test_is_named_with_its_version(self) -> None:
        assert VERSION in DEFINITIONS

    @pytest.mark.parametrize(
        ("words", "term"),
        [
            ("Hot leads", "hot"),
            ("an MQL", "mql"),
            ("mid market", "mid-market"),
            ("the score", "score"),
            ("BANT", "bant"),
        ],
    )
    def test_knows_a_term_by_the_ways_people_say_it(self, words: str, term: str) -> None:
        assert term_named(words) == term

    def test_says_nothing_on_what_it_does_not_define(self) -> None:
        assert definition_of("flux capacitor") is None

    def test_has_a_sentence_for_every_term(self) -> None:
        assert all((definition_of(term) or "").endswith(".") for term in terms())

    @given(st.text(max_size=30))
    def test_takes_any_words(self, words: str) -> None:
        definition_of(words)
