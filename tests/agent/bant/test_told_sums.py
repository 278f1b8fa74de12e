"""Sums that buyers name or confirm without the word budget, and sums that are no budget."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_asked_outright import NEEDED
from tests.agent.bant.test_calls import judge, read


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("For the budget I see 2000 in the file. Is that still right?", "Yes, that's what finance has released."),
        ("I have €6,000 on file.", "That's it."),
        ("I've noted 6,000 euros. Does that still hold?", "It does."),
        ("With €6,000 you could get a very strong package.", "Yes, €6,000 is the most I could free up."),
        ("For your €6,000 I could offer a promotional rate.", "€6,000 would be it, yes."),
        ("What are you able to spend?", "€6,000."),
        ("How much can you invest?", "Around six thousand euros."),
        ("And the money?", "I've been given 6,000 euros."),
        ("And the money?", "6,000 is what I could scrape together."),
        ("What about the financial side?", "I've 6,000 euros for it and that's that."),
        ("What about the financial side?", "Six thousand. Not a cent more."),
        ("You told us €6,000.", "Yes, that's available right away."),
        ("Would €6,000 still be your ceiling?", "Yes, not a cent more."),
        ("You've budgeted €6,000, I hear?", "That's right."),
        ("Is the €6,000 confirmed?", "Yes, it is."),
        ("€6,000 in total?", "Yes."),
        ("We talked about €6,000.", "Yes, that's still true."),
        ("And what price did you have in mind?", "Something like 6,000."),
        ("How much money are we talking about?", "6,000, I'd say."),
        ("What's your pain threshold?", "6,000 euros."),
        ("What would you be comfortable with?", "Six thousand, give or take."),
        ("Which amount may I put into the proposal?", "Put in 6,000."),
        ("What have you put aside?", "Six grand."),
        ("So we're looking at 6,000?", "Exactly, and no more."),
        ("What can you afford?", "At the very most 6,000."),
        ("And cost-wise?", "We reckoned with 6,000 euros."),
        ("And cost-wise?", "The board gave us 6,000 euros."),
        ("And cost-wise?", "My purse holds 6,000 euros, no more."),
        ("You'd been granted 6,000 euros, hadn't you?", "Correct."),
        ("I understand you've 6,000 euros to work with?", "Yes, I do."),
        ("Let me see, you wrote 6,000 in the form under budget.", "Right."),
        ("How deep are your pockets?", "Deep enough for 6,000 euros."),
        ("I'd pencilled in 6,000 as your limit.", "That's fine."),
        ("Did the 6,000 euros get approved?", "They did."),
        ("So 6,000 it is?", "Yes, 6,000."),
        ("You have 6,000 euros at your disposal, is that so?", "That's so."),
        ("What did finance give you?", "6,000 euros for the year."),
        ("Our range is wide. Where would you like to land?", "I'd like to land at 6,000 at most."),
        ("I have your budget as 6,000 euros. Is there any leeway?", "None, I'm afraid."),
        ("I have your budget as 6,000 euros. Is there any leeway?", "Not really, that's what the board granted me."),
        ("Your budget is 6,000 euros. Could you stretch it a little?", "No, I can't."),
        ("With your 6,000 euros, is there some room for more?", "No room at all."),
        ("So we're working with 6,000 euros, right?", "Right, not a cent more."),
        ("And the figure we discussed, 6,000 euros, is that final?", "It's final."),
        ("The list price is a little above your 6,000 euros.", "Okay."),
        ("Do you have a spending limit?", "It's just shy of seven thousand, 6,900 euros to be exact."),
        ("Do you have an allowance?", "6,500 euros."),
        ("What would you spend?", "Around 6,000 euros. I sign up to 20,000 on my own, but I'd rather stay there."),
        ("What would you spend?", "Around 6,000 euros. I don't need anybody's permission up to 20,000."),
        ("What would you spend?", "No more than 3,000 euros per unit."),
        ("What would you spend?", "3,000 euros apiece."),
        ("We have your limit at 6,000 euros. Has that changed?", "No, it hasn't."),
        ("I know that you have a budget of 6,000 euros.", "Indeed, there's no way around that."),
        ("I see 6,000 euros in your request.", "Yes, that's final."),
        ("Let's talk numbers.", "My number is 6,000 euros."),
        ("I've made a note of 6,000 euros. Any chance to go beyond that?", "Sadly not."),
        ("Do you have a number in mind?", "Between you and me, 6,000 euros."),
        ("For you they're 3,000 euros each, so 6,000. Is that within your budget?", "Yes, that's exactly our limit."),
        ("What would you spend?", "We can go up to 3,000 euros on each of them."),
        ("They'd be ready in May.", "We're restricted to 6,000 euros, though."),
        ("They'd be ready in May.", "Would 6,000 euros do for the pair?"),
        ("They'd be ready in May.", "Does it all fit into 6,000 euros?"),
        ("They'd be ready in May.", "Could you make it happen for 6,000 euros?"),
        ("They'd be ready in May.", "It mustn't exceed 6,000 euros."),
        ("They'd be ready in May.", "6,000 euros have to suffice."),
        ("They'd be ready in May.", "Finance cleared 6,000 euros."),
        ("They'd be ready in May.", "I have to keep all of it under 6,000 euros."),
        ("That comes to €8,400.", "Is there a way to get it for 6,000 euros? That's all I've got."),
        ("My note says 6,000 euros. Is that up to date?", "Still correct."),
        ("The form states 6,000 euros for it.", "That figure still stands."),
        ("So we're staying within 6,000 euros?", "We are."),
        ("That comes to €8,400. Does that fit your budget?", "It doesn't."),
        ("That comes to €8,400.", "Oh, that's more than we budgeted."),
        ("You've set aside 6,000 euros, right?", "That's what we planned."),
        ("I have 6,000 euros as your budget. Could that move?", "I'm afraid it can't."),
        ("How much can you spend?", "Each bar gets €3,000, which makes 6,000."),
        ("The form has 6,000 euros under budget.", "That hasn't changed."),
        ("Do you have a number for me?", "It's 6,000 euros."),
        ("Would a total of 6,000 euros be agreeable?", "That's all I have for it, so yes."),
        ("Would 6,000 euros be the right frame?", "Yes, I have that at my disposal."),
        ("Would 6,000 euros be in the right range?", "Yes, about that."),
        ("I was told 6,000 euros is the amount you're targeting?", "Yes, that's what I put in my request."),
        ("Your budget is around 6000?", "That's what we've allocated."),
        ("Your budget is around 6000?", "More or less."),
        ("Your budget is around 6000?", "Pretty much, yes."),
        ("They'd be ready in May.", "Can you do it for 6,000 euros?"),
        ("They'd be ready in May.", "Anything above 6,000 euros would be difficult for us."),
        ("They'd be ready in May.", "I was told to keep everything below 6000."),
        ("That comes to 6,000 euros.", "We'd planned for less than that."),
        ("That comes to 6,000 euros. Is that okay?", "That's a bit steep for us."),
        ("Is €6,000 still the amount?", "It is. I hope it's enough."),
        ("Is it still €6,000 that you have available?", "Yes, €6,000 for the two."),
        ("Your budget was €6,000, if I recall correctly?", "You recall correctly."),
        ("Your budget was €6,000, if my notes are right?", "Your notes are right."),
        ("Your budget is 6,000 euros, correct?", "You've got it."),
        ("With your budget of 6,000 euros we'll find something.", "I appreciate that."),
        ("That comes to €8,400.", "Is there any way to bring it down to 6,000 euros?"),
    ],
)
def test_a_sum_told_or_confirmed_is_held_against_the_list_price(asked: str, told: str) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == (Criterion.BUDGET,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("That comes to €8,400.", "€8,400 sounds fine."),
        ("The list price is €4,200.", "And is €6,000 possible?"),
        ("The deposit is €600.", "Okay, €600 now is fine."),
        ("We'd do them at €6,000.", "That's good to hear."),
        ("Could I interest you in the service plan for €300?", "€300, sure."),
        ("How much do you lose?", "We lose 6,000 euros a month."),
        ("How much do you make?", "We make 6,000 euros a day."),
        ("When did you open?", "In 2000."),
        ("Your competitor?", "They asked 6,000 euros."),
        ("Is that for 2026?", "Yes, our 2026 budget is what it comes from."),
        ("And the budget?", "That's for 2027."),
        ("And the budget?", "9,000 euros. It was 6,000 originally, but I got them to raise it."),
        ("And the budget?", "4,500 euros per unit."),
        ("And the budget?", "9,000 euros. The training costs 300 euros, but that comes from another pot."),
        ("And the budget?", "I'd love to pay 6,000 euros, of course, but 9,000 euros is fine."),
        ("I have your budget as 9,000 euros. Is there any leeway?", "No, none."),
        ("That comes to €8,400.", "We can do that."),
        ("That comes to €8,400. Does that fit your budget?", "It does."),
        ("They run for years.", "Our lease is limited to 600 cups a day."),
        ("The list price is €4,200.", "Would the €4,200 cover the delivery as well?"),
        ("And the budget?", "We started with 6,000 euros, but it was raised to 9,000 euros."),
        ("I have 6,000 euros on file. Is that right?", "It's been raised to 9,000 euros."),
        ("That comes to 8,400 euros.", "The quality sounds high."),
        ("Who signs?", "Anything above 6,000 euros needs a signature of mine."),
        ("That's 6,000 euros, is it the amount you would pay for two elsewhere?", "About right."),
        ("How many do you rent in a month?", "About fifteen a month, at eighty euros each."),
        ("Any worries about costs?", "Our last project ran 900 euros over budget, so I'm careful."),
        ("We're quick.", "We can't afford any delays."),
        ("We're quick.", "We can't afford that kind of downtime."),
        ("We're quick.", "We can't afford it to fail in the season."),
        ("We're quick.", "We can't afford more delays."),
        ("We're quick.", "We simply can't afford any more outages."),
    ],
)
def test_a_price_a_loss_or_a_year_is_no_budget(asked: str, told: str) -> None:
    assert judge(NEEDED.format(asked=asked, told=told)).unmet == ()


@pytest.mark.parametrize(
    "told",
    [
        "We'd have to find the money first.",
        "We need to raise the funds for it.",
        "We have to come up with the budget somewhere.",
    ],
)
def test_money_that_has_to_be_found_is_no_budget_yet(told: str) -> None:
    assert judge(NEEDED.format(asked="Shall I send the offer?", told=told)).unmet == (Criterion.BUDGET,)


@pytest.mark.parametrize(
    "told", ["We have to find the budget code in the system.", "We need to find the money order from last year."]
)
def test_a_thing_that_is_only_named_by_money_may_be_looked_for(told: str) -> None:
    assert judge(NEEDED.format(asked="Shall I send the offer?", told=told)).unmet == ()


@pytest.mark.parametrize(
    "told",
    [
        "The council released us 6,000 euros.",
        "We've been granted 6,000 euros.",
        "We have freed up 6,000 euros.",
        "Our treasurer has freed up 6,000 euros for it.",
        "Everything must be done for 6,000 euros.",
        "We have to get by with both for 6,000 euros, so it has to stay below 6,000 euros.",
    ],
)
def test_a_sum_given_to_the_buyer_is_theirs(told: str) -> None:
    assert judge(NEEDED.format(asked="They'd be ready in May.", told=told)).unmet == (Criterion.BUDGET,)


@pytest.mark.parametrize(
    "told",
    [
        "The council released 6,000 euros for the playground.",
        "Finance cleared 6,000 euros for the summer party.",
        "The accident cleared 400 euros off my account.",
        "The bank granted the bakery next door 6,000 euros.",
        "We cleared 6,000 euros in sales.",
        "The new machine at our rival must be done for 6,000 euros.",
    ],
)
def test_a_sum_given_to_others_or_for_another_thing_is_no_budget(told: str) -> None:
    call = NEEDED.format(asked="They'd be ready in May.", told=told)

    assert [f for f in read(call).findings if f.criterion is Criterion.BUDGET] == []
    assert judge(call).unmet == ()
