"""A thread's memory, written and read back."""

import json

from bot.domain.answer import Choice
from bot.domain.lead import LeadId
from bot.domain.lead_query import (
    AnyOf,
    Did,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    Period,
    Sort,
    Window,
)
from bot.domain.reading import Reading, Shape, ThreadMemory, Turn
from bot.domain.thread_document import memory_from_document, memory_to_document
from bot.domain.words import Criterion, EventKind, Level
from tests.builders import MARA, T0

QUERY = LeadQuery(
    where=(
        FieldIs(field=LeadField.COUNTRY, values=("Germany",), negated=True),
        FieldHas(field=LeadField.TITLE, words=("cto",)),
        FieldBetween(field=LeadField.EMPLOYEES, low=200),
        FieldWithin(field=LeadField.CREATED, window=Window(start=T0, said="since today")),
        AnyOf(
            conditions=(
                Did(events=(EventKind.DEMO_REQUEST,), at_least=2),
                Evident(criterion=Criterion.BUDGET, levels=(Level.CONFIRMED,)),
            )
        ),
    ),
    workable=True,
    sort=(Sort(field=LeadField.SCORE),),
    limit=5,
    metric=Metric(),
    group_by=GroupBy(field=LeadField.CREATED, period=Period.MONTH),
    zone="Europe/Berlin",
)


class TestAThreadsMemory:
    def test_is_the_same_after_a_restart(self) -> None:
        reading = Reading(shape=Shape.BREAKDOWN, query=QUERY, choices=(Choice(label="a", question="b"),), topic="x")
        turn = Turn(question="how many?", asker_id=MARA.id, reading=reading, shown=(LeadId("L-1"),))
        memory = ThreadMemory(turns=(turn, Turn(question="?", asker_id=None, reading=Reading(shape=Shape.HELP))))

        stored = json.loads(json.dumps(memory_to_document(memory)))

        assert memory_from_document(stored) == memory

    def test_of_another_version_is_forgotten(self) -> None:
        assert memory_from_document({"turns": [{"question": "?", "reading": {"shape": "poem"}}]}) == ThreadMemory()
