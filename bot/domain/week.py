"""What came of the last seven days: new hot leads, claims, contacts."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Counts by day, the oldest first."""

    days: tuple[date, ...]
    hot: tuple[int, ...]
    """Leads that became hot."""
    claimed: tuple[int, ...]
    contacted: tuple[int, ...]
    """Leads that somebody of ours spoke with."""

    @property
    def empty(self) -> bool:
        """Whether nothing happened."""
        return not any((*self.hot, *self.claimed, *self.contacted))

    @property
    def sentence(self) -> str:
        """`Last 7 days: 12 became hot, 5 were claimed, 4 contacted.`"""
        hot, claimed, contacted = sum(self.hot), sum(self.claimed), sum(self.contacted)
        return f"Last {DAYS} days: {hot:,} became hot, {claimed:,} claimed, {contacted:,} contacted."


def borders(until: datetime, zone: str) -> tuple[tuple[date, ...], tuple[datetime, ...]]:
    """The last seven local days up to a moment, and where each begins; the last border is the moment itself."""
    today = until.astimezone(ZoneInfo(zone)).date()
    days = tuple(today - timedelta(days=n) for n in reversed(range(DAYS)))
    begins = (datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC) for day in days)
    return days, (*begins, until)
