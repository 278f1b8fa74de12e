"""Need: the problem a buyer wants solved, or that there is none."""

import re
from collections.abc import Iterator

from bot.agent.bant.dialogue import Dialogue, Reply, finding
from bot.agent.bant.sentences import Sentence
from bot.domain.bant import Finding, Side
from bot.domain.words import Criterion, Level

REAL = (
    r"(?:clear|specific|pressing|immediate|real|urgent|particular|defined|concrete|current|actual|strong|definite"
    r"|major|big|exact"
    r"|compelling|obvious|burning|true|active|present|certain|precise|firm|solid|serious|significant|critical|acute"
    r"|identified)"
)
THING = (
    r"(?:needs?|requirements?|problems?|use cases?|plans?|pains?(?: points?)?|motivations?|projects?|challenges?"
    r"|reasons?|goals?"
    r"|objectives?|purposes?|issues?|priorit(?:y|ies)|applications?|urgency|demand|necessity|initiative|case for)"
)
VERY = r"(?:\w+ ){0,2}?"
WE = r"(?:i|we|there is|there are|they|my team|our team|the team)"
THIS = (
    r"(?:this|these|it|that|them|those|1|any of (?:this|these)|your \w+|the \w+|such a \w+|a new \w+|another \w+"
    r"|anything(?: new| like this)?)"
)

NONE = (
    rf"\b{WE} {VERY}(?:do|does|did|have|has|is|are|can)? ?not {VERY}(?:have|see|feel|identif\w+|found|got|nailed down"
    rf"|figured out"
    rf"|defined|pinned down|determined|established|decided on|mapped out|settled on|worked out) {VERY}(?:a |an |any "
    rf"|the |our |much of a )?"
    rf"(?:{VERY}{REAL} ){{0,2}}{THING}\b",
    rf"\b(?:have|has|see|had|got|there is|there are|feel) no (?:{VERY}{REAL} ){{0,2}}(?!problem|issue|challenge"
    rf"|plans? to|objective|priorit){THING}\b",
    rf"\bno {REAL} {THING}\b|\black(?:s|ing)? (?:a |any )?(?:{REAL} )?{THING}\b",
    rf"\b(?:i|we|they) (?:do|does|really|honestly|probably|currently)? ?(?:do "
    rf"|does )?not (?:\w+ )?need {THIS}\b(?! (?:until|before|by|to (?:be|take)|for))",
    rf"\bnot (?:\w+ )?(?:facing|having|experiencing|seeing|struggling with|suffering from) {VERY}(?:{REAL} )?{THING}\b",
    rf"\b{THING} (?:is|are) (?:still )?not (?:\w+ )?(?:clear|defined|pressing|urgent|there|identified|specific"
    rf"|a priority|concrete)\b",
    r"\bnot (?:\w+ ){0,2}(?:clear|sure|certain|convinced) (?:\w+ )?(?:how|what|whether|if|why|where|that"
    r"|about) (?:\w+ ){0,4}"
    r"(?:would|will|might|could|can|do|does|to)?\s?(?:\w+ ){0,2}(?:fits?|use|uses|help|helps|need|needs|benefits?"
    r"|useful|apply|applies|for us|get out of|worth)\b",
    r"\b(?:just|only|merely|simply|mostly|purely|mainly|still just|more (?:of a )?|really just) (?:\w+ )?(?:exploring"
    r"|looking around|looking"
    r"(?= (?:and|at what|to see|for now|right now))|browsing|curious|curiosity|researching|window shopping"
    r"|kicking (?:the )?tires|seeing what|shopping around"
    r"|gathering (?:info|ideas)|comparing notes|testing the waters|fishing|checking (?:out )?what|getting (?:a feel"
    r"|an overview|an idea)|playing with the idea|poking around|tyre|sniffing)",
    r"\b(?:exploring|looking) (?:\w+ )?(?:possibilities|ideas|around|options)(?: \w+){0,3} (?:for now|at the moment"
    r"|right now|at this (?:point|stage)|someday|some day|down the (?:road|line)|with no|without)",
    r"\b(?:happy|satisfied|content|fine|comfortable|sticking|pleased) with (?:what we (?:have|use|got)|our (?:current"
    r"|existing|present)|the current|the existing|how things)\b",
    r"\b(?:current|existing|present) (?:\w+ ){1,3}(?:works?|is working|does the job|serves us|is doing|is) (?:just "
    r"|perfectly |really )?(?:fine|well|okay|ok|great|good enough)\b",
    r"\bnot (?:\w+ )?(?:what we (?:need|are looking for|want)|a (?:good )?fit|the right fit|a priority"
    r"|a problem for us|an issue for us|relevant (?:for|to) us|something we (?:need|require))\b",
    r"\bdo not (?:\w+ )?need (?:a|an|any) (?!demo|lot|quote|contract|meeting|proposal|call|trial|reminder|reply"
    r"|approval|discount)\w+",
    r"\b(?:already (?:have|use|got)|existing|current|present)\b.*\b(?:happy|satisfied|pleased|content"
    r"|fine) with (?:it|them|that|him|this)\b",
    r"\bworks (?:just |perfectly |really )?(?:fine|well|okay|great) (?:as (?:it|they|things)|for us"
    r"|already|today|so far)",
    r"\b(?:not (?:going|planning|looking|intending) to|never going to) (?:buy|purchase|roll|use|deploy|change|switch"
    r"|replace|order)\b",
    r"\bfor (?:a|an|my|our) (?:\w+ )?(?:school|university|college|class|student|homework|thesis|term paper|assignment"
    r"|paper)\b",
    r"\bno ?(?:1|body) (?:has |have |is |was )?(?:complain\w*|asked for (?:it|this)|needs (?:it|this))",
    r"\b(?:is|was|are) not (?:\w+ )?(?:an issue|a problem|a concern|a topic) (?:for|with) us\b"
    r"|\bnot see (?:\w+ )?what we (?:would|could|will) (?:gain|get|win|do)",
    r"\bnice to have\b|\bno need for\b|\bdo not (?:\w+ )?see (?:\w+ )?(?:the |a |any )?(?:point|value|need|use|reason"
    r"|benefit|how (?:this|it|that|these) (?:would|could|will|might)? ?(?:fit|help))",
    r"\bhave not (?:\w+ )?(?:identified|nailed down|figured out|defined|thought (?:about|through)|worked out"
    r"|decided) (?:\w+ ){0,3}"
    rf"(?:what|how|why|where|{THING})\b",
    r"\b(?:out of|just) curiosity\b|\bsolution (?:looking for|in search of) a problem\b|\bin case we (?:ever )?need\b"
    r"|\bmight (?:be useful|come in handy) (?:some ?day|one day|eventually|down)",
)
FELT = (
    rf"\b(?:i|we|they|my team|our \w+) {VERY}(?:need|needs|require|requires|must|want|wants|have to|would like|hope"
    rf"|wish|plan|intend|aim)\b(?! (?:to )?(?:think|discuss|talk|check|run|present|speak|review|consult|ask|get back"
    rf"|see (?:a|the)|a (?:demo|proposal|quote)|know|understand|confirm|ensure|make sure|clarify|follow))",
    r"\b(?:we are|i am|they are|the team is|been|our team is) (?:\w+ )?(?:looking (?:for|to)|struggling|trying to"
    r"|aiming|hoping to|planning|seeking|expanding|growing|losing|wasting|drowning|spending too|having (?:trouble"
    r"|problems|issues)|facing|fed up|replacing|migrating|switching|short of|behind on|stuck|overwhelmed|scaling)\b",
    r"\b(?:problem|issue|challenge|pain|bottleneck|headache|trouble|difficulty|concern|priority|goal|risk|pressure"
    r"|frustration|struggle|nightmare|must|key|crucial|critical|essential|vital|important) (?:for us |here "
    r"|right now |we have )?(?:is|are|was|with|that)\b",
    r"\b(?:is|are) (?:\w+ ){0,3}(?:a (?:\w+ )?(?:problem|concern|priority|must|challenge|bottleneck|headache"
    r"|nightmare|pain|risk|mess)|crucial|critical|essential|vital|too (?:slow|manual|expensive|old)|not (?:working"
    r"|scaling|seamless|keeping up)|breaking|failing|outdated|unreliable|error[- ]prone|killing us|key for us)\b",
    r"\b(?:takes? (?:us |too )(?:\w+ )?(?:long|time|days|hours|weeks)|costs? us|keeps? (?:breaking|failing|crashing)"
    r"|can not (?:keep up|cope|scale|afford (?:any|delays|downtime|another))|too many (?:errors|mistakes|tickets"
    r"|complaints)|close calls?|breach|audit|compliance|fine[ds]\b|downtime|outages?|lost (?:deals|customers"
    r"|revenue))\b",
    r"\b(?:improve|enhance|reduce|streamline|automate|cut|increase|optimi[sz]e|strengthen|moderni[sz]e|replace"
    r"|speed up|consolidate|unify|protect|secure|boost|benefit)\b",
    r"\bthat is (?:exactly|precisely|just) (?:what|the kind|why)\b|\bexactly what we\b|\bwe have (?:a|an|several|some"
    r"|many|ongoing|new) (?:\w+ ){0,3}(?:projects?|initiative|expansion|rollout)\b",
)
PAIN_ASKED = re.compile(
    r"\b(?:need|problem|challenge|pain|goal|project|use case|prompted|hoping to|looking to|objective|achieve|address"
    r"|issue|struggl|motivat|important)\w*\b"
)
NONE_RE = tuple(re.compile(pattern) for pattern in NONE)
FELT_RE = tuple(re.compile(pattern) for pattern in FELT)
VALUE_CHARACTERS = 120


def find_need(talk: Dialogue) -> Iterator[Finding]:
    """Needs the buyer states, and statements that there is none."""
    for sentence in talk.said:
        if sentence.side is Side.SELLER:
            continue
        level = stance(sentence.plain)
        if level is Level.CONTRADICTED:
            yield finding(Criterion.NEED, level, "no clear need yet", sentence)
        elif level is Level.SUPPORTED and not sentence.asks:
            yield finding(Criterion.NEED, level, value_of(sentence), sentence)
    yield from _confirmed(talk)


def stance(text: str) -> Level | None:
    """Supported where a need shows, contradicted where the speaker sees none; None where it says neither."""
    if any(pattern.search(text) for pattern in NONE_RE):
        return Level.CONTRADICTED
    return Level.SUPPORTED if any(pattern.search(text) for pattern in FELT_RE) else None


def strength(text: str) -> int:
    """How openly a sentence (made plain) tells a need: the more kinds of signs the better."""
    return sum(bool(pattern.search(text)) for pattern in FELT_RE)


def value_of(sentence: Sentence) -> str:
    """The need in the buyer's own words, cut at a word."""
    text = " ".join(sentence.text.split())
    if len(text) <= VALUE_CHARACTERS:
        return text.rstrip(".!")
    return text[:VALUE_CHARACTERS].rpartition(" ")[0] + "…"


def _confirmed(talk: Dialogue) -> Iterator[Finding]:
    """Yes to "you need it for …, right?"; no to "do you have a problem with …?"."""
    for question in talk.by(Side.SELLER):
        if not (question.asks and PAIN_ASKED.search(question.plain) and re.search(r"\byou\b", question.plain)):
            continue
        reply, answer = talk.reply(question)
        if answer is None or stance(answer.plain) is not None:
            continue
        if reply is Reply.YES and re.match(r"(?:is|are|do|does|would|so|and|you)\b", question.plain):
            yield finding(Criterion.NEED, Level.SUPPORTED, value_of(question), answer)
