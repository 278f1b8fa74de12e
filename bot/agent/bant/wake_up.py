"""When to come back to a lead: the day or the deed in `no budget until their new fiscal year in April`."""

import re
from datetime import date, datetime, timedelta

from bot.agent.bant.periods import Period, periods
from bot.agent.bant.sentences import plain
from bot.domain.calendar import add_months
from bot.domain.parking import WakeUp
from bot.domain.words import EventKind

DEEDS = (
    (
        re.compile(r"\b(?:ask|asks|request|requests|book|books|want|wants)\b[^.;]*\bdemo\b|\bdemo request"),
        "demo request",
    ),
    (
        re.compile(r"\b(?:repl(?:y|ies)|answers?|writes? back|gets? back|responds?|come back to (?:me|us))\b"),
        "email reply",
    ),
    (re.compile(r"\b(?:start|starts|begin|begins)\b[^.;]*\btrial\b"), "trial started"),
    (re.compile(r"\bpricing(?: page)?\b|\blooks? at (?:our |the )?prices?\b"), "pricing page"),
    (re.compile(r"\b(?:download|downloads)\b"), "content download"),
    (
        re.compile(r"\b(?:comes?|attends?|joins?)\b[^.;]*\bwebinar\b|\bsigns? up for\b[^.;]*\bwebinar\b"),
        "webinar attended",
    ),
    (re.compile(r"\b(?:calls?|rings?) (?:me |us )?back\b|\bcalls? (?:me|us)\b"), "call"),
    (re.compile(r"\bmeet(?:s|ing)? (?:us|me)\b"), "meeting"),
)
AFTER = re.compile(
    r"\b(?:after|past|once|not(?! before)|not in|not during)\s+(?:the |their |our |its )?(?:\w+ ){0,2}?$"
)
NEW_YEAR = re.compile(r"\bnew year")
BARE_YEAR = re.compile(r"\b(?:until|till|before|in|from|of|for)\s+(?P<year>20\d\d)\b")
ENDS = re.compile(r"\b(?:end|close|late)[ -](?:of |in )?")
MIDDLE = re.compile(r"\b(?:mid|middle)\b")
DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b|\b\d{4}-\d\d-\d\d\b|\bday\b|\bchristmas\b|\bnew year\b")
YEAR = re.compile(r"\b(?:(?:next|new|coming|following) (?:fiscal |financial |budget |calendar )?year|year after)\b")
MONTHS_OF = (
    (re.compile(r"\bq[1-4]\b|\bquarter\b"), 3),
    (re.compile(r"\bh[12]\b|\bhalf\b"), 6),
    (re.compile(r"\b(?:spring|summer|autumn|fall|winter)\b"), 3),
    (re.compile(r"\byear\b"), 12),
    (re.compile(r"\bweek\b"), 0),
)


class OfflineWakeUpReader:
    """Reads by rules."""

    def wake_up(self, text: str, *, now: datetime) -> WakeUp | None:
        """See the port; a day that is named wins over a deed."""
        words, today = plain(text), now.date()
        found = [period for period in periods(words, today=today) if period.due > today]
        named = [period for period in found if not YEAR.fullmatch(words[period.start : period.end].strip())]
        if named or found:
            day = _first_day((named or found)[0], words)
            return WakeUp(on=max(day, today + timedelta(days=1)))
        if bare := BARE_YEAR.search(words):
            return WakeUp(on=max(date(int(bare["year"]), 1, 1), today + timedelta(days=1)))
        if YEAR.search(words):
            return WakeUp(on=date(today.year + 1, 1, 1))
        deed = next((kind for pattern, kind in DEEDS if pattern.search(words)), None)
        return WakeUp(deed=EventKind(deed)) if deed else None


def _first_day(period: Period, words: str) -> date:
    """`until April` is the first of April, `after Q1` and `until the end of March` the day after."""
    said, before = words[period.start : period.end], words[: period.start]
    if AFTER.search(before) or NEW_YEAR.search(said) or ENDS.search(said) or ENDS.search(before[-12:]):
        return period.due + timedelta(days=1)
    if period.within_days is not None or MIDDLE.search(said) or _is_day(said):
        return period.due
    months = next((count for pattern, count in MONTHS_OF if pattern.search(said)), 1)
    if months == 0:
        return period.due - timedelta(days=6)
    first = period.due.replace(day=1)
    return add_months(first, 1 - months)


def _is_day(said: str) -> bool:
    without_years = re.sub(r"\b(?:19|20)\d\d\b(?!-)", "", said)
    return DAY.search(without_years) is not None
