"""What single sentences say on need and authority: those who want for nothing, and those who have to ask."""

import pytest

from bot.agent.bant import authority, need_stances
from bot.agent.bant.dialogue import dialogue
from bot.agent.bant.need import find_need
from bot.agent.bant.sentences import plain, split
from bot.domain.bant import Side, Utterance
from bot.domain.words import Level
from tests.builders import T0


@pytest.mark.parametrize(
    "text",
    [
        "We introduced a new booking system in March and everybody likes it.",
        "Our present provider covers everything we do.",
        "We switched to another vendor last autumn, and the crew is happy with it.",
        "They don't complain, so I assume they're content.",
        "Nobody here has ever complained about it.",
        "I don't see where we'd put it to work.",
        "It would be a luxury for us, to be fair.",
        "It's more of a nice-to-have than anything.",
        "We don't have a need that I could point to.",
        "I'd struggle to tell you what we'd do with it.",
        "There isn't a project behind it.",
        "There's no initiative behind my request.",
        "I have no use for it today.",
        "I wouldn't know what to use it for.",
        "I can't think of anything it would fix.",
        "We are doing alright as we are.",
        "We get along fine with pen and paper.",
        "We're good for now.",
        "We're all set, actually.",
        "Frankly, we could live without it.",
        "It's a solution looking for a problem, in our case.",
        "My boss saw your stand at a fair and told me to collect brochures.",
        "I was asked to gather a few quotes, that's all.",
        "I'm only putting out feelers.",
        "I'm just sounding out the market.",
        "I'm window shopping.",
        "It's not something we're crying out for.",
        "Nothing is broken, so there's nothing to fix.",
        "We haven't had any trouble with what we run today.",
        "The way we do it now is good enough.",
        "Our current process does the trick.",
        "What we've got does the job.",
        "It's not high on anyone's list.",
        "It's quite low on our list of priorities.",
        "It isn't a topic for us this year.",
        "Maybe one day, when we grow.",
        "Perhaps in a few years it will matter.",
        "We'd have to see whether there's even a use case.",
        "I still have to work out if there's a case for it.",
        "I'm not sure that we'd get much out of it.",
        "I'm not convinced it would change much for us.",
        "I doubt that it'd make a difference.",
        "It remains to be seen whether we need it.",
        "Whether it's of any use to us, I honestly can't judge.",
        "We're not really in the market for one.",
        "We're not unhappy with our present carrier.",
        "I can't say that anything hurts.",
        "Nothing keeps us up at night.",
        "There's no pain there.",
        "The old one still works perfectly.",
        "No one has been asking for it.",
        "I'm comparing vendors for a report, nothing more.",
        "It's purely informational.",
        "It's just for my information.",
        "We don't use that kind of thing.",
        "We hardly ever have that situation.",
        "I'm not after anything specific.",
        "I'm not after an improvement.",
        "I was simply browsing.",
        "We have someone who does that for us, and he does it well.",
        "We outsource that, so it wouldn't be of use to us.",
        "That part of the business is shrinking, so I wouldn't invest there.",
        "I can't justify it with any need we have.",
        "We were curious, no more.",
        "Not that we'd need it.",
    ],
)
def test_a_buyer_who_wants_for_nothing_has_no_need(text: str) -> None:
    assert Level.CONTRADICTED in [need_stances.stance(plain(sentence)) for sentence in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We keep running out of beds on weekends.",
        "We have to publish our figures by law from next year.",
        "Our drivers get lost in the depot every night.",
        "We can't find enough waiters, so orders have to be taken by the guests.",
        "I don't need a demo, I need the leaks to stop.",
        "Things worked fine until we doubled in size; now it takes weeks.",
    ],
)
def test_a_trouble_is_a_need(text: str) -> None:
    assert need_stances.stance(plain(text)) is Level.SUPPORTED


@pytest.mark.parametrize(
    "text",
    [
        "I was sceptical at first and didn't see the need, but now we can't ship without it.",
        "At first we didn't think we needed it, but since the fire we do.",
        "That's fine.",
        "Maybe some day in May.",
        "Then I'm all set.",
        "Great, so we're all set!",
    ],
)
def test_a_doubt_that_is_over_and_a_word_on_a_date_deny_no_need(text: str) -> None:
    assert need_stances.stance(plain(text)) is not Level.CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        "No, that's not me. It'd be our head of nursing.",
        "That would have to be my sister, she runs the shop.",
        "The two managing directors approve all spending.",
        "There's a committee, and I'm only presenting.",
        "They vote on it once a month; I just bring the papers.",
        "I'd pass your offer on to my boss.",
        "I only prepare the shortlist.",
        "Something like this has to go past our CFO before I can commit.",
        "I can't spend that on my own.",
        "I'd still have to get my boss on board.",
        "Mine isn't enough, it needs a second signature.",
        "Mine won't do. The purchasing department has to release it.",
        "My director is the one who decides.",
        "My team lead would have to agree.",
        "Procurement has the last word on anything above a thousand.",
        "I'm not the one who holds the budget.",
        "I can't give you a yes without our owner.",
        "The money isn't mine to spend.",
        "It's the dean's money, not mine.",
        "I'd need a nod from above.",
        "The head office would have to bless it.",
        "I'll need to sell it internally first.",
        "I'm merely the messenger.",
        "They don't let me sign for more than fifty.",
        "My hands are tied until the partners meet.",
        "It goes up two levels from here.",
        "I don't get to choose.",
        "I'm in no position to commit us.",
        "The last word lies with our landlord and my boss.",
        "I can recommend it, but that's as far as I can go.",
        "That would be for the owners to say.",
        "I just do the research here.",
        "Someone higher up has to release the funds.",
        "My husband and I decide together with our bank.",
        "Everything over 500 goes to the council.",
        "Not without my partner's consent.",
        "I don't hold the purse strings.",
    ],
)
def test_a_buyer_who_has_to_ask_lacks_the_final_say(text: str) -> None:
    assert Level.CONTRADICTED in [authority.stance(plain(sentence)) for sentence in split(text)]


@pytest.mark.parametrize(
    ("asked", "told", "level"),
    [
        ("Who decides?", "Well, I'm an engineer. The two managing directors approve all spending.", Level.CONTRADICTED),
        ("Who decides?", "I am.", Level.SUPPORTED),
        ("Who decides on it?", "I'm the one.", Level.SUPPORTED),
        ("Do you decide on that?", "Yes, as head of the school I decide on purchases.", Level.SUPPORTED),
        ("Can you decide alone?", "I'm free to decide on this within the budget.", Level.SUPPORTED),
    ],
)
def test_who_names_what_they_are_says_not_that_they_decide(asked: str, told: str, level: Level) -> None:
    talk = dialogue(
        [Utterance(text=asked, side=Side.SELLER), Utterance(text=told, side=Side.BUYER)],
        now=T0,
    )
    assert {found.level for found in authority.find_authority(talk)} == {level}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How long would you need to decide?", "Not long."),
        ("By when could you decide?", "No idea yet."),
        ("Let me talk to my manager.", "That would be good."),
        ("I have to ask my boss for that discount.", "Thanks, please do."),
    ],
)
def test_when_somebody_decides_and_whom_a_seller_asks_name_no_other_decider(asked: str, told: str) -> None:
    talk = dialogue([Utterance(text=asked, side=Side.SELLER), Utterance(text=told, side=Side.BUYER)], now=T0)

    assert not [f for f in authority.find_authority(talk) if f.level is Level.CONTRADICTED]


def test_a_greeting_denies_no_need() -> None:
    talk = dialogue(
        [
            Utterance(text="Good morning! How has your week been?", side=Side.SELLER),
            Utterance(text="Busy, but I can't complain. Yours?", side=Side.BUYER),
        ],
        now=T0,
    )
    assert not list(find_need(talk))
