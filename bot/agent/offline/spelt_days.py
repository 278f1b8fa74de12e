"""Days of a month written as words: `the first of October`, `October the twenty-second`."""

import re

from bot.agent.offline.months import MONTH

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_DAYS = {word: number for number, word in enumerate((*_ONES, *_TEENS), start=1)}
_DAYS |= {f"twenty {word}": 20 + number for number, word in enumerate(_ONES, start=1)}
_DAYS |= {"thirtieth": 30, "thirty first": 31}
_DAY = "|".join(sorted((word.replace(" ", "[ -]") for word in _DAYS), key=len, reverse=True))
_SPELT = re.compile(
    rf"\b(?:the )?(?P<day>{_DAY})(?: day)? of (?P<month>{MONTH})\b"
    rf"|\b(?P<named>(?!may (?!the )){MONTH}) (?:the )?(?P<then>{_DAY})\b(?! (?:week|half|quarter|days?|weeks?|of)\b)",
    re.I,
)


def days_in_figures(text: str) -> str:
    """The text with each of these days by its number: `1 October`."""
    return _SPELT.sub(_in_figures, text)


def _in_figures(match: re.Match[str]) -> str:
    day, month = match["day"] or match["then"], match["month"] or match["named"]
    return f"{_DAYS[day.lower().replace('-', ' ')]} {month}"
