"""What single sentences say on authority and need."""

import pytest

from bot.agent.bant import authority, need
from bot.agent.bant.sentences import plain
from bot.domain.words import Level


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm the decision maker here.",
        "It's my call.",
        "I sign the contracts.",
        "I don't need anyone's approval.",
        "I own the budget for this.",
        "I can sign this today.",
        "As the owner I decide on these things myself.",
        "Nobody else needs to be involved.",
        "The decision is up to me.",
    ],
)
def test_a_buyer_who_decides_has_authority(sentence):
    assert authority.stance(plain(sentence)) is Level.SUPPORTED


@pytest.mark.parametrize(
    "sentence",
    [
        "My boss decides.",
        "I’d have to take it to the board.",
        "That's above my pay grade.",
        "It's not my decision.",
        "The CFO has to sign off.",
        "I'm not the decision maker.",
        "I only recommend, procurement buys.",
        "This needs board approval.",
        "I can't approve that amount.",
        "We'd need sign-off from our finance director.",
        "It's up to our VP.",
        "Ultimately it isn't up to me.",
        "I'll have to run it by my manager.",
    ],
)
def test_a_buyer_who_has_to_ask_lacks_authority(sentence):
    assert authority.stance(plain(sentence)) is Level.CONTRADICTED


@pytest.mark.parametrize(
    "sentence",
    [
        "I'll review it with my team.",
        "I decided to call you.",
        "That's not my problem.",
        "Our CFO approved the budget last week.",
        "Your manager was helpful.",
        "Who decides on your side?",
        "It's not a big decision.",
    ],
)
def test_talk_of_others_says_nothing_of_authority(sentence):
    assert authority.stance(plain(sentence)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "I don't have a clear need yet.",
        "We're just looking around.",
        "There is no real problem to solve.",
        "I'm not sure how this would help us.",
        "We're happy with our current supplier.",
        "It would be a nice to have.",
        "We haven't figured out what we would use it for.",
        "That's not what we need.",
    ],
)
def test_a_buyer_without_a_problem_has_no_need(sentence):
    assert need.stance(plain(sentence)) is Level.CONTRADICTED


@pytest.mark.parametrize(
    "sentence",
    [
        "We need to cut the waiting time.",
        "Our machines keep breaking down.",
        "Security is a big concern for us.",
        "We're struggling with manual reports.",
        "It takes us days to close the books.",
        "That's exactly what we are looking for.",
    ],
)
def test_a_buyer_with_a_problem_has_a_need(sentence):
    assert need.stance(plain(sentence)) is Level.SUPPORTED


@pytest.mark.parametrize(
    "sentence", ["Good morning.", "No problem, go ahead.", "That's no issue at all.", "Thanks, bye."]
)
def test_small_talk_says_nothing_of_need(sentence):
    assert need.stance(plain(sentence)) is None
