"""What single sentences say on authority and need."""

import pytest

from bot.agent.bant import authority, need_stances
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
        "I have full authority over this purchase.",
        "Yes, I'm authorized to make this decision.",
        "I can approve this on my end.",
        "I make all the purchasing decisions.",
        "I'll be the one signing off on this.",
        "I have the ultimate say.",
        "The budget is under my control.",
        "I'm in charge of purchasing.",
        "I don't have to ask anyone.",
        "I am the sole decision maker.",
        "I'm the one in charge of the budget and decisions.",
        "I have decision-making authority, so we can move quickly.",
        "I'm fully empowered to make this call.",
        "I'm able to make the purchase without further approval.",
        "The final decision rests with me.",
        "You're talking to the decision maker.",
        "I handle all procurement here.",
        "I've got the budget authority.",
        "No one else has to sign off.",
        "As CEO, I have the last word.",
        "I'm responsible for the purchase.",
        "It's entirely my decision.",
        "I can make the call.",
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
        "I'm afraid the final approval comes from our finance director.",
        "I'd need to loop in my supervisor before committing.",
        "The budget has to be cleared by our finance team.",
        "I'm not authorized to make purchases of this size.",
        "Ultimately, the decision rests with our executive team.",
        "I'll have to get the green light from management.",
        "I can't commit without consulting our board.",
        "My role is more about evaluating; someone else handles the purchase.",
        "I'd have to bring this to our leadership team for a final decision.",
        "I don't hold the purse strings here.",
        "Purchasing decisions are made by our headquarters.",
        "I need my director's signature on this.",
        "Let me take this to my boss and get back to you.",
        "I'll need approval from higher-ups.",
        "I don't make the final call, but I have influence.",
        "It's my CEO who makes those decisions.",
        "I will have to defer to our CFO on the financial side.",
        "I'm just the technical lead, so I can't approve expenses.",
        "We would need to get everyone's sign-off, including the VP.",
        "I have to consult with our procurement department first.",
        "I don't have purchasing authority.",
        "The final decision isn't solely mine.",
        "I'd have to pass it through finance.",
        "My manager will be making the final decision.",
        "There are other decision makers I need to consult with.",
        "I'm not the one who signs off on budgets.",
        "I would have to double-check with my supervisor.",
        "That would be for our CEO to decide.",
        "The purchase must go through our procurement process and be signed by the director.",
        "I'm involved in the evaluation, but the budget owner is our VP.",
        "I can't make that decision on my own.",
        "We will need to get buy-in from the executive team.",
        "Before we proceed, I need to get authorization from my boss.",
        "I only have partial authority here.",
        "I'd like to, but the last word is with our CFO.",
        "My director needs to be convinced first.",
        "I'm not in charge of the budget.",
        "There's a committee that reviews all purchases.",
        "I don't have the power to approve this by myself.",
        "Any purchase above 1000 dollars has to be approved by finance.",
        "I'll pass this on to the decision makers.",
        "It's ultimately my manager's call.",
        "I don't control the budget.",
        "As an intern I can't sign anything.",
        "Our board makes these kinds of decisions.",
        "We'll need to discuss this internally with our management before any commitment.",
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
        "I'll share this with my team.",
        "I'd like my team to see a demo.",
        "We make decisions quickly here.",
        "I need to check my calendar.",
        "I'll talk to our IT team about the installation.",
        "Our management is excited about this.",
        "Let me discuss the details with my colleagues.",
        "I'm not sure about the approval process.",
        "Please send it to me and my manager can be copied.",
        "I'll review the proposal with my team and get back to you.",
        "We'll decide next week.",
        "I want to make the right decision.",
        "Have you worked with other directors like us?",
        "I need approval of the design from you.",
        "Your boss told me about it.",
        "We have several decision points in the project.",
        "We will evaluate it carefully.",
        "I'll need some time to make a decision.",
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
        "We don't really have a specific problem we're trying to solve.",
        "I'm not convinced we actually need this.",
        "To be honest, it's more of a curiosity at this point.",
        "We haven't really identified a clear use case.",
        "I can't say we have a strong need right now.",
        "We're still figuring out whether this is something we need.",
        "I don't have a particular need in mind.",
        "It isn't really a priority for us at the moment.",
        "There isn't an immediate need.",
        "We're doing okay with our current system.",
        "I'm mostly just gathering information.",
        "We don't have any urgent requirements.",
        "Our needs aren't fully defined yet.",
        "I'm not sure it's what we're looking for.",
        "We're just in the early stages of exploring.",
        "I'm not sure if these products are necessary for us.",
        "I am still trying to understand if we have a use for it.",
        "We're not actively looking for a solution.",
        "It's not something that we really need right now.",
        "I don't think this addresses any of our issues.",
        "I'm only doing some preliminary research at this stage.",
        "At this stage we have no defined objective for it.",
        "I'm not quite sure what we'd use it for.",
        "At the moment there's no project that would require it.",
        "Honestly we can live without it.",
        "We aren't facing any problems in that area.",
        "I was simply interested to see what's out there.",
        "There's nothing wrong with what we have today.",
        "I'm still trying to determine if this is right for us.",
        "We don't have anything specific in mind.",
        "It's just an idea for now.",
        "We're not sure we need all that.",
        "I haven't thought about how we'd apply it.",
        "We might not need it after all.",
        "I don't see how it would benefit us right now.",
        "Our requirements aren't clear at this stage.",
        "It's not critical for us.",
        "We're in no real need of it.",
        "Right now I'm only weighing options without a concrete plan.",
        "I just wanted to learn what it does.",
        "We don't have a defined need for these tools at this time.",
    ],
)
def test_a_buyer_without_a_problem_has_no_need(sentence):
    assert need_stances.stance(plain(sentence)) is Level.CONTRADICTED


@pytest.mark.parametrize(
    "sentence",
    [
        "We need to cut the waiting time.",
        "Our machines keep breaking down.",
        "Security is a big concern for us.",
        "We're struggling with manual reports.",
        "It takes us days to close the books.",
        "That's exactly what we are looking for.",
        "We need better visibility into our energy usage.",
        "Our team is expanding and the current tools can't keep up.",
        "We're looking to upgrade our simulation environment.",
        "Efficiency is a top priority.",
        "It would streamline our design workflow.",
        "We've had issues with data loss.",
        "These will support our new project.",
    ],
)
def test_a_buyer_with_a_problem_has_a_need(sentence):
    assert need_stances.stance(plain(sentence)) is Level.SUPPORTED


@pytest.mark.parametrize(
    "sentence", ["Good morning.", "No problem, go ahead.", "That's no issue at all.", "Thanks, bye."]
)
def test_small_talk_says_nothing_of_need(sentence):
    assert need_stances.stance(plain(sentence)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Sounds good.",
        "I don't need anything else.",
        "No further questions.",
        "I have no concerns.",
        "We don't need training, thanks.",
        "I don't have any questions at the moment.",
        "I'm not sure about the exact date.",
        "I don't have any other requirements.",
        "There's no issue with that.",
        "I'm not sure if the board will approve.",
        "I'm not sure which version we need.",
        "I don't have a clear idea of the price.",
        "We don't need installation support.",
        "I have no further needs to discuss.",
        "Not sure how the installation works.",
        "We need it, but I'm not sure about the timing.",
        "What exactly do I need to provide?",
        "I'm curious about the warranty.",
        "I'm just wondering about the training.",
        "We are exploring options to reduce costs because downtime hurts us.",
    ],
)
def test_doubts_about_other_things_do_not_deny_a_need(sentence):
    assert need_stances.stance(plain(sentence)) is not Level.CONTRADICTED
