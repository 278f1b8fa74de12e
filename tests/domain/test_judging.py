"""A lead is qualified when nothing speaks against it and enough is known well enough."""

import pytest

from bot.domain.evidence import Evidence
from bot.domain.judging import judge_ledger
from bot.domain.ledger import current
from bot.domain.verdict import LeadVerdict, Met, Ruling
from bot.domain.words import Criterion, Level
from tests.builders import T0
from tests.domain.scoring_cases import RULES, told

QUALIFICATION = RULES.qualification


def verdict(*rows: Evidence, **changes: object) -> LeadVerdict:
    rules = QUALIFICATION.model_copy(update=changes)
    return judge_ledger(current(rows, now=T0), rules)


class TestALead:
    def test_of_whom_nothing_is_known_is_open(self):
        judged = verdict()

        assert (judged.ruling, judged.reason) == (Ruling.OPEN, "Need has to be supported first.")
        assert {c.met for c in judged.criteria} == {Met.UNKNOWN}

    def test_with_need_and_one_more_supported_is_qualified(self):
        judged = verdict(told(Criterion.NEED), told(Criterion.TIMELINE))

        assert (judged.ruling, judged.unmet) == (Ruling.QUALIFIED, ())
        assert judged.reason == "Need and Timeline: supported or better, and nothing is not met."

    def test_with_claims_only_is_open(self):
        judged = verdict(*(told(criterion, Level.CLAIMED) for criterion in Criterion))

        assert judged.ruling is Ruling.OPEN

    def test_with_need_alone_is_open(self):
        assert verdict(told(Criterion.NEED)).reason == "1 of 2 criteria needed are supported."

    @pytest.mark.parametrize("criterion", list(Criterion))
    def test_is_disqualified_by_anything_not_met(self, criterion):
        known = [told(c) for c in Criterion if c is not criterion]
        judged = verdict(*known, told(criterion, Level.CONTRADICTED))

        assert (judged.ruling, judged.unmet) == (Ruling.NOT_QUALIFIED, (criterion,))

    def test_names_what_is_not_met_in_the_order_of_the_letters(self):
        judged = verdict(*(told(criterion, Level.CONTRADICTED) for criterion in Criterion))

        assert [c.value for c in judged.unmet] == ["budget", "authority", "need", "timeline"]
        assert judged.reason == "Not met: Need, Timeline, Budget and Authority."


class TestAMissingBudget:
    def test_disqualifies_nobody_by_default(self):
        assert verdict(told(Criterion.NEED), told(Criterion.TIMELINE)).qualified

    def test_disqualifies_where_the_rules_say_so(self):
        judged = verdict(told(Criterion.NEED), told(Criterion.TIMELINE), missing_budget_disqualifies=True)

        assert judged.unmet == (Criterion.BUDGET,)


class TestWhatHasExpired:
    def test_is_to_be_confirmed_again(self):
        judged = verdict(told(Criterion.NEED, expires_at=T0)).on(Criterion.NEED)

        assert judged.met is Met.UNKNOWN
        assert judged.reason == "Need is to be re-confirmed (need known): it stood until 18 March 2026."
