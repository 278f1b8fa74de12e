"""Taking changes back."""

from tests.builders import TOM, a_lead
from tests.slack.harness import Bot, button, keep, words


class TestUndoing:
    def test_takes_back_my_latest_change(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        bot.runs("claim Anna Kowalska")

        bot.runs("undo")

        assert bot.stores.leads.get(lead_id).lead.owner_id is None
        assert "Taken back: Mara Lindt claimed Anna Kowalska" in words(bot.says("respond"))

    def test_by_its_button_takes_back_that_change_and_the_button_goes(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        bot.clicks({"action_id": "lead_claim", "value": lead_id})
        done = bot.says("chat.postMessage")

        bot.clicks(button(done, "Undo"), blocks=done["blocks"])

        assert bot.stores.leads.get(lead_id).lead.owner_id is None
        assert "Undo" not in str(bot.says("chat.update")["blocks"])

    def test_twice_says_that_there_is_nothing_left(self, bot: Bot) -> None:
        keep(bot, a_lead())
        bot.runs("claim Anna Kowalska")
        bot.runs("undo")

        bot.runs("undo")

        assert "nothing of yours left to undo" in words(bot.says("respond"))

    def test_is_not_for_somebody_elses_change(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        bot.clicks({"action_id": "lead_claim", "value": lead_id}, user=str(TOM.slack_id))

        bot.clicks(button(bot.says("chat.postMessage"), "Undo"))

        assert bot.stores.leads.get(lead_id).lead.owner_id == TOM.id
        assert "Somebody else made that change" in words(bot.says("respond"))
