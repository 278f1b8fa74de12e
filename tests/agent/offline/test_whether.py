"""Whether and when one lead did something, or is something: asked by name, or of the one that was shown."""

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read
from tests.agent.offline.test_following_on import last_of
from tests.agent.offline.worlds import world

ANYBODY = next(lead for lead in world("hubspot").store.leads.values() if lead.name == "Hugo Grabowski")
NAME = ANYBODY.name or ""
ONE = "leads among the one lead shown"


@pytest.mark.parametrize(
    ("asked", "done"),
    [
        ("has {} been to a webinar?", "who attended a webinar"),
        ("did {} come to the webinar", "who attended a webinar"),
        ("has {} replied yet?", "who replied to an e-mail"),
        ("when did {} last reply", "who replied to an e-mail"),
        ("and when was {} last on our website?", "who visited any page"),
        ("what has {} downloaded", "who downloaded content"),
        ("what did {} download last month", "who downloaded content last month"),
        ("what did {} do last month", "who did anything last month"),
        ("did {} have a call with us", "who had a call"),
        ("which webinar did {} attend?", "who attended a webinar"),
        ("which emails has {} opened", "who opened an e-mail"),
        ("what happened with {} last month", "who did anything last month"),
        ("is there any activity from {} this month", "who did anything this month"),
    ],
)
@pytest.mark.parametrize("shown", [False, True])
def test_what_one_lead_did_is_told_alone(asked: str, done: str, *, shown: bool) -> None:
    reading = last_of((NAME, asked.format("he"))) if shown else read(asked.format(NAME))

    assert reading.shape is Shape.TIMELINE
    assert reading.lead_ids == (ANYBODY.id,)
    assert reading.query
    assert sentence_for(reading.query, ()) == f"{ONE} {done}"


@pytest.mark.parametrize("asked", ["what has {} done", "what has {} been up to", "what did {} do so far"])
def test_all_that_somebody_did_is_the_timeline(asked: str) -> None:
    reading = read(asked.format(NAME))

    assert (reading.shape, reading.lead_ids, reading.query) == (Shape.TIMELINE, (ANYBODY.id,), None)


@pytest.mark.parametrize(
    "asked", ["last {} things {} did", "the last {} activities of {}", "show me the last {} touches with {}"]
)
def test_the_last_few_things(asked: str) -> None:
    reading = read(asked.format(3, NAME))

    assert (reading.shape, reading.lead_ids) == (Shape.TIMELINE, (ANYBODY.id,))
    assert reading.query
    assert reading.query.limit == 3


@pytest.mark.parametrize(
    ("asked", "are"),
    [
        ("is {} hot or not", "hot leads among the one lead shown"),
        ("is {} a customer", f"{ONE} at stage customer"),
        ("does {} have a phone number", f"{ONE} with a phone number"),
        ("has {} got a budget", f"{ONE} whose budget is claimed, supported or confirmed"),
    ],
)
def test_what_somebody_is_stands_on_the_card_with_a_yes_or_no(asked: str, are: str) -> None:
    reading = read(asked.format(NAME))

    assert (reading.shape, reading.lead_ids) == (Shape.LEAD, (ANYBODY.id,))
    assert reading.query
    assert sentence_for(reading.query, ()) == are


@pytest.mark.parametrize(
    ("asked", "plan"),
    [
        ("is Veltrix Labs a customer?", "leads at Veltrix Labs at stage customer, by score"),
        ("has Veltrix Labs asked for a demo", "leads at Veltrix Labs who asked for a demo, by score"),
        (
            "show me what happened at Veltrix Labs last week",
            "leads at Veltrix Labs who did anything last week, by score",
        ),
        ("did Quillon reply", "leads at Quillon Health who replied to an e-mail, by score"),
    ],
)
def test_of_an_account_it_is_who_there_did_or_is(asked: str, plan: str) -> None:
    assert plan_of(asked) == plan


@pytest.mark.parametrize("asked", ["did {} like the webinar", "is {} qualified", "who owns {}", "is {} owned by Tom"])
def test_what_is_no_yes_or_no_has_its_own_answer(asked: str) -> None:
    reading = read(asked.format(NAME))

    assert reading.lead_ids == (ANYBODY.id,)
    assert reading.query is None


def test_with_no_name_a_time_is_of_the_one_that_was_shown() -> None:
    reading = last_of((NAME, "any activity this month?"))

    assert (reading.shape, reading.lead_ids) == (Shape.TIMELINE, (ANYBODY.id,))


@pytest.mark.parametrize("asked", ["is Hugo hot", "did Hugo reply"])
def test_a_name_of_several_is_asked_about(asked: str) -> None:
    reading = read(asked)

    assert reading.shape is Shape.CLARIFY
    assert len(reading.choices) > 1


def test_of_a_piece_it_is_told_what_was_sent() -> None:
    assert read(f"has {NAME} read the price list yet").shape is Shape.SENT


@pytest.mark.parametrize("asked", ["has anyone replied", "did my leads open anything", "are hot leads customers"])
def test_what_names_nobody_is_about_leads(asked: str) -> None:
    assert read(asked).shape not in {Shape.TIMELINE, Shape.LEAD}
