"""What to send to a lead, each piece with its reasons."""

from collections.abc import Sequence

from bot.domain.answer import ContentLine
from bot.domain.lead import ScoredLead
from bot.slack.identifiers import COMMAND
from bot.slack.views import answers
from bot.slack.views.blocks import Message, context, message, section
from bot.slack.views.notices import note
from bot.slack.views.wording import name_of, role_of

SHOWN_MAX = 5


def suggestions(scored: ScoredLead, lines: Sequence[ContentLine]) -> Message:
    """Best first; where nothing fits, what else could be tried."""
    name = scored.lead.shown
    if not lines:
        return note(
            f"The library has nothing that fits {name} and is new to their company. "
            f"Ask about a topic instead: `{COMMAND} what do we have on security?`"
        )
    role = role_of(scored.lead)
    head = section(f"*To send to* {name_of(scored.lead)}{f', {role}' if role else ''}")
    spoken = "\n".join([f"To send to {name}:", *(line.title for line in lines[:SHOWN_MAX])])
    small = context("Chosen by role, industry, stage and what they did; nothing they have had already.")
    return message(spoken, [head, *(answers.asset(line) for line in lines[:SHOWN_MAX]), small])
