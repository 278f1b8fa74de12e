"""Clicks that nothing else takes: buttons that only open an address, and those of an older version."""

from bot.slack.identifiers import Action
from bot.slack.incoming import clicked
from bot.slack.views import notices
from bot.slack.visit import Visit


def out_of_date(visit: Visit) -> None:
    """A button that this version does not know. A choice of a list tells nothing by itself."""
    action = visit.body["actions"][0]
    if action["type"] == "button" and not clicked(visit.body).action_id.startswith(Action.LINK):
        visit.reply.whisper(notices.trouble("That button is from an earlier version of me. Please ask again."))


def unknown(visit: Visit) -> None:
    """A shortcut or a form that this version does not know."""
    visit.reply.whisper(notices.trouble("I do not know that one any more. Type `/lead help` to see what I can do."))
