"""Whose consent a purchase waits for, in every shape that a yes to come can take; and yeses that are there."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_asked_outright import NEEDED, judge


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Can we go ahead?", "Anything that costs this much has to be rubber-stamped by headquarters."),
        ("Can we go ahead?", "It would first need to be endorsed by our board."),
        ("Can we go ahead?", "All orders get countersigned by our controller."),
        ("Can we go ahead?", "As soon as I have sign-off from my department head, yes."),
        ("Can we go ahead?", "Once my director has blessed it, sure."),
        ("Can we go ahead?", "Not until the owners have agreed to it."),
        ("Can we go ahead?", "If she signs off, I don't see why not."),
        ("Ready to order?", "If it were up to me, I'd order today."),
        ("Ready to order?", "Whether we buy it is up to her."),
        ("Ready to order?", "I'm on board, but my superiors need to be as well."),
        ("Ready to order?", "I still want the nod from upstairs."),
        ("Are you able to sign?", "Small things, yes. For this one I'd need my VP."),
        ("What are your next steps?", "I'll write it up and submit it to the leadership team for approval."),
        ("What are your next steps?", "I pass it to the right people for a decision."),
        ("What are your next steps?", "I'll be running it past my supervisor."),
        ("What are your next steps?", "I have to sit down with our finance lead, since she controls spending."),
        ("Shall I put your name on it?", "Better address it to Mr. Halloran, our CFO."),
        ("Shall I put your name on it?", "Make it out to my manager, please."),
        ("Is there somebody to include?", "My director, because he'll have to authorize the expense."),
        ("Is there anybody else?", "Quite a few. It has to be agreed by all department heads."),
        ("Is it your decision?", "My part is limited to comparing the options."),
        ("Is it your decision?", "I'm afraid that's outside my remit."),
        ("What is your part in it?", "I am gathering quotes on behalf of my boss."),
        ("I know that you're not the final decision-maker.", "Correct."),
        ("I understand the budget isn't yours to release.", "That's right. But I have influence."),
        ("Would a call with your decision-makers help?", "That would be great."),
        ("Do you decide on this?", "Partly. For anything with a price tag, I depend on my director."),
        ("Do you decide on this?", "I have a say in it, but not the final one."),
        ("Do you decide on this?", "That would be above my level."),
        ("Do you decide on this?", "I'm more of a technical adviser here."),
        ("How are such things decided?", "They go through a lengthy approval chain."),
        ("How are such things decided?", "The department heads come together and decide."),
        ("How are such things decided?", "Three departments have to agree to it."),
        ("How are such things decided?", "Purchasing is centralized here."),
        ("Could you do it on your own?", "Not on my own. I'm part of a buying committee."),
        ("What's left to do?", "Getting it approved. Our CTO is strict with new machines."),
        ("How are such things decided?", "It goes to a vote among the partners."),
        ("How are such things decided?", "The purchase would be handled by our finance director."),
        ("Who looks after the money?", "My supervisor takes care of the financial side."),
        ("Could you commit to that?", "I'd like to, but it's not for me to commit."),
        ("Could you commit to that?", "I can't make any promises before I've talked to my boss."),
        ("I understand you might need approval for this?", "I do, from our general manager."),
        (
            "Who'd make the decision?",
            "The owner, Mrs. Halloran, has a firm grip on the purse and decides on all purchases.",
        ),
        ("Who'd make the decision?", "Not me, certainly. The bar manager and the owner would have to settle that."),
        ("Who'd make the decision?", "Not me, I'm afraid."),
        ("Who'd make the decision?", "Ultimately it's Mr. Halloran who signs."),
        ("Who'd make the decision?", "A small committee, and I'm not part of it."),
        ("Who'd make the decision?", "The two of us, my partner and I."),
        ("Are you the one who decides?", "We decide such things as a team."),
        ("Can we go ahead?", "I've the final word on most things, but this has to go to my partners."),
        ("There's a quote I could send.", "I'd pass it on to our director."),
        ("Do you decide on this?", "Up to a certain amount. This would have to go higher up."),
        ("Is there anybody else?", "Sadly, I can't make that commitment on my own."),
        ("Is it your decision?", "I'm more of an influencer here than the decision-maker."),
        ("Is there anybody else?", "My manager handles all of the approvals."),
        ("What are your next steps?", "I'll share it with our decision-makers."),
    ],
)
def test_a_yes_still_to_come_is_somebody_elses_say(asked: str, told: str) -> None:
    verdict = judge(NEEDED.format(asked=asked, told=told))

    assert verdict.unmet == (Criterion.AUTHORITY,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Can we go ahead?", "Yes. My director gave me the green light yesterday."),
        ("Can we go ahead?", "Once I've read the contract, I'll sign it."),
        ("Can we go ahead?", "If the terms are as discussed, you have my yes."),
        ("What are your next steps?", "I tell my boss when you're coming, and that's it."),
        ("What are your next steps?", "I'll sit down with my manager to plan the training."),
        ("What are your next steps?", "You send me the contract for my signature."),
        ("Shall I put your name on it?", "Yes, send it to me for approval."),
        ("Is there anybody else?", "Our CFO loves whatever saves money, so he'll be pleased."),
        ("Is there anybody else?", "Not in the decision. The technicians will help with the setup."),
        ("You have the authority, right?", "Yes. The board released the budget in May, and I spend it as I like."),
        ("Would a summary for your team help?", "That would be great."),
        ("I know that you don't decide lightly.", "Correct."),
        ("Is there something to prepare?", "I have to ask our facility manager about parking."),
        ("Is there something to prepare?", "I need to confirm the room with our office manager."),
        ("Is there something to prepare?", "I can't decide on the date yet."),
        ("Do you need approval for this?", "I don't."),
        ("How soon would you like it?", "Tomorrow, if it were up to me."),
        ("What do you make?", "Medical devices. We test everything before we submit for approval."),
        ("What do you make?", "Our recipes have to be approved by the authorities."),
        ("What do you make?", "Menus. Our clients have to approve each design."),
        ("What goes wrong?", "Some invoices need two signatures, and those get lost."),
        ("Shall we include anyone?", "I'll show it to my partners as a courtesy, but I have the final word."),
        ("There's a brochure on that.", "I could pass it on to our partner, he likes to read."),
        ("Who'd make the decision?", "Our owner leaves that to me."),
        ("Is there anybody else?", "There's nobody else I need to consult."),
        ("Can we go ahead?", "I'm ready to approve it once I've seen the contract."),
        ("Who has a say?", "I manage all of the buying here."),
    ],
)
def test_a_yes_that_is_there_or_not_asked_for_speaks_against_nobody(asked: str, told: str) -> None:
    verdict = judge(NEEDED.format(asked=asked, told=told))

    assert Criterion.AUTHORITY not in verdict.unmet


@pytest.mark.parametrize(
    ("asked", "told", "decides"),
    [
        ("And the final decision lies with you?", "Yes, it does.", True),
        ("So the final say rests with you?", "It does.", True),
        ("And you're authorized to make the purchase?", "Yes, I am.", True),
        ("So it is up to you?", "Yes.", True),
        ("And the final decision lies with you?", "No, it doesn't.", False),
        ("Are you authorized to sign?", "No.", False),
    ],
)
def test_a_yes_to_whether_it_lies_with_the_buyer_is_their_own_say(asked: str, told: str, *, decides: bool) -> None:
    verdict = judge(NEEDED.format(asked=asked, told=told))

    assert (Criterion.AUTHORITY in verdict.unmet) is not decides
