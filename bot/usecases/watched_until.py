"""Until when the bot looked what happened to leads, so that nothing in between is missed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.errors import LeadChangedElsewhere
from bot.usecases.ports import ThreadStore

KIND, KEY = "alerts", "watched"
KEPT_FOR = timedelta(days=3_650)
OVERLAP = timedelta(hours=1)
"""What happened may be written down so much later than it happened, such as by a long import."""
AT_MOST = timedelta(days=1)
"""A bot that was down tells of the last day, not of all that it slept through."""


@dataclass(frozen=True, slots=True)
class WatchedUntil:
    """Kept beside the leads; several replicas may look at once."""

    threads: ThreadStore

    def since(self, *, now: datetime) -> datetime:
        """From when on to look: from now on where nobody ever did, for what lies before is no news."""
        document, _ = self.threads.get(KIND, KEY, now=now) or ({}, 0)
        if not document:
            return now
        first, last = (datetime.fromisoformat(str(document[name])) for name in ("first", "last"))
        return max(first, last - OVERLAP, now - AT_MOST)

    def until(self, now: datetime, *, first: datetime | None = None) -> None:
        """Somebody has looked until now; where another replica says so at the same moment, it holds as well."""
        document, version = self.threads.get(KIND, KEY, now=now) or ({}, 0)
        kept = {"first": document.get("first") or (first or now).isoformat(), "last": now.isoformat()}
        try:
            self.threads.put(KIND, KEY, kept, version=version, expires_at=now + KEPT_FOR)
        except LeadChangedElsewhere:
            return
