"""Answers so short that only the question says what they mean: `may`, `2027`, `she does`, a list of pains."""

import re
from datetime import date

from bot.agent.bant.periods import MONTHS, Period, periods

MONTH_ALONE = re.compile(rf"^(?:(?:in|by|early|late|maybe|around|probably) )*(?P<month>{'|'.join(MONTHS)})[ .,!]*$")
YEAR_ALONE = re.compile(r"^(?:(?:in|by|only in|sometime in|maybe) )*(?P<year>20\d\d)[ .,!]*$")
HALF_A_YEAR = re.compile(r"\bhalf a year\b")
THE_CONTACT = re.compile(
    r"^(?:yes,? )?(?:i think |probably |only )?(?:(?:she|he|they|(?:my|our|the) contact|the lead|same person)"
    r"(?: does| do| is| are| decides?| signs?)?|her(?:self)?|him(?:self)?|the same(?: person)?)[ .!]*$"
)
BULLET = re.compile(r"^\s*(?:[-•*–]|\d{1,2}[.)])\s+(?P<item>\S.*?)\s*$", re.M)
ITEMS_MIN = 2
ROLE_DECIDES = re.compile(r"\b(?:decides|signs|approves)\b(?! (?:what|how|when|if|whether))")
"""`COO decides`: with a role before it, an answer whatever was asked."""
WORDS = re.compile(r"[^\W\d_]{2}")


def bare_period(own: str, *, today: date) -> Period | None:
    """The time that a whole answer is, in words that elsewhere would be none."""
    if found := MONTH_ALONE.match(own):
        return next(periods(f"in {found['month']}", today=today), None)
    if found := YEAR_ALONE.match(own):
        return Period(due=date(int(found["year"]), 12, 31), start=0, end=len(own))
    if HALF_A_YEAR.search(own):
        return next(periods(HALF_A_YEAR.sub("6 months", own), today=today), None)
    return None


def is_the_contact(own: str) -> bool:
    """Whether the answer to `who decides?` is the lead itself: `she does`."""
    return THE_CONTACT.match(own) is not None


def listed(text: str) -> list[str]:
    """The items of an answer that is a list; none where it is none, or says more besides."""
    items = [found["item"] for found in BULLET.finditer(text)]
    lines = [line for line in text.splitlines() if line.strip()]
    return items if len(items) >= ITEMS_MIN and len(items) == len(lines) else []
