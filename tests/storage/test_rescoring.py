"""A rescore that is killed, that another replica does as well, and beside which people work."""

import multiprocessing
import os
import signal
import time
from dataclasses import replace
from datetime import timedelta
from multiprocessing.synchronize import Event

import pytest

from bot.domain.change import ChangeKind
from bot.domain.scoring import Scoring
from bot.files.rules_file import load_rules
from bot.storage.database import Database
from bot.usecases.rescore_leads import RescoreLeads
from tests.builders import T0, a_lead, a_standing, an_event, in_force
from tests.contracts.steps import a_note, put
from tests.databases import SqlStores

LEADS = 600
BATCH = 20
MINUTE = timedelta(minutes=1)
SPAWN = multiprocessing.get_context("forkserver")
SPAWN.set_forkserver_preload(["tests.storage.test_rescoring"])


def rescoring(stores: SqlStores) -> RescoreLeads:
    return RescoreLeads(stores.batches, in_force(load_rules()))


def rescore_slowly(url: str, begun: Event, pause: float) -> None:
    """Another process that rescores, some leads at a time."""
    import bot.usecases.rescore_leads as module

    module.BATCH = BATCH
    stores = SqlStores(Database(url, patience=timedelta(seconds=30)))

    def progress(done: int, *_: object) -> None:
        if done >= 3 * BATCH:
            begun.set()
        time.sleep(pause)

    rescoring(stores)(now=T0, progress=progress)


def url_of(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)


@pytest.fixture
def stores(database: Database) -> SqlStores:
    stores = SqlStores(database)
    people = [a_lead(name=f"Person {number}", email=f"p{number}@acme.test", title="CFO") for number in range(LEADS)]
    put(stores, *people, standing=a_standing(scored_at=T0 - timedelta(days=1), score=3))
    return stores


def test_killed_in_the_middle_it_is_completed_by_the_next_one(stores: SqlStores, database: Database) -> None:
    begun = SPAWN.Event()
    process = SPAWN.Process(target=rescore_slowly, args=(url_of(database), begun, 0.02))
    process.start()
    assert begun.wait(60)
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join(30)
    left = rescoring(stores).stale(now=T0)
    assert 0 < left <= LEADS - 3 * BATCH

    assert rescoring(stores)(now=T0).leads == left
    assert rescoring(stores).stale(now=T0) == 0


def test_two_replicas_at_once_score_everybody_once(stores: SqlStores, database: Database) -> None:
    begun = [SPAWN.Event(), SPAWN.Event()]
    processes = [SPAWN.Process(target=rescore_slowly, args=(url_of(database), one, 0.0)) for one in begun]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
        assert process.exitcode == 0

    scored = list(stores.batches.export())
    assert len(scored) == LEADS
    assert {(one.standing.scored_at, one.standing.score) for one in scored} == {(T0, scored[0].standing.score)}
    assert rescoring(stores).stale(now=T0) == 0


def test_what_people_save_and_leads_do_meanwhile_counts(stores: SqlStores, database: Database) -> None:
    begun = SPAWN.Event()
    process = SPAWN.Process(target=rescore_slowly, args=(url_of(database), begun, 0.01))
    process.start()
    assert begun.wait(60)
    scoring = Scoring(load_rules())
    saved = []
    for number in range(0, LEADS, 7):
        lead = stores.leads.by_identity(f"p{number}@acme.test").lead
        stores.engagement.add([an_event(lead, at=T0 - MINUTE)])
        dossier = stores.leads.dossier(lead.id)
        standing = scoring.standing(lead, events=dossier.events, evidence=(), now=T0, previous=dossier.standing)
        stores.writes.save(replace(lead, notes="called"), standing=standing, note=a_note(ChangeKind.EDITED))
        saved.append(lead.id)
    process.join(60)

    assert process.exitcode == 0
    assert {stores.leads.get(lead_id).standing.engagement for lead_id in saved} == {15}
    assert rescoring(stores).stale(now=T0) == 0
