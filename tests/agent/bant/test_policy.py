"""A delivery policy is read out of prose, lists and tables."""

from pathlib import Path

import pytest

import knowledge
from bot.agent.bant.policy import read_policy
from bot.domain.selling_rules import DeliveryPolicy
from tests.domain.scoring_cases import RULES


def steps(policy: DeliveryPolicy | None) -> list[tuple[int, int | None, int]]:
    assert policy is not None
    return [(line.from_, line.to, line.days) for line in policy.lead_times]


def test_steps_without_an_end_last_to_the_next_one():
    text = (
        "1. **One machine (volume: 1)**\n   takes a single day.\n\n"
        "2. **A handful (volume: 5)**\n   takes 3 days.\n\n"
        "3. Twenty units take two weeks."
    )

    assert steps(read_policy(text)) == [(1, 4, 1), (5, 19, 3), (20, None, 14)]


def test_ranges_keep_their_ends():
    text = "| Units | Lead time |\n|---|---|\n| 1-4 | 1 day |\n| 5-14 | 3 business days |\n| 15+ | 2 weeks |"

    assert steps(read_policy(text)) == [(1, 4, 1), (5, 14, 3), (15, None, 14)]


def test_up_to_starts_at_one():
    text = "- up to 10 licences: 2 days\n- 11 to 50 licences: one week"

    assert steps(read_policy(text)) == [(1, 10, 2), (11, 50, 7)]


def test_the_shipped_policy_says_what_the_shipped_rules_say():
    text = (Path(knowledge.__file__).parent / "library/terms/delivery-policy.md").read_text(encoding="utf-8")

    assert read_policy(text) == RULES.delivery


@pytest.mark.parametrize("text", ["", "We deliver fast.", "Three units took us 4 days once."])
def test_a_text_without_steps_is_no_policy(text):
    assert read_policy(text) is None
