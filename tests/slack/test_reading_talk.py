"""Reading BANT out of what stands in Slack already."""

import pytest

from bot.domain.errors import FileUnreadable
from bot.domain.words import Criterion, Level
from bot.slack.identifiers import Field
from bot.slack.uploads import Upload
from tests.builders import a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words

THREAD = """\
Tom Okafor: What made you look into this, Anna?
Anna Kowalska: Our logins fail every day, we need single sign-on.
Tom Okafor: I can do it for half the price.
Anna Kowalska: We have a budget of 50,000 EUR and want to be live by the end of May.
"""


def use(bot: Bot, text: str) -> None:
    url = bot.slack.response_url()
    bot.receives(payloads.message_shortcut("read_bant_from_message", text, response_url=url))


class TestTheShortcutOnAMessage:
    def test_shows_what_it_says_of_the_lead_it_names(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        use(bot, THREAD)

        card = bot.says("chat.postMessage")
        assert card["thread_ts"] == "1773820000.000009"
        assert "Qualifying" in words(card)
        assert "For the buyer: Anna Kowalska. For us: Tom Okafor." in words(card)
        assert "50,000 EUR (supported)" in words(card)
        assert bot.stores.leads.dossier(lead_id).evidence == ()

    def test_saves_with_quote_speaker_and_link_once_confirmed(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        use(bot, THREAD)
        card = bot.says("chat.postMessage")

        bot.clicks(button(card, "Save"), thread_ts="1773820000.000009", blocks=card["blocks"])

        rows = {row.criterion: row for row in bot.stores.leads.dossier(lead_id).evidence}
        budget = rows[Criterion.BUDGET]
        assert (budget.level, budget.speaker) == (Level.SUPPORTED, "Anna Kowalska")
        assert "50,000 EUR" in budget.quote
        assert budget.source.endswith("/archives/C0SALES/p1773820000000009")

    def test_read_and_saved_twice_writes_once(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        for _ in range(2):
            use(bot, THREAD)
            card = bot.says("chat.postMessage")
            bot.clicks(button(card, "Save"), thread_ts="1773820000.000009", blocks=card["blocks"])

        quotes = [(row.criterion, row.quote) for row in bot.stores.leads.dossier(lead_id).evidence]
        assert len(set(quotes)) == len(quotes)

    def test_asks_whom_it_is_about_where_nobody_is_named(self, bot: Bot) -> None:
        keep(bot, a_lead())

        use(bot, "they have 50k EUR and need SSO by May")
        form = bot.says("views.open")["view"]
        bot.receives(payloads.submitted(form, {Field.READ_NAME: "Anna Kowalska"}))

        assert "50,000 EUR (claimed)" in words(bot.says("chat.postMessage"))

    def test_asks_which_one_where_several_fit(self, bot: Bot) -> None:
        keep(bot, a_lead(email="a@acme.test", company="Acme"))
        keep(bot, a_lead(email="b@globex.test", company="Globex"))
        use(bot, "they have 50k EUR")

        bot.receives(payloads.submitted(bot.says("views.open")["view"], {Field.READ_NAME: "Anna Kowalska"}))

        assert "Which one?" in words(bot.says("views.open"))

    def test_says_when_the_lead_does_not_speak_in_it(self, bot: Bot) -> None:
        keep(bot, a_lead(name="Bo Lin", email="bo@globex.test"))
        bot.runs("qualify Bo Lin")
        thread = bot.slack.history["C0SALES"][0]["ts"]

        bot.receives(payloads.message(THREAD, thread_ts=thread))

        assert "Bo Lin does not speak in it: is this the right lead?" in words(bot.says("chat.postMessage"))

    def test_says_when_there_is_nothing_in_it(self, bot: Bot) -> None:
        keep(bot, a_lead())

        use(bot, "Anna Kowalska was at the fair, nice talk")

        assert "I found nothing" in words(bot.says("chat.postMessage"))


class TestAPastedConversation:
    def test_in_a_qualification_is_read_by_its_speakers(self, bot: Bot) -> None:
        keep(bot, a_lead())
        bot.runs("qualify Anna Kowalska")
        thread = bot.slack.history["C0SALES"][0]["ts"]

        bot.receives(payloads.message(THREAD, thread_ts=thread))

        assert "For us: Tom Okafor" in words(bot.says("chat.postMessage"))
        assert "half the price" not in words(bot.says("chat.postMessage"))

    def test_elsewhere_is_read_for_whom_it_names(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.receives(payloads.direct(THREAD))

        assert "50,000 EUR (supported)" in words(bot.says("chat.postMessage"))

    def test_of_nobody_known_asks_whose_it_is(self, bot: Bot) -> None:
        bot.receives(payloads.direct(THREAD))

        assert "Whose words are these?" in words(bot.says("chat.postMessage"))


class TestFilesOfOneName:
    def test_are_read_each(self, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
        keep(bot, a_lead())
        said = {"/1": b"Anna Kowalska: We have a budget of 50,000 EUR.", "/2": b"Anna Kowalska: I sign it myself."}
        monkeypatch.setattr("bot.slack.handlers.reading_talk.fetch", lambda _, upload: said[upload.address])
        files = [{"name": "call.txt", "size": 50, "url_private": address} for address in said]

        bot.receives(payloads.message("", channel="D0MARA", channel_type="im", files=files, subtype="file_share"))

        cards = " ".join(words(posted) for posted in bot.slack.sent("chat.postMessage"))
        assert "We have a budget of 50,000 EUR." in cards
        assert "I sign it myself." in cards

    def test_do_not_hide_each_other_where_one_cannot_be_read(self, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
        keep(bot, a_lead())

        def fetched(_: object, upload: Upload) -> bytes:
            if upload.name == "broken.txt":
                raise FileUnreadable("Slack did not give me broken.txt.")
            return b"Anna Kowalska: We have a budget of 50,000 EUR."

        monkeypatch.setattr("bot.slack.handlers.reading_talk.fetch", fetched)
        files = [{"name": name, "size": 50, "url_private": "/1"} for name in ("broken.txt", "call.txt")]

        bot.receives(payloads.message("", channel="D0MARA", channel_type="im", files=files, subtype="file_share"))

        cards = " ".join(words(posted) for posted in bot.slack.sent("chat.postMessage"))
        assert "Slack did not give me broken.txt." in cards
        assert "We have a budget of 50,000 EUR." in cards
