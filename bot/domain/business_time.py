"""Minutes that count: those in which the team is at work, where it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.response_rules import ResponseRules

LONGEST_DAYS = 400
"""Nobody is closed for longer; without it rules without a business day would be looked through for ever."""


def _open_always(_: date) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class BusinessTime:
    """A team's hours in its zone; `closed` says which days are holidays."""

    hours: ResponseRules
    zone: str
    closed: Callable[[date], bool] = _open_always

    def after(self, moment: datetime, minutes: int) -> datetime:
        """When so many business minutes have passed since a moment."""
        left, day = timedelta(minutes=minutes), self._day(moment)
        for n in range(LONGEST_DAYS):
            opens, closes = self._span(day + timedelta(days=n))
            begin = max(opens, moment)
            if begin < closes and left <= closes - begin:
                return begin + left
            left -= max(closes - begin, timedelta())
        return moment + timedelta(minutes=minutes)

    def before(self, moment: datetime, minutes: int) -> datetime:
        """The moment after which so many business minutes have passed at another one: `after` the other way round."""
        left, day = timedelta(minutes=minutes), self._day(moment)
        for n in range(LONGEST_DAYS):
            opens, closes = self._span(day - timedelta(days=n))
            end = min(closes, moment)
            if opens < end and left <= end - opens:
                return end - left
            left -= max(end - opens, timedelta())
        return moment - timedelta(minutes=minutes)

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Business time from one moment to another."""
        first, last = self._day(start), self._day(end)
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        spans = (self._span(day) for day in days)
        return sum((max(min(closes, end) - max(opens, start), timedelta()) for opens, closes in spans), timedelta())

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def _span(self, day: date) -> tuple[datetime, datetime]:
        """When the team opens and closes on a day; the same moment where it does not open."""
        tz = ZoneInfo(self.zone)
        opens = datetime.combine(day, self.hours.opens, tz).astimezone(UTC)
        if day.isoweekday() not in self.hours.business_days or self.closed(day):
            return opens, opens
        return opens, max(opens, datetime.combine(day, self.hours.closes, tz).astimezone(UTC))
