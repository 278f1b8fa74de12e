"""The content library: the only copy that counts."""

from typing import Any

from sqlalchemy import Index, LargeBinary
from sqlmodel import Field, SQLModel

from bot.storage.types import DOCUMENT, WHOLE, WORDS


class AssetRow(SQLModel, table=True):
    """A piece of content."""

    __tablename__ = "asset"

    id: str = Field(primary_key=True, sa_type=WORDS)
    path: str = Field(sa_type=WORDS)
    document: dict[str, Any] = Field(sa_type=DOCUMENT)
    """Every field of the asset."""


class PassageRow(SQLModel, table=True):
    """A part of an asset with its vector."""

    __tablename__ = "passage"
    __table_args__ = (Index("passage_by_embedder", "embedder", "asset_id", "number"),)

    number: int | None = Field(default=None, primary_key=True, sa_type=WHOLE)
    id: str = Field(sa_type=WORDS)
    asset_id: str = Field(sa_type=WORDS, foreign_key="asset.id", ondelete="CASCADE", index=True)
    text: str = Field(sa_type=WORDS)
    location: str = Field(sa_type=WORDS)
    order: int
    embedder: str = Field(sa_type=WORDS)
    vector: bytes = Field(sa_type=LargeBinary)
    """float16."""


class LibraryRow(SQLModel, table=True):
    """One row: the library's generation, which grows with each change."""

    __tablename__ = "library"

    only: int = Field(primary_key=True)
    generation: int = Field(sa_type=WHOLE)
