"""A SQLite file and a PostgreSQL database for whoever asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.databases import shared_postgres, sqlite_url


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    """A SQLite file with every table."""
    database = Database(sqlite_url(tmp_path))
    yield database
    database.close()


@pytest.fixture
def postgres() -> Iterator[Database]:
    """A PostgreSQL database with every table."""
    with shared_postgres().fresh() as url:
        database = Database(url)
        yield database
        database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Database:
    """Each of them in turn."""
    found: Database = request.getfixturevalue(request.param)
    return found
