"""Authority: who decides, in the buyer's words; the seller's never count by themselves."""

import re
from collections.abc import Iterator

from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Finding, Side
from bot.domain.words import Criterion, Level

ROLE = (
    r"(?:boss(?:es)?|managers?|management|supervisors?|superiors?|higher[- ]ups?|leadership|leaders|executives?"
    r"|directors?"
    r"|board(?: of directors)?|ceo|cfo|coo|cto|cio|ciso|cpo|cmo|vp|vice president|president|head of \w+|md|owners?"
    r"|founders?"
    r"|finance(?: \w+)?|procurement|purchasing|controller|treasurer|committee|council|steering group|investors?"
    r"|headquarters|hq|head office|parent company|decision[- ]makers?|approvers?|stakeholders?|budget holder|principal"
    r"|business partner|c-suite)"
)
"""Those a buyer answers to. A team is not among them: everybody talks to their team."""
NOUN = (
    r"(?:say(?:-so)?|word|authority|authori[sz]ation|call|decisions?(?:[- ]making(?: power| authority)?)?"
    r"|decision[- ]maker"
    r"|sign[- ]?off|approval|power|green light|go-ahead|signature|mandate|purse strings|signatory|vote)"
)
FINAL = (
    r"(?:(?:the|any|a|full|final|ultimate|last|sole|only|financial|purchas(?:e|ing)|buying|budget(?:ary)?|spending"
    r"|signing|necessary|complete|total) )*"
)
DECIDES = (
    r"(?:decides?|signs?(?: off)?|approves?|authori[sz]es?|makes? (?:the|that|those|these) (?:final |purchasing "
    r"|buying )?(?:calls?|decisions?)|takes? the (?:final )?decision|holds? the budget|controls? the budget"
    r"|has (?:the )?last word|votes?|agrees?|gives? the (?:okay|ok|green light|go-ahead))"
)
OFFICE = r"(?:'s)?(?: (?:department|team|office|committee|board|group))?"
UP_THERE = r"(?:headquarters|hq|head office|upper management|management|procurement|purchasing|finance|the board)"
"""Those who are named without an article."""
VERY = r"(?:really |actually |just |only |all |entirely |ultimately |completely |solely |fully )*"

FREE = (
    r"\b(?:do not|does not|no) need (?:[\w']+ ){0,3}(?:approval|sign[- ]?off|permission)\b|\bwithout (?:needing "
    r"|any )(?:\w+ )?approval",
    r"\b(?:no 1|nobody|no other person) else\b.{0,40}\b(?:involved|approv|sign|decid|has to|needs to)|\b(?:just"
    r"|only) me\b",
    r"\bi am the only 1\b|\bthe buck stops with me\b",
)
LACKS = (
    rf"\b(?:i|we) (?:\w+ )?(?:do|did|would|will) not (?:\w+ )?(?:have|hold|get|own|carry) {FINAL}{NOUN}\b",
    rf"\b(?:i|we) (?:have|hold|got) no {FINAL}{NOUN}\b|\b(?:i|we) lack {FINAL}{NOUN}\b|\bwithout {FINAL}(?:authority"
    rf"|approval|sign-?off)",
    r"\b(?:i am|we are) not (?:\w+ )?(?:the|a|an)(?: \w+){0,2} (?:decision[- ]maker|approver|signatory|budget holder"
    r"|1 (?:who|that|to) \w+|person (?:who|to) \w+|right person)",
    rf"\bnot (?:be )?{VERY}(?:up to (?:me|us)|(?:my|our) {FINAL}(?:call|decision)|mine to|for me to (?:decide|say|sign)"
    rf"|mine alone|me who)",
    r"\b(?:i|we) (?:do|can|could|would|may|might) ?not (?:\w+ )?(?:decide|sign|approve|authori[sz]e|make (?:the|that"
    r"|those|these|this"
    r"|purchas\w+|buying|any|spending|financial)(?! more))\b",
    r"\b(?:i|we) (?:can )?(?:only|just) (?:recommend|influence|advise|evaluate|shortlist)\b",
    rf"\b{ROLE}(?: \w+){{0,3}} (?:has|have|holds?|will have|makes?|will make|gives?|needs? to give) {FINAL}{NOUN}\b",
    rf"\b(?:(?:my|our|the|his|her|their) (?:\w+ )?{ROLE}{OFFICE}|{UP_THERE}|she|he)(?:,? (?:who|that))? (?:(?:will"
    rf"|would|has to|have to|needs? to"
    rf"|must|should"
    rf"|always|usually|still|ultimately) )*{DECIDES}\b(?! (?:with|for) me)",
    rf"\bdecisions? (?:\w+ )?(?:lies?|rests?|sits?|is (?:made|taken)|are (?:made|taken)|comes?|falls?) (?:with|by|at"
    rf"|in|from|to) "
    rf"(?:(?:my|our|the|his|her) (?:\w+ )?)?{ROLE}\b",
    rf"\b(?:up to|on|decided by|approved by|signed (?:off )?by|a (?:call|decision|question) for) (?:my|our|the|his"
    rf"|her) (?:\w+ )?{ROLE}\b"
    r"(?<!budget approved by)",
    rf"\b(?:subject to|pending|depends on|requires?|needs?|need to get|have to get|must get|waiting (?:for|on)"
    rf"|awaiting|getting) "
    rf"(?:\w+ )?{FINAL}(?:{ROLE}(?:'s|'|s')? )?(?:approval|sign[- ]?off|authori[sz]ation|the go-ahead|the green light"
    rf"|blessing)\b",
    r"\babove my pay ?grade\b|\b(?:send|take|push|escalate|move|kick|pass) (?:this|it|that|these"
    r"|things)? ?(?:further )?up (?:the (?:ladder|chain|line|flagpole))\b",
    r"\bnot in a position to (?:decide|approve|sign|commit)\b|\b(?:somebody|some 1|someone) else (?:\w+ )?(?:decides"
    r"|signs|approves|has)\b",
)
HAS = (
    rf"\b(?:i|we) (?:do |actually |also |already |personally |alone |fully |certainly |definitely )*(?:have|hold|own"
    rf"|carry|control) "
    rf"{FINAL}(?:{NOUN}|purse strings)\b|\bi (?:own|control|hold) (?:the|our|this) budget\b",
    rf"\bi (?:am|would be|will be) (?:also |actually )*(?:the )?{FINAL}(?:decision[- ]maker|approver|signatory"
    rf"|budget holder"
    r"|1 (?:who|making|to) [\w ]*(?:decid|sign|approv|call|purchas|decision)|owner|founder)",
    rf"\b(?:it is|that is|this is|decision is|call is) {VERY}(?:up to me|my (?:call|decision)|mine|on me|with me"
    rf"|in my hands)\b",
    rf"\bi (?:personally |alone |can |will |do |usually |always |get to |am able to |am authori[sz]ed to "
    rf"|am the 1 (?:who|that) )*"
    rf"(?:sign (?:off|it|this|that|the|these|those|contracts|for|myself)|approve|authori[sz]e"
    rf"|make {FINAL}(?:purchas\w+ "
    rf"|buying )?(?:decisions?|calls?)\b"
    r"|decide (?:on|about|this|that|these|what|which|myself|alone|here)|handle (?:these|those|such|all|the|our"
    r"|this)[\w ]* "
    r"(?:decisions?|purchas\w+|buying|procurement))",
    r"\bi (?:can|could) (?:sign|approve|commit|move|decide|purchase|buy)\b.{0,30}\b(?:today|now|right away"
    r"|on the spot|myself|immediately)\b",
)
ASKS_UP = re.compile(
    r"\b(?:run|pass|clear|discuss|check|review|take|present|bring|pitch|propose|sell|show|put|get|talk|speak|confirm"
    r"|align"
    r"|escalate|justify|go|verify|walk)\b[^.!?]{0,60}?\b(?:by|past|with|to|through|from|before|up to|in front of) "
    rf"(?:\w+ ){{0,3}}?{ROLE}\b|\b(?:convince|persuade|ask|consult) (?:my|our|the) (?:\w+ )?{ROLE}\b"
)
OBLIGED = re.compile(
    r"\b(?:need|needs|have|has|must|got|going|will|would|should|want|required|first|before|once|until|can|supposed)\b"
)
SELF_ASKED = re.compile(
    rf"\byou (?:\w+ ){{0,3}}(?:have|hold|with) {FINAL}(?:say|word|authority|decision[- ]making|power|sign-?off"
    rf"|go-ahead)\b"
    r"|\byou (?:\w+ ){0,3}the (?:\w+ ){0,2}(?:decision[- ]maker|approver|1 (?:who|making|to)|person (?:who|making))"
    r"|\byou (?:can|could|may|get to|are able to) (?:sign|approve|decide)\b|\b(?:do|can|will|would|are"
    r"|should) you (?:\w+ ){0,3}(?:decide|deciding|sign(?:ing)? off|approve|make (?:the "
    r"|this |these )"
    r"(?:\w+ )?(?:decision|call|purchase)|in charge of (?:\w+ )?(?:purchas|buying|decision|budget))"
)
OTHERS_ASKED = re.compile(
    r"\b(?:any ?(?:one|body|1)|some ?(?:one|body|1)|who) else\b.{0,60}\b(?:involv|decid|decision|approv|sign|say"
    r"|weigh|consult)"
    r"|\bother (?:stakeholders|decision[- ]makers|approvers)\b|\byou (?:\w+ )?need (?:\w+ ){0,2}(?:approval"
    r"|sign-?off)\b"
)
EITHER_OR = re.compile(
    r",? or (?:is|are|do|does|will|would|have|has|if|some ?(?:one|body|1)|any ?(?:one|body|1)|another)\b"
)
PATTERNS = {
    name: tuple(re.compile(pattern) for pattern in patterns)
    for name, patterns in (("free", FREE), ("lacks", LACKS), ("has", HAS))
}


def find_authority(talk: Dialogue) -> Iterator[Finding]:
    """What the buyer says of who decides, and how they answer when asked."""
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            yield from _asked(sentence, talk)
        elif not sentence.asks:
            level = stance(sentence.plain)
            if level is not None:
                yield finding(Criterion.AUTHORITY, level, value_of(sentence, level), sentence)


def stance(text: str) -> Level | None:
    """Supported where the speaker decides, contradicted where somebody else does; None where nothing is said of it."""
    for name, level in (("free", Level.SUPPORTED), ("lacks", Level.CONTRADICTED), ("has", Level.SUPPORTED)):
        if any(pattern.search(text) for pattern in PATTERNS[name]):
            return level
    up = ASKS_UP.search(text)
    if up and OBLIGED.search(text[: up.end()]):
        return Level.CONTRADICTED
    return None


def value_of(sentence: Sentence, level: Level) -> str:
    """`the buyer decides`, or who else does, as far as it is said."""
    if level is not Level.CONTRADICTED:
        return "decides on the purchase"
    named = re.search(rf"\b(?:my|our|the|her|his|their) (?:\w+ )?{ROLE}\b", sentence.plain)
    return f"{named[0]} has the final say" if named else "does not have the final say"


def _asked(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """A yes or no to the seller's question about who decides."""
    others, own = OTHERS_ASKED.search(sentence.plain), SELF_ASKED.search(sentence.plain)
    reply, answer = talk.reply(sentence)
    if not sentence.asks or answer is None or stance(answer.plain) is not None:
        return
    if (own or others or WHO_ASKED.search(sentence.plain)) and (told := _names_who(answer)) is not None:
        yield finding(Criterion.AUTHORITY, told, value_of(answer, told), answer)
        return
    if EITHER_OR.search(sentence.plain) or not (others or own) or reply not in (Reply.YES, Reply.NO):
        return
    decides = (reply is Reply.YES) is (others is None and not LACKING.search(sentence.plain))
    level = Level.SUPPORTED if decides else Level.CONTRADICTED
    yield finding(Criterion.AUTHORITY, level, "decides on the purchase" if decides else "others decide too", answer)


def _names_who(answer: Sentence) -> Level | None:
    """What an answer such as `me`, `that is me` or `no, my boss does` says to who decides."""
    if MYSELF.search(answer.plain):
        return Level.SUPPORTED
    return Level.CONTRADICTED if ANOTHER.search(answer.plain) else None


WHO_ASKED = re.compile(
    r"\bwho\b.{0,60}\b(?:decid\w*|sign\w*|approv\w*|green light|go-ahead|final say|last word|decision|authority"
    r"|in charge|responsible|budget)\b"
)
MYSELF = re.compile(
    r"^(?:well,? |oh,? |yes,? )*(?:that is |that would be |it is |just |only )*(?:me|myself|i do|i am|i will|i can)\b"
)
ANOTHER = re.compile(
    rf"^(?:\w+,? ){{0,3}}?(?:that is |that would be |it is )?(?:(?:my|our|the) )?(?:\w+ )?{ROLE}\b(?: (?:does|do|will"
    rf"|has|is)\b|[.,!]|$)"
)
LACKING = re.compile(r"\byou (?:\w+ )?(?:not|lack)\b")
