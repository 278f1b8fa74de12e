"""A rep says another score than the rules."""

from bot.domain.words import Band
from bot.slack.identifiers import Field
from bot.slack.notifier import build_announcer
from tests.builders import MARA, a_lead
from tests.slack import payloads
from tests.slack.harness import BOT_TOKEN, Bot, button, keep, words

SAID = {Field.MY_SCORE: "80", Field.MY_REASON: "met the <CFO>", Field.MY_UNTIL: "2026-05-01"}


def opened(bot: Bot) -> dict:  # type: ignore[type-arg]
    lead_id = keep(bot, a_lead(title="CTO"), score=46, band=Band.COOL)
    bot.clicks({"action_id": "lead_disagree", "value": lead_id})
    view: dict = bot.says("views.open")["view"]  # type: ignore[type-arg]
    bot.slack.forget()
    return view


class TestDisagreeing:
    def test_opens_from_the_card_and_shows_what_counts_now(self, bot: Bot) -> None:
        keep(bot, a_lead(), score=46, band=Band.COOL)
        bot.runs("show Anna Kowalska")

        bot.clicks(button(bot.says("respond"), "Disagree"))

        view = bot.says("views.open")["view"]
        assert view["callback_id"] == "disagree_form"
        assert "Anna Kowalska" in words(view)
        assert "46" in words(view)

    def test_sets_the_score_and_offers_to_undo(self, bot: Bot) -> None:
        view = opened(bot)

        bot.receives(payloads.submitted(view, SAID))

        found = bot.stores.leads.get(a_lead().id)
        assert (found.standing.score, found.standing.band) == (80, Band.HOT)
        assert found.override is not None
        assert (found.override.by, found.override.reason) == (MARA.id, "met the <CFO>")
        said = bot.says("respond")
        assert "Mara Lindt says 80 (hot) until 1 May 2026" in words(said)
        bot.clicks(button(said, "Undo"))
        assert bot.stores.leads.get(a_lead().id).override is None

    def test_says_beside_the_input_what_is_missing(self, bot: Bot) -> None:
        view = opened(bot)

        for missing, where in (
            ({Field.MY_SCORE: ""}, Field.MY_SCORE),
            ({Field.MY_SCORE: "many"}, Field.MY_SCORE),
            ({Field.MY_SCORE: "101"}, Field.MY_SCORE),
            ({Field.MY_REASON: " "}, Field.MY_REASON),
        ):
            answered = bot.receives(payloads.submitted(view, SAID | missing))
            assert str(where) in answered.body

        assert bot.stores.leads.get(a_lead().id).override is None

    def test_is_shown_on_the_card_and_taken_off_under_why(self, bot: Bot) -> None:
        bot.receives(payloads.submitted(opened(bot), SAID))
        bot.slack.forget()
        bot.runs("show Anna Kowalska")
        assert "says Mara Lindt" in words(bot.says("respond"))
        bot.slack.forget()

        bot.clicks({"action_id": "lead_why", "value": a_lead().id})
        why = bot.says("chat.postMessage")
        assert "Mara Lindt says 80 (hot)" in words(why)
        bot.clicks(button(why, "Let the rules count again"))

        assert bot.stores.leads.get(a_lead().id).override is None


class TestTellingARep:
    def test_is_a_direct_message(self, bot: Bot) -> None:
        announcer = build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url)

        announcer.tell(MARA, "Anna Kowalska was won. You said 80, the rules said 46: you were right.")

        said = bot.says("chat.postMessage")
        assert said["channel"] == MARA.slack_id
        assert "you were right" in words(said)
