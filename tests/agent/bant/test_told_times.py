"""Times that buyers give when asked or confirm, and times that are no date for a delivery."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_calls import judge

CALL = """
Rep: So that's five Brewline 200?
Customer: Yes. The old machines leak and we need new ones.
Rep: {asked}
Customer: {told}
Rep: Good.
Customer: Thanks.
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("And one day for everything?", "Yes. I know it's ambitious."),
        ("How quickly?", "In a single day, while the shop is shut."),
        ("And the go-live?", "We have to be live in one day."),
        ("When must it run?", "Tomorrow."),
        ("And when?", "By tomorrow evening."),
        ("Time-wise?", "It would have to be there within a day."),
        ("And the date?", "The day after tomorrow."),
        ("How much time do we have?", "One day."),
        ("How long may it take?", "No longer than a day."),
        ("How long may the rollout take?", "A day at most."),
        ("Shall we say one day?", "One day, yes."),
        ("And it needs to be done in one day?", "One day, before the guests arrive."),
        ("So one day?", "Right, one day."),
        ("How fast?", "Within 24 hours."),
        ("What's the latest?", "Tomorrow at the latest, we open on Thursday."),
        ("Any deadline?", "It can't take longer than one day."),
        ("And installation?", "That must not take more than a day."),
        ("And the timing?", "A day is all I can give you."),
        ("How about the schedule?", "There's an inspection coming, so a day at most, one day that is."),
        ("How about the schedule?", "One day max."),
        ("How about the schedule?", "I can give you 24 hours, not more."),
        ("We usually need a week.", "One day is what I need."),
        ("Normally it'd take a week.", "Hm, I was counting on one day."),
        ("When shall we be done?", "We've planned one day of downtime for it."),
        ("We could do it in one day.", "One day is exactly what we want."),
        ("I see that the form says one day for the installation.", "Correct."),
        ("How fast shall we be?", "Same-day installation would be ideal."),
        ("When would you like it?", "No rush, but I'd rather the bar were closed for no longer than one day."),
        ("When would you like it?", "A day for the installation. I'm not in a hurry as to which day."),
        ("We're quick.", "And the setup? A day would suit us best."),
        ("How soon shall it be?", "Within a day of ordering, if you can."),
        ("Is it to be done within five days?", "One would be better."),
        ("How soon shall it be?", "One day, since the guests come back then."),
        ("What would you like for the setup?", "One day, ideally."),
        ("Then I'd only need your yes on the offer.", "You'll get that. Could it all be ready within a day?"),
        ("How soon shall it be?", "It has to be done within a day. The fair starts next month, so before then."),
        ("I have you down for installation within a day.", "That's what we'd hoped for."),
        ("I've noted installation within one day. Does that still stand?", "It does."),
        ("I've noted installation within one day. Is there any leeway?", "None, sorry."),
        ("And when?", "It should be running the day after the purchase."),
        ("When do you need it?", "I can answer that: in one day."),
        ("When do you need it?", "I will let you know the exact hour, but within a day."),
        ("When do you need it?", "We can sign next week and it has to be running within a day."),
        ("When do you need it?", "We'll pay within 30 days, but need it within one day."),
        ("Could it be within three days?", "One is the most we can do."),
        ("I have €50,000 here, and one day for the installation. Is that correct?", "Yes, both are right."),
        ("Would €50,000 be your budget, with the installation in one day?", "Something like that, yes."),
        ("How soon?", "In a day. Last time it filled our hallway for three weeks."),
        ("How soon?", "Within one day. Our old vendor needed four weeks."),
        ("How soon?", "In 1 day instead of the 3 weeks it took before."),
        ("I've noted three weeks for the installation.", "We've since had to move that up to two days."),
        ("How soon shall it be installed?", "Two days, but three is fine."),
        ("How soon shall it be installed?", "Two days would be ideal, three would be the absolute limit."),
        ("You'd want it installed within one day, is that right?", "Right, we can't afford any delays."),
        ("Is it to be done within two days?", "Ideally one, but two would be acceptable."),
        ("How urgent is it?", "We've been waiting for weeks, so one day is the most I can accept."),
        ("How urgent is it?", "They gave us 30 days' notice, and I want the new one within one day."),
        ("How urgent is it?", "Not very, although a day would be nice."),
    ],
)
def test_a_time_told_or_confirmed_is_held_against_the_policy(asked: str, told: str) -> None:
    assert judge(CALL.format(asked=asked, told=told)).unmet == (Criterion.TIMELINE,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Anything else?", "Any trouble connecting it to what we run today?"),
        ("And after that would be ideal?", "Does it replace what we use today?"),
        ("Thanks for your time today.", "My pleasure."),
        ("Shall we talk tomorrow?", "Tomorrow works."),
        ("Support answers within a day.", "Good."),
        ("The workshop takes a day.", "Fine, a day is okay."),
        ("I'll put an estimate of the savings into the proposal.", "Could I have it by tomorrow?"),
        ("The invoice comes by mail.", "Perfect. I'll take care of it today."),
        ("We need a signed form and your address.", "I can get you both by tomorrow."),
        ("There's a brochure on that.", "Nice, could you send it today?"),
        ("May I send the quote in one day?", "Yes, in one day is fine."),
        ("When might your boss look at it?", "He's back tomorrow."),
        ("When does the board meet?", "They'll be together again in one day."),
        ("When is a good time?", "Each new waiter needs two days of training first."),
        ("How long may it take?", "I'd hoped for one day, but I understand that it takes longer, and that's okay."),
        ("Then I'd only need your yes on the offer.", "You'll get that within a day."),
        ("When may I expect the signed contract?", "Within a day."),
        ("When do you need it?", "I can answer that in one day."),
        ("When do you need it?", "I will let you know, within a day."),
        ("When do you need it?", "I'll read it and send it back within one day."),
        ("When do you need it?", "I'll let you know, but my boss is away for a day."),
        ("When do you need it?", "We can sign within a day, and it has to be running within 300 days."),
        ("Could you wait within three days?", "One is too few people for that."),
        ("Could you wait within three days?", "One would be enough people for that."),
        ("When does your board vote?", "In one day."),
        ("When will you hear from your director?", "Within a day, I hope."),
        ("What's the aim?", "We want to cut the cleaning from two days to one day."),
        ("And the old ones?", "Taking those apart costs us all Sunday."),
        ("Our support answers within one day.", "Within a day is good enough for us."),
        ("How long does cleaning take you?", "Usually a day from start to finish."),
        ("How soon shall it be installed?", "Two days, though 30 is fine as well."),
        ("And the date?", "I expect to confirm it by tomorrow."),
        ("When can I expect an answer?", "He's out until tomorrow, so it'll take a while."),
        ("And security?", "We renewed that a day before the fair."),
    ],
)
def test_a_meeting_or_how_things_are_today_is_no_date(asked: str, told: str) -> None:
    assert judge(CALL.format(asked=asked, told=told)).unmet == ()
