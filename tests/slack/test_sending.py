"""Sending content in Slack: by a click, by a command, and taken back."""

from bot.domain.answer import ContentLine
from bot.domain.sending import SentBy
from knowledge.passage import Asset, Audience, StoredVectors
from tests.builders import T0, TOM, a_lead
from tests.slack.harness import Bot, button, keep, words

ROI = Asset(id="roi", path="/roi.md", title="Retail ROI", url="https://www.northbeam.example/roi")
CARD = Asset(id="card", path="/card.md", title="Battlecard", audience=Audience.INTERNAL)


def stock(bot: Bot) -> None:
    for asset in (ROI, CARD):
        bot.stores.library.put(asset, StoredVectors(embedder="none:1", passages=(), vectors=b""))


class TestSending:
    def test_by_button_logs_it_and_gives_a_link_nobody_can_guess(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        stock(bot)
        bot.content.append(ContentLine(id="roi", title="Retail ROI", note="Hi Anna, one. Two."))
        bot.runs("suggest Anna Kowalska")
        suggested = bot.says("respond")
        assert "Hi Anna, one. Two." in words(suggested)

        bot.clicks(button(suggested, "Send"))

        (sent,) = bot.stores.sendings.of([lead_id])[lead_id]
        assert (sent.asset_id, sent.title, sent.way, sent.at) == ("roi", "Retail ROI", SentBy.BUTTON, T0)
        assert len(sent.token) >= 24
        assert f"```Hi Anna, one. Two.\n\nhttps://go.northbeam.example/c/{sent.token}```" in words(bot.slack.sent()[-1])

    def test_by_command_names_lead_and_title(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        stock(bot)

        bot.runs("send Anna Kowalska: retail roi")

        assert "“Retail ROI” goes to Anna Kowalska" in words(bot.says("respond"))
        assert bot.stores.sendings.of([lead_id])[lead_id][0].way is SentBy.COMMAND

    def test_shows_on_the_card(self, bot: Bot) -> None:
        keep(bot, a_lead())
        stock(bot)
        bot.runs("send Anna Kowalska: Retail ROI")

        bot.runs("show Anna Kowalska")

        assert "*Sent*\n• Retail ROI, " in words(bot.slack.sent()[-1])

    def test_can_be_taken_back(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        stock(bot)
        bot.runs("send Anna Kowalska: Retail ROI")

        bot.clicks(button(bot.says("respond"), "Take the link back"))

        (sent,) = bot.stores.sendings.of([lead_id])[lead_id]
        assert sent.revoked_at == T0

    def test_is_taken_back_by_whoever_sent_it_alone(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        stock(bot)
        bot.runs("send Anna Kowalska: Retail ROI")

        bot.clicks(button(bot.says("respond"), "Take the link back"), user=TOM.slack_id)

        (sent,) = bot.stores.sendings.of([lead_id])[lead_id]
        assert sent.revoked_at is None
        assert "Somebody else made that link." in words(bot.slack.sent()[-1])

    def test_can_be_undone_and_is_suggested_again(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        stock(bot)
        bot.runs("send Anna Kowalska: Retail ROI")

        bot.clicks(button(bot.says("respond"), "Undo"))

        assert "Taken back: Mara Lindt sent “Retail ROI” to Anna Kowalska" in words(bot.slack.sent()[-1])
        assert bot.stores.sendings.of([lead_id]) == {}

    def test_refuses_what_is_internal(self, bot: Bot) -> None:
        keep(bot, a_lead())
        stock(bot)

        bot.runs("send Anna Kowalska: Battlecard")

        assert "“Battlecard” is internal" in words(bot.says("respond"))
        assert bot.stores.sendings.records() == {}

    def test_says_what_to_type(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.runs("send Anna Kowalska")

        assert "/lead send Dana Fox: Retail ROI" in words(bot.says("respond"))

    def test_to_who_wants_no_mail_is_refused(self, bot: Bot) -> None:
        keep(bot, a_lead(do_not_contact=True))
        stock(bot)

        bot.runs("send Anna Kowalska: Retail ROI")

        assert "do not contact" in words(bot.says("respond"))
        assert bot.stores.sendings.records() == {}
