"""Short messages: what was done, with a way back; what went wrong, with what to do; what takes a moment."""

from bot.domain.change import Change
from bot.domain.lead import ScoredLead
from bot.slack.identifiers import Action, View
from bot.slack.mrkdwn import sentence
from bot.slack.views import lead_card
from bot.slack.views.blocks import Block, Element, Message, actions, button, form, message, section


def note(text: str, *buttons: Element | None) -> Message:
    """One sentence, with buttons under it."""
    shown = [element for element in buttons if element]
    return message(text, [section(sentence(text)), *([actions(*shown)] if shown else [])])


def done(text: str, change: Change, lead: ScoredLead | None = None) -> Message:
    """What was changed, and the button that takes it back."""
    opening = lead_card.opening(lead.lead) if lead else None
    return note(f"✅ {text}", opening, undo(change.id))


def undo(change_id: str = "") -> Element:
    """Takes a change back; without an id the latest of whoever clicks."""
    return button("Undo", Action.UNDO, change_id)


def trouble(text: str) -> Message:
    """Something that did not work, in the words of the error."""
    return note(f"⚠️ {text}")


def unexpected(reference: str) -> str:
    """The sentence for what nobody expected."""
    return (
        f"Something went wrong on my side, and it is written down under {reference}. Please try again; "
        "if it happens again, give that number to whoever looks after me."
    )


def wait() -> Message:
    """Stands until the answer is there."""
    return note("⏳ One moment, I am looking it up…")


def notice_view(title: str, *texts: str) -> Block:
    """A form that says how something stands, with nothing to fill in."""
    return form(View.NOTICE, title=title, close="Close", blocks=[section(sentence(text)) for text in texts])
