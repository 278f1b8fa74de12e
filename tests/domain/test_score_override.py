"""A rep's own score: what is meant by it, what it is laid over, and who was right in the end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.outcome import OutcomeKind
from bot.domain.score_override import LONGEST, Judged, Override, OverrideWrong, checked, end_of, said_by_rep
from bot.domain.words import Band
from tests.builders import MARA, T0, a_lead, a_standing, ago
from tests.domain.scoring_cases import RULES

COOL = a_standing(score=30, band=Band.COOL, band_since=ago(days=9))


def an_override(score=80, band=Band.HOT, rules=46):
    return Override(
        lead_id=a_lead().id,
        score=score,
        band=band,
        reason="met the CFO",
        by=MARA.id,
        by_name="Mara Lindt",
        made_at=T0,
        until=T0.replace(month=5, day=1),
        rules_score=rules,
        rules_band=Band.COOL,
    )


class TestWhatARepMeans:
    @pytest.mark.parametrize(("score", "band"), [(100, Band.HOT), (RULES.bands.warm.score, Band.WARM), (0, Band.COLD)])
    def test_by_a_score_is_the_band_whose_floor_it_reaches(self, score, band):
        assert said_by_rep(RULES, COOL, score=score, band=None) == (score, band)

    @given(st.sampled_from(Band), st.integers(0, 100))
    def test_by_a_band_is_the_nearest_score_in_it(self, band, score):
        found, called = said_by_rep(RULES, a_standing(score=score), score=None, band=band)

        assert called is band
        assert said_by_rep(RULES, COOL, score=found, band=None) == (found, band)

    def test_by_both_is_both(self):
        assert said_by_rep(RULES, COOL, score=20, band=Band.HOT) == (20, Band.HOT)

    @pytest.mark.parametrize("score", [-1, 101, None])
    def test_is_refused_where_it_says_nothing(self, score):
        with pytest.raises(OverrideWrong):
            said_by_rep(RULES, COOL, score=score, band=None)


class TestChecking:
    def test_takes_a_reason_on_one_line(self):
        assert checked(reason=" met\n the CFO ", until=T0 + timedelta(days=1), now=T0) == "met the CFO"

    @pytest.mark.parametrize(
        ("reason", "until"),
        [("", T0 + timedelta(days=1)), ("x" * 301, T0 + timedelta(days=1)), ("met", T0), ("met", T0 + LONGEST * 2)],
    )
    def test_refuses_what_cannot_be(self, reason, until):
        with pytest.raises(OverrideWrong):
            checked(reason=reason, until=until, now=T0)

    def test_counts_to_the_end_of_a_day_where_the_rep_is(self):
        assert end_of(date(2026, 5, 1), "Europe/Berlin").isoformat() == "2026-05-01T21:59:00+00:00"


class TestLaidOver:
    def test_changes_score_and_band_alone(self):
        standing = an_override().laid_over(COOL, COOL)

        assert (standing.score, standing.band, standing.band_since) == (80, Band.HOT, COOL.scored_at)
        assert (standing.fit, standing.engagement, standing.readiness) == (COOL.fit, COOL.engagement, COOL.readiness)

    def test_is_in_the_band_since_it_was_before(self):
        before = a_standing(band=Band.HOT, band_since=ago(days=3))

        assert an_override().laid_over(COOL, before).band_since == ago(days=3)


class TestWords:
    def test_say_both_scores_until_when_and_why(self):
        assert an_override().sentence("Europe/Berlin", rules_now=(46, Band.COOL)) == (
            "Mara Lindt says 80 (hot) until 1 May 2026: “met the CFO”; the rules say 46 (cool)."
        )

    @pytest.mark.parametrize(
        ("score", "rules", "outcome", "said"),
        [
            (80, 46, OutcomeKind.WON, "Anna was won. You said 80, the rules said 46: you were right."),
            (80, 46, OutcomeKind.LOST, "Anna was lost. You said 80, the rules said 46: the rules were right."),
            (20, 46, OutcomeKind.DISQUALIFIED, "Anna was not a fit. You said 20, the rules said 46: you were right."),
            (46, 46, OutcomeKind.WON, "Anna was won. You said 46, the rules said 46: you agreed after all."),
        ],
    )
    def test_tell_who_was_right(self, score, rules, outcome, said):
        assert Judged(override=an_override(score, rules=rules), outcome=outcome).sentence("Anna") == said
