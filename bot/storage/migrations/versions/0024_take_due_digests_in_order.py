"""Take due digests in their order without sorting all of them."""

from alembic import op

revision = "0024"
down_revision = "0023"
NAME, TABLE = "subscription_due", "subscription"


def upgrade() -> None:
    """Go forward."""
    op.drop_index(NAME, table_name=TABLE)
    op.create_index(NAME, TABLE, ["paused", "next_due_at", "id"])


def downgrade() -> None:
    """Go back."""
    op.drop_index(NAME, table_name=TABLE)
    op.create_index(NAME, TABLE, ["paused", "next_due_at"])
