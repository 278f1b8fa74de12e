"""What was learned is plain data: how much it weighs, what it looks at, and what it never looks at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.learned import LearnedModel, learned_share
from bot.domain.learned_facts import FIELDS, Seen, facts_of, known_word, label_of, meaning_of, number_in, raw_of
from bot.domain.scoring import scorer_for
from bot.domain.words import EventKind, Source, Stage, Status
from tests.builders import T0, a_lead
from tests.domain.learned_cases import PLAN, SEATS, a_model, models
from tests.domain.scoring_cases import RULES, event

counts = st.integers(0, 100_000)


class TestTheShare:
    def test_is_nothing_without_outcomes(self):
        assert learned_share(won=0, lost=0) == 0

    def test_is_a_sixth_from_57_outcomes_of_either_kind(self):
        assert round(100 * learned_share(won=20, lost=37)) == 16

    @given(counts, counts, counts, counts)
    def test_never_falls_with_more_outcomes(self, won, lost, more_won, more_lost):
        before, after = learned_share(won=won, lost=lost), learned_share(won=won + more_won, lost=lost + more_lost)

        assert 0 <= before <= after < 1

    def test_grows_with_the_rarer_kind_where_there_are_few_of_it(self):
        assert learned_share(won=40, lost=4_000) == learned_share(won=40, lost=160)

    def test_is_said_in_percent_that_add_up(self):
        assert a_model(won=60, lost=90).share_sentence == "67 % your rules, 33 % learned from 150 outcomes"


class TestAModel:
    @given(models)
    def test_is_the_same_after_a_trip_through_json(self, model):
        again = LearnedModel.model_validate_json(model.model_dump_json())

        assert again == model
        assert again.version == model.version

    def test_has_another_version_when_anything_is_different(self):
        assert a_model(PLAN).version != a_model(PLAN, start=-1.1).version
        assert a_model(PLAN).version != a_model(SEATS).version


class TestFacts:
    def test_are_what_is_known_of_a_lead(self):
        lead = a_lead(
            industry="Retail",
            employees=120,
            source=Source.WEBINAR,
            title="CFO",
            custom={"Plan": "Enterprise", "Seats": "12"},
        )
        scorer = scorer_for(RULES)
        looked = scorer.look(lead, events=[event(EventKind.PRICING_PAGE)], evidence=(), now=T0)

        facts = facts_of(scorer.seen(looked))

        assert facts["industry"] == "Retail"
        assert facts["employees"] == 120.0
        assert facts["seniority"] == "c-level"
        assert facts["custom:Plan"] == "Enterprise"
        assert facts["event:pricing page"] == 15.0
        assert (facts["fit"], facts["engagement"]) == (looked.by_rules.fit, looked.by_rules.engagement)
        assert "country" not in facts

    def test_never_tell_how_sales_went_or_who_the_person_is(self):
        lead = a_lead(status=Status.WON, stage=Stage.CUSTOMER, crm_status="Closed", notes="Signed", phone="1")

        facts = facts_of(Seen(lead, (None, None), 0, 0, {}))

        assert facts == {"fit": 0.0, "engagement": 0.0, "unsubscribed": "no"}

    def test_are_read_for_scoring_as_they_were_for_learning(self):
        lead = a_lead(custom={"Plan": " Enterprise ", "Form": "Select"}, revenue=5)
        seen = Seen(lead, (None, None), 10, 20, {})

        facts = facts_of(seen)

        for key in (*FIELDS, "custom:Plan", "custom:Form", "custom:Other"):
            assert meaning_of(key)(raw_of(key)(seen)) == facts.get(key), key
        assert meaning_of("event:meeting")(raw_of("event:meeting")(seen)) == 0.0

    @pytest.mark.parametrize(
        ("key", "label"),
        [("custom:Plan", "Plan"), ("event:pricing page", "Viewed the pricing page"), ("employees", "Company size")],
    )
    def test_have_names_for_people(self, key, label):
        assert label_of(key) == label

    @pytest.mark.parametrize(
        "written", ["Select", "-- select --", "Please Select", "unknown", "Bitte wählen", "-", " ", ""]
    )
    def test_leave_out_what_a_form_says_where_nobody_chose(self, written):
        assert known_word(written) is None

    @pytest.mark.parametrize("written", ["Selected", "No", "0", "***", "Other", "Choose Inc"])
    def test_keep_what_somebody_chose(self, written):
        assert known_word(written) == written

    @pytest.mark.parametrize(
        ("written", "number"),
        [
            ("12", 12.0),
            ("-3.5", -3.5),
            ("1,245", 1245.0),
            ("1,234,567.5", 1234567.5),
            ("12 %", 12.0),
            ("€ 300", 300.0),
            ("1,5", None),
            ("nan", None),
            ("inf", None),
            ("12 people", None),
        ],
    )
    def test_are_numbers_only_where_that_is_sure(self, written, number):
        assert number_in(written) == number
