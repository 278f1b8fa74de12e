"""A piece of content that was sent: the link to paste, and the way to take it back."""

import json

from bot.domain.answer import ContentLine
from bot.domain.gate import Gate
from bot.domain.lead import LeadId
from bot.domain.sending import Sending
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import escape, plain, sentence
from bot.slack.views import lead_card
from bot.slack.views.blocks import Element, Message, actions, button, confirmed, context, message, section
from bot.slack.views.notices import note, undo
from bot.usecases.send_content import Sent

TITLE_MAX_CHARACTERS = 200


def send_button(lead_id: LeadId, line: ContentLine) -> Element:
    """Logs that this piece goes to this lead."""
    return button("Send", Action.SEND_CONTENT, json.dumps([lead_id, line.id]))


def chosen(value: str) -> tuple[str, str]:
    """The lead and the asset of a button."""
    lead_id, asset_id = json.loads(value)
    return str(lead_id), str(asset_id)


def sent(done: Sent) -> Message:
    """What was logged, the link, and what it tells."""
    title, name = done.sending.title, done.lead.lead.shown
    told = f"✅ Logged: “{title}” goes to {name}."
    tells = (
        "This link is theirs alone: you hear when it is opened. It works for 180 days."
        if done.tracked
        else "LEADBOT_PUBLIC_URL is not set, so this is the piece’s own address and I cannot tell when it is opened."
    )
    revoke = confirmed(
        button("Take the link back", Action.REVOKE_LINK, done.sending.token),
        title="Take the link back?",
        text="Whoever has it is told politely that it no longer works.",
        yes="Take it back",
    )
    buttons = [lead_card.opening(done.lead.lead), revoke if done.tracked else None, undo(done.change.id)]
    blocks = [section(sentence(told)), section(f"`{escape(done.link)}`"), context(plain(tells)), actions(*buttons)]
    return message(f"{told} {done.link}", blocks)


def revoked(link: Sending | Gate) -> Message:
    """A link that leads nowhere any more."""
    return note(f"↩️ The link to “{link.title[:TITLE_MAX_CHARACTERS]}” no longer works. What came of it stays logged.")
