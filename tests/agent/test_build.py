"""The agent without a provider, and what it costs."""

import subprocess
import sys
import time
from datetime import datetime

import pytest

from bot.domain.answer import AnswerKind
from bot.domain.errors import DataStoreBusy
from bot.domain.lead_query import LeadQuery
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from bot.usecases.ports import LeadPage
from tests.agent.asking import an_agent, ask, few_questions
from tests.builders import T0
from tests.usecases.ask_house import House, a_house

OVERHEAD_P95_SECONDS = 0.06


class TestTheOfflineAgent:
    def test_answers_with_the_facts_alone(self) -> None:
        reading, answer = ask(an_agent(a_house()), "who are my hottest leads?")

        assert reading.shape is Shape.LEADS
        assert answer.text.startswith("2 leads owned by Mara Lindt")
        assert answer.notice == ""

    def test_puts_the_readers_remarks_into_the_receipt(self) -> None:
        _, answer = ask(an_agent(a_house()), "who are my hottest leads?")

        assert answer.working is not None
        assert answer.working.sentence.endswith("as of now")

    @pytest.mark.parametrize(
        ("question", "kind"),
        [("hello", AnswerKind.HELP), ("delete all leads", AnswerKind.REFUSED), ("?!", AnswerKind.CLARIFY)],
    )
    def test_says_what_the_reading_says(self, question: str, kind: AnswerKind) -> None:
        assert ask(an_agent(a_house()), question)[1].kind is kind

    def test_gives_the_reading_as_it_was_read(self) -> None:
        reader = few_questions()
        reader.known["odd"] = Reading(shape=Shape.CLARIFY, sentence="Which?", unread=("odd",))

        assert ask(an_agent(a_house(), reader=reader), "odd")[0] == reader.known["odd"]

    def test_lets_a_database_that_is_away_be_known(self) -> None:
        class Away(type(House().stores.questions)):  # type: ignore[misc]
            def find(self, query: LeadQuery) -> LeadPage:
                raise DataStoreBusy

        house = a_house()
        answers = house.answers
        object.__setattr__(answers.listed, "questions", Away(house.stores.store))
        agent = an_agent(house)
        agent._answers = answers

        with pytest.raises(DataStoreBusy):
            ask(agent, "who are my hottest leads?")

    def test_is_used_for_what_is_no_question_for_a_model(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-double")
        agent = an_agent(a_house(), model="openai:double")  # its provider would refuse the connection

        for question in ("", "🔥🔥", "1234", "a" * 5_000):
            _, answer = ask(agent, question)
            assert (answer.kind, answer.notice) == (AnswerKind.CLARIFY, "")


class TestTheCost:
    def test_of_a_turn_is_small(self) -> None:
        class Reader:
            def read(
                self, question: str, *, asker: Rep | None, thread: ThreadMemory, now: datetime, zone: str
            ) -> Reading:
                return Reading(shape=Shape.HELP, sentence="I can help.")

        agent = an_agent(House(), reader=Reader())
        agent.warm(T0)
        taken = []
        for _ in range(60):
            begin = time.process_time()  # of this process alone, so that a busy machine fails nobody
            ask(agent, "hello")
            taken.append(time.process_time() - begin)

        assert sorted(taken)[56] < OVERHEAD_P95_SECONDS

    @pytest.mark.parametrize("module", ["bot.agent.build", "bot.usecases.ask", "bot.usecases.answer_reading"])
    def test_of_importing_is_put_off(self, module: str) -> None:
        looking = f"import {module}, sys; print([m for m in ('langchain', 'langchain_core') if m in sys.modules])"

        said = subprocess.run([sys.executable, "-c", looking], capture_output=True, text=True, check=True)

        assert said.stdout.strip() == "[]"

    def test_of_a_question_includes_no_vector_store(self) -> None:
        looking = (
            "from tests.agent.asking import *; from tests.usecases.ask_house import a_house; import sys;"
            "ask(an_agent(a_house()), 'who are my hottest leads?'); print('chromadb' in sys.modules)"
        )

        said = subprocess.run([sys.executable, "-c", looking], capture_output=True, text=True, check=True)

        assert said.stdout.strip() == "False"
