"""What became of a lead is read from its status, its stage, or a column that says so."""

from datetime import UTC, datetime

import pytest

from bot.domain.outcome import Outcome, OutcomeKind, outcome_named, outcome_of, says_outcome
from bot.domain.words import Stage, Status
from tests.builders import a_lead

WON, LOST, OUT = OutcomeKind.WON, OutcomeKind.LOST, OutcomeKind.DISQUALIFIED


class TestByTheCrm:
    @pytest.mark.parametrize(
        ("known", "kind"),
        [
            ({"status": Status.WON}, WON),
            ({"stage": Stage.CUSTOMER}, WON),
            ({"stage": Stage.EVANGELIST}, WON),
            ({"status": Status.LOST}, LOST),
            ({"status": Status.LOST, "stage": Stage.CUSTOMER}, LOST),
            ({"status": Status.UNQUALIFIED}, OUT),
        ],
    )
    def test_status_and_stage_say_it(self, known, kind):
        found = outcome_of(a_lead(**known))

        assert found is not None
        assert (found.kind, found.won) == (kind, kind is WON)

    @pytest.mark.parametrize("known", [{}, {"status": Status.WORKING}, {"stage": Stage.OPPORTUNITY}])
    def test_a_lead_that_is_open_has_none(self, known):
        assert outcome_of(a_lead(**known)) is None

    def test_a_disqualified_lead_keeps_the_crms_own_word_as_reason(self):
        lead = a_lead(status=Status.UNQUALIFIED, crm_status="Bad Fit")

        assert outcome_of(lead) == Outcome(kind=OUT, reason="Bad Fit")


class TestByAColumn:
    @pytest.mark.parametrize(
        ("cell", "kind"),
        [
            ("1", WON),
            ("1.0", WON),
            ("Yes", WON),
            ("TRUE", WON),
            ("Closed Won", WON),
            ("0", LOST),
            ("no", LOST),
            ("Closed - Lost", LOST),
            ("Disqualified", OUT),
            ("maybe", None),
            ("", None),
        ],
    )
    def test_a_cell_says_it_in_many_ways(self, cell, kind):
        assert outcome_named(cell) is kind

    def test_a_column_is_recognised_by_its_name(self):
        assert outcome_of(a_lead(custom={"Converted": "1"})) == Outcome(kind=WON)
        assert outcome_of(a_lead(custom={"Converted?": "0"})) == Outcome(kind=LOST)

    def test_a_column_of_another_name_has_to_be_named(self):
        lead = a_lead(custom={"Bought a course": "yes"})

        assert outcome_of(lead) is None
        assert outcome_of(lead, column="bought a Course") == Outcome(kind=WON)

    def test_a_blank_cell_leaves_it_to_the_crm(self):
        assert outcome_of(a_lead(custom={"Converted": ""}, status=Status.LOST)) == Outcome(kind=LOST)
        assert outcome_of(a_lead(custom={"Converted": ""})) is None

    def test_not_converted_means_not_yet_while_somebody_works_on_it(self):
        lead = a_lead(custom={"Converted": "0"}, status=Status.WORKING)

        assert outcome_of(lead) is None
        assert outcome_of(lead, column="Converted") == Outcome(kind=LOST), "who names the column means what it says"

    def test_not_converted_gives_way_to_what_the_crm_knows_better(self):
        assert outcome_of(a_lead(custom={"Converted": "0"}, stage=Stage.CUSTOMER)) == Outcome(kind=WON)
        unqualified = a_lead(custom={"Converted": "0"}, status=Status.UNQUALIFIED, crm_status="Junk")
        assert outcome_of(unqualified, column="Converted") == Outcome(kind=OUT, reason="Junk")


class TestWhen:
    def test_a_close_date_says_it(self):
        lead = a_lead(status=Status.WON, custom={"Close Date": "2026-02-03"})

        assert outcome_of(lead) == Outcome(kind=WON, at=datetime(2026, 2, 3, tzinfo=UTC))

    def test_a_date_that_could_be_two_days_is_left_aside(self):
        assert outcome_of(a_lead(status=Status.WON, custom={"Close Date": "03/02/2026"})) == Outcome(kind=WON)


class TestColumnsThatSayIt:
    def test_are_kept_from_any_model(self):
        assert says_outcome("Converted")
        assert says_outcome("Close date")
        assert says_outcome("Bought", "bought")
        assert not says_outcome("Bought")
        assert not says_outcome("Plan")
