"""The higher bar that a digest proposes: accepted, taken back, or not now."""

from dataclasses import replace

from bot.domain.digest_record import DigestRecord, LookingBack, Tighter
from bot.domain.subscription import SubscriptionId
from bot.slack.notifier import build_announcer
from tests.builders import T0
from tests.slack.harness import BOT_TOKEN, Bot, button, words
from tests.slack.views.examples import a_delivery, a_digest, a_subscription

BACK = LookingBack(
    record=DigestRecord(posted=12, claimed=4, in_time=3, qualified=1, won_unposted=2),
    tighter=Tighter(bar=62, posted=24, acted=8, kept=10, kept_acted=7, days=10),
)


def post(bot: Bot) -> dict[str, object]:
    """The digest with its proposal, as it stands in the channel."""
    bot.stores.subscriptions.put(a_subscription())
    announcer = build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url)
    announcer.post_digest(a_subscription(), a_delivery(), a_digest(), back=BACK, now=T0)
    return bot.says("chat.postMessage")


def bar(bot: Bot) -> int:
    return bot.stores.subscriptions.all()[0].bar


def clicks(bot: Bot, sent: dict[str, object], label: str) -> None:
    blocks = sent["blocks"]
    bot.clicks(button(sent, label), blocks=blocks, message_ts=bot.slack.history["C0SALES"][0]["ts"])


class TestTheFooter:
    def test_says_how_the_digest_did(self, bot: Bot) -> None:
        sent = post(bot)

        assert "Last week 12 posted, 4 claimed, 3 contacted in time, 1 qualified; 2 we did not post were won." in words(
            sent
        )
        assert "it would have been 1 a day instead of 2.4, with 7 of the 8" in words(sent)

    def test_changes_nothing_by_itself(self, bot: Bot) -> None:
        post(bot)

        assert bar(bot) == 0


class TestTheProposal:
    def test_is_accepted_by_a_click_and_written_down(self, bot: Bot) -> None:
        clicks(bot, post(bot), "Post from 62 on")

        assert bar(bot) == 62
        (note,) = bot.stores.subscriptions.history(SubscriptionId("S-1"))
        assert note.summary == "Mara Lindt changed the digest for #sales: from a score of none → 62"
        assert "Not now" not in words(bot.says("chat.update"))
        assert "From now on the digest for #sales posts leads from a score of 62 on." in words(
            bot.says("chat.postMessage")
        )

    def test_can_be_taken_back(self, bot: Bot) -> None:
        clicks(bot, post(bot), "Post from 62 on")

        bot.clicks(button(bot.says("chat.postMessage"), "Undo"))

        assert bar(bot) == 0
        assert len(bot.stores.subscriptions.history(SubscriptionId("S-1"))) == 2

    def test_is_not_made_again_for_a_while_after_not_now(self, bot: Bot) -> None:
        clicks(bot, post(bot), "Not now")

        assert bar(bot) == 0
        assert bot.stores.threads.get("digest bar", "S-1", now=T0) is not None

    def test_of_a_digest_that_is_gone_says_so(self, bot: Bot) -> None:
        sent = post(bot)
        bot.stores.subscriptions.delete(SubscriptionId("S-1"))

        clicks(bot, sent, "Post from 62 on")

        assert "There is no such digest any more" in words(bot.says())


def test_the_form_shows_the_bar_and_takes_another(bot: Bot) -> None:
    bot.stores.subscriptions.put(replace(a_subscription(), bar=62))

    bot.runs("digest")

    assert "62" in str(bot.says("views.open")["view"]["blocks"])
