"""An agent over the small company of `tests.usecases.ask_house`, and a reader that knows a few questions."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from bot.agent.build import GraphAgent, build_agent
from bot.domain.answer import Answer
from bot.domain.lead_query import FieldIs, FieldWithin, LeadField, LeadQuery, Metric, Sort, Window
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from bot.usecases.ports import QuestionReader
from tests.builders import MARA, T0, ago
from tests.usecases.ask_house import House

BY_SCORE = (Sort(field=LeadField.SCORE),)


@dataclass
class FewQuestions:
    """Reads the questions of its table, and spans such as `in the last 14 days`; everything else is a clarify."""

    known: dict[str, Reading] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def read(self, question: str, *, asker: Rep | None, thread: ThreadMemory, now: datetime, zone: str) -> Reading:
        self.asked.append(question)
        if question in self.known:
            return self.known[question]
        if span := re.search(r"last (\d+) days", question):
            window = Window(start=ago(days=int(span[1])), end=T0, said=span[0])
            condition = FieldWithin(field=LeadField.CREATED, window=window)
            return Reading(shape=Shape.LEADS, query=LeadQuery(where=(condition,)))
        return Reading(shape=Shape.CLARIFY, sentence="I did not understand that.")


NO_THREAD = ThreadMemory()
MINE = LeadQuery(where=(FieldIs(field=LeadField.OWNER, values=(MARA.id,)),), workable=True, sort=BY_SCORE)
GERMANS = LeadQuery(where=(FieldIs(field=LeadField.COUNTRY, values=("Germany",)),), metric=Metric())


def few_questions() -> FewQuestions:
    """A reader of two questions and a greeting."""
    return FewQuestions(
        {
            "who are my hottest leads?": Reading(shape=Shape.LEADS, query=MINE, notes=("as of now",)),
            "how many leads are in Germany?": Reading(shape=Shape.NUMBER, query=GERMANS),
            "hello": Reading(shape=Shape.HELP, sentence="I answer questions about leads."),
            "delete all leads": Reading(shape=Shape.REFUSED, sentence="I change nothing by myself."),
        }
    )


def an_agent(
    house: House,
    *,
    model: str = "offline",
    reader: QuestionReader | None = None,
    timeout_seconds: float = 5,
    streaming: bool = False,
) -> GraphAgent:
    """The agent as the assembly builds it."""
    return build_agent(
        model=model,
        reader=reader or few_questions(),
        answers=house.answers,
        proposals=house.proposals,
        timeout_seconds=timeout_seconds,
        streaming=streaming,
    )


def ask(
    agent: GraphAgent, question: str, *, thread: ThreadMemory = NO_THREAD, asker: Rep | None = MARA
) -> tuple[Reading, Answer]:
    """Mara asks at T0."""
    return agent.answer(question, asker=asker, thread=thread, now=T0, zone="UTC")
