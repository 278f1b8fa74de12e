"""What an answer proposes to write: a person's click leads on, and only the last one writes."""

import pytest

from bot.domain.answer import Answer, AnswerKind
from bot.domain.lead import LeadId
from bot.domain.proposal import EvidenceProposal, LeadProposal
from bot.domain.words import Criterion
from tests.builders import MARA, T0, a_lead
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words

SENTENCE = "log Dana Fox, CTO at Umbrella, dana@umbrella.test, budget 50k EUR"


@pytest.fixture
def proposes_a_lead(bot: Bot) -> str:
    """The bot answers a mention with the proposal of a lead; gives the thread."""
    draft = bot.reads(SENTENCE.removeprefix("log "))
    bot.agent.says[SENTENCE] = Answer(
        kind=AnswerKind.CLARIFY, text="I can log this lead.", proposal=LeadProposal(draft=draft)
    )
    bot.receives(asked := payloads.mention(SENTENCE))
    return str(asked["event"]["ts"])


class TestALead:
    def test_is_written_by_the_form_that_the_click_opens(self, bot: Bot, proposes_a_lead: str) -> None:
        bot.clicks(button(bot.says("chat.postMessage"), "Check and save"), thread_ts=proposes_a_lead)

        form = bot.says("views.open")["view"]
        assert "Dana Fox" in str(form)
        assert not bot.stores.store.leads
        bot.receives(payloads.submitted(form, {}))
        (dana,) = bot.stores.store.leads.values()
        assert dana.email == "dana@umbrella.test"

    def test_asked_for_again_is_still_one_lead(self, bot: Bot, proposes_a_lead: str) -> None:
        for _ in range(2):
            bot.clicks(button(bot.says("chat.postMessage"), "Check and save"), thread_ts=proposes_a_lead)

        assert not bot.stores.store.leads


class TestAnAnswer:
    def proposes(self, bot: Bot) -> tuple[LeadId, str]:
        lead_id = keep(bot, a_lead(title="CTO"))
        proposal = EvidenceProposal(lead_id=lead_id, criterion=Criterion.BUDGET, words="50k EUR")
        said = "Acme's budget is 50k EUR"
        bot.agent.says[said] = Answer(kind=AnswerKind.CLARIFY, text="I can note this.", proposal=proposal)
        bot.receives(asked := payloads.mention(said))
        return lead_id, str(asked["event"]["ts"])

    def test_is_shown_as_it_is_understood_before_it_is_written(self, bot: Bot) -> None:
        lead_id, thread = self.proposes(bot)

        bot.clicks(button(bot.says("chat.postMessage"), "Check and save"), thread_ts=thread)

        card = bot.says("chat.postMessage")
        assert card["thread_ts"] == thread
        assert "50,000 EUR" in words(card)
        assert not bot.stores.leads.dossier(lead_id).evidence

        bot.clicks(button(card, "Save 1 answer"), thread_ts=thread)
        (row,) = bot.stores.leads.dossier(lead_id).evidence
        assert (row.criterion, row.amount_minor, row.recorder_id) == (Criterion.BUDGET, 5_000_000, MARA.id)
        assert (row.quote, row.at) == ("50k EUR", T0)

    def test_leaves_nothing_to_click_twice(self, bot: Bot) -> None:
        _, thread = self.proposes(bot)
        proposed = bot.says("chat.postMessage")

        bot.clicks(button(proposed, "Check and save"), thread_ts=thread, blocks=proposed["blocks"])

        assert "Check and save" not in str([b for b in bot.says("chat.update")["blocks"] if b["type"] == "actions"])
