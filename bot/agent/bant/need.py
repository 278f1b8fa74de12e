"""Need: the problem a buyer wants solved, or that there is none."""

import re
from collections.abc import Iterator

from bot.agent.bant import authority
from bot.agent.bant.dialogue import Dialogue, Reply, finding, taken
from bot.agent.bant.need_asked import OF_ELSE, asks_for_need, find_answers, find_silence
from bot.agent.bant.need_stances import NO_NEED, stance, strength, value_of
from bot.agent.bant.sentences import Sentence
from bot.agent.bant.timeline_context import only_timing
from bot.domain.bant import Finding, Side
from bot.domain.words import Criterion, Level


def find_need(talk: Dialogue) -> Iterator[Finding]:
    """Needs the buyer states, and statements that there is none; where they are asked and tell none, that."""
    found = [*_stated(talk), *find_answers(talk)]
    yield from found or find_silence(talk)


def _stated(talk: Dialogue) -> Iterator[Finding]:
    told = False
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            continue
        level = stance(sentence.plain)
        told = told or (level is Level.SUPPORTED and _plainly(sentence, talk))
        extra = told and _of_an_extra(sentence, talk)
        extra = extra or _of_terms(sentence, talk)
        if level is Level.CONTRADICTED and not (extra or _greets(sentence, talk) or _of_their_part(sentence, talk)):
            yield finding(Criterion.NEED, level, NO_NEED, sentence)
        elif level is Level.SUPPORTED and not sentence.asks and not _of_another(sentence, talk):
            yield finding(Criterion.NEED, level, value_of(sentence), sentence)


def _greets(sentence: Sentence, talk: Dialogue) -> bool:
    """`Can't complain`, told when asked how somebody is; `no issues`, told of a plan or of what is left to ask."""
    asked = talk.before(sentence)
    if SEES_NO_PROBLEM.match(sentence.plain) and not any(asks_for_need(s) for s in asked):
        return True
    return any(HOW_ARE_YOU.search(s.plain) for s in asked) or (
        ANYTHING_ELSE.search(" ".join(s.plain for s in asked if s.asks)) is not None
        and not OF_NEED.search(sentence.plain)
    )


def _plainly(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether a need is told by more than one sign, or to who asked for it."""
    return strength(sentence.plain) > 1 or any(map(asks_for_need, talk.before(sentence)))


def _of_terms(sentence: Sentence, talk: Dialogue) -> bool:
    """`Yes, works fine for us`, told to who asked if a date or a price is all right, or if training is wanted."""
    before = talk.before(sentence)
    if len(sentence.plain.split()) > SHORT_ANSWER_WORDS or any(
        asks_for_need(s) and not EXTRA.search(s.plain) for s in before
    ):
        return False
    agrees = taken(sentence.plain) in (Reply.YES, Reply.GOES_ALONG)
    return any(s.asks and (OF_ELSE if agrees else EXTRA).search(s.plain) for s in before[-1:])


SHORT_ANSWER_WORDS = 8
EXTRA = re.compile(
    r"\b(?:train(?:er|ers|ing)|technicians?|migrat\w+|warranty|support|maintenance|demo|onboarding|consult\w+|insurance"
    r"|workshop|manuals?|tour|help with|hotline|backup)\b"
)
"""What is offered beside the thing itself."""


def _of_an_extra(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether something else than the need is spoken of: what is offered beside, or how the talk goes."""
    asked = talk.before(sentence)
    return bool(asked) and not any(map(asks_for_need, asked))


SEES_NO_PROBLEM = re.compile(
    r"(?:(?:then|so|well|no|ok(?:ay)?|good|fine|great|in that case),? )*(?:i|we) (?:do|can|could|would) not (?:see"
    r"|foresee|expect"
    r"|anticipate|have|think of) (?:any|an?) (?:problems?|issues?|obstacles?|objections?|difficult(?:y|ies)|trouble)"
    r"(?: (?:there|here|then|with (?:that|it|this)|at all|on (?:my|our) (?:side|end)))*\W*$"
)


def _of_their_part(sentence: Sentence, talk: Dialogue) -> bool:
    """`I'm only gathering the options`, where somebody else decides: their part in the purchase, no doubt about it."""
    without = GATHERING.sub(" ", sentence.plain)
    if without == sentence.plain or stance(without) is Level.CONTRADICTED:
        return False
    asked = any(s.asks and authority.asks_who_decides(s.plain) for s in talk.before(sentence))
    return asked or any(authority.stance(s.plain) is Level.CONTRADICTED for s in talk.turn(sentence))


GATHERING = re.compile(
    r"\b(?:only|just|merely|simply|mainly|mostly|purely|1st)\b[^,;.:!?]{0,30}\b(?:gather|collect|compar|research"
    r"|evaluat|explor"
    r"|look)\w*[^,;.:!?]*"
)
ANYTHING_ELSE = re.compile(
    r"\banything else\b|\b(?:any|other|more|further) (?:\w+ ){0,2}(?:questions|concerns|worries|doubts|objections)\b"
    r"|\b(?:foresee|anticipate|expect|see) any\b|\bhold(?:ing)? (?:\w+ )?up\b|\bin the way\b|\bdelay|\bobstacle"
    r"|\bobjection"
    r"|\bprevent|\bstop(?:ping)? (?:you|us|this)\b"
)
OF_NEED = re.compile(r"\b(?:need\w*|use|uses|useful|purpose|reason|help\w*|benefit\w*|curious|explor\w+|interest\w*)\b")


HOW_ARE_YOU = re.compile(
    r"\bhow (?:are|is|was|has|have) (?:you|things|life|business|everything|your (?:day|week|weekend|morning|year))"
    r"(?: (?:doing|been|going|today|so far|these days|this (?:morning|afternoon)|treating you|at your end))*\s*[?,.!]"
)


def _of_another(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether the wish is one for a date or for somebody's yes."""
    return only_timing(sentence.plain, today=talk.now.date()) or _only_permission(sentence)


def _only_permission(sentence: Sentence) -> bool:
    """`I have to ask our CFO`: the one thing needed is somebody's yes."""
    return strength(sentence.plain) == 1 and authority.stance(sentence.plain) is Level.CONTRADICTED
