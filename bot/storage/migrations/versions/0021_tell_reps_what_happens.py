"""Tell reps what happens to their leads."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "alert",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("key", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("rep_id", WORDS, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("message_id", WORDS, nullable=True),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("alert_once", "alert", ["key"], unique=True)
    op.create_index("alert_by_message", "alert", ["message_id"])
    op.create_index("ix_alert_lead_number", "alert", ["lead_number"])
    op.create_table(
        "alert_message",
        sa.Column("id", WORDS, nullable=False),
        sa.Column("rep_id", WORDS, nullable=False),
        sa.Column("channel_id", WORDS, nullable=False),
        sa.Column("state", WORDS, nullable=False),
        sa.Column("claimed_at", Moment(), nullable=False),
        sa.Column("posted_ts", WORDS, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("alert_message_by_state", "alert_message", ["state", "claimed_at"])
    op.create_index("alert_message_by_time", "alert_message", ["claimed_at"])
    op.create_table(
        "alert_choice",
        sa.Column("rep_id", WORDS, nullable=False),
        sa.Column("off", DOCUMENT, nullable=False),
        sa.Column("quiet_begins", sa.Time(), nullable=True),
        sa.Column("quiet_ends", sa.Time(), nullable=True),
        sa.PrimaryKeyConstraint("rep_id"),
    )


def downgrade() -> None:
    """Go back."""
    op.drop_table("alert_choice")
    op.drop_table("alert_message")
    op.drop_table("alert")
