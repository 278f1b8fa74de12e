"""Compares what a question finds in the invented world with what a line of Python finds there."""

from collections.abc import Callable

from bot.domain.lead import Lead
from tests.agent.offline.asking import read
from tests.agent.offline.worlds import World, world

HUBSPOT: World = world("hubspot")


def found(question: str) -> set[str]:
    """Addresses of the leads that an answer would be about; empty where the question is not understood."""
    query = read(question).query
    assert query is not None, f"not understood: {question}"
    assert query.metric is None, f"no list: {question}"
    page = HUBSPOT.stores.questions.find(query.model_copy(update={"limit": None}))
    return {scored.lead.email or "" for scored in page.leads}


def those(fits: Callable[[Lead], object]) -> set[str]:
    """Addresses of the leads of the world that fit."""
    return {lead.email or "" for lead in HUBSPOT.store.leads.values() if fits(lead)}


def score_of(lead: Lead) -> int:
    """The score that the world gave it."""
    return HUBSPOT.store.standings[lead.id].score


def owner_of(lead: Lead) -> str:
    """Its owner's first name, empty where nobody owns it."""
    return HUBSPOT.store.reps[lead.owner_id].name.split()[0] if lead.owner_id else ""
