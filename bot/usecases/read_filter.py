"""Read which leads a digest is about, as a person writes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import BadInput
from bot.domain.lead_query import AnyOf, Condition, Did, FieldWithin, LeadQuery, Moved
from bot.domain.plan_words import sentence_for
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from bot.usecases.ports import QuestionReader, Reps

EXAMPLE = "Write it like: EMEA, more than 200 employees."


class FilterUnclear(BadInput):
    """I could not read which leads you want. Write it like: EMEA, more than 200 employees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which leads, as conditions and in words."""

    where: tuple[Condition, ...] = ()
    understood: str = ""


EVERYBODY = Filter()


@dataclass(frozen=True, slots=True)
class ReadFilter:
    """Understand a filter by the rules that questions are understood by."""

    reader: QuestionReader
    reps: Reps

    def __call__(self, wanted: str, *, by: Rep, now: datetime, zone: str) -> Filter:
        """
        What the words narrow leads to; nothing written narrows nothing.

        Raises FilterUnclear with what could not be read, or does not fit into a digest.
        """
        if not wanted.strip():
            return EVERYBODY
        reading = self.reader.read(wanted, asker=by, thread=ThreadMemory(), now=now, zone=zone)
        query = _plain_list(reading)
        if any(_has_a_time(condition) for condition in query.where):
            raise FilterUnclear(
                "A digest covers the time since the last one, so its filter cannot name another. "
                f"Leave out what says when. {EXAMPLE}"
            )
        where = LeadQuery(where=query.where)
        return Filter(where=query.where, understood=sentence_for(where, self.reps.all()))


def _plain_list(reading: Reading) -> LeadQuery:
    if reading.shape is Shape.CLARIFY and reading.sentence:
        raise FilterUnclear(f"{reading.sentence} {EXAMPLE}")
    query = reading.query
    if reading.shape is not Shape.LEADS or query is None or query.metric or query.limit or not query.where:
        raise FilterUnclear
    return query


def _has_a_time(condition: Condition) -> bool:
    return any(
        isinstance(one, FieldWithin | Moved) or (isinstance(one, Did) and (one.window.start or one.window.end))
        for one in _flat((condition,))
    )


def _flat(conditions: Iterable[Condition]) -> Iterator[Condition]:
    for condition in conditions:
        if isinstance(condition, AnyOf):
            yield from _flat(condition.conditions)
        else:
            yield condition
