"""Keep steps from stage to stage."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment

revision = "0022"
down_revision = "0021"

STAGES = ("subscriber", "lead", "mql", "sql", "opportunity", "customer", "evangelist")
CHANGE = sa.table(
    "change",
    sa.column("lead_id", WORDS),
    sa.column("at", Moment()),
    sa.column("before", DOCUMENT),
    sa.column("after", DOCUMENT),
    sa.column("undone_at", Moment()),
)
LEAD = sa.table("lead", sa.column("number", WHOLE), sa.column("id", WORDS))


def upgrade() -> None:
    """Go forward; steps that people noted so far are taken over."""
    moves = op.create_table(
        "stage_move",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("stage", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("stage_move_by_lead", "stage_move", ["lead_number", "at"])
    noted = (
        sa.select(LEAD.c.number, CHANGE.c.at, CHANGE.c.before, CHANGE.c.after)
        .join(LEAD, LEAD.c.id == CHANGE.c.lead_id)
        .where(CHANGE.c.before.is_not(None), CHANGE.c.undone_at.is_(None))
    )
    steps = [
        {"lead_number": row.number, "at": row.at, "stage": row.after["stage"]}
        for row in op.get_bind().execute(noted).fetchall()
        if row.before and _onward(row.before.get("stage"), row.after.get("stage"))
    ]
    if steps:
        op.bulk_insert(moves, steps)


def downgrade() -> None:
    """Go back."""
    op.drop_table("stage_move")


def _onward(before: object, after: object) -> bool:
    return before in STAGES and after in STAGES and STAGES.index(str(before)) < STAGES.index(str(after))
