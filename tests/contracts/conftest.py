"""Every contract runs over memory, SQLite and PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.storage.database import Database
from tests.databases import SqlStores, shared_postgres, sqlite_url
from tests.fakes.memory import MemoryStores


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """All storage ports, in three makes."""
    if request.param == "memory":
        yield MemoryStores()
    elif request.param == "sqlite":
        yield from _sql(sqlite_url(tmp_path))
    else:
        with shared_postgres().fresh() as url:
            yield from _sql(url)


def _sql(url: str) -> Iterator[SqlStores]:
    database = Database(url)
    yield SqlStores(database)
    database.close()
