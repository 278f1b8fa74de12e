"""Asks whom a text is about that is to be read."""

from collections.abc import Sequence

from bot.domain.lead import ScoredLead
from bot.slack.identifiers import Field, View
from bot.slack.mrkdwn import quote
from bot.slack.views.blocks import Block, section
from bot.slack.views.inputs import field, form, option, text_input
from bot.slack.views.wording import spoken

NAME_MAX_CHARACTERS = 200
QUOTE_MAX_CHARACTERS = 300
PEOPLE_MAX = 10
WHOSE = (
    "Whose words are these? Write `qualify` and a name, a company or an e-mail address in this thread, "
    "then send the text or the file again."
)


def whose(text: str, *, private_metadata: str, choices: Sequence[ScoredLead] = ()) -> Block:
    """A form that asks for the lead: by name, or among several."""
    said = section(quote(text, QUOTE_MAX_CHARACTERS))
    if choices:
        people = [option(spoken(scored), scored.lead.id) for scored in choices[:PEOPLE_MAX]]
        asked = field(Field.READ_LEAD, "Which one?", {"type": "radio_buttons", "options": people})
    else:
        name = text_input(limit=NAME_MAX_CHARACTERS, placeholder="Dana Fox, Acme or dana@acme.example")
        asked = field(Field.READ_NAME, "Whom is this about?", name)
    return form(
        View.READ_FORM, title="Read BANT", submit="Read", blocks=[said, asked], private_metadata=private_metadata
    )
