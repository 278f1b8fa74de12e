"""The conversation's moves, and that no order of them leaves the diagram."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.domain.lead import LeadId
from bot.domain.qualification import Line, Phase
from bot.domain.qualification_state import (
    Qualification,
    Saved,
    qualification_from_document,
    qualification_to_document,
)
from bot.domain.rep import RepId
from bot.domain.words import Criterion, Level
from tests.builders import MARA, T0, TOM, a_standing
from tests.domain.diagram import drawn

CRITERIA = st.sampled_from(list(Criterion))
REPS = st.sampled_from([MARA.id, TOM.id])

ALLOWED = drawn()


def begun() -> Qualification:
    return Qualification(lead_id=LeadId("L-1"), started_by=MARA.id, started_at=T0).ask(Criterion.NEED)


def a_line(
    criterion: Criterion = Criterion.BUDGET, *, key: str = "1-1", by: RepId = MARA.id, says: str = "50k"
) -> Line:
    return Line(key=key, criterion=criterion, level=Level.CLAIMED, understood=says, quote=says, at=T0, by=by)


class TestTaking:
    def test_an_answer_leaves_its_question_behind(self):
        assert begun().take([a_line(Criterion.NEED)]).answered == {Criterion.NEED}

    def test_a_second_answer_of_the_same_rep_replaces_the_first(self):
        state = begun().take([a_line(says="50k")]).take([a_line(key="2-1", says="60k")])

        assert [line.understood for line in state.lines] == ["60k"]

    def test_an_answer_of_another_rep_stands_beside_it(self):
        state = begun().take([a_line(says="50k")]).take([a_line(key="2-1", says="60k", by=TOM.id)])

        assert [line.understood for line in state.lines] == ["50k", "60k"]

    def test_a_rejected_line_leaves_its_question_open(self):
        state = begun().take([a_line()]).toggle("1-1")

        assert (state.accepted, state.answered) == ((), frozenset())


class TestGoingBack:
    def test_asks_the_question_before_again(self):
        state = begun().ask(Criterion.TIMELINE).ask(Criterion.BUDGET).back()

        assert state is not None
        assert (state.asking, state.asked) == (Criterion.TIMELINE, (Criterion.NEED,))

    def test_is_not_possible_at_the_first(self):
        assert begun().back() is None

    def test_takes_up_what_was_passed_over(self):
        state = begun().pass_over().ask(Criterion.TIMELINE).back()

        assert state is not None
        assert state.passed == ()


class TestTakingBack:
    def test_removes_what_the_last_message_was_understood_to_mean(self):
        several = [a_line(Criterion.TIMELINE, key="2-1"), a_line(Criterion.BUDGET, key="2-2")]
        state = begun().take([a_line(Criterion.NEED)]).take(several).wrong(MARA.id)

        assert state is not None
        assert [line.criterion for line in state.lines] == [Criterion.NEED]
        assert state.asking is Criterion.TIMELINE

    def test_lets_count_again_what_gave_way(self):
        state = begun().take([a_line(says="50k")]).take([a_line(key="2-1", says="60k")]).wrong(MARA.id)

        assert state is not None
        assert [line.understood for line in state.lines] == ["50k"]

    def test_leaves_what_others_said(self):
        assert begun().take([a_line(by=TOM.id)]).wrong(MARA.id) is None


class TestTheDocument:
    def test_brings_back_the_same_state(self):
        state = begun().take([a_line()]).ask(Criterion.AUTHORITY, why="because")
        done = state.finished(Saved(before=a_standing(), changed=("Score 1 → 2",), rows=1))

        for kept in (state, done):
            assert qualification_from_document(qualification_to_document(kept)) == kept

    def test_of_another_shape_is_no_conversation(self):
        assert qualification_from_document({"lead_id": 3}) is None


class Moves(RuleBasedStateMachine):
    """Any order of answers, skips, corrections, pauses and clicks."""

    def __init__(self) -> None:
        super().__init__()
        self.state = begun()

    def become(self, state: Qualification | None) -> None:
        if state is not None and not self.state.over:
            assert state.phase in ALLOWED[self.state.phase]
            self.state = state

    @rule(criteria=st.lists(CRITERIA, min_size=1, max_size=3, unique=True), by=REPS)
    def answer(self, criteria: list[Criterion], by: RepId) -> None:
        number = self.state.messages + 1
        self.become(self.state.take([a_line(c, key=f"{number}-{i}", by=by) for i, c in enumerate(criteria)]))

    @rule(criterion=CRITERIA, in_words=st.booleans())
    def ask(self, criterion: Criterion, in_words: bool) -> None:
        self.become(self.state.ask(criterion, in_words=in_words))

    @rule(criterion=CRITERIA, by=REPS)
    def overhear(self, criterion: Criterion, by: RepId) -> None:
        self.become(self.state.overhear([a_line(criterion, key=f"{self.state.messages + 1}-1", by=by)]))

    @rule()
    def name_a_currency(self) -> None:
        self.become(self.state.in_currency("EUR"))

    @rule()
    def skip(self) -> None:
        self.become(self.state.pass_over())

    @rule()
    def go_back(self) -> None:
        self.become(self.state.back())

    @rule(by=REPS)
    def take_back(self, by: RepId) -> None:
        self.become(self.state.wrong(by))

    @rule(number=st.integers(0, 5), accepted=st.none() | st.booleans())
    def click(self, number: int, accepted: bool | None) -> None:
        self.become(self.state.toggle(f"1-{number}", accepted=accepted))

    @rule(phase=st.sampled_from([Phase.ASKING, Phase.CONFIRMING, Phase.PAUSED, Phase.CANCELLED]))
    def move(self, phase: Phase) -> None:
        self.become(self.state.at(phase))

    @invariant()
    def no_question_was_asked_twice_in_a_row(self) -> None:
        assert self.state.asking not in self.state.asked
        assert len(set(self.state.asked)) == len(self.state.asked)

    @invariant()
    def only_a_conversation_that_waits_has_a_question(self) -> None:
        if self.state.phase not in (Phase.ASKING, Phase.PAUSED):
            assert self.state.asking is None
            assert not self.state.in_words

    @invariant()
    def every_line_has_its_own_key(self) -> None:
        keys = [line.key for line in self.state.lines]
        assert len(set(keys)) == len(keys)

    @invariant()
    def it_survives_a_restart(self) -> None:
        assert qualification_from_document(qualification_to_document(self.state)) == self.state


TestMoves = Moves.TestCase
TestMoves.settings = settings(max_examples=40, stateful_step_count=15, deadline=timedelta(seconds=2))
