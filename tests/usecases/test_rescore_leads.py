"""Rescoring gives everybody the standing of today, and only whom it concerns."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.words import Band, EventKind
from bot.usecases.rescore_leads import KeepScoresFresh, Rescored, RescoreLeads, ScoreAgain
from bot.usecases.why_score import WhyScore
from tests.builders import T0, a_standing, ago, an_event, in_force
from tests.domain.scoring_cases import RULES, a_fitting_lead
from tests.fakes.memory import MemoryLeadBatches, MemoryStores

DAY = timedelta(days=1)


@pytest.fixture
def stores() -> MemoryStores:
    return MemoryStores()


def put(stores: MemoryStores, count: int = 3, **standing: object) -> list[str]:
    """Fitting leads of whom a demo request of yesterday is known."""
    ids = []
    for number in range(count):
        lead = a_fitting_lead(email=f"lead{number:04}@acme.test")
        stores.store.put(lead, a_standing(**({"band": Band.COLD, "scored_at": ago(days=1)} | standing)))
        stores.engagement.add([an_event(lead, EventKind.DEMO_REQUEST, at=ago(days=1))])
        ids.append(lead.id)
    return ids


def standings(stores: MemoryStores) -> dict:
    return dict(stores.store.standings)


class TestRescoring:
    def test_gives_each_lead_the_standing_of_its_receipt(self, stores):
        put(stores)

        result = RescoreLeads(stores.batches, in_force(RULES))(now=T0)

        assert result == Rescored(leads=3, moved=3)
        for lead_id, standing in standings(stores).items():
            assert standing == WhyScore(stores.leads, in_force(RULES))(lead_id, now=T0).receipt.standing
            assert (standing.band, standing.band_since) == (Band.WARM, T0)

    def test_keeps_since_when_the_band_is_what_it_is(self, stores):
        put(stores, band=Band.WARM, band_since=ago(days=9))

        RescoreLeads(stores.batches, in_force(RULES))(now=T0)

        assert {standing.band_since for standing in standings(stores).values()} == {ago(days=9)}

    def test_leaves_alone_what_was_scored_today_by_these_rules(self, stores):
        put(stores, scored_at=T0 - timedelta(hours=8), rules_version=RULES.version)
        before = standings(stores)

        assert RescoreLeads(stores.batches, in_force(RULES))(now=T0) == Rescored()
        assert standings(stores) == before

    def test_takes_in_whom_other_rules_scored_today(self, stores):
        put(stores, scored_at=T0, rules_version="other")

        assert RescoreLeads(stores.batches, in_force(RULES))(now=T0).leads == 3

    def test_goes_back_with_the_clock(self, stores):
        put(stores)
        RescoreLeads(stores.batches, in_force(RULES))(now=T0)

        assert RescoreLeads(stores.batches, in_force(RULES))(now=ago(days=40)).leads == 3
        assert {standing.engagement for standing in standings(stores).values()} == {0}

    def test_is_completed_by_the_next_run_when_it_was_interrupted(self, stores, monkeypatch):
        monkeypatch.setattr("bot.usecases.rescore_leads.BATCH", 10)
        put(stores, count=35)
        saved = []
        really = MemoryLeadBatches.put_standings

        def dies_after_two(self, rows, **known):
            if len(saved) == 2:
                raise KeyboardInterrupt
            saved.append(len(rows))
            return really(self, rows, **known)

        with monkeypatch.context() as broken:
            broken.setattr(MemoryLeadBatches, "put_standings", dies_after_two)
            with pytest.raises(KeyboardInterrupt):
                RescoreLeads(stores.batches, in_force(RULES))(now=T0)

        assert RescoreLeads(stores.batches, in_force(RULES))(now=T0).leads == 15
        assert {standing.scored_at for standing in standings(stores).values()} == {T0}

    def test_tells_whoever_watches(self, stores):
        put(stores)
        told = []

        RescoreLeads(stores.batches, in_force(RULES))(now=T0, progress=lambda *seen: told.append(seen))

        assert told == [(3, 3, "3 rescored")]

    def test_leaves_alone_whom_somebody_saved_meanwhile(self, stores, monkeypatch):
        first, *_ = put(stores)
        saved = a_standing(score=99, scored_at=T0, rules_version=RULES.version)
        really = MemoryLeadBatches.put_standings

        def somebody_saves_first(self, rows, **known):
            stores.store.put(replace(stores.store.leads[first], version=7), saved)
            return really(self, rows, **known)

        monkeypatch.setattr(MemoryLeadBatches, "put_standings", somebody_saves_first)

        assert RescoreLeads(stores.batches, in_force(RULES))(now=T0) == Rescored(leads=2, moved=2)
        assert standings(stores)[first] == saved

    def test_reads_no_lead_while_nothing_is_stale(self, stores, monkeypatch):
        put(stores, scored_at=T0, rules_version=RULES.version)
        monkeypatch.setattr(MemoryLeadBatches, "stale_briefs", None)

        assert RescoreLeads(stores.batches, in_force(RULES))(now=T0) == Rescored()

    def test_of_no_leads_is_nothing(self, stores):
        assert RescoreLeads(stores.batches, in_force(RULES))(now=T0) == Rescored()

    def test_rescores_only_what_is_stale(self, stores):
        first, *_ = put(stores, scored_at=T0, rules_version=RULES.version)
        stores.store.standings[first] = replace(stores.store.standings[first], scored_at=ago(days=1))

        assert RescoreLeads(stores.batches, in_force(RULES))(now=T0).leads == 1

    def test_counts_days_in_utc(self, stores):
        midnight = T0.replace(hour=0)
        put(stores, scored_at=midnight - timedelta(seconds=1), rules_version=RULES.version)

        assert RescoreLeads(stores.batches, in_force(RULES))(now=midnight).leads == 3


class TestInAHurry:
    def test_everybody_is_scored_where_they_are_few(self, stores):
        put(stores)

        assert RescoreLeads(stores.batches, in_force(RULES)).in_a_hurry(now=T0, at_most=3).leads == 3

    def test_everybody_is_up_to_date_where_few_can_have_changed(self, stores):
        rescore = RescoreLeads(stores.batches, in_force(RULES))
        active, *_ = put(stores, count=1)
        for number in range(4):
            stores.store.put(a_fitting_lead(email=f"quiet{number}@acme.test"), a_standing(scored_at=ago(days=1)))
        rescore(now=T0)

        done = rescore.in_a_hurry(now=T0 + 9 * DAY, at_most=1)

        assert (done.leads, done.left) == (5, 0)
        assert {standing.scored_at for standing in standings(stores).values()} == {T0 + 9 * DAY}
        assert standings(stores)[active].engagement == 37

    def test_of_many_only_the_best_are_scored_and_the_rest_is_told(self, stores):
        ids = put(stores, count=5)
        for number, lead_id in enumerate(ids):
            stores.store.standings[lead_id] = replace(stores.store.standings[lead_id], score=number)

        done = RescoreLeads(stores.batches, in_force(RULES)).in_a_hurry(now=T0, at_most=2)

        assert (done.leads, done.left) == (2, 3)
        assert {lead_id for lead_id, s in standings(stores).items() if s.scored_at == T0} == set(ids[3:])


class TestScoringAgain:
    def test_goes_by_what_is_known_after_somebody_else_was_faster(self, stores, monkeypatch):
        (lead_id,) = put(stores, count=1)
        lead = stores.store.leads[lead_id]
        really = MemoryLeadBatches.put_standings
        others = [lambda: stores.engagement.add([an_event(lead, EventKind.TRIAL_STARTED, at=T0)])]

        def another_event_first(self, rows):
            if others:
                others.pop()()
                stores.store.stand(lead_id, a_standing(scored_at=ago(hours=1)))
            return really(self, rows)

        monkeypatch.setattr(MemoryLeadBatches, "put_standings", another_event_first)

        ScoreAgain(stores.batches, in_force(RULES))([lead.identity], now=T0)

        assert standings(stores)[lead_id].engagement == 40 + 35
        assert standings(stores)[lead_id].scored_at == T0

    def test_gives_way_to_one_who_saves_without_end(self, stores, monkeypatch):
        (lead_id,) = put(stores, count=1)
        monkeypatch.setattr(MemoryLeadBatches, "put_standings", lambda *_: [lead_id])

        ScoreAgain(stores.batches, in_force(RULES))([stores.store.leads[lead_id].identity], now=T0)


class TestByTheClock:
    def test_is_done_by_one_replica_and_completed_ten_minutes_later(self, stores):
        put(stores)
        keep = KeepScoresFresh(RescoreLeads(stores.batches, in_force(RULES)), stores.inbox)

        assert keep(now=T0).leads == 3
        put(stores)
        assert keep(now=T0 + timedelta(minutes=9)).leads == 0
        assert keep(now=T0 + timedelta(minutes=10)).leads == 3

    def test_does_not_wait_where_the_rules_become_others(self, stores):
        put(stores)
        KeepScoresFresh(RescoreLeads(stores.batches, in_force(RULES)), stores.inbox)(now=T0)
        other = RULES.model_copy(update={"fiscal_year_start_month": 4})

        again = KeepScoresFresh(RescoreLeads(stores.batches, in_force(other)), stores.inbox)

        assert again(now=T0 + timedelta(minutes=1)).leads == 3

    def test_claims_nothing_while_nothing_is_stale(self, stores):
        put(stores, scored_at=T0, rules_version=RULES.version)

        assert KeepScoresFresh(RescoreLeads(stores.batches, in_force(RULES)), stores.inbox)(now=T0) == Rescored()
        assert stores.store.claimed == {}
