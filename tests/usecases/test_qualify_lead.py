"""A qualification asks what matters, takes what people say, and writes only what somebody confirmed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.agent.bant.reader import OfflineBantReader
from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.errors import BadInput, LeadChangedElsewhere, LeadNotFound, QualificationGone
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId
from bot.domain.ledger import current
from bot.domain.qualification import Phase, QualificationTurn
from bot.domain.rep import Rep
from bot.domain.scoring import standing_of
from bot.domain.words import Criterion, Level
from bot.usecases.ports import ThreadStore
from bot.usecases.qualify_lead import QualifyLead
from tests.builders import MARA, T0, TOM, a_lead, in_force
from tests.domain.scoring_cases import RULES, a_fitting_lead
from tests.fakes.memory import MemoryStores, MemoryThreadStore

THREAD = "C1:1700000000.000100"
LINK = "https://vendor.slack.example/archives/C1/p1"


@dataclass
class Desk:
    """A thread in which reps qualify a lead."""

    stores: MemoryStores = field(default_factory=MemoryStores)
    lead: Lead = field(default_factory=a_fitting_lead)
    threads: ThreadStore | None = None
    now: datetime = T0

    def __post_init__(self) -> None:
        for rep in (MARA, TOM):
            self.stores.reps.put(rep)
        self.add(self.lead)

    def add(self, lead: Lead) -> None:
        standing = standing_of(lead, events=(), evidence=(), rules=RULES, now=T0)
        self.stores.writes.save(lead, standing=standing, note=ChangeNote(kind=ChangeKind.LOGGED, by=None, at=T0))

    @property
    def qualify(self) -> QualifyLead:
        """A use case made afresh each time, as after a restart."""
        stores = self.stores
        threads = self.threads or stores.threads
        return QualifyLead(stores.leads, stores.writes, stores.reps, threads, OfflineBantReader(), in_force(RULES))

    def start(self, rep: Rep = MARA) -> QualificationTurn:
        return self.qualify.start(self.lead.id, thread_key=THREAD, rep=rep, now=self.now)

    def says(self, text: str, rep: Rep = MARA) -> QualificationTurn:
        turn = self.qualify.answer(text, thread_key=THREAD, rep=rep, source=LINK, now=self.now)
        assert turn is not None
        return turn

    def clicks(self, value: str, rep: Rep = MARA) -> QualificationTurn:
        return self.qualify.choose(value, thread_key=THREAD, rep=rep, source=LINK, now=self.now)

    def toggles(self, key: str) -> QualificationTurn:
        return self.qualify.toggle(key, thread_key=THREAD, now=self.now)

    def confirms(self, rep: Rep = MARA) -> QualificationTurn:
        return self.qualify.confirm(thread_key=THREAD, rep=rep, source=LINK, now=self.now)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.stores.leads.dossier(self.lead.id).evidence


@pytest.fixture
def desk() -> Desk:
    return Desk()


def asked(turn: QualificationTurn) -> Criterion | None:
    return turn.question.criterion if turn.question else None


def understood(turn: QualificationTurn) -> dict[Criterion, str]:
    return {line.criterion: line.understood for line in turn.lines}


ALL = "They need SSO because logins fail. Live by end of May. Budget 50k EUR. She decides herself."


class TestStarting:
    def test_asks_for_the_need_first_where_nothing_is_known(self, desk):
        turn = desk.start()

        assert (turn.phase, asked(turn), turn.started_by) == (Phase.ASKING, Criterion.NEED, MARA.id)
        assert turn.question.hint.startswith("You could ask: “What made you")
        assert [option.label for option in turn.question.options][-2:] == ["Don't know", "Skip"]

    def test_again_goes_on_where_it_was(self, desk):
        desk.start()
        desk.says("they hate their CRM")

        assert asked(desk.start(TOM)) is Criterion.TIMELINE

    def test_with_somebody_else_in_a_thread_with_answers_is_refused(self, desk):
        other = a_lead(name="Ravi Patel", email="ravi@globex.test")
        desk.add(other)
        desk.start()
        desk.says("they hate their CRM")

        with pytest.raises(BadInput, match="still about"):
            desk.qualify.start(other.id, thread_key=THREAD, rep=MARA, now=T0)

    def test_with_a_lead_nobody_knows_is_refused(self, desk):
        with pytest.raises(LeadNotFound):
            desk.qualify.start(LeadId("L-none"), thread_key=THREAD, rep=MARA, now=T0)

    def test_leaves_out_what_is_known_and_shows_it(self, desk):
        desk.start()
        desk.says('Need: she said: "our logins fail every day, we need SSO"')
        desk.says("that's all")
        desk.confirms()

        turn = desk.start()

        assert asked(turn) is not Criterion.NEED
        assert [(known.criterion, known.level) for known in turn.known] == [(Criterion.NEED, Level.SUPPORTED)]


class TestAnswering:
    def test_takes_one_question_a_turn(self, desk):
        desk.start()

        assert asked(desk.says("they hate their CRM")) is Criterion.TIMELINE
        assert asked(desk.says("Q3")) is Criterion.BUDGET
        assert asked(desk.says("50k")) is Criterion.AUTHORITY

    def test_takes_several_answers_at_once(self, desk):
        desk.start()
        turn = desk.says(ALL)

        assert turn.question.in_words
        assert understood(turn) == {
            Criterion.NEED: "SSO because logins fail",
            Criterion.TIMELINE: "by 2026-05-31",
            Criterion.BUDGET: "50,000 EUR",
            Criterion.AUTHORITY: "decides on the purchase",
        }

    def test_keeps_the_words_their_place_and_who_wrote_them(self, desk):
        desk.start()
        (line,) = desk.says("they hate their CRM", TOM).lines

        assert (line.quote, line.source, line.by, line.speaker) == ("they hate their CRM", LINK, TOM.id, TOM.name)

    def test_takes_a_click_for_an_answer(self, desk):
        desk.start()
        turn = desk.clicks("need:yes")

        assert (understood(turn), turn.lines[0].quote) == ({Criterion.NEED: "has a clear problem"}, "")

    def test_leaves_a_question_in_between_to_others_and_goes_on(self, desk):
        desk.start()
        turn = desk.says("who are my hottest leads?")

        assert (turn.aside, asked(turn)) == (True, Criterion.NEED)

    def test_says_what_it_could_not_read(self, desk):
        desk.start()
        desk.says("they hate their CRM")
        turn = desk.says("the weather was nice")

        assert (turn.said, asked(turn)) == (
            "I could not find a time in that. Write it like `by March`, `in 6 weeks` or `Q3`.",
            Criterion.TIMELINE,
        )

    def test_reads_a_late_answer_to_the_question_before(self, desk):
        desk.start()
        desk.says("they hate their CRM", TOM)
        turn = desk.says("users wait for hours", MARA)

        assert [line.understood for line in turn.lines] == ["they hate their CRM", "users wait for hours"]

    def test_where_nothing_is_qualified_is_none_of_ours(self, desk):
        assert desk.qualify.answer("50k", thread_key=THREAD, rep=MARA, source=LINK, now=T0) is None


class TestTheBuyersOwnWords:
    def test_are_asked_for_where_they_could_qualify_what_a_rep_told(self, desk):
        desk.start()
        turn = desk.says(ALL)

        assert (asked(turn), turn.question.in_words) == (Criterion.NEED, True)
        assert "in the buyer's own words" in turn.question.why
        assert [option.label for option in turn.question.options] == ["I have no words of theirs"]

    def test_support_what_was_claimed_and_stand_as_pasted(self, desk):
        desk.start()
        desk.says(ALL)
        turn = desk.says("we need single sign-on, our logins fail every single day")

        need = next(line for line in turn.lines if line.criterion is Criterion.NEED)
        assert (need.level, need.quote) == (
            Level.SUPPORTED,
            "we need single sign-on, our logins fail every single day",
        )
        assert asked(turn) is not Criterion.NEED

    def test_are_not_asked_for_again_where_there_are_none(self, desk):
        desk.start()
        desk.says(ALL)
        turn = desk.clicks("don't know")

        # Without words on the need nothing else could qualify the lead.
        assert turn.phase is Phase.CONFIRMING
        assert "stays a rep's word" in turn.said

    def test_are_asked_for_where_a_rep_says_otherwise_than_the_buyer(self, desk):
        desk.start()
        desk.says('Budget: she said: "we have no budget for this"')
        desk.says("that's all")
        desk.confirms()
        desk.now += timedelta(days=1)

        assert asked(desk.start()) is Criterion.BUDGET
        turn = desk.says(ALL)

        assert (asked(turn), turn.question.in_words) == (Criterion.BUDGET, True)

    def test_are_no_more_than_two_where_two_are_enough(self, desk):
        desk.start()
        desk.says(ALL)
        desk.says("we need single sign-on, our logins fail every single day")
        turn = desk.says("we want to be live by the end of May")

        assert turn.phase is Phase.CONFIRMING


class TestSteering:
    @pytest.mark.parametrize("word", ["don't know", "skip"])
    def test_passing_over_leaves_the_question_open_and_asks_the_next(self, desk, word):
        desk.start()
        turn = desk.says(word)

        assert (turn.said, asked(turn), turn.lines) == ("Need stays open.", Criterion.TIMELINE, ())

    def test_passing_over_everything_writes_nothing(self, desk):
        desk.start()
        turns = [desk.clicks("skip") for _ in range(4)]

        assert turns[-1].phase is Phase.CANCELLED
        assert desk.evidence == ()

    def test_going_back_asks_again(self, desk):
        desk.start()
        desk.says("they hate their CRM")

        assert asked(desk.says("go back")) is Criterion.NEED

    def test_thats_wrong_takes_the_last_answer_back(self, desk):
        desk.start()
        desk.says("they hate their CRM")
        desk.says("Q3")
        turn = desk.says("that's wrong")

        assert (understood(turn), asked(turn)) == ({Criterion.NEED: "they hate their CRM"}, Criterion.TIMELINE)

    def test_thats_wrong_with_what_is_right_puts_it_right_in_the_reps_own_words(self, desk):
        desk.start()
        assert desk.says(ALL).question.in_words
        turn = desk.says("that's wrong, the budget is 60k EUR")

        budget = next(line for line in turn.lines if line.criterion is Criterion.BUDGET)
        assert (budget.quote, budget.level) == ("the budget is 60k EUR", Level.CLAIMED)
        assert set(understood(turn)) == set(Criterion)

    def test_thats_wrong_with_something_else_takes_the_last_answer_back(self, desk):
        desk.start()
        desk.says("they hate their CRM")
        turn = desk.says("no, that's wrong: the budget is 60k EUR")

        assert set(understood(turn)) == {Criterion.BUDGET}

    def test_a_paused_conversation_listens_only_for_going_on(self, desk):
        desk.start()
        assert desk.says("pause").phase is Phase.PAUSED
        assert desk.says("they hate their CRM").aside

        turn = desk.says("go on", TOM)

        assert (turn.phase, asked(turn), turn.lines) == (Phase.ASKING, Criterion.NEED, ())

    def test_who_asked_names_who_started_and_who_answered(self, desk):
        desk.start()
        desk.says("they hate their CRM", TOM)

        assert desk.says("who asked?").said == "Mara Lindt started this on 18 March 2026; Tom Okafor answered too."

    def test_cancelling_writes_nothing_and_ends(self, desk):
        desk.start()
        desk.says(ALL)

        assert desk.says("cancel").said == "Cancelled. Nothing was written."
        assert desk.evidence == ()
        with pytest.raises(QualificationGone):
            desk.confirms()


class TestConfirming:
    def test_is_needed_before_anything_is_written(self, desk):
        desk.start()
        desk.says(ALL)

        assert desk.evidence == ()

    def test_writes_what_was_accepted_with_quote_place_and_recorder(self, desk):
        desk.start()
        desk.says("Budget 50k EUR")
        desk.says("that's all")
        turn = desk.confirms(TOM)
        (row,) = desk.evidence

        assert (turn.phase, turn.said) == (Phase.DONE, "Saved 1 line of evidence.")
        assert (row.level, row.value, row.quote, row.source) == (
            Level.CLAIMED,
            "50,000 EUR",
            "Budget 50k EUR",
            LINK,
        )
        assert (row.recorder_id, row.amount_minor, row.currency) == (MARA.id, 5_000_000, "EUR")
        assert row.expires_at is not None

    def test_leaves_out_a_line_that_was_rejected(self, desk):
        desk.start()
        turn = desk.says(ALL)
        budget = next(line for line in turn.lines if line.criterion is Criterion.BUDGET)
        desk.toggles(budget.key)
        desk.confirms()

        assert Criterion.BUDGET not in {row.criterion for row in desk.evidence}
        assert len(desk.evidence) == 3

    def test_scores_again_and_says_what_changed(self, desk):
        desk.start()
        desk.says(ALL)
        outcome = desk.confirms().outcome

        assert outcome is not None
        assert outcome.lead.standing.readiness > outcome.before.readiness
        assert "Budget: unknown → claimed (50,000 EUR)" in outcome.changed
        assert outcome.verdict.reason == "Need has to be supported first."

    def test_qualifies_on_the_buyers_own_words(self, desk):
        desk.start()
        desk.says('Need: she said: "our logins fail every day, we need SSO"')
        desk.says('Authority: she said: "I sign this myself"')
        desk.says("that's all")
        outcome = desk.confirms().outcome

        assert outcome is not None
        assert outcome.verdict.qualified

    def test_by_a_typed_word_is_as_good_as_a_click(self, desk):
        desk.start()
        desk.says(ALL)
        desk.says("that's all")

        assert desk.says("save").phase is Phase.DONE
        assert len(desk.evidence) == 4

    def test_twice_writes_once(self, desk):
        desk.start()
        desk.says(ALL)
        desk.confirms()
        again = desk.confirms(TOM)

        assert (again.phase, again.said) == (Phase.DONE, "This was saved already.")
        assert len(desk.evidence) == 4

    def test_after_a_crash_between_the_two_writes_writes_once(self, desk):
        desk.start()
        desk.says(ALL)
        before = desk.stores.threads.get("qualification", THREAD, now=T0)
        desk.confirms()
        _, version = desk.stores.threads.get("qualification", THREAD, now=T0)
        desk.stores.threads.put("qualification", THREAD, before[0], version=version, expires_at=T0 + timedelta(days=1))

        assert desk.confirms().phase is Phase.DONE
        assert len(desk.evidence) == 4

    def test_is_one_change_in_the_audit(self, desk):
        desk.start()
        desk.says(ALL)
        desk.confirms()
        (change, *_) = desk.stores.writes.changes(lead_id=desk.lead.id)

        assert (change.note.kind, change.note.by, change.note.where) == (ChangeKind.QUALIFIED, MARA.id, LINK)
        assert len(change.evidence_ids) == 4


class TestResuming:
    def test_works_for_fourteen_days(self, desk):
        desk.start()
        desk.says("they hate their CRM")
        desk.now = T0 + timedelta(days=13)

        assert understood(desk.says("50k", TOM)).keys() == {Criterion.NEED, Criterion.BUDGET}

    def test_ends_after_that(self, desk):
        desk.start()
        desk.now = T0 + timedelta(days=15)

        assert desk.qualify.show(thread_key=THREAD, now=desk.now) is None


class Slow(MemoryThreadStore):
    """Lets somebody else answer between the reading and the saving of one answer."""

    def __init__(self, desk: Desk, *meanwhile: Callable[[], object]) -> None:
        super().__init__(desk.stores.store)
        self.meanwhile = list(meanwhile)

    def put(self, kind: str, key: str, document: Mapping[str, object], *, version: int, expires_at: datetime) -> None:
        if self.meanwhile:
            self.meanwhile.pop(0)()
        super().put(kind, key, document, version=version, expires_at=expires_at)


class TestTwoAtOnce:
    def test_lose_nothing(self, desk):
        desk.start()
        desk.threads = Slow(desk, lambda: desk.says("they hate their CRM", TOM))
        turn = desk.says("50k", MARA)

        assert understood(turn) == {Criterion.NEED: "they hate their CRM", Criterion.BUDGET: "50,000"}

    def test_lose_no_line_that_comes_in_while_saving(self, desk):
        desk.start()
        desk.says("they hate their CRM")
        desk.says("that's all")
        desk.threads = Slow(desk, lambda: desk.says("50k", TOM))
        desk.confirms()

        known = current(desk.evidence, now=T0)
        assert (known[Criterion.NEED].level, known[Criterion.BUDGET].level) == (Level.CLAIMED, Level.CLAIMED)
        assert len(desk.evidence) == 2

    def test_are_told_when_it_goes_on_and_on(self, desk):
        desk.start()

        def busy() -> None:
            document, version = desk.stores.threads.get("qualification", THREAD, now=T0)
            later = T0 + timedelta(days=1)
            desk.stores.threads.put("qualification", THREAD, document, version=version, expires_at=later)

        desk.threads = Slow(desk, *[busy] * 5)

        with pytest.raises(LeadChangedElsewhere):
            desk.says("50k", MARA)


class TestWhatIsSaidBack:
    def test_not_knowing_leaves_the_question_open_like_the_button(self, desk):
        desk.start()
        desk.says("they hate their CRM")

        turn = desk.says("no idea when they want it")

        assert turn.said.startswith("Timeline stays open.")
        assert set(understood(turn)) == {Criterion.NEED}

    def test_names_what_gives_way_to_a_new_answer(self, desk):
        desk.start()
        desk.says("they hate their CRM, budget is 50k EUR")

        assert "budget 80,000 EUR (instead of 50,000 EUR)" in desk.says("no, their budget is 80k EUR").said

    def test_says_that_it_is_not_this_lead_who_decides(self, desk):
        desk.start()

        assert "authority: not this lead: the COO signs it" in desk.says("the COO signs it").said
