"""What outcomes taught moves a score by its share, with a line for each thing it rests on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.learned import HIGHEST, LOWEST, Feature
from bot.domain.learned_table import LearnedTable, whole
from bot.domain.receipt import Cause, Line, Receipt
from bot.domain.scorer import scored_by
from bot.domain.scoring import score, scorer_for, standing_of
from bot.domain.words import Band, Criterion, EventKind, Level
from tests.builders import T0, a_lead
from tests.domain.learned_cases import FIT, PLAN, PRICING, SEATS, a_model, by_word, models
from tests.domain.scoring_cases import RULES, a_fitting_lead, event, histories, leads, ledgers, moments, told
from tests.fakes.briefs import deed_of, facts_of

many = settings(max_examples=100, deadline=None)
customs = st.fixed_dictionaries(
    {},
    optional={
        "Plan": st.sampled_from(["Enterprise", "basic", "Trial", "Select"]),
        "Seats": st.sampled_from(["5", "1,200", "many"]),
        "Region": st.just("yes"),
    },
)
known_leads = st.builds(lambda lead, custom: replace(lead, custom=custom), leads, customs)


def learned_lines(receipt: Receipt) -> list[Line]:
    return [line for line in receipt.lines if line.cause is Cause.LEARNED]


class TestEveryLearnedScore:
    @many
    @given(known_leads, histories, ledgers, moments, models)
    def test_adds_up_exactly(self, lead, history, ledger, now, model):
        found = score(lead, events=history, evidence=ledger, rules=RULES, now=now, learned=model)

        assert sum(line.points for line in found.lines) == found.score
        for axis in found.axes:
            assert sum(line.points for line in axis.lines) == axis.points

    @many
    @given(known_leads, histories, ledgers, moments, models)
    def test_stays_within_the_scale_and_its_chance_is_never_certain(self, lead, history, ledger, now, model):
        found = score(lead, events=history, evidence=ledger, rules=RULES, now=now, learned=model)

        assert 0 <= found.score <= found.highest <= 100
        assert found.learned is not None
        assert LOWEST <= found.learned.low <= found.learned.chance <= found.learned.high <= HIGHEST

    @many
    @given(known_leads, histories, ledgers, moments, models)
    def test_is_the_standing_that_many_leads_get_without_a_receipt(self, lead, history, ledger, now, model):
        found = score(lead, events=history, evidence=ledger, rules=RULES, now=now, learned=model)

        known = {"evidence": ledger, "rules": RULES, "now": now, "learned": model}
        assert found.standing == standing_of(lead, events=history, **known)
        assert found.standing == standing_of(facts_of(lead), events=[deed_of(event) for event in history], **known)
        assert found.standing.rules_version == scored_by(RULES, model)

    @many
    @given(known_leads, histories, ledgers, moments, models)
    def test_has_the_axes_of_the_rules_alone(self, lead, history, ledger, now, model):
        learned = score(lead, events=history, evidence=ledger, rules=RULES, now=now, learned=model)
        alone = score(lead, events=history, evidence=ledger, rules=RULES, now=now)

        assert learned.axes == alone.axes
        assert learned.lines[:3] == alone.lines[:3]
        assert learned.disqualified == alone.disqualified

    @many
    @given(known_leads, histories, ledgers, models)
    def test_lies_between_the_rules_and_the_chance(self, lead, history, ledger, model):
        lead = replace(lead, do_not_contact=False, email="anna@acme.test")
        alone = standing_of(lead, events=history, evidence=ledger, rules=RULES, now=T0)
        found = score(lead, events=history, evidence=ledger, rules=RULES, now=T0, learned=model)

        chance, evidence = round(100 * found.learned.chance), found.lines[2].points
        low, high = sorted((alone.score, chance + evidence))
        assert min(low, 100) - 1 <= found.score <= min(high + 1, 100)

    @many
    @given(known_leads, histories, ledgers, models)
    def test_rises_with_evidence_as_without_learning(self, lead, history, ledger, model):
        better = [*ledger, told(Criterion.BUDGET, Level.CONFIRMED), told(Criterion.NEED, Level.CONFIRMED)]
        points = [
            standing_of(lead, events=history, evidence=rows, rules=RULES, now=T0, learned=model)
            for rows in (ledger, better)
        ]

        if points[1].readiness > points[0].readiness and points[1].fit == points[0].fit:
            assert points[1].score >= points[0].score


class TestWithoutOutcomes:
    @many
    @given(leads, histories, ledgers, moments)
    def test_the_score_is_the_rules_exactly(self, lead, history, ledger, now):
        with_none = score(lead, events=history, evidence=ledger, rules=RULES, now=now, learned=None)

        assert with_none == score(lead, events=history, evidence=ledger, rules=RULES, now=now)
        assert with_none.learned is None
        assert learned_lines(with_none) == []


class TestTheReceipt:
    def test_has_a_line_for_each_thing_it_rests_on(self):
        lead = a_fitting_lead(custom={"Plan": "Enterprise", "Seats": "1,500"})
        model = a_model(PLAN, SEATS, PRICING, won=300, lost=300)

        found = score(lead, events=[event(EventKind.PRICING_PAGE)], evidence=(), rules=RULES, now=T0, learned=model)

        assert [line.label for line in learned_lines(found)] == [
            "33 % your rules, 67 % learned from 600 outcomes; of leads of whom nothing is known 27 % are won",
            "Plan: Enterprise",
            "Viewed the pricing page: 15 (range 0.9)",
            "Seats: 1,500 (range 0.8)",
        ]
        assert [line.ref for line in learned_lines(found)][1:] == [
            "custom:Plan",
            "event:pricing page",
            "custom:Seats",
        ]
        assert all(line.points > 0 for line in learned_lines(found)[1:])

    def test_says_how_much_is_learned_and_from_how_many(self):
        found = score(a_lead(), events=(), evidence=(), rules=RULES, now=T0, learned=a_model(PLAN, won=20, lost=37))

        assert found.learned is not None
        assert found.learned.sentence == "84 % your rules, 16 % learned from 57 outcomes"
        assert (found.learned.share_percent, found.learned.outcomes) == (16, 57)

    def test_has_no_line_for_what_nobody_knows(self):
        lead = a_lead(custom={"Plan": "Select", "Seats": "a few"})

        found = score(lead, events=(), evidence=(), rules=RULES, now=T0, learned=a_model(PLAN, SEATS, PRICING))

        assert [line.ref for line in learned_lines(found)] == ["start"]

    def test_names_a_value_that_is_too_rare_to_be_learned(self):
        found = score(
            a_lead(custom={"Plan": "Legacy"}), events=(), evidence=(), rules=RULES, now=T0, learned=a_model(PLAN)
        )

        assert learned_lines(found)[1].label == "Plan: Legacy (a rare value)"

    def test_goes_no_higher_than_a_hundred_and_says_so(self):
        ledger = [told(criterion, Level.CONFIRMED) for criterion in Criterion]
        model = a_model(PLAN, start=9.0, won=5_000, lost=5_000)

        found = score(a_fitting_lead(), events=(), evidence=ledger, rules=RULES, now=T0, learned=model)

        assert found.score == 100
        assert found.lines[-1].cause is Cause.LIMIT

    def test_of_a_disqualified_lead_is_still_zero(self):
        lead = a_fitting_lead(do_not_contact=True, custom={"Plan": "Enterprise"})

        found = score(lead, events=(), evidence=(), rules=RULES, now=T0, learned=a_model(PLAN, SEATS))

        assert (found.score, found.highest, found.band) == (0, 0, Band.COLD)
        assert found.lines[-1].cause is Cause.DISQUALIFIED

    def test_counts_what_is_unknown_in_the_highest_it_could_be(self):
        model = a_model(PLAN, won=500, lost=500)
        highest = [
            score(a_lead(custom=custom), events=(), evidence=(), rules=RULES, now=T0, learned=model).highest
            for custom in ({"Plan": "Basic"}, {}, {"Plan": "Enterprise"})
        ]

        assert highest[0] < highest[1] == highest[2]

    def test_names_single_steps_that_lift_with_what_was_learned(self):
        lead = a_fitting_lead(custom={"Plan": "Enterprise"})
        model = a_model(PLAN, PRICING, FIT, won=500, lost=500)

        found = score(lead, events=(), evidence=(), rules=RULES, now=T0, learned=model)

        assert found.lifts
        lifted = standing_of(
            lead,
            events=[event(EventKind.DEMO_REQUEST)],
            evidence=(),
            rules=RULES,
            now=T0,
            learned=model,
        )
        assert lifted.band is found.next_band


class TestTheRange:
    def test_narrows_with_the_errors_of_what_was_learned(self):
        wide, narrow = (
            a_model(PLAN.model_copy(update={"words": {"enterprise": step.model_copy(update={"spread": spread})}}))
            for spread in (1.0, 0.1)
            for step in [PLAN.words["enterprise"]]
        )
        ranges = [
            score(a_lead(custom={"Plan": "enterprise"}), events=(), evidence=(), rules=RULES, now=T0, learned=model)
            for model in (wide, narrow)
        ]

        assert ranges[0].learned.chance == ranges[1].learned.chance
        assert ranges[0].learned.high - ranges[0].learned.low > ranges[1].learned.high - ranges[1].learned.low


class TestTimeAlone:
    def test_takes_what_fades_out_of_the_learned_part_too(self):
        model = a_model(PRICING, won=500, lost=500)
        seen = [event(EventKind.PRICING_PAGE), event(EventKind.PRICING_PAGE, days=0.1)]

        scores = [
            standing_of(
                a_lead(), events=seen, evidence=(), rules=RULES, now=T0 + timedelta(days=days), learned=model
            ).score
            for days in (0, 10, 40, 400)
        ]

        assert scores == sorted(scores, reverse=True)
        assert scores[-1] < scores[0]


class TestRulesAndModelTogether:
    def test_are_made_ready_once_for_each_version_of_both(self):
        one, other = a_model(PLAN), a_model(SEATS)

        assert scorer_for(RULES, one) is scorer_for(RULES, a_model(PLAN))
        assert scorer_for(RULES, one) is not scorer_for(RULES, other)
        assert scorer_for(RULES) is not scorer_for(RULES, one)
        assert scored_by(RULES) == RULES.version

    def test_agree_on_a_chance_however_it_is_asked_for(self):
        table = LearnedTable(a_model(PLAN, SEATS, PRICING, FIT))
        scorer = scorer_for(RULES)
        looked = scorer.look(a_lead(custom={"Plan": "basic", "Seats": "20"}), events=(), evidence=(), now=T0)

        assert table.chance(scorer.seen(looked)) == table.opinion(scorer.seen(looked)).chance


class TestWholeNumbers:
    @given(st.lists(st.floats(-100, 100), min_size=1, max_size=20), st.integers(-200, 200))
    def test_add_up_to_what_they_should(self, exact, total):
        assert sum(whole(exact, total=total)) == total

    @pytest.mark.parametrize(
        ("exact", "total", "found"),
        [([1.5, 1.5], 3, [2, 1]), ([-0.3, 2.9], 3, [0, 3]), ([0.2, 0.2, 0.6], 1, [0, 0, 1])],
    )
    def test_are_the_nearest_that_do(self, exact, total, found):
        assert whole(exact, total=total) == found


class TestARangeOfFactsThatComeTogether:
    def test_takes_what_is_held_back_together(self):
        """Two facts that always come together: one is held back as far as the other is pushed."""
        plan = PLAN.words["enterprise"].model_copy(update={"freed": 2.0})
        seats = SEATS.ranges[2].model_copy(update={"freed": -2.0})
        lead = a_lead(custom={"Plan": "Enterprise", "Seats": "1,500"})

        def width(*features: Feature) -> float:
            found = score(lead, events=(), evidence=(), rules=RULES, now=T0, learned=a_model(*features))
            return found.learned.high - found.learned.low

        pushed = PLAN.model_copy(update={"words": {"enterprise": plan}})
        both = width(pushed, SEATS.model_copy(update={"ranges": (*SEATS.ranges[:2], seats)}))

        assert both == pytest.approx(width(PLAN, SEATS))
        assert width(pushed, SEATS) > 2 * both


class TestAtAGlance:
    @many
    @given(known_leads, histories, ledgers, models)
    def test_adds_up_to_the_same(self, lead, history, ledger, model):
        found = score(lead, events=history, evidence=ledger, rules=RULES, now=T0, learned=model)

        assert sum(line.points for line in found.together) == found.score
        assert len(found.together) <= len(found.lines)

    def test_shows_the_five_weightiest_facts_and_the_rest_as_one(self):
        names = [f"Field {number}" for number in range(9)]
        model = a_model(*(by_word(f"custom:{name}", name, yes=1.0 - n / 10) for n, name in enumerate(names)))
        lead = a_lead(custom=dict.fromkeys(names, "yes"))

        found = score(lead, events=(), evidence=(), rules=RULES, now=T0, learned=model)

        shown = [line.label for line in found.together if line.cause is Cause.LEARNED]
        assert shown[1:] == [*(f"Field {n}: yes" for n in range(5)), "4 smaller things that outcomes taught"]
