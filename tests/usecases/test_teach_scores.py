"""Learning and letting scores follow: by command, and once a week by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.errors import BadInput
from bot.domain.learned import LearningChoice
from bot.domain.rep import Rep
from bot.domain.rules import Rules
from bot.domain.rules_change import ChangeState, act_of
from bot.domain.scoring_rules import Floors, Weights
from bot.domain.selling_rules import Capacity
from bot.files.rules_file import read_rules_text
from bot.usecases.know_scoring import KnowScoring
from bot.usecases.learn_scores import LearnScores
from bot.usecases.rescore_leads import RescoreLeads
from bot.usecases.teach_scores import LearnWeekly, TeachScores
from bot.usecases.tell_of_learning import TellOfLearning
from tests.builders import MARA, T0, a_lead, a_standing
from tests.contracts.test_rules_changes import a_change
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemoryStores
from tests.fakes.memory_rules import MemoryRulesChanges
from tests.usecases.test_learn_scores import Pupil, put_outcomes

EASIER_BANDS = RULES.bands.model_copy(update={"hot": Floors(score=10)})


@pytest.fixture
def stores() -> MemoryStores:
    stores = MemoryStores()
    put_outcomes(stores)
    stores.store.put(a_lead(email="open@acme.test", custom={"Plan": "Enterprise"}), a_standing())
    return stores


@pytest.fixture
def pupil() -> Pupil:
    return Pupil()


@pytest.fixture
def teach(stores, pupil) -> TeachScores:
    return teaching(stores, pupil, RULES)


def teaching(stores: MemoryStores, pupil: Pupil, rules: Rules) -> TeachScores:
    """Learning beside these rules."""
    in_force = KnowScoring(rules, stores.learned, MemoryRulesChanges(), read_rules_text, lambda: 0.0)
    learn = LearnScores(
        batches=stores.batches, models=stores.learned, in_force=in_force, learner=pupil, recorded=stores.outcomes
    )
    return TeachScores(learn=learn, rescore=RescoreLeads(stores.batches, in_force), in_force=in_force)


class Telling:
    """Hears what reps are told."""

    def __init__(self) -> None:
        self.said: list[tuple[Rep, str]] = []

    def tell(self, rep: Rep, text: str) -> None:
        self.said.append((rep, text))


def weekly_of(stores: MemoryStores, teach: TeachScores) -> LearnWeekly:
    """The clock's learning."""
    tell = TellOfLearning(MemoryRulesChanges(), stores.reps, Telling())
    return LearnWeekly(teach=teach, inbox=stores.inbox, tell=tell)


def versions(stores: MemoryStores) -> set[str]:
    return {standing.rules_version for standing in stores.store.standings.values()}


class TestTeaching:
    def test_scores_every_lead_by_what_was_learned(self, stores, teach):
        taught = teach(now=T0)

        assert taught.learned.published
        assert taught.rescored.leads == 81
        assert versions(stores) == {f"{RULES.version}+{stores.learned.current().version}"}

    def test_is_on_again_after_it_was_switched_off(self, stores, teach):
        teach.switch_off(now=T0)
        assert stores.learned.choice().off

        teach(now=T0)

        assert not stores.learned.choice().off

    def test_switched_off_scores_by_the_rules_alone(self, stores, teach):
        teach(now=T0)

        rescored = teach.switch_off(now=T0)

        assert rescored.leads == 81
        assert stores.learned.current() is None
        assert versions(stores) == {RULES.version}

    def test_remembers_the_column_it_was_told_until_an_empty_one_is_named(self, stores, teach):
        stores.store.put(a_lead(email="told@acme.test", custom={"Bought": "yes"}), a_standing())

        teach(now=T0, column="Bought")
        teach(now=T0)
        assert stores.learned.choice().column == "Bought"

        teach(now=T0, column="")
        assert stores.learned.choice().column is None

    def test_forgets_a_column_that_nobody_has(self, stores, teach):
        with pytest.raises(BadInput):
            teach(now=T0, column="Bougt")

        assert stores.learned.choice() == LearningChoice()


class TestEveryWeek:
    def test_learns_once_whoever_asks(self, stores, teach, pupil):
        weekly = [weekly_of(stores, teach) for _ in range(2)]

        found = [learn(now=T0 + timedelta(hours=hour)) for hour in range(3) for learn in weekly]

        assert [taught is not None for taught in found] == [True, *[False] * 5]

    def test_learns_again_the_next_week(self, stores, teach, pupil):
        weekly = weekly_of(stores, teach)
        weekly(now=T0)

        assert weekly(now=T0 + timedelta(days=7)) is not None
        assert len(pupil.calls) == 2

    def test_learns_anew_beside_other_rules(self, stores, teach, pupil):
        weekly = weekly_of(stores, teach)
        weekly(now=T0)
        dearer = RULES.model_copy(update={"weights": Weights(fit=50, engagement=30, readiness=20)})
        elsewhere = weekly_of(stores, teaching(stores, pupil, dearer))

        assert elsewhere(now=T0) is not None
        assert elsewhere(now=T0) is None
        assert weekly(now=T0) is not None  # the rules of before are back, and what was learned beside the others waits
        assert weekly(now=T0) is None

    def test_keeps_what_it_learned_where_fit_and_engagement_stay_worth_the_same(self, stores, teach, pupil):
        weekly_of(stores, teach)(now=T0)
        roomier = RULES.model_copy(
            update={"capacity": Capacity(hot_leads_a_week=99), "fiscal_year_start_month": 7, "bands": EASIER_BANDS}
        )
        elsewhere = teaching(stores, pupil, roomier)

        assert elsewhere.in_force().learned == stores.learned.current()
        assert weekly_of(stores, elsewhere)(now=T0) is None

    def test_tells_whoever_approved_the_other_rules(self, stores, teach, pupil):
        weekly_of(stores, teach)(now=T0)
        stores.reps.put(MARA)
        changes = MemoryRulesChanges()
        approved = changes.add(replace(a_change(), state=ChangeState.APPROVED, decided=act_of(MARA, now=T0)))
        dearer = RULES.model_copy(update={"weights": Weights(fit=50, engagement=30, readiness=20)})
        told = Telling()
        tell = TellOfLearning(changes, stores.reps, told)

        LearnWeekly(teach=teaching(stores, pupil, dearer), inbox=stores.inbox, tell=tell)(now=T0)

        [(rep, text)] = told.said
        assert rep == MARA
        assert text.startswith(
            f"After change {approved.number} was approved, I learned from outcomes again. Scores are"
        )

    def test_stays_off_where_somebody_switched_it_off(self, stores, teach, pupil):
        teach.switch_off(now=T0)

        assert weekly_of(stores, teach)(now=T0) is None
        assert pupil.calls == []
