"""Handing a lead over in Slack."""

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import LeadId
from bot.domain.words import Criterion, Level
from tests.builders import MARA, TOM, a_lead, a_standing, ago
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

        posted = bot.says("chat.postMessage")
        assert posted["channel"] == "C0SALES"
        said = words(posted)
        assert "our logins fail every day" in said
        assert "Still to ask" in said
        assert "Nobody knows the budget" in said
        assert "Do not ask again" in said
        assert "Need: SSO (Anna Kowalska, 15 March)" in said

    def test_to_somebody_is_sent_to_them_alone(self, bot: Bot) -> None:
        known(bot)

        bot.runs(f"handoff Anna Kowalska to <@{TOM.slack_id}>")

        posted = bot.says("chat.postMessage")
        assert posted["channel"] == TOM.slack_id
        assert "Hand-off: Anna Kowalska" in words(posted)
        assert "Tom Okafor has everything on Anna Kowalska" in words(bot.says("respond"))

    def test_where_the_bot_is_not_is_seen_by_who_asked(self, bot: Bot) -> None:
        known(bot)
        bot.slack.fails("chat.postMessage", "not_in_channel")

        bot.runs("handoff Anna Kowalska")

        assert "Hand-off: Anna Kowalska" in words(bot.says("respond"))

    def test_by_button_stays_in_the_thread(self, bot: Bot) -> None:
        lead_id = known(bot)

        bot.clicks({"action_id": "lead_hand_off", "value": lead_id}, thread_ts="1773000000.000001")

        posted = bot.says("chat.postMessage")
        assert posted["thread_ts"] == "1773000000.000001"
        button(posted, "Suggest content")
