"""Numbers by group: a chart where one can be drawn, and a table with all of them."""

from collections.abc import Sequence
from typing import TypeVar

from bot.domain.answer import Answer
from bot.domain.answer_words import capital, tidy
from bot.domain.groups import ordered_keys
from bot.domain.plan_words import group_words
from bot.slack.mrkdwn import TABLE_COLUMNS_MAX
from bot.slack.views.blocks import Block, bar_chart, table
from bot.slack.views.wording import Reader

Bar = TypeVar("Bar")

BARS_MAX = 8
"""More bars have no room for their labels; the table beside them has all."""
TIMES_MAX = 12
"""Times have short labels."""
SERIES_MAX = 6
"""Colours that a chart has at most."""


def breakdown(said: Answer, reader: Reader) -> list[Block]:
    """The groups of an answer."""
    if not said.breakdown:
        return []
    return _crossed(said) if said.breakdown[0].keys else _listed(said)


def number(value: float) -> str:
    """`1,234`, `12.5`, without decimals that say nothing."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def _listed(said: Answer) -> list[Block]:
    """One group a row."""
    shown, [by] = said.breakdown, _by(said)
    counted = _counts(said)
    what = "Leads" if counted else _measured(said)
    rows = [[by, what], *([g.key, number(g.value)] for g in shown)]
    if not counted:
        rows = [[by, what, "Leads"], *([g.key, number(g.value), f"{g.count:,}"] for g in shown)]
    bars, cut = _charted(said, shown)
    title = f"{what} by {by[:1].lower()}{by[1:]}{cut}"
    chart = bar_chart(title, [g.key for g in bars], {what: [g.value for g in bars]})
    return [*([chart] if chart else []), table(rows, right=frozenset({1, 2}))]


def _crossed(said: Answer) -> list[Block]:
    """The first thing down, the second across; where that is too wide, one pair a row."""
    groups, (down, *across) = said.breakdown, _by(said)
    firsts, seconds = list(dict.fromkeys(group.keys[0] for group in groups)), _across(said)
    what = "Leads" if _counts(said) else _measured(said)
    if len(seconds) >= TABLE_COLUMNS_MAX:
        rows = [[down, *(across or [""]), what], *([*group.keys, number(group.value)] for group in groups)]
        return [table(rows, right=frozenset({2}))]
    value = {group.keys: group.value for group in groups}
    absent = "0" if _counts(said) else "–"
    rows = [
        [down, *seconds],
        *(
            [first, *(number(value[first, second]) if (first, second) in value else absent for second in seconds)]
            for first in firsts
        ),
    ]
    bars, cut = _charted(said, firsts)
    series = {second: [value.get((first, second), 0.0) for first in bars] for second in seconds}
    few = dict(list(series.items())[:SERIES_MAX])
    title = f"{what} by {' and '.join(word[:1].lower() + word[1:] for word in (down, *across))}{cut}"
    chart = bar_chart(title, bars, few)
    return [*([chart] if chart else []), table(rows, right=frozenset(range(1, len(seconds) + 1)))]


def _charted(said: Answer, bars: Sequence[Bar]) -> tuple[Sequence[Bar], str]:
    """The bars there is room for, and which of them those are: of times the latest."""
    group_by = said.plan.group_by if said.plan else None
    if group_by and group_by.period and not group_by.ranked:
        return bars[-TIMES_MAX:], f", the last {TIMES_MAX}" if len(bars) > TIMES_MAX else ""
    return bars[:BARS_MAX], f", the first {BARS_MAX}" if len(bars) > BARS_MAX else ""


def _across(said: Answer) -> list[str]:
    """What stands across, in its order; the sides of a comparison as they come."""
    leads: dict[str, int] = {}
    for group in said.breakdown:
        leads[group.keys[1]] = leads.get(group.keys[1], 0) + group.count
    by = said.plan.group_by.then if said.plan and said.plan.group_by else None
    return ordered_keys(leads, by) if by else list(leads)


def _by(said: Answer) -> Sequence[str]:
    group_by = said.plan.group_by if said.plan else None
    return [capital(tidy(group_words(level))) for level in group_by.levels] if group_by else ["Group"]


def _counts(said: Answer) -> bool:
    return all(group.value == group.count for group in said.breakdown)


def _measured(said: Answer) -> str:
    metric = said.plan.metric if said.plan else None
    if metric is None:
        return "Value"
    return " ".join([metric.kind, *([metric.field.replace("_", " ")] if metric.field else [])]).capitalize()
