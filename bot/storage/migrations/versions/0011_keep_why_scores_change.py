"""Keep why scores change, and on which axis."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WORDS

revision = "0011"
down_revision = "0010"

AXES = [f"{axis}_{when}" for axis in ("fit", "engagement", "readiness") for when in ("before", "after")]


def upgrade() -> None:
    """Go forward."""
    # SQLite writes added columns down in another way than those of a table that is made with them.
    sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table("score_change", recreate="always" if sqlite else "never") as table:
        table.add_column(sa.Column("ref", WORDS, nullable=True))
        for name in AXES:
            table.add_column(sa.Column(name, sa.Integer(), nullable=True))


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("score_change") as table:
        for name in ("ref", *AXES):
            table.drop_column(name)
