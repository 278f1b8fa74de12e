"""What is known now: the best that has not expired and that nothing contradicts."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import LeadId
from bot.domain.ledger import Current, Doubt, current, expiry
from bot.domain.readiness import ReadinessTable
from bot.domain.words import Criterion, Level
from tests.builders import T0, ago
from tests.domain.scoring_cases import RULES


def a_row(level: Level, *, days_old: float = 1, **known: Any) -> Evidence:
    values: dict[str, Any] = {"criterion": Criterion.BUDGET, "value": "50k", "quote": "50k", "speaker_role": "seller"}
    at = ago(days=days_old)
    identity = EvidenceId(f"E-{level}-{days_old}")
    return Evidence(**({"id": identity, "lead_id": LeadId("L-1"), "level": level, "at": at} | values | known))


def budget(*rows: Evidence) -> Current:
    return current(rows, now=T0)[Criterion.BUDGET]


class TestTheLevel:
    def test_is_unknown_without_evidence(self):
        assert (budget().level, budget().open) == (Level.UNKNOWN, True)

    def test_is_that_of_the_best_row(self):
        standing = budget(a_row(Level.SUPPORTED, days_old=9), a_row(Level.CLAIMED))

        assert (standing.level, standing.open) == (Level.SUPPORTED, False)

    def test_does_not_count_what_comes_later(self):
        assert budget(a_row(Level.SUPPORTED, days_old=-1)).level is Level.UNKNOWN

    def test_falls_to_unknown_when_the_row_expires_and_says_so(self):
        standing = budget(a_row(Level.SUPPORTED, expires_at=T0))

        assert (standing.level, standing.doubt, standing.open) == (Level.UNKNOWN, Doubt.EXPIRED, True)
        assert standing.other is not None

    def test_is_contradicted_by_a_later_no(self):
        standing = budget(a_row(Level.SUPPORTED, days_old=9), a_row(Level.CONTRADICTED))

        assert (standing.level, standing.doubt) == (Level.CONTRADICTED, Doubt.CONTRADICTED)

    def test_recovers_when_the_buyer_says_yes_after_a_no(self):
        standing = budget(a_row(Level.CONTRADICTED, days_old=9, speaker_role="buyer"), a_row(Level.SUPPORTED))

        assert standing.level is Level.SUPPORTED

    def test_does_not_recover_from_a_buyers_no_by_a_reps_claim(self):
        standing = budget(a_row(Level.CONTRADICTED, days_old=9, speaker_role="buyer"), a_row(Level.CLAIMED))

        assert standing.level is Level.CONTRADICTED


class TestTwoSums:
    def test_that_differ_open_a_question_and_the_newer_counts(self):
        old = a_row(Level.SUPPORTED, days_old=9, amount_minor=5_000_00, currency="EUR", value="5k")
        new = a_row(Level.CLAIMED, amount_minor=9_000_00, currency="EUR", value="9k")

        standing = budget(old, new)

        assert (standing.value, standing.level, standing.doubt) == ("9k", Level.CLAIMED, Doubt.CHANGED)
        assert standing.other == old

    def test_that_are_nearly_equal_are_one_budget(self):
        old = a_row(Level.SUPPORTED, days_old=9, amount_minor=5_000_00, currency="EUR")
        new = a_row(Level.CLAIMED, amount_minor=5_200_00, currency="EUR")

        assert budget(old, new).doubt is None

    def test_are_settled_once_the_newer_is_heard_again(self):
        rows = [
            a_row(Level.SUPPORTED, days_old=9, amount_minor=5_000_00, currency="EUR"),
            a_row(Level.SUPPORTED, days_old=5, amount_minor=9_000_00, currency="EUR"),
            a_row(Level.SUPPORTED, days_old=1, amount_minor=9_000_00, currency="EUR"),
        ]

        assert budget(*rows).doubt is None


class TestOrder:
    LEVELS = st.sampled_from([Level.CLAIMED, Level.SUPPORTED, Level.CONFIRMED, Level.CONTRADICTED])

    @given(st.lists(st.tuples(LEVELS, st.integers(0, 50)), max_size=6, unique_by=lambda pair: pair[1]), st.randoms())
    def test_of_the_rows_does_not_matter(self, told, random):
        rows = [a_row(level, days_old=days) for level, days in told]
        shuffled = random.sample(rows, len(rows))

        assert current(rows, now=T0) == current(shuffled, now=T0)


class TestExpiry:
    def test_of_a_timeline_is_the_end_of_its_day(self):
        assert expiry(Criterion.TIMELINE, at=T0, due=date(2026, 6, 30), rules=RULES) == datetime(2026, 7, 1, tzinfo=UTC)

    def test_of_a_timeline_in_the_past_is_that_of_the_rules(self):
        assert expiry(Criterion.TIMELINE, at=T0, due=date(2020, 1, 1), rules=RULES) > T0

    def test_of_a_budget_is_the_fiscal_year_at_the_latest(self):
        december = datetime(2026, 12, 1, tzinfo=UTC)

        assert expiry(Criterion.BUDGET, at=december, due=None, rules=RULES) == datetime(2027, 1, 1, tzinfo=UTC)

    @pytest.mark.parametrize("criterion", [Criterion.NEED, Criterion.AUTHORITY])
    def test_of_the_others_is_what_the_rules_say(self, criterion):
        days = RULES.qualification.valid_days[criterion]

        assert expiry(criterion, at=T0, due=None, rules=RULES) == T0 + timedelta(days=days)


STEPS = st.tuples(
    st.sampled_from([Level.CLAIMED, Level.SUPPORTED, Level.CONFIRMED, Level.CONTRADICTED]),
    st.sampled_from(["buyer", "seller"]),
    st.sampled_from([5_000_000, 8_000_000]),
)


@given(st.lists(STEPS, max_size=6), st.integers(0, 6), st.sampled_from(["buyer", "seller"]))
def test_what_speaks_against_never_raises_readiness(told, place, role):
    def row(day: float, level: Level, who: str, amount: int) -> Evidence:
        return a_row(level, days_old=day, speaker_role=who, amount_minor=amount, currency="EUR")

    table = ReadinessTable(RULES)
    rows = [row(20 - at, *step) for at, step in enumerate(told)]
    no = row(20.5 - place, Level.CONTRADICTED, role, 5_000_000)

    before, after = (table.points(table.known(heard, now=T0)) for heard in (rows, [*rows, no]))

    assert after <= before
