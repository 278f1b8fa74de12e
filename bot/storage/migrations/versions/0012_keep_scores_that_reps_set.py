"""Keep scores that reps set."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS, Moment

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "score_override",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("band", WORDS, nullable=False),
        sa.Column("reason", WORDS, nullable=False),
        sa.Column("by", WORDS, nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("rules_score", sa.Integer(), nullable=False),
        sa.Column("rules_band", WORDS, nullable=False),
        sa.Column("change_number", WHOLE, nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended_change", WHOLE, nullable=True),
        sa.Column("judged_at", Moment(), nullable=True),
        sa.Column("outcome", WORDS, nullable=True),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("score_override_by_lead", "score_override", ["lead_number"])
    op.create_index("score_override_by_end", "score_override", ["ended_at"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("score_override")
