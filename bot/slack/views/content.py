"""What to send to a lead, each piece with its reasons."""

from collections.abc import Sequence

from bot.domain.answer import ContentLine
from bot.domain.lead import ScoredLead
from bot.slack.identifiers import COMMAND, Action, Verb
from bot.slack.mrkdwn import plain
from bot.slack.views import answers
from bot.slack.views.blocks import Block, Message, actions, button, context, message, section
from bot.slack.views.notices import note
from bot.slack.views.sending import send_button
from bot.slack.views.wording import name_of, role_of
from bot.usecases.answer_content import nearest_words

SHOWN_MAX = 5
TOPIC_MAX_CHARACTERS = 80


def suggestions(scored: ScoredLead, lines: Sequence[ContentLine], *, topic: str = "", nearest: str = "") -> Message:
    """Best first; where nothing fits, what else could be tried. `topic` was wished for, `nearest` is a title."""
    name = scored.lead.shown
    if not lines and topic:
        instead = f"{nearest_words(nearest)} " if nearest else ""
        return note(
            f"The library has nothing on “{topic[:TOPIC_MAX_CHARACTERS]}” that fits {name} and is new there. "
            f"{instead}Without a topic: `{COMMAND} {Verb.SUGGEST} {scored.lead.email or name}`"
        )
    if not lines:
        return note(
            f"The library has nothing that fits {name} and is new there. "
            f"Ask about a topic instead: `{COMMAND} what do we have on security?`"
        )
    role = role_of(scored.lead)
    on = f" on “{plain(topic, TOPIC_MAX_CHARACTERS)}”" if topic else ""
    head = section(f"*To send to* {name_of(scored.lead)}{f', {role}' if role else ''}{on}")
    shown = lines[:SHOWN_MAX]
    spoken = "\n".join([f"To send to {name}:", *(line.title for line in shown)])
    small = context("Chosen by role, industry, stage and what they did; nothing they have had already.")
    pieces = [answers.asset(line) | {"accessory": send_button(scored.lead.id, line)} for line in shown]
    return message(spoken, [head, *pieces, small, refinements(scored)])


def refinements(scored: ScoredLead) -> Block:
    """Other wishes at a click; each is a question whose thread goes on."""
    who = scored.lead.email or scored.lead.name
    wishes = {
        "Something shorter": f"what should I send {who}? something shorter",
        "A case study": f"what should I send {who}? a case study",
        "Anything on security?": f"what should I send {who}? anything on security",
    }
    return actions(*(button(label, f"{Action.ASK}{n}", wish) for n, (label, wish) in enumerate(wishes.items())))
