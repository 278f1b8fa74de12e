"""Words cut short or mistyped in haste: read as what the rules know, and said so where a letter was wrong."""

import pytest

from bot.agent.offline.correcting import own_words
from bot.agent.offline.texting import SHORT_FORMS, spelled_out
from bot.domain.reading import Shape
from tests.agent.offline.asking import plan_of, read


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who touchd the site last week", "who touched the site last week"),
        ("who clickd last month", "who clicked last month"),
        ("who attendd the webinar", "who attended the webinar"),
        ("leads contactd last week", "leads contacted last week"),
        ("who viewd the pricing page", "who viewed the pricing page"),
        ("who requestd a demo", "who requested a demo"),
        ("leads that signd up last week", "leads that signed up last week"),
        ("who oppened an email in may", "who opened an email in may"),
        ("leads we recieved last week", "leads we received last week"),
        ("who repllied last month", "who replied last month"),
        ("leads wihtout a phone", "leads without a phone"),
        ("leads besids germany", "leads besides germany"),
        ("who opned or clickd", "who opened or clicked"),
        ("who has registerd for the webinar", "who has registered for the webinar"),
    ],
)
def test_a_mistyped_verb_is_the_one_that_rules_know_and_the_answer_says_so(typed: str, meant: str) -> None:
    reading = read(typed)

    assert plan_of(typed) == plan_of(meant) != ""
    assert any(note.startswith("I read “") for note in reading.notes)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("who wakes up today?", "wakes"),
        ("leads we woke up on waking monday", "waking"),
        ("who is snoring in germany", "snoring"),
        ("leads that tumbled in may", "tumbled"),
        ("who worries about price in france", "worries"),
        ("leads we bumped in berlin", "bumped"),
    ],
)
def test_an_english_word_is_no_mistyped_one(typed: str, word: str) -> None:
    reading = read(typed)

    assert not any(f"“{word}”" in note for note in reading.notes)
    assert reading.shape is Shape.CLARIFY
    assert word in " ".join(reading.unread)


def test_words_are_known_with_every_ending_that_a_rule_writes() -> None:
    assert {"touched", "downloading", "scheduled", "replying", "companies"} <= own_words(())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ppl in germany plz", "people in germany please"),
        ("leads created ths month", "leads created this month"),
        ("demo reqs this week", "demo requests this week"),
        ("leads in the last 3 mths", "leads in the last 3 months"),
        ("leads w/o phone created b4 may", "leads without phone created before may"),
        ("who clicked on smth last month", "who clicked on something last month"),
        ("how meny leads abt 50 employees", "how many leads about 50 employees"),
        ("leads frm germany w/in 30 days", "leads from germany within 30 days"),
        ("shw me sales mgrs in teh uk", "show me sales managers in the uk"),
        ("leads that havnt replied cuz no email", "leads that have not replied because no email"),
    ],
)
def test_short_forms_are_spelled_out(typed: str, meant: str) -> None:
    assert spelled_out(typed) == meant


@pytest.mark.parametrize("short", sorted(SHORT_FORMS))
def test_a_name_in_capitals_is_left_as_it_is(short: str) -> None:
    name = short.upper()

    assert spelled_out(f"leads at {name} please") == f"leads at {name} please"


@pytest.mark.parametrize(
    "question",
    [
        "who registered for the berlin webinar and didn't show",
        "who registered for the berlin webinar and didn't show up",
        "who registerd for the berlin webinar n didnt show",
    ],
)
def test_who_did_not_show_stayed_away_from_what_was_named(question: str) -> None:
    assert plan_of(question) == (
        'leads who registered for a webinar ("berlin") and who did not attend a webinar or attend an event ("berlin")'
    )


@pytest.mark.parametrize(
    "question",
    [
        "leads i dont own",
        "leads I am not the owner of",
        "leads that i do not look after",
        "leads im not responsible for",
    ],
)
def test_leads_that_the_asker_does_not_own(question: str) -> None:
    assert plan_of(question) == "leads not owned by Ida Brandt"


def test_a_word_that_is_like_nothing_is_named() -> None:
    reading = read("leads that zorbled last week")

    assert reading.shape is Shape.CLARIFY
    assert reading.unread == ("zorbled",)


@pytest.mark.parametrize("name", ["Jo Marsh", "Kim Febuary", "Lee Calll"])
def test_the_last_part_of_a_name_is_no_mistyped_word_of_ours(name: str) -> None:
    reading = read(f"tell me about {name}")

    assert reading.notes == ()
    assert name in reading.sentence


@pytest.mark.parametrize("typed", ["hiw many", "hoe many", "how mant", "how may", "howw many", "hw many"])
def test_how_many_is_read_whatever_letter_is_wrong(typed: str) -> None:
    assert plan_of(f"{typed} hot leads") == plan_of("how many hot leads") != ""
    assert read(f"{typed} hot leads").shape is Shape.NUMBER
