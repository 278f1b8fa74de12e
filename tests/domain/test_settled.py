"""Until when a standing is settled: before then no time that passes makes another one of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.brief import Brief
from bot.domain.evidence import Evidence
from bot.domain.scoring import scorer_for
from bot.domain.settled import LONGEST
from bot.domain.words import Criterion, EventKind
from tests.builders import T0, a_standing
from tests.domain.learned_cases import PLAN, PRICING, SEATS, a_model, by_word
from tests.domain.scoring_cases import LEAD, RULES, a_fitting_lead, event, histories, leads, ledgers, moments, told
from tests.fakes.briefs import deed_of, facts_of

TAUGHT = a_model(PLAN, SEATS, PRICING, by_word("source", "Source", referral=1.2, webinar=-0.7))
MICROSECOND = timedelta(microseconds=1)
many = settings(max_examples=200, deadline=None)


def a_brief(lead=LEAD, history=(), ledger=()) -> Brief:
    return Brief((0,), facts_of(lead), tuple(map(deed_of, history)), tuple(ledger), a_standing())


def until(brief: Brief, now=T0):
    return scorer_for(RULES).settled_standing_of(brief, now=now)[1]


class TestASettledStanding:
    @many
    @given(leads, histories, ledgers, moments, st.floats(0, 1), st.sampled_from([None, TAUGHT]))
    def test_is_the_same_at_any_time_before_its_end(self, lead, history, ledger, now, share, learned):
        scorer, brief = scorer_for(RULES, learned), a_brief(lead, history, ledger)
        first, end = scorer.settled_standing_of(brief, now=now)

        for later in (now + (end - now) * share, end - MICROSECOND):
            if now <= later < end:
                again = scorer.standing_of(
                    brief.lead, events=brief.events, evidence=brief.evidence, now=later, previous=first
                )
                assert replace(again, scored_at=now) == first

    @many
    @given(leads, histories, ledgers, moments)
    def test_is_the_standing_that_is_made_without_asking_until_when(self, lead, history, ledger, now):
        brief = a_brief(lead, history, ledger)

        first, end = scorer_for(RULES).settled_standing_of(brief, now=now)

        known = {"events": brief.events, "evidence": brief.evidence, "now": now, "previous": brief.standing}
        assert first == scorer_for(RULES).standing_of(brief.lead, **known)
        assert now <= end <= now + LONGEST


class TestItsEnd:
    def test_is_a_month_away_where_nothing_fades(self):
        assert until(a_brief(a_fitting_lead())) == T0 + LONGEST

    def test_is_a_month_away_where_everything_has_faded(self):
        assert until(a_brief(history=[event(EventKind.DEMO_REQUEST, days=2_000)])) == T0 + LONGEST

    def test_is_not_long_before_a_point_is_lost(self):
        brief = a_brief(history=[event(EventKind.DEMO_REQUEST)])
        end = until(brief)

        lost = scorer_for(RULES).standing_of(
            brief.lead, events=brief.events, evidence=(), now=end + timedelta(hours=2), previous=None
        )

        assert (lost.engagement, end > T0 + timedelta(days=1)) == (39, True)

    def test_is_when_something_begins_to_count(self):
        tomorrow = T0 + timedelta(days=1)

        assert until(a_brief(history=[event(EventKind.MEETING, at=tomorrow)])) == tomorrow
        assert until(a_brief(ledger=[told(Criterion.NEED, days=-1)])) == tomorrow

    def test_is_when_evidence_expires(self):
        in_two_days = T0 + timedelta(days=2)
        row: Evidence = replace(told(Criterion.NEED), expires_at=in_two_days)

        assert until(a_brief(ledger=[row])) == in_two_days

    @pytest.mark.parametrize("half_life_days", [1e-9, 1e9])
    def test_is_found_however_fast_events_fade(self, half_life_days):
        events = RULES.engagement.events
        fading = {kind: worth.model_copy(update={"half_life_days": half_life_days}) for kind, worth in events.items()}
        rules = RULES.model_copy(update={"engagement": RULES.engagement.model_copy(update={"events": fading})})

        _, end = scorer_for(rules).settled_standing_of(a_brief(history=[event(EventKind.MEETING)]), now=T0)

        assert T0 <= end <= T0 + LONGEST
