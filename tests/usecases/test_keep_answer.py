"""Keeping answers, showing their working, and collecting the wrong ones as tests."""

from datetime import timedelta

import pytest

from bot.domain.answer import AnswerKind
from bot.domain.errors import BadInput
from bot.domain.golden import Verdict
from bot.domain.golden_judging import judged
from bot.domain.kept_answer import KeptAnswer
from bot.domain.lead import LeadId
from bot.domain.rep import Rep
from bot.usecases.ask import AskQuestion
from bot.usecases.collect_golden import GoldenShelf
from bot.usecases.keep_answer import WORKING_FOR, KeepAnswers, WorkingGone
from tests.agent.asking import an_agent
from tests.builders import MARA, T0, TOM
from tests.contracts.steps import a_note
from tests.usecases.ask_house import House, a_house

HOTTEST, COUNT = "who are my hottest leads?", "how many leads are in Germany?"


@pytest.fixture
def house() -> House:
    return a_house()


@pytest.fixture
def keeping(house: House) -> KeepAnswers:
    return KeepAnswers(house.stores.threads, house.stores.reps)


@pytest.fixture
def shelf(house: House) -> GoldenShelf:
    return GoldenShelf(house.stores.threads)


def kept(
    house: House, keeping: KeepAnswers, *questions: str, thread: str | None = "C1:1", asker: Rep = MARA
) -> tuple[str, KeptAnswer]:
    """Ask in a thread; the last answer is kept."""
    ask = AskQuestion(an_agent(house), house.stores.threads)
    for question in questions:
        answer = ask(question, thread_key=thread, asker=asker, now=T0)
    name = keeping.keep(questions[-1], answer, thread_key=thread, asker=asker, now=T0, zone="UTC")
    return name, keeping.get(name, now=T0)


class TestAKeptAnswer:
    def test_tells_how_it_was_made(self, house: House, keeping: KeepAnswers) -> None:
        _, answer = kept(house, keeping, HOTTEST)

        assert (answer.question, answer.asker, answer.at) == (HOTTEST, MARA.email, T0)
        assert answer.sentence.startswith("leads owned by Mara Lindt")
        assert [row.email for row in answer.rows] == ["anna@acme.test", "ben@acme.test"]
        assert answer.plan
        assert "rules" in answer.definitions

    def test_remembers_what_its_thread_asked_before(self, house: House, keeping: KeepAnswers) -> None:
        _, answer = kept(house, keeping, HOTTEST, COUNT)

        assert [(one.question, one.asker) for one in answer.earlier] == [(HOTTEST, MARA.email)]

    def test_stands_alone_without_a_thread(self, house: House, keeping: KeepAnswers) -> None:
        assert kept(house, keeping, HOTTEST, thread=None)[1].earlier == ()

    def test_kept_twice_is_kept_once(self, house: House, keeping: KeepAnswers) -> None:
        assert kept(house, keeping, HOTTEST)[0] == kept(house, keeping, HOTTEST)[0]

    def test_is_another_for_another_person(self, house: House, keeping: KeepAnswers) -> None:
        assert kept(house, keeping, HOTTEST)[0] != kept(house, keeping, HOTTEST, asker=TOM)[0]

    def test_is_gone_after_its_time(self, house: House, keeping: KeepAnswers) -> None:
        name, _ = kept(house, keeping, HOTTEST)

        with pytest.raises(WorkingGone):
            keeping.get(name, now=T0 + WORKING_FOR)

    def test_of_another_version_of_the_bot_is_as_good_as_gone(self, house: House, keeping: KeepAnswers) -> None:
        house.stores.threads.put("working", "old", {"question": 7}, version=0, expires_at=T0 + WORKING_FOR)

        with pytest.raises(WorkingGone):
            keeping.get("old", now=T0)

    def test_is_erased_with_a_person_it_names(self, house: House, keeping: KeepAnswers) -> None:
        name, answer = kept(house, keeping, HOTTEST)
        house.stores.writes.forget(LeadId(answer.rows[0].id), note=a_note())

        with pytest.raises(WorkingGone):
            keeping.get(name, now=T0)


class TestTheShelf:
    def test_holds_a_wrong_answer_as_a_test_that_fails_until_it_is_read_otherwise(
        self, house: House, keeping: KeepAnswers, shelf: GoldenShelf
    ) -> None:
        shelf.add(*kept(house, keeping, HOTTEST, COUNT), note="Austria too", now=T0)

        (case,) = shelf.all(now=T0)
        scene, wrong = case.lines
        assert (scene.q, wrong.q, wrong.note) == (HOTTEST, COUNT, "Austria too")
        assert scene.thread == wrong.thread is not None
        assert wrong.disliked
        assert wrong.disliked.kind == (AnswerKind.NUMBER,)
        again = AskQuestion(an_agent(house), house.stores.threads)(COUNT, thread_key=None, asker=MARA, now=T0)
        other = AskQuestion(an_agent(house), house.stores.threads)(HOTTEST, thread_key=None, asker=MARA, now=T0)
        assert judged(wrong, again, versions="")[0] is Verdict.FAILED
        assert judged(wrong, other, versions="")[0] is Verdict.TO_REVIEW

    def test_holds_the_same_answer_once(self, house: House, keeping: KeepAnswers, shelf: GoldenShelf) -> None:
        answer = kept(house, keeping, HOTTEST)

        assert shelf.add(*answer, note="", now=T0) == shelf.add(*answer, note="again", now=T0)
        assert len(list(shelf.all(now=T0))) == 1

    def test_gives_each_its_number_and_no_number_twice(
        self, house: House, keeping: KeepAnswers, shelf: GoldenShelf
    ) -> None:
        first = shelf.add(*kept(house, keeping, HOTTEST), note="", now=T0)
        second = shelf.add(*kept(house, keeping, COUNT), note="", now=T0)
        shelf.drop(second, now=T0)
        third = shelf.add(*kept(house, keeping, HOTTEST, asker=TOM), note="", now=T0)

        assert [first, second, third] == ["1", "2", "3"]
        assert [case.number for case in shelf.all(now=T0)] == ["1", "3"]

    def test_can_be_written_over(self, house: House, keeping: KeepAnswers, shelf: GoldenShelf) -> None:
        shelf.add(*kept(house, keeping, HOTTEST), note="", now=T0)
        (case,) = shelf.all(now=T0)
        shelf.replace(type(case)(number=case.number, lines=case.lines * 2), now=T0)

        assert len(next(iter(shelf.all(now=T0))).lines) == 2

    def test_has_nothing_to_drop_under_another_number(self, shelf: GoldenShelf) -> None:
        with pytest.raises(BadInput, match="no collected question 7"):
            shelf.drop("7", now=T0)

    def test_outlives_the_kept_answer(self, house: House, keeping: KeepAnswers, shelf: GoldenShelf) -> None:
        shelf.add(*kept(house, keeping, HOTTEST), note="", now=T0)

        assert list(shelf.all(now=T0 + timedelta(days=400)))

    def test_loses_only_the_cases_that_name_an_erased_person(
        self, house: House, keeping: KeepAnswers, shelf: GoldenShelf
    ) -> None:
        shelf.add(*kept(house, keeping, HOTTEST), note="", now=T0)
        shelf.add(*kept(house, keeping, COUNT, thread=None), note="", now=T0)
        anna = next(lead for lead in house.stores.store.leads.values() if lead.email == "anna@acme.test")
        house.stores.writes.forget(anna.id, note=a_note())

        assert [case.lines[-1].q for case in shelf.all(now=T0)] == [COUNT]
