"""Putting a lead aside: the form, and what was understood, to be confirmed."""

from bot.domain.parking import WORDS_MAX_CHARACTERS, ReasonCode, said_against
from bot.slack.identifiers import Action, Field, View
from bot.slack.mrkdwn import joined, plain, quote
from bot.slack.views.blocks import Block, Message, actions, button, context, message, section
from bot.slack.views.inputs import field, form, option, select, text_input
from bot.slack.views.wording import name_of, role_of
from bot.usecases.park_lead import ParkingPlan
from bot.usecases.show_lead_card import LeadCard

ASIDE, REJECT = "aside", "reject"
WAYS = (option("Come back to them later", ASIDE), option("Reject: not a fit", REJECT))
CODES = tuple(option(code.capitalize(), code) for code in ReasonCode)
HINT = (
    "Until when, in their words or yours: “no budget until their new fiscal year in April”, “when they ask for a demo”."
)


def parking_form(card: LeadCard, *, private_metadata: str) -> Block:
    """Whether to come back, why, and when; filled with what the buyer said against it, where that is on record."""
    scored, (code, said) = card.lead, said_against(card.bant)
    blocks = [
        section(joined(name_of(scored.lead), role_of(scored.lead))),
        field(Field.PARK_WAY, "What is to happen?", {"type": "radio_buttons", "options": list(WAYS)}),
        field(Field.PARK_CODE, "Why?", select(CODES, code)),
        field(
            Field.PARK_WORDS,
            "In words",
            text_input(said, limit=WORDS_MAX_CHARACTERS, placeholder="no budget until April"),
            optional=True,
            hint=HINT,
        ),
    ]
    return form(
        View.PARKING_FORM, title="Recycle or reject", submit="Go on", blocks=blocks, private_metadata=private_metadata
    )


def to_confirm(plan: ParkingPlan, packed: str) -> Message:
    """What was understood; nothing is saved before the click."""
    lead = plan.lead.lead
    text = f"Put {lead.shown} aside and remind you {plan.wake_up.sentence}?"
    return message(
        text,
        [
            section(f"Put {name_of(lead)} aside ({plain(plan.code, 40)}) and remind you *{plan.wake_up.sentence}*?"),
            section(quote(plan.words, WORDS_MAX_CHARACTERS)),
            actions(
                button("Yes, remind me then", Action.PARK_CONFIRM, packed, style="primary"),
                button("Change", Action.PARK, lead.id),
            ),
            context("Nothing is saved yet."),
        ],
    )
