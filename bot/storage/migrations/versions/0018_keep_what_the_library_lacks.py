"""Keep what the library lacks."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS, Moment

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "content_gap",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=True),
        sa.Column("stage", WORDS, nullable=False),
        sa.Column("persona", WORDS, nullable=False),
        sa.Column("industry", WORDS, nullable=False),
        sa.Column("topic", WORDS, nullable=False),
        sa.Column("nearest", WORDS, nullable=False),
        sa.Column("by", WORDS, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("filled_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("content_gap_by_lead", "content_gap", ["lead_number"])
    op.create_index("content_gap_by_end", "content_gap", ["filled_at"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("content_gap")
