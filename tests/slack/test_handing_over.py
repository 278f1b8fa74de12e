"""Handing a lead over in Slack."""

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import LeadId
from bot.domain.words import Criterion, Level
from tests.builders import MARA, a_lead, a_standing, ago
from tests.slack.harness import Bot, button, words


def known(bot: Bot) -> LeadId:
    lead = a_lead(title="CTO")
    row = Evidence(
        id=EvidenceId("E-1"),
        lead_id=lead.id,
        criterion=Criterion.NEED,
        level=Level.SUPPORTED,
        value="SSO",
        quote="our logins fail every day",
        speaker="Anna Kowalska",
        speaker_role="buyer",
        at=ago(days=3),
        source="https://vendor.slack.test/archives/C0SALES/p1",
    )
    note = ChangeNote(kind=ChangeKind.QUALIFIED, by=MARA.id, at=ago(days=3))
    bot.stores.writes.save(lead, standing=a_standing(), evidence=[row], note=note)
    return lead.id


class TestHandingOver:
    def test_by_command_is_one_message_for_the_next_person(self, bot: Bot) -> None:
        known(bot)

        bot.runs("handoff Anna Kowalska")

        said = words(bot.says("respond"))
        assert "our logins fail every day" in said
        assert "Still to ask" in said
        assert "Nobody knows the budget" in said
        assert "Do not ask again" in said
        assert "Need: SSO (Anna Kowalska, 15 March)" in said

    def test_by_button_stays_in_the_thread(self, bot: Bot) -> None:
        lead_id = known(bot)

        bot.clicks({"action_id": "lead_hand_off", "value": lead_id}, thread_ts="1773000000.000001")

        posted = bot.says("chat.postMessage")
        assert posted["thread_ts"] == "1773000000.000001"
        button(posted, "Suggest content")
