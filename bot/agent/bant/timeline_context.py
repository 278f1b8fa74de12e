"""What a time is told for: what was asked or spoken of before it, and whether it is only a time that is told."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.agent.bant.dialogue import Dialogue
from bot.agent.bant.periods import Period, periods
from bot.agent.bant.sentences import Sentence
from bot.agent.bant.timeline_words import (
    DOING,
    FIRMLY,
    HANDED_IN,
    IT_SENT,
    NAMED_TIME,
    NOT_A_DATE,
    OWED,
    PAPERS,
    SAID_TIME,
    SETUP,
    SOON,
    SUITS,
    TIMING_WORD,
    WHEN,
)
from bot.domain.bant import Side


def only_timing(text: str, *, today: date) -> bool:
    """Whether a sentence (made plain) says by when and nothing else: `we want to go live before the end of June`."""
    found = list(periods(text, today=today))
    for period in reversed(found):
        text = f"{text[: period.start]} {text[period.end :]}"
    told = re.findall(r"[^\W\d_][\w'-]*", text)
    return bool((found or SOON.search(text)) and all(TIMING_WORD.fullmatch(word) for word in told))


def leading_to(sentence: Sentence, talk: Dialogue) -> Sequence[Sentence]:
    """What a time may refer to: this turn, the one before, and the one before a question that only asks what suits."""
    before = talk.before(sentence)
    goes_on = any(s.asks and SUITS.search(s.plain) for s in before)
    own = talk.turns.get(sentence.index - 2, ()) if goes_on else ()
    return (*own, *before, *talk.turn(sentence))


def asks_setup(sentence: Sentence, talk: Dialogue) -> bool:
    return any(s.asks and SETUP.search(s.plain) for s in leading_to(sentence, talk))


def hands_in(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a buyer tells the time of what they or others do, sign, pay, answer, vote, or of papers they are sent."""
    if sentence.side is Side.SELLER:
        return False
    if IT_SENT.search(sentence.plain) and any(PAPERS.search(s.plain) for s in talk.before(sentence)[-2:]):
        return True
    asked = [] if FIRMLY.search(sentence.plain) else talk.before(sentence)[-1:]
    return any(HANDED_IN.search(s.plain) for s in asked) or _papers_asked(sentence, talk)


def _papers_asked(sentence: Sentence, talk: Dialogue) -> bool:
    """`I'll put it into the offer.` / `Please do.` / `When do you need it?`"""
    asked = talk.before(sentence)[-1:]
    told = [*talk.turns.get(sentence.index - 3, ())][-1:] + list(talk.before(sentence)[-2:-1])
    return any(IT_NEEDED.search(s.plain) for s in asked) and any(PAPERS.search(s.plain) for s in told)


IT_NEEDED = re.compile(
    r"\b(?:when|how soon) (?:do|would|will) you (?:\w+ )?(?:need|want|like|expect)(?: to have)? (?:it|them|that)\b"
)


def clause_at(period: Period, text: str) -> str:
    """What stands together with a time, where a clause of its own begins or ends beside it."""
    cuts = [0, *(cut.end() for cut in TURNS.finditer(text)), len(text)]
    return next(text[start:end] for start, end in pairwise(cuts) if start <= period.start < end)


TURNS = re.compile(
    r"[;:]\s|\s-\s|, (?:so|but|and|which|because|since|as|though|although|while)\b|\b(?:but|though|although|because)\b"
)


def owed(period: Period, text: str, sentence: Sentence) -> bool:
    """Whether a buyer's time is that of what they owe the seller: `we can sign within 10 days`."""
    if sentence.side is Side.SELLER or not OWED.search(text):
        return False
    cuts = [0, *(cut.end() for cut in CLAUSE.finditer(text)), len(text)]
    clause = next(text[start:end] for start, end in pairwise(cuts) if start <= period.start < end)
    if OWED.search(clause):
        return not FIRMLY.search(clause)
    return not (DOING.search(clause) or BY_WHEN.search(clause))


BY_WHEN = re.compile(r"(?<!\bnot )\b(?:in|within|by|before|until|no later than)\b")
"""What tells a time beside something owed: `I'll let you know the day, but within 3 weeks`."""
CLAUSE = re.compile(
    r"[;:]\s|\s-\s|,? \b(?:but|though|although|while|because)\b"
    r"|(?:,| and|, and|, so) (?=(?:it|that|this|they|we|i|you|everything|all|both|the \w+) (?:[\w']+ ){0,2}?(?:has"
    r"|have|had|must|need|needs|should|shall|will|would|can|could|is|are|want|wants|get|gets)\b)"
)
"""Where a clause begins that says something of its own; a comma alone leaves a time with what it stands in."""


def with_units(text: str) -> str:
    """`2 days, but 3 is fine` -> `2 days, but 3 days is fine`."""
    return SHORTENED.sub(r"\g<0> \g<unit>", text)


SHORTENED = re.compile(
    r"\b\d+ (?P<unit>days|weeks|hours)\b[^.;:?]*?(?:,|\b(?:but|or|though|although|and|maybe|even|make (?:it|that)))"
    r" (?:(?:but|and|or|though|although|maybe|even|at most|at the (?:very )?most|with) )*\d{1,2}"
    r"(?=(?:,| at (?:the|most)| max\w*| if (?:need|need be|necessary)| (?:is|are|would|will|should|works?|might"
    r"|could)\b"
    r"(?! (?:unit|licen|seat|of)))|\s*[.!]?$)"
)


def noted(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a seller tells what they have noted and asks if that is right: `I have 4 days here. Is that correct?`"""
    turn = list(talk.turn(sentence))
    after = turn[turn.index(sentence) + 1 :][:1]
    return NOTED.search(sentence.plain) is not None and any(s.asks and IS_RIGHT.match(s.plain) for s in after)


NOTED = re.compile(r"\b(?:i|we) (?:\w+ )?(?:have|see|got|read|find)\b")
IS_RIGHT = re.compile(
    r"(?:(?:is|are|was|were|does|do|did|have) (?:that|this|these|those|both|it|they|all|i|everything)"
    r"(?: \w+){0,3} (?:right|correct|accurate|true|current|correctly|still|up to date|stand|hold|apply)|(?:right"
    r"|correct)\b)"
)


def of_what_was(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a time says how long something usually takes, or how fast somebody is whom they speak of."""
    if FIRMLY.search(sentence.plain):
        return False
    if USUALLY.search(sentence.plain):
        return not any(s.asks and WHEN.search(s.plain) for s in talk.before(sentence))
    served = talk.before(sentence)[-1:]
    return (
        not DOING.search(sentence.plain)
        and any(SERVICE.search(s.plain) and not FIRMLY.search(s.plain) for s in served)
        and not any(s.asks and WHEN.search(s.plain) for s in served)
    )


USUALLY = re.compile(r"\b(?:usually|typically|normally|on average|generally|as a rule|most of the time)\b")
SERVICE = re.compile(
    r"\b(?:support|help ?(?:desk|line)|hotline|answers?|repl(?:y|ies)|respon\w+|warranty|backups?|training|trained"
    r"|trial|refunds?|returns?|reports?)\b"
)
"""What sellers speak of that has a time of its own."""


def takes_up_a_time(sentence: Sentence, talk: Dialogue) -> bool:
    """`Two days is what I need`, told to a seller who spoke of days: not of days of training."""
    offered = [s.plain for s in talk.before(sentence) if SAID_TIME.search(s.plain) and not NOT_A_DATE.search(s.plain)]
    short = len(sentence.plain.split()) <= SHORT_ANSWER_WORDS
    return (
        bool(offered) and short and sentence.side is not Side.SELLER and NAMED_TIME.search(sentence.plain) is not None
    )


def counted(sentence: Sentence, talk: Dialogue) -> Period | None:
    """`Five, then term begins`, told when asked how many days; `two would be better`, when asked if three will do."""
    number = (
        CONCEDED_NUMBER.match(sentence.plain)
        or BARE_NUMBER.match(sentence.plain)
        or BETTER_NUMBER.match(sentence.plain)
    )
    if number is None:
        return None
    asked = [s.plain for s in talk.before(sentence) if s.asks]
    units = [found["unit"] for text in asked for found in (HOW_MANY.search(text) or SPAN_ASKED.match(text),) if found]
    if not units:
        return None
    return next(periods(f"within {number['count']} {units[-1]}", today=talk.now.date()), None)


HOW_MANY = re.compile(r"\bhow many (?P<unit>days|weeks|months)\b")
SPAN_ASKED = re.compile(r"(?!.*\d+ (?:unit|licen|seat|cop)).*\b(?:in|within) \d+ (?P<unit>days|weeks)\b")
"""`Within three days?`, where no number of units is asked about as well."""
BETTER_NUMBER = re.compile(
    r"(?:(?:no|well|actually|hm|oh|make (?:it|that)|rather|better),? )*(?P<count>\d{1,2}) (?:instead|at most|if|please"
    r"|(?:would be|is)(?=\s*(?:[.,;!]|$)| (?:\w+ ){0,2}?(?:better|best|ideal|great|good|perfect|fine|ok|okay|preferable"
    r"|safer|nicer|most|maximum|limit|latest|longest|possible|realistic|doable|what (?:i|we))\b"
    r"(?! (?:number|team|size|people|hands))))(?!\w)"
)
CONCEDED_NUMBER = re.compile(
    r"(?:(?:yes|well|no),? )*(?:ideally|preferably|i would prefer|rather|better|better in|in) (?:in |within )?\d{1,2},?"
    r" (?:but|though|although|or) (?:maybe |even |also |within |in )*(?P<count>\d{1,2})"
    r"(?= (?:is|are|would|will|works?|should|could|might|at most|at the latest)\b|\s*[.!]?$)"
)
"""`Ideally two, but three would be acceptable.`"""
BARE_NUMBER = re.compile(
    r"(?:(?:only|about|at most|maybe|just|at the most|say),? )*(?P<count>\d{1,3})(?=\s?(?:[.,;!-]|$|at most))"
)


def asks_time(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a question is about time, or repeats one: `and one day for everything?`."""
    return sentence.asks and (WHEN.search(sentence.plain) is not None or only_a_time(sentence, talk))


def only_a_time(sentence: Sentence, talk: Dialogue) -> bool:
    return sentence.side is Side.SELLER and only_timing(sentence.plain, today=talk.now.date())


SHORT_ANSWER_WORDS = 14
