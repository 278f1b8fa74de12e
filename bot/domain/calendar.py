"""Spans of time as sellers name them, on the calendar of whoever asks."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.lead_query import Period, Window, on_day

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def add_months(day: date, months: int) -> date:
    """The same day so many months later (earlier, if negative); the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def in_words(day: date) -> str:
    """A day as people write it: 1 May 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Turns names of spans into windows, as of `now` (aware, UTC) in the asker's zone."""

    now: datetime
    zone: str = "UTC"
    """IANA zone."""
    fiscal_year_start_month: int = 1
    """Quarters are counted from the first of this month; weeks, months and years are the calendar's."""

    @property
    def today(self) -> date:
        """The asker's date."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def unit(self, period: Period, offset: int = 0) -> Window:
        """The calendar unit that holds today, or so many units later (earlier, if negative)."""
        if period is Period.DAY:
            return self.days(self.today + timedelta(days=offset), said=_near(offset, "today", "yesterday"))
        if period is Period.WEEK:
            monday = self.today - timedelta(days=self.today.weekday()) + timedelta(weeks=offset)
            return self.days(monday, monday + timedelta(days=6), said=_near(offset, "this week", "last week"))
        length = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}[period]
        first = add_months(self._start_of(period), offset * length)
        return self.days(
            first, add_months(first, length) - timedelta(days=1), said=_near(offset, f"this {period}", f"last {period}")
        )

    def fiscal_year(self, offset: int = 0) -> Window:
        """The fiscal year that holds today, or one later or earlier."""
        first = add_months(self._fiscal_start(), 12 * offset)
        said = _near(offset, "this fiscal year", "last fiscal year")
        return self.days(first, add_months(first, 12) - timedelta(days=1), said=said)

    def rolling(self, count: int, period: Period) -> Window:
        """The last so many days, weeks, months, quarters or years, counted back from now."""
        said = f"the last {count} {period}s" if count != 1 else f"the last {period}"
        return Window(start=self.back(count, period), end=self.now, said=said)

    def back(self, count: int, period: Period) -> datetime:
        """The moment so many days, weeks, months, quarters or years before now."""
        if period in {Period.DAY, Period.WEEK}:
            return self.now - timedelta(days=min(count, 36_500) * (7 if period is Period.WEEK else 1))
        months = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}[period] * min(count, 1200)
        local = self.now.astimezone(ZoneInfo(self.zone))
        day = add_months(local.date(), -months)
        return local.replace(year=day.year, month=day.month, day=day.day).astimezone(self.now.tzinfo)

    def month(self, month: int, year: int | None = None) -> Window:
        """A month by its number; without a year the latest that has begun."""
        if year is None:
            year = self.today.year - (month > self.today.month)
        first = date(year, month, 1)
        return self.days(first, add_months(first, 1) - timedelta(days=1), said=f"{MONTHS[month - 1]} {year}")

    def quarter(self, number: int, year: int | None = None) -> Window:
        """
        A quarter by its number; without a year the latest that has begun.

        A fiscal year is named by the calendar year in which it ends.
        """
        first = self._quarter_start(number, year if year is not None else self.today.year + 1)
        if year is None:
            while first > self.today:
                first = add_months(first, -12)
        last = add_months(first, 3) - timedelta(days=1)
        named = add_months(first, 12 - 3 * (number - 1) - 1).year
        return self.days(first, last, said=f"Q{number} {named}")

    def year(self, year: int) -> Window:
        """A calendar year."""
        return self.days(date(year, 1, 1), date(year, 12, 31), said=str(year))

    def days(self, first: date, last: date | None = None, *, said: str = "") -> Window:
        """From the start of the first day to the end of the last."""
        last = last or first
        said = said or (in_words(first) if first == last else f"{in_words(first)} to {in_words(last)}")
        return on_day(first, last, self.zone).model_copy(update={"said": said})

    def since(self, day: date) -> Window:
        """From the start of that day on."""
        return Window(start=self.days(day).start, said=f"since {in_words(day)}")

    def a_year_on(self, moment: datetime) -> datetime:
        """The same moment of the calendar a year later."""
        local = moment.astimezone(ZoneInfo(self.zone))
        day = add_months(local.date(), 12)
        return local.replace(year=day.year, month=day.month, day=day.day).astimezone(moment.tzinfo)

    def until(self, day: date) -> Window:
        """Before the start of that day."""
        return Window(end=self.days(day).start, said=f"before {in_words(day)}")

    def latest(self, month: int, day: int) -> date | None:
        """A day and month without a year: the latest that is not in the future; None where no year has such a day."""
        for year in range(self.today.year, self.today.year - 9, -1):
            try:
                found = date(year, month, day)
            except ValueError:
                continue
            if found <= self.today:
                return found
        return None

    def _start_of(self, period: Period) -> date:
        if period is Period.MONTH:
            return self.today.replace(day=1)
        if period is Period.YEAR:
            return self.today.replace(month=1, day=1)
        since_start = (self.today.month - self.fiscal_year_start_month) % 3
        return add_months(self.today.replace(day=1), -since_start)

    def _fiscal_start(self) -> date:
        return add_months(self.today.replace(day=1), -((self.today.month - self.fiscal_year_start_month) % 12))

    def _quarter_start(self, number: int, year: int) -> date:
        start_year = year if self.fiscal_year_start_month == 1 else year - 1
        return add_months(date(start_year, self.fiscal_year_start_month, 1), 3 * (number - 1))


def _near(offset: int, this: str, last: str) -> str:
    return {0: this, -1: last}.get(offset, "")
