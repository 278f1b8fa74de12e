"""Need: the problem a buyer wants solved, or that there is none."""

import re
from collections.abc import Iterator

from bot.agent.bant import authority
from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.need_asides import ASIDES
from bot.agent.bant.need_doubts import DOUBTED
from bot.agent.bant.need_signs import FELT
from bot.agent.bant.need_words import NONE
from bot.agent.bant.sentences import Sentence
from bot.agent.bant.timeline import only_timing
from bot.domain.bant import Finding, Side
from bot.domain.words import Criterion, Level

PAIN_ASKED = re.compile(
    r"\b(?:need|problem|challenge|pain|goal|project|use case|prompted|hoping to|looking to|objective|achieve|address"
    r"|issue|struggl|motivat|important)\w*\b"
)
LOOKED_FOR = re.compile(
    r"\b(?:is|are) there (?:(?!you\b|we\b|any ?(?:one|body)\b)\w+ ){0,4}(?:need|problem|challenge|pain|project"
    r"|use case|goal|process|application|trouble|reason)s?\b"
    r"|\b(?:do|are|did|have) you (?:\w+ ){0,3}(?:have|facing|face|having|see|experienc\w+|struggl\w+|got|need)"
    r" (?:\w+ ){0,5}(?:needs?|problems?|challenges?|pains?|projects?|use cases?|goals?|troubles?|plans?|applications?"
    r"|purposes?)\b"
)
"""A question whether there is a need at all."""
ELSE = re.compile(
    r"\b(?:else|other|more|further|additional|questions?|concerns?|before we|right now|at this (?:stage|point))\b"
)
VALUE_CHARACTERS = 120


def find_need(talk: Dialogue) -> Iterator[Finding]:
    """Needs the buyer states, and statements that there is none."""
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            continue
        level = stance(sentence.plain)
        if level is Level.CONTRADICTED:
            yield finding(Criterion.NEED, level, "no clear need yet", sentence)
        elif level is Level.SUPPORTED and not sentence.asks and not _of_another(sentence, talk):
            yield finding(Criterion.NEED, level, value_of(sentence), sentence)
    yield from _confirmed(talk)


def _of_another(sentence: Sentence, talk: Dialogue) -> bool:
    """Whether the wish is one for a date or for somebody's yes."""
    return only_timing(sentence.plain, today=talk.now.date()) or _only_permission(sentence)


def _only_permission(sentence: Sentence) -> bool:
    """`I have to ask our CFO`: the one thing needed is somebody's yes."""
    return strength(sentence.plain) == 1 and authority.stance(sentence.plain) is Level.CONTRADICTED


def stance(text: str) -> Level | None:
    """Supported where a need shows, contradicted where the speaker sees none; None where it says neither."""
    if _denied(text) or ("-" in text and _denied(JOINED.sub(" ", text))):
        return Level.CONTRADICTED
    return Level.SUPPORTED if strength(text) else None


def _denied(text: str) -> bool:
    return _in_doubt(text) and _in_doubt(ASIDES.without(text))


def _in_doubt(text: str) -> bool:
    return NONE.found_in(text) or DOUBTED.found_in(text)


JOINED = re.compile(r"(?<=[a-z])-(?=[a-z])")
"""`nice-to-have` is told like `nice to have`."""


def strength(text: str) -> int:
    """How openly a sentence (made plain) tells a need: the more kinds of signs the better."""
    return sum(signs.found_in(text) for signs in FELT)


def value_of(sentence: Sentence) -> str:
    """The need in the buyer's own words, cut at a word."""
    text = " ".join(sentence.text.split())
    if len(text) <= VALUE_CHARACTERS:
        return text.rstrip(".!")
    return text[:VALUE_CHARACTERS].rpartition(" ")[0] + "…"


def _confirmed(talk: Dialogue) -> Iterator[Finding]:
    """Yes to "you need it for …, right?"; no to "do you have a problem with …?", unless they name one after all."""
    for question in talk.by(Side.SELLER):
        if question.asks and WHY_ASKED.search(question.plain):
            yield from _shrugged(question, talk)
        if not (question.asks and PAIN_ASKED.search(question.plain) and re.search(r"\byou\b", question.plain)):
            continue
        reply, answer = talk.reply(question)
        if answer is None or any(stance(said.plain) is not None for said in talk.turn(answer)):
            continue
        if reply is Reply.NO and LOOKED_FOR.search(question.plain) and not ELSE.search(question.plain):
            yield finding(Criterion.NEED, Level.CONTRADICTED, "no clear need yet", answer)
        if reply is Reply.YES and re.match(r"(?:is|are|do|does|would|so|and|you)\b", question.plain):
            yield finding(Criterion.NEED, Level.SUPPORTED, value_of(question), answer)


WHY_ASKED = re.compile(
    r"\bwhat (?:\w+ ){0,3}(?:led|brought|brings|prompted|caught|made|makes|drives|driving|drove|kind of|sparked"
    r"|is behind)\b|\b(?:in mind|hoping to|looking to|trying to|like to achieve|accomplish|your needs|main driver"
    r"|background|use (?:it|them|this|these) for|need (?:it|them|this|these) for|struggling|challenges?|goals?"
    r"|specific need|problems?|pain points?|objectives?)\b"
)
"""A question what it is wanted for."""
SHRUGS = re.compile(
    r"\bnot (?:really|yet|sure|much|exactly|particularly|certain)\b|\bnothing\b|\bno idea\b|\bhypothetical\w*"
    r"|\b(?:have|take|had) a look\b"
    r"|\b(?:came|come) across\b|\b(?:read|heard|saw|stumbled)\b.{0,20}\b(?:about|it|upon|your|article|ad)\b"
    r"|\bthought (?:it|i|this|we) (?:might|would|could)\b|\b(?:colleague|friend|some ?(?:one|body)|boss|manager"
    r"|neighbou?r) (?:\w+ )?(?:mentioned|suggested|recommended|told|said|asked)\b|\bjust (?:thought|wanted|looking"
    r"|exploring|curious|browsing|trying)\b|\b(?:they|we|it) (?:are|is|do|does) not really\b"
    r"|\b(?:general|personal) interest\b|\bout there\b|\b(?:early|idea|exploratory|brainstorming) (?:stage|phase)\b"
    r"|\b(?:i|we)(?: \w+){0,3} not (?:\w+ ){0,2}(?:know|sure|certain|decided|determined|figured|settled|planned)\b"
)
"""How somebody answers who has no use for it in mind."""


def _shrugged(question: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """An answer to what it is for that names nothing: `I came across it at a fair`."""
    _, answer = talk.reply(question)
    told = talk.turn(answer) if answer is not None else ()
    if any(stance(said.plain) is not None for said in told):
        return
    if shrug := next((said for said in told if SHRUGS.search(said.plain) and not said.asks), None):
        yield finding(Criterion.NEED, Level.CONTRADICTED, "no clear need yet", shrug)
