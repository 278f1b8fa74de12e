"""Keep how leads ended, beside the scores they had before."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS, Moment

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "outcome",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("at", Moment(), nullable=True),
        sa.Column("reason", WORDS, nullable=False),
        sa.Column("noted_at", Moment(), nullable=False),
        sa.Column("by", WORDS, nullable=True),
        sa.Column("change_number", WHOLE, nullable=True),
        sa.Column("score_before", sa.Integer(), nullable=False),
        sa.Column("band_before", WORDS, nullable=False),
        sa.Column("version_before", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("outcome_by_lead", "outcome", ["lead_number"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("outcome")
