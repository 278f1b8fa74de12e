"""Words that steer a qualification are told from answers and from questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.qualification_words import Command, asks_something, command


@pytest.mark.parametrize(
    ("text", "steer"),
    [
        ("don't know", Command.DONT_KNOW),
        ("Don’t know.", Command.DONT_KNOW),
        ("no idea, sorry", Command.DONT_KNOW),
        ("I have no words of theirs", Command.DONT_KNOW),
        ("nobody knows", Command.DONT_KNOW),
        ("they won’t say", Command.DONT_KNOW),
        ("she didn't tell me", Command.DONT_KNOW),
        ("?", Command.DONT_KNOW),
        ("skip", Command.SKIP),
        ("skip this one please", Command.SKIP),
        ("go back", Command.BACK),
        ("that's wrong", Command.WRONG),
        ("no, that's wrong", Command.WRONG),
        ("pause", Command.PAUSE),
        ("Stop", Command.PAUSE),
        ("go on", Command.RESUME),
        ("who asked?", Command.WHO),
        ("cancel", Command.CANCEL),
        ("never mind", Command.CANCEL),
        ("that's all", Command.FINISH),
        ("save it", Command.CONFIRM),
    ],
)
def test_a_steering_word_is_understood(text, steer):
    assert command(text) is steer


@pytest.mark.parametrize("text", ["50k", "next quarter", "ok", "no", "it", "the CFO", "skip the Q3 date, it is May"])
def test_an_answer_is_no_steering_word(text):
    assert command(text) is None


@pytest.mark.parametrize("text", ["who are my hottest leads?", "show me Acme", "is there a case study", "really?"])
def test_a_question_of_its_own_is_told(text):
    assert asks_something(text)


def test_an_answer_is_no_question():
    assert not asks_something("the CFO decides")


@given(st.text(max_size=100))
def test_no_text_makes_it_raise(text):
    command(text)
    asks_something(text)
