"""What it is needed for, as told in answer to a question: yes, no, or words around the thing."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.need_beside import of_the_deal
from bot.agent.bant.need_shrugs import HEARD_OF, SHRUGS, UNANSWERED
from bot.agent.bant.need_signs import FELT
from bot.agent.bant.need_stances import NO_NEED, stance, strength, value_of
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Finding, Side
from bot.domain.words import Criterion, Level

PAIN_ASKED = re.compile(
    r"\b(?:need|problem|challenge|pain|goal|project|use case|prompted|hoping to|looking to|objective|achieve"
    r"|address"
    r"|issue|struggl|motivat|important)\w*\b"
)
LOOKED_FOR = re.compile(
    r"\b(?:is|are|would) there (?:be )?(?:(?!you\b|we\b|any ?(?:one|body)\b)\w+ ){0,4}(?:need|problem|challenge"
    r"|pain|project|gap|shortcoming|demand"
    r"|use case|use|benefit|advantage|goal|process|application|trouble|reason)s?\b"
    r"|\b(?:do|are|did|have) you (?:\w+ ){0,3}(?:have|facing|face|having|see|experienc\w+|struggl\w+|got|need)"
    r" (?:\w+ ){0,5}(?:needs?|problems?|challenges?|pains?|projects?|use cases?|goals?|troubles?|plans?"
    r"|applications?|uses?"
    r"|purposes?)\b"
    r"|\bdo you (?:\w+ ){0,2}(?:struggle|suffer|wrestle|battle) (?:with|from)\b"
    r"|\b(?:is|are) (?:[\w/-]+ ){1,5}(?:an? (?:\w+ )?(?:priority|concern|problem|issue|challenge|focus|bottleneck"
    r"|topic)\b"
    r"|something (?:that |which |you ))"
    r"|\b(?:does|do|is|are) (?:it|that|this|they|things) (?:\w+ )?(?:bother|annoy|hurt|slow|worry|cause|trouble"
    r"|disturb)\w*\b"
    r"|\b(?:are|is) (?:you|anyone|anybody) (?:unhappy|dissatisfied|frustrated|annoyed|worried)\b"
    r"|\bwould (?:[\w/-]+ ){1,5}(?:make a (?:\w+ )?difference|matter to you|(?:help|benefit) your (?:team"
    r"|company|business|work|people|process\w*))\b"
    r"|\b(?:would|do you think) (?:your|the) (?:\w+ )?(?:team|company|people|staff|department"
    r"|business) (?:\w+ )?(?:benefit|profit|gain)"
    r"|\bis there (?:something|anything|an? (?:\w+ )?(?:area|aspect|part|way|place))\b"
    r"|\bdo you see (?:an?|any) (?:\w+ )?(?:area|aspect|part|way|place|use|value|benefit)s?\b"
)
"""A question whether there is a need at all."""
ELSE = re.compile(
    r"\b(?:else|other|more|further|additional|questions?|(?:any|your|other|have) (?:\w+ )?concern"
    r"|approvals?|approved?|sign-?offs?|permissions?|unclear|decision|hold(?:ing)? (?:\w+ )?up|delay\w*|in the way"
    r"|prevent\w*|stop(?:ping)? (?:you|us|this)|obstacles?|hurdles?|objections?|purchase|schedule|concerns(?! (?:to"
    r"|for) you)|before we"
    r"|(?<!need )(?<!need it )(?<!need this )right now|foresee|anticipate"
    r"|at this (?:stage|point))\b"
)
WHY_ASKED = re.compile(
    r"\bwhat (?:[\w']+ ){0,3}(?:led|brought|brings|prompted|prompting|caught|made|makes|drives|driving|drove"
    r"|kind of"
    r"|sparked"
    r"|attracted|is behind|is driving)\b|\b(?:in mind|hoping|hope to|looking to|trying to|make a difference"
    r"|wrong with|bothers? you|like to (?:do|achieve"
    r"|accomplish|improve"
    r"|solve|change|automate)|aiming|accomplish|main driver|background|(?:your|the) (?:current )?situation"
    r"|us(?:e|ing) (?:it"
    r"|them|this|these|those) for|need (?:it"
    r"|them|this|these)"
    r" for|struggling|challenges?|difficulties|goals?|needs?|requirements|problems?|issues|pain points?|objectives?"
    r"|bottlenecks?|purpose|use case|particular application|envision|intend to use|plan to use|reason (?:for|behind"
    r"|you)"
    r"|security concerns|interested in|interest in|get out of|motivation|wish list|plans? (?:for|with|behind)"
    r"|missing (?:today|at present|now|at the"
    r" moment)|biggest (?:gain|benefit|advantage|impact)|put (?:it|them|this|these) to (?:work|use)|behind (?:it"
    r"|this|that)"
    r"|occasion|you would (?:improve|change|do differently)|how do you (?:cope|manage)|who would be using"
    r"|hoping for)\b"
    r"|\bhow (?:do|would|will|are) you (?:\w+ ){0,3}(?:use|using|benefit|see)\b|\bwhat (?:would|do|will"
    r"|should) .{2,60}\b(?:do for"
    r"|change for|help you|bring)\b|\bwhat (?:\w+ ){0,3}(?:solve|fix|address)\b|\bhow (?:(?:does|do|would"
    r"|could|might|will)"
    r" (?:it|that|this|they|these|those)|(?:it|that|this|they|these|those) (?:would|could|might|will))"
    r" (?:\w+ )?(?:fit|help|benefit|support|serve|suit)\b|\bwhy (?:are you|now)\b|\bwhat (?:would|will) happen if you\b"
)
"""A question what it is wanted for."""
YOURS = re.compile(r"(?:\w+, )?(?:so )?(?:do|does|did|are|is|have|has) (?:you|your)\b")
TROUBLES = 2
"""Place of the signs of trouble among those of a felt need."""
OF_ELSE = re.compile(
    r"\b(?:foresee|anticipate|budget|price|pric\w+|costs?|spend|timeline|time ?frame|schedule|deadline"
    r"|install\w*|when|how (?:soon"
    r"|many"
    r"|much|fast"
    r"|quickly)|date|support|training|approv\w*|decision|decid\w*|sign\w*|questions?|anything else|demo|proposal"
    r"|contract"
    r"|features?|confirm|proceed|go ahead|move (?:forward|ahead)|commit|authori[sz]e|worr(?:y|ied) about|integration"
    r"|compliance|in the way|hold(?:ing)? (?:\w+ )?up|delay\w*|obstacles?"
    r"|hurdles?|objections?|quantit\w+|correct"
    r"|is that right|right\?|unclear|(?:would|will|could) (?:[\w'-]+ ){1,5}(?:be|cause"
    r"|pose) (?:an? |any )?(?:problem|issue)s?)\b"
)
"""A question about something else, whatever it says of needs."""


ANY_OTHER = re.compile(
    r"\b(?:any|some)(?:thing|body|one) else\b|\b(?:other|further|additional|more|special"
    r"|technical) (?:\w+ )?(?:requirements?"
    r"|needs?|goals?"
    r"|challenges?|problems?|issues?|points?|projects?|products?|wishes)\b"
)
"""A question about what is left, once a need is told."""


def _about_else(question: Sentence) -> bool:
    return any(about.search(question.plain) for about in (OF_ELSE, ANY_OTHER)) or of_the_deal(question.plain)


def asks_for_need(said: Sentence) -> bool:
    """Whether it is asked what it is wanted for, or if it is needed at all."""
    return said.asks and _may_ask_for_need(said) and not _about_else(said)


def _may_ask_for_need(said: Sentence) -> bool:
    return WHY_ASKED.search(said.plain) is not None or LOOKED_FOR.search(said.plain) is not None


def find_answers(talk: Dialogue) -> Iterator[Finding]:
    """Yes to "you need it for …, right?"; no to "do you have a problem with …?", unless they name one after all."""
    for question in talk.by(Side.SELLER):
        if not question.asks or of_the_deal(question.plain):
            continue
        if asks_for_need(question):
            yield from _named_nothing(question, talk)
        if _may_ask_for_need(question) or _pains(question):
            yield from _answered(question, talk)


def find_silence(talk: Dialogue) -> Iterator[Finding]:
    """What they say of themselves who are asked what it is for, deny something, and never tell a need."""
    for question in talk.by(Side.SELLER):
        _, answer = talk.reply(question)
        if answer is None or not asks_for_need(question):
            continue
        told = list(takewhile(lambda said: not said.asks, talk.turn(answer)))
        if any(strength(said.plain) or UNABLE.search(said.plain) for said in told):
            continue
        if denying := next((said for said in told if DENYING.search(said.plain)), None):
            yield finding(Criterion.NEED, Level.CONTRADICTED, NO_NEED, denying)


DENYING = re.compile(
    r"\b(?:i|we) (?:\w+ ){0,2}(?:not|never|hardly|barely|no|nothing|little)\b|(?:, |^)(?:no|none|nothing"
    r"|nowhere)[.!]*$"
)
UNABLE = re.compile(
    r"\b(?:can|could) not (?!(?:say|tell|think|name|point|see)\b)|\bnot (?:know (?:which|where|who|when)|get"
    r"|have (?:a|any|enough)|find|reach)\b|\b(?:have|has|had|with|got) no\b|\bno (?:longer|more|way|means)\b"
    r"|\bnot (?:\w+ ){0,2}(?:enough|any ?more|any longer)\b"
)
"""What somebody is denied: a trouble, told with a not."""


def _pains(question: Sentence) -> bool:
    """Whether a question speaks of the buyer's troubles or goals."""
    asked = question.plain
    return bool(PAIN_ASKED.search(asked) and re.search(r"\byou\b", asked)) or _troubled(question)


def _troubled(question: Sentence) -> bool:
    """`Do you have guests who wait for hours?`"""
    return YOURS.match(question.plain) is not None and FELT[TROUBLES].found_in(question.plain)


def _answered(question: Sentence, talk: Dialogue) -> Iterator[Finding]:
    reply, answer = talk.reply(question)
    if answer is None or any(stance(said.plain) is not None for said in talk.turn(answer)):
        return
    looked_for = LOOKED_FOR.search(question.plain) or _troubled(question)
    if reply is Reply.NO and looked_for and not ELSE.search(question.plain):
        yield finding(Criterion.NEED, Level.CONTRADICTED, NO_NEED, answer)
    if reply is Reply.YES and re.match(r"(?:is|are|do|does|would|so|and|you)\b", question.plain):
        yield finding(Criterion.NEED, Level.SUPPORTED, value_of(question), answer)


def _named_nothing(question: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """An answer to what it is for that names nothing: `I came across it at a fair`, `I haven't got that far yet`."""
    _, answer = talk.reply(question)
    told = talk.turn(answer) if answer is not None else ()
    if any(stance(said.plain) is Level.CONTRADICTED for said in told) or _names_need(told):
        return
    hears = not (_told_in(talk.said, talk) or _asked_again(question, talk))
    evasive = (s for s in told if not s.asks and _names_none(s.plain, hears=hears))
    if said := next(evasive, None):
        yield finding(Criterion.NEED, Level.CONTRADICTED, NO_NEED, said)


def _names_need(told: Sequence[Sentence]) -> bool:
    """Whether a need shows beside the words around it."""
    return any(strength(UNANSWERED.without(said.plain)) for said in told)


def _names_none(text: str, *, hears: bool) -> bool:
    """Whether words around the thing name no need; `hears` where how they heard of it is all they tell."""
    shrugs = SHRUGS.search(text) is not None or (hears and HEARD_OF.search(text) is not None)
    return shrugs or UNANSWERED.found_in(text)


def _told_in(said: Sequence[Sentence], talk: Dialogue) -> bool:
    """Whether the buyer tells a need to who asks for it."""
    told = (s for s in said if s.side is not Side.SELLER and not s.asks and strength(s.plain))
    return any(any(map(asks_for_need, talk.before(s))) and stance(s.plain) is Level.SUPPORTED for s in told)


def _asked_again(question: Sentence, talk: Dialogue) -> bool:
    """`So you're interested in it?` / `Yes, I read about it` / `What would you use it for?`: what follows tells."""
    affirmed = WHAT.search(question.plain) is None and talk.reply(question)[0] is Reply.YES
    return affirmed and any(asks_for_need(s) and s.index > question.index for s in talk.by(Side.SELLER))


WHAT = re.compile(r"\b(?:what|why|how|which|where)\b")
