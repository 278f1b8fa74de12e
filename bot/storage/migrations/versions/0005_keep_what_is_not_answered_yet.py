"""Keep what is not answered yet."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS, Moment

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "unanswered",
        sa.Column("channel_id", WORDS, nullable=False),
        sa.Column("ts", WORDS, nullable=False),
        sa.Column("root_ts", WORDS, nullable=False),
        sa.Column("taken_at", Moment(), nullable=False),
        sa.Column("times", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("channel_id", "ts"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("unanswered")
