"""Looking at leads, claiming them, and asking why."""

from datetime import timedelta

import pytest

from bot.domain.answer import ContentLine
from bot.domain.change import ChangeKind
from bot.domain.words import Band, EventKind
from tests.builders import MARA, T0, TOM, a_lead, ago, an_event
from tests.contracts.steps import a_note
from tests.slack.harness import Bot, button, keep, words


class TestShowing:
    def test_draws_the_card_with_what_can_be_done(self, bot: Bot) -> None:
        keep(bot, a_lead(title="CTO"), score=87, band=Band.HOT)

        bot.runs("show Anna Kowalska")

        card = bot.says("respond")
        assert "CTO at Acme" in words(card)
        for label in ("Qualify", "Suggest content", "Claim", "Why this score"):
            button(card, label)

    def test_asks_which_one_where_several_fit(self, bot: Bot) -> None:
        keep(bot, a_lead(name="Anna Kowalska", email="a@acme.test", company="Acme"))
        anna = keep(bot, a_lead(name="Anna Kowalska", email="b@globex.test", company="Globex"))

        bot.runs("show Anna Kowalska")
        asked = bot.says("respond")
        chosen = next(b for b in (button(asked, "Open", nth=n) for n in range(2)) if b["value"] == anna)
        bot.clicks(chosen, ephemeral=True)

        assert "Globex" in words(bot.says("respond"))

    def test_knows_a_lead_by_company_where_one_person_is_there(self, bot: Bot) -> None:
        keep(bot, a_lead(company="Initech GmbH"))

        bot.runs("show initech")

        assert "Anna Kowalska" in words(bot.says("respond"))

    def test_claims_nobody_by_half_a_name(self, bot: Bot) -> None:
        keep(bot, a_lead(name="Anna Kowalski"))

        bot.runs("claim Anna Kowalska")

        assert "Which one do you mean" in words(bot.says("respond"))

    def test_opens_a_form_from_the_home_tab(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.clicks({"action_id": "lead_open", "value": lead_id}, channel=None)

        assert bot.says("views.open")["view"]["callback_id"] == "lead_card"

    def test_opens_over_a_form(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.clicks({"action_id": "lead_open", "value": lead_id}, channel=None, view="modal")

        assert bot.says("views.push")["view"]["callback_id"] == "lead_card"


class TestTheCard:
    def test_says_why_a_high_score_is_in_a_low_band(self, bot: Bot) -> None:
        keep(bot, a_lead(), score=93, fit=22, engagement=95, band=Band.COOL)

        bot.runs("show Anna Kowalska")

        assert "93 would do for hot, which also asks for fit 40 (now 22)." in words(bot.says("respond"))


def claimed(bot: Bot) -> None:
    """Somebody claims Anna, whose band stays what it is."""
    scored = bot.stores.leads.get(a_lead().id)
    bot.stores.writes.save(scored.lead, standing=scored.standing, note=a_note(ChangeKind.CLAIMED))


class TestTheTimeToAnswer:
    def test_stands_on_the_card_and_begins_anew_with_a_claim(self, bot: Bot) -> None:
        keep(bot, a_lead(), score=87, band=Band.HOT)
        bot.runs("show Anna Kowalska")
        assert "an answer was due 13 March" in words(bot.says("respond"))

        claimed(bot)
        bot.runs("show Anna Kowalska")
        assert "answer by 18 March, 11:00 (Europe/Berlin)" in words(bot.says("respond"))

    def test_is_over_with_a_call(self, bot: Bot) -> None:
        keep(bot, a_lead(), score=87, band=Band.HOT)
        claimed(bot)
        bot.stores.engagement.add([an_event(a_lead(), EventKind.CALL, at=T0 + timedelta(minutes=20))])
        bot.passes(hours=1)

        bot.runs("show Anna Kowalska")

        assert "answered after 0 h 20 min of business time, in time" in words(bot.says("respond"))


class TestWhyThisScore:
    def test_shows_a_receipt_that_adds_up(self, bot: Bot) -> None:
        lead = a_lead(title="CTO")
        keep(bot, lead)
        bot.stores.engagement.add([an_event(lead, at=ago(days=2))])

        bot.clicks({"action_id": "lead_why", "value": lead.id}, thread_ts="1773000000.000001")

        said = bot.says("chat.postMessage")
        assert said["thread_ts"] == "1773000000.000001"
        assert "Engagement" in words(said)

    def test_says_first_what_moved_it_lately(self, bot: Bot) -> None:
        lead = a_lead(title="CTO")
        keep(bot, lead)
        bot.stores.engagement.add([an_event(lead, at=ago(days=2))])

        bot.clicks({"action_id": "lead_why", "value": lead.id})

        said = words(bot.says("chat.postMessage"))
        assert "Since 11 March: " in said
        assert (
            said.index("is the sum of") < said.index("Viewed the pricing page, 16 March") < said.index("Not known yet")
        )


class TestClaiming:
    def test_makes_the_lead_mine_and_offers_to_undo(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.runs("claim Anna Kowalska")

        assert bot.stores.leads.get(lead_id).lead.owner_id == MARA.id
        button(bot.says("respond"), "Undo")

    def test_keeps_who_and_where(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())

        bot.clicks(
            {"action_id": "lead_claim", "value": lead_id}, message_ts="1773820000.000007", thread_ts="1773820000.000001"
        )

        note = bot.stores.writes.changes(lead_id=lead_id, limit=1)[0].note
        assert (note.by, note.at) == (MARA.id, T0)
        assert note.where == (
            "https://vendor.slack.test/archives/C0SALES/p1773820000000007?thread_ts=1773820000.000001&cid=C0SALES"
        )

    def test_tells_the_second_one_who_was_first(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        claim = {"action_id": "lead_claim", "value": lead_id}

        bot.clicks(claim, user=str(TOM.slack_id))
        bot.slack.forget()
        bot.clicks(claim)

        assert bot.stores.leads.get(lead_id).lead.owner_id == TOM.id
        assert "Tom Okafor has Anna Kowalska already" in words(bot.says("respond"))
        assert not bot.slack.sent("chat.postMessage")

    def test_twice_by_the_same_person_changes_nothing(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        claim = {"action_id": "lead_claim", "value": lead_id}

        bot.clicks(claim)
        bot.clicks(claim)

        assert len(bot.stores.writes.changes(lead_id=lead_id)) == 2  # logged, claimed
        assert "is yours already" in words(bot.says("respond"))

    def test_takes_the_button_out_of_the_message(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead())
        bot.runs("show Anna Kowalska")
        card = bot.says("respond")

        bot.clicks(button(card, "Claim"), blocks=card["blocks"])

        redrawn = bot.says("chat.update")
        assert "Claim" not in str([b.get("elements") for b in redrawn["blocks"] if b["type"] == "actions"])
        assert bot.stores.leads.get(lead_id).lead.owner_id == MARA.id

    def test_on_the_home_tab_draws_it_afresh(self, bot: Bot) -> None:
        lead_id = keep(bot, a_lead(), band=Band.HOT)

        bot.clicks({"action_id": "lead_claim", "value": lead_id}, channel=None)

        assert "Anna Kowalska" in words(bot.says("views.publish"))
        assert bot.says("chat.postMessage")["channel"] == "U0MARA"


class TestSuggesting:
    def test_shows_each_piece_with_its_reasons(self, bot: Bot) -> None:
        keep(bot, a_lead())
        bot.content.append(
            ContentLine(
                id="a", title="SSO in a week", url="https://vendor.example/sso", type="one-pager", reasons=("for CTOs",)
            )
        )

        bot.runs("suggest Anna Kowalska")

        said = words(bot.says("respond"))
        assert "<https://vendor.example/sso|SSO in a week>" in said
        assert "for CTOs" in said

    def test_for_a_company_goes_person_by_person(self, bot: Bot) -> None:
        keep(bot, a_lead(title="CTO"))
        keep(bot, a_lead(name="Jo Bell", email="jo@acme.test", title="CFO"))
        bot.content.extend([ContentLine(id="a", title="SSO in a week"), ContentLine(id="b", title="Retail ROI")])

        bot.runs("suggest Acme")

        said = words(bot.says("respond"))
        assert "What to send to whom at Acme" in said
        assert "SSO in a week" in said
        assert "Retail ROI" in said

    def test_says_so_where_nothing_fits(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.runs("suggest Anna Kowalska")

        assert "nothing that fits Anna Kowalska" in words(bot.says("respond"))


class TestSuggestingOnATopic:
    @pytest.fixture(autouse=True)
    def _library(self, bot: Bot) -> None:
        bot.content.extend([ContentLine(id="a", title="SSO in a week"), ContentLine(id="b", title="Retail ROI")])

    @pytest.mark.parametrize(
        "typed",
        [
            "Anna Kowalska: sso",
            "Anna Kowalska : sso",
            "Anna Kowalska about SSO",
            "anna@acme.test regarding sso",
            "Anna Kowalska at Acme on sso",
        ],
    )
    def test_of_a_lead_shows_what_is_on_it(self, bot: Bot, typed: str) -> None:
        keep(bot, a_lead(email="anna@acme.test"))

        bot.runs(f"suggest {typed}")

        said = words(bot.says("respond"))
        assert "SSO in a week" in said
        assert "Retail ROI" not in said
        assert "on “sso”" in said.replace("SSO”", "sso”")

    def test_of_a_company_does_so_for_each(self, bot: Bot) -> None:
        keep(bot, a_lead(title="CTO"))
        keep(bot, a_lead(name="Jo Bell", email="jo@acme.test", title="CFO"))

        bot.runs("suggest Acme: retail")

        said = words(bot.says("respond"))
        assert "Retail ROI" in said
        assert "SSO in a week" not in said

    def test_goes_on_with_whoever_is_chosen(self, bot: Bot) -> None:
        keep(bot, a_lead(email="one@acme.test"))
        keep(bot, a_lead(email="two@other.test", company="Other"))

        bot.runs("suggest Anna Kowalska about sso")
        bot.clicks(button(bot.says("respond"), "Suggest content", nth=1), ephemeral=True)

        assert "SSO in a week" in words(bot.says("respond"))
        assert "Retail ROI" not in words(bot.says("respond"))

    @pytest.mark.parametrize("company", ["All About Coffee", "Moss on Main", "Note: Paper"])
    def test_leaves_a_name_with_such_a_word_whole(self, bot: Bot, company: str) -> None:
        keep(bot, a_lead(title="CTO", company=company))
        keep(bot, a_lead(name="Jo Bell", email="jo@acme.test", title="CFO", company=company))

        bot.runs(f"suggest {company}")

        assert f"What to send to whom at {company}" in words(bot.says("respond"))

    @pytest.mark.parametrize("company", ["All About Coffee", "Moss on Main", "Note: Paper"])
    @pytest.mark.parametrize("topic", ["about retail", "on retail", ": retail", "about retail on Main"])
    def test_finds_the_topic_after_a_name_with_such_a_word(self, bot: Bot, company: str, topic: str) -> None:
        keep(bot, a_lead(title="CTO", company=company))
        keep(bot, a_lead(name="Jo Bell", email="jo@acme.test", title="CFO", company=company))

        bot.runs(f"suggest {company} {topic}")

        said = words(bot.says("respond"))
        assert f"at {company} about “{topic.split(maxsplit=1)[1]}”" in said.replace(" on “", " about “")

    def test_notes_the_topic_where_nothing_is_on_it(self, bot: Bot) -> None:
        keep(bot, a_lead())

        bot.runs("suggest Anna Kowalska: blockchain")

        assert "nothing on “blockchain” that fits Anna Kowalska" in words(bot.says("respond"))
        assert "/lead suggest anna" in words(bot.says("respond")).casefold()
        assert [gap.topic for gap in bot.stores.gaps.open()] == ["blockchain"]


def test_a_company_of_many_says_how_many_are_left_out(bot: Bot) -> None:
    for number in range(11):
        keep(bot, a_lead(name=f"Person {number}", email=f"p{number}@acme.test"))

    bot.runs("suggest Acme")

    assert "And 3 more at Acme, with lower scores: ask “who works at Acme?”" in words(bot.says("respond"))
