"""Which threads were begun with the bot."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.errors import LeadChangedElsewhere
from bot.slack.visit import Visit
from bot.usecases.ports import ThreadStore

OURS = "slack thread"
"""Under which kind the ThreadStore keeps that a thread was begun with the bot."""
OURS_FOR = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class OurThreads:
    """Remembers which threads were begun by asking or qualifying: replies in them need no mention."""

    threads: ThreadStore

    def keep(self, key: str, visit: Visit) -> None:
        with suppress(LeadChangedElsewhere):  # somebody remembered it a moment ago
            self.threads.put(OURS, key, {}, version=0, expires_at=visit.now + OURS_FOR)

    def has(self, key: str, visit: Visit) -> bool:
        return self.threads.get(OURS, key, now=visit.now) is not None
