"""Keep what digests showed, and from which score on they post."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "delivery_line",
        sa.Column("delivery_id", WORDS, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("delivery_id", "lead_number"),
    )
    op.create_index("delivery_line_by_lead", "delivery_line", ["lead_number"])
    with op.batch_alter_table("subscription") as table:
        table.add_column(sa.Column("bar", sa.Integer(), server_default="0", nullable=False))


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("subscription") as table:
        table.drop_column("bar")
    op.drop_table("delivery_line")
