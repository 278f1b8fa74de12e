"""The form that says how a lead ended."""

from bot.domain.lead import ScoredLead
from bot.domain.outcome import OutcomeKind
from bot.slack.identifiers import Field, View
from bot.slack.mrkdwn import joined
from bot.slack.views.blocks import Block, Element, section
from bot.slack.views.inputs import field, form, option, text_input
from bot.slack.views.wording import name_of, role_of

REASON_MAX_CHARACTERS = 300
ENDINGS = (
    option("Won: they bought", OutcomeKind.WON),
    option("Lost: they did not", OutcomeKind.LOST),
    option("Not a fit: they never should have been called", OutcomeKind.DISQUALIFIED),
)


def outcome_form(scored: ScoredLead, *, chosen: OutcomeKind | None = None, private_metadata: str) -> Block:
    """Who it is about, how it ended, and why."""
    radio: Element = {"type": "radio_buttons", "options": list(ENDINGS)}
    if chosen:
        radio["initial_option"] = next(ending for ending in ENDINGS if ending["value"] == chosen)
    why = text_input(limit=REASON_MAX_CHARACTERS, placeholder="no budget before 2027")
    blocks = [
        section(joined(name_of(scored.lead), role_of(scored.lead))),
        field(Field.OUTCOME, "How did it end?", radio),
        field(Field.REASON, "Why?", why, optional=True, hint="Needed where they are not a fit."),
    ]
    return form(View.OUTCOME_FORM, title="Outcome", submit="Save", blocks=blocks, private_metadata=private_metadata)
