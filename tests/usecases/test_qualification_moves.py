"""Whatever people say and click in any order, a qualification stays inside its diagram and asks what matters most."""

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.domain.qualification import Phase, QualificationTurn
from bot.domain.qualification_state import Qualification, qualification_from_document
from bot.domain.rep import Rep
from bot.domain.stakes import Stake, next_stake
from bot.usecases.qualification_plan import open_stakes
from bot.usecases.qualification_threads import THREAD_KIND
from bot.usecases.read_talk import ReadTalk
from tests.builders import MARA, TOM, in_force
from tests.domain.diagram import beginnings, drawn
from tests.domain.scoring_cases import RULES
from tests.usecases.test_qualify_lead import LINK, THREAD, Desk

DIAGRAM, BEGINNINGS = drawn(), beginnings()
REPS = st.sampled_from([MARA, TOM])
ANSWERS = st.sampled_from(
    [
        "they need SSO because logins fail",
        "Q3",
        "50k EUR",
        "no budget",
        "the COO signs it",
        "she decides herself",
        "They need SSO. Live by end of May. Budget 50k EUR. She decides herself.",
        'she said: "we need single sign-on because our logins fail every day"',
        "we have set aside 50,000 EUR",
        "no idea",
        "EUR",
        "blah blah",
        "who are my hottest leads?",
    ]
)
STEERING = st.sampled_from(
    ["skip", "don't know", "go back", "that's wrong", "pause", "go on", "who asked?", "cancel", "that's all", "save"]
)
CLICKS = st.sampled_from(
    ["need:yes", "need:no", "budget:yes", "budget:no", "authority:no", "timeline:none", "currency:EUR", "nonsense"]
)
TALK = "Tom Okafor: and the budget?\nAnna Kowalska: We have a budget of 50,000 EUR.\n"
MOVED_ON = ("Noted", "Need stays", "Timeline stays", "Budget stays", "Authority stays")


class Conversation(RuleBasedStateMachine):
    """People in one thread; the use case is made afresh for every move, as after a restart."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.before: Qualification | None = None
        self.state: Qualification | None = None
        self.known_before = 0

    def became(self, turn: QualificationTurn | None) -> None:
        stored = self.desk.stores.threads.get(THREAD_KIND, THREAD, now=self.desk.now)
        self.before, self.state = self.state, qualification_from_document(stored[0]) if stored else None
        if turn is not None and self.state is not None and turn.said.startswith(MOVED_ON):
            self.check_the_choice(self.state)

    def check_the_choice(self, state: Qualification) -> None:
        """After an answer: the question with the largest stake, or none exactly where nothing can change."""
        was_asking = self.before is not None and self.before.phase is Phase.ASKING
        if state.phase is Phase.ASKING:
            stake = self.best(state)
            assert stake is not None
            assert (state.asking, state.in_words) == (stake.criterion, stake.in_words)
        elif state.phase in (Phase.CONFIRMING, Phase.CANCELLED) and was_asking:
            assert self.best(state) is None

    def best(self, state: Qualification) -> Stake | None:
        dossier = self.desk.stores.leads.dossier(self.desk.lead.id)
        return next_stake(open_stakes(state, dossier, in_force(RULES)(), now=self.desk.now))

    @property
    def goes_on(self) -> bool:
        return self.state is not None and not self.state.over

    @precondition(lambda self: not self.goes_on)
    @rule(rep=REPS)
    def start(self, rep: Rep) -> None:
        self.state, self.known_before = None, len(self.desk.evidence)
        self.became(self.desk.start(rep))

    @precondition(lambda self: self.goes_on)
    @rule(text=ANSWERS | STEERING, rep=REPS)
    def say(self, text: str, rep: Rep) -> None:
        self.became(self.desk.says(text, rep))

    @precondition(lambda self: self.goes_on)
    @rule(value=CLICKS | STEERING, rep=REPS)
    def click(self, value: str, rep: Rep) -> None:
        self.became(self.desk.clicks(value, rep))

    @precondition(lambda self: self.goes_on and self.state is not None and self.state.lines)
    @rule(nth=st.integers(0, 5))
    def turn_a_line_round(self, nth: int) -> None:
        assert self.state is not None
        self.became(self.desk.toggles(self.state.lines[nth % len(self.state.lines)].key))

    @precondition(lambda self: self.goes_on)
    @rule(rep=REPS)
    def have_a_text_read(self, rep: Rep) -> None:
        qualify, stores, now = self.desk.qualify, self.desk.stores, self.desk.now
        talk = ReadTalk(qualify.reader, stores.reps, qualify.in_force)(TALK, now=now)
        self.became(qualify.read(talk, self.desk.lead.id, thread_key=THREAD, rep=rep, source=LINK, now=now))

    @precondition(lambda self: self.goes_on)
    @rule(rep=REPS)
    def save(self, rep: Rep) -> None:
        self.became(self.desk.confirms(rep))

    @invariant()
    def every_step_stands_in_the_diagram(self) -> None:
        if self.state is None:
            return
        if self.before is None or self.before.over:
            assert self.state.phase in BEGINNINGS
        elif self.before.phase is not self.state.phase:
            assert self.state.phase in DIAGRAM[self.before.phase]

    @invariant()
    def nothing_is_written_before_somebody_saves(self) -> None:
        if self.goes_on:
            assert len(self.desk.evidence) == self.known_before


TestConversation = Conversation.TestCase
TestConversation.settings = settings(
    max_examples=25,
    stateful_step_count=12,
    deadline=timedelta(seconds=10),
    suppress_health_check=[HealthCheck.too_slow],
)
