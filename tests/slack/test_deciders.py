"""Saying in Slack that whoever decides is no longer there."""

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import LeadId
from bot.domain.ledger import Current, current
from bot.domain.words import Criterion, Level
from tests.builders import MARA, T0, a_lead, a_standing, ago
from tests.slack.harness import Bot, button, words


def known(bot: Bot, value: str) -> LeadId:
    lead = a_lead(title="CTO")
    row = Evidence(
        id=EvidenceId("E-1"),
        lead_id=lead.id,
        criterion=Criterion.AUTHORITY,
        level=Level.SUPPORTED,
        value=value,
        quote="Dana signs this with me",
        speaker="Anna Kowalska",
        speaker_role="buyer",
        at=ago(days=3),
    )
    note = ChangeNote(kind=ChangeKind.QUALIFIED, by=MARA.id, at=ago(days=3))
    bot.stores.writes.save(lead, standing=a_standing(), evidence=[row], note=note)
    return lead.id


def authority(bot: Bot, lead_id: LeadId) -> Current:
    return current(bot.stores.leads.dossier(lead_id).evidence, now=T0)[Criterion.AUTHORITY]


class TestADeciderWhoLeft:
    def test_is_said_under_the_card_and_taken_back(self, bot: Bot) -> None:
        lead_id = known(bot, "Dana Cole, CFO")
        bot.runs("show Anna Kowalska")

        bot.clicks(button(bot.says("respond"), "Dana Cole is no longer there"), ephemeral=True)

        said = bot.says("respond")
        assert "Who decides now is to be asked" in words(said)
        assert authority(bot, lead_id).lapsed == f"Dana Cole is no longer there, says {MARA.shown}"
        bot.clicks(button(said, "Undo"), ephemeral=True)
        assert authority(bot, lead_id).level is Level.SUPPORTED

    def test_twice_is_said_once(self, bot: Bot) -> None:
        lead_id = known(bot, "Dana Cole, CFO")
        gone = {"action_id": "lead_decider_gone", "value": lead_id}
        bot.clicks(gone, ephemeral=True)

        bot.clicks(gone, ephemeral=True)

        assert "Nobody is on record by name" in words(bot.says("respond"))
        assert len(bot.stores.leads.dossier(lead_id).evidence) == 2

    def test_has_no_button_where_nobody_is_named(self, bot: Bot) -> None:
        known(bot, "decides on the purchase")

        bot.runs("show Anna Kowalska")

        assert "no longer there" not in words(bot.says("respond"))
