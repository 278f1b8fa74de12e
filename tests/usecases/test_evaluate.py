"""Asking golden questions again."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.answer import Answer
from bot.domain.golden import GoldenLine, Verdict
from bot.domain.reading import Reading, Shape, ThreadMemory
from bot.domain.rep import Rep
from bot.usecases.answer_receipt import Asked
from bot.usecases.evaluate import EvaluateQuestions, Outcome
from bot.usecases.ports import Watcher
from tests.builders import MARA, T0, TOM
from tests.usecases.ask_house import House, a_house


@dataclass
class Listing:
    """Lists all leads, and notes who asked what, when and after what."""

    house: House = field(default_factory=a_house)
    asked: list[tuple[str, Rep | None, datetime, int]] = field(default_factory=list)

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
        self.asked.append((question, asker, now, len(thread.turns)))
        reading = Reading(shape=Shape.LEADS)
        return reading, self.house.answers(reading, Asked(asker=asker, now=now, zone=zone))


def evaluated(agent: Listing, *lines: GoldenLine, moments: list[datetime] | None = None) -> list[Outcome]:
    seen = moments if moments is not None else []
    evaluate = EvaluateQuestions(agent, lambda written: MARA if written == MARA.email else TOM, seen.append)
    return list(evaluate(lines, now=T0))


def a_line(**known: object) -> GoldenLine:
    return GoldenLine.model_validate({"q": "all leads"} | known)


class TestEvaluating:
    def test_says_how_each_question_went(self) -> None:
        outcomes = evaluated(Listing(), a_line(expect={"total": 5}), a_line(expect={"total": 4}), a_line())

        assert [outcome.verdict for outcome in outcomes] == [Verdict.PASSED, Verdict.FAILED, Verdict.UNJUDGED]
        assert [difference.part for difference in outcomes[1].differences] == ["total"]
        assert outcomes[0].versions.startswith("definitions ")

    def test_asks_as_whom_and_when_the_line_says(self) -> None:
        agent, moments = Listing(), list[datetime]()
        then = T0 - timedelta(days=2)
        evaluated(agent, a_line(**{"as": MARA.email, "now": then}), a_line(), moments=moments)

        assert [(asker, now) for _, asker, now, _ in agent.asked] == [(MARA, then), (None, T0)]
        assert moments == [then, T0]

    def test_runs_a_thread_in_order_and_threads_apart(self) -> None:
        agent = Listing()
        evaluated(agent, a_line(thread="a"), a_line(thread="b"), a_line(thread="a"), a_line())

        assert [turns for *_, turns in agent.asked] == [0, 0, 1, 0]

    def test_begins_every_run_with_empty_threads(self) -> None:
        agent = Listing()
        evaluated(agent, a_line(thread="a"))
        evaluated(agent, a_line(thread="a"))

        assert [turns for *_, turns in agent.asked] == [0, 0]
