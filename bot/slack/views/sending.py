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
NOTE_MAX_CHARACTERS = 600
"""As much of it as a button carries beside the rest."""


def send_button(lead_id: LeadId, line: ContentLine) -> Element:
    """Logs that this piece goes to this lead."""
    value = [lead_id, line.id, line.note[:NOTE_MAX_CHARACTERS]]
    return button("Send", Action.SEND_CONTENT, json.dumps(value, ensure_ascii=False))


def chosen(value: str) -> tuple[str, str, str]:
    """The lead, the asset and the note of a button; one of an older message has no note."""
    lead_id, asset_id, *note = json.loads(value)
    return str(lead_id), str(asset_id), str(note[0]) if note else ""


def sent(done: Sent, *, note: str = "") -> Message:
    """What was logged, the link – below the note to send with it, to be copied as one – and what it tells."""
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
    blocks = [section(sentence(told)), section(_to_copy(done.link, note)), context(plain(tells)), actions(*buttons)]
    return message(f"{told} {done.link}", blocks)


def _to_copy(link: str, note: str) -> str:
    harmless = escape(note).replace("`", "'")
    return f"```{harmless}\n\n{escape(link)}```" if note else f"`{escape(link)}`"


def revoked(link: Sending | Gate) -> Message:
    """A link that leads nowhere any more."""
    return note(f"↩️ The link to “{link.title[:TITLE_MAX_CHARACTERS]}” no longer works. What came of it stays logged.")
