"""What no database takes as text must not reach one: odd questions, asked in every make of storage."""

from collections.abc import Sequence

import pytest

from bot.agent.build import build_agent
from bot.agent.offline.reader import OfflineReader
from bot.domain.answer import ContentLine
from bot.usecases.answer_reading import answers_from
from bot.usecases.ask import AskQuestion
from tests.builders import MARA, T0, a_lead, in_force
from tests.contracts.steps import Stores, put
from tests.usecases.ask_house import proposals_over, rules

ODD = [
    "",
    "hot leads at \x00Acme\x00",
    "who is \ud800 at Acme",
    "leads named anna\ud83d in germany",
    "who is O'Neill; DROP TABLE lead --",
    "leads whose notes contain %_\\'\"",
    "show 🔥 at ©®™",
    "ACME " * 1_000,
    "leads in " + "é" * 5_000,
    "\u202eemcA ta sdael",
]


@pytest.fixture
def ask(stores: Stores) -> AskQuestion:
    def nothing(*_: object, **__: object) -> Sequence[ContentLine]:
        return ()

    answers = answers_from(
        leads=stores.leads,
        questions=stores.questions,
        reps=stores.reps,
        in_force=in_force(rules()),
        find_content=nothing,
        choose_content=nothing,
    )
    reader = OfflineReader(stores.vocabulary, stores.reps)
    agent = build_agent(
        model="offline", reader=reader, answers=answers, proposals=proposals_over(stores), timeout_seconds=5
    )
    return AskQuestion(agent, stores.threads)


class TestOddQuestions:
    def test_are_answered_and_remembered(self, ask: AskQuestion, stores: Stores) -> None:
        stores.reps.put(MARA)
        put(stores, a_lead(owner_id=MARA.id, country="Germany"))

        for question in ODD:
            for text in (question, "and how many are that?"):
                assert ask(text, thread_key=f"C1:{question[:20]!r}", asker=MARA, now=T0).text
