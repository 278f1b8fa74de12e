"""Digests are posted once, carry their delivery's id, and are found by it."""

from datetime import timedelta

import pytest

from bot.domain.errors import AnnouncementFailed, ChannelClosed, Throttled
from bot.domain.subscription import DeliveryId
from bot.slack.notifier import SlackAnnouncer, build_announcer
from bot.usecases.ports import Posted
from tests.builders import T0, ago
from tests.slack.harness import BOT_TOKEN, Bot, words
from tests.slack.views.examples import a_delivery, a_digest, a_subscription


@pytest.fixture
def announcer(bot: Bot) -> SlackAnnouncer:
    return build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url)


def post(announcer: SlackAnnouncer) -> Posted:
    return announcer.post_digest(a_subscription(), a_delivery(), a_digest(), now=T0)


def find(announcer: SlackAnnouncer, delivery: str = "D-1") -> Posted | None:
    return announcer.find_digest("C0SALES", DeliveryId(delivery), since=ago(days=1))


class TestPosting:
    def test_says_where_it_ended_up_and_whom_it_shows(self, bot: Bot, announcer: SlackAnnouncer) -> None:
        posted = post(announcer)

        shown = tuple(line.lead.lead.id for account in a_digest().accounts for line in account.lines)
        assert posted == Posted(channel_id="C0SALES", ts=bot.slack.history["C0SALES"][0]["ts"], shown=shown)
        assert "became hot" in words(bot.says("chat.postMessage"))

    def test_carries_the_deliverys_id(self, bot: Bot, announcer: SlackAnnouncer) -> None:
        post(announcer)

        assert bot.says("chat.postMessage")["metadata"] == {
            "event_type": "leadbot_digest",
            "event_payload": {"delivery_id": "D-1"},
        }

    @pytest.mark.parametrize("error", ["is_archived", "not_in_channel", "channel_not_found"])
    def test_into_a_closed_channel_says_so(self, bot: Bot, announcer: SlackAnnouncer, error: str) -> None:
        bot.slack.fails("chat.postMessage", error)

        with pytest.raises(ChannelClosed, match=error):
            post(announcer)

    @pytest.mark.parametrize(
        ("how", "seconds"),
        [
            ({"error": "ratelimited", "status": 429, "retry_after": 7}, 7),
            ({"error": "ratelimited", "status": 429}, 60),
            ({"error": "message_limit_exceeded"}, 60),
        ],
    )
    def test_says_how_long_slack_asks_to_wait(
        self, bot: Bot, announcer: SlackAnnouncer, how: dict[str, object], seconds: int
    ) -> None:
        bot.slack.fails("chat.postMessage", **how)  # type: ignore[arg-type]

        with pytest.raises(Throttled) as caught:
            post(announcer)

        assert caught.value.wait == timedelta(seconds=seconds)
        assert len(bot.slack.sent("chat.postMessage")) == 1

    @pytest.mark.parametrize("how", [{"status": 500}, {"status": 503}, {"error": "fatal_error"}])
    def test_is_not_tried_again_after_an_error_that_may_have_posted(
        self, bot: Bot, announcer: SlackAnnouncer, how: dict[str, object]
    ) -> None:
        bot.slack.fails("chat.postMessage", **how)  # type: ignore[arg-type]

        with pytest.raises(AnnouncementFailed):
            post(announcer)

        assert len(bot.slack.sent("chat.postMessage")) == 1

    def test_that_slack_took_without_an_answer_is_found_instead_of_posted_again(
        self, bot: Bot, announcer: SlackAnnouncer
    ) -> None:
        bot.slack.fails("chat.postMessage", drop=True)

        with pytest.raises(AnnouncementFailed, match="may be there"):
            post(announcer)

        assert len(bot.slack.sent("chat.postMessage")) == 1
        assert find(announcer) is not None


class TestFinding:
    def test_knows_a_digest_by_its_delivery(self, announcer: SlackAnnouncer) -> None:
        posted = post(announcer)

        assert find(announcer) == posted
        assert find(announcer, "D-2") is None

    def test_looks_no_further_back_than_asked(self, announcer: SlackAnnouncer) -> None:
        post(announcer)

        later = T0 + timedelta(days=300)
        assert announcer.find_digest("C0SALES", DeliveryId("D-1"), since=later) is None

    def test_asks_for_metadata(self, bot: Bot, announcer: SlackAnnouncer) -> None:
        find(announcer)

        assert bot.slack.sent("conversations.history")[0]["include_all_metadata"] in (True, "1", "true")

    def test_in_a_closed_channel_says_so(self, bot: Bot, announcer: SlackAnnouncer) -> None:
        bot.slack.fails("conversations.history", "not_in_channel")

        with pytest.raises(ChannelClosed):
            find(announcer)

    def test_without_an_answer_says_so(self, bot: Bot, announcer: SlackAnnouncer) -> None:
        bot.slack.fails("conversations.history", drop=True)

        with pytest.raises(AnnouncementFailed):
            find(announcer)
