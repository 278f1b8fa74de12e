"""What is known now, per criterion: the ledger of evidence read with its expiries and contradictions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from bot.domain.evidence import Evidence
from bot.domain.rules import Rules
from bot.domain.words import Criterion, Level

RANK = {Level.UNKNOWN: 0, Level.CLAIMED: 1, Level.SUPPORTED: 2, Level.CONFIRMED: 3}
"""How much a level says; contradicted stands outside of the ladder."""

SAME_BUDGET_WITHIN = 0.1
"""Two budgets that differ by less than this share of the larger are one budget, told twice."""
SAME_DATE_WITHIN = timedelta(days=14)


class Doubt(StrEnum):
    """Why a criterion should be asked about although something is on record."""

    EXPIRED = "expired"
    CONTRADICTED = "contradicted"
    CHANGED = "changed"
    """Two rows say different things; the newer one counts, and is to be heard once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Current:
    """One criterion as it stands at a moment."""

    criterion: Criterion
    level: Level = Level.UNKNOWN
    best: Evidence | None = None
    """The row that gives the level; None while unknown."""
    rows: tuple[Evidence, ...] = ()
    """Rows that have not expired, newest first."""
    expired: tuple[Evidence, ...] = ()
    """Rows that have, newest first."""
    doubt: Doubt | None = None
    other: Evidence | None = None
    """The row that is in doubt's way: what expired, or what says otherwise."""
    ended: Evidence | None = None
    """The row that ended what was known before it, with the cause as its value; None where time alone did."""

    @property
    def value(self) -> str:
        """What was understood, for people; empty while unknown."""
        return self.best.value if self.best else ""

    @property
    def value_before(self) -> str:
        """What was understood as long as it stood; empty where nothing has expired."""
        return (self.other.value or self.other.level) if self.doubt is Doubt.EXPIRED and self.other else ""

    @property
    def lapsed(self) -> str:
        """Why it has to be confirmed again: `their title was Buyer and is CFO`, `it stood until 30 June 2026`."""
        if self.doubt is not Doubt.EXPIRED or self.other is None:
            return ""
        if self.ended is not None and self.other.at < self.ended.at:
            return self.ended.value
        return f"it stood until {self.other.expires_at:%-d %B %Y}" if self.other.expires_at else ""

    @property
    def open(self) -> bool:
        """Whether it is worth asking: nothing is known, or what is known is in doubt."""
        return self.level in (Level.UNKNOWN, Level.CONTRADICTED) or self.doubt is not None


def current(evidence: Iterable[Evidence], *, now: datetime) -> Mapping[Criterion, Current]:
    """Every criterion as it stands at `now`, whatever the order of the rows."""
    newest_first = sorted(evidence, key=lambda row: (row.at, row.id), reverse=True)
    return {
        criterion: _standing(criterion, [row for row in newest_first if row.criterion is criterion], now)
        for criterion in Criterion
    }


def _standing(criterion: Criterion, newest_first: list[Evidence], now: datetime) -> Current:
    heard = [row for row in newest_first if row.at <= now]
    told = [row for row in heard if row.level is not Level.UNKNOWN]
    ended = next((row for row in heard if row.level is Level.UNKNOWN), None)
    live = tuple(row for row in told if not _gone(row, ended, now))
    expired = tuple(row for row in told if _gone(row, ended, now))
    against = next((row for row in live if row.level is Level.CONTRADICTED), None)
    backing = _standing_up(live, against)
    if not backing:
        return replace(_without_backing(criterion, live, expired, against, ended), ended=ended)
    best = _weightiest([row for row in backing if not _differ(row, backing[0])])
    clash = _clash(backing, best)
    return Current(
        criterion=criterion,
        level=best.level,
        best=best,
        rows=live,
        expired=expired,
        doubt=Doubt.CHANGED if clash else None,
        other=clash,
    )


def _clash(backing: list[Evidence], best: Evidence) -> Evidence | None:
    """
    What says otherwise than the last word, as long as that is not settled.

    Said twice since, the last word settles what weighs no more than it does; a claim never settles what a buyer said.
    """
    differing = [row for row in backing if _differ(row, best)]
    if not differing:
        return None
    newest, weightiest = differing[0], _weightiest(differing)
    if RANK[weightiest.level] > RANK[best.level]:
        return weightiest
    said_since = sum(row.at > newest.at and not _differ(row, best) for row in backing)
    return None if said_since > 1 else newest


def _weightiest(rows: Iterable[Evidence]) -> Evidence:
    """The row that says most, and of equals the newest."""
    return max(rows, key=lambda row: (RANK[row.level], row.at))


def _without_backing(
    criterion: Criterion,
    live: tuple[Evidence, ...],
    expired: tuple[Evidence, ...],
    against: Evidence | None,
    ended: Evidence | None,
) -> Current:
    if against is not None:
        return Current(
            criterion=criterion,
            level=Level.CONTRADICTED,
            best=against,
            rows=live,
            expired=expired,
            doubt=Doubt.CONTRADICTED,
            other=next((row for row in live if row is not against), None),
        )
    lost = next((row for row in expired if row.level in RANK or (ended is not None and row.at < ended.at)), None)
    return Current(criterion=criterion, expired=expired, doubt=Doubt.EXPIRED if lost else None, other=lost)


def _gone(row: Evidence, ended: Evidence | None, now: datetime) -> bool:
    return _over(row, now) or (ended is not None and row.at < ended.at)


def _over(row: Evidence, now: datetime) -> bool:
    return row.expires_at is not None and row.expires_at <= now


def _standing_up(live: tuple[Evidence, ...], against: Evidence | None) -> list[Evidence]:
    """
    What no contradiction overrules.

    It overrules all that was said before it. Of what comes after, a mere claim lifts no buyer's no; the buyer's own
    words do, and claims count again beside them.
    """
    told = [row for row in live if row.level in RANK and (against is None or row.at > against.at)]
    no = next((row for row in live if row.level is Level.CONTRADICTED and row.speaker_role == "buyer"), None)
    if no is None or any(RANK[r.level] >= RANK[Level.SUPPORTED] and r.at > no.at for r in live if r.level in RANK):
        return told
    return []


def _differ(one: Evidence, other: Evidence) -> bool:
    if one.amount_minor and other.amount_minor and one.currency == other.currency:
        larger = max(one.amount_minor, other.amount_minor)
        return abs(one.amount_minor - other.amount_minor) > larger * SAME_BUDGET_WITHIN
    if one.due and other.due:
        return abs(one.due - other.due) > SAME_DATE_WITHIN
    return False


def expiry(criterion: Criterion, *, at: datetime, due: date | None, rules: Rules) -> datetime:
    """
    When evidence of that time has to be confirmed again.

    After the days the rules give each criterion; a timeline with its own date, and a budget with the fiscal year at
    the latest, where the rules say so.
    """
    days = rules.qualification.valid_days.get(criterion, FOREVER_DAYS)
    ends = [at + timedelta(days=days)]
    if criterion is Criterion.TIMELINE and due is not None and _end_of(due) > at:
        ends = [_end_of(due)]
    if criterion is Criterion.BUDGET and rules.qualification.budget_ends_with_fiscal_year:
        ends.append(_year_end(at, rules.fiscal_year_start_month))
    return min(ends)


FOREVER_DAYS = 36_500
"""For a criterion that the rules give no end: a hundred years."""


def _year_end(at: datetime, start_month: int) -> datetime:
    start = datetime(at.year, start_month, 1, tzinfo=UTC)
    return start if start > at else start.replace(year=at.year + 1)


def _end_of(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)
