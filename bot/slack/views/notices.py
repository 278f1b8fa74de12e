"""Short messages: what was done, with a way back; what went wrong, with what to do; what takes a moment."""

from bot.domain.change import Change, ChangeId
from bot.domain.lead import ScoredLead
from bot.slack.identifiers import Action, View
from bot.slack.mrkdwn import sentence
from bot.slack.views import lead_card
from bot.slack.views.blocks import Block, Element, Message, actions, button, message, section
from bot.slack.views.inputs import form
from bot.usecases.decider_left import DeciderGone


def note(text: str, *buttons: Element | None) -> Message:
    """One sentence, with buttons under it."""
    shown = [element for element in buttons if element]
    return message(text, [section(sentence(text)), *([actions(*shown)] if shown else [])])


def done(text: str, change: Change, lead: ScoredLead | None = None) -> Message:
    """What was changed, what comes next, and the button that takes it back."""
    opening = lead_card.opening(lead.lead) if lead else None
    qualify = button("Qualify", Action.QUALIFY_LEAD, lead.lead.id) if lead else None
    return note(f"✅ {text}", opening, qualify, undo(change.id))


def decider_gone(done: DeciderGone) -> Message:
    """That who decides has to be found out anew, and what that did to the score."""
    lead = done.lead.lead
    changed = "; ".join(done.changed)
    text = f"Noted for {lead.shown}: {done.cause}. Who decides now is to be asked. {changed}"
    qualify = button("Qualify", Action.QUALIFY_LEAD, lead.id)
    return note(f"✅ {text}", lead_card.opening(lead), qualify, undo(done.change_id) if done.change_id else None)


def taken_back(change: Change) -> Message:
    """What was undone."""
    summary = change.note.summary.removeprefix("Took back: ")
    return note(f"↩️ Taken back: {summary}")


def undo(change_id: ChangeId) -> Element:
    """Takes this change back."""
    return button("Undo", Action.UNDO, change_id)


def trouble(text: str, *buttons: Element | None) -> Message:
    """Something that did not work, in the words of the error, and a way to go on."""
    return note(f"⚠️ {text}", *buttons)


def form_again(kept: str) -> Element:
    """Opens the form for logging with what was filled in before."""
    return button("Open the form again", Action.LOG, kept)


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
