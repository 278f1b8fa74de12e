"""Timeline: when the buyer wants it running, or that there is no hurry."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.periods import NAMES_TIME, Period, periods
from bot.agent.bant.repeated import reply_to_told
from bot.agent.bant.sentences import Sentence
from bot.agent.bant.timeline_context import (
    SHORT_ANSWER_WORDS,
    asks_setup,
    asks_time,
    clause_at,
    counted,
    hands_in,
    leading_to,
    noted,
    of_what_was,
    only_a_time,
    owed,
    takes_up_a_time,
    with_units,
)
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
    NO_HURRY,
    NOT_A_DATE,
    NOT_ON,
    NOT_THEN,
    OF_OTHERS,
    PAST,
    PAYS_BACK,
    SETTLED_SOON,
    SOME_TIME,
    SOON,
    SUPPOSED,
    WANTED,
    WHEN,
)
from bot.domain.bant import Finding, Promise, Side
from bot.domain.words import Criterion, Level


def find_timeline(talk: Dialogue) -> Iterator[Finding]:
    """Times by which the buyer wants it, their yes to one the seller repeats, and statements of no hurry."""
    told_in: int | None = None
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            yield from _attributed(sentence, talk)
            continue
        for found in _own(sentence, talk):
            if told_in is not None and found.due is None and found.level is Level.SUPPORTED:
                continue  # `right away` takes nothing back from a span that was told
            dated = found.within_days is None and (not ITS_DATE.search(sentence.plain) or THEN.search(sentence.plain))
            explains = told_in == sentence.index and dated
            yield replace(found, delivery=False) if explains else found
            told_in = sentence.index if found.within_days is not None else told_in


THEN = re.compile(r"\b(?:before|by) then\b")
"""After a span that was told, a date that only says what happens `then`."""


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
    elif SOON.search(sentence.plain) and not SETTLED_SOON.search(sentence.plain):
        yield finding(Criterion.TIMELINE, Level.SUPPORTED, "as soon as possible", sentence)


def _any_day(sentence: Sentence, talk: Dialogue) -> bool:
    """`Some day`, told when asked when."""
    return bool(ANY_DAY.search(sentence.plain)) and any(s.asks and WHEN.search(s.plain) for s in talk.before(sentence))


def _deadline(sentence: Sentence, talk: Dialogue) -> Period | None:
    """The time in a sentence that says when something shall be done, rather than when people talk next."""
    text = with_units(sentence.plain)
    if number := counted(sentence, talk):
        return number
    if not NAMES_TIME.search(text):
        return None
    near = " ".join(s.plain for s in leading_to(sentence, talk))
    doing = DOING.search(text) or (
        (FIRMLY.search(near) or asks_setup(sentence, talk)) and len(text.split()) <= SHORT_ANSWER_WORDS
    )
    doing = doing or takes_up_a_time(sentence, talk)
    doing = doing or BY.search(text) or any(asks_time(s, talk) for s in (*talk.before(sentence), sentence))
    meets = MEETING.search(text) or any(s.asks and MEETING.search(s.plain) for s in talk.before(sentence))
    firmly = FIRMLY.search(text) is not None
    meets = meets or OF_OTHERS.search(text) or hands_in(sentence, talk)
    if sentence.side is not Side.SELLER and of_what_was(sentence, talk):
        return None
    if not doing or CONCEDED.search(text) or (meets and not firmly):
        return None
    found = [p for p in periods(text, today=talk.now.date()) if not (_passing(text, p) or owed(p, text, sentence))]
    found = [p for p in found if firmly or not PAST.search(SUPPOSED.sub(" ", clause_at(p, text)))]
    if not found:
        return None
    spans = [p for p in found if p.within_days is not None]
    return _nearest(text, spans or found)


CORRECTED = re.compile(
    r"\b(?:actually|rather(?! than)|instead(?! of)|no,? wait|make (?:it|that)|sorry|but|though|although|i mean"
    r"|correction)\b"
)


AT_MOST = re.compile(
    r",? (?:(?:is|are|would be|will be|being) (?:\w+ ){0,3}(?:limit|maximum|max|latest|most|ceiling)"
    r"|at (?:the )?(?:most"
    r"|latest|max\w*)|max\w*|tops)\b"
)
"""`2 days would be ideal, 3 days the limit`: what is still all right."""


def _nearest(text: str, found: list[Period]) -> Period:
    """Of several times the one that stands nearest to what is to be done; who corrects themselves means the last."""
    corrected = len(found) > 1 and CORRECTED.search(text[found[0].end : found[-1].start])
    if corrected or (len(found) > 1 and AT_MOST.match(text, found[-1].end)):
        return found[-1]
    places = [m.start() for m in FIRMLY.finditer(text)] or [m.start() for m in DOING.finditer(text)] or [0]
    return min(found, key=lambda p: min(abs(p.start - place) for place in places))


def _passing(text: str, period: Period) -> bool:
    around = text[max(0, period.start - 14) : period.end + 16]
    before = text[: period.start]
    return bool(
        NOT_A_DATE.search(around)
        or LOST.search(before)
        or NO_MORE.search(before)
        or PAYS_BACK.search(TIME_LEADS.sub("", before))
        or any(hit.end() == period.start for hit in NOT_ON.finditer(text))
        or (NOW.match(text, period.start) and USED.search(before))
    )


TIME_LEADS = re.compile(r"(?:\b(?:within|in|after|by|before|inside|over|less than|under|about|the|a|around) ?)+$")
LOST = re.compile(
    r"\b(?:sav|los|spen|wast|cost)\w*(?: \w+){0,3} $|\btak\w+ (?:us|me|them|everybody)(?: \w+){0,2} $"
    r"|\b(?:shorten|reduc|cut|trim)\w* (?:[\w']+ ){0,4}(?:from|by) (?:\d+ \w+ to )?$|\b(?:get|got|go|went|bring"
    r"|brought|down)"
    r" (?:[\w']+ ){0,4}from (?:\d+ \w+ to )?$"
)
"""`we lose two days`: time that something takes, not time until something."""


NO_MORE = re.compile(
    r"\b(?:instead of|rather than|compared (?:to|with)|down from|up from|as opposed to|better than|it was"
    r"|(?:last time|old|previous|former|other|last|competitor'?s?|existing|current) (?:[\w'-]+ ){0,3}?(?:took|lasted"
    r"|needed"
    r"|wanted|required|asked for|quoted|promised|used|spent|ran|went|was|were|had|[a-z]+ed)\b[^.,;:]{0,40}|took|lasted"
    r"|(?:i|we|they|he|she|who) (?:just |already |last |only |all |have |had )*(?:renewed|bought|introduced|replaced"
    r"|upgraded|migrated|switched|moved|opened|adopted|finished|completed|started|signed|hired|lost|failed"
    r"|tried)\b[^.;,]{0,40})"
    r"(?: (?:about|around|almost|nearly|over|more than|less than|us|them|me|for|in|within|like))* $"
)
"""`two days instead of a week`, `last time it took a week`: a time that was, or shall not be."""
NOW = re.compile(r"today\b")
USED = re.compile(r"\b(?:i|we|they) (?:run|use|do|own|got|have|are using|rely on|work with|know|see)(?: \w+)? $")
"""`the tool we use today`: how things are, not when they shall be done."""
OFFERED = re.compile(
    r"\b(?:we|our|i|us) (?:\w+ )?(?:can|could|will|would)\b|\b(?:would(?! [$€£\d.,k]+ be your\b)|could|how about"
    r"|what about|shall)\b"
)
"""A question by which a seller offers a time rather than repeating the buyer's."""


def _attributed(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """What the seller says the buyer wants: the buyer's once they say yes or go along."""
    period = _deadline(sentence, talk)
    repeated = FIRMLY.search(sentence.plain) or only_a_time(sentence, talk)
    repeated = (sentence.asks or noted(sentence, talk)) and repeated and not OFFERED.search(sentence.plain)
    if period is None or not (WANTED.search(sentence.plain) or repeated):
        return
    reply, answer = reply_to_told(sentence, talk)
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
