"""Asks the offline reader about an invented world, and says what it understood in a form that files can hold."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from bot.agent.offline import OfflineReader
from bot.domain.engagement import EngagementEvent
from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadQuery
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory, Turn
from bot.domain.rep import Rep
from bot.domain.words import EventKind
from tests.agent.offline.worlds import IDA, RAE, TOM, World, world
from tests.builders import T0, a_lead, a_standing, ago
from tests.fakes.memory import MemoryStores

LISTED = 10
"""Leads that an answer shows where the question gives no number."""


@cache
def reader_of(name: str) -> OfflineReader:
    """A reader of a world, whose vocabulary is read once: the worlds never change."""
    stores = world(name).stores
    return OfflineReader(stores.vocabulary, stores.reps, clock=lambda: 0.0)


def reader_over(
    rows: Iterable[Mapping[str, str]],
    titles: Sequence[str],
    *,
    sellers: Iterable[Rep] = (IDA, TOM, RAE),
) -> OfflineReader:
    """A reader of leads with these columns of the data's own, whose job titles take turns."""
    stores = MemoryStores()
    for rep in sellers:
        stores.store.reps[rep.id] = rep
    for number, custom in enumerate(rows):
        title = titles[number % len(titles)]
        lead = a_lead(id=f"L{number}", email=f"a{number}@own.test", title=title, custom=custom)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
    return OfflineReader(stores.vocabulary, stores.reps)


def reader_of_deeds(*done: tuple[EventKind, str, str], **told: Any) -> OfflineReader:
    """A reader of one lead for each deed: what was done, its detail and its campaign; `told`: what all leads have."""
    stores = MemoryStores()
    for number, (kind, detail, campaign) in enumerate(done):
        lead = a_lead(id=f"L{number}", email=f"a{number}@own.test", **told)
        stores.store.leads[lead.id], stores.store.standings[lead.id] = lead, a_standing()
        event = EngagementEvent(lead_id=lead.id, kind=kind, at=ago(days=3), detail=detail, campaign=campaign)
        stores.store.events[lead.id] = (event,)
    return OfflineReader(stores.vocabulary, stores.reps)


def read(question: str, *, of: str = "hubspot", asker: Rep | None = IDA, thread: ThreadMemory | None = None) -> Reading:
    """What a question means, asked by Ida at T0."""
    return reader_of(of).read(question, asker=asker, thread=thread or ThreadMemory(), now=T0, zone="UTC")


def plan_of(question: str, **how: Any) -> str:
    """The plan of a question in words."""
    reading = read(question, **how)
    return sentence_for(reading.query, world(how.get("of", "hubspot")).sellers) if reading.query else ""


def query_of(reader: OfflineReader, *questions: str) -> LeadQuery:
    """The plan of the last of these questions, asked in one thread by Ida at T0."""
    thread = ThreadMemory()
    for question in questions:
        reading = reader.read(question, asker=IDA, thread=thread, now=T0, zone="UTC")
        thread = ThreadMemory(turns=(*thread.turns, Turn(question=question, asker_id=IDA.id, reading=reading)))
    assert reading.query, questions
    return reading.query


def understood(reading: Reading, of: World) -> Mapping[str, object]:
    """A reading as the files have it: its shape, its plan in words, whom it is about."""
    said: dict[str, object] = {"shape": str(reading.shape)}
    if reading.query:
        said["plan"] = sentence_for(reading.query, of.sellers)
    if reading.other:
        said["other"] = sentence_for(reading.other, of.sellers)
    if reading.lead_ids:
        said["leads"] = [of.store.leads[lead_id].email for lead_id in reading.lead_ids]
    if reading.shape is Shape.DEFINITION:
        said["topic"] = reading.topic
    if reading.shape is Shape.CLARIFY and reading.unread:
        said["unread"] = list(reading.unread)
    if reading.shape is Shape.CLARIFY and reading.choices:
        said["choices"] = len(reading.choices)
    return said


def followed(thread: ThreadMemory, question: str, reading: Reading, of: World, *, asker: Rep = IDA) -> ThreadMemory:
    """The thread after a turn, with the leads that its answer would have shown."""
    turn = Turn(question=question, asker_id=asker.id, reading=reading, shown=_shown(reading, of))
    return ThreadMemory(turns=(*thread.turns, turn))


def _shown(reading: Reading, of: World) -> tuple[LeadId, ...]:
    if reading.lead_ids and reading.shape is not Shape.OWNERS:
        return reading.lead_ids
    if reading.query is None or reading.query.metric is not None:
        return ()
    if reading.shape not in {Shape.LEADS, Shape.STAKEHOLDERS, Shape.LEAD, Shape.OWNERS}:
        return ()
    found = of.stores.questions.find(reading.query).leads
    most = 1 if reading.shape is Shape.LEAD else reading.query.limit or LISTED
    return tuple(scored.lead.id for scored in found[:most])
