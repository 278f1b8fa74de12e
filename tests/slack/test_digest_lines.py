"""What is done about the single leads of a digest, and what everybody sees of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.digest import DigestAccount, DigestLine
from bot.domain.lead import Lead
from bot.domain.subscription import DeliveryState
from bot.domain.words import Band, Status
from bot.slack.notifier import build_announcer
from tests.builders import MARA, T0, TOM, a_lead, ago
from tests.slack import payloads
from tests.slack.harness import BOT_TOKEN, Bot, button, keep, words
from tests.slack.views.examples import a_delivery, a_digest, a_subscription

ANNA = a_lead()
BO = a_lead(name="Bo Lin", email="bo@globex.test", company="Globex")


def posted(bot: Bot, *leads: Lead) -> dict[str, Any]:
    """A digest about these, in the channel."""
    for lead in leads:
        keep(bot, lead, score=90, band=Band.HOT)
    found = bot.stores.leads.get_many([lead.id for lead in leads])
    accounts = tuple(
        DigestAccount(
            company=scored.lead.company or "",
            lines=(DigestLine(lead=scored, why_now="Asked for a demo", change=12, next_step="Call today."),),
        )
        for scored in found
    )
    content = a_digest(accounts=accounts, total=len(accounts))
    announcer = build_announcer(bot_token=BOT_TOKEN, api_url=bot.slack.url)
    announcer.post_digest(a_subscription(), a_delivery(), content, now=T0)
    return dict(bot.slack.history["C0SALES"][-1])


def click(bot: Bot, message: dict[str, Any], label: str, *, nth: int = 0, by: str = str(MARA.slack_id)) -> None:
    bot.clicks(button(message, label, nth=nth), message_ts=message["ts"], blocks=message["blocks"], user=by)


def line_of(message: dict[str, Any], lead: Lead) -> str:
    return next(
        str(block["text"]["text"]) for block in message["blocks"] if block.get("block_id") == f"digest_says:{lead.id}"
    )


def left_for(message: dict[str, Any], lead: Lead) -> list[str]:
    found = next(block for block in message["blocks"] if block.get("block_id") == f"digest_does:{lead.id}")
    return [element["text"]["text"] for element in found["elements"]]


class TestAClaim:
    def test_shows_everybody_whose_the_lead_is(self, bot: Bot) -> None:
        message = posted(bot, ANNA, BO)

        click(bot, message, "Claim")

        edited = bot.says("chat.update")
        assert "claimed by *Mara Lindt*" in line_of(edited, ANNA)
        assert left_for(edited, ANNA) == ["Snooze", "Not a fit", "Open"]
        assert left_for(edited, BO) == ["Claim", "Snooze", "Not a fit", "Open"]

    def test_at_the_same_time_as_another_loses_neither(self, bot: Bot) -> None:
        message = posted(bot, ANNA, BO)

        click(bot, message, "Claim")
        click(bot, message, "Claim", nth=1, by=str(TOM.slack_id))

        edited = bot.says("chat.update")
        assert "Mara Lindt" in line_of(edited, ANNA), "the second click came from a message that did not show the first"
        assert "Tom Okafor" in line_of(edited, BO)

    def test_of_a_lead_that_is_gone_tells_who_has_it(self, bot: Bot) -> None:
        message = posted(bot, ANNA)

        click(bot, message, "Claim")
        click(bot, message, "Claim", by=str(TOM.slack_id))

        assert "Mara Lindt has Anna Kowalska already" in words(bot.says("respond"))
        assert bot.stores.leads.get(ANNA.id).lead.owner_id == MARA.id


class TestASnooze:
    def test_is_asked_for_kept_and_shown(self, bot: Bot) -> None:
        message = posted(bot, ANNA)

        click(bot, message, "Snooze")
        bot.receives(payloads.submitted(bot.says("views.open")["view"], {"snooze_days": "3"}))

        assert "No digest speaks of Anna Kowalska until 21 March" in words(bot.says("respond"))
        edited = bot.says("chat.update")
        assert "snoozed until 21 March by Mara Lindt" in line_of(edited, ANNA)
        assert left_for(edited, ANNA) == ["Open"]
        kept = bot.stores.snoozes.of([ANNA.id], now=T0)[ANNA.id]
        assert kept.until == T0.replace(hour=23) + timedelta(days=2), "midnight in Berlin, where Mara is"

    def test_can_be_ended(self, bot: Bot) -> None:
        click(bot, posted(bot, ANNA), "Snooze")
        bot.receives(payloads.submitted(bot.says("views.open")["view"], {}))
        bot.clicks(button(bot.says("respond"), "Wake it now"), ephemeral=True)

        assert "Digests speak of Anna Kowalska again" in words(bot.says("respond"))
        edited = bot.says("chat.update")
        assert "snoozed" not in line_of(edited, ANNA)
        assert left_for(edited, ANNA)[-3:] == ["Snooze", "Not a fit", "Open"]
        assert not bot.stores.snoozes.of([ANNA.id], now=T0)

    def test_says_who_did_it_in_the_record(self, bot: Bot) -> None:
        click(bot, posted(bot, ANNA), "Snooze")
        bot.receives(payloads.submitted(bot.says("views.open")["view"], {"snooze_days": "7"}))

        [change, *_] = bot.stores.writes.changes(lead_id=ANNA.id)
        assert change.note.summary == "Mara Lindt snoozed Anna Kowalska until 25 March 2026"


class TestNotAFit:
    def test_asks_why_and_sticks(self, bot: Bot) -> None:
        message = posted(bot, ANNA)

        click(bot, message, "Not a fit")
        form = bot.says("views.open")["view"]
        assert "Say why they are not a fit" in bot.receives(payloads.submitted(form, {})).body
        bot.receives(payloads.submitted(form, {"outcome_reason": "a student project"}))

        assert bot.stores.leads.get(ANNA.id).lead.status is Status.UNQUALIFIED
        edited = bot.says("chat.update")
        assert "not a fit: a student project" in line_of(edited, ANNA)
        assert left_for(edited, ANNA) == ["Open"]


class TestAndMore:
    def test_opens_all_that_belongs_in_the_digest(self, bot: Bot) -> None:
        for lead in (ANNA, BO):
            keep(bot, lead, score=90, band=Band.HOT)
        bot.stores.subscriptions.put(a_subscription(last_delivered_at=ago(days=400), capacity=1))
        [(_, delivery)] = bot.stores.subscriptions.claim_due(now=T0 + timedelta(minutes=1), limit=1)
        bot.stores.subscriptions.settle(replace(delivery, state=DeliveryState.POSTED, posted_ts="1.2"))

        bot.clicks({"action_id": "digest_more", "value": delivery.id})

        shown = words(bot.says("views.open"))
        assert "Anna Kowalska" in shown
        assert "Bo Lin" in shown

    def test_of_a_digest_that_is_gone_says_so(self, bot: Bot) -> None:
        bot.clicks({"action_id": "digest_more", "value": "S-gone:2026-03-18"})

        assert "I do not find that digest any more" in words(bot.says("respond"))
