"""What is counted beside the leads always says what counting the leads would say."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, select

from bot.domain.change import ChangeKind
from bot.domain.errors import LeadChangedElsewhere, LeadNotFound, NothingToUndo
from bot.domain.lead import Lead, Standing
from bot.domain.scoring import standing_of
from bot.domain.words import Band, EventKind, Status
from bot.storage.counts import Counts
from bot.storage.database import Database
from bot.storage.lead_store import page_after
from bot.storage.tables import COMPANY_PART, TALLY, TOKEN, WORD
from bot.usecases.rescore_leads import RescoreLeads
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event, in_force
from tests.contracts.steps import a_note, put
from tests.databases import SqlStores, sqlite_url
from tests.domain.scoring_cases import RULES
from tests.storage.bits import bits_anew, bits_kept


def somebody(number: int, **known: Any) -> Lead:
    """One of a few people."""
    return a_lead(name=f"Ana {number}", email=f"p{number}@x.test", **known)


people = st.builds(
    somebody,
    number=st.integers(0, 5),
    company=st.sampled_from(("Acme Robotics Inc", "ACME robotics", "Zeta", None)),
    industry=st.sampled_from(("Retail", "retail", None)),
    owner_id=st.sampled_from((MARA.id, TOM.id, None)),
    employees=st.sampled_from((0, 7, 2**40, None)),
    status=st.sampled_from((Status.NEW, Status.WON, None)),
    custom=st.sampled_from(({}, {"Plan": "Pro"}, {"plan": "x" * 100})),
)
standings = st.builds(
    a_standing,
    score=st.sampled_from((10, 90)),
    band=st.sampled_from((Band.HOT, Band.COLD)),
    band_since=st.sampled_from((ago(days=3), ago(days=40))),
)


def counted(database: Database) -> dict[str, int]:
    """All counts as they are kept."""
    with database.reading() as connection:
        return {
            f"{table.name} {tuple(row)[:-1]}": row.leads
            for table in (WORD, TOKEN, COMPANY_PART, TALLY)
            for row in connection.execute(select(table))
            if row[0] != "uncounted"
        }


def counted_anew(database: Database) -> dict[str, int]:
    """All counts as they would be if they were made today."""
    other = Counts()
    with database.reading() as connection:
        other.add_leads(page_after(connection, database, None, 1_000))
        uncounted = set(connection.execute(select(WORD.c.key).where(WORD.c.kind == "uncounted")).scalars())
        rows = list(other.rows(connection))
    return {f"{table} {key}": times for table, key, times in rows if key[0] not in uncounted and key[0] != "uncounted"}


class Crowd(RuleBasedStateMachine):
    """Leads come, change, do something, are rescored, taken back, handed over and forgotten, in any order."""

    folder: Path

    @initialize()
    def open(self) -> None:
        self.now = T0
        self.database = Database(sqlite_url(self.folder))
        self.stores = SqlStores(self.database)

    @rule(leads=st.lists(st.tuples(people, standings), max_size=4))
    def imported(self, leads: list[tuple[Lead, Standing]]) -> None:
        self.stores.batches.put(leads, note=a_note(ChangeKind.IMPORTED))

    @rule(lead=people, standing=standings)
    def saved(self, lead: Lead, standing: Standing) -> None:
        known = self.stores.leads.by_identity(lead.identity)
        lead = replace(lead, version=known.lead.version if known else 0)
        self.stores.writes.save(lead, standing=standing, note=a_note())

    @rule(lead=people, days=st.lists(st.integers(0, 90), max_size=3), kind=st.sampled_from(EventKind))
    def active(self, lead: Lead, days: list[int], kind: EventKind) -> None:
        if self.stores.leads.by_identity(lead.identity):
            self.stores.engagement.add([an_event(lead, kind, at=ago(days=each)) for each in days])

    @rule(lead=people, standing=standings)
    def rescored(self, lead: Lead, standing: Standing) -> None:
        known = list(self.stores.batches.dossiers([lead.identity]).values())
        self.stores.batches.put_standings([(dossier, standing) for dossier in known])

    @rule(days=st.integers(1, 9))
    def nights_passed(self, days: int) -> None:
        self.now += timedelta(days=days)
        RescoreLeads(self.stores.batches, in_force(RULES))(now=self.now)
        for scored in self.stores.batches.export():
            known = self.stores.leads.dossier(scored.lead.id)
            assert known.standing == standing_of(
                known.lead,
                events=known.events,
                evidence=known.evidence,
                rules=RULES,
                now=self.now,
                previous=known.standing,
            )

    @rule(at=st.integers(0, 3))
    def taken_back(self, at: int) -> None:
        changes = self.stores.writes.changes()[at : at + 1]
        for change in changes:
            try:
                self.stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))
            except (NothingToUndo, LeadChangedElsewhere):
                continue

    @rule(lead=people)
    def forgotten(self, lead: Lead) -> None:
        try:
            self.stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))
        except LeadNotFound:
            return

    @rule()
    def handed_over(self) -> None:
        self.stores.reps.unite(MARA, TOM.id)

    @invariant()
    def counts_are_right(self) -> None:
        if hasattr(self, "database"):
            assert counted(self.database) == counted_anew(self.database)
            assert bits_kept(self.database) == bits_anew(self.database)

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.close()


def test_counts_stay_right_whatever_happens(tmp_path_factory: pytest.TempPathFactory) -> None:
    def a_crowd() -> Crowd:
        crowd = Crowd()
        crowd.folder = tmp_path_factory.mktemp("crowd")
        return crowd

    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        a_crowd, settings=settings(max_examples=15, stateful_step_count=15, deadline=None, suppress_health_check=checks)
    )


def test_the_tally_is_the_number_of_leads(sqlite: Database) -> None:
    stores = SqlStores(sqlite)
    put(stores, a_lead(), a_lead(email="b@x.test", owner_id=MARA.id))
    with sqlite.reading() as connection:
        assert connection.execute(select(func.sum(TALLY.c.leads))).scalar() == 2
