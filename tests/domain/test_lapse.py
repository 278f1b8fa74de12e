"""Authority ends when the person takes another role or leaves; other answers end with their time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.judging import judge_ledger
from bot.domain.lapse import lapse, lapse_as_told, lapse_of_decider, moved, names
from bot.domain.ledger import current, expiry
from bot.domain.readiness import ReadinessTable
from bot.domain.verdict import Met
from bot.domain.words import Criterion, Level
from tests.builders import T0, a_lead
from tests.domain.scoring_cases import RULES
from tests.domain.test_ledger import a_row

LEAD = a_lead(title="Buyer", company="Acme")
SIGNS = a_row(Level.SUPPORTED, criterion=Criterion.AUTHORITY, value="decides on the purchase", speaker_role="buyer")
NEEDS = a_row(Level.SUPPORTED, days_old=2, criterion=Criterion.NEED, value="SSO", speaker_role="buyer")


def ended(**new):
    return lapse(LEAD, replace(LEAD, **new), [SIGNS, NEEDS], by=None, where="crm.csv", now=T0)


class TestWhoMoves:
    @pytest.mark.parametrize(
        ("new", "cause"),
        [
            ({"title": "CFO"}, "their title was Buyer and is CFO"),
            ({"company": "Beta"}, "their company was Acme and is Beta"),
        ],
    )
    def test_ends_what_was_known_of_who_decides(self, new, cause):
        row = ended(**new)
        known = current([SIGNS, NEEDS, row], now=T0)[Criterion.AUTHORITY]

        assert (known.level, known.lapsed, known.open) == (Level.UNKNOWN, cause, True)
        assert known.other == SIGNS

    def test_leaves_the_other_criteria_alone(self):
        assert current([SIGNS, NEEDS, ended(title="CFO")], now=T0)[Criterion.NEED].level is Level.SUPPORTED

    def test_may_decide_again_once_somebody_says_so(self):
        again = replace(SIGNS, at=T0 + timedelta(days=1), id="E-again")
        rows = [SIGNS, ended(title="CFO"), again]

        assert current(rows, now=T0 + timedelta(days=2))[Criterion.AUTHORITY].level is Level.SUPPORTED

    def test_loses_points_with_the_cause_in_the_receipt(self):
        table = ReadinessTable(RULES)
        before, after = (table.known(rows, now=T0) for rows in ([SIGNS, NEEDS], [SIGNS, NEEDS, ended(title="CFO")]))
        (line,) = [line for line in table.lines(after)[0] if line.label.startswith("Authority")]

        assert table.points(after) < table.points(before)
        assert (line.points, line.label) == (
            0,
            "Authority: re-confirm decides on the purchase; their title was Buyer and is CFO",
        )

    def test_is_no_longer_judged_to_decide(self):
        verdict = judge_ledger(current([SIGNS, ended(title="CFO")], now=T0), RULES.qualification)

        assert verdict.on(Criterion.AUTHORITY).met is Met.UNKNOWN
        assert "re-confirmed" in verdict.on(Criterion.AUTHORITY).reason


class TestWhoStays:
    @pytest.mark.parametrize("new", [{"title": "buyer "}, {"title": None}, {"company": "ACME"}, {"name": "Another"}])
    def test_keeps_it(self, new):
        assert ended(**new) is None

    def test_whose_blank_is_filled_keeps_it(self):
        blank = replace(LEAD, title=None)

        assert lapse(blank, LEAD, [SIGNS], by=None, where="", now=T0) is None

    def test_of_whom_nothing_was_known_loses_nothing(self):
        assert lapse(LEAD, replace(LEAD, title="CFO"), [NEEDS], by=None, where="", now=T0) is None


DANA = a_lead(id="L-dana", name="Dana Cole", email="dana@acme.test", title="CFO", company="Acme")
ABOVE = a_row(Level.CONTRADICTED, criterion=Criterion.AUTHORITY, value="Dana Cole, CFO", speaker_role="buyer")
PART_OF_IT = (
    "Dana Cole, CFO",
    "Dana, chief financial officer",
    "Dana Cole",
    "Dana, CFO",
    "Cole, CFO",
    "our CFO Dana Cole signs",
)


def ended_for_others(value: str = "Dana Cole, CFO", level: Level = Level.CONTRADICTED, **new):
    row = replace(ABOVE, value=value, level=level)
    return lapse_of_decider(DANA, replace(DANA, **new), [row, NEEDS], by=None, where="crm.csv", now=T0)


@pytest.mark.parametrize(
    ("was", "spelled"),
    [
        ({"title": "CFO"}, {"title": "Chief Financial Officer"}),
        ({"title": "Vice President"}, {"title": "VP"}),
        ({"company": "Acme, Inc."}, {"company": "ACME"}),
    ],
)
def test_another_spelling_is_no_move(was, spelled):
    assert moved(replace(LEAD, **was), replace(LEAD, **spelled), whose="their") == ""
    assert moved(replace(LEAD, **spelled), replace(LEAD, **was), whose="their") == ""


class TestADeciderWhoMoves:
    @pytest.mark.parametrize(
        ("new", "cause"),
        [
            ({"title": "Advisor"}, "Dana Cole's title was CFO and is Advisor"),
            ({"company": "Beta"}, "Dana Cole's company was Acme and is Beta"),
            ({"crm_status": "No longer with company"}, "Dana Cole's status is No longer with company"),
        ],
    )
    @pytest.mark.parametrize("level", [Level.CLAIMED, Level.SUPPORTED, Level.CONFIRMED, Level.CONTRADICTED])
    def test_has_to_be_confirmed_again_with_the_cause(self, new, cause, level):
        row = replace(ABOVE, level=level)
        end = lapse_of_decider(DANA, replace(DANA, **new), [row, NEEDS], by=None, where="crm.csv", now=T0)
        known = current([row, NEEDS, end], now=T0)[Criterion.AUTHORITY]

        assert (known.level, known.value_before, known.lapsed) == (Level.UNKNOWN, "Dana Cole, CFO", cause)

    @pytest.mark.parametrize("value", PART_OF_IT)
    def test_is_known_by_the_name_or_a_part_of_it_and_the_role(self, value):
        assert ended_for_others(value, title="Advisor") is not None

    @pytest.mark.parametrize("value", ["Dan Colet, CFO", "Dana, CTO", "Dana", "our CFO", "decides on the purchase"])
    def test_is_nobody_else(self, value):
        assert ended_for_others(value, title="Advisor") is None

    def test_who_stays_decides_still(self):
        assert ended_for_others(phone="+49 30 1") is None

    def test_loses_points_with_the_cause_in_the_receipt(self):
        signs = replace(ABOVE, level=Level.SUPPORTED)
        end = lapse_of_decider(DANA, replace(DANA, company="Beta"), [signs], by=None, where="", now=T0)
        table = ReadinessTable(RULES)
        before, after = (table.known(rows, now=T0) for rows in ([signs], [signs, end]))

        assert table.points(after) < table.points(before)
        assert table.lines(after)[0][0].label == (
            "Authority: re-confirm Dana Cole, CFO; Dana Cole's company was Acme and is Beta"
        )


class TestARepsWord:
    def test_ends_it_for_whoever_is_named(self):
        end = lapse_as_told([ABOVE], by=None, teller="Mara", where="", now=T0)

        assert end is not None
        assert (end.level, end.value, end.told) == (
            Level.UNKNOWN,
            "Dana Cole is no longer there, says Mara",
            "authority: Dana Cole is no longer there, says Mara",
        )

    @pytest.mark.parametrize("rows", [[], [NEEDS], [SIGNS]])
    def test_is_nothing_where_nobody_is_named(self, rows):
        assert lapse_as_told(rows, by=None, teller="Mara", where="", now=T0) is None


WORDS_IN_NAMES = st.lists(st.sampled_from(["dana", "cole", "cfo", "kim", "our", "signs"]), min_size=1, max_size=4)


@given(WORDS_IN_NAMES, st.sampled_from(["Dana Cole", "Kim Dana Cole", "Cole"]), st.sampled_from(["CFO", "Kim", None]))
def test_somebody_is_named_only_by_a_word_of_their_name(told, name, title):
    person = replace(DANA, name=name, title=title)

    if names(" ".join(told), person):
        assert set(told) & set(name.casefold().split())


@given(st.sampled_from(["title", "company"]), st.sampled_from([None, "CFO", "cfo ", "Acme", "ACME, inc.", "Advisor"]))
def test_nobody_has_moved_who_is_where_they_were_or_of_whom_it_is_not_known(what, value):
    person = replace(DANA, **{what: value})

    assert moved(person, person, whose="their") == ""
    assert moved(replace(person, **{what: None}), person, whose="their") == ""


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@given(MOMENTS, st.sampled_from(Criterion), st.none() | st.dates(date(2025, 1, 1), date(2029, 1, 1)))
def test_an_answer_never_stands_longer_than_its_criterion_allows(at, criterion, due):
    ends = expiry(criterion, at=at, due=due, rules=RULES)
    days = timedelta(days=RULES.qualification.valid_days[criterion])
    year_end = datetime(at.year + 1, 1, 1, tzinfo=UTC)

    assert ends > at
    if criterion is Criterion.TIMELINE and due is not None and due > at.date():
        assert ends == datetime(due.year, due.month, due.day, tzinfo=UTC) + timedelta(days=1)
    else:
        assert ends <= at + days
    if criterion is Criterion.BUDGET:
        assert ends <= year_end


@given(st.lists(st.tuples(st.sampled_from(Level), st.integers(1, 60)), max_size=6, unique_by=lambda pair: pair[1]))
def test_nothing_told_before_the_end_counts_after_it(told):
    rows = [a_row(level, days_old=days, criterion=Criterion.AUTHORITY) for level, days in told]
    end = a_row(Level.UNKNOWN, days_old=30, criterion=Criterion.AUTHORITY, value="they moved", id="E-end")
    known = current([*rows, end], now=T0)[Criterion.AUTHORITY]

    assert all(row.at >= end.at for row in known.rows)
