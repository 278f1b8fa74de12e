"""Find leads by title."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Go forward."""
    op.create_index("lead_by_title", "lead", ["title_key"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("lead_by_title", "lead")
