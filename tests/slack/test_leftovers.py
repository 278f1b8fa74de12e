"""A bot that was killed between taking a message on and answering it: the message is answered, once."""

from datetime import timedelta
from typing import Any

import pytest

from bot.slack.incoming import heard
from tests.builders import MARA, T0, a_lead
from tests.fakes.slack_api import BOT_USER
from tests.slack import payloads
from tests.slack.harness import Bot, keep, words

HOTTEST = "who are my hottest leads?"
LATER = T0 + timedelta(minutes=4)


def taken_on(bot: Bot, payload: dict[str, Any]) -> dict[str, Any]:
    """Slack has the message, the bot has claimed it, and is killed there."""
    event: dict[str, Any] = payload["event"]
    bot.slack.history[event["channel"]].append({key: event[key] for key in event if key not in {"type", "channel"}})
    message = heard(payload, bot_user_id=BOT_USER)
    assert message is not None
    assert bot.stores.inbox.claim(message.keys, now=T0, taken_on=message.place)
    return event


def answers(bot: Bot) -> list[dict[str, Any]]:
    return bot.slack.sent("chat.postMessage")


class TestAMessageThatWasLeft:
    @pytest.mark.parametrize("make", [payloads.mention, payloads.direct])
    def test_is_answered_later_in_its_thread_in_the_name_of_its_writer(self, bot: Bot, make: Any) -> None:
        keep(bot, a_lead(owner_id=MARA.id))
        asked = taken_on(bot, make(HOTTEST))

        assert bot.app.take_up_leftovers(LATER) == 1

        (said,) = answers(bot)
        assert (said["channel"], said["thread_ts"]) == (asked["channel"], asked["ts"])
        assert "Anna Kowalska" in words(said)
        assert bot.agent.asked == [(HOTTEST, MARA.id)]

    def test_is_answered_once(self, bot: Bot) -> None:
        taken_on(bot, asked := payloads.mention(HOTTEST))

        for minutes in (4, 8, 12):
            bot.app.take_up_leftovers(T0 + timedelta(minutes=minutes))
        bot.receives(asked)

        assert len(answers(bot)) == 1

    def test_is_left_alone_while_somebody_may_be_at_it(self, bot: Bot) -> None:
        taken_on(bot, payloads.mention(HOTTEST))

        assert bot.app.take_up_leftovers(T0 + timedelta(minutes=1)) == 0

    def test_is_not_answered_again_where_the_answer_stands_already(self, bot: Bot) -> None:
        payload = payloads.mention(HOTTEST)
        bot.receives(payload)
        message = heard(payload, bot_user_id=BOT_USER)
        assert message is not None
        bot.slack.history[message.channel_id].insert(0, {"ts": message.ts, "user": message.user_id, "text": "x"})
        bot.stores.inbox.claim(["killed before it was noted"], now=T0, taken_on=message.place)

        assert bot.app.take_up_leftovers(LATER) == 0
        assert len(answers(bot)) == 1
        assert bot.app.take_up_leftovers(LATER + timedelta(minutes=5)) == 0

    def test_loses_the_half_of_an_answer_that_was_being_streamed(self, bot: Bot) -> None:
        asked = taken_on(bot, payloads.mention(HOTTEST))
        half = {"ts": f"{float(asked['ts']) + 1:.6f}", "thread_ts": asked["ts"], "user": BOT_USER, "text": "Anna is"}
        bot.slack.history[asked["channel"]].append(half)

        bot.app.take_up_leftovers(LATER)

        assert [call["ts"] for call in bot.slack.sent("chat.delete")] == [half["ts"]]
        assert len(answers(bot)) == 1

    def test_that_was_deleted_meanwhile_is_forgotten(self, bot: Bot) -> None:
        asked = taken_on(bot, payloads.mention(HOTTEST))
        bot.slack.history[asked["channel"]].clear()

        assert bot.app.take_up_leftovers(LATER) == 0
        assert bot.app.take_up_leftovers(LATER + timedelta(minutes=5)) == 0
        assert answers(bot) == []

    def test_waits_where_slack_is_away(self, bot: Bot) -> None:
        taken_on(bot, payloads.mention(HOTTEST))
        bot.slack.fails("conversations.replies", "internal_error")

        assert bot.app.take_up_leftovers(LATER) == 0
        assert bot.app.take_up_leftovers(LATER + timedelta(minutes=4)) == 1


def test_a_message_that_was_answered_is_not_left(bot: Bot) -> None:
    bot.receives(payloads.mention(HOTTEST))

    assert bot.app.take_up_leftovers(LATER) == 0
    assert len(answers(bot)) == 1


def test_an_error_that_was_told_is_an_answer(bot: Bot) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    bot.agent.before = fail
    bot.receives(payloads.mention(HOTTEST))

    assert bot.app.take_up_leftovers(LATER) == 0
