"""Keep who is snoozed; find changes by what they are and when."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS, Moment

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "snooze",
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("by", WORDS, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("lead_number"),
    )
    op.create_index("snooze_by_end", "snooze", ["until"])
    op.create_index("change_by_kind", "change", ["kind", "at"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("change_by_kind", "change")
    op.drop_table("snooze")
