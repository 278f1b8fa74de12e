"""Timeline: when the buyer wants it running, or that there is no hurry."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.periods import NAMES_TIME, Period, periods
from bot.agent.bant.sentences import Sentence
from bot.agent.bant.timeline_words import (
    AFTER_BUYING,
    ANY_DAY,
    BUYING,
    BY,
    CAN_DO,
    CONCEDED,
    DECIDING,
    DOING,
    FIRMLY,
    ITS_DATE,
    MEETING,
    NAMED_TIME,
    NO_HURRY,
    NOT_A_DATE,
    NOT_THEN,
    OF_OTHERS,
    PAST,
    SAID_TIME,
    SOME_TIME,
    SOON,
    SUPPOSED,
    TIMING_WORD,
    WANTED,
    WHEN,
)
from bot.domain.bant import Finding, Promise, Side
from bot.domain.words import Criterion, Level


def only_timing(text: str, *, today: date) -> bool:
    """Whether a sentence (made plain) says by when and nothing else: `we want to go live before the end of June`."""
    found = list(periods(text, today=today))
    for period in reversed(found):
        text = f"{text[: period.start]} {text[period.end :]}"
    told = re.findall(r"[^\W\d_][\w'-]*", text)
    return bool((found or SOON.search(text)) and all(TIMING_WORD.fullmatch(word) for word in told))


def find_timeline(talk: Dialogue) -> Iterator[Finding]:
    """Times by which the buyer wants it, their yes to one the seller repeats, and statements of no hurry."""
    told_in: int | None = None
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            yield from _attributed(sentence, talk)
            continue
        for found in _own(sentence, talk):
            explains = told_in == sentence.index and found.within_days is None and not ITS_DATE.search(sentence.plain)
            yield replace(found, delivery=False) if explains else found
            told_in = sentence.index if found.within_days is not None else told_in


def find_promised_times(talk: Dialogue) -> Iterator[Promise]:
    """Times that only the seller promised."""
    for sentence in talk.by(Side.SELLER):
        period = _deadline(sentence, talk)
        if period is not None and CAN_DO.search(sentence.plain) and period.within_days is not None:
            yield Promise(
                criterion=Criterion.TIMELINE,
                value=shown(period),
                quote=sentence.text,
                speaker=sentence.said.speaker,
                line=sentence.said.line,
                within_days=period.within_days,
            )


def _own(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    period = _deadline(sentence, talk)
    vague = NO_HURRY.search(sentence.plain) is not None and SOME_TIME.search(sentence.plain) is not None
    if period is not None and not vague and not NOT_THEN.search(sentence.plain[: period.end]):
        found = with_period(finding(Criterion.TIMELINE, Level.SUPPORTED, shown(period), sentence), period)
        yield for_delivery(found, sentence, talk)
    elif vague or NO_HURRY.search(sentence.plain) or _any_day(sentence, talk):
        yield finding(Criterion.TIMELINE, Level.CONTRADICTED, "no date in sight", sentence)
    elif SOON.search(sentence.plain):
        yield finding(Criterion.TIMELINE, Level.SUPPORTED, "as soon as possible", sentence)


def _any_day(sentence: Sentence, talk: Dialogue) -> bool:
    """`Some day`, told when asked when."""
    return bool(ANY_DAY.search(sentence.plain)) and any(s.asks and WHEN.search(s.plain) for s in talk.before(sentence))


def _deadline(sentence: Sentence, talk: Dialogue) -> Period | None:
    """The time in a sentence that says when something shall be done, rather than when people talk next."""
    text = sentence.plain
    if counted := _counted(sentence, talk):
        return counted
    if not NAMES_TIME.search(text):
        return None
    near = " ".join(s.plain for s in (*talk.before(sentence), *talk.turn(sentence)))
    doing = DOING.search(text) or (FIRMLY.search(near) and len(text.split()) <= SHORT_ANSWER_WORDS)
    doing = doing or _takes_up_a_time(sentence, talk)
    doing = doing or BY.search(text) or any(_asks_time(s, talk) for s in (*talk.before(sentence), sentence))
    meets = MEETING.search(text) or any(s.asks and MEETING.search(s.plain) for s in talk.before(sentence))
    firmly = FIRMLY.search(text) is not None
    if not doing or CONCEDED.search(text) or ((meets or OF_OTHERS.search(text)) and not firmly):
        return None
    if PAST.search(SUPPOSED.sub(" ", text)) and not firmly:
        return None
    found = [p for p in periods(text, today=talk.now.date()) if not _passing(text, p)]
    if not found:
        return None
    spans = [p for p in found if p.within_days is not None]
    return _nearest(text, spans or found)


def _takes_up_a_time(sentence: Sentence, talk: Dialogue) -> bool:
    """`Two days is what I need`, told to a seller who spoke of days: not of days of training."""
    offered = [s.plain for s in talk.before(sentence) if SAID_TIME.search(s.plain) and not NOT_A_DATE.search(s.plain)]
    short = len(sentence.plain.split()) <= SHORT_ANSWER_WORDS
    return (
        bool(offered) and short and sentence.side is not Side.SELLER and NAMED_TIME.search(sentence.plain) is not None
    )


def _counted(sentence: Sentence, talk: Dialogue) -> Period | None:
    """`Five, then the term begins`, told when asked how many days."""
    units = [found["unit"] for s in talk.before(sentence) if s.asks and (found := HOW_MANY.search(s.plain))]
    number = BARE_NUMBER.match(sentence.plain)
    if not units or number is None:
        return None
    return next(periods(f"within {number['count']} {units[-1]}", today=talk.now.date()), None)


HOW_MANY = re.compile(r"\bhow many (?P<unit>days|weeks|months)\b")
BARE_NUMBER = re.compile(
    r"(?:(?:only|about|at most|maybe|just|at the most|say),? )*(?P<count>\d{1,3})(?=\s?(?:[.,;!-]|$|at most))"
)


def _asks_time(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a question is about time, or repeats one: `and one day for everything?`."""
    return sentence.asks and (WHEN.search(sentence.plain) is not None or _only_a_time(sentence, talk))


def _only_a_time(sentence: Sentence, talk: Dialogue) -> bool:
    return sentence.side is Side.SELLER and only_timing(sentence.plain, today=talk.now.date())


SHORT_ANSWER_WORDS = 14


CORRECTED = re.compile(r"\b(?:actually|rather|instead|no,? wait|make (?:it|that)|sorry|but|i mean|correction)\b")


def _nearest(text: str, found: list[Period]) -> Period:
    """Of several times the one that stands nearest to what is to be done; who corrects themselves means the last."""
    if len(found) > 1 and CORRECTED.search(text[found[0].end : found[-1].start]):
        return found[-1]
    places = [m.start() for m in FIRMLY.finditer(text)] or [m.start() for m in DOING.finditer(text)] or [0]
    return min(found, key=lambda p: min(abs(p.start - place) for place in places))


def _passing(text: str, period: Period) -> bool:
    around = text[max(0, period.start - 14) : period.end + 16]
    before = text[: period.start]
    return bool(
        NOT_A_DATE.search(around) or LOST.search(before) or (NOW.match(text, period.start) and USED.search(before))
    )


LOST = re.compile(r"\b(?:sav|los|spen|wast|cost)\w*(?: \w+){0,3} $")
"""`we lose two days`: time that something takes, not time until something."""


NOW = re.compile(r"today\b")
USED = re.compile(r"\b(?:i|we|they) (?:run|use|do|own|got|have|are using|rely on|work with|know|see)(?: \w+)? $")
"""`the tool we use today`: how things are, not when they shall be done."""
OFFERED = re.compile(
    r"\b(?:we|our|i|us) (?:\w+ )?(?:can|could|will|would)\b|\b(?:would|could|how about|what about|shall)\b"
)
"""A question by which a seller offers a time rather than repeating the buyer's."""


def _attributed(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """What the seller says the buyer wants: the buyer's once they say yes or go along."""
    period = _deadline(sentence, talk)
    repeated = FIRMLY.search(sentence.plain) or _only_a_time(sentence, talk)
    repeated = sentence.asks and repeated and not OFFERED.search(sentence.plain)
    if period is None or not (WANTED.search(sentence.plain) or repeated):
        return
    reply, answer = talk.reply(sentence)
    if reply in (Reply.YES, Reply.GOES_ALONG) and answer is not None:
        agreed = with_period(finding(Criterion.TIMELINE, Level.SUPPORTED, shown(period), answer), period)
        yield replace(for_delivery(agreed, sentence, talk), indirect=True)
    if reply is not Reply.NO:
        said = with_period(finding(Criterion.TIMELINE, Level.CLAIMED, shown(period), sentence), period)
        yield for_delivery(said, sentence, talk)


def with_period(found: Finding, period: Period) -> Finding:
    """The finding with the period's last day."""
    return replace(found, due=period.due, within_days=period.within_days)


def for_delivery(found: Finding, sentence: Sentence, talk: Dialogue) -> Finding:
    """Mark a time as one by which it has to be delivered, unless it is only about deciding or buying."""
    asked = " ".join(s.plain for s in talk.before(sentence) if s.asks)
    words = DECIDING if found.within_days is not None else BUYING
    if AFTER_BUYING.search(sentence.plain):
        return replace(found, delivery=True)
    deciding = words.search(f"{asked} {sentence.plain}") and not FIRMLY.search(asked)
    its_own = found.within_days is not None or ITS_DATE.search(sentence.plain) or WHEN.search(asked)
    return replace(found, delivery=bool(FIRMLY.search(sentence.plain) or (its_own and not deciding)))


def shown(period: Period) -> str:
    """`within 3 days (by 2026-03-21)`, `by 2026-03-31`."""
    if period.within_days is None:
        return f"by {period.due}"
    days = period.within_days
    return f"within {days} {'day' if days == 1 else 'days'} (by {period.due})"
