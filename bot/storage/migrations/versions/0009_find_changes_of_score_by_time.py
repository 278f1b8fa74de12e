"""Find changes of score by their time."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Go forward."""
    op.create_index("score_change_by_time", "score_change", ["at"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("score_change_by_time", table_name="score_change")
