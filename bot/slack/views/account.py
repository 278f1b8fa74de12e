"""An account: what to send to whom, and what each has already."""

from bot.slack.mrkdwn import joined, plain
from bot.slack.views import lead_card
from bot.slack.views.blocks import Block, Message, context, header, message, section
from bot.slack.views.sending import send_button
from bot.slack.views.wording import Reader, name_of, role_of
from bot.usecases.suggest_for_account import AccountPlan, Stakeholder

TITLE_MAX_CHARACTERS = 150


def stakeholders(plan: AccountPlan, *, reader: Reader, topic: str = "") -> Message:
    """Each person with a piece of their own."""
    company = plain(plan.company, TITLE_MAX_CHARACTERS)
    spoken = [f"What to send to whom at {plan.company}:", *map(_spoken, plan.people), plan.others]
    on = f" on “{plain(topic, TITLE_MAX_CHARACTERS)}”" if topic else ""
    small = context("Nobody gets what somebody there has already, nor the same piece as a colleague.")
    more = [section(plain(plan.others, 400))] if plan.others else []
    people = [_person(one, reader) for one in plan.people]
    return message(joined(*spoken, by="\n"), [header(f"What to send to whom at {company}{on}"), *people, *more, small])


def _spoken(one: Stakeholder) -> str:
    return f"{one.lead.lead.shown}: {one.piece.title if one.piece else one.refusal or 'nothing that fits'}"


def _person(one: Stakeholder, reader: Reader) -> Block:
    lead = one.lead.lead
    part = f"_{lead.persona}_" if lead.persona else ""
    if one.piece:
        reasons = "; ".join(one.piece.reasons)
        chosen = f"→ *{plain(one.piece.title, TITLE_MAX_CHARACTERS)}*: {plain(reasons, 400)}"
    else:
        chosen = plain(one.refusal or "Nothing fits that is new to them.", 300)
    had = [f"{piece.title} ({piece.kind}, {reader.day(piece.at)})" for piece in one.had]
    had += [f"{sending.title} (sent, {reader.day(sending.at)})" for sending in one.sent]
    has = f"Has: {plain('; '.join(had), 500)}" if had else ""
    button = send_button(lead.id, one.piece) if one.piece else lead_card.opening(lead)
    return section(joined(joined(name_of(lead), role_of(lead), part), chosen, has, by="\n"), accessory=button)
