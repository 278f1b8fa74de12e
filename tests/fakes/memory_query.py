"""Plans over leads worked out in plain Python: what the SQL has to agree with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import product
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.deeds import fits
from bot.domain.definitions import is_workable
from bot.domain.engagement import OCCASIONS, EngagementEvent
from bot.domain.errors import BadInput
from bot.domain.groups import BLANK, in_order, range_of, range_words
from bot.domain.lead import ScoredLead, company_key, normal_email
from bot.domain.lead_query import (
    CHOICES,
    FLAGS,
    NUMBERS,
    TIMES,
    AnyOf,
    Condition,
    Did,
    EventPart,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    Group,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Moved,
    Period,
    Sort,
    Window,
    days_of,
)
from bot.domain.ledger import current
from bot.domain.rep import folded
from bot.domain.states import state_names
from bot.storage.keys import number_in
from bot.usecases.ports import LeadPage
from tests.fakes import memory_values as values
from tests.fakes.memory_store import MemoryStore

SELF_SPELT = frozenset(
    {LeadField.CUSTOM, LeadField.STATE, *map(LeadField, ("name", "email", "phone", "website", "notes"))}
)
"""Fields of which only the leads at hand tell how they are written."""

OnField = FieldIs | FieldHas | FieldBetween | FieldWithin


class MemoryLeadQuestions:
    """Answers plans by going through every lead."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def find(self, query: LeadQuery) -> LeadPage:
        """See the port."""
        found = _sorted(
            self._matching(query.where, query), query.sort, self._far(query), lambda s: self._counted(s, query)
        )
        if query.each and query.group_by:
            return self._best_of_each(found, query, query.group_by, query.each)
        shown = tuple(found[: query.limit])
        moves = {s.lead.id: self._points(s, query.move) for s in shown if query.move and self._moves(s, query.move)}
        deeds = {s.lead.id: often for s in shown if query.by_deeds and (often := len(self._counted(s, query)))}
        clocks = {s.lead.id: self.store.clocks[s.lead.id][0].clock for s in shown if s.lead.id in self.store.clocks}
        due = {lead_id: clock.due for lead_id, clock in clocks.items() if query.by_due and clock}
        return LeadPage(leads=shown, total=len(found), blanks=self._blanks(query), moves=moves, deeds=deeds, due=due)

    def _counted(self, scored: ScoredLead, query: LeadQuery) -> list[EngagementEvent]:
        """The lead's events that the plan counts."""
        events = self.store.events.get(scored.lead.id, ())
        return [event for event in events if not query.deeds or any(fits(event, one) for one in query.deeds)]

    def _best_of_each(self, found: Sequence[ScoredLead], query: LeadQuery, by: GroupBy, each: int) -> LeadPage:
        groups: dict[str | None, list[ScoredLead]] = {}
        for scored in found:
            groups.setdefault(self._keys(scored, by, query)[0], []).append(scored)
        shown = {key: self._shown(key, leads, by) for key, leads in groups.items()}
        best = [(shown[key], scored) for key, leads in groups.items() for scored in leads[:each]]
        best.sort(key=lambda pair: found.index(pair[1]))
        best = best[: query.limit]
        leads, keys = tuple(scored for _, scored in best), tuple(key for key, _ in best)
        return LeadPage(leads=leads, total=len(found), blanks=self._blanks(query), keys=keys)

    def measure(self, query: LeadQuery) -> float | None:
        """See the port."""
        return self._value(self._matching(query.where, query), query, query.metric or Metric())

    def breakdown(self, query: LeadQuery) -> Sequence[Group]:
        """See the port."""
        if query.group_by is None:
            raise BadInput("A breakdown needs something to group by.")
        if query.metric and query.metric.kind is MetricKind.EVENTS:
            return self._events_grouped(query, query.group_by)
        levels = query.group_by.levels
        grouped: dict[tuple[str | None, ...], list[ScoredLead]] = {}
        for scored in self._matching(query.where, query):
            for keys in product(*(self._keys(scored, level, query) for level in levels)):
                grouped.setdefault(keys, []).append(scored)
        groups = []
        for keys, leads in grouped.items():
            value = self._value(leads, query, query.metric or Metric())
            if value is not None:
                shown = tuple(self._shown(key, leads, level) for key, level in zip(keys, levels, strict=True))
                two = shown if len(shown) > 1 else ()
                groups.append(Group(key=", ".join(shown), value=value, count=len(leads), keys=two))
        return in_order(groups, query.group_by, query.limit)

    def _events_grouped(self, query: LeadQuery, by: GroupBy) -> Sequence[Group]:
        """Each event is in one group, and so is its lead once."""
        grouped: dict[tuple[str | None, ...], list[ScoredLead]] = {}
        for scored in self._matching(query.where, query):
            own = {level: self._keys(scored, level, query)[0] for level in by.levels if not level.part}
            for event in self._counted(scored, query):
                keys = tuple(own[one] if one in own else _part(event, one, query.zone) or None for one in by.levels)
                grouped.setdefault(keys, []).append(scored)
        groups = []
        for keys, leads in grouped.items():
            once = list({scored.lead.id: scored for scored in leads}.values())
            shown = tuple(self._shown(key, once, level) for key, level in zip(keys, by.levels, strict=True))
            two = shown if len(shown) > 1 else ()
            groups.append(Group(key=", ".join(shown), value=len(leads), count=len(once), keys=two))
        return in_order(groups, by, query.limit, query.metric)

    def _keys(self, scored: ScoredLead, by: GroupBy, query: LeadQuery) -> Sequence[str | None]:
        """The groups that a lead is in: one, or where what it did is asked for, any number of them."""
        if by.criterion:
            return [self._level(scored, Evident(criterion=by.criterion, levels=()), query.as_of)]
        if by.part:
            asked = list(_asked_for(query.where))
            events = self.store.events.get(scored.lead.id, ())
            did = [event for event in events if not asked or any(fits(event, condition) for condition in asked)]
            return list({_part(event, by, query.zone) for event in did} - {""})
        if by.lists:
            return list(_listed(scored, by)) or [None]
        return [_group_key(scored, by, query.zone)]

    def _matching(self, conditions: Sequence[Condition], query: LeadQuery) -> list[ScoredLead]:
        everyone = [s for s in self.store.everyone() if not query.workable or is_workable(s.lead)]
        return [s for s in everyone if all(self._holds(s, condition, query) for condition in conditions)]

    def _value(self, leads: Sequence[ScoredLead], query: LeadQuery, metric: Metric) -> float | None:
        if metric.kind is MetricKind.COUNT:
            return float(len(leads))
        if metric.kind is MetricKind.EVENTS:
            return float(sum(len(self._counted(scored, query)) for scored in leads))
        if metric.kind is MetricKind.ACCOUNTS:
            return float(len({key for s in leads if (key := values.key(s, LeadField.COMPANY))}))
        if metric.kind is MetricKind.SHARE:
            part = [s for s in leads if all(self._holds(s, condition, query) for condition in metric.of)]
            return len(part) / len(leads) if leads else None
        assert metric.field is not None
        known = [n for s in leads if (n := values.number(s, metric.field, metric.custom)) is not None]
        if not known:
            return None
        how: Mapping[MetricKind, Callable[[Sequence[float]], float]] = {
            MetricKind.AVERAGE: lambda numbers: sum(numbers) / len(numbers),
            MetricKind.SUM: sum,
            MetricKind.MEDIAN: median,
        }
        return float(how[metric.kind](known))

    def _shown(self, key: str | None, leads: Sequence[ScoredLead], group_by: GroupBy) -> str:
        """A value is written as the first in order of letters of all leads that have it, owners by their names."""
        if key is None:
            return BLANK
        field = group_by.field
        if field is None or field in TIMES | FLAGS | NUMBERS:
            return key
        if group_by.lists:
            return min(_listed(scored, group_by)[key] for scored in leads)
        if field is LeadField.OWNER:
            return leads[0].owner.shown if leads[0].owner else key
        having = leads if field in SELF_SPELT else [s for s in self.store.everyone() if values.key(s, field) == key]
        return min((str(values.raw(s, field, group_by.custom)) for s in having), default=key)

    def _blanks(self, query: LeadQuery) -> Mapping[LeadField, int]:
        negated = [c for c in query.where if isinstance(c, OnField) and _leaves_blanks_out(c)]
        counts: dict[LeadField, int] = {}
        for field in dict.fromkeys(condition.field for condition in negated):
            mine = [c for c in negated if c.field is field]
            others = [c for c in query.where if c not in mine]
            if count := sum(any(_blank(s, c) for c in mine) for s in self._matching(others, query)):
                counts[field] = count
        return counts

    def _holds(self, scored: ScoredLead, condition: Condition, query: LeadQuery) -> bool:
        _check(condition)
        match condition:
            case AnyOf():
                return any(self._holds(scored, one, query) for one in condition.conditions)
            case Did():
                return self._did(scored, condition) != condition.negated
            case Moved():
                return condition.holds(self._points(scored, condition)) != condition.negated
            case Evident():
                return (self._level(scored, condition, query.as_of) in condition.levels) != condition.negated
            case FieldIs(values=()):
                return _known(scored, condition) != condition.negated
            case FieldWithin(field=LeadField.LAST_ACTIVITY, negated=True):
                return _blank(scored, condition) or not _positively(scored, condition)
            case _:
                return not _blank(scored, condition) and _positively(scored, condition) != condition.negated

    def _moves(self, scored: ScoredLead, condition: Moved) -> list[int]:
        moves = self.store.moves.get(scored.lead.id, ())
        return [move.after - move.before for move in moves if _inside(move.at, condition.window)]

    def _points(self, scored: ScoredLead, condition: Moved) -> int:
        return sum(self._moves(scored, condition))

    def _far(self, query: LeadQuery) -> Callable[[ScoredLead], int] | None:
        """How far a score went the way that the plan asks for."""
        move = query.move
        return (lambda scored: move.towards(self._points(scored, move))) if move else None

    def _did(self, scored: ScoredLead, condition: Did) -> bool:
        return sum(fits(e, condition) for e in self.store.events.get(scored.lead.id, ())) >= condition.at_least

    def _level(self, scored: ScoredLead, condition: Evident, as_of: datetime | None) -> str:
        rows = self.store.evidence.get(scored.lead.id, [])
        moment = as_of or max((row.at for row in rows), default=None)
        return current(rows, now=moment)[condition.criterion].level if moment else "unknown"


def _part(event: EngagementEvent, by: GroupBy, zone: str) -> str:
    """What an event is grouped by."""
    if by.part is EventPart.TIME and by.period:
        return period_key(event.at.astimezone(ZoneInfo(zone)), by.period)
    if by.part is EventPart.KIND:
        return str(event.kind)
    if by.part is EventPart.CAMPAIGN:
        return event.campaign
    return event.asset or (event.detail if event.kind in OCCASIONS else "")


def _asked_for(conditions: Sequence[Condition]) -> Iterator[Did]:
    for condition in conditions:
        match condition:
            case AnyOf(conditions=parts):
                yield from _asked_for(parts)
            case Did(negated=False):
                yield condition


def _check(condition: Condition) -> None:
    """A field is asked for what it has."""
    match condition:
        case FieldIs(values=(_, *_), field=field) if field in TIMES:
            raise BadInput(f"{field} is a time: ask for a span.")
        case FieldHas(field=field) if field in NUMBERS | TIMES | FLAGS | {LeadField.ID}:
            raise BadInput(f"{field} is no text.")
        case FieldBetween(field=field) if field not in NUMBERS | {LeadField.CUSTOM}:
            raise BadInput(f"{field} is no number.")
        case FieldWithin(field=field) if field not in TIMES | {LeadField.CUSTOM}:
            raise BadInput(f"{field} is no time.")


def _leaves_blanks_out(condition: Condition) -> bool:
    match condition:
        case FieldIs(values=()) | FieldIs(field=LeadField.UNSUBSCRIBED | LeadField.DO_NOT_CONTACT):
            return False
        case FieldWithin(field=LeadField.LAST_ACTIVITY):
            return False
        case FieldIs() | FieldHas() | FieldBetween() | FieldWithin():
            return condition.negated
    return False


def _known(scored: ScoredLead, condition: FieldIs) -> bool:
    value = values.raw(scored, condition.field, condition.custom)
    return bool(value) if condition.field in FLAGS else value is not None


def _blank(scored: ScoredLead, condition: OnField) -> bool:
    match condition:
        case FieldBetween():
            return values.number(scored, condition.field, condition.custom) is None
        case FieldHas():
            return values.words(scored, condition.field, condition.custom) is None
        case FieldIs():
            return condition.field not in FLAGS and values.raw(scored, condition.field, condition.custom) is None
    if condition.field is LeadField.CUSTOM:
        return values.day(scored, condition.custom) is None
    return values.time(scored, condition.field) is None


def _positively(scored: ScoredLead, condition: OnField) -> bool:
    match condition:
        case FieldIs():
            return _is(scored, condition)
        case FieldHas():
            said = f" {values.words(scored, condition.field, condition.custom)} "
            return any(f" {word} " in said for words in condition.words if (word := folded(words)))
        case FieldBetween():
            number = values.number(scored, condition.field, condition.custom)
            assert number is not None
            low, high = condition.low, condition.high
            return (low is None or low <= number) and (high is None or number <= high)
        case FieldWithin(field=LeadField.CUSTOM):
            day = values.day(scored, condition.custom)
            first, after = days_of(condition.window)
            assert day is not None
            return (first is None or first.isoformat() <= day) and (after is None or day < after.isoformat())
        case FieldWithin():
            moment = values.time(scored, condition.field)
            assert moment is not None
            return _inside(moment, condition.window)


def _is(scored: ScoredLead, condition: FieldIs) -> bool:
    field = condition.field
    if field in FLAGS:
        return any(bool(values.raw(scored, field)) == (v.casefold() in {"yes", "true", "1"}) for v in condition.values)
    if field in NUMBERS:
        return any(values.number(scored, field) == number_in(v) for v in condition.values)
    have = values.key(scored, field, condition.custom)
    if field in {LeadField.ID, LeadField.OWNER}:
        return have in condition.values
    if field is LeadField.EMAIL:
        return have in {normal_email(v) for v in condition.values}
    if field is LeadField.COMPANY:
        return have in {company_key(v) for v in condition.values}
    if field in CHOICES:
        return folded(have or "") in {folded(v) for v in condition.values}
    return have in {folded(v) for v in condition.values}


def _inside(moment: datetime, window: Window) -> bool:
    return (window.start is None or window.start <= moment) and (window.end is None or moment < window.end)


def _sorted(
    leads: Sequence[ScoredLead],
    sorts: Sequence[Sort],
    far: Callable[[ScoredLead], int] | None,
    done: Callable[[ScoredLead], Sequence[EngagementEvent]],
) -> list[ScoredLead]:
    """Stable from the last key to the first; blank values come last either way."""
    found = sorted(leads, key=lambda s: (-s.standing.score, s.lead.id))
    for sort in reversed(sorts):
        if sort.often:
            found.sort(key=lambda s: len(done(s)), reverse=sort.descending)
            continue
        if sort.latest:
            did = [s for s in found if done(s)]
            end = max if sort.descending else min
            did.sort(key=lambda s: end(event.at for event in done(s)), reverse=sort.descending)
            found = [*did, *(s for s in found if not done(s))]
            continue
        if sort.moved and far:
            found.sort(key=far, reverse=sort.descending)
            continue
        if sort.field is LeadField.CUSTOM:
            if not sort.custom:
                raise BadInput("I can sort by a custom field only by its name.")
            found = _by(found, sort, values.key)
        found = _by(found, sort, values.sortable)
    return found


def _by(leads: Sequence[ScoredLead], sort: Sort, value: Callable[..., Any]) -> list[ScoredLead]:
    """By one value of the sort's field, blanks last."""
    keyed = [(value(scored, sort.field, sort.custom), scored) for scored in leads]
    known = [(found, scored) for found, scored in keyed if found is not None]
    # Reversing twice keeps equals in their order.
    known = known[::-1] if sort.descending else known
    known.sort(key=lambda pair: pair[0])
    known = known[::-1] if sort.descending else known
    return [scored for _, scored in known] + [scored for found, scored in keyed if found is None]


def _listed(scored: ScoredLead, by: GroupBy) -> Mapping[str, str]:
    """The values that a lead's cell lists, by the form in which they are compared."""
    found: dict[str, str] = {}
    for part in sorted(part.strip() for part in str(values.raw(scored, LeadField.CUSTOM, by.custom) or "").split(";")):
        if part:
            found.setdefault(part.lower(), part)
    return found


def _group_key(scored: ScoredLead, group_by: GroupBy, zone: str) -> str | None:
    field = group_by.field
    assert field is not None
    if field in TIMES and group_by.period:
        moment = values.time(scored, field)
        return None if moment is None else period_key(moment.astimezone(ZoneInfo(zone)), group_by.period)
    if field in FLAGS:
        return "yes" if values.raw(scored, field) else "no"
    if field in NUMBERS:
        number = values.number(scored, field)
        return None if number is None else range_words(field, range_of(field, number))
    if field is LeadField.OWNER:
        return scored.lead.owner_id
    found = values.key(scored, field, group_by.custom)
    if field is LeadField.SOURCE_DETAIL:
        return found or values.key(scored, LeadField.SOURCE)
    return state_names().get(found or "", found) if field is LeadField.STATE else found


def period_key(local: datetime, period: Period) -> str:
    """The calendar unit a local time lies in: `2026-03-18`, `2026-W12`, `2026-03`, `2026-Q1`, `2026`."""
    year, week, _ = local.isocalendar()
    return {
        Period.DAY: f"{local:%Y-%m-%d}",
        Period.WEEK: f"{year}-W{week:02}",
        Period.MONTH: f"{local:%Y-%m}",
        Period.QUARTER: f"{local.year}-Q{(local.month + 2) // 3}",
        Period.YEAR: f"{local.year}",
    }[period]
