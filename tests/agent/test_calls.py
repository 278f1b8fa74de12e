"""The offline model's calls: what a reading becomes as a tool call and again as a reading."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.agent.calls import call_for
from bot.agent.data_words import DataWords
from bot.agent.plan_arguments import CountOrGroup, FindLeads
from bot.agent.plan_builder import PlanBuilder
from bot.agent.readings import Readings
from bot.agent.tool_arguments import (
    ExplainWord,
    OneLead,
    ProposeBant,
    ProposeLead,
    Reply,
    SearchContent,
    ShowLead,
    SuggestContent,
)
from bot.agent.turn import Turn
from bot.domain.answer import Choice
from bot.domain.lead import LeadId
from bot.domain.lead_query import GroupBy, LeadField, LeadQuery, Metric, Window
from bot.domain.reading import Reading, Shape, ThreadMemory
from tests.agent.asking import MINE, few_questions
from tests.builders import MARA, T0
from tests.usecases.ask_house import House, a_house

ANNA, BEN = LeadId("L-ANNA"), LeadId("L-BEN")
COUNT = MINE.model_copy(update={"metric": Metric()})
BY_BAND = LeadQuery(metric=Metric(), group_by=GroupBy(field=LeadField.BAND))
SCHEMAS = {
    "find_leads": FindLeads,
    "count_or_group": CountOrGroup,
    "show_lead": ShowLead,
    "explain_score": OneLead,
    "offer_qualification": OneLead,
    "suggest_content": SuggestContent,
    "search_content": SearchContent,
    "explain_word": ExplainWord,
    "reply": Reply,
    "propose_lead": ProposeLead,
    "propose_bant": ProposeBant,
}


def readings_of(house: House) -> Readings:
    stores = house.stores
    words = DataWords(few_questions(), stores.vocabulary, stores.reps)
    return Readings(PlanBuilder(words), house.proposals.find_lead, house.proposals)


def a_turn(**known: Any) -> Turn:
    return Turn(**({"question": "?", "asker": MARA, "thread": ThreadMemory(), "now": T0, "zone": "UTC"} | known))


@pytest.mark.parametrize(
    "reading",
    [
        Reading(shape=Shape.LEADS, query=MINE),
        Reading(shape=Shape.STAKEHOLDERS, query=MINE),
        Reading(shape=Shape.OWNERS, query=MINE),
        Reading(shape=Shape.OWNERS, lead_ids=(ANNA, BEN)),
        Reading(shape=Shape.NUMBER, query=COUNT),
        Reading(shape=Shape.BREAKDOWN, query=BY_BAND),
        Reading(shape=Shape.COMPARISON, query=COUNT, other=BY_BAND),
        Reading(shape=Shape.COMPARISON, lead_ids=(ANNA, BEN)),
        Reading(shape=Shape.LEAD, lead_ids=(ANNA,)),
        Reading(shape=Shape.LEAD, query=MINE),
        Reading(shape=Shape.TIMELINE, lead_ids=(ANNA,)),
        Reading(shape=Shape.TIMELINE, query=MINE),
        Reading(shape=Shape.EXPLAIN, lead_ids=(ANNA,)),
        Reading(shape=Shape.EXPLAIN, query=MINE),
        Reading(shape=Shape.QUALIFY, lead_ids=(ANNA,)),
        Reading(shape=Shape.SUGGEST, lead_ids=(ANNA,), topic="returns"),
        Reading(shape=Shape.SENT, lead_ids=(ANNA, BEN)),
        Reading(shape=Shape.SENT, query=MINE, topic="the ebook", opened=True),
        Reading(shape=Shape.SENT, lead_ids=(ANNA,), window=Window(start=T0, said="since today"), opened=True),
        Reading(shape=Shape.EVIDENCE, query=MINE, topic="budget timeline"),
        Reading(shape=Shape.CONTENT, topic="returns"),
        Reading(shape=Shape.DEFINITION, topic="hot"),
        Reading(shape=Shape.CLARIFY, sentence="Which?", choices=(Choice(label="A", question="show A"),)),
        Reading(shape=Shape.HELP, sentence="I can help."),
        Reading(shape=Shape.REFUSED, sentence="I cannot."),
    ],
    ids=lambda reading: f"{reading.shape}-{'ids' if reading.lead_ids else 'plan' if reading.query else 'words'}",
)
def test_a_reading_survives_being_a_tool_call(reading: Reading) -> None:
    name, arguments = call_for(reading)
    wanted = SCHEMAS[name].model_validate(arguments)

    assert getattr(readings_of(a_house()), name)(wanted, a_turn()) == reading


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_a_call_of_a_tool_whatever_the_reading_lacks(shape: Shape) -> None:
    name, arguments = call_for(Reading(shape=shape))

    assert SCHEMAS[name].model_validate(arguments)


@given(
    shape=st.sampled_from(list(Shape)),
    topic=st.text(max_size=2_000),
    sentence=st.text(max_size=6_000),
    labels=st.lists(st.text(max_size=400), max_size=20),
    ids=st.lists(st.text(max_size=30).map(lambda text: LeadId(f"L-{text}")), max_size=60),
)
def test_no_reading_makes_a_call_that_its_tool_refuses(
    shape: Shape, topic: str, sentence: str, labels: list[str], ids: list[LeadId]
) -> None:
    choices = tuple(Choice(label=label, question=label * 5) for label in labels)
    reading = Reading(shape=shape, topic=topic, sentence=sentence, choices=choices, lead_ids=tuple(ids))

    name, arguments = call_for(reading)

    assert SCHEMAS[name].model_validate(arguments)
