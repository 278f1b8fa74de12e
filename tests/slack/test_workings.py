"""Showing how an answer was made, and making tests of wrong ones."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.domain.answer import Answer, AnswerKind, Working
from bot.domain.words import Band
from tests.builders import MARA, T0, TOM, a_lead, a_standing
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words

QUESTION = "who are my hottest leads?"
SHOWN = ("chat.postMessage", "chat.postEphemeral", "respond")


@pytest.fixture
def answered(bot: Bot) -> dict[str, Any]:
    """Mara's question and its answer in a channel."""
    keep(bot, a_lead(owner_id=MARA.id), standing=a_standing(score=87, band=Band.HOT))
    bot.receives(payloads.mention(QUESTION))
    return bot.says("chat.postMessage")


def thumb(sent: Mapping[str, Any], which: str) -> dict[str, Any]:
    """A thumb under an answer, ready to be clicked: Slack sends its value, and no label."""
    (block,) = [block for block in sent["blocks"] if block["type"] == "context_actions"]
    (element,) = block["elements"]
    return {"type": element["type"], "action_id": element["action_id"], "value": element[f"{which}_button"]["value"]}


def sent_last(bot: Bot) -> dict[str, Any]:
    return bot.says(*SHOWN)


class TestShowTheWorking:
    def test_tells_filter_rows_and_definitions_to_who_clicks(self, bot: Bot, answered: dict[str, Any]) -> None:
        bot.clicks(button(answered, "Show the working"), user=str(TOM.slack_id))
        shown = words(sent_last(bot))

        assert "your leads, hottest first" in shown
        assert "anna@acme.test" in shown
        assert a_lead().id in shown
        assert "definitions 1" in shown
        assert '"field": "owner"' in shown

    def test_is_seen_by_nobody_else(self, bot: Bot, answered: dict[str, Any]) -> None:
        posted = len(bot.slack.sent("chat.postMessage"))
        bot.clicks(button(answered, "Show the working"))

        assert len(bot.slack.sent("chat.postMessage")) == posted
        assert sent_last(bot)["response_type"] == "ephemeral"

    def test_says_what_to_do_when_it_is_too_old(self, bot: Bot, answered: dict[str, Any]) -> None:
        bot.passes(days=15)
        bot.clicks(button(answered, "Show the working"))

        assert "Ask again to see it" in words(sent_last(bot))

    def test_is_not_offered_where_nothing_was_looked_up(self, bot: Bot) -> None:
        working = Working(sentence="nothing was looked up yet", as_of=T0, definitions="definitions 1")
        bot.agent.says["leads?"] = Answer(kind=AnswerKind.CLARIFY, text="Which leads?", working=working)
        bot.receives(payloads.mention("leads?"))
        sent = bot.says("chat.postMessage")

        assert "Show the working" not in words(sent)
        assert thumb(sent, "negative")

    def test_stands_under_answers_to_the_slash_command_too(self, bot: Bot, answered: dict[str, Any]) -> None:
        bot.runs(QUESTION)

        assert button(sent_last(bot), "Show the working")["value"] != button(answered, "Show the working")["value"]


class TestThumbs:
    def test_stand_under_no_help(self, bot: Bot) -> None:
        bot.receives(payloads.mention("hello"))

        assert [b for b in bot.says("chat.postMessage")["blocks"] if b["type"] == "context_actions"] == []

    def test_up_are_thanked_for(self, bot: Bot, answered: dict[str, Any]) -> None:
        bot.clicks(thumb(answered, "positive"))

        assert "thank you" in words(sent_last(bot))

    def test_down_offer_to_make_a_test(self, bot: Bot, answered: dict[str, Any]) -> None:
        bot.clicks(thumb(answered, "negative"))

        assert button(sent_last(bot), "Make this a test")


class TestMakingATest:
    def made(self, bot: Bot, answered: dict[str, Any], note: str) -> None:
        """All three clicks."""
        bot.clicks(thumb(answered, "negative"))
        bot.clicks(button(sent_last(bot), "Make this a test"), ephemeral=True)
        bot.receives(payloads.submitted(bot.says("views.open")["view"], {"test_note": note}))

    def test_keeps_question_asker_moment_plan_rows_and_what_was_wrong(self, bot: Bot, answered: dict[str, Any]) -> None:
        self.made(bot, answered, "Without customers, please")

        (case,) = abilities_golden(bot).all(now=T0)
        (line,) = case.lines
        assert (line.q, line.as_email, line.now, line.note) == (QUESTION, MARA.email, T0, "Without customers, please")
        assert line.disliked
        assert line.disliked.plan
        assert line.disliked.leads == ("anna@acme.test",)
        assert "question 1" in words(sent_last(bot))

    def test_needs_no_word_on_what_would_have_been_right(self, bot: Bot, answered: dict[str, Any]) -> None:
        self.made(bot, answered, "")

        (case,) = abilities_golden(bot).all(now=T0)
        assert case.lines[0].note == ""

    def test_twice_of_one_answer_makes_one(self, bot: Bot, answered: dict[str, Any]) -> None:
        self.made(bot, answered, "first")
        self.made(bot, answered, "second")

        assert len(list(abilities_golden(bot).all(now=T0))) == 1

    def test_keeps_what_the_thread_asked_before(self, bot: Bot) -> None:
        keep(bot, a_lead(owner_id=MARA.id), standing=a_standing(score=87, band=Band.HOT))
        first = payloads.mention(QUESTION)
        bot.receives(first)
        bot.receives(payloads.message("the hottest again", thread_ts=first["event"]["ts"]))
        self.made(bot, bot.says("chat.postMessage"), "")

        (case,) = abilities_golden(bot).all(now=T0)
        assert [line.q for line in case.lines] == [QUESTION, "the hottest again"]


class TestOldWorkspaces:
    def test_without_thumbs_get_the_answer_all_the_same(self, bot: Bot) -> None:
        keep(bot, a_lead(owner_id=MARA.id), standing=a_standing(score=87, band=Band.HOT))
        bot.slack.fails("chat.postMessage", "invalid_blocks")
        bot.receives(payloads.mention(QUESTION))
        sent = bot.says("chat.postMessage")

        assert [block for block in sent["blocks"] if block["type"] == "context_actions"] == []
        assert "Anna Kowalska" in words(sent)
        assert button(sent, "Show the working")


def abilities_golden(bot: Bot) -> Any:
    """What was collected."""
    from tests.slack.harness import abilities_of

    return abilities_of(bot).golden
