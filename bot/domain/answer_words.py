"""How leads, numbers and moments are put in plain words in an answer."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.calendar import in_words
from bot.domain.condition_words import field_words, minutes_words
from bot.domain.lead import Lead, ScoredLead
from bot.domain.lead_query import Group, LeadField, Metric, MetricKind

NAME_MAX_CHARACTERS = 80
RECENT_DAYS = 60
"""Up to so long ago a moment is told as days ago, before that as a date."""


def tidy(text: str | None) -> str:
    """Somebody else's words on one line, without control characters that would move a terminal's cursor."""
    kept = "".join(" " if unicodedata.category(c) == "Cc" else c for c in text or "" if unicodedata.category(c) != "Cf")
    return " ".join(kept.split())


def short(text: str | None, limit: int = NAME_MAX_CHARACTERS) -> str:
    """The same, cut where it is longer than anybody's name: a form takes whole letters as a name."""
    plain = tidy(text)
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + "…"


def role_of(lead: Lead) -> str:
    """`CTO at Acme`, or as much of it as is known; a company that stands for the name is not said twice."""
    title, company = short(lead.title), short(lead.company) if lead.company != lead.shown else ""
    return f"{title} at {company}" if title and company else title or company


def who(lead: Lead) -> str:
    """`Anna Kowalska, CTO at Acme`."""
    role = role_of(lead)
    return f"{short(lead.shown)}, {role}" if role else short(lead.shown)


def lead_line(
    scored: ScoredLead,
    *,
    now: datetime,
    zone: str,
    moved: int | None = None,
    done: str = "",
    beside: Sequence[str] = (),
) -> str:
    """
    A lead in one line: `87 hot · Anna Kowalska, CTO at Acme · active 2 days ago`.

    `87 (+19) hot` if it moved; with `7 calls` before the name if it is ordered by what was done, and what else was
    asked for behind it.
    """
    standing = scored.standing
    last = scored.last_activity_at
    active = f"active {when(last, now=now, zone=zone)}" if last else "never active"
    far = f" ({moved:+d})" if moved is not None else ""
    whose = f" (says {short(scored.override.by_name) or 'a rep'})" if scored.override else ""
    often = f" · {done}" if done else ""
    more = "".join(f" · {short(words)}" for words in beside)
    return f"{standing.score}{far} {standing.band}{whose}{often} · {who(scored.lead)}{more} · {active}"


def numbered(lines: Sequence[str]) -> str:
    """Lines as a numbered list."""
    return "\n".join(f"{n}. {line}" for n, line in enumerate(lines, start=1))


def bulleted(lines: Sequence[str]) -> str:
    """Lines as a list."""
    return "\n".join(f"- {line}" for line in lines)


def when(moment: datetime, *, now: datetime, zone: str) -> str:
    """`today`, `yesterday`, `12 days ago`, `on 3 May 2026`, by the calendar of the zone."""
    there = ZoneInfo(zone)
    day = moment.astimezone(there).date()
    passed = (now.astimezone(there).date() - day).days
    if passed in (0, 1):
        return ("today", "yesterday")[passed]
    return f"{passed} days ago" if 1 < passed <= RECENT_DAYS else f"on {in_words(day)}"


def clock_words(moment: datetime, *, now: datetime, zone: str) -> str:
    """`today, 09:00`, `on 3 May 2026, 17:30`, by the clock of the zone."""
    return f"{when(moment, now=now, zone=zone)}, {moment.astimezone(ZoneInfo(zone)):%H:%M}"


def count_of(number: int, one: str = "lead", many: str = "") -> str:
    """`1 lead`, `1,234 leads`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def figure(value: float, metric: Metric | None = None) -> str:
    """A number as people write it: `1,234`, `54.2`, with `%` for a share (which is in percent by then)."""
    if metric and metric.field is LeadField.RESPONSE_TIME:
        return minutes_words(value)
    plain = f"{value:,.0f}" if abs(value - round(value)) < 0.05 else f"{value:,.1f}"
    return f"{plain} %" if metric and metric.kind is MetricKind.SHARE else plain


def measured_words(metric: Metric) -> str:
    """What a metric works out: `average score`."""
    word = MEASURED[metric.kind]
    return f"{word} {field_words(metric.field, metric.custom)}" if metric.field else word


MEASURED = {
    MetricKind.COUNT: "number of leads",
    MetricKind.EVENTS: "number of events",
    MetricKind.ACCOUNTS: "number of companies",
    MetricKind.SHARE: "share of leads",
    MetricKind.AVERAGE: "average",
    MetricKind.SUM: "total",
    MetricKind.MEDIAN: "median",
}


def capital(sentence: str) -> str:
    """The sentence with a capital at its head, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def group_lines(groups: Sequence[Group], metric: Metric) -> list[str]:
    """A breakdown, one line a group; of one by two things, one line for each of the first."""
    if groups and groups[0].keys:
        return _nested_lines(groups, metric)
    if metric.kind is MetricKind.COUNT:
        return [f"{tidy(group.key)}: {figure(group.value)}" for group in groups]
    return [f"{tidy(group.key)}: {figure(group.value, metric)} ({count_of(group.count)})" for group in groups]


def _nested_lines(groups: Sequence[Group], metric: Metric) -> list[str]:
    inside: dict[str, list[str]] = {}
    for group in groups:
        first, second = group.keys
        inside.setdefault(first, []).append(f"{tidy(second)}: {figure(group.value, metric)}")
    return [f"{tidy(first)} – {'; '.join(said)}" for first, said in inside.items()]


def blanks_sentence(blanks: Mapping[str, int]) -> str:
    """
    What a negation left out, by the field's words: `Not counted: 14 leads whose country is blank.`

    Empty where it left out nothing.
    """
    said = [f"{count_of(number)} whose {words} is blank" for words, number in blanks.items() if number]
    return f"Not counted: {', '.join(said)}." if said else ""


UNWORKABLE_SENTENCE = "Customers, won, lost, unqualified, unsubscribed and do-not-contact leads are left out."
NOBODYS_TOO = "Leads that nobody owns count as well."
