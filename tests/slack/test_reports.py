"""Asking how good the scores are, and having it posted every month."""

from datetime import timedelta

from bot.slack.notifier import build_announcer
from bot.usecases.post_reports import PostReports, ReportOrders
from bot.usecases.report_scores import ReportScores
from tests.builders import T0, in_force
from tests.domain.scoring_cases import RULES
from tests.slack.harness import BOT_TOKEN, Bot, button, words


class TestTheReport:
    def test_is_shown_to_whoever_asks(self, bot: Bot) -> None:
        bot.runs("report")

        said = bot.says("respond")
        assert "How good are the scores?" in words(said)
        assert "No outcome has come in yet" in words(said)

    def test_is_ordered_by_a_button_and_stopped_by_another(self, bot: Bot) -> None:
        bot.runs("report")
        bot.clicks(button(bot.says("respond"), "Post it here every month"), ephemeral=True)
        assert "first of each month" in words(bot.says("respond"))

        bot.runs("report")
        bot.clicks(button(bot.says("respond"), "Stop the monthly report"), ephemeral=True)
        assert "no more monthly reports" in words(bot.says("respond"))

    def test_is_ordered_and_stopped_by_a_word(self, bot: Bot) -> None:
        bot.runs("report monthly")
        assert list(ReportOrders(bot.stores.threads).all(now=T0)) == ["C0SALES"]

        bot.runs("report stop")
        bot.runs("report stop")

        assert "had no monthly report" in words(bot.says("respond"))

    def test_is_posted_where_it_was_ordered_and_found_again(self, bot: Bot) -> None:
        bot.runs("report monthly")
        announcer = build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url)
        report = ReportScores(outcomes=bot.stores.outcomes, in_force=in_force(RULES), overrides=bot.stores.overrides)
        orders = ReportOrders(bot.stores.threads)
        post = PostReports(orders=orders, report=report, announcer=announcer, inbox=bot.stores.inbox)

        assert post(now=T0 + timedelta(days=15)) == 1

        assert "How good are the scores?" in words(bot.says("chat.postMessage"))
        assert bot.says("chat.postMessage")["metadata"]["event_payload"] == {"delivery_id": "report:C0SALES:2026-04"}
