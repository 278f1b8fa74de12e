"""Keep forms in front of content."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WORDS, Moment

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "content_gate",
        sa.Column("token", WORDS, nullable=False),
        sa.Column("asset_id", WORDS, nullable=False),
        sa.Column("title", WORDS, nullable=False),
        sa.Column("campaign", WORDS, nullable=False),
        sa.Column("by", WORDS, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=True),
        sa.Column("revoked_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("token"),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("content_gate")
