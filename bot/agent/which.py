"""Asks whom a name means where it fits several."""

from collections.abc import Sequence

from bot.domain.answer import Choice
from bot.domain.answer_words import who
from bot.domain.lead import Lead
from bot.domain.reading import Reading, Shape


def which(name: str, leads: Sequence[Lead], ask: str) -> Reading:
    """A button for each; `ask` is the question that a button asks, with `{lead}` where the person stands."""
    choices = [Choice(label=who(lead), question=ask.replace("{lead}", _unmistaken(lead))) for lead in leads]
    return Reading(shape=Shape.CLARIFY, sentence=f"Which “{name}” do you mean?", choices=tuple(choices))


def _unmistaken(lead: Lead) -> str:
    return lead.email or f"{lead.name} at {lead.company}"
