"""Answers that leave a need open or deny it, and the same words where they deny something else."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_asked_outright import NEEDED, WANTED, judge


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What challenges do you face?", "We're in a comfortable place, to tell the truth."),
        ("What challenges do you face?", "I don't believe there's a problem as such."),
        ("What challenges do you face?", "Our setup is sufficient for the time being."),
        ("What would it solve for you?", "That's what I'm trying to work out myself."),
        ("What would it solve for you?", "I'm struggling to answer that."),
        ("What are your requirements?", "I couldn't give you any."),
        ("What are your requirements?", "My colleagues haven't voiced a need for it."),
        ("What made you call?", "Curiosity, mostly."),
        ("What made you call?", "A passing interest, I guess."),
        ("What made you call?", "I had some spare time."),
        ("What made you call?", "I saw one at a fair and it seemed cool."),
        ("How does it fit into your plans?", "It's not part of any plan yet."),
        ("How does it fit into your plans?", "I'm not sure it does."),
        ("How would you use it?", "We'd have to come up with something."),
        ("How would you use it?", "I'm still wrapping my head around that."),
        ("How would you use it?", "I have a hard time imagining that."),
        ("How do you manage today?", "We have machines from another maker, and I've no complaints."),
        ("How do you manage today?", "It works fine for the volume we have."),
        ("How do you manage today?", "We've got a machine that does the same."),
        ("Is there a gap today?", "Not one that I can see."),
        ("Is there a gap today?", "If there is, we haven't noticed it."),
        ("Is speed a concern?", "Not so much."),
        ("Do you have an immediate use for it?", "Not immediate, no."),
        ("Would faster service make a difference for you?", "I doubt it."),
        ("Could you tell me more?", "We're determining whether there's a place for such a thing."),
        ("Could you tell me more?", "I can't point to a real gap."),
        ("Could you tell me more?", "It's a topic for the distant future."),
        ("Could you tell me more?", "We're content with the status quo."),
        ("Could you tell me more?", "I'd just like an overview."),
        ("Why now?", "No special reason."),
        ("Why now?", "There isn't a main reason. I like to keep up with trends."),
        ("How urgent is the need?", "Low. We've other things to take care of first."),
        ("What would you like to improve?", "Not a lot."),
        ("Why now?", "My colleague insisted that I take this call."),
        ("Why now?", "I had an hour to kill."),
        ("What would happen if you changed nothing?", "Not much. We could go on like this for years."),
        ("Would your staff benefit?", "I'm on the fence about that."),
        ("How important is speed?", "It's not something we're pursuing."),
        ("How important is speed?", "What we have is doing a decent job."),
        ("How would this fit in?", "I haven't mapped that out yet."),
        ("How do you manage today?", "An agency does it for us, and that works fine."),
        ("How do you manage today?", "No real complaints, to be honest."),
        ("How would you use it?", "We're not aware of any need, it's for future reference."),
        ("How would you use it?", "It would be more of a luxury for us."),
        ("How would you use it?", "That's what I'm still trying to determine."),
        ("How would you use it?", "It seemed like a nice extra, but it's not essential."),
        ("How would you use it?", "It's more about staying informed than anything."),
        ("How would you use it?", "I'd have to think about where it would be useful."),
        ("Why now?", "There's no driving force behind it."),
        ("Why now?", "I'm just interested in the technology."),
        ("How would it help?", "It might, but I don't see how exactly."),
    ],
)
def test_who_names_no_need_has_none(asked: str, told: str) -> None:
    verdict = judge(WANTED.format(asked=asked, told=told))

    assert verdict.unmet == (Criterion.NEED,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("When shall we start?", "I don't see any reason to wait."),
        ("When shall we start?", "There's no point in waiting."),
        ("Do you have doubts?", "I see no reason why not."),
        ("How can I help your staff?", "A short video would do the trick."),
        ("Who asked you to call?", "I'm gathering prices on my boss's behalf."),
        ("Anything else?", "No, I don't see any issues."),
        ("Any further concerns?", "I have no complaints so far."),
        ("Do you foresee any problems?", "None."),
        ("Is the price a problem?", "I don't think there's a problem with that price."),
        ("How are you placed?", "We're in a good position to grow."),
        ("What slows you down?", "I'm no engineer, but the queue is our biggest headache."),
        ("Any further requirements?", "No, none."),
        ("Any further concerns?", "I'm just curious how the updates work."),
        ("Are updates of interest?", "I was just wondering if updates are included."),
        ("What's your situation?", "It's chaotic. We've got no system at all."),
        ("What made you call?", "My boss sent me, because we can't meet our delivery dates."),
        ("How do you manage today?", "We outsource it, and wait two weeks for each batch."),
        ("You can return it within a month.", "Good, it's nice to have the option."),
        ("Would reports help?", "Yes, I like to have an overview of how things are going."),
        ("And what brings you here?", "I'm gathering the information for her."),
        ("There are real people on our hotline.", "Real people, what a luxury."),
        ("Does the schedule work for you?", "Yes, works fine for us."),
        ("Would you like a trainer on site?", "No, we don't need that."),
        ("Is that something you can confirm today?", "I wish I could."),
        ("How do you manage today?", "We outsource all of it, and each order takes two weeks."),
        ("How do you manage today?", "It's fine for small crowds, but it can't handle the big ones."),
        ("How do you manage today?", "It does what it should, but we've outgrown it."),
        ("How do you manage today?", "We're happy with our provider, but they're closing down."),
        ("Do you have any special requirements?", "Nothing special, just the standard setup."),
        ("Any technical requirements?", "None that I know of."),
    ],
)
def test_the_same_words_about_something_else_deny_none(asked: str, told: str) -> None:
    verdict = judge(NEEDED.format(asked=asked, told=told))

    assert Criterion.NEED not in verdict.unmet
