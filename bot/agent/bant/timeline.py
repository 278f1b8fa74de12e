"""Timeline: when the buyer wants it running, or that there is no hurry."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.periods import NAMES_TIME, Period, periods
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Finding, Promise, Side
from bot.domain.words import Criterion, Level

DOING = re.compile(
    r"\b(?:install\w*|implement\w*|deploy\w*|go(?:ing)?[- ]live|live|up and running|running|operational|set ?up"
    r"|in place|roll(?:ed|ing)?[- ]?out|rollout|launch\w*"
    r"|start(?:ed)? using|start\w*|finish\w*|complet\w+|done|ready|deliver\w*|onboard\w*|migrat\w+|switch\w*"
    r"|replac\w+|timeline|time ?frame|deadline|schedule|turnaround"
    r"|decide|decision|purchase|buy|order|sign(?:ed)?|renew\w*|expire\w*|contract (?:ends|is up|runs out)|kick ?off"
    r"|project|pilot|need (?:it|this|them|everything|these|something|that|all)|want (?:it|this|them|everything|to)"
    r"|have (?:it|this|everything|them)|get (?:it|this|everything|them))\b"
)
MEETING = re.compile(
    r"\b(?:proposal|quote|quotation|call|meeting|meet|demo|email|e-mail|invite|review|feedback|send|sent"
    r"|follow[- ]?up|chat|talk|touch base|hear from you|catch up|get back|convene|convening|present)\b"
)
WHEN = re.compile(
    r"\b(?:when|how (?:soon|quickly|fast)|(?:what|which) (?:date|day|month)|deadline|time ?frame|timeline|the date)\b"
)
"""A question about time. That people meet at a time is told by the words of MEETING."""
BY = re.compile(r"\b(?:by|before|until|within|no later than|at the latest)\b")
FIRMLY = re.compile(
    r"\b(?:install\w*|implement\w*|deploy\w*|go[- ]live|live|up and running|operational|in place|roll\w*[- ]?out"
    r"|launch\w*|timeline|deadline|deliver\w*|need (?:it|this|everything|them))\b"
)
SOON = re.compile(
    r"\b(?:as soon as possible|asap|as quickly as possible|immediately|right away|urgent(?:ly)?|without delay|(?:very"
    r"|quite|pretty) (?:soon|urgent)|sooner the better|yesterday|time is (?:critical|of the essence|tight)"
    r"|tight (?:timeline|schedule|deadline)|can not wait)\b"
)
TIMING_WORD = re.compile(
    r"they|we|i|she|he|it|this|that|them|everything|the|a|an|our|their|to|be|is|are|"
    r"would|should|will|can|must|want|wants|wanted|need|needs|needed|like|likes|hope|hopes|"
    r"hoping|plan|plans|planning|aim|aims|aiming|looking|ideally|really|have|has|had|get|go|"
    r"going|went|live|go-live|launch|start|started|starting|begin|run|running|up|and|in|on|"
    r"at|for|of|by|before|until|within|latest|end|place|production|ready|done|deploy|"
    r"deployed|install|installed|deliver|delivered|decide|decision|make|sign|buy|purchase|"
    r"order|roll|rolled|rolling|out|rollout|kick|off|early|mid|late|next|later|than|around|"
    r"about|asap|soon|as|possible|quarter|year|month|week|summer|spring|autumn|winter|fall|"
    r"no|sometime|customer|client|team"
)
"""Words that tell when, and nothing of what for."""


def only_timing(text: str, *, today: date) -> bool:
    """Whether a sentence (made plain) says by when and nothing else: `we want to go live before the end of June`."""
    found = list(periods(text, today=today))
    for period in reversed(found):
        text = f"{text[: period.start]} {text[period.end :]}"
    told = re.findall(r"[^\W\d_][\w'-]*", text)
    return bool((found or SOON.search(text)) and all(TIMING_WORD.fullmatch(word) for word in told))


NO_HURRY = re.compile(
    r"\b(?:no|not (?:in )?(?:a|any)|without (?:a|any)) (?:\w+ )?(?:rush|hurry|deadline|urgency|timeline|time ?frame"
    r"|time pressure|date in mind)\b|\b(?:do|have|has|did) not (?!know|understand|want|mind)(?:\w+ ){0,4}(?:deadline"
    r"|timeline|time ?frame|date|schedule)\b"
    r"|\bnot (?:\w+ )?(?:urgent|time[- ]sensitive|any ?time soon)\b"
    r"|\b(?:i|we) (?:maybe|might|may|perhaps|could|would) (?:\w+ ){0,5}(?:some ?day|eventually|at some point"
    r"|down the (?:road|line))\b|\b(?:project|purchase|decision|plan\w*|everything) (?:is|was"
    r"|has been) (?:\w+ )?(?:on hold|postponed|shelved|paused|frozen|pushed back)\b"
    r"|\bno (?:concrete|fixed|specific|set|firm|real|particular) (?:date|deadline|timeline|time ?frame|timing"
    r"|schedule|plans? (?:on|for) when)\b|\bnot (?:before|until) (?:next year|the year after)\b|\bnot this (?:year"
    r"|quarter)\b|\bwhenever\b"
)
PAST = re.compile(
    r"\b(?:ago|last (?:week|month|year|quarter)|since|have been|has been|had|was|were|used to|for the (?:past|last)"
    r"|yesterday)\b"
)
NOT_A_DATE = re.compile(
    r"\b(?:warranty|support|experience|training|24/7|per (?:day|week|month|year)|a (?:day|week|month|year)(?: for"
    r"| in support| of)|every|each|great day|good day|nice day|rest of (?:the|your) (?:day|week)|day going|minutes?"
    r"|year-long|annual|for a year|first year|couple of days now)\b"
)
WANTED = re.compile(
    r"\byou(?:r)?\b.{0,50}\b(?:timeline|told|wrote|entered|looking|want\w*|need\w*|mentioned|request\w*|hop\w+"
    r"|aim\w*|plan\w*|said"
    r"|prefer\w*|requir\w+|like|expect\w*|deadline|goal|schedule|time ?frame)\b"
    r"|\brequested\b|\bas (?:you )?(?:requested|per your)|\bper your request\b"
    r"|\bas (?:you )?(?:asked|wanted|said|mentioned|wished|discussed|agreed|planned|needed)\b"
)
CAN_DO = re.compile(
    r"\b(?:we|our team|our \w+|i) (?:\w+ ){0,2}(?:can|could|will|would|usually|typically|ensure|guarantee|arrange|aim"
    r"|are able)\b|\b(?:is|takes|complete[ds]?) (?:\w+ ){0,4}(?:within|in)\b"
)


BUYING = re.compile(
    r"\b(?:decide|decision|purchase|buy|order|sign\w*|renew\w*|expire\w*|contract|approv\w*|start\w*|project)\b"
)


DECIDING = re.compile(r"\b(?:decide|decision|purchase|buy|order|sign\w*|renew\w*|expire\w*|contract|approv\w*)\b")
"""What people do with papers. That something starts or is a project says nothing of a span given for it."""


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


ANY_DAY = re.compile(
    r"\bsome ?(?:day|time)\b|\b(?:does|do) not (?:really )?matter\b|\bundecided\b|\bno (?:date|idea)\b"
)
SOME_TIME = re.compile(r"\bsome ?time\b|\bor (?:the|next|in|after)\b|\bmaybe\b|\bperhaps\b")
NOT_THEN = re.compile(r"\bnot (?:before |until |in |for )?(?:this|next) (?:year|quarter|month|half)$")


def _deadline(sentence: Sentence, talk: Dialogue) -> Period | None:
    """The time in a sentence that says when something shall be done, rather than when people talk next."""
    text = sentence.plain
    if not NAMES_TIME.search(text):
        return None
    near = " ".join(s.plain for s in (*talk.before(sentence), *talk.turn(sentence)))
    doing = DOING.search(text) or (FIRMLY.search(near) and len(text.split()) <= SHORT_ANSWER_WORDS)
    doing = doing or BY.search(text) or any(s.asks and WHEN.search(s.plain) for s in talk.before(sentence))
    meets = MEETING.search(text) or any(s.asks and MEETING.search(s.plain) for s in talk.before(sentence))
    if not doing or (meets and not FIRMLY.search(text)):
        return None
    if PAST.search(text) and not FIRMLY.search(text):
        return None
    found = [p for p in periods(text, today=talk.now.date()) if not _passing(text, p)]
    if not found:
        return None
    spans = [p for p in found if p.within_days is not None]
    return _nearest(text, spans or found)


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
    return bool(NOT_A_DATE.search(around) or LOST.search(text[: period.start]))


LOST = re.compile(r"\b(?:sav|los|spen|wast|cost)\w*(?: \w+){0,3} $")
"""`we lose two days`: time that something takes, not time until something."""


OFFERED = re.compile(
    r"\b(?:we|our|i|us) (?:\w+ )?(?:can|could|will|would)\b|\b(?:would|could|how about|what about|shall)\b"
)
"""A question by which a seller offers a time rather than repeating the buyer's."""


def _attributed(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """What the seller says the buyer wants: the buyer's once they say yes or go along."""
    period = _deadline(sentence, talk)
    repeated = sentence.asks and FIRMLY.search(sentence.plain) and not OFFERED.search(sentence.plain)
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
    deciding = words.search(f"{asked} {sentence.plain}") and not FIRMLY.search(asked)
    its_own = found.within_days is not None or ITS_DATE.search(sentence.plain) or WHEN.search(asked)
    return replace(found, delivery=bool(FIRMLY.search(sentence.plain) or (its_own and not deciding)))


ITS_DATE = re.compile(rf"{FIRMLY.pattern}|\b(?:it|them|these|those|everything|all|both|by then|ready|done)\b")
"""What makes a date one by which the thing itself is wanted, and not the date of something else."""


def shown(period: Period) -> str:
    """`within 3 days (by 2026-03-21)`, `by 2026-03-31`."""
    if period.within_days is None:
        return f"by {period.due}"
    days = period.within_days
    return f"within {days} {'day' if days == 1 else 'days'} (by {period.due})"
