"""Learning reads every outcome there is, and puts in force only what beats the rules."""

import random
from datetime import datetime, timedelta

import pytest

from bot.domain.change import ChangeKind
from bot.domain.errors import BadInput, SettingsWrong
from bot.domain.lead import Lead
from bot.domain.learned import LearnedModel
from bot.domain.outcome import Outcome, OutcomeKind
from bot.domain.scoring import score
from bot.domain.words import EventKind, Status
from bot.learning.extra import LearnerIfInstalled
from bot.usecases import gather_outcomes
from bot.usecases.learn_scores import LearnScores
from tests.builders import T0, a_lead, a_standing, ago, an_event, in_force
from tests.contracts.steps import a_note
from tests.domain.learned_cases import PLAN, TRIAL, a_model
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemoryStores
from tests.fakes.memory_learned import MemoryLearnedModels


class Pupil:
    """A learner that keeps what it was given and always says the same."""

    def __init__(self, *, beats_rules: bool = True) -> None:
        self.trial = TRIAL.model_copy(update={"beats_rules": beats_rules})
        self.calls = []

    def __call__(self, examples, *, still_open, rules_version, now) -> LearnedModel:
        self.calls.append((examples, still_open, rules_version))
        won = sum(example.won for example in examples)
        return a_model(PLAN, won=won, lost=len(examples) - won).model_copy(
            update={"trial": self.trial, "rules_version": rules_version}
        )

    @property
    def examples(self):
        return {example.lead_id: example for example in self.calls[-1][0]}


@pytest.fixture
def stores() -> MemoryStores:
    return MemoryStores()


@pytest.fixture
def models() -> MemoryLearnedModels:
    return MemoryLearnedModels()


def put(stores: MemoryStores, name: str, **known: object) -> Lead:
    lead = a_lead(email=f"{name}@acme.test", **known)
    stores.store.put(lead, a_standing())
    return lead


def put_outcomes(stores: MemoryStores, *, won: int = 40, lost: int = 40) -> None:
    for number in range(won):
        put(stores, f"won{number}", status=Status.WON, custom={"Plan": "Enterprise"})
    for number in range(lost):
        put(stores, f"lost{number}", status=Status.LOST, custom={"Plan": "Basic"})


def learn(stores: MemoryStores, models: MemoryLearnedModels, pupil: Pupil | None = None, **more) -> LearnScores:
    values = {"learner": pupil or Pupil(), "recorded": stores.outcomes} | more
    return LearnScores(batches=stores.batches, models=models, in_force=in_force(RULES), **values)


class TestOutcomes:
    def test_fewer_than_forty_of_each_teach_nothing(self, stores, models):
        put_outcomes(stores, won=39, lost=200)
        models.publish(a_model(PLAN))
        pupil = Pupil()

        said = learn(stores, models, pupil)(now=T0)

        assert (said.published, said.won, said.lost, pupil.calls) == (False, 39, 200, [])
        assert models.current() is None, "what was learned from outcomes that are gone is not in force"
        assert said.sentence == (
            "There are 39 won and 200 lost leads; I learn from 40 of each on. Scores are your rules' alone."
        )

    def test_are_learned_from_once_there_are_forty_of_each(self, stores, models):
        put_outcomes(stores)

        said = learn(stores, models)(now=T0)

        assert said.published
        assert models.current() == said.model
        assert said.sentence.startswith("Scores are now 79 % your rules, 21 % learned from 80 outcomes: on 30 latest")

    def test_that_teach_nothing_better_than_the_rules_leave_them_alone(self, stores, models):
        put_outcomes(stores)
        models.publish(a_model(PLAN))

        said = learn(stores, models, Pupil(beats_rules=False))(now=T0)

        assert not said.published
        assert models.current() is None
        assert "is no better than your rules" in said.sentence
        assert "AUC 0.800 against 0.600 of your rules, Brier score 0.150 against 0.200" in said.sentence

    def test_come_from_a_column_that_is_named(self, stores, models):
        for number in range(90):
            put(stores, f"lead{number}", custom={"Bought": "yes" if number % 2 else "no", "Plan": "Pro"})
        pupil = Pupil()

        said = learn(stores, models, pupil)(now=T0, column="bought")

        assert (said.won, said.lost) == (45, 45)
        assert all("custom:Bought" not in example.facts for example in pupil.examples.values())
        assert all(example.facts["custom:Plan"] == "Pro" for example in pupil.examples.values())

    def test_of_a_column_that_nobody_has_are_refused_with_the_columns_there_are(self, stores, models):
        put(stores, "lead", custom={"Plan": "Pro"})

        with pytest.raises(BadInput, match=r"No lead has a field “Bougt”.*: Plan"):
            learn(stores, models)(now=T0, column="Bougt")

    def test_that_people_recorded_count_before_what_the_crm_says(self, stores, models):
        put_outcomes(stores)
        changed = put(stores, "changed", status=Status.LOST)

        won = Outcome(kind=OutcomeKind.WON, at=ago(days=3))
        stores.writes.save(changed, standing=a_standing(), outcome=won, note=a_note(ChangeKind.DECIDED))

        pupil = Pupil()
        said = learn(stores, models, pupil)(now=T0)

        assert (said.won, said.lost) == (41, 40)
        assert pupil.examples[changed.id].decided_at == ago(days=3)


class TestExamples:
    def test_are_leads_as_they_were_when_that_was_decided(self, stores, models):
        put_outcomes(stores)
        lead = put(stores, "dated", status=Status.WON, custom={"Close Date": ago(days=60).isoformat()})
        stores.engagement.add([an_event(lead, EventKind.DEMO_REQUEST, at=ago(days=60))])
        stores.engagement.add([an_event(lead, EventKind.MEETING, at=ago(days=10))])
        pupil = Pupil()

        said = learn(stores, models, pupil)(now=T0)

        facts = pupil.examples[lead.id].facts
        assert facts["event:demo request"] == 40
        assert "event:meeting" not in facts, "what they did as customers is not what they were won with"
        assert "custom:Close Date" not in facts
        assert said.undated == 0

    def test_of_which_nobody_knows_when_are_as_they_were_last_seen(self, stores, models):
        put_outcomes(stores)
        lead = put(stores, "undated", status=Status.WON)
        stores.engagement.add([an_event(lead, EventKind.DEMO_REQUEST, at=ago(days=300))])
        pupil = Pupil()

        said = learn(stores, models, pupil)(now=T0)

        assert pupil.examples[lead.id].facts["event:demo request"] == 40
        assert pupil.examples[lead.id].decided_at is None
        assert said.undated == 1
        assert said.warnings[-1].startswith("Of 1 lead nobody wrote down when it was decided")

    def test_take_a_close_date_in_the_future_for_a_plan(self, stores, models):
        put_outcomes(stores)
        lead = put(stores, "planned", status=Status.WON, custom={"Close Date": "2030-01-01"})
        pupil = Pupil()

        learn(stores, models, pupil)(now=T0)

        assert pupil.examples[lead.id].decided_at is None

    def test_are_beside_what_is_known_of_open_leads(self, stores, models):
        put_outcomes(stores)
        for number in range(3):
            put(stores, f"open{number}", custom={"Plan": "Pro"} if number else {"Plan": "Select"})
        pupil = Pupil()

        learn(stores, models, pupil)(now=T0)

        still_open = pupil.calls[0][1]
        assert (still_open.count, still_open.known["custom:Plan"]) == (3, 2)

    def test_are_drawn_by_lot_where_there_are_too_many_to_hold(self, stores, models, monkeypatch):
        monkeypatch.setattr(gather_outcomes, "LEARNED_FROM_AT_MOST", 100)
        put_outcomes(stores, won=200, lost=200)
        pupil = Pupil()

        said = learn(stores, models, pupil)(now=T0)

        assert said.won + said.lost == 100
        assert 30 < said.won < 70

    def test_are_counted_for_whoever_watches(self, stores, models):
        put_outcomes(stores)
        told = []

        learn(stores, models)(now=T0, progress=lambda *seen: told.append(seen))

        assert told[-1] == (80, 80, "80 outcomes")


class TestLearningForReal:
    def test_moves_scores_towards_what_won_and_names_what_came_too_late(self, stores, models):
        chance = random.Random(4)
        for number in range(160):
            plan = chance.choice(["Enterprise", "Basic"])
            won = chance.random() < (0.8 if plan == "Enterprise" else 0.2)
            custom = {"Plan": plan, "Region": chance.choice("NESW")} | ({"Contract": f"C-{number}"} if won else {})
            created: datetime = T0 - timedelta(days=200 - number)
            put(stores, f"l{number}", status=Status.WON if won else Status.LOST, custom=custom, created_at=created)

        said = learn(stores, models, LearnerIfInstalled())(now=T0)

        model = models.current()
        assert said.published
        assert model is not None
        assert model.trial.by_time
        assert [item.column for item in model.left_out] == ["Contract"]
        assert said.warnings[0].startswith("Left out “Contract”: it is known of 100 % of the won leads")
        enterprise, basic = (
            score(a_lead(custom={"Plan": plan}), events=(), evidence=(), rules=RULES, now=T0, learned=model)
            for plan in ("Enterprise", "Basic")
        )
        assert enterprise.score > basic.score
        assert enterprise.learned.chance > 0.6 > 0.4 > basic.learned.chance

    def test_says_what_to_install_where_the_extra_is_missing(self, stores, models, monkeypatch):
        put_outcomes(stores)
        monkeypatch.setitem(__import__("sys").modules, "bot.learning.learner", None)

        with pytest.raises(SettingsWrong, match=r"leadbot\[learn\]"):
            learn(stores, models, LearnerIfInstalled())(now=T0)
