"""The content library: assets, passages and vectors."""

import secrets
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from bot.storage.collector import collector_at_rest
from bot.storage.database import Database, plain_rows, run_many
from bot.storage.tables import ASSET, LIBRARY, PASSAGE
from knowledge.passage import Asset, AssetType, Audience, Passage, StoredVectors

LONGEST_STEP = 2**40
"""Of the generation: eight million changes fit into 63 bits."""
BATCH = 5_000
"""Passages at a time: ten megabytes of text and vectors."""

ROW = PASSAGE.c
NAMES = tuple(f.name for f in fields(Asset))
DATES = ("published", "expires", "reviewed")


class SqlLibrary:
    """The library of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def assets(self) -> Sequence[Asset]:
        """Every asset, in the order of their paths."""
        with self._database.reading() as connection:
            rows = connection.execute(select(ASSET.c.document).order_by(ASSET.c.path, ASSET.c.id))
            return [_asset_of(row.document) for row in rows]

    def put(self, asset: Asset, passages: StoredVectors) -> None:
        """Save an asset and replace all its passages, in one transaction."""
        size = len(passages.vectors) // max(1, len(passages.passages))
        rows = [
            (
                p.id,
                asset.id,
                p.text,
                p.location,
                p.order,
                passages.embedder,
                passages.vectors[at * size : (at + 1) * size],
            )
            for at, p in enumerate(passages.passages)
        ]
        document = _document_of(asset)
        with self._database.writing() as connection:
            _remove(connection, asset.id)
            connection.execute(insert(ASSET).values(id=asset.id, path=asset.path, document=document))
            run_many(
                connection,
                'INSERT INTO passage (id, asset_id, text, location, "order", embedder, vector)'
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )
            _grow(connection)

    def remove(self, asset_ids: Iterable[str]) -> None:
        """Take assets and their passages away; unknown ids are no error."""
        with self._database.writing() as connection:
            if sum(_remove(connection, asset_id) for asset_id in list(asset_ids)):
                _grow(connection)

    def stored(self, embedder: str) -> Iterator[StoredVectors]:
        """All passages with vectors of this embedder, in batches of at most 5,000, in a stable order."""
        after = ("", 0)
        while batch := self._page(embedder, after):
            with collector_at_rest():
                stored = _stored(embedder, batch)
            after = (batch[-1][1], batch[-1][0])
            yield stored

    def passages(self, ids: Collection[str], *, of: Collection[str]) -> Sequence[Passage]:
        """Those of these passages that are there, in no order; `of` are the ids of their assets."""
        said = select(ROW.id, ROW.asset_id, ROW.text, ROW.location, ROW.order)
        with self._database.reading() as connection:
            rows = connection.execute(said.where(ROW.asset_id.in_(list(of)), ROW.id.in_(list(ids))))
            return [Passage(**row._mapping) for row in rows]  # noqa: SLF001  SQLAlchemy's public name for it

    def text(self, asset_id: str) -> str:
        """All that an asset says, its passages in order; empty where there is no such asset."""
        said = select(PASSAGE.c.text).where(PASSAGE.c.asset_id == asset_id).order_by(PASSAGE.c.order)
        with self._database.reading() as connection:
            return "\n\n".join(connection.execute(said).scalars())

    def embedders(self) -> frozenset[str]:
        """Names of all embedders that vectors are stored of."""
        with self._database.reading() as connection:
            return frozenset(connection.execute(select(PASSAGE.c.embedder).distinct()).scalars())

    def generation(self) -> int:
        """
        A number that grows with each change of the library; an index made at another one is stale.

        By a random step: two copies of a library that were changed apart never come to the same one.
        """
        with self._database.reading() as connection:
            return connection.execute(select(LIBRARY.c.generation)).scalar() or 0

    def _page(self, embedder: str, after: tuple[str, int]) -> Sequence[tuple[Any, ...]]:
        """Number, asset, id, text, location, order and vector of each."""
        asset_id, number = after
        later = (PASSAGE.c.asset_id > asset_id) | ((PASSAGE.c.asset_id == asset_id) & (PASSAGE.c.number > number))
        page = (
            select(ROW.number, ROW.asset_id, ROW.id, ROW.text, ROW.location, ROW.order, ROW.vector)
            .where(PASSAGE.c.embedder == embedder, PASSAGE.c.asset_id >= asset_id, later)
            .order_by(PASSAGE.c.asset_id, PASSAGE.c.number)
            .limit(BATCH)
        )
        with collector_at_rest(), self._database.reading() as connection:
            return plain_rows(connection, page)


def _stored(embedder: str, batch: Sequence[tuple[Any, ...]]) -> StoredVectors:
    passages = tuple(
        Passage(id=passage_id, asset_id=asset_id, text=text, location=location, order=order)
        for _, asset_id, passage_id, text, location, order, _ in batch
    )
    return StoredVectors(embedder=embedder, passages=passages, vectors=b"".join(row[-1] for row in batch))


def _remove(connection: Connection, asset_id: str) -> int:
    connection.execute(delete(PASSAGE).where(PASSAGE.c.asset_id == asset_id))
    return connection.execute(delete(ASSET).where(ASSET.c.id == asset_id)).rowcount


def _grow(connection: Connection) -> None:
    grown = (
        'INSERT INTO library ("only", generation) VALUES (?, ?)'
        ' ON CONFLICT ("only") DO UPDATE SET generation = library.generation + excluded.generation'
    )
    run_many(connection, grown, [(1, 1 + secrets.randbelow(LONGEST_STEP))])


def _document_of(asset: Asset) -> dict[str, Any]:
    values = {name: getattr(asset, name) for name in NAMES}
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _asset_of(document: dict[str, Any]) -> Asset:
    """A field that a later version added has its default in what an earlier one wrote."""
    known = {name: document[name] for name in NAMES if name in document}
    for name, value in known.items():
        if name in DATES and value is not None:
            known[name] = date.fromisoformat(value)
        elif isinstance(value, list):
            known[name] = tuple(value)
    return Asset(**known | {"type": AssetType(known["type"]), "audience": Audience(known["audience"])})
