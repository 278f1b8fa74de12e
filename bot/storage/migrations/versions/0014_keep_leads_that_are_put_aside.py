"""Keep leads that are put aside."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS, Moment

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "parking",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("wake_on", sa.Date(), nullable=True),
        sa.Column("wake_deed", WORDS, nullable=True),
        sa.Column("by", WORDS, nullable=False),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("change_number", WHOLE, nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended_change", WHOLE, nullable=True),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("parking_by_lead", "parking", ["lead_number"])
    op.create_index("parking_by_end", "parking", ["ended_at"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("parking")
