"""Keep what people chose about learning."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WHOLE, WORDS

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "learning_choice",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.Column("outcome_column", WORDS, nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("learning_choice")
