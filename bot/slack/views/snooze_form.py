"""The form that says for how long no digest is to speak of a lead."""

from datetime import datetime

from bot.domain.lead import LeadId, ScoredLead
from bot.slack.identifiers import Action, Field, View
from bot.slack.mrkdwn import joined
from bot.slack.views import lead_card, notices
from bot.slack.views.blocks import Block, Message, button, section
from bot.slack.views.inputs import field, form, option
from bot.slack.views.wording import Reader, name_of, role_of

SPANS = (
    option("Until tomorrow", "1"),
    option("For three days", "3"),
    option("For a week", "7"),
    option("For two weeks", "14"),
    option("For a month", "30"),
    option("For three months", "90"),
)


def snoozed(scored: ScoredLead, until: datetime, *, reader: Reader, digest: tuple[str, str] | None = None) -> Message:
    """Until when, and the way back; `digest` is the channel and `ts` of the one that it was snoozed in."""
    wake = button("Wake it now", Action.WAKE, " ".join((scored.lead.id, *(digest or ()))))
    text = f"🔕 No digest speaks of {scored.lead.shown} until {reader.day(until)}."
    return notices.note(text, lead_card.opening(scored.lead), wake)


def woken(value: str) -> tuple[LeadId, str, str]:
    """Whom the button wakes, and the channel and `ts` of the digest; empty where it was none."""
    lead_id, _, place = value.partition(" ")
    channel_id, _, ts = place.partition(" ")
    return LeadId(lead_id), channel_id, ts


def snooze_form(scored: ScoredLead, *, private_metadata: str) -> Block:
    """Who it is about, and for how long."""
    radio = {"type": "radio_buttons", "options": list(SPANS), "initial_option": SPANS[2]}
    blocks = [
        section(joined(name_of(scored.lead), role_of(scored.lead))),
        field(Field.SNOOZE_DAYS, "How long?", radio, hint="It comes back by itself, if it is still worth acting on."),
    ]
    return form(View.SNOOZE_FORM, title="Snooze", submit="Snooze", blocks=blocks, private_metadata=private_metadata)
