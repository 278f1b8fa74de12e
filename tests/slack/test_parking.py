"""Recycling and rejecting leads in Slack."""

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.parking import ReasonCode
from bot.domain.words import Criterion, Level, Status
from bot.slack.identifiers import Field
from tests.builders import a_lead, a_standing, ago
from tests.slack import payloads
from tests.slack.harness import Bot, button, keep, words


def submit(bot: Bot, way: str, words_said: str = "") -> None:
    bot.runs("recycle Anna Kowalska")
    values = {Field.PARK_WAY: way, Field.PARK_CODE: "no budget", Field.PARK_WORDS: words_said}
    bot.receives(payloads.submitted(bot.says("views.open")["view"], values))


class TestRecycling:
    def test_by_a_line_shows_the_day_and_writes_on_a_click(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.runs("recycle Anna Kowalska: no budget until their new fiscal year in April")
        asked = bot.says("respond")
        assert "remind you *on 1 April 2026*" in words(asked)
        assert bot.stores.parkings.waiting() == []
        bot.clicks(button(asked, "Yes, remind me then"))

        parking = bot.stores.parkings.of(lead_id)
        assert parking is not None
        assert (parking.code, parking.words) == (
            ReasonCode.NO_BUDGET,
            "no budget until their new fiscal year in April",
        )
        assert bot.stores.leads.get(lead_id).lead.status is Status.NURTURING

    def test_by_the_form_begins_with_what_the_buyer_said(self, bot: Bot) -> None:
        lead = a_lead()
        quote = "there is no budget until our new fiscal year in April"
        row = Evidence(
            id=EvidenceId("E-1"),
            lead_id=lead.id,
            criterion=Criterion.BUDGET,
            level=Level.CONTRADICTED,
            value="no budget",
            quote=quote,
            speaker_role="buyer",
            at=ago(days=1),
        )
        note = ChangeNote(kind=ChangeKind.QUALIFIED, by=None, at=ago(days=1))
        bot.stores.writes.save(lead, standing=a_standing(), evidence=[row], note=note)

        bot.runs("recycle Anna Kowalska")

        inputs = {b["block_id"]: b["element"] for b in bot.says("views.open")["view"]["blocks"] if "element" in b}
        assert inputs[Field.PARK_WORDS]["initial_value"] == quote
        assert inputs[Field.PARK_CODE]["initial_option"]["value"] == "no budget"

    def test_can_be_undone(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        bot.runs("recycle Anna Kowalska: no budget until April")
        bot.clicks(button(bot.says("respond"), "Yes, remind me then"))

        bot.clicks(button(bot.says("chat.postMessage"), "Undo"))

        assert bot.stores.parkings.of(lead_id) is None

    def test_without_a_time_says_what_is_missing(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.runs("recycle Anna Kowalska: when pigs fly")

        assert "I cannot tell when to come back" in words(bot.says("respond"))

    def test_by_the_form_shows_the_day_too(self, bot: Bot) -> None:
        keep(bot, a_lead())

        submit(bot, "aside", "nothing until the end of March")

        asked = bot.slack.sent()[-1]
        assert "remind you *on 1 April 2026*" in words(asked)


class TestRejecting:
    def test_is_kept_with_its_reason(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        submit(bot, "reject", "never will")

        assert bot.stores.leads.get(lead_id).lead.status is Status.UNQUALIFIED
        outcome = bot.stores.outcomes.told([lead_id])[lead_id]
        assert outcome.reason == "no budget: never will"
