"""How buyers answer who are asked outright what it is for, or who decides."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_calls import judge

CALL = """
Rep: So that's two Brewline 200?
Customer: Yes.{need}
Rep: {{asked}}
Customer: {{told}}
Rep: Good.
Customer: Thanks.
"""
WANTED = CALL.format(need="")
NEEDED = CALL.format(need=" The old machines leak and we need new ones.")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What would you use them for?", "That's the question, isn't it. We haven't a use in mind."),
        (
            "What's the problem you'd like to tackle?",
            "There's no burning issue; we're simply keeping ourselves informed.",
        ),
        ("Why now?", "No reason in particular. It was a slow week."),
        ("What made you call?", "A leaflet in the post."),
        ("What's missing today?", "I couldn't tell you."),
        ("How would you put it to work?", "We'd figure that out afterwards."),
        ("Where do you see the biggest gain?", "I don't see one as yet."),
        ("Is there a plan behind it?", "Not so far."),
        ("What are your pain points?", "We've none to speak of."),
        ("Does it bother your guests?", "Not in the slightest."),
        ("What's your interest in it?", "It looked smart at the fair."),
        ("What do you hope to change?", "Very little, to tell you the truth."),
        ("Do you have trouble with your present ones?", "None whatsoever."),
        ("What do you expect from them?", "No particular expectations."),
        ("Who would be using it?", "I haven't the faintest idea yet."),
        ("And what's the occasion?", "Just keeping an eye on what's new."),
        ("What challenges do you face?", "Things are going well, thank goodness."),
        ("May I ask what you'd improve?", "I'd leave everything as it is."),
        ("So what's the need?", "There isn't one at present, I'm only asking ahead."),
        ("What goal do you have?", "It's merely a thought we've been playing with."),
        ("What's behind it?", "My nephew said I should look at these."),
        ("Are you unhappy with your coffee today?", "On the contrary, people praise it."),
        ("And how do you cope today?", "Splendidly. We've a man who takes care of it."),
    ],
)
def test_an_answer_that_names_nothing_tells_no_need(asked: str, told: str) -> None:
    assert judge(WANTED.format(asked=asked, told=told)).unmet == (Criterion.NEED,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What would you use them for?", "We're opening two more cafés, and each wants a machine."),
        ("What's wrong with yours?", "They break every other week."),
        ("Why now?", "Our lease partner has gone bust, so we're without machines from June."),
        ("What's missing today?", "Speed. The queue goes out of the door."),
        ("What do you hope to change?", "Less waiting, happier guests."),
        ("What made you call?", "The inspector closed our counter because of the old boiler."),
        ("What are your pain points?", "Waste, mostly. We throw away a third of the milk."),
        ("Anything else you need?", "No, nothing else."),
        ("Do you have concerns?", "None, thanks."),
        ("What's the occasion?", "We've won a catering contract."),
        ("What goal do you have?", "Two hundred cups an hour instead of eighty."),
        ("How do you cope today?", "Badly. We borrow a machine from next door."),
    ],
)
def test_a_trouble_or_a_plan_is_a_need_however_short(asked: str, told: str) -> None:
    assert judge(WANTED.format(asked=asked, told=told)).unmet == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Do you sign?", "No, that'd be Frank from head office."),
        ("Who gives the final okay?", "The franchise owner does."),
        ("Can you confirm today?", "I'd love to, but I'm just the barista who does the research."),
        ("Are you the one to decide?", "I'm afraid that's beyond my remit."),
        ("Who holds the budget?", "Our finance people."),
        ("Is it your call?", "I wish it were."),
        ("Is it your call?", "Partly. My co-founder has to agree."),
        ("How are purchases made at your place?", "Everything runs through a tender."),
        ("What's the process for approval?", "I write a request, and the regional office looks at it."),
        ("Shall I send you the contract?", "Send it to my boss, she's the one who signs."),
        ("Shall I send you the contract?", "I'm not allowed to sign anything."),
        ("Can we close this?", "I'll have to float it with the partners first."),
        ("Can we close this?", "That's not something I can promise by myself."),
        ("Who else is involved?", "My wife. She does the books and has a veto."),
        ("So you're the decision-maker?", "Not entirely. It takes two of us."),
        ("So you're the decision-maker?", "I'm one of three."),
        ("Do you have signing power?", "Only up to 500 euros."),
        ("You'll decide this week?", "The owners will, once I've briefed them."),
        ("You decide, I take it?", "You take it wrong, I'm afraid. It's the committee."),
        ("Who decides?", "I review the offers and decide which two we show the board."),
        ("Who decides?", "I pick what goes to the directors."),
        ("Who signs off?", "Mine, mostly, but Karl has a say."),
        ("Who signs off?", "Me, but my wife has a vote."),
        ("Who decides?", "I can only gather offers."),
        ("Who decides?", "We just collect prices."),
        ("Who decides?", "I do the preparations, the director does the rest."),
        ("Who decides?", "I do the legwork."),
        ("Who decides?", "I will pass it on."),
        ("Are you in charge of purchasing?", "I do help with it."),
        ("Do you decide?", "I can recommend one."),
        ("Do you decide?", "I do have some influence."),
        ("Who decides?", "I only make a suggestion."),
        ("Who decides?", "I do, together with my brother."),
    ],
)
def test_an_answer_that_names_others_tells_that_the_buyer_has_to_ask(asked: str, told: str) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == (Criterion.AUTHORITY,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Do you sign?", "I do."),
        ("Who gives the final okay?", "That'd be me."),
        ("Is it your call?", "Entirely."),
        ("Who else is involved?", "My barista tries it out, but the choice is mine."),
        ("Who decides?", "I do the buying here."),
        ("Who decides?", "I can decide that."),
        ("Who decides?", "I review the offers and decide which one we buy."),
        ("Who decides?", "I compare the offers, then I decide."),
        ("Who signs?", "I will sign it."),
        ("Who signs?", "I'll do it."),
        ("Who decides?", "I will be the one."),
        ("Who decides?", "I do our purchasing."),
        ("Who decides?", "I can on amounts like these."),
        ("Will you sign today?", "I do help where I can, but signing is my job."),
        ("Who signs?", "Me and nobody else."),
        ("Who decides?", "I write a proposal for myself, then I decide."),
        ("Who signs?", "Me, and everything has to go past my desk."),
        ("Are you in charge of purchasing?", "I am, and nobody has a say in it."),
        ("So you're the decision-maker?", "For things like this, yes."),
        ("How are purchases made at your place?", "I pick, I pay."),
        ("Can we close this?", "Sure, send it over."),
        ("Do you need approval?", "I got it last week."),
        ("Shall I talk to your boss as well?", "No need, she left it to me."),
        ("Do you have signing power?", "Up to 20,000 euros, so this is fine."),
    ],
)
def test_a_buyer_who_says_so_decides(asked: str, told: str) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == ()
