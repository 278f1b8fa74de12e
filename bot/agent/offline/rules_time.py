"""Spans of time: on the calendar, rolling, since and until, between."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.agent.offline.marks import Mark, Spot, Unread, When
from bot.agent.offline.months import MONTH, YEAR, edge_of_month
from bot.agent.offline.points_in_time import (
    COUNT,
    PLAIN,
    POINT,
    UNIT,
    count_named,
    span_named,
    unit_named,
)
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.calendar import add_months, in_words
from bot.domain.definitions import RECENT_DAYS
from bot.domain.lead_query import Period, Window
from bot.domain.words import EventKind

NO_WEEKDAYS = "I cannot pick days of the week. Name a day or a span, for example last weekend."
_OCCASIONS = {
    "webinar": (EventKind.WEBINAR_ATTENDED, EventKind.WEBINAR_REGISTERED),
    "event": (EventKind.EVENT_ATTENDED,),
    "trade show": (EventKind.EVENT_ATTENDED,),
    "conference": (EventKind.EVENT_ATTENDED,),
    "fair": (EventKind.EVENT_ATTENDED,),
    "roadshow": (EventKind.EVENT_ATTENDED,),
    "meeting": (EventKind.MEETING,),
    "demo": (EventKind.MEETING, EventKind.DEMO_REQUEST),
    "call": (EventKind.CALL,),
}


def _span(words: str, scene: Scene) -> Window | None:
    def day_of(key: str) -> date | None:
        return scene.line.tokens[int(key[2:])].day

    return span_named(words, scene.calendar, day_of)


def _edge(words: str, scene: Scene) -> Window | None:
    """The span of a point where something begins or ends."""
    return edge_of_month(words, scene.calendar) or _span(words, scene)


def _rolling(match: re.Match[str], scene: Scene) -> Mark:
    return When(scene.calendar.rolling(count_named(match["count"]), unit_named(match["unit"])), lasting=True)


def _coming(match: re.Match[str], scene: Scene) -> Mark:
    """The days ahead, which only a field of the data's own can tell about: `renewal date in the next 60 days`."""
    period, count = unit_named(match["unit"]), count_named(match["count"] or "1")
    today = scene.calendar.today
    last = add_months(today, _MONTHS[period] * count) if period in _MONTHS else today + timedelta(_DAYS[period] * count)
    said = f"the next {count} {period}{'s' if count != 1 else ''}"
    return When(scene.calendar.days(today, last).model_copy(update={"said": said}), ahead=True)


_DAYS = {Period.DAY: 1, Period.WEEK: 7}
_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


def _one_rolling(match: re.Match[str], scene: Scene) -> Mark:
    return When(scene.calendar.rolling(1, unit_named(match["unit"])), lasting=True)


def _hours(match: re.Match[str], scene: Scene) -> Mark:
    count = count_named(match["count"])
    now = scene.calendar.now
    said = f"the last {count} hour{'s' if count != 1 else ''}"
    return When(Window(start=now - timedelta(hours=count), end=now, said=said), lasting=True)


def _recently(match: re.Match[str], scene: Scene) -> Mark:
    return When(scene.calendar.rolling(RECENT_DAYS, Period.DAY), lasting=True)


def _past(match: re.Match[str], scene: Scene) -> Mark:
    return When(Window(end=scene.calendar.now, said="before now"), before=True)


def _to_date(match: re.Match[str], scene: Scene) -> Mark:
    words = match.group()
    named = {"w": Period.WEEK, "m": Period.MONTH, "q": Period.QUARTER, "y": Period.YEAR}
    return When(scene.calendar.unit(named[words[0]]))


def _at(match: re.Match[str], scene: Scene) -> Mark | None:
    span = _span(match["point"], scene)
    return When(span) if span else None


def _bare(match: re.Match[str], scene: Scene) -> Mark | None:
    """A span without a preposition; `may` and `mar` have to look like a month."""
    words = match["point"]
    if words in {"may", "mar", "march", "sep", "dec", "jan"} and not scene.token_at(match.start()).capital:
        in_it = scene.line.text[: match.start()].endswith(" in ")  # `came in may`, whose `in` is of both
        return _at(match, scene) if in_it or _listed(match, scene) else None
    return _at(match, scene)


def _listed(match: re.Match[str], scene: Scene) -> bool:
    """Whether a month stands beside it in a list: `march, may and july`."""
    text = scene.line.text
    before, after = text[: match.start()], text[match.end() :]
    return bool(re.search(rf"\b{MONTH} (?:, |and |or |, and |, or )$", before)) or bool(
        re.match(rf" (?:, |and |or |, and |, or ){MONTH}\b", after)
    )


def _since(match: re.Match[str], scene: Scene) -> Mark | None:
    span = _edge(match["point"], scene)
    if span is None or span.start is None:
        return None
    if match["word"] in {"after", "later than", "past"}:
        if span.end is None:
            return None
        return When(scene.calendar.since(_local(span.end, scene)).model_copy(update={"said": f"after {span.said}"}))
    return When(scene.calendar.since(_local(span.start, scene)))


def _until(match: re.Match[str], scene: Scene) -> Mark | None:
    span = _edge(match["point"], scene)
    if span is None or span.start is None:
        return None
    if match["word"] in _WITH_THE_DAY:
        return When(Window(end=span.end, said=f"until {span.said}"), before=True)
    if span.end and re.match(rf"(?:the )?end of {MONTH}", match["point"]):
        return When(scene.calendar.until(_local(span.end, scene)), before=True)
    return When(scene.calendar.until(_local(span.start, scene)), before=True)


_WITH_THE_DAY = frozenset(("until", "till", "up to", "through", "by", "no later than", "not later than", "not after"))
"""What says that the last day counts."""


def _or_later(match: re.Match[str], scene: Scene) -> Mark | None:
    """`from 1 May onwards`, `in May or later`."""
    span = _edge(match["point"], scene)
    return When(scene.calendar.since(_local(span.start, scene))) if span and span.start else None


def _or_earlier(match: re.Match[str], scene: Scene) -> Mark | None:
    """`in May or earlier`."""
    span = _edge(match["point"], scene)
    return When(Window(end=span.end, said=f"until {span.said}"), before=True) if span and span.end else None


def _local(moment: object, scene: Scene) -> date:
    return moment.astimezone(ZoneInfo(scene.calendar.zone)).date()  # type: ignore[attr-defined, no-any-return]


def _between(match: re.Match[str], scene: Scene) -> Mark | None:
    first, last = _edge(match["first"], scene), _edge(match["last"], scene)
    if not first or not last or first.start is None or last.end is None or last.start is None:
        return None
    begin = first.start
    if re.search(YEAR, match["last"]) and not re.search(rf"{YEAR}|§d", match["first"]):
        begin = _in_year(begin, _local(last.start, scene).year, scene) or begin  # `from May to June 2026`
    if begin > last.start and not re.search(YEAR, match["first"]):
        begin_day = _local(begin, scene)
        try:
            begin_day = begin_day.replace(year=begin_day.year - 1)
        except ValueError:
            return None
        begin = scene.calendar.days(begin_day).start or begin
    final = _local(last.end - timedelta(seconds=1), scene)
    said = f"{in_words(_local(begin, scene))} to {in_words(final)}"
    return When(Window(start=begin, end=last.end, said=said))


def _in_year(begin: datetime, year: int, scene: Scene) -> datetime | None:
    """The same day of another year; None where that has no such day."""
    try:
        return scene.calendar.days(_local(begin, scene).replace(year=year)).start
    except ValueError:
        return None


def _ago(match: re.Match[str], scene: Scene) -> Mark:
    period, count = unit_named(match["unit"]), count_named(match["count"])
    moment = scene.calendar.back(count, period)
    return When(Window(end=moment, said=f"more than {count} {period}{'s' if count != 1 else ''} ago"), before=True)


def _since_occasion(match: re.Match[str], scene: Scene) -> Mark | Spot | None:
    words = (match["words"] or "").strip()
    kind = match["kind"].removesuffix("s")
    last = scene.vocabulary.last_happened(_OCCASIONS[kind], words or None, before=scene.calendar.now)
    if last is None:
        return None
    day = _local(last, scene)
    window = scene.calendar.since(day)
    first, after = scene.places(match)
    return Spot(first, after, When(window), note=f"The last {f'{words} {kind}'.strip()} was on {in_words(day)}.")


_LAST = "(?:last|past|previous|trailing|recent)"
_IN = "(?:in|over|within|during|for|on|from|of|across|throughout) "
_MUCH = "(?:about |around |over |more than |at least |roughly |almost |nearly )?"

RULES: tuple[Rule, ...] = (
    rule(rf"(?:{_IN})?(?:the )?(?:next|coming|upcoming) (?P<count>{COUNT}) (?P<unit>{UNIT})", _coming),
    rule(rf"(?:{_IN})?(?:the |these )?{_LAST} (?P<count>\d+|few|couple(?: of)?|several) (?P<unit>{UNIT})", _rolling),
    rule(rf"{_IN}the {_LAST} (?P<unit>week|month|year)", _one_rolling),
    rule(rf"(?:{_IN})?(?:the )?(?:past|trailing) (?P<unit>day|week|month|quarter|year)", _one_rolling),
    rule(rf"(?:{_IN})?(?:the )?{_LAST} (?P<count>\d+) (?:hours?|hrs?|h)", _hours),
    rule(
        rf"(?:in|for|within|during|since|of) {_MUCH}(?P<count>{COUNT}) (?:\+ )?(?P<unit>{UNIT})(?: or (?:more"
        r"|longer))?",
        _rolling,
    ),
    rule(
        rf"(?:over|more than|at least|longer than|>=?) (?P<count>{COUNT}) (?P<unit>{UNIT})(?: now| already)?", _rolling
    ),
    rule(rf"(?P<count>\d+) (?:\+ )?(?P<unit>{UNIT})(?: or (?:more|longer)| plus)?", _rolling),
    rule(r"(?:in |for |within |over |more than )?(?P<count>\d+) (?:\+ )?(?:hours?|hrs?|h)", _hours),
    rule(
        rf"(?:more than|over|at least|longer than|earlier than|>) (?P<count>{COUNT}) (?:\+ )?(?P<unit>{UNIT}) "
        "(?:ago|old|back)",
        _ago,
    ),
    rule(rf"(?:older than|before the last) (?P<count>{COUNT}) (?P<unit>{UNIT})", _ago),
    rule(rf"(?P<count>\d+) (?P<unit>{UNIT}) ago or (?:more|earlier|longer|older)", _ago),
    rule(rf"(?P<count>\d+) (?P<unit>{UNIT}) ago or (?:less|later|newer|sooner)", _rolling),
    rule(rf"(?P<count>\d+) \+ (?P<unit>{UNIT}) (?:ago|old)", _ago),
    rule(rf"(?:less than|under|fewer than|no more than|<) (?P<count>{COUNT}) (?P<unit>{UNIT})(?: ago| old)?", _rolling),
    rule(rf"(?:younger|newer) than (?P<count>{COUNT}) (?P<unit>{UNIT})", _rolling),
    rule(r"(?:on|at|over|during) (?:a weekend|weekends|weekdays|a weekday)", Unread(NO_WEEKDAYS)),
    rule(r"recently|lately|of late|these days|in recent (?:days|weeks|times)|as of late", _recently),
    rule(r"(?:already )?(?:in|from) the past|already (?:past|over|up|behind us)", _past),
    rule(r"(?:week|month|quarter|year) to date|wtd|mtd|qtd|ytd", _to_date),
    rule(rf"(?:{_IN})?(?P<point>{PLAIN})(?: so far)?", _at),
    rule(rf"{_IN}(?P<point>{POINT})", _at),
    rule(rf"(?:at )?(?P<point>(?:the )?(?:end|start|beginning) of {MONTH}(?: {YEAR})?)", _at),
    rule(rf"(?P<point>{MONTH}|{COUNT} {UNIT} ago)", _bare),
    rule(
        rf"(?P<word>since|starting|from|after|later than|as of|(?:no|not) (?:earlier|sooner) than|not before"
        rf"|past(?= (?:\d|§d|the end of|{MONTH}\b))|>=?) (?:the )?(?P<point>{POINT})"
        "(?: on| onwards| onward| until now| till now)?",
        _since,
    ),
    rule(
        r"(?P<word>before|until|till|up to|through|by|prior to|earlier than|(?:no|not) later than|not after|<=?) "
        rf"(?:the )?(?P<point>{POINT})",
        _until,
    ),
    rule(rf"(?:{_IN})?(?P<point>{POINT})(?: (?:onwards?|(?:and|or) (?:later|after))| on(?=$| [?,]))", _or_later),
    rule(rf"(?:{_IN})?(?P<point>{POINT}) (?:and|or) (?:earlier|before)(?! )", _or_earlier),
    rule(rf"between (?P<first>{POINT}) and (?P<last>{POINT})", _between),
    rule(
        rf"(?:between|from|in|over|during)? ?(?P<first>{POINT}) (?:to|until|till|through|thru|-|up to) "
        rf"(?P<last>{POINT})",
        _between,
    ),
    rule(
        r"(?:since|after) (?:the |our )?(?:last |latest )?(?P<words>(?:\w+ ){0,3}?)(?P<kind>"
        + "|".join(f"{word}s?" for word in _OCCASIONS)
        + ")",
        _since_occasion,
    ),
)


def time_follows(match: re.Match[str], scene: Scene) -> bool:
    return any(r.pattern.match(scene.line.text, match.end() + 1) for r in RULES)
