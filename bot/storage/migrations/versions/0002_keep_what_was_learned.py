"""Keep what outcomes taught."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "learned_model",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("version", WORDS, nullable=False),
        sa.Column("learned_at", Moment(), nullable=False),
        sa.Column("in_force", sa.Boolean(), nullable=False),
        sa.Column("document", DOCUMENT, nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("learned_model")
