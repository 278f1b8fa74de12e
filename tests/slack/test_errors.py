"""Nobody is met with silence, nor with a stack trace."""

from typing import Any

import pytest

from bot.domain.errors import DataStoreBusy
from bot.slack import posting
from tests.builders import a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, keep, words


def breaks(error: Exception) -> object:
    def now() -> None:
        raise error

    return now


class TestAnExpectedError:
    def test_is_its_own_sentence_to_the_person_alone(self, bot: Bot) -> None:
        bot.agent.before = breaks(DataStoreBusy())  # type: ignore[assignment]

        bot.receives(payloads.mention("who is hot?"))

        said = bot.says("chat.postEphemeral")
        assert said["user"] == "U0MARA"
        assert DataStoreBusy().sentence in words(said)

    def test_in_a_direct_message_stands_in_its_thread(self, bot: Bot) -> None:
        bot.agent.before = breaks(DataStoreBusy())  # type: ignore[assignment]

        bot.receives(written := payloads.direct("who is hot?"))

        assert bot.says("chat.postMessage")["thread_ts"] == written["event"]["ts"]

    def test_of_an_answer_that_slack_does_not_confirm_says_that(self, bot: Bot) -> None:
        bot.slack.fails("respond", drop=True, times=2)

        bot.runs("help")

        assert "Slack did not take my answer" in words(bot.says("respond"))

    def test_in_a_form_opens_above_it(self, bot: Bot) -> None:
        bot.clicks({"action_id": "lead_open", "value": "L-GONE"}, channel=None, view="modal")

        assert "I know no such lead" in words(bot.says("views.push"))


class TestAnUnexpectedError:
    def test_is_a_reference_that_the_log_has_too(self, bot: Bot, capsys: pytest.CaptureFixture[str]) -> None:
        bot.agent.before = breaks(ZeroDivisionError("secret detail"))  # type: ignore[assignment]

        bot.receives(payloads.mention("who is hot?"))

        said = words(bot.says("chat.postEphemeral"))
        reference = said.split("under ")[1].split(".")[0]
        assert "secret detail" not in said
        logged = capsys.readouterr().out
        assert reference in logged
        assert "ZeroDivisionError" in logged

    def test_may_be_tried_again(self, bot: Bot) -> None:
        bot.agent.before = breaks(ZeroDivisionError())  # type: ignore[assignment]
        bot.receives(payloads.mention("who are the hottest leads?"))
        bot.agent.before = lambda: None

        bot.receives(payloads.mention("who are the hottest leads?"))

        assert bot.slack.sent("chat.postMessage")

    def test_of_slack_itself_does_not_stop_the_bot(self, bot: Bot) -> None:
        bot.slack.fails("chat.postMessage", "internal_error", times=1)
        bot.slack.fails("chat.postEphemeral", "internal_error", times=1)

        bot.receives(payloads.mention("who are the hottest leads?"))
        bot.receives(payloads.mention("who are the hottest leads?"))

        assert len(bot.slack.sent("chat.postMessage")) == 2


class TestSlacksTroubles:
    def test_a_form_that_came_too_late_asks_to_try_again(self, bot: Bot) -> None:
        bot.slack.fails("views.open", "expired_trigger_id")

        bot.runs("log")

        assert "I was too slow. Please try again." in words(bot.says("respond"))

    def test_a_rate_limit_is_waited_out(self, bot: Bot) -> None:
        bot.slack.fails("chat.postMessage", "ratelimited", status=429, retry_after=0)

        bot.receives(payloads.mention("who are the hottest leads?"))

        assert len(bot.slack.history["C0SALES"]) == 1

    @pytest.mark.parametrize(
        "how", [{"status": 500}, {"status": 503, "times": 2}, {"drop": True}], ids=["fault", "two faults", "no answer"]
    )
    def test_a_message_that_slack_may_have_taken_is_there_once(
        self, bot: Bot, how: dict[str, Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(posting, "PAUSE_SECONDS", 0)
        bot.slack.fails("chat.postMessage", **how)

        bot.receives(payloads.mention("who are the hottest leads?"))

        assert len(bot.slack.history["C0SALES"]) == 1

    def test_a_workspace_without_charts_gets_the_words(self, bot: Bot) -> None:
        from bot.domain.answer import Answer, AnswerKind
        from bot.domain.lead_query import Group

        groups = (Group(key="Germany", value=3, count=3), Group(key="France", value=1, count=1))
        bot.agent.says["by country?"] = Answer(kind=AnswerKind.BREAKDOWN, text="Leads by country", breakdown=groups)
        bot.slack.fails("chat.postMessage", "invalid_blocks")

        bot.receives(payloads.mention("by country?"))

        (shown,) = bot.slack.history["C0SALES"]
        assert {block["type"] for block in shown["blocks"]} == {"section"}
        assert "Germany: 3" in words(shown)


class TestAStrayClick:
    def test_of_an_earlier_version_is_told_to_ask_again(self, bot: Bot) -> None:
        bot.clicks({"action_id": "something_old", "value": "x"})

        assert "earlier version" in words(bot.says("respond"))

    def test_on_a_link_needs_no_answer(self, bot: Bot) -> None:
        bot.clicks({"action_id": "link:1", "url": "https://vendor.example"})

        assert not bot.slack.sent()

    def test_on_a_lead_that_is_gone_says_so(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.clicks({"action_id": "lead_why", "value": "L-GONE"})

        assert "I know no such lead" in words(bot.says("respond"))
