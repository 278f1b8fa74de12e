"""What a rep is told alone, and the form by which they choose it."""

from datetime import time
from typing import Any

from bot.domain.alert import Alert, AlertChoice, AlertKind, AlertMessage
from bot.domain.quiet_hours import QuietHours
from bot.domain.subscription import DeliveryId, DeliveryState
from bot.slack.alert_announcer import SlackAlerts
from bot.slack.identifiers import Field
from bot.slack.notifier import build_announcer
from tests.builders import MARA, T0, a_lead, ago
from tests.slack import payloads
from tests.slack.harness import BOT_TOKEN, Bot, button, keep, words

FORM = "alerts_form"


def submitted(bot: Bot, *kinds: AlertKind, begins: str | None = None, ends: str | None = None) -> Any:
    bot.runs("alerts")
    values = {Field.ALERT_KINDS: list(kinds), Field.QUIET_BEGINS: begins, Field.QUIET_ENDS: ends}
    return bot.receives(payloads.submitted(bot.says("views.open")["view"], values))


class TestTheForm:
    def test_opens_with_everything_on(self, bot: Bot) -> None:
        bot.runs("alerts")

        view = bot.says("views.open")["view"]
        assert view["callback_id"] == FORM
        boxes = view["blocks"][0]["element"]
        assert len(boxes["initial_options"]) == len(boxes["options"]) == len(AlertKind)

    def test_opens_from_the_home_tab(self, bot: Bot) -> None:
        bot.receives(payloads.home_opened())

        bot.clicks(button(bot.says("views.publish"), "Alerts"), channel=None)

        assert bot.says("views.open")["view"]["callback_id"] == FORM

    def test_keeps_what_was_chosen_and_says_it(self, bot: Bot) -> None:
        submitted(bot, AlertKind.HOT, AlertKind.DUE, begins="20:00", ends="07:30")

        kept = bot.stores.alerts.choices()[MARA.id]
        assert kept.off == set(AlertKind) - {AlertKind.HOT, AlertKind.DUE}
        assert kept.quiet == QuietHours(time(20), time(7, 30))
        assert "a lead of mine becomes hot; my time to answer a lead is about to end" in words(bot.says())

    def test_refuses_quiet_hours_without_an_end(self, bot: Bot) -> None:
        answered = submitted(bot, AlertKind.HOT, begins="20:00")

        assert "Choose both, or neither" in str(answered.body)
        assert bot.stores.alerts.choices() == {}

    def test_shows_what_holds(self, bot: Bot) -> None:
        bot.stores.alerts.choose(AlertChoice(rep_id=MARA.id, off=frozenset(AlertKind)))

        bot.runs("alerts")

        assert "initial_options" not in bot.says("views.open")["view"]["blocks"][0]["element"]


class TestTheMessage:
    def told(self, *alerts: Alert) -> AlertMessage:
        return AlertMessage(
            id=DeliveryId("alerts:1"),
            rep_id=MARA.id,
            channel_id="D0MARA",
            state=DeliveryState.CLAIMED,
            claimed_at=T0,
        )

    def alerts(self, bot: Bot, count: int) -> list[Alert]:
        lead_id = keep(bot, a_lead())
        kind = AlertKind.HOT
        return [
            Alert(key=str(n), kind=kind, rep_id=MARA.id, lead_id=lead_id, at=T0, text=f"Thing {n} of <!channel>")
            for n in range(count)
        ]

    def test_is_found_by_its_id_in_direct_messages(self, bot: Bot) -> None:
        slack = SlackAlerts(build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url))

        assert slack.channel_of(MARA) == "D0MARA"
        posted = slack.post_alerts(self.told(), self.alerts(bot, 1))

        assert posted.channel_id == "D0MARA"
        assert slack.find_digest("D0MARA", DeliveryId("alerts:1"), since=ago(days=1)) == posted
        button(bot.says("chat.postMessage"), "Open")

    def test_has_room_for_many_and_names_nobody_by_accident(self, bot: Bot) -> None:
        slack = SlackAlerts(build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url))

        slack.post_alerts(self.told(), self.alerts(bot, 200))

        sent = bot.says("chat.postMessage")
        assert "200 things about your leads" in words(sent)
        assert "and 180 more" in words(sent)
        assert "<!channel>" not in str(sent["blocks"])
