"""The migrations make exactly the tables that the code reads and writes."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from bot.domain.errors import SettingsWrong
from bot.storage.database import Database
from bot.storage.tables import METADATA
from bot.storage.upgrade import HEAD, MIGRATIONS, is_current, make_ready, revision, upgrade
from tests.databases import shared_postgres


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empties(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Database, Database]]:
    """Two databases without a table."""
    if request.param == "sqlite":
        urls = [f"sqlite:///{tmp_path / name}.db" for name in ("one", "other")]
    else:
        urls = [shared_postgres().empty() for _ in range(2)]
    pair = Database(urls[0]), Database(urls[1])
    yield pair
    for database in pair:
        database.close()


def schema(database: Database) -> list[str]:
    """All that the database says of its tables, columns and indexes."""
    with database.reading() as connection:
        if database.is_sqlite:
            rows = connection.execute(text("SELECT coalesce(sql, tbl_name) FROM sqlite_master")).scalars()
            return sorted(_spoken_alike(row) for row in rows if "alembic" not in row and "sqlite_" not in row)
        columns = text(
            "SELECT table_name, column_name, data_type, is_nullable, collation_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name <> 'alembic_version'"
        )
        indexes = text("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'")
        keys = text(
            "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'alembic_version'"
        )
        found = [*connection.execute(columns), *connection.execute(indexes), *connection.execute(keys)]
        return sorted(" ".join(map(str, row)) for row in found)


def _spoken_alike(statement: str) -> str:
    """Order of columns matters; order of constraints, white space, and that a column came later do not."""
    parts = re.split(r"\n|, (?![^(]*\))", statement.replace('"', ""))
    lines = [re.sub(r"\s+", " ", line).strip(" ,") for line in parts if line.strip()]
    columns = [line for line in lines if not line.startswith(("PRIMARY KEY", "FOREIGN KEY", "UNIQUE", "CONSTRAINT"))]
    return "\n".join([*columns, *sorted(set(lines) - set(columns))])


class TestMigrations:
    def test_make_the_tables_that_the_code_knows(self, empties: tuple[Database, Database]) -> None:
        migrated, laid_out = empties
        upgrade(migrated)
        METADATA.create_all(laid_out.engine)

        assert schema(migrated) == schema(laid_out)

    def test_end_where_the_code_says(self) -> None:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))

        assert ScriptDirectory.from_config(config).get_current_head() == HEAD

    def test_may_run_again_and_twice_at_once(self, empties: tuple[Database, Database]) -> None:
        database, _ = empties
        same = Database(database.url.render_as_string(hide_password=False))
        with ThreadPoolExecutor(2) as threads:
            list(threads.map(upgrade, [database, same]))
        upgrade(database)
        same.close()

        assert is_current(database)

    def test_go_back_too(self, empties: tuple[Database, Database]) -> None:
        from alembic import command

        database, _ = empties
        upgrade(database)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with database.writing() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "base")

        assert set(inspect(database.engine).get_table_names()) <= {"alembic_version"}


class TestReadiness:
    def test_a_fresh_file_gets_its_tables(self, tmp_path: Path) -> None:
        database = Database(f"sqlite:///{tmp_path / 'new folder' / 'leadbot.db'}")
        assert revision(database) is None

        make_ready(database)

        assert is_current(database)
        database.close()

    def test_an_older_one_asks_for_an_upgrade(self, sqlite: Database) -> None:
        with sqlite.writing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))

        assert not is_current(sqlite)
        with pytest.raises(SettingsWrong, match="leadbot db upgrade"):
            make_ready(sqlite)

    @pytest.mark.postgres
    def test_an_empty_server_asks_for_an_upgrade(self) -> None:
        database = Database(shared_postgres().empty())

        with pytest.raises(SettingsWrong, match="leadbot db upgrade"):
            make_ready(database)
        upgrade(database)
        make_ready(database)
        database.close()
