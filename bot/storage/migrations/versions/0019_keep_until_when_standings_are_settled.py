"""Keep until when standings are settled."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Moment

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Go forward."""
    op.add_column("lead", sa.Column("settled_until", Moment(), nullable=True))


def downgrade() -> None:
    """Go back."""
    op.drop_column("lead", "settled_until")
