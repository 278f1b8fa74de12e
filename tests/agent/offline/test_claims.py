"""Whether a share is as large as somebody says: read as the share, answered with yes or no and the figure."""

import pytest

from bot.agent.offline.claims import claimed
from bot.domain.reading import Claim
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("question", "plan", "said"),
    [
        ("half of my leads are cold?", "cold leads among leads owned by Ida Brandt", "half"),
        ("are half of my leads cold?", "cold leads among leads owned by Ida Brandt", "half"),
        ("are most of my leads cold?", "cold leads among leads owned by Ida Brandt", "most"),
        ("is the majority of leads in germany", "leads in Germany among all leads", "the majority"),
        ("a third of my leads are in germany?", "leads in Germany among leads owned by Ida Brandt", "a third"),
        ("are more than 20% of our leads hot", "hot leads among all leads", "more than 20%"),
        (
            "do most of my leads have a phone number",
            "leads with a phone number among leads owned by Ida Brandt",
            "most",
        ),
        ("less than a third of leads have an owner?", "leads with an owner among all leads", "less than a third"),
        ("are at least 10 percent of leads in germany hot", "hot leads among leads in Germany", "at least 10 percent"),
        ("is most of the pipeline from webinars", "leads from webinar among all leads", "most"),
    ],
)
def test_a_claim_asks_for_its_share(question: str, plan: str, said: str) -> None:
    claim = read(question).claim

    assert plan_of(question) == f"share of {plan}"
    assert claim is not None
    assert claim.said == said


@pytest.mark.parametrize("question", ["most of my leads", "most engaged leads", "are 3 of my leads hot", "hot leads"])
def test_other_questions_claim_nothing(question: str) -> None:
    assert claimed(question) is None


@pytest.mark.parametrize(
    ("question", "percent", "verdict"),
    [
        ("are half of my leads cold", 50.9, "Yes, half."),
        ("are half of my leads cold", 12.0, "No, not half."),
        ("are most of my leads cold", 50.0, "No, not most."),
        ("are most of my leads cold", 50.1, "Yes, most."),
        ("are at least half of my leads cold", 50.0, "Yes, at least half."),
        ("are less than 20% of my leads cold", 20.0, "No, not less than 20%."),
        ("are up to 20% of my leads cold", 20.0, "Yes, up to 20%."),
        ("are exactly 20% of my leads cold", 21.0, "No, not exactly 20%."),
    ],
)
def test_the_figure_decides(question: str, percent: float, verdict: str) -> None:
    asked = claimed(question)

    assert asked is not None
    assert asked.claim.verdict(percent) == verdict


def test_an_open_claim_always_holds() -> None:
    assert Claim(said="some").verdict(0.0) == "Yes, some."
