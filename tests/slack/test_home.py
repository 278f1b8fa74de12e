"""The home tab."""

from bot.domain.answer import Answer, AnswerKind
from bot.domain.words import Band
from tests.builders import MARA, a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words


class TestTheHomeTab:
    def test_shows_my_hottest_and_what_nobody_has(self, bot: Bot) -> None:
        keep(bot, a_lead(name="Mine Own", email="m@acme.test", owner_id=MARA.id), band=Band.HOT)
        keep(bot, a_lead(name="No Owner", email="n@acme.test"), band=Band.HOT)

        bot.receives(payloads.home_opened())

        home = bot.says("views.publish")
        assert home["user_id"] == "U0MARA"
        assert "Hello Mara" in words(home)
        assert "1 hot lead without an owner" in words(home)
        button(home, "Claim")

    def test_says_so_where_nothing_waits(self, bot: Bot) -> None:
        bot.receives(payloads.home_opened())

        assert "Nothing waits" in words(bot.says("views.publish"))

    def test_is_not_drawn_when_the_messages_are_opened(self, bot: Bot) -> None:
        bot.receives(payloads.home_opened(tab="messages"))

        assert not bot.slack.sent("views.publish")

    def test_says_that_it_could_not_be_drawn(self, bot: Bot) -> None:
        bot.slack.fails("views.publish", "internal_error")

        bot.receives(payloads.home_opened())

        assert "Something went wrong" in words(bot.says("views.publish"))


class TestItsButtons:
    def test_ask_in_direct_messages_where_follow_ups_have_a_thread(self, bot: Bot) -> None:
        bot.receives(payloads.home_opened())

        bot.clicks(button(bot.says("views.publish"), "My hottest"), channel=None)

        root, answer = bot.slack.history["D0MARA"]
        assert "You asked: Who are my hottest leads?" in root["text"]
        assert answer["thread_ts"] == root["ts"]

    def test_open_the_form_for_logging(self, bot: Bot) -> None:
        bot.receives(payloads.home_opened())

        bot.clicks(button(bot.says("views.publish"), "Log a lead"), channel=None)

        assert bot.says("views.open")["view"]["callback_id"] == "log_form"

    def test_answer_with_a_whole_card_where_the_answer_is_about_one_lead(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead(title="CTO"))
        found = bot.stores.leads.get(lead_id)
        bot.agent.says["Anna?"] = Answer(kind=AnswerKind.LEAD, text="Anna", leads=(found,), whole=True)

        bot.clicks({"action_id": "ask:1", "value": "Anna?"}, channel=None)

        assert "CTO at Acme" in words(bot.says("chat.postMessage"))
        button(bot.says("chat.postMessage"), "Qualify")
