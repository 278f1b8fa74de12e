"""Answers to questions that are not about the need, and words on what the buyer's own house releases."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_asked_outright import NEEDED, WANTED, judge

HEARD = """
Rep: {asked}
Customer: {told}
Rep: Great. What would you be using it for?
Customer: {wanted}
Rep: Good.
Customer: Thanks.
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Is there anything about the installation that isn't clear yet?", "No, it's all plain to me."),
        ("Is there anything that I can provide to help you with that?", "A brochure and a quote will do."),
        ("Is there anything I can send you?", "A leaflet would be nice."),
        ("Is there anything about the contract that you'd like to change?", "Nothing, really."),
        ("Is there anything in the offer that worries you?", "No, not at all."),
        ("Do you have problems with the payment terms?", "None."),
        ("Do you see any need for an extended warranty?", "Not really, no."),
        ("Is there a need for a second visit?", "I don't think so."),
        ("Would a trial period make a difference for you?", "Not really."),
        ("Is there anything that would help you convince your colleagues?", "I don't think so."),
        ("Is there anything I should bring along?", "No idea, a flyer maybe."),
        ("Do you have any special needs as far as the delivery is concerned?", "No, nothing special."),
        ("Is the colour something that matters to you?", "Not really."),
        ("Is the invoice date a concern?", "No, not at all."),
        ("Do you have any issues with a start on Monday?", "None whatsoever."),
        ("Is there anything you need from my side?", "Just a brochure, I guess."),
    ],
)
@pytest.mark.parametrize("call", [NEEDED, WANTED], ids=["told", "untold"])
def test_no_answer_on_the_deal_denies_the_need(call: str, asked: str, told: str) -> None:
    assert judge(call.format(asked=asked, told=told)).unmet == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Is there a need for faster service?", "Not really."),
        ("Is there anything that bothers you about your machines?", "No, nothing."),
        ("Do you have any problems with your present machines?", "None."),
        ("Is there something you'd like to improve?", "Nothing in particular."),
        ("Is there anything we can help you with?", "Not really, I'm just looking."),
        ("Is there anything you would like us to focus on?", "No, I just wanted a look."),
        ("Is there a project that made you start looking?", "No project."),
        ("Is there anything about your current machines that isn't working?", "No, it's all working."),
        ("Do you have trouble with your deliveries?", "None."),
        ("What are you hoping to achieve?", "Nothing specific, a brochure would do."),
        ("What brought you to us?", "A colleague recommended you."),
        ("What caught your attention?", "I saw it at a fair and it looked impressive."),
    ],
)
def test_a_no_to_who_asks_for_the_need_denies_it(asked: str, told: str) -> None:
    assert judge(WANTED.format(asked=asked, told=told)).unmet == (Criterion.NEED,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("I understand you're interested in our Brewline 200?", "Yes, I saw a webinar on it and it looked great."),
        ("You're interested in the Brewline 200, right?", "Right, a friend told me about it."),
        ("So you're interested in our machines?", "Yes, I came across your ad."),
        ("What caught your attention?", "I saw it at a fair and it looked impressive."),
        ("What brought you to us?", "A colleague recommended you."),
    ],
)
class TestHowTheyHeardOfIt:
    def test_is_no_answer_where_the_need_is_told_after_all(self, asked: str, told: str) -> None:
        call = HEARD.format(asked=asked, told=told, wanted="Our queues are too long. We want to shorten them.")

        assert judge(call).unmet == ()

    def test_leaves_a_need_denied_that_is_denied_after_all(self, asked: str, told: str) -> None:
        call = HEARD.format(asked=asked, told=told, wanted="I don't really know yet.")

        assert judge(call).unmet == (Criterion.NEED,)


@pytest.mark.parametrize(
    "told",
    [
        "We need to test blends faster before they're released to the guests.",
        "We have to find errors before they're approved by the client.",
        "It takes us weeks until they're cleared for production.",
        "The drawings pile up, and once they're signed off we can't change them. We need a faster way.",
        "We need to test the boards after they've been validated.",
        "Parts have to be checked faster before they are released to production.",
        "We want to see faults when they are vetted, not after they are shipped.",
        "We need fewer mistakes in orders before they're okayed and sent out.",
        "Our designs take too long until they get validated.",
        "We want less rework once they were approved.",
    ],
)
def test_what_the_buyers_house_releases_waits_for_nobody_s_yes_to_the_purchase(told: str) -> None:
    assert judge(WANTED.format(asked="What's the reason?", told=told)).unmet == ()


@pytest.mark.parametrize(
    "told",
    [
        "Once they've approved it, yes.",
        "As soon as she signs off on it.",
        "Only after they have agreed.",
        "Once he's approved the budget, we can start.",
        "We can go ahead when they approve.",
        "My bosses look at it first, and once they have signed off we can start.",
        "Not before they've released the money.",
        "The costs have to be checked before they're released by my boss.",
    ],
)
def test_people_whose_yes_is_to_come_decide(told: str) -> None:
    assert judge(NEEDED.format(asked="Can you sign?", told=told)).unmet == (Criterion.AUTHORITY,)
