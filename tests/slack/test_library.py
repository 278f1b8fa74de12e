"""The library for marketing, in Slack."""

from datetime import timedelta

from bot.slack.notifier import GapAnnouncer, build_announcer
from bot.usecases.post_reports import WEEKLY_GAPS, PostReports, ReportOrders
from bot.usecases.see_gaps import SeeGaps
from tests.builders import T0, a_lead
from tests.slack.harness import BOT_TOKEN, Bot, button, keep, words


class TestGaps:
    def test_are_noted_where_nothing_fits(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.runs("suggest Anna Kowalska")
        bot.runs("gaps")

        assert [gap.lead_id for gap in bot.stores.gaps.open()] == [lead_id]
        assert "asked once, 1 lead" in words(bot.says("respond"))

    def test_come_every_monday_where_they_were_ordered(self, bot: Bot) -> None:
        bot.runs("gaps")
        bot.clicks(button(bot.says("respond"), "Post it here every week"), ephemeral=True)
        stores = bot.stores
        post = PostReports(
            orders=ReportOrders(stores.threads, WEEKLY_GAPS),
            report=SeeGaps(stores.gaps, stores.leads, stores.library),
            announcer=GapAnnouncer(build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url)),
            inbox=stores.inbox,
        )

        posted = [post(now=T0 + timedelta(days=days)) for days in (0, 1, 4, 5, 6, 12)]

        assert posted == [0, 0, 0, 1, 0, 1]
        assert "What the library lacks" in words(bot.says("chat.postMessage"))

    def test_stop_by_a_word(self, bot: Bot) -> None:
        bot.runs("gaps weekly")
        bot.runs("gaps stop")
        bot.runs("gaps stop")

        assert "had no weekly post" in words(bot.says("respond"))


class TestContent:
    def test_is_shown_by_stage_and_persona(self, bot: Bot) -> None:
        bot.runs("content")

        said = words(bot.says("respond"))
        assert "What content does" in said
        assert "❌ missing (0)" in said
