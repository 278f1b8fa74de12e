"""Answer with numbers: one over all matches, or one for each group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.answer import Answer, AnswerKind, Choice
from bot.domain.answer_words import bulleted, capital, count_of, figure, group_lines, measured_words
from bot.domain.condition_words import field_words
from bot.domain.counted_words import events_words, whose
from bot.domain.groups import BLANK, RANGES, in_order
from bot.domain.lead_query import (
    NUMBERS,
    EventPart,
    FieldBetween,
    FieldIs,
    Group,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
)
from bot.domain.reading import Claim
from bot.usecases.answer_receipt import Asked, Page, Receipts, left_out, more_of
from bot.usecases.explain_nothing import ExplainNothing
from bot.usecases.one_spelling import ADDED_UP, Keys, industry_level, keys_of, put_together, told_together
from bot.usecases.own_days import as_written, by_own_days, in_periods
from bot.usecases.ports import LeadPage, LeadQuestions
from bot.usecases.ties import as_much

LISTED = 15
"""Groups in a breakdown's text; the rest is counted."""

EACH_GROUP = "A lead counts once in each group that it is in, however often it did the thing."
NONE_LEFT_OUT = "Those that have none at all are not listed."
SPARSE = NUMBERS & {LeadField.EMPLOYEES, LeadField.REVENUE, LeadField.RESPONSE_TIME}
"""Number fields that may be blank; scores never are."""


@dataclass(frozen=True, slots=True)
class AnswerNumbers:
    """Work out what a plan measures."""

    questions: LeadQuestions
    receipts: Receipts
    nothing: ExplainNothing

    def number(self, query: LeadQuery, asked: Asked, *, claim: Claim | None = None) -> Answer:
        """One number over all matches; of a share first whether it is as large as it is said to be."""
        metric = query.metric or Metric()
        page = self.matches(query)
        value = float(page.total) if metric.kind is MetricKind.COUNT else self.measured(query, metric)
        if value is None:
            return replace(self.nothing(query, asked), number=None) if not page.total else self._unknown(query, asked)
        verdict = f"{claim.verdict(value)} " if claim and metric.kind is MetricKind.SHARE else ""
        said = Page(f"{verdict}{self._sentence(query, metric, value, page.total)}")
        choices: Sequence[Choice] = ()
        if not page.total:
            reasons, choices = self.nothing.reasons(query)
            said.remark(*reasons)
        said.remark(*left_out(query, page.blanks))
        return Answer(
            kind=AnswerKind.NUMBER,
            text=said.text,
            plan=query,
            total=page.total,
            number=value,
            clarify=tuple(choices),
            working=self.receipts.working(query, asked, total=page.total, blanks=page.blanks),
        )

    def breakdown(self, query: LeadQuery, asked: Asked) -> Answer:
        """One number for each group."""
        metric = query.metric or Metric()
        groups, together = self._with_note(query)
        page = self.matches(query)
        if not groups:
            picks = query.group_by is not None and query.group_by.picks
            return self._none_picked(query, asked) if picks and page.total else self.nothing(query, asked)
        lines = group_lines(self._of_known(query, metric, groups), metric)
        said = Page(
            f"{capital(self.receipts.sentence(query)).replace('of all leads', 'of leads', 1)}:",
            bulleted(lines[:LISTED]),
        )
        said.remark(
            more_of(len(lines), LISTED),
            together,
            _counted_often(query),
            NONE_LEFT_OUT if query.group_by and query.group_by.picks and query.group_by.low is None else "",
            _none_on_record(query, groups),
            self._tied(query, groups),
            *left_out(query, page.blanks),
        )
        return Answer(
            kind=AnswerKind.BREAKDOWN,
            text=said.text,
            headline=said.headline,
            remarks=said.below,
            plan=query,
            total=page.total,
            breakdown=groups,
            working=self.receipts.working(query, asked, shown=len(groups), total=len(groups), blanks=page.blanks),
        )

    def _tied(self, query: LeadQuery, groups: Sequence[Group]) -> str:
        """Which groups of a short list have as much as the last one shown."""
        by = query.group_by
        own_order = by is not None and not by.ranked and (bool(by.period) or by.field in RANGES)
        if by is None or by.then or own_order or not query.limit or len(groups) < query.limit:
            return ""
        others = self.groups(query.model_copy(update={"limit": None}))[len(groups) :]
        return as_much(groups[-1], others)

    def _none_picked(self, query: LeadQuery, asked: Asked) -> Answer:
        """No group has so many: what the nearest to it has."""
        groups = [group for group in self.groups(_all_of(query)) if group.key != BLANK]
        said = Page(f"Nothing found: {self.receipts.sentence(query)}.")
        if groups:
            nearest = max(groups, key=lambda one: one.value if query.group_by and query.group_by.low else -one.value)
            said.remark(f"The nearest is {nearest.key} with {nearest.value:,.0f}.")
        working = self.receipts.working(query, asked, shown=0, total=0)
        return Answer(kind=AnswerKind.NONE, text=said.text, plan=query, total=0, working=working)

    def matches(self, query: LeadQuery) -> LeadPage:
        """How many leads the plan is about, and how many a negation left out."""
        update = {"metric": None, "group_by": None, "sort": (), "limit": 1}
        return self.questions.find(query.model_copy(update=update))

    def measured(self, query: LeadQuery, metric: Metric) -> float | None:
        """The metric over all matches, shares in percent; None where there is nothing to work it out from."""
        value = self.questions.measure(query.model_copy(update={"metric": metric, "group_by": None, "sort": ()}))
        return _in_percent(value, metric) if value is not None else None

    def groups(self, query: LeadQuery) -> tuple[Group, ...]:
        """The metric by group, shares in percent; industries of one name are one."""
        return self._with_note(query)[0]

    def _with_note(self, query: LeadQuery) -> tuple[tuple[Group, ...], str]:
        """The groups, and which spellings are counted as one of them."""
        by = query.group_by
        if by and by.picks:
            found, together = self._with_note(_all_of(query))
            return tuple(one for one in found if one.key != BLANK and by.shows(one.value))[: query.limit], together
        if by_own_days(by):
            return in_periods(self._with_note(as_written(query))[0], query), ""
        place = industry_level(by)
        if by is None or place is None:
            return self._as_written(query), ""
        metric = query.metric or Metric()
        found = self._as_written(query.model_copy(update={"limit": None}))
        added_up = metric.kind in ADDED_UP or metric.of_whole
        groups = put_together(found, place, added_up=added_up, measured=lambda names: self._of_both(query, names))
        if len(groups) == len(found):
            return self._as_written(query) if by.then else found[: query.limit], ""
        shown = tuple(in_order(groups, by, query.limit, metric))
        return shown, told_together(found, shown, place)

    def _of_both(self, query: LeadQuery, names: Sequence[str]) -> Mapping[Keys, float]:
        """The metric over all spellings of an industry, by the other thing that the breakdown goes by."""
        metric, by = query.metric or Metric(), query.group_by
        industries = FieldIs(field=LeadField.INDUSTRY, values=tuple(names))
        bare = query.model_copy(update={"where": (*query.where, industries), "limit": None})
        other = next((level for level in by.levels if level.field is not LeadField.INDUSTRY), None) if by else None
        if other:
            return {keys_of(one): one.value for one in self._as_written(bare.model_copy(update={"group_by": other}))}
        value = self.measured(bare, metric)
        return {} if value is None else {(): value}

    def _as_written(self, query: LeadQuery) -> tuple[Group, ...]:
        """The metric by group, each as the data writes it."""
        metric = query.metric or Metric()
        if metric.of_whole:
            return self._of_whole(query)
        found = self.questions.breakdown(query.model_copy(update={"metric": metric}))
        return tuple(group.model_copy(update={"value": _in_percent(group.value, metric)}) for group in found)

    def _of_whole(self, query: LeadQuery) -> tuple[Group, ...]:
        """What part of all matches each group is, in percent."""
        counted = query.model_copy(update={"metric": Metric()})
        total = self.matches(query).total
        found = self.questions.breakdown(counted) if total else ()
        return tuple(group.model_copy(update={"value": group.value * 100 / total}) for group in found)

    def _sentence(self, query: LeadQuery, metric: Metric, value: float, total: int) -> str:
        matches = self.receipts.matches(query, total)
        if metric.kind is MetricKind.COUNT:
            return f"{matches}."
        if metric.kind is MetricKind.EVENTS:
            bare = self.receipts.matches(query.model_copy(update={"where": tuple(whose(query))}), total)
            by = f" by {bare}" if total else ""
            return f"{value:,.0f} {events_words(query, int(value))}{by}."
        if metric.kind is MetricKind.ACCOUNTS:
            return f"{count_of(int(value), 'company', 'companies')}: {matches}."
        if metric.kind is MetricKind.SHARE:
            part = round(value * total / 100)
            part_words = self.receipts.matches(query.model_copy(update={"where": query.where + metric.of}), part)
            return f"{figure(value, metric)}: {part_words}, out of {matches}."
        told = f"{capital(measured_words(metric))}: {figure(value, metric)}"
        return f"{told}, over {matches}{self._unknown_too(query, total)}."

    def _unknown_too(self, query: LeadQuery, total: int) -> str:
        """How many of the leads have no value to count in: an average over a few must not pass for one over all."""
        there = _known_of(query.metric)
        if there is None:
            return ""
        known = self.matches(query.model_copy(update={"where": (*query.where, there)})).total
        no = f"no {field_words(there.field, there.custom)}"
        return f"; {total - known:,} of them have {no} and are not in it" if known < total else ""

    def _of_known(self, query: LeadQuery, metric: Metric, groups: Sequence[Group]) -> Sequence[Group]:
        """The groups with how many of their leads have a value, where a mean is over those alone."""
        there = _known_of(metric) if metric.kind in {MetricKind.AVERAGE, MetricKind.MEDIAN} else None
        if there is None:
            return groups
        update = {"where": (*query.where, there), "metric": Metric(), "limit": None}
        known = {keys_of(one): int(one.value) for one in self.groups(query.model_copy(update=update))}
        return [one.model_copy(update={"count": known.get(keys_of(one), 0)}) for one in groups]

    def _unknown(self, query: LeadQuery, asked: Asked) -> Answer:
        """Leads there are, but what was to be averaged is blank in all of them."""
        page = self.matches(query)
        field = field_words(query.metric.field, query.metric.custom) if query.metric and query.metric.field else "value"
        said = Page(f"I cannot work that out: the {field} is blank for all {self.receipts.matches(query, page.total)}.")
        return Answer(
            kind=AnswerKind.NONE,
            text=said.remark(*left_out(query, page.blanks)).text,
            plan=query,
            total=page.total,
            working=self.receipts.working(query, asked, total=page.total, blanks=page.blanks),
        )


def _known_of(metric: Metric | None) -> FieldBetween | FieldIs | None:
    """That a lead has a value to count in; None where every lead has one."""
    if metric is None or metric.field is None or (metric.field not in SPARSE and not metric.custom):
        return None
    if metric.custom:
        return FieldBetween(field=metric.field, custom=metric.custom)
    return FieldIs(field=metric.field)


def _all_of(query: LeadQuery) -> LeadQuery:
    """The plan with every group, whatever it has."""
    group = query.group_by.model_copy(update={"low": None, "high": None}) if query.group_by else None
    return query.model_copy(update={"group_by": group, "limit": None})


def _counted_often(query: LeadQuery) -> str:
    events = query.metric is not None and query.metric.kind is MetricKind.EVENTS
    by_events = query.group_by and any(level.part for level in query.group_by.levels) and not events
    return EACH_GROUP if by_events else ""


def _in_percent(value: float, metric: Metric) -> float:
    return value * 100 if metric.kind is MetricKind.SHARE else value


def _none_on_record(query: LeadQuery, groups: Sequence[Group]) -> str:
    """That what was asked for is not recorded of any of the events, and what is; empty where it is of some."""
    part = query.group_by.part if query.group_by else None
    if part not in _RECORDED_FOR_SOME or {(group.keys or (group.key,))[0] for group in groups} != {BLANK}:
        return ""
    other = "campaign" if part is EventPart.ASSET else "asset"
    return f"No {part} is on record for any of them. Ask for the same by {other}, by owner or by month."


_RECORDED_FOR_SOME = frozenset({EventPart.ASSET, EventPart.CAMPAIGN})
