"""One turn of a conversation."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.domain.answer import Answer, AnswerKind
from bot.domain.reading import KEPT_TURNS, Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from bot.usecases.answer_json import answer_as_json
from bot.usecases.answer_receipt import Asked
from bot.usecases.ask import REMEMBERED_FOR, AskQuestion
from bot.usecases.ports import Watcher
from tests.builders import MARA, T0, TOM
from tests.fakes.memory import MemoryStores
from tests.usecases.ask_house import a_house


@dataclass
class Agent:
    """Lists all leads, and notes what it was told."""

    threads: list[ThreadMemory] = field(default_factory=list)
    meanwhile: AskQuestion | None = None
    """Somebody who asks in the same thread while this agent thinks."""

    def answer(
        self,
        question: str,
        *,
        asker: Rep | None,
        thread: ThreadMemory,
        now: datetime,
        zone: str,
        watcher: Watcher | None = None,
    ) -> tuple[Reading, Answer]:
        self.threads.append(thread)
        other, self.meanwhile = self.meanwhile, None
        if other:
            other("quick one", thread_key="T", asker=TOM, now=now)
        reading = Reading(shape=Shape.LEADS)
        return reading, a_house().answers(reading, Asked(asker=asker, now=now, zone=zone))


@pytest.fixture
def agent() -> Agent:
    return Agent()


@pytest.fixture
def ask(agent: Agent) -> AskQuestion:
    return AskQuestion(agent, MemoryStores().threads)


class TestAskingInAThread:
    def test_the_next_turn_knows_the_last_one(self, ask: AskQuestion, agent: Agent) -> None:
        answer = ask("all leads", thread_key="T", asker=MARA, now=T0)
        ask("the second one", thread_key="T", asker=TOM, now=T0)

        last = agent.threads[1].last
        assert last is not None
        assert (last.question, last.asker_id) == ("all leads", MARA.id)
        assert last.shown == tuple(scored.lead.id for scored in answer.leads)

    def test_another_thread_does_not(self, ask: AskQuestion, agent: Agent) -> None:
        ask("all leads", thread_key="T", asker=MARA, now=T0)
        ask("the second one", thread_key="U", asker=MARA, now=T0)

        assert agent.threads[1] == ThreadMemory()

    def test_nothing_is_remembered_without_a_thread(self, ask: AskQuestion, agent: Agent) -> None:
        ask("all leads", thread_key=None, asker=None, now=T0)
        ask("the second one", thread_key=None, asker=None, now=T0)

        assert agent.threads[1] == ThreadMemory()

    def test_a_thread_is_forgotten_after_its_time(self, ask: AskQuestion, agent: Agent) -> None:
        ask("all leads", thread_key="T", asker=MARA, now=T0)
        ask("the second one", thread_key="T", asker=MARA, now=T0 + REMEMBERED_FOR + timedelta(seconds=1))

        assert agent.threads[1] == ThreadMemory()

    def test_only_the_latest_turns_are_kept(self, ask: AskQuestion, agent: Agent) -> None:
        for number in range(KEPT_TURNS + 3):
            ask(f"question {number}", thread_key="T", asker=MARA, now=T0)

        assert len(agent.threads[-1].turns) == KEPT_TURNS
        assert agent.threads[-1].turns[-1].question == f"question {KEPT_TURNS + 1}"

    def test_two_people_at_once_are_both_remembered(self, ask: AskQuestion, agent: Agent) -> None:
        agent.meanwhile = ask
        ask("slow one", thread_key="T", asker=MARA, now=T0)
        ask("and now?", thread_key="T", asker=MARA, now=T0)

        assert [turn.question for turn in agent.threads[-1].turns] == ["quick one", "slow one"]

    def test_an_answer_is_given_even_where_it_cannot_be_remembered(self, agent: Agent) -> None:
        class Contended(type(MemoryStores().threads)):  # type: ignore[misc]
            def get(self, kind: str, key: str, *, now: datetime) -> None:
                return None

        stores = MemoryStores()
        AskQuestion(agent, stores.threads)("first", thread_key="T", asker=MARA, now=T0)

        answer = AskQuestion(agent, Contended(stores.store))("second", thread_key="T", asker=MARA, now=T0)

        assert answer.leads
        assert "may not know about this answer" in answer.notice


class TestAnAnswerAsJson:
    def test_has_exactly_the_agreed_shape(self, ask: AskQuestion) -> None:
        printed = answer_as_json(ask("all leads", thread_key=None, asker=MARA, now=T0))

        assert list(printed) == ["kind", "text", "plan", "leads", "total", "number", "breakdown", "content", "clarify"]
        assert printed["kind"] == AnswerKind.LEADS
        assert printed["leads"][0] == {  # type: ignore[index]
            "email": "ella@initech.test",
            "name": "Ella Finn",
            "company": "Initech",
            "score": 90,
            "band": "hot",
        }
