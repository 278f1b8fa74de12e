"""Rescoring gives everybody the standing of today, and only whom it concerns."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.words import Band, EventKind
from bot.usecases.rescore_leads import KeepScoresFresh, Rescored, RescoreLeads
from bot.usecases.score_lead import ScoreLead
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
            assert standing == ScoreLead(stores.leads, in_force(RULES))(lead_id, now=T0).standing
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

        assert RescoreLeads(stores.batches, in_force(RULES)).refresh_if_stale(now=ago(days=40)).leads == 3
        assert {standing.engagement for standing in standings(stores).values()} == {0}

    def test_is_completed_by_the_next_run_when_it_was_interrupted(self, stores, monkeypatch):
        monkeypatch.setattr("bot.usecases.rescore_leads.BATCH", 10)
        put(stores, count=35)
        saved = []
        really = MemoryLeadBatches.put_standings

        def dies_after_two(self, rows):
            if len(saved) == 2:
                raise KeyboardInterrupt
            saved.append(len(rows))
            really(self, rows)

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


class TestRefreshing:
    def test_reads_no_lead_while_nothing_is_stale(self, stores, monkeypatch):
        put(stores, scored_at=T0, rules_version=RULES.version)
        monkeypatch.setattr(MemoryLeadBatches, "all_dossiers", None)

        assert RescoreLeads(stores.batches, in_force(RULES)).refresh_if_stale(now=T0) == Rescored()

    def test_of_no_leads_is_nothing(self, stores):
        assert RescoreLeads(stores.batches, in_force(RULES)).refresh_if_stale(now=T0) == Rescored()

    def test_rescores_only_what_is_stale(self, stores):
        first, *_ = put(stores, scored_at=T0, rules_version=RULES.version)
        stores.store.standings[first] = replace(stores.store.standings[first], scored_at=ago(days=1))

        assert RescoreLeads(stores.batches, in_force(RULES)).refresh_if_stale(now=T0).leads == 1

    def test_counts_days_in_utc(self, stores):
        midnight = T0.replace(hour=0)
        put(stores, scored_at=midnight - timedelta(seconds=1), rules_version=RULES.version)

        assert RescoreLeads(stores.batches, in_force(RULES)).refresh_if_stale(now=midnight).leads == 3


class TestByTheClock:
    def test_is_done_by_one_replica_and_completed_the_next_hour(self, stores):
        put(stores)
        keep = KeepScoresFresh(RescoreLeads(stores.batches, in_force(RULES)), stores.inbox)

        assert keep(now=T0).leads == 3
        put(stores)
        assert keep(now=T0 + timedelta(minutes=1)).leads == 0
        assert keep(now=T0 + timedelta(hours=1)).leads == 3

    def test_does_not_wait_for_the_next_hour_where_the_bot_comes_back_with_other_rules(self, stores):
        put(stores)
        KeepScoresFresh(RescoreLeads(stores.batches, in_force(RULES)), stores.inbox)(now=T0)
        other = RULES.model_copy(update={"fiscal_year_start_month": 4})

        again = KeepScoresFresh(RescoreLeads(stores.batches, in_force(other)), stores.inbox)

        assert again(now=T0 + timedelta(minutes=1)).leads == 3
