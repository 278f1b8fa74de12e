"""Any plan gives the same leads in the same order, and the same numbers, in memory, on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain.lead_query import LeadQuery
from bot.storage.database import Database
from tests.contracts.plan_strategies import fill, plans
from tests.contracts.steps import Stores
from tests.databases import SqlStores, shared_postgres, sqlite_url
from tests.fakes.memory import MemoryStores

pytestmark = pytest.mark.postgres

EXAMPLES = 100


class Makes:
    """The same crowd in every make; a plain class, so that a failure does not print the crowd."""

    def __init__(self, **stores: Stores) -> None:
        self.stores = stores


@pytest.fixture(scope="module", params=[1, 2])
def makes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Makes]:
    """One crowd in all three."""
    folder: Path = tmp_path_factory.mktemp("plans")
    with shared_postgres().fresh() as url:
        sqlite, postgres = Database(sqlite_url(folder)), Database(url)
        makes = Makes(memory=MemoryStores(), sqlite=SqlStores(sqlite), postgres=SqlStores(postgres))
        for stores in makes.stores.values():
            fill(stores, request.param)
        yield makes
        sqlite.close()
        postgres.close()


def answer(stores: Stores, query: LeadQuery) -> object:
    """What there is to compare."""
    if query.metric is None:
        page = stores.questions.find(query)
        return [scored.lead.id for scored in page.leads], page.total, dict(page.blanks), dict(page.deeds)
    if query.group_by is None:
        return stores.questions.measure(query)
    return [(group.key, group.value, group.count) for group in stores.questions.breakdown(query)]


class TestPlans:
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(query=plans())
    def test_are_answered_alike_everywhere(self, makes: Makes, query: LeadQuery) -> None:
        answers = {name: answer(stores, query) for name, stores in makes.stores.items()}

        assert answers["sqlite"] == answers["memory"]
        assert answers["postgres"] == answers["memory"]

    def test_find_the_very_same_leads(self, makes: Makes) -> None:
        everyone = [list(stores.questions.find(LeadQuery()).leads) for stores in makes.stores.values()]

        assert everyone[0] == everyone[1] == everyone[2]
