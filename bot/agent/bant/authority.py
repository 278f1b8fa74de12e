"""Authority: who decides, in the buyer's words; the seller's never count by themselves."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from bot.agent.bant.authority_alone import FREE
from bot.agent.bant.authority_answers import REFUSED, names_who, only_helps
from bot.agent.bant.authority_chain import CLEARED, NOT_OURS, OWN_ROLE, PASSED_ON
from bot.agent.bant.authority_consent import CONSENT, LACKING, STILL_TO_COME, YOUR_DECIDERS
from bot.agent.bant.authority_words import HAS, HEADS, LACKS, THEIR_ROLE
from bot.agent.bant.deciders import decider
from bot.agent.bant.dialogue import EITHER_OR, Dialogue, Reply, finding
from bot.agent.bant.sentences import Sentence
from bot.agent.bant.timeline_words import WHEN
from bot.domain.bant import Finding, Side
from bot.domain.words import Criterion, Level

SELF_ASKED = re.compile(
    r"\byou (?:\w+ ){0,3}(?:have|hold|with) (?:\w+ ){0,3}?(?:say|word|authority|decision[- ]making|power|sign-?off"
    r"|go-ahead)\b"
    r"|\byou (?:\w+ ){0,3}the (?:\w+ ){0,2}(?:decision[- ]maker|approver|1 (?:who|making|to)|person (?:who|making))"
    r"|\byou (?:(?:will|would|personally|alone) )*decide\b|\b(?:do|will|would|can|could|may) you sign\b"
    r"|\b(?:is|would) (?:it|this|that) (?:be )?(?:entirely )?your (?:call|decision|choice)\b"
    r"|\bsign(?:ing|atory)? (?:power|authority)\b"
    r"|\b(?:decision|say|call|word|authority) (?:\w+ )?(?:lies?|is|rests?|sits?) with you\b"
    r"|\b(?:is (?:the|this) (?:\w+ )?(?:decision|call|choice|say|word)|(?:decision|call|choice|say|word) (?:is"
    r"|would be|will be"
    r")(?: \w+)?) yours\b|\b(?:budget|money|purse|spending) (?:\w+ )?(?:sits?|lies?|rests?|is) with you\b"
    r"|\b(?:it|that|this|decision) (?:is|be) (?:entirely |only )?up to you\b"
    r"|\byou(?: are|.re)? (?:\w+ )?authori[sz]ed to\b"
    r"|\byou (?:are |be )?(?:\w+ )?(?:allowed|able|free|entitled|empowered) to (?:make|take|sign|decide|approve"
    r"|commit)\b"
    r"|\bthe (?:1|person) (?:signing|deciding|approving|placing)\b|\bdecision (?:\w+ )?up to you\b|\bit is you who\b"
    r"|\byou are (?:\w+ )?in charge of (?:\w+ ){0,2}(?:purchas|buying|decision|budget)"
    r"|\byou (?:be )?(?:able|free|allowed) to (?:\w+ ){1,4}(?:alone|on your own|yourself|by yourself)\b"
    r"|\byou (?:can|could|may|get to|are able to) (?:sign|approve|decide)\b|\b(?:do|can|will|would|are"
    r"|should) you (?:\w+ ){0,3}(?:decide|deciding|sign(?:ing)? off|approve|make (?:the "
    r"|this |these )"
    r"(?:\w+ )?(?:decision|call|purchase)|in charge of (?:\w+ )?(?:purchas|buying|decision|budget))"
)
ASKS_WHEN = re.compile(
    r"\b(?:how (?:long|soon|quickly|fast|much (?:longer|time))|by when|until when|when)\b.{0,30}\byou\b"
)
"""`How long would you need to decide?`"""
YOU = re.compile(r"\byou(?:r|rs)?\b")
LIES_WITH_YOU = re.compile(r"\b(?:lies?|is|rests?|sits?) with you\W*$|\bup to you\W*$")
OTHERS_ASKED = re.compile(
    r"\b(?:any ?(?:one|body|1)|some ?(?:one|body|1)|who) else\b.{0,60}\b(?:involv|decid|decision|approv|sign|say"
    r"|weigh|consult)"
    r"|\bis there (?:an?|any) (?:\w+ )?(?:board|committee|boss|manager|director|partner|council|superior|supervisor)\b"
    r"|\b(?:any|further|internal|additional) (?:\w+ ){0,2}(?:approvals?|sign-?offs?|signatures?|permissions?|hurdles"
    r"|clearances?)\b"
    r"|\bother (?:stakeholders|decision[- ]makers|approvers)\b|\byou (?:\w+ )?need (?:\w+ ){0,2}(?:approval"
    r"|sign-?off)\b"
)


def asks_who_decides(text: str) -> bool:
    """Whether a seller's question is about who decides."""
    return any(asked.search(text) for asked in (SELF_ASKED, OTHERS_ASKED, WHO_ASKED))


NO_FINAL_SAY = "does not have the final say"


def find_authority(talk: Dialogue) -> Iterator[Finding]:
    """What the buyer says of who decides, and how they answer when asked; once a decider is named, by that name."""
    found = list(_all(talk))
    names = [name for f in found if f.level is Level.CONTRADICTED and (name := decider(f.quote)) and name == f.value]
    for told in found:
        unnamed = bool(names) and told.level is Level.CONTRADICTED and told.value == NO_FINAL_SAY
        yield replace(told, value=names[0]) if unnamed else told


def _all(talk: Dialogue) -> Iterator[Finding]:
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            yield from _asked(sentence, talk)
        elif told := _told_in(sentence):
            level = stance(_of_the_purchase(told, sentence, talk)) or _another_named(sentence)
            if level is not None:
                yield finding(Criterion.AUTHORITY, level, value_of(sentence, level), sentence)


def _of_the_purchase(told: str, sentence: Sentence, talk: Dialogue) -> str:
    """What is told, without a wish that only says how soon, and without whom a leaflet is passed on to."""
    before = talk.before(sentence)
    if any(s.asks and WHEN.search(s.plain) for s in before):
        told = UP_TO_ME.sub(" ", told)
    handed = any(LEAFLET.search(s.plain) for s in before[-2:])
    return HANDED_ON.sub(" ", told) if handed else told


UP_TO_ME = re.compile(r"\bif (?:it|that|this) (?:was|were|is) (?:only |all )?(?:up|down) to me\b")
LEAFLET = re.compile(
    r"\b(?:guides?|brochures?|leaflets?|flyers?|articles?|white ?papers?|case stud(?:y|ies)|newsletters?|videos?"
    r"|webinars?|recordings?|invitations?|checklists?|magazines?|manuals?|tutorials?|samples?)\b"
)
HANDED_ON = re.compile(r"\b(?:pass|forward|hand|send|give|show|share)\w* (?:it|that|this|them|those|1)\b[^.,;]*")
"""`I could pass it on to our partners`, told of a leaflet."""


def _told_in(sentence: Sentence) -> str:
    """What a sentence tells: all of it, or what goes before the question that it ends with."""
    if not sentence.asks:
        return sentence.plain
    asked = ENDS_ASKING.search(sentence.plain)
    return sentence.plain[: asked.start()] if asked else ""


ENDS_ASKING = re.compile(
    r", (?:so|and|but)?,? ?(?:what|how|when|where|which|shall|can|could|would|will|do|does|is|are|may) [^,;]*\?\W*$"
)
"""`I can sign that, so what happens next?`"""


@lru_cache(maxsize=256)
def stance(text: str) -> Level | None:
    """Supported where the speaker decides, contradicted where somebody else does; None where nothing is said of it."""
    text = TITLE.sub(r"\1 ", text)
    if FREE.found_in(text) or _ends_deciding(text):
        return Level.SUPPORTED
    others = NOT_OURS.without(OWN_ROLE.without(HEADS.without(text)))
    if STILL_TO_COME.found_in(others) or (_asks_others(others) and _still_asked(others)):
        return Level.CONTRADICTED
    return Level.SUPPORTED if HAS.found_in(text) or HEADS.found_in(text) else None


TITLE = re.compile(r"\b(mr|mrs|ms|dr|prof)\. ")
BUT = re.compile(r",? (?:but|though|although|however|yet),? ")


def _ends_deciding(text: str) -> bool:
    """`I'll show it to my partners, but I have the final word`: what comes after the but is what holds."""
    last = BUT.split(text)[-1]
    return last != text and HAS.found_in(last) and not _asks_others(last)


def _asks_others(text: str) -> bool:
    return LACKS.found_in(text) or PASSED_ON.found_in(text) or CONSENT.found_in(text)


def _still_asked(text: str) -> bool:
    """Whether somebody else has to agree beside those who have done so."""
    rest = CLEARED.without(text)
    return rest == text or _asks_others(rest)


def value_of(sentence: Sentence, level: Level) -> str:
    """`the buyer decides`, or who else does, as far as it is said."""
    if level is not Level.CONTRADICTED:
        return "decides on the purchase"
    name = decider(sentence.text)
    if name and not _speaks(name, sentence):
        return name
    named = THEIR_ROLE.search(sentence.text.lower())
    if named is None:
        return NO_FINAL_SAY
    return f"{sentence.text[named.start() : named.end()]} has the final say"


def _another_named(sentence: Sentence) -> Level | None:
    """`Kate Moss makes the decision`, said by somebody else of the buyer's side."""
    name = "" if sentence.said.side is not Side.BUYER or "," not in sentence.text else decider(sentence.text)
    return Level.CONTRADICTED if ", " in name and not _speaks(name, sentence) else None


def _speaks(name: str, sentence: Sentence) -> bool:
    return name.partition(",")[0].casefold() in sentence.said.speaker.casefold()


def _asked(sentence: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """A yes or no to the seller's question about who decides."""
    yield from _told_to(sentence, talk)
    if not sentence.asks:
        return
    if not asks_who_decides(sentence.plain) or ASKS_WHEN.search(sentence.plain):
        return
    others, own = OTHERS_ASKED.search(sentence.plain), SELF_ASKED.search(sentence.plain)
    reply, answer = talk.reply(sentence)
    if answer is None or stance(answer.plain) is not None:
        return
    if not others and (only_helps(answer.plain) or (own and REFUSED.match(answer.plain))):
        yield finding(Criterion.AUTHORITY, Level.CONTRADICTED, value_of(answer, Level.CONTRADICTED), answer)
        return
    agrees = others is not None and reply is Reply.YES
    asked_who = WHO_ASKED.search(sentence.plain) is not None
    if (told := names_who(answer, asked_who=asked_who)) is not None and not (agrees and told is Level.SUPPORTED):
        yield finding(Criterion.AUTHORITY, told, value_of(answer, told), answer)
        return
    if EITHER_OR.search(sentence.plain) or not (others or own) or reply not in (Reply.YES, Reply.NO):
        return
    decides = (reply is Reply.YES) is (others is None and not YOU_LACK.search(sentence.plain))
    level = Level.SUPPORTED if decides else Level.CONTRADICTED
    yield finding(Criterion.AUTHORITY, level, "decides on the purchase" if decides else "others decide too", answer)


def _told_to(told: Sentence, talk: Dialogue) -> Iterator[Finding]:
    """A yes to `So your board would have to approve it?`, or none against `I know that you don't decide`."""
    reply, answer = talk.reply(told)
    if answer is None or EITHER_OR.search(told.plain) or stance(answer.plain) is not None:
        return
    if told.asks and LIES_WITH_YOU.search(told.plain):
        return  # `the final decision lies with you?` names nobody else
    asked = told.asks and (LACKS.found_in(told.plain) or PASSED_ON.found_in(told.plain))
    others = asked and reply is Reply.YES
    known = YOUR_DECIDERS.found_in(told.plain) or (
        not told.asks and YOU.search(told.plain) and LACKING.found_in(told.plain)
    )
    if others or (known and reply in (Reply.YES, Reply.GOES_ALONG)):
        yield finding(Criterion.AUTHORITY, Level.CONTRADICTED, "others decide too", answer)


WHO_ASKED = re.compile(
    r"\bwho\b.{0,60}\b(?:decid\w*|sign\w*|approv\w*|green light|go-ahead|okay|ok|blessing|final say|last word"
    r"|decision|authority"
    r"|in charge|responsible|budget)\b"
    r"|\bhow (?:do|are|is|does|will) (?:\w+ ){0,3}(?:decisions?|purchases?|approvals?) (?:\w+ ){0,4}(?:made|taken"
    r"|handled|work)\b"
    r"|\bwho (?:do|will|would|did) you (?:\w+ )?(?:have|need|got|want) to (?:ask"
    r"|convince"
    r"|consult|talk to|speak to|involve|persuade)\b|\bwhom? (?:do|will|would) you (?:ask|consult|report to)\b"
)
YOU_LACK = re.compile(r"\byou (?:\w+ )?(?:not|lack)\b")
