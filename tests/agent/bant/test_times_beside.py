"""Times of deciding, of papers, of paying back and of others, beside the one by which it is wanted."""

import pytest

from bot.domain.words import Criterion
from tests.agent.bant.test_calls import judge, read

FIRST = """
Rep: So that's five Brewline 200?
Customer: Yes. The old machines leak and we need new ones.{told_before}
Rep: {{asked}}
Customer: {{told}}
Rep: Good.
Customer: Thanks.
"""
CALL = FIRST.format(told_before="")
DATED = FIRST.format(told_before=" They have to be installed in one day.")
BESIDE = [
    ("Anything else?", "I wouldn't want to invest in something that's too small after a day."),
    ("What would convince you?", "Probably some proof that it pays off within a day."),
    ("When do you need the offer?", "By tomorrow."),
    ("When would you like the quote?", "Within a day, if possible."),
    ("By when do you need the proposal?", "In one day."),
    ("Who decides?", "As the owner, I can decide within a day."),
    ("Can you finalize this today?", "Not today."),
    ("Shall we close this today?", "Today is too early for me."),
    ("How long will legal need?", "A day at most."),
    ("How long does your board take for that?", "About a day."),
    ("How much time will they need?", "One day, I guess."),
    ("How long will the approval take?", "A day, usually less."),
    ("How long does that normally take at your company?", "One day."),
    ("How long would your manager need to look at it?", "Just a day."),
    ("How soon will you know?", "Within a day."),
    ("When will you have an answer?", "In a day."),
    ("When do you think you'll have an answer?", "Hopefully by tomorrow."),
    ("How does it help?", "The design takes us one day instead of a week."),
    ("What's the aim?", "One day instead of a week, that's what we want for a prototype."),
    ("How long does the payback take?", "One day would be nice, ha."),
    ("When shall I call you?", "Tomorrow is fine."),
    ("Anything else?", "That should pay for itself within a day."),
    ("Anything else?", "It would earn its price back in a day."),
    ("Anything else?", "Our old machine was worn out after one day."),
]


@pytest.mark.parametrize(("asked", "told"), BESIDE)
class TestATimeOfSomethingElse:
    def test_is_no_date(self, asked: str, told: str) -> None:
        assert judge(CALL.format(asked=asked, told=told)).unmet == ()

    def test_takes_nothing_back_from_the_date_that_was_told(self, asked: str, told: str) -> None:
        later = told.replace("today", "next year").replace("tomorrow", "next year")
        later = later.replace("Today", "Next year").replace("Tomorrow", "Next year").replace("day", "year")

        assert judge(DATED.format(asked=asked, told=later)).unmet == (Criterion.TIMELINE,)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("And the installation?", "It should take no more than one day, since we have a planned shutdown then."),
        ("And the installation?", "I'm hoping it's no more than a day."),
        ("And the installation?", "It mustn't be more than two days."),
        ("And the installation?", "No longer than one day."),
        ("Who decides?", "I can decide right away, and it has to be installed within a day."),
        ("How soon?", "Within a day. As the owner, I can decide within a week."),
        ("How soon?", "One day, ideally. And it should pay off within the year."),
        ("When do you need the offer?", "By the end of the month. And it has to be installed within one day."),
        ("Would one day be enough for the installation?", "Yes, one day would be perfect."),
        ("How long may the installation take?", "A day at most."),
        ("How long should it take?", "One day."),
        ("How long would you give us?", "One day."),
        ("How much time do you need it to take?", "One day."),
        ("How long can you be without machines?", "A day at most."),
        ("How quickly would you need it?", "One day, ideally."),
        ("When should it be installed?", "Not today, but within a day."),
        ("Could it be done within a day?", "Three days from when I sign."),
    ],
)
def test_the_time_of_the_delivery_is_one_whatever_stands_beside_it(asked: str, told: str) -> None:
    assert judge(CALL.format(asked=asked, told=told)).unmet == (Criterion.TIMELINE,)


@pytest.mark.parametrize(
    "told",
    [
        "That would let us start on the new orders right away.",
        "As the owner, I can decide immediately.",
        "I'll forward it to him right away.",
        "I'll sign it as soon as possible.",
        "I'd call you without delay.",
    ],
)
def test_what_is_done_right_away_takes_no_date_back(told: str) -> None:
    assert judge(DATED.format(asked="Would that suit you?", told=told)).unmet == (Criterion.TIMELINE,)


@pytest.mark.parametrize("asked", ["So would you need one for each café?", "Is that a machine at every branch?"])
@pytest.mark.parametrize(
    ("told", "many"), [("Yes, four in total.", 4), ("Right, 6 altogether.", 6), ("Three in all.", 3)]
)
def test_a_total_answers_who_asks_for_one_each(asked: str, told: str, many: int) -> None:
    reading = read(f"Rep: You wanted the Brewline 200?\nCustomer: Yes.\nRep: {asked}\nCustomer: {told}\nRep: Good.")

    assert [line.quantity for line in reading.order] == [many]


@pytest.mark.parametrize(
    "told",
    [
        "I've seen a price of around $4,200 on your website.",
        "I found a figure of $4,200 in a catalogue.",
        "On your website it's listed at $4,200.",
    ],
)
def test_a_price_that_was_seen_is_no_budget(told: str) -> None:
    reading = read(
        f"Rep: You wanted three Brewline 200?\nCustomer: Yes. {told}\nRep: It is. With your budget of $14,000, it fits."
        "\nCustomer: Good."
    )

    assert {f.amount_minor for f in reading.findings if f.criterion is Criterion.BUDGET} == {1_400_000}
