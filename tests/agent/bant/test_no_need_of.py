"""What is not needed or not at all so: others' approval, a copy, a call, and not the purchase itself."""

import pytest

from bot.agent.bant.reader import OfflineBantReader
from bot.domain.words import Criterion, Level
from tests.agent.bant.test_asked_outright import NEEDED, WANTED, judge
from tests.builders import T0


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Shall I draw it up?", "Do. I decide about such things, so there's no need to rope in the others."),
        ("Which sign-offs are required?", "There is no need to trouble anyone with that."),
        ("Are any signatures required first?", "Not at all."),
        ("Will it need any approvals that have to be in writing?", "Not at all."),
        ("Shall I print it?", "There's no need to print anything."),
        ("May I ring you?", "No need to ring, a mail will do."),
        ("Another demo?", "There's no need for another demo."),
        ("Was the price unclear?", "Not at all."),
        ("Would a Tuesday be a problem?", "Not at all."),
        ("And who decides?", "Our director. I'm merely collecting the options."),
        ("Will you decide?", "No, I'm just gathering quotes at this point."),
        ("My boss hopes you'd come on a Sunday.", "Then I don't see any problem."),
        ("Is there anything that might delay the decision?", "No, I don't think so."),
        ("Is there anything in the way?", "Not that I know of."),
        ("What's the goal?", "We're opening a bar, and it should be fully equipped from the first day."),
    ],
)
def test_what_is_needless_beside_the_purchase_denies_no_need(asked: str, told: str) -> None:
    assert Criterion.NEED not in judge(NEEDED.format(asked=asked, told=told)).unmet


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Do you see a need?", "No, there's no need to replace ours."),
        ("Why now?", "There's no need as such."),
        ("Do you struggle with your machines?", "Not at all."),
        ("What troubles you most?", "Not at all much, we've been pleased with them for years."),
        ("What do you hope to solve?", "I'm just gathering information at this stage."),
        ("What do you hope to solve?", "Mostly I want to get a feel for what there is."),
        ("What do you hope to solve?", "Our old ones have never let us down."),
        ("What do you hope to solve?", "That's what I'm asking myself."),
        ("What problems do you see?", "I don't see any problems."),
        ("Is there anything you'd improve?", "No, I don't think so."),
    ],
)
def test_the_same_words_about_the_purchase_deny_it(asked: str, told: str) -> None:
    assert Criterion.NEED in judge(WANTED.format(asked=asked, told=told)).unmet


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Shall I write it up?", "I'd like that, but first I have to have approval from our head of purchasing."),
        ("Shall I write it up?", "I assemble the offers, then our director looks them over and signs."),
        ("How is it decided?", "The leadership team meets on Monday and decides."),
        ("How is it decided?", "I have a say, but the last word belongs to our managing director."),
        ("How is it decided?", "That's a question our CFO would have to answer."),
        ("Can you commit?", "I don't have control over the spending."),
        ("Can you commit?", "I do not own the budget."),
        ("Is the decision yours?", "I only help with the research."),
        ("Is the decision yours?", "That's not within my authority."),
        ("Anybody else?", "Our general manager will want to weigh in."),
        ("Is the decision yours?", "Mine and my sister's."),
        ("Does the budget sit with you?", "No, with our finance team."),
        ("How are such purchases decided?", "There's a form that several people sign."),
        ("How are such purchases decided?", "Our head office in Basel decides on machines."),
        ("Shall we start?", "I'd rather wait until our director has had a look."),
        ("Shall we start?", "My boss has to approve it, so could you send me a summary?"),
        ("Is there a committee that has to agree?", "There is, yes."),
        ("Are you allowed to make that decision?", "No, not for such sums."),
        ("Could you sign it?", "I could, but it's worth nothing without the signature of our partner."),
    ],
)
def test_who_needs_another_s_yes_does_not_decide_but_may_have_the_money(asked: str, told: str) -> None:
    unmet = judge(NEEDED.format(asked=asked, told=told)).unmet

    assert Criterion.AUTHORITY in unmet
    assert Criterion.BUDGET not in unmet


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Are there any approvals to collect first?", "Not at all."),
        ("Can you commit?", "It falls under my own responsibility."),
        ("Can you commit?", "Our director has given me a free hand."),
        ("Can you commit?", "You're speaking with the person who decides."),
        ("Anybody else?", "There's no need to involve anybody."),
        ("Anybody else?", "Nobody else has to be asked."),
        ("Shall we ask your board?", "No committee needed, it's my own decision."),
        ("Would you be able to approve it yourself?", "I would, yes."),
        ("So the final decision is yours?", "It is. My colleagues may grumble."),
        ("How are such decisions made?", "I make them."),
        ("You can swap them, so you needn't decide on the colour now.", "Good. I can sign it, so how do we go on?"),
        ("And the order?", "I run the kitchen, so I'll be the one placing the order."),
        ("Are you the one signing?", "I am."),
        ("Is the decision up to you?", "Entirely."),
        ("So you'd decide on your own?", "On my own, yes."),
        ("Is there a board that has to agree?", "No, the restaurant is my own and the money is mine."),
        ("And it's you who places the order?", "It's me."),
        ("Would anybody else have to approve?", "Nobody."),
    ],
)
def test_whose_own_say_it_is_decides(asked: str, told: str) -> None:
    found = OfflineBantReader().read(NEEDED.format(asked=asked, told=told), now=T0).findings

    assert [f.level for f in found if f.criterion is Criterion.AUTHORITY] == [Level.SUPPORTED]


TOLD = """
Rep: What would you like to improve?
Customer: {need}
Rep: {asked}
Customer: {told}
Rep: Good.
Customer: Thanks.
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Would you like a second demo?", "I don't think that's necessary."),
        ("Shall I include a course?", "We don't need it, our people learn quickly."),
        ("Would you like the larger tank?", "I'm not sure we need that one."),
        ("It has a touch screen, too.", "That's nice to have."),
        ("What do you think so far?", "It does everything we need."),
        ("Which one do you have today?", "An old one that works fine."),
    ],
)
def test_once_a_need_is_told_an_extra_that_is_not_needed_denies_none(asked: str, told: str) -> None:
    needed = TOLD.format(need="The old machines leak and we lose guests.", asked=asked, told=told)
    unneeded = TOLD.format(need="Nothing, really.", asked=asked, told=told)

    assert Criterion.NEED not in judge(needed).unmet
    assert Criterion.NEED in judge(unneeded).unmet
