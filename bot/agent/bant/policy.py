"""Delivery policy in prose or tables: how many days so many units take."""

import re
from datetime import date

from bot.agent.bant.numbers import with_digits
from bot.agent.bant.periods import periods
from bot.agent.bant.sentences import plain
from bot.domain.selling_rules import DeliveryPolicy, LeadTime

BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•|]|\d+[.)]))")
NUMBERED = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")
UNITS = r"(?:units?|licen[cs]es?|seats?|pieces?|items?|users?|devices?|copies|systems?|boxes)"
RANGE = re.compile(
    rf"\b(?P<low>\d+)\s?(?:-|to|through|and|up to)\s?(?P<high>\d+)\b(?!\s?(?:hours?|days?|weeks?|months?|business"
    rf"|working))(?:\s{UNITS})?"
)
AT_MOST = re.compile(
    rf"\b(?:up to|at most|no more than|fewer than|less than|under|below|maximum of)\s(?P<high>\d+)\s{UNITS}"
    rf"|\b(?P<or_less>\d+)\s(?:{UNITS}\s)?(?:or (?:fewer|less))"
)
AT_LEAST = re.compile(
    rf"\b(?:more than|over|above|at least|from|beyond|exceeding)\s(?P<low>\d+)\s?{UNITS}|\b(?P<plus>\d+)\s?(?:\+"
    rf"|(?:{UNITS}\s)?(?:or more|and (?:more|above|up)))"
)
EXACT = re.compile(rf"\b(?:volume|quantity|qty|units|size)\s?[:=]?\s?(?P<low>\d+)\b|\b(?P<count>\d+)\s{UNITS}\b")
ANY_DAY = date(2000, 1, 1)
"""Spans are the same from any day on."""


def read_policy(text: str) -> DeliveryPolicy | None:
    """
    The steps a policy names, each lasting to the next one; None where it names none.

    `5 units: 3 days` followed by `15 units: 7 days` means 3 days from 5 units up to 14.
    """
    steps: dict[int, tuple[int | None, int]] = {}
    for block in BLOCK.split(text):
        step = _step(NUMBERED.sub("", block))
        if step is not None:
            steps.setdefault(step[0], step[1:])
    if len(steps) < MIN_STEPS:
        return None
    starts = sorted(steps)
    lines = []
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        high, days = steps[start]
        until = high if high is not None else following - 1 if following is not None else None
        lines.append(LeadTime(from_=start, to=until, days=days))
    return DeliveryPolicy(lead_times=tuple(lines))


MIN_STEPS = 2
"""A single pair of a number and a time is an example, not a policy."""


def _step(block: str) -> tuple[int, int | None, int] | None:
    """From so many, to so many where it is said, so many days."""
    text = plain(block.replace("*", " ").replace("|", " ")).replace("single day", "1 day")
    text = with_digits(text.replace("single unit", "1 unit"))
    spans = [p for p in periods(text, today=ANY_DAY) if p.within_days is not None]
    if not spans:
        return None
    days = spans[0].within_days or 0
    outside = text[: spans[0].start] + " " + text[spans[0].end :]
    if found := RANGE.search(outside):
        return int(found["low"]), int(found["high"]), days
    if found := AT_MOST.search(outside):
        return 1, int(found["high"] or found["or_less"]), days
    if found := AT_LEAST.search(outside):
        return int(found["low"] or found["plus"]), None, days
    if found := EXACT.search(outside):
        return int(found["low"] or found["count"]), None, days
    return None
