"""Keep how fast leads are answered."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS, Moment

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "response",
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("started_at", Moment(), nullable=False),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("owner_id", WORDS, nullable=True),
        sa.Column("band", WORDS, nullable=False),
        sa.Column("band_now", WORDS, nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("minutes", WHOLE, nullable=True),
        sa.Column("basis", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("lead_number"),
    )
    op.create_index("response_by_due", "response", ["minutes", "due_at"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("response")
