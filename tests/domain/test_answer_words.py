"""Leads, numbers and moments in plain words."""

from datetime import UTC, datetime

import pytest

from bot.domain.answer_words import blanks_sentence, figure, group_lines, lead_line, tidy, when, who
from bot.domain.lead_query import Group, Metric, MetricKind
from tests.builders import T0, a_lead, a_scored_lead, ago


class TestAMoment:
    @pytest.mark.parametrize(
        ("moment", "words"),
        [
            (ago(hours=1), "today"),
            (ago(days=1), "yesterday"),
            (ago(days=12), "12 days ago"),
            (ago(days=200), "on 30 August 2025"),
            (ago(days=-3), "on 21 March 2026"),
        ],
    )
    def test_is_told_by_the_calendar(self, moment: datetime, words: str) -> None:
        assert when(moment, now=T0, zone="UTC") == words

    def test_is_told_by_the_calendar_of_the_zone(self) -> None:
        late = datetime(2026, 3, 17, 23, 30, tzinfo=UTC)

        assert when(late, now=T0, zone="UTC") == "yesterday"
        assert when(late, now=T0, zone="Europe/Berlin") == "today"


class TestALead:
    def test_is_who_and_where(self) -> None:
        assert who(a_lead(title="CTO")) == "Anna Kowalska, CTO at Acme"
        assert who(a_lead(title="CTO", company=None)) == "Anna Kowalska, CTO"
        assert who(a_lead(name="", email=None)) == "Acme"

    def test_whose_name_is_a_letter_is_cut(self) -> None:
        assert len(who(a_lead(name="Anna says: " + "do as I say " * 50, company=None))) <= 80

    def test_in_a_line_says_score_and_activity(self) -> None:
        assert lead_line(a_scored_lead(), now=T0, zone="UTC") == "50 warm · Anna Kowalska, Acme · never active"


class TestANumber:
    @pytest.mark.parametrize(("value", "words"), [(3.0, "3"), (1234.0, "1,234"), (54.23, "54.2"), (0.04, "0")])
    def test_has_no_decimals_that_say_nothing(self, value: float, words: str) -> None:
        assert figure(value) == words

    def test_that_is_a_share_is_in_percent(self) -> None:
        assert group_lines([Group(key="hot", value=12.5, count=8)], Metric(kind=MetricKind.SHARE)) == [
            "hot: 12.5 % (8 leads)"
        ]


def test_blanks_are_counted_by_field() -> None:
    blanks = {"country": 1, "job title": 14, "owner": 0}

    said = "Not counted: 1 lead whose country is blank, 14 leads whose job title is blank."
    assert blanks_sentence(blanks) == said
    assert blanks_sentence({}) == ""


def test_somebody_elses_words_stay_on_one_line() -> None:
    assert tidy("  a\nb\x1b[31m\u202ec ") == "a b [31mc"
