"""Which words an expression can begin with, and that nothing that could match is passed over."""

import json
import re
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.agent.offline.first_words import ByFirstWord, Pattern, beginnings, compiled
from bot.agent.offline.openers import OPENERS
from bot.agent.offline.spotter import rules_for
from bot.agent.offline.tokens import Line, tokenise
from tests.agent.offline.asking import read, reader_of

QUESTIONS = [json.loads(line)["q"] for line in (Path(__file__).parent / "questions.jsonl").read_text().splitlines()]
RULES = rules_for(("fleet size", "renewal date"))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("hot leads", {"hot "}),
        ("hot(?:test)?", {"hot", "hottest"}),
        ("(?:the |our )*top", {"the ", "our ", "top"}),
        ("(?:in |)may", {"in ", "may"}),
        (r"(?P<n>\d+) days", {"*"}),
        (r"q[1-4]", {"q*"}),
        (r"wha?t", {"wht", "what"}),
        (r"ab+c", {"ab*"}),
        (r"ab{0,2}c", {"ac", "ab*"}),
        (r"(?=now)(?!never)(?<=, )\bnow$", {"now"}),
        (r"\+ \d", {"+ "}),
        ("(?:a|b)(?:c|d )e", {"ace", "bce", "ad ", "bd "}),
    ],
)
def test_how_an_expression_can_begin(pattern: str, expected: set[str]) -> None:
    """
    A word that is known in full, one with more behind it, or letters that anything may follow.
    """
    assert beginnings(pattern) == expected


@pytest.mark.parametrize("pattern", ["(?:hot", "hot)"])
def test_an_expression_whose_groups_do_not_close_is_refused(pattern: str) -> None:
    """
    It could not be compiled either.
    """
    with pytest.raises(ValueError, match="closed"):
        beginnings(pattern)


def test_an_expression_with_very_many_beginnings_begins_with_anything() -> None:
    """
    Looking it up would cost more than trying it.
    """
    many = "|".join(f"w{number}" for number in range(500))

    assert beginnings(f"(?:{many}) x") == {"*"}


def test_every_rule_that_matches_somewhere_is_found_by_the_word_there() -> None:
    """
    Over every word of the questions that are asked of us: looking up by first word changes no reading.
    """
    by_word = ByFirstWord(RULES, pattern=attrgetter("pattern"))
    passed_over = []
    for line in (Line(tokenise(question)) for question in QUESTIONS[::3]):
        for token, start in zip(line.tokens, line.starts, strict=False):
            looked_up = set(map(id, by_word.of(token.key)))
            passed_over += [
                (token.key, rule.pattern.text)
                for rule in RULES
                if id(rule) not in looked_up and rule.pattern.match(line.text, start)
            ]

    assert passed_over == []


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_a_pattern_matches_is_found_by_its_first_word(data: st.DataObject) -> None:
    """
    Texts are made from the expression itself.
    """
    pattern: Pattern = data.draw(st.sampled_from([*RULES, *OPENERS])).pattern
    text = data.draw(st.from_regex(re.compile(pattern.text, re.ASCII), fullmatch=True))
    word = text.partition(" ")[0]

    assert pattern in ByFirstWord([pattern], pattern=lambda one: one).of(word)


def test_they_come_in_the_order_in_which_they_were_given() -> None:
    """
    Of two readings of the same length the earlier one holds.
    """
    patterns = [Pattern("hot(?: leads)?"), Pattern(r"\w+ leads"), Pattern("cold"), Pattern("(?:hot|warm) leads")]

    found = list(ByFirstWord(patterns, pattern=lambda one: one).of("hot"))

    assert found == [patterns[0], patterns[1], patterns[3]]


def test_a_warm_reader_compiles_nothing_while_it_reads() -> None:
    """
    The first questions after a start take no longer than the next.
    """
    reader = reader_of("hubspot")
    reader.warm()
    before = compiled.cache_info().misses

    for question in QUESTIONS[::10]:
        read(question)

    assert compiled.cache_info().misses == before
