"""How many are wanted, where a product and its number are told apart from each other."""

import pytest

from bot.agent.bant.reader import OfflineBantReader
from tests.agent.bant.test_calls import read
from tests.builders import T0

CALL = """
Rep: Hello, this is Ines from Copperpot.
Customer: Hello Ines.
Rep: {asked}
Customer: {told}
Rep: Good.
Customer: Thanks.
"""


@pytest.mark.parametrize(
    ("asked", "told", "wanted"),
    [
        ("So, Brewline 200. I believe you were thinking of three?", "Three is right.", [3]),
        ("Thanks for asking about the Brewline 200. Three, was it?", "That's it.", [3]),
        ("You asked about the Brewline 200. You'd like three?", "Yes.", [3]),
        ("It's about the Brewline 200. Just the one?", "Just the one.", [1]),
        ("I see Brewline 200 and Brewline Mini here, two apiece.", "That's the plan.", [2, 2]),
        ("How many Brewline 200 would it be?", "Two. One for the north café and one for the south.", [2]),
        ("How many Brewline 200 would it be?", "Two for the bar and another for the terrace.", [3]),
        ("How many Brewline 200 would it be?", "Three, and only for amounts below 500 may I sign.", [3]),
        ("I see Brewline 200 on the form, quantity three.", "That's correct.", [3]),
        ("How many Brewline 200 would it be?", "Three. I'm not sure how many people need training, maybe five.", [3]),
        ("How many Brewline Mini would it be?", "We already run your Brewline 200, so one Brewline Mini.", [1]),
        ("How many Brewline 200 would it be?", "Three, at 450 apiece if I may choose.", [3]),
        ("It's Brewline 200 and Brewline Mini?", "Yes. Two of the former and one of the latter.", [2, 1]),
        ("It's Brewline 200 and Brewline Mini, two units and one unit respectively?", "Yes.", [2, 1]),
        ("You like Brewline 200 and Brewline Mini. Two units and one unit?", "Correct.", [2, 1]),
        ("You like Brewline 200 and Brewline Mini. How many of each?", "Five and two.", [5, 2]),
        ("You like Brewline 200 and Brewline Mini. How many of each?", "Two of the second, one of the first.", [1, 2]),
        ("What shall it be?", "A single Brewline 200 and three Brewline Mini.", [1, 3]),
        ("What shall it be?", "4x Brewline 200.", [4]),
        ("You like Brewline 200?", "Yes, a pair of them.", [2]),
        ("You'd like two Brewline 200 units?", "It was two, but by now we'd need four.", [4]),
        ("Is it two Brewline 200 and five Brewline Mini?", "Right. Two and five.", [2, 5]),
        ("How many Brewline 200 would it be?", "We've two bars, so two units, one for each of them.", [2]),
        (
            "It's Brewline 200 and Brewline Mini?",
            "Two units of the first and one of the other.",
            [2, 1],
        ),
        ("It's Brewline 200 and Brewline Mini?", "We'd like two Brewline 200 and a Brewline Mini.", [2, 1]),
        ("It's Brewline 200 and Brewline Mini?", "Yes, two units for either of them.", [2, 2]),
        ("A Brewline 200 for two of your bars?", "Yes, one for drinks and one for breakfast.", [2]),
        ("Three Brewline 200?", "Three at first, but we open another bar in May, so we'd better take four.", [4]),
        ("It's Brewline 200 and Brewline Mini. Two of the first and one of the second, correct?", "Precisely.", [2, 1]),
        ("It's Brewline 200 and Brewline Mini, two of each if I'm not mistaken.", "You aren't.", [2, 2]),
        ("It's Brewline 200 and Brewline Mini, one each?", "Yes.", [1, 1]),
        ("Brewline 200 and Brewline Mini, with quantities of four and three?", "Yes.", [4, 3]),
        (
            "Brewline 200 and Brewline Mini. Any quantities yet?",
            "Three for Brewline 200, two for Brewline Mini.",
            [3, 2],
        ),
        ("You'd like two Brewline 200?", "We've decided that we need three of them now.", [3]),
        ("You'd like two Brewline 200?", "Make that four units, the team has grown.", [4]),
        ("How many Brewline 200 would it be?", "Initially three, though that could grow.", [3]),
        (
            "You asked for three Brewline 200, didn't you?",
            "I did. One each for the bar, the terrace and the kitchen.",
            [3],
        ),
        ("I see Brewline 200 and Brewline Mini, three of each in my notes.", "Yes.", [3, 3]),
        ("So you'd like the Brewline 200?", "Yes, one for each of our three cafés.", [3]),
        ("So you'd like the Brewline 200?", "Yes, I'd like one.", [1]),
        ("Is it two units of Brewline 200?", "No, four.", [4]),
        ("Is it three units of Brewline 200?", "Yes. One is a spare.", [3]),
        ("Is it three units of Brewline 200?", "Exactly. Does one unit serve 30 guests?", [3]),
        ("Brewline 200, yes. Would you like several units?", "Yes, four.", [4]),
    ],
)
def test_the_number_goes_with_the_product_spoken_of(asked: str, told: str, wanted: list[int]) -> None:
    assert [line.quantity for line in read(CALL.format(asked=asked, told=told)).order] == wanted


def test_one_each_is_of_those_that_are_named_after_it() -> None:
    said = "Two Brewline 200, and one each of Brewline Mini and Brewline Pro."
    products = ["Brewline 200", "Brewline Mini", "Brewline Pro"]

    heard = OfflineBantReader().read(CALL.format(asked="What shall it be?", told=said), products=products, now=T0)

    assert [line.quantity for line in heard.order] == [2, 1, 1]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How many people are on the team?", "Seven, including me."),
        ("How many cafés do you have?", "Four, and a central kitchen."),
        ("May I ask how many sites you're running?", "Five at the moment."),
        ("How many baristas do you train in a year?", "Around eighty, most of them in spring."),
        ("That comes with five named accounts.", "Perfect, five will do for us."),
        ("A single machine is enough for that?", "There are only fourteen of us."),
        ("Shall we invite the trainers?", "Yes, good idea. There are eight of them."),
        ("It protects your grinders.", "We had to replace two of them in the spring."),
        ("It is made for busy places.", "One of the rooms is always full."),
        ("You had asked for a quote, correct?", "Yes, I did ask for one."),
        ("It has a timer as well.", "We have one of those, so that's handy."),
        ("Do you know it?", "Yes, our neighbour uses one of them."),
        ("What would it change?", "We'd like to get the wait down from ten minutes to two."),
        ("When shall we show it to you?", "Monday at two is fine."),
        ("What is the trouble?", "It's known by two people, and one of them is leaving us."),
        ("Is there one in each room?", "Of four kettles, two of them are always cold."),
        ("Who'd use it?", "A team of five, and we need them all."),
        ("Who'd use it?", "Our waiters. There are about sixty of them, in several shifts."),
        ("Who'd use it?", "The cooks. We have around thirty of them."),
        ("How many cups do you sell in an hour?", "Between forty and sixty, and it's growing."),
        ("Any other concerns?", "Just one: is training included?"),
        ("Is there anything else?", "Only one - what does support cost?"),
        ("Which quarter?", "I'd say the second."),
        ("What else?", "We only have two more questions."),
        ("It keeps 64 recipes.", "Sixty-four is more than we'd ever need, that's plenty."),
        ("It serves 50 guests at once.", "Fifty would do, yes."),
        ("It has 12 modules.", "Twelve modules, nice. We'd mostly use two of them."),
        ("It comes with 5 user accounts.", "Five users should be fine for us."),
        ("It holds 100 users.", "We have just 40 users, so that's enough."),
        ("You could cancel some subscriptions.", "He'd like that, we pay for four of those."),
        ("Does it talk to other tools?", "It should, we run two systems in parallel."),
        ("Is the training for all branches?", "Just for two of them, please."),
        ("And if you need more?", "Maybe we'd add 2 more units next year."),
        ("And if you need more?", "Two units more might follow if it goes well."),
        ("Each comes with five licenses and 100 seats.", "Five licenses is more than we need."),
        ("Many start with two units.", "We did think about two, but three makes more sense."),
        ("How many users will need access?", "About twelve."),
        ("How many units do you use today?", "Ten, of another maker."),
    ],
)
def test_a_number_of_something_else_leaves_what_was_ordered(asked: str, told: str) -> None:
    call = f"""
Rep: Hello, this is Ines from Copperpot.
Customer: Hello. We'd like three Brewline 200.
Rep: {asked}
Customer: {told}
Rep: Good.
Customer: Thanks.
"""
    assert [(line.product, line.quantity) for line in read(call).order] == [("Brewline 200", 3)]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("For seven units there's a discount.", "Nice, seven units it is."),
        ("I'll write up the seven units.", "Yes, seven in total."),
        ("Perfect, so two and five.", "Exactly."),
    ],
)
def test_a_number_of_all_is_none_of_one_product(asked: str, told: str) -> None:
    call = f"""
Rep: Hello, this is Ines from Copperpot.
Customer: Hello. We'd like two Brewline 200 and five Brewline Mini.
Rep: {asked}
Customer: {told}
Rep: Good.
Customer: Thanks.
"""
    assert [line.quantity for line in read(call).order] == [2, 5]


def test_a_recap_that_the_buyer_says_yes_to_is_what_they_want() -> None:
    call = """
Rep: Hello, this is Ines from Copperpot.
Customer: Hello. We'd like two Brewline 200 and two Brewline Mini, but then two more of the Brewline 200.
Rep: So four Brewline 200 and two Brewline Mini.
Customer: Right.
"""
    assert [line.quantity for line in read(call).order] == [4, 2]


SHORT = ["CircuitMaster Analyzer", "CircuitSync Pro", "EduSpark Lab", "OptiBrew Max", "Heatline Manager"]


@pytest.mark.parametrize(
    ("asked", "told", "wanted"),
    [
        ("It's CircuitMaster Analyzer and CircuitSync Pro?", "Yes, two analyzers and four CircuitSync.", [2, 4]),
        ("It's CircuitMaster Analyzer and CircuitSync Pro?", "We'd need two of the analyzers and one Pro.", [2, 1]),
        ("It's EduSpark Lab and OptiBrew Max?", "Three of the labs and two OptiBrew.", [3, 2]),
        ("It's one EduSpark Lab?", "Yes. We have two labs to equip in the long run.", [1]),
        ("It's one EduSpark Lab?", "Yes. In three labs it would be of no use.", [1]),
        ("It's one Heatline Manager?", "Yes. And two managers want to see it.", [1]),
        ("It's one Heatline Manager?", "Yes. Our Facility Manager and two others want to see it.", [1]),
    ],
)
def test_a_part_of_the_name_is_enough_once_it_was_named(asked: str, told: str, wanted: list[int]) -> None:
    heard = OfflineBantReader().read(CALL.format(asked=asked, told=told), products=SHORT, now=T0)

    assert [line.quantity for line in heard.order] == wanted
