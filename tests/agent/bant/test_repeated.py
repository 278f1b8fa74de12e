"""How buyers answer who are asked whether what they told before has changed."""

import pytest

from bot.domain.words import Criterion, Level
from tests.agent.bant.test_calls import judge, read

CALL = """
Rep: So that's two Brewline 200?
Customer: Yes. The old machines leak and we need new ones.
Rep: {asked}
Customer: {told}
Rep: Good.
"""
BUDGET = "Your budget is 5,000 euros. "
TIME = "You want it live in one day. "


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Has that changed?", "Yes, it's less now."),
        ("Has that changed?", "It has."),
        ("Has that changed?", "They have cut it."),
        ("Did anything change there?", "A little, yes."),
        ("Is there any news on that?", "Indeed."),
        ("Any changes?", "Yes."),
        ("Has that moved?", "Unfortunately yes."),
        ("It hasn't changed, has it?", "It has, I'm afraid."),
    ],
)
@pytest.mark.parametrize("before", [BUDGET, TIME])
def test_a_yes_it_changed_takes_nothing_as_told(before: str, asked: str, told: str) -> None:
    call = CALL.format(asked=before + asked, told=told)

    about = {Criterion.BUDGET, Criterion.TIMELINE}
    assert [f for f in read(call).findings if f.criterion in about and f.level is Level.SUPPORTED] == []
    assert judge(call).unmet == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Has that changed?", "No."),
        ("Has that changed?", "Not at all."),
        ("Has that changed?", "No, it hasn't."),
        ("Has that changed?", "Yes and no, but that's still right, yes."),
        ("Does that still stand?", "It does."),
        ("Does that still stand?", "It does indeed."),
        ("Is that still the same?", "Yes."),
        ("Could that change?", "No."),
        ("Any news on that?", "No."),
        ("Has that moved?", "No, it hasn't."),
        ("Did they agree to it?", "They did."),
    ],
)
@pytest.mark.parametrize(("before", "unmet"), [(BUDGET, Criterion.BUDGET), (TIME, Criterion.TIMELINE)])
def test_what_has_not_changed_stands_as_told(before: str, unmet: Criterion, asked: str, told: str) -> None:
    assert judge(CALL.format(asked=before + asked, told=told)).unmet == (unmet,)
