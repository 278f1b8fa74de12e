"""What is learned is right where the truth is known, says how sure it is, and stays off where there is nothing."""

import random
from collections.abc import Sequence

import numpy as np
import pytest

from bot.domain.learned import LearnedModel
from bot.domain.learned_facts import Seen
from bot.domain.learned_table import LearnedTable, Opinion
from bot.learning.learner import ScikitLearner
from bot.learning.measures import auc, calibration_error
from bot.usecases.gather_outcomes import Example, OpenLeads
from tests.builders import T0, a_lead
from tests.learning.made_up import by_lot, made_up_facts, outcomes, true_chance


def learn(examples: Sequence[Example], still_open: OpenLeads | None = None) -> LearnedModel:
    return ScikitLearner()(examples, still_open=still_open or OpenLeads(), rules_version="rules", now=T0)


def opinions(model: LearnedModel, count: int = 300) -> tuple[list[Opinion], np.ndarray]:
    """What it makes of leads it has not seen, and their true chances."""
    chance, table = random.Random(99), LearnedTable(model)
    facts = [made_up_facts(chance) for _ in range(count)]
    seen = [
        Seen(
            a_lead(custom={k.removeprefix("custom:"): str(v) for k, v in known.items() if k.startswith("custom:")}),
            (None, None),
            int(known["fit"]),
            0,
            {},
        )
        for known in facts
    ]
    return [table.opinion(one) for one in seen], np.array([true_chance(known) for known in facts])


@pytest.fixture(scope="module")
def few() -> LearnedModel:
    return learn(outcomes(150))


@pytest.fixture(scope="module")
def many() -> LearnedModel:
    return learn(outcomes(1_200))


class TestWhereThereIsSomethingToLearn:
    def test_finds_what_decides_and_little_else(self, many):
        weights = {f.key: max(abs(step.weight) for step in f.steps) for f in many.features}

        assert weights["custom:Plan"] > 1
        assert weights["custom:Seats"] > 0.3
        assert all(weight < 0.5 for key, weight in weights.items() if "Noise" in key)

    def test_gives_chances_that_are_true(self, many):
        found, truth = opinions(many)
        chances = np.array([opinion.chance for opinion in found])

        assert np.abs(chances - truth).mean() < 0.06
        chance = random.Random(3)
        won = np.array([float(chance.random() < true) for true in truth])
        assert auc(won, chances) > 0.75
        assert calibration_error(won, chances) < 0.12

    def test_beats_the_rules_on_the_latest_outcomes(self, few, many):
        for model in (few, many):
            assert model.trial.beats_rules
            assert model.trial.by_time
            assert model.trial.auc > model.trial.rules_auc
            assert model.trial.brier < model.trial.rules_brier

    def test_counts_what_it_learned_from(self, few):
        assert few.outcomes == 150
        assert few.trial.leads == 45
        plan = next(f for f in few.features if f.key == "custom:Plan")
        assert sum(step.leads for step in plan.steps) == 150
        assert sum(step.won for step in plan.steps) == few.won

    def test_is_the_same_when_taught_the_same(self, few):
        assert learn(outcomes(150)) == few


class TestTheRange:
    def test_holds_the_true_chance_nine_times_of_ten(self, few, many):
        for model in (few, many):
            found, truth = opinions(model)
            held = [opinion.low <= true <= opinion.high for opinion, true in zip(found, truth, strict=True)]
            assert np.mean(held) >= 0.9

    def test_narrows_as_outcomes_come_in(self, few, many):
        widths = [np.mean([opinion.high - opinion.low for opinion in opinions(model)[0]]) for model in (few, many)]

        assert widths[0] > 1.5 * widths[1]


class TestWhereThereIsNothingToLearn:
    @pytest.mark.parametrize("seed", [1, 2, 3])
    def test_stays_behind_the_rules(self, seed):
        assert not learn(outcomes(150, seed=seed, decides=by_lot)).trial.beats_rules

    def test_stays_off_where_all_leads_are_alike(self):
        alike = [
            Example(
                lead_id=f"L-{n}",  # type: ignore[arg-type]
                facts={"fit": 0.0, "engagement": 0.0},
                rules_points=0,
                won=n % 3 == 0,
                decided_at=None,
                created_at=None,
            )
            for n in range(150)
        ]

        model = learn(alike)

        assert not model.trial.beats_rules
        assert model.features == ()
        assert LearnedTable(model).chance(Seen(a_lead(), (None, None), 0, 0, {})) == pytest.approx(1 / 3)


class TestTheTrial:
    def test_is_by_lot_where_nobody_knows_when(self):
        assert not learn(outcomes(120, dated=False)).trial.by_time


class TestColumnsThatCameTooLate:
    def test_are_left_out_and_named(self):
        def contract(facts, won, chance):
            return {"custom:Contract": "signed"} if won else {}

        model = learn(outcomes(200, more=contract))

        assert [item.column for item in model.left_out] == ["Contract"]
        assert "custom:Contract" not in {feature.key for feature in model.features}


class TestOutcomesToldApartPerfectly:
    def test_are_learned_with_chances_that_are_not_certain(self):
        examples = outcomes(200, decides=lambda facts: float(facts["fit"] > 50))

        model = learn(examples)
        chances = [opinion.chance for opinion in opinions(model)[0]]

        assert min(chances) >= 0.01
        assert max(chances) <= 0.99


class TestMoreEngagement:
    def test_never_counts_for_less(self):
        def against(facts, won, chance):
            return {"event:meeting": 0.0 if won else float(chance.choice([0, 10, 20]))}

        model = learn(outcomes(300, more=against))

        meeting = [f for f in model.features if f.key == "event:meeting"]
        for feature in meeting:
            assert [step.weight for step in feature.ranges] == sorted(step.weight for step in feature.ranges)
