"""Keep the links of what is sent."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import WORDS, Moment

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Go forward."""
    for name, kind, missing in (
        ("token", WORDS, ""),
        ("title", WORDS, ""),
        ("way", WORDS, "button"),
        ("expires_at", Moment(), None),
        ("revoked_at", Moment(), None),
    ):
        op.add_column("sent_content", sa.Column(name, kind, nullable=missing is None, server_default=missing))
    op.create_index("sent_content_by_token", "sent_content", ["token"])


def downgrade() -> None:
    """Go back."""
    op.drop_index("sent_content_by_token", "sent_content")
    for name in ("revoked_at", "expires_at", "way", "title", "token"):
        op.drop_column("sent_content", name)
