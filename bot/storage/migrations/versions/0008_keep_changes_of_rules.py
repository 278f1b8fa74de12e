"""Keep changes of rules."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "rules_change",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("state", WORDS, nullable=False),
        sa.Column("version", WORDS, nullable=False),
        sa.Column("base_version", WORDS, nullable=False),
        sa.Column("file_version", WORDS, nullable=False),
        sa.Column("note", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("preview", DOCUMENT, nullable=False),
        sa.Column("proposed_by", WORDS, nullable=False),
        sa.Column("proposed_name", WORDS, nullable=False),
        sa.Column("proposed_at", Moment(), nullable=False),
        sa.Column("decided_by", WORDS, nullable=True),
        sa.Column("decided_name", WORDS, nullable=True),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.Column("decided_why", WORDS, nullable=True),
        sa.Column("reverted_by", WORDS, nullable=True),
        sa.Column("reverted_name", WORDS, nullable=True),
        sa.Column("reverted_at", Moment(), nullable=True),
        sa.Column("reverted_why", WORDS, nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rules_mover",
        sa.Column("change_number", WHOLE, nullable=False),
        sa.Column("place", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("score_before", sa.Integer(), nullable=False),
        sa.Column("score_after", sa.Integer(), nullable=False),
        sa.Column("band_before", WORDS, nullable=False),
        sa.Column("band_after", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["change_number"], ["rules_change.number"]),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("change_number", "place"),
    )
    op.create_index("ix_rules_mover_lead_number", "rules_mover", ["lead_number"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("rules_mover")
    op.drop_table("rules_change")
