"""Saying how a lead ended."""

from bot.domain.outcome import OutcomeKind
from bot.domain.words import Status
from bot.slack.identifiers import Field
from tests.builders import MARA, a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words

LOST = {Field.OUTCOME: "lost", Field.REASON: "no <budget>"}


class TestTheForm:
    def test_opens_by_command(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.runs("outcome Anna Kowalska")

        view = bot.says("views.open")["view"]
        assert view["callback_id"] == "outcome_form"
        assert "Anna Kowalska" in words(view)

    def test_opens_from_the_card(self, bot: Bot) -> None:
        keep(bot, a_lead())
        bot.runs("show Anna Kowalska")

        bot.clicks(button(bot.says("respond"), "Outcome"))

        assert bot.says("views.open")["view"]["callback_id"] == "outcome_form"

    def test_opens_over_a_card_that_is_a_form(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.clicks({"action_id": "lead_outcome", "value": lead_id}, channel=None, view="modal")

        assert bot.says("views.push")["view"]["callback_id"] == "outcome_form"

    def test_asks_which_one_where_several_fit(self, bot: Bot) -> None:
        keep(bot, a_lead(email="a@acme.test", company="Acme"))
        keep(bot, a_lead(email="b@globex.test", company="Globex"))

        bot.runs("outcome Anna Kowalska")

        button(bot.says("respond"), "Outcome")

    def test_wants_a_reason_for_who_is_no_fit(self, bot: Bot) -> None:
        keep(bot, a_lead())
        bot.runs("outcome Anna Kowalska")

        said = bot.receives(payloads.submitted(bot.says("views.open")["view"], {Field.OUTCOME: "disqualified"}))

        assert "Say why" in said.body


class TestSaving:
    def test_notes_who_and_why_and_offers_to_undo(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead(), score=64)
        bot.runs("outcome Anna Kowalska")

        bot.receives(payloads.submitted(bot.says("views.open")["view"], LOST))

        said = bot.says("respond")
        assert "Anna Kowalska is lost (no &lt;budget&gt;)." in words(said)
        (noted,) = bot.stores.outcomes.noted()
        assert (noted.outcome.kind, noted.by, noted.score_before) == (OutcomeKind.LOST, MARA.id, 64)

        bot.clicks(button(said, "Undo"), ephemeral=True)

        assert bot.stores.outcomes.noted() == []
        assert bot.stores.leads.get(lead_id).lead.status is not Status.LOST

    def test_twice_says_that_it_is_known(self, bot: Bot) -> None:
        keep(bot, a_lead(status=Status.LOST))
        bot.runs("outcome Anna Kowalska")

        bot.receives(payloads.submitted(bot.says("views.open")["view"], {Field.OUTCOME: "lost"}))

        assert "is lost already" in words(bot.says("respond"))
