"""Hours in which nothing is posted."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `begins` until just before `ends`, local time; over midnight where they end earlier than they begin."""

    begins: time
    ends: time

    def hold(self, at: time) -> bool:
        """Whether a time of day is one of theirs."""
        if self.begins <= self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends

    def hold_at(self, moment: datetime, zone: str) -> bool:
        """Whether it is quiet at a moment where people are."""
        return self.hold(moment.astimezone(ZoneInfo(zone)).time())

    def over(self, moment: datetime, zone: str) -> datetime:
        """When the quiet that holds at a moment ends, as UTC."""
        here = moment.astimezone(ZoneInfo(zone))
        day = here.date() if here.time() < self.ends else here.date() + timedelta(days=1)
        return datetime.combine(day, self.ends, ZoneInfo(zone)).astimezone(UTC)

    def __str__(self) -> str:
        return f"{self.begins:%H:%M} to {self.ends:%H:%M}"
