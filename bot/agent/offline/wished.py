"""What a rep wishes of a suggestion, beside whom it is for: `a case study for Anna Vogt`, `… about security`."""

import re
from collections.abc import Iterator

from bot.agent.offline.months import MONTH
from bot.agent.offline.points_in_time import DAY_OF, WEEKDAY
from bot.domain.content_request import AGAIN, IN_LANGUAGE, LANGUAGES, SHORTER, types_in

_ON = r"(?:about|on|regarding|concerning|covering|around|to do with)"
_IN = rf"in (?:{'|'.join(LANGUAGES)})"
_LEADS_UP = re.compile(rf" {_ON}(?= \S)")
_BETWEEN = re.compile(
    r"(?P<before>.*?\b(?:something|anything|stuff|content|material|info|reading|stud(?:y|ies)|stor(?:y|ies)|papers?"
    rf"|books?|pagers?|webinars?|videos?|posts?|send|share|show))(?P<topic> {_ON} .+?| {_IN}(?: {_ON} .+?)?)"
    r"(?P<after> (?:for|to|with) .+)"
)
_HOUR = (
    r"(?:noon|midday|midnight|lunch(?: ?time)?|(?:the )?(?:morning|afternoon|evening|night)"
    r"|\d{1,2}(?:[.:h]\d\d| \d\d)?(?: (?:am|pm|h|o clock))?)"
)
_DAY = rf"(?:{WEEKDAY}s?|weekend|{DAY_OF}|§d\d+|today|tomorrow)"
_TIME = rf"(?:(?:the |this )?(?:next |coming |following )?{_DAY}(?: (?:morning|afternoon|evening|night))?|{_HOUR})"
_PART = rf"(?:(?:the )?(?:start|beginning|middle|end) of )?(?:(?:the |this |next )?(?:week|month|quarter|year)|{MONTH})"
_WHEN = re.compile(
    rf" (?:(?:on|around) {_TIME}(?:(?: (?:at|or|and|to|before|after|around|,))* (?:{_TIME}|{_PART}))*|around {_PART})"
)
"""A day or an hour; a feast, a quarter or a year is what content may be about."""
_WHERE = re.compile(
    r" on (?:linked ?in|slack|(?:ms |microsoft )?teams|zoom|whats ?app|e ?(?:- )?mail|sms|xing|twitter|facebook"
    r"|instagram|social(?: media)?|(?:(?:the|our|my|her|his|their|a) )?(?:phone|call))"
)
_SENDS = re.compile(r"\b(?:send|share|forward|write|text|message|ping|post)\b")
_TO_WHOM = re.compile(r" (?:for|to|with) $")
_EVERYBODY = re.compile(
    r"(?:whom|who|(?:to )?(?:every(?:one|body)|all)(?: of them| the people)?|(?:all )?(?:the|our) (?:whole |other )?"
    r"(?:team|people|folks|account|contacts|leads|stakeholders|buying (?:committee|group|centre|center|team))"
    r"|people|stakeholders) (?:at|in|of|from|over at) (?P<s>.+)"
)
"""`the team at Acme`: each of them, not the one with the best score."""


def wished(before: str, after: str) -> str:
    """The kind of piece, its length, its language, and whether what is known there may come, as said around a name."""
    words = f"{_TO_WHOM.sub('', before)} {after}".strip()
    said = [kind.replace("-", " ") for kind in sorted(types_in(words))]
    said += [
        found.group().strip()
        for found in (SHORTER.search(words), IN_LANGUAGE.search(words), AGAIN.search(words))
        if found
    ]
    return " ".join(said)


def topic_last(body: str) -> str:
    """`anything on security for Anna Vogt` as `anything for Anna Vogt on security`; any other question as it is."""
    between = _BETWEEN.fullmatch(body)
    return f"{between['before']}{between['after']}{between['topic']}" if between else body


def topics(body: str) -> Iterator[tuple[int, int]]:
    """Where the words before a topic end and where it begins, for each way to tell them apart."""
    for leading_up in _LEADS_UP.finditer(body):
        yield leading_up.start(), leading_up.end() + 1
    if spoken := IN_LANGUAGE.search(body):
        yield spoken.start() - 1, spoken.start()


def of_content(body: str, end: int, start: int) -> tuple[list[tuple[int, int]], bool]:
    """
    The places of a topic that begins at `start`, without when or where something is to be sent, and whether that was
    said: `on Friday`.

    What is sent may be about Slack or LinkedIn; it goes over them only where the words speak of sending first.
    """
    begun = [end, *(found.start() for found in _LEADS_UP.finditer(body, start))]
    over = bool(_SENDS.search(body[:end]))
    places: list[tuple[int, int]] = []
    delivered = False
    for before, stop in zip(begun, [*begun[1:], len(body)], strict=True):
        if _WHEN.fullmatch(body, before, stop) or (over and _WHERE.fullmatch(body, before, stop)):
            delivered = True
        elif places and places[-1][1] == before:
            places[-1] = (places[-1][0], stop)
        elif places:
            places.append((before + 1, stop))
        else:
            leading_up = _LEADS_UP.match(body, before)
            places.append((leading_up.end() + 1 if leading_up else start, stop))
    return places, delivered


def account_of_all(words: str) -> tuple[int, str]:
    """Where the name of the account begins whose people are all meant, and that name; the words themselves else."""
    everybody = _EVERYBODY.fullmatch(words)
    return (everybody.start("s"), everybody["s"]) if everybody else (0, words)
