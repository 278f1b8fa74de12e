"""A plan in plain words, for the receipt under an answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from bot.domain.bounds import span_words
from bot.domain.condition_words import clause_for, field_words, listed
from bot.domain.counted_words import event_noun, events_words, whose
from bot.domain.lead_query import (
    NUMBERS,
    Condition,
    EventPart,
    FieldIs,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Sort,
)
from bot.domain.rep import Rep

_ADJECTIVES = {LeadField.BAND}
"""Fields that are said before the noun: hot leads."""

_ORDERS: Mapping[tuple[LeadField, bool], str] = {
    (LeadField.SCORE, True): "by score",
    (LeadField.SCORE, False): "lowest score first",
    (LeadField.CREATED, True): "newest first",
    (LeadField.CREATED, False): "oldest first",
    (LeadField.LAST_ACTIVITY, True): "latest activity first",
    (LeadField.LAST_ACTIVITY, False): "longest without activity first",
    (LeadField.EMPLOYEES, True): "biggest company first",
    (LeadField.EMPLOYEES, False): "smallest company first",
    (LeadField.REVENUE, True): "highest revenue first",
    (LeadField.REVENUE, False): "lowest revenue first",
    (LeadField.RESPONSE_DUE, True): "latest answer due first",
    (LeadField.RESPONSE_DUE, False): "earliest answer due first",
    (LeadField.BAND_SINCE, True): "latest change of band first",
    (LeadField.BAND_SINCE, False): "longest in their band first",
}

_MOMENTS: Mapping[LeadField, str] = {
    LeadField.CREATED: "creation",
    LeadField.LAST_ACTIVITY: "last activity",
    LeadField.RESPONSE_STARTED: "start of the response clock",
    LeadField.RESPONSE_DUE: "time to answer",
}

MOST_FIRST = "biggest change of score first"
LEAST_FIRST = "smallest change of score first"


def sentence_for(query: LeadQuery, reps: Iterable[Rep]) -> str:
    """The plan as a person would say it: `hot leads in Germany owned by Mara Lindt, by score`."""
    names: dict[str, str] = {rep.id: rep.shown for rep in reps}

    def owner(rep_id: str) -> str:
        return names.get(rep_id, rep_id)

    leads = _leads(query.where, owner, workable=query.workable)
    if query.metric:
        if query.metric.kind is MetricKind.EVENTS:
            leads = f"number of {events_words(query)} by {_leads(whose(query), owner, workable=query.workable)}"
        else:
            leads = _measured(query.metric, leads, owner)
        leads += _grouped(query.group_by, query.metric) if query.group_by else ""
    return ", ".join(part for part in (leads, order_words(query.sort, event_noun(query)), _limit(query)) if part)


def _leads(where: Sequence[Condition], owner: Callable[[str], str], *, workable: bool = False) -> str:
    adjectives = [c for c in where if isinstance(c, FieldIs) and c.field in _ADJECTIVES and c.values]
    front = " and ".join(("not " if c.negated else "") + listed(c.values) for c in adjectives)
    # A name that is a city's and its state's is said once.
    clauses = list(dict.fromkeys(clause_for(c, owner) for c in where if c not in adjectives))
    if workable:
        clauses.append("that somebody can call")
    noun = f"{front} leads" if front else "leads" if clauses else "all leads"
    return " ".join([noun, *_joined(clauses)])


def _joined(clauses: Sequence[str]) -> list[str]:
    """Clauses one after the other; of several that begin with who, whose, where or that, later ones take an `and`."""
    said: list[str] = []
    relative = False
    for clause in clauses:
        opens = clause.startswith(("who", "where", "that", "("))
        said.append(f"and {clause}" if opens and relative else clause)
        relative = relative or opens
    return said


def _measured(metric: Metric, leads: str, owner: Callable[[str], str]) -> str:
    if metric.kind is MetricKind.COUNT:
        return f"number of {leads}"
    if metric.kind is MetricKind.ACCOUNTS:
        return f"number of companies of {leads}"
    if metric.kind is MetricKind.SHARE:
        return f"share of {leads}" if metric.of_whole else f"share of {_leads(metric.of, owner)} among {leads}"
    word = {"average": "average", "sum": "total", "median": "median"}[metric.kind]
    return f"{word} {field_words(metric.field, metric.custom)} of {leads}" if metric.field else leads


def _grouped(group: GroupBy, metric: Metric) -> str:
    fewest = "fastest" if metric.field is LeadField.RESPONSE_TIME else "fewest"
    order = f", {fewest} first" if group.least_first else ", most first" if group.ranked else ""
    picked = f", {span_words(LeadField.ID, group.low, group.high)} each" if group.picks else ""
    return f", by {' and '.join(group_words(level) for level in group.levels)}{picked}{order}"


def group_words(group: GroupBy) -> str:
    """What a breakdown goes by: `source`, `month of creation`, `company size`, `asset`."""
    if group.criterion:
        return f"{group.criterion} level"
    if group.part is EventPart.TIME:
        return f"{group.period} of the activity"
    if group.part:
        return {EventPart.KIND: "kind of activity"}.get(group.part, str(group.part))
    field = group.field or LeadField.ID
    if group.period and group.custom:
        return f"{group.period} of {group.custom}"
    if group.period:
        return f"{group.period} of {_MOMENTS.get(field, 'band change')}"
    if field in NUMBERS:
        return "company size" if field is LeadField.EMPLOYEES else f"{field_words(field)} range"
    return "lead source" if field is LeadField.SOURCE_DETAIL else field_words(field, group.custom)


def order_words(sort: Sequence[Sort], events: str = "events") -> str:
    """An order as it follows what is ordered: `newest first`, `by score`, `most calls first`."""
    return ", then ".join(
        f"{'most' if s.descending else 'fewest'} {events} first"
        if s.often
        else f"{'latest' if s.descending else 'earliest'} {events} first"
        if s.latest
        else (MOST_FIRST if s.descending else LEAST_FIRST)
        if s.moved
        else _ORDERS.get((s.field, s.descending)) or f"{_by(s)} {field_words(s.field, s.custom)}{_direction(s)}"
        for s in sort
    )


def _by(sort: Sort) -> str:
    """Only numbers are ordered by; `by company` would be a breakdown."""
    return "by" if sort.field in NUMBERS else "sorted by"


def _direction(sort: Sort) -> str:
    """What is not taken for granted: numbers begin with the highest, words with A."""
    if sort.field in NUMBERS or sort.custom:
        return "" if sort.descending else ", lowest first"
    return " from Z to A" if sort.descending else ""


def _limit(query: LeadQuery) -> str:
    if query.each and query.group_by:
        return f"top {query.each} of each {group_words(query.group_by)}"
    if query.limit is None:
        return ""
    if query.group_by:
        return f"the first {query.limit}" if query.limit > 1 else "the first one"
    return f"top {query.limit}" if query.sort else f"at most {query.limit}"
