"""Let digests be filtered, quiet, and off on holidays."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import DOCUMENT, WORDS

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Go forward."""
    for name, kind, missing in (
        ("wanted", WORDS, ""),
        ("understood", WORDS, ""),
        ("where", DOCUMENT, "[]"),
        ("quiet_begins", sa.Time(), None),
        ("quiet_ends", sa.Time(), None),
        ("country", WORDS, ""),
        ("language", WORDS, "en"),
    ):
        # Added, not made anew: SQLite would take the deliveries away with the old table.
        column = sa.Column(name, kind, nullable=missing is None, server_default=missing)
        op.add_column("subscription", column)


def downgrade() -> None:
    """Go back."""
    for name in ("language", "country", "quiet_ends", "quiet_begins", "where", "understood", "wanted"):
        op.drop_column("subscription", name)
