"""A problem told by what it does to people is a need; one that is over, or that nobody has, is none."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from bot.agent.bant.need_solved import lasting
from bot.agent.bant.reader import OfflineBantReader
from bot.agent.bant.sentences import plain
from bot.domain.bant import Finding
from bot.domain.words import Criterion, Level

LEAST_SHARE_IN_NOTES = 0.5
"""Notes are short: what stands in them may be about anything."""
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
FAMILIES = {
    "what it is to them": [
        "That is a serious problem for us.",
        "It has become a daily headache.",
        "The handover is one of our biggest weak spots.",
        "It's a constant source of errors.",
        "The rota is guesswork.",
    ],
    "what breaks": [
        "It keeps breaking.",
        "The pump jams every other week.",
        "The till freezes again and again.",
        "The belt stopped again.",
    ],
    "how people take it": [
        "Our people hate it.",
        "The nurses can't stand the old terminals.",
        "It drives my planners mad.",
        "I'm fed up with retyping lists.",
        "The dispatchers are pulling their hair out.",
    ],
    "that it cannot stay so": [
        "We can't go on like this.",
        "Something has to change.",
        "This is no way to work: it's unbearable.",
        "I can't put up with it any longer.",
    ],
    "what it costs": [
        "This has cost us a customer.",
        "We're losing two days a month on it.",
        "We lost a big contract over it.",
        "That eats into our margin.",
        "We had to turn away guests in July.",
        "We were fined in January.",
    ],
    "what goes wrong": [
        "Every second label is wrong.",
        "Samples go missing.",
        "Orders fall through the cracks.",
        "The counts never match.",
        "We type every order three times.",
        "Rooms are double-booked at weekends.",
    ],
    "what takes too long": [
        "It slows everybody down.",
        "The figures arrive too late.",
        "It takes forever.",
        "Our fitters wait hours at the gate.",
        "By the time we see the numbers the month is over.",
    ],
    "who presses": [
        "The auditors gave us a warning.",
        "The board is breathing down my neck.",
        "Our insurer threatens to drop us.",
        "They stop supporting our version in June.",
    ],
    "what is too much": [
        "Our help desk is swamped.",
        "The backlog grows every week.",
        "We don't have the hands to do it.",
        "Everything is still on paper.",
    ],
}
TOLD = [sentence for family in FAMILIES.values() for sentence in family]
OVER = [
    "That was a serious problem for us, but we solved it last year.",
    "We were losing two days a month on it until we hired Jo.",
    "That problem is behind us.",
    "We got rid of those mistakes with the new scanner.",
    "The crashes have stopped.",
    "Those complaints are history.",
    "We had trouble with it back then, not any more.",
    "That's no longer an issue.",
]
SPARED = [
    "It has never cost us a customer.",
    "It doesn't slow us down.",
    "We don't lose any time on it.",
    "We aren't losing customers over it.",
    "Nobody complains about it.",
    "Not a single complaint this year.",
    "Nothing gets lost here.",
    "It hasn't broken once.",
]
OF_THE_TALK = [
    "My phone died on me.",
    "The weather drives me mad.",
    "I'm running out of time, shall we talk on Monday?",
    "My colleague is ill again.",
    "I'll wait an hour for the file.",
    "Let me check this twice.",
    "The demo took half a day.",
    "I'm sorry for calling late again.",
    "Your invoice went to the wrong address.",
]


def needs(text: str) -> Sequence[Finding]:
    return [f for f in OfflineBantReader().read(text, now=NOW).findings if f.criterion is Criterion.NEED]


def in_a_call(sentence: str) -> str:
    return f"Sales: So where do you stand?\nLena: {sentence}\nSales: I see."


def in_a_mail(sentence: str) -> str:
    return f"Hi Tom,\n\nthanks for your mail. {sentence} Could you call me on Thursday?\n\nLena"


def in_notes(sentence: str) -> str:
    return f"Call with Lena, they answered at once\n- {sentence}\n- she is back on Thursday"


@pytest.mark.parametrize("sentence", TOLD)
@pytest.mark.parametrize("told", [in_a_call, in_a_mail])
def test_a_problem_told_by_what_it_does_is_a_need(told, sentence):
    assert {f.level for f in needs(told(sentence))} == {Level.SUPPORTED}


@pytest.mark.parametrize("family", FAMILIES)
def test_notes_tell_it_as_a_claim(family):
    noted = [{f.level for f in needs(in_notes(sentence))} == {Level.CLAIMED} for sentence in FAMILIES[family]]

    assert sum(noted) / len(noted) >= LEAST_SHARE_IN_NOTES


@pytest.mark.parametrize("sentence", [*OVER, *SPARED, *OF_THE_TALK])
@pytest.mark.parametrize("told", [in_a_call, in_a_mail])
def test_one_that_is_over_or_that_nobody_has_is_none(told, sentence):
    assert Level.SUPPORTED not in {f.level for f in needs(told(sentence))}


@pytest.mark.parametrize("sentence", TOLD)
def test_the_sellers_words_are_no_need(sentence):
    call = f"Sales: I know that from others. {sentence}\nLena: What do you sell?\nSales: Planning software."

    assert {f.level for f in needs(call)} <= {Level.CLAIMED, Level.CONTRADICTED}


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("That was a mess, but we fixed it, and now the reports are late.", "and now the reports are late"),
        ("We solved the crashes last year, but the reports are late.", "but the reports are late"),
        ("The reports are late, but we got rid of the crashes.", "the reports are late"),
        ("We would like to have this solved by May.", "we would like to have this solved by may."),
    ],
)
def test_what_lasts_is_kept_beside_what_is_over(sentence, left):
    assert lasting(plain(sentence)).strip(" ;") == left
