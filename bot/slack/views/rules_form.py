"""The form by which a manager proposes other numbers."""

from bot.domain.rules import Rules
from bot.slack.identifiers import Field, View
from bot.slack.views.blocks import Block, section
from bot.slack.views.inputs import field, form, option, select, text_input
from bot.usecases.tune_rules import Three, tuning_of

NUMBERS_MAX_CHARACTERS = 20
NOTE_MAX_CHARACTERS = 500
ABOUT = (
    "The numbers that change most. Anything else is changed in the rules file: `leadbot rules propose FILE`. "
    "Nothing comes in force before a second person approves it."
)


def rules_form(rules: Rules, *, private_metadata: str) -> Block:
    """Filled with what is in force."""
    present = tuning_of(rules)
    kinds = [
        option(f"{kind}: {worth.points} points, half after {worth.half_life_days:g} days", kind)
        for kind, worth in rules.engagement.events.items()
    ]
    floors = "Floors: score / fit / engagement"
    blocks = [
        section(ABOUT),
        field(Field.RULES_HOT, "When is a lead hot?", _numbers(present.hot), hint=floors),
        field(Field.RULES_WARM, "When is a lead warm?", _numbers(present.warm), hint=floors),
        field(
            Field.RULES_WEIGHTS,
            "What counts how much?",
            _numbers(present.weights),
            hint="Percent: fit / engagement / readiness, together 100",
        ),
        field(Field.RULES_EVENT, "What is something they do worth?", select(kinds), optional=True),
        field(Field.RULES_POINTS, "Points on the day", text_input(limit=NUMBERS_MAX_CHARACTERS), optional=True),
        field(
            Field.RULES_CAPACITY,
            "New hot leads a rep can take in a week",
            text_input(str(present.capacity), limit=NUMBERS_MAX_CHARACTERS),
        ),
        field(Field.RULES_NOTE, "Why?", text_input(limit=NOTE_MAX_CHARACTERS, lines=True)),
    ]
    return form(
        View.RULES_FORM, title="Change the rules", submit="Show me", blocks=blocks, private_metadata=private_metadata
    )


def _numbers(three: Three) -> dict[str, object]:
    return text_input(" / ".join(map(str, three)), limit=NUMBERS_MAX_CHARACTERS)
