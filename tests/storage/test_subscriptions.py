"""However many digests are due in one minute, those that are taken next are not looked for among all of them."""

from datetime import UTC, datetime

from sqlalchemy import text

from bot.storage.database import Database
from bot.storage.subscriptions import DUE


def test_due_ones_lie_in_their_order(sqlite: Database) -> None:
    nine = datetime(2026, 3, 18, 9, tzinfo=UTC)
    asked = DUE.params(by=nine, at_most=20)
    with sqlite.reading() as connection:
        compiled = asked.compile(sqlite.engine, compile_kwargs={"literal_binds": True})
        steps = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {compiled}"))]

    assert any("subscription_due" in step for step in steps), steps
    assert not any("TEMP B-TREE" in step for step in steps), steps
