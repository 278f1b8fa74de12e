"""The other number of a word."""

import pytest

from bot.domain.word_forms import both_numbers, in_one_number


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("invoice", "invoices"),
        ("delivery", "deliveries"),
        ("display", "displays"),
        ("branch", "branches"),
        ("box", "boxes"),
        ("bus", "buses"),
        ("glass", "glasses"),
        ("licence", "licences"),
        ("late invoice", "late invoices"),
    ],
)
def test_a_phrase_is_found_in_either_number(one: str, several: str) -> None:
    assert both_numbers(one) == (one, several)
    assert one in both_numbers(several)
    assert in_one_number(both_numbers(several)) == (several,)


@pytest.mark.parametrize("word", ["it", "s4", "24/7"])
def test_what_is_no_word_stays_as_it_is(word: str) -> None:
    assert both_numbers(word) == (word,)


def test_different_words_are_all_kept() -> None:
    assert in_one_number(("invoices", "boxes", "invoice")) == ("invoices", "boxes")
