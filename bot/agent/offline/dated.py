"""Days that a custom field writes: which of two months of one name is meant."""

import re
from dataclasses import replace
from datetime import date

from bot.agent.offline.marks import When
from bot.agent.offline.months import MONTH, YEAR
from bot.agent.offline.rules_due import OVER
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of
from bot.agent.offline.two_times import ends
from bot.domain.lead_query import FieldWithin, LeadQuery, Window
from bot.domain.reading import Reading

_AHEAD = re.compile(r"\b(?:end|ends|expir\w*|renew\w*|due|deadline|next|valid until|close)\b")
_YEAR_SAID = re.compile(rf"\b{YEAR}\b|§d|\b(?:last|this|past|ago)\b")
_NAMED = re.compile(rf"\b(?:{MONTH}|q[1-4]|h[12]|quarter|half|christmas|xmas|new year|boxing day)\b")


_IS_YET_TO = re.compile(
    r"\b(?:ends|ending|(?<!contract )(?<!lease )end|expires?|expiring|lapses?|lapsing|renews?|renewing|due|up"
    r"|clos(?:es|ing)|runs? out|running out|com(?:es?|ing) up|falls? due|falling due|finish(?:es|ing))"
    r"(?: (?:for renewal|again))?$"
)
"""What is said of a day that has not come: `ending before June`, but `ended before June`, `end date before June`."""
_IN_SO_LONG = re.compile(r"in (?!the |(?:last|past|previous)\b)")
_IS_OVER = re.compile(rf"\b{OVER}$")


def coming(custom: str, words: str, mark: When, scene: Scene, *, later: bool = False, verb: str = "") -> When:
    """
    `contract end in June`, asked in May: of a day that lies ahead, the month that comes.

    `later`: it was asked before about days that lie ahead; `verb`: the words before the time.
    """
    if _IS_OVER.search(verb):
        return mark
    within = words.startswith("within ") or bool(_IN_SO_LONG.match(words) and _IS_YET_TO.search(verb))
    mark = _month_ahead(custom, words, mark, scene, later=later, within=within)
    window, calendar = mark.window, scene.calendar
    open_ended = window.start is None and window.end is not None and window.end > calendar.now
    if custom and open_ended and _IS_YET_TO.search(verb):
        from_now_on = ends(calendar.since(calendar.today), window)
        return replace(mark, window=from_now_on or window)
    return mark


def _month_ahead(custom: str, words: str, mark: When, scene: Scene, *, later: bool, within: bool) -> When:
    window, calendar = mark.window, scene.calendar
    rolling = window.start and window.end and (words.startswith("within ") or window.said.startswith("the last "))
    if custom and within and rolling and window.start and window.end and _any_ahead(custom, scene):
        last = calendar.today + (window.end - window.start)
        said = window.said.replace("the last ", "the next ")
        return When(calendar.days(calendar.today, last).model_copy(update={"said": said}), ahead=True)
    past = window.end or window.start
    if not custom or past is None or past > calendar.now or _YEAR_SAID.search(words) or not _NAMED.search(words):
        return mark
    start, end = (moment and calendar.a_year_on(moment) for moment in (window.start, window.end))
    said = re.sub(r"\b(\d{4})\b", lambda year: str(int(year[1]) + 1), window.said)
    ahead = Window(start=start, end=end, said=said)
    meant = later or lies_ahead(custom) or _only_in(ahead, window, custom, scene)
    return replace(mark, window=ahead) if meant else mark


def still_ahead(reading: Reading, last: LeadQuery, words: str, scene: Scene) -> Reading:
    """The question with another time, `actually before June`, which lies ahead where the one before did."""
    if reading.query is None:
        return reading
    now, where = scene.calendar.now, list(reading.query.where)
    for place, one in enumerate(where):
        if not isinstance(one, FieldWithin) or not one.custom or one in last.where:
            continue
        before = (c.window for c in last.where if isinstance(c, FieldWithin) and c.custom == one.custom)
        later = any((window.end or window.start or now) > now for window in before)
        window = coming(one.custom, words, When(one.window), scene, later=later).window
        where[place] = one.model_copy(update={"window": window})
    return replace(reading, query=reading.query.model_copy(update={"where": tuple(where)}))


def lies_ahead(custom: str) -> bool:
    """Whether a field gives days that lie ahead, as its name says: Renewal Date."""
    return _AHEAD.search(key_of(custom)) is not None


def _any_ahead(custom: str, scene: Scene) -> bool:
    """Whether a field gives days that lie ahead, as its name or its values say: `audit date within 30 days`."""
    days = (_day(named.value) for named in scene.lexicon.custom.get(custom, ()))
    return lies_ahead(custom) or any(day is not None and day > scene.calendar.today for day in days)


def _only_in(ahead: Window, past: Window, custom: str, scene: Scene) -> bool:
    """Whether a custom field has days in the coming span and none in the past one of the same name."""
    days = [day for named in scene.lexicon.custom.get(custom, ()) if (day := _day(named.value))]
    return any(_within(day, ahead) for day in days) and not any(_within(day, past) for day in days)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _within(day: date, window: Window) -> bool:
    begun = window.start is None or window.start.date() <= day
    return begun and (window.end is None or day < window.end.date())
