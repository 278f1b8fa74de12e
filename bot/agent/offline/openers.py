"""Questions about somebody, or about a word: how they begin, and what they ask for. A table of expressions."""

import re
from dataclasses import dataclass

from bot.agent.offline.first_words import Pattern
from bot.domain.reading import Shape

_SAID_FIRST = (
    r"hey|hi|hello|please|ok|okay|so|well|um|hmm|can you|could you|would you|will you|can i|could i|may i"
    r"|i would like to"
    r"|i d like to|i want to|i need to|quick question|leadbot|§u\d+|yo|btw|maybe|kindly|help me|do you know"
    r"|do you happen to know|any idea|i wonder|wondering|curious|thanks|good morning|remind me|let us see|let me know"
    r"|tell me(?= what\b)|show me(?= what (?!is\b))|(?:tell|show) me(?= (?:who|why|when|which|how|whose|where)\b)"
    r"|let me see"
    r"|i was wondering|by the way"
)
COURTESY = re.compile(rf"^(?:(?:{_SAID_FIRST}) (?:, )?)+")
"""What is said before a question begins."""
POLITE = re.compile(rf"^(?:(?:and|but|also|now|then|or|just|{_SAID_FIRST}) (?:, )?)+")
"""The same, with what joins a question to the one before."""

_AXES = (
    r"(?:hot|warm|cool|cold|hotter|warmer|colder|higher|lower|better|ahead"
    r"|hottest|top|first|high|low|good|bad|important|interesting|number one|ranked"
    r"|on (?:the|this|my) list|up there|there|not hot|so (?:hot|cold|high|low|warm)|in the hot band"
    r"|considered hot)"
)
_TALK = (
    r"(?:talk(?:ed|ing)?(?: to| with)?|speak(?:ing)?(?: to| with)?|spoke(?:n)?(?: to| with)?"
    r"|touch(?:ed)?(?: base with)?|contact(?:ed)?|meet|met(?: with)?|(?:e ?)?mail(?:ed)?"
    r"|call(?:ed)?"
    r"|hear(?:d)?(?: anything)? from|reach(?:ed)?(?: out to)?|engage(?:d)?(?: with)?|interact(?:ed)?(?: "
    r"with)?|follow(?:ed)? up with|have contact with|had contact with|get in touch with|got in touch with"
    r"|write to|wrote to|chat(?:ted)? with|see|saw|ping(?:ed)?|connect(?:ed)? with|been in touch with|in "
    r"touch with)"
)
_DETAIL = (
    r"(?:e ?mail|e mail|email address|e mail address|phone|phone number|number|mobile|title|job title|role"
    r"|position|score|status|stage|lifecycle stage|band|fit|fit score|engagement|engagement score"
    r"|readiness|"
    r"industry|country|location|city|source|lead source|company|company size|employees|headcount|revenue"
    r"|contact details|contact info|details|profile|info|seniority|department|website|linkedin|campaign"
    r"|creation date|language|persona|record|data|card|bant|last name|first name|name)"
)
_DETAIL_WITH = r"(?:time ?lines?|deal|status|budget|next steps?|situation|relationship|standing|bant)"
WE = r"(?:we|i|you|anyone|anybody|somebody|someone|sales|our team|the team|my team|us|they|any of us)"
_THING = (
    r"(?:content|assets?|case stud(?:y|ies)|customer stor(?:y|ies)|material|collateral|one|thing"
    r"|whitepapers?|ebooks?|resources?|pieces?(?: of content)?|articles?|webinars?|videos?|documents?"
    r"|docs?|something|anything|stuff|info|reading|report|one pager|blog posts?|guide)"
)
CONTENT_WORD = (
    r"(?:white ?papers?|white papers?|e ?books?|e books?|case stud(?:y|ies)|customer (?:story"
    r"|stories)|success (?:story|stories)|one ?pagers?|one pagers?|battle ?cards?|battle cards?"
    r"|datasheets?|data sheets?|brochures?|decks?|slides|blog posts?|blogs?|videos?|webinar "
    r"recordings?|webinars?|guides?|checklists?|infographics?|podcasts?|playbooks?|articles?"
    r"|collateral|content|assets?|materials?|testimonials?|references?|reports?|calculators?"
    r"|price list|pricing sheet|templates?)"
)


@dataclass(frozen=True, slots=True)
class Opener:
    """A way to begin a question; the group `s` is whom or what it is about, `person` whom only, never an account."""

    shape: Shape
    pattern: Pattern
    sure: bool = False
    """Whether it can only be about a person or an account, so that an unknown name is said to be unknown."""


def _ask(shape: Shape, *patterns: str, sure: bool = False) -> list[Opener]:
    return [Opener(shape, Pattern(pattern), sure) for pattern in patterns]


_HERE = (
    r"(?: (?:(?:in|around|over) here|here|exactly|to us|in this context|to you|for us|for you|in our (?:crm|case|world)"
    r"|in (?:the|this) (?:crm|bot|tool|list|system)|at (?:our company|us)))*"
)
"""Where a word means what it does, which says nothing."""

DEFINITIONS = [
    re.compile(p)
    for p in (
        r"what (?:does|do) (?:the |a |an )?(?:term |word |label |band |status |stage )?(?P<s>.+?)(?: leads?)? "
        rf"(?:mean|stand for|signify|refer to){_HERE}",
        r"what (?:means|is meant by|is the meaning of) (?:an? |the |our )?(?P<s>.+)",
        r"(?:what (?:is |are )?|and |so )?(?:an? |the |our )?(?P<s>.+?) (?:means?(?: again| exactly| here)?|meaning"
        r"|definition|stands? for|defined)",
        r"(?:what is (?:the |our |your )?(?:definition|meaning) of|give me the definition of|the definition of"
        r"|definition of"
        r"|the meaning of|meaning of|what is meant by|what counts as|what qualifies as|what do (?:you|we) mean by"
        r"|what do (?:you|we) call|how do (?:you|we) (?:define|calculate|compute|work out|measure|determine)"
        r"|what is considered|when is something|define|explain|what is|what are) (?:a |an |the |the term "
        r"|your |our )?(?P<s>.+?)(?: (?:exactly|again|anyway"
        rf"|lead))?{_HERE}",
        r"how (?:is|are|does|do) (?:the |a |an |your |our |lead )?(?P<s>.+?)(?: score| scores)? (?:defined"
        r"|calculated|computed|determined|measured|decided|worked out|work|works)",
        r"(?:what makes|when is|when does|what turns|when do) (?:a |an |the |some )?leads? (?:count as "
        r"|become |get |considered |called |be |into |an? )*(?P<s>.+?)",
        r"how do (?:you|we) (?:decide|know|determine|tell|judge|say|pick) (?:who|what|which leads?|which ones"
        r"|when|if|whether)"
        r"(?: (?:a lead|someone|somebody|one|it))? (?:is|are|counts as|gets) (?P<s>.+?)",
        r"(?:what|which (?:things|activities|deeds)) (?:gives?|brings?|earns?|counts?|adds?|makes? up|goes into"
        r"|are worth)(?: (?:how|much|many|the|most|points?))*(?: (?:in|for|to|towards|into))? (?:the |an? |our )*"
        r"(?P<s>engagement|readiness|fit)(?: scores?| points?)?",
        r"how do (?:you|we) score leads(?P<s>)|how does (?:lead )?scoring work(?P<s2>)|how (?:is|are) (?:the |an? |our "
        r"|your )?(?:lead )?scores? (?:calculated|computed|made(?: up)?|composed|put together|built(?: up)?|arrived at)"
        r"(?P<s3>)",
    )
]

OPENERS: list[Opener] = [
    *_ask(
        Shape.EXPLAIN,
        r"why (?:is|are|was) (?P<s>.+?) 's (?:lead )?(?:score|rating|band|fit|engagement|points|scoring)(?: .*)?",
        r"why (?:is|are|was|does|did|has|do)(?: not)? (?P<s>.+?) (?:(?:so|such|still|now|rated|scored|scoring|marked"
        r"|ranked|considered|getting|a|only|be|being|at|in|as|suddenly|not|have|has|got|get|had|the|our|my|his"
        rf"|her|its|their) )*{_AXES}(?: (?:lead|band|score|one))?",
        r"why (?:does|did|has|do|is|are)(?: not)? (?P<s>.+?) (?:have|has|got|get|score|scored|scoring|rank|ranked|rated"
        r"|at|be|received?)(?: (?:a|the|this|that|such|so|only|its|his|her))*(?: (?:score|scores|scoring"
        r"|rating|points|high|low|hot))*(?: (?:of|at|with))?(?: (?:a|the|this|that|such))*(?: (?:score|\d+"
        r"|high|low|points|one|of))*",
        r"why (?:is|are) (?P<s>.+?) (?:\d+|on top|at the top|first|leading|number 1)(?: .*)?",
        r"(?:explain|justify|break down|breakdown|unpack|show|walk me through|give me|what is behind|what is "
        r"in|what went into|what drives|what is driving|what makes up|where does|how did you get|how do you "
        r"get|reasons? for|show me|the)(?: me| us)?(?: the| this| that| why)? ?(?:score|scoring|rating|score "
        r"breakdown|score receipt|receipt|reasons?|reasoning|band)? ?(?:breakdown|receipt|card)? ?(?:of|for"
        r"|behind) (?P<s>.+?)(?: 's)?(?: score| rating| scoring)?(?: come from)?",
        r"(?:explain|justify|break down|unpack|show|walk me through|what is behind|what is in|what drives"
        r"|what is driving|what makes up|what went into|show me|where does)(?: me| us)?(?: the)? (?P<s>.+?) "
        r"'s (?:score|scoring|rating|band|fit|engagement|readiness|points)(?: breakdown| come from| receipt)?",
        r"(?:explain|justify) why (?P<s>.+?) (?:is|are|scores?|has) .*",
        r"what makes (?P<s>.+?) (?:so |such a )?(?:hot|warm|cold|cool|interesting|a good lead|good|special"
        r"|hotter|a hot lead)",
        r"(?P<s>.+?) 's (?:score (?:breakdown|receipt|explained|explanation)|score breakdown|points breakdown|receipt)",
        r"(?:score (?:breakdown|receipt|details|explanation)|receipt|scoring)(?: for| of| on) (?P<s>.+?)",
        r"how (?:was|is|did|come|has) (?P<s>.+?) (?:scored|get scored|get (?:that|this|the|its|his|her) score"
        r"|get to \d+|score so .*|end up (?:hot|warm|cold|cool).*|rated|hot|so hot|this hot|been scored|get "
        r"so hot)",
        r"what (?:would|could|can|will) (?:make|lift|raise|push|move|get|bring|turn) (?P<s>.+?) (?:hot|hotter"
        r"|up|higher|to hot|into hot|warmer|to the next band|over the line)(?: .*)?",
        r"how come (?P<s>.+?) (?:is|are|has|have|scored?|scores|got|gets|was) .*",
        r"why (?:is|are) (?P<s>.+?) 's (?:lead )?(?:score|band|rating|fit|engagement|readiness)(?: .*)?",
        r"why (?P<s>.+?)",
        sure=True,
    ),
    *_ask(
        Shape.TIMELINE,
        r"(?P<s>.+?)(?: 's)? (?:(?:activity )?(?:timeline|history)|full history|last (?:activity|touch|contact|call))",
        rf"when (?:did|have|do|was|had|were) {WE} (?:last|most recently|previously|ever|first)? ?{_TALK} "
        r"(?P<s>.+?)(?: last| the last time| most recently)?",
        r"when (?:was|were|has|is) (?P<s>.+?) (?:last|most recently) (?:been )?(?:contacted|touched|active"
        r"|seen|called|emailed|e mailed|spoken to|talked to|engaged|met|reached|updated|in touch|heard from"
        r"|online|on (?:our|the) (?:site|website|pricing page)).*",
        r"(?:when was |when is |what was |date of )?(?:the |our |my )?(?:last|latest|most recent) time "
        rf"(?:that )?{WE} (?:last )?(?:have |had )?{_TALK} (?P<s>.+?)",
        r"(?:when was |what was |when is |when did we have |show me |show |what is )?(?:the |our |my )?(?:last"
        r"|latest|most recent) (?:contact|touch|touchpoint|activity|activities|call|meeting|conversation"
        r"|e ?mail|e mail|interaction|engagement|event|communication|chat|thing)(?: we had| i had)? (?:with"
        r"|from|for|to|of|by|at|on) (?P<s>.+?)",
        r"when (?:did|has|have) (?P<s>.+?) (?:last|most recently|first|ever) .+",
        r"(?:what has|what have|what did|what is|what was) (?P<s>.+?) (?:done|been doing|been up to|do|doing"
        r"|been looking at|looked at|viewed|downloaded|opened|clicked|read|attended|visited|engaged with|look "
        r"at|download|open|click|read|attend|visit|up to|interested in|been reading|engage with|interact "
        r"with)(?: .*)?",
        rf"(?:what|which)(?: of our)? (?:{CONTENT_WORD}|pages?|e ?mails?|events?) (?:has|have|did) "
        r"(?P<s>.+?) (?:read|open(?:ed)?|download(?:ed)?|view(?:ed)?|attend(?:ed)?|see|seen|click(?:ed)?(?: on)?"
        r"|look(?:ed)? at|visit(?:ed)?|watch(?:ed)?|consumed?|engaged? with|get|got).*",
        r"(?:what (?:has |have )?happened|what is happening|what is going on|what went on|what is new|any news"
        r"|anything new|any activity|any updates?|any movement|any signals?) (?:with|at|on|from|around) (?P<s>.+?)(?: "
        r"(?:lately|recently|this week|this month|so far|until now|of late|in the last .*|since .*))?",
        r"(?:(?:show|give|tell|list|see)(?: me| us)? )?(?:everything|all|anything|whatever)(?: that| which)? "
        r"(?:(?:has|have|ever) )*(?:happened|went on|gone on|(?:been )?going on|was done|we (?:did|had|have done))"
        r" (?:with|at|to|on|around) (?P<s>.+?)(?: (?:lately|recently|so far|of late|until now|up to now))?",
        r"(?:show |show me |give me |pull up |see |what is |list )?(?:the |all )?(?:full |recent |engagement "
        r"|activity |contact |complete |latest |whole )*(?:history|timeline|activity|activities|engagement"
        r"|journey|interactions?|events?|log|touchpoints|activity log)(?: history| timeline)? (?:of|for|with"
        r"|on|from|by|at) (?P<s>.+?)",
        r"(?:show me |show |give me |list |pull up |see |what (?:is|are|were) )?(?:all )?(?P<s>.+?) 's (?:full |recent "
        r"|engagement |activity |contact |last |latest )*(?:history|timeline|activity|activities|journey|interactions?"
        r"|events|log|touchpoints|touch|contact|engagement history|touch points|activity log"
        r"|calls?(?: and meetings?)?|meetings?(?: and calls?)?|conversations?)",
        r"(?:show me |show |list |give me |tell me )?(?:everything|all|all the things)(?: that)? (?P<s>.+?)"
        r"(?: (?:has|have|had|ever|did|done|was|been doing))+(?:(?: ,)? (?:with us|so far|in order|step by step"
        r"|in sequence|chronologically|in chronological order|one by one|from the start))*",
        rf"how long (?:ago|since|has it been since|is it since|have we not)(?: did)?(?: {WE})?(?: "
        rf"last)? ?(?:{_TALK}|heard from|spoke with) (?P<s>.+?)",
        rf"(?:have|did|has) {WE} (?:ever |already |recently |yet )?{_TALK} (?P<s>.+?)(?: (?:yet|recently"
        r"|before|lately|this week|this month|already))?",
        r"how (?:active|engaged) (?:is|has|are|was) (?P<s>.+?)(?: been)?(?: lately| recently)?",
        r"(?:has|have|did|was|were) (?P<s>.+?) (?:ever |already |recently |actually )?(?:open(?:ed)?"
        r"|visit(?:ed)?|download(?:ed)?|attend(?:ed)?|repl(?:y|ied)|respond(?:ed)?|click(?:ed)?|book(?:ed)?"
        r"|request(?:ed)?|regist(?:er|ered)|watch(?:ed)?|been active|been (?:on|to|at)|look(?:ed)? at|see|seen|read"
        r"|sign(?:ed)? up|(?:been )?(?:called|emailed|contacted|phoned|spoken to|reached)"
        r"|ha(?:d|ve) (?:a|any) (?:calls?|meetings?|demos?))"
        r"(?: .*)?",
        sure=True,
    ),
    *_ask(
        Shape.OWNERS,
        r"(?:who|which rep|what rep|which seller|which of us|who else|which sales rep|which ae) (?:owns|own"
        r"|is working on|is working|works on|works|is on|covers|handles|manages|is responsible for|looks after"
        r"|is the owner of|is the rep for|is the rep on|is assigned to|is in charge of|is handling|takes care "
        r"of|is covering|claimed|has claimed|holds|is looking after|is managing|are the owners of|are the "
        r"reps for|runs|leads on|is owner of|is on point for|is our rep for|is running) (?!the most |most "
        r"|the fewest )(?P<s>.+?)",
        r"(?:who|which rep) (?:has|have|had|got|has got) (?!not |never |no |been |a |an |the most |any "
        r"|\w+ed )(?P<s>.+?)(?: right now| at the moment| currently| assigned)?",
        r"whose (?:lead|account|contact|prospect|leads|customer|accounts)?(?: is| are)? ?(?P<s>.+?)(?: (?:lead"
        r"|account))?",
        r"(?:who is |what is |who are |name )?(?:the )?(?:lead |account |contact )?(?:owners?|assignee|reps?|seller"
        r"|account executive|ae|account manager|sales rep) (?:of|for|on|at|to) (?P<s>.+?)",
        r"(?:(?:who are|show|list|give)(?: me| us)? )?(?:the |all |our )*(?:lead |account |contact )?owners"
        r" (?:in|from|among) (?P<s>.+?)",
        r"(?:who is |what is |who are )?(?P<s>.+?) 's (?:owner|assignee|rep|seller|account executive|ae|account manager"
        r"|sales rep)",
        r"who(?:m)? (?:does|do|did|is|are) (?P<s>.+?) (?:belong to|assigned to|owned by|with|report to)",
        r"(?:is|are|does|do|has|have) (?:anyone|anybody|someone|somebody|any rep|anyone of us|any of us|one "
        r"of us)(?: already| currently| else)? (?:owns?|working on|working|works?|on|work on|covering|claimed"
        r"|handling|looking after|have|got|assigned to|responsible for|talking to) (?P<s>.+?)(?: already| yet"
        r"| currently| right now)?",
        r"(?:is|are) (?P<s>.+?) (?:owned|assigned|claimed|taken|free|unassigned|up for grabs|spoken for"
        r"|covered|unowned|available)(?: (?:by|to) (?:anyone|anybody|someone|somebody|a rep|who))?(?: already"
        r"| yet)?",
        sure=True,
    ),
    *_ask(
        Shape.OWNERS,
        r"(?:is|was|does) [\w ]+? (?:the (?:owner|rep) (?:of|for|on)|own|owns|responsible for|assigned to"
        r"|working on|work on) (?P<s>.+?)",
    ),
    *_ask(
        Shape.SUGGEST,
        r"(?:what|which)(?: kind of| sort of| piece of| other| else| new| useful| good| "
        rf"relevant)?(?: {_THING})? (?:should|can|could|do|would|shall|might|must|to) ?(?:i|we)?(?: best| next"
        r"| now)? ?(?:send|share|show|give|offer|forward|mail|pass|use|e mail|pitch|present|bring)(?: over| "
        r"along)?(?: to| with| for)? (?P<s>.+?)(?: (?:next|now|today|first|after the call|this week|as a "
        r"follow up|to read|to help|before the meeting|to move .*|to get .*|to convince .*))?",
        r"(?:suggest|recommend|propose|pick|find|choose|select|get|show|give me|any|some|good|best|great"
        r"|relevant|useful|right)(?: me| us)?(?: an?| some| any| the| good| best| great| useful| relevant| "
        r"right| other| more| few| couple of| ideas| ideas of| suggestions| recommendations| "
        rf"what)*(?: {_THING})?(?: (?:to send|to share|i can send|i should send|i could send|we can send|that "
        r"fits|that would fit|to show|ideas|suggestions|recommendations|and))* (?:for|to|with) (?P<s>.+?)",
        r"(?:(?:(?:do|have) (?:we|you|i)(?: have| got)?|is there|are there|got|need|i need|an?|the|any|some|one) )*"
        rf"{_THING}(?: (?:ideas?|suggestions?|recommendations?|to send|to share|(?:(?:that )?(?:i|we) (?:can|could) )?"
        r"(?:send|share)|shorter|short|brief|quick|else|new|useful|good|relevant))* (?:for|to) (?P<s>.+?)",
        r"(?:send|give|show) (?P<s>.+?) (?:something|anything|some (?:content|material|reading|stuff))(?: to read)?",
        r"(?:send|sharing|follow up|content|asset) (?:ideas?|suggestions?|recommendations?) (?:for|to) (?P<s>.+?)",
        rf"(?:what|which)(?: {_THING})? (?:would|might|could|will|does|do|may) (?:help|interest|be (?:useful"
        r"|relevant|good|right|best|interesting|a good fit) (?:for|to)|convince|suit|fit|work for|resonate "
        r"with|move|appeal to|win over|be best for) (?P<s>.+?)",
        rf"(?:what|which)(?: {_THING})? (?:fits?|suits?|matches|match) (?P<s>.+?)",
        rf"(?:what|which)(?: {_THING})? (?:should|would|might|could|does|can) (?P<s>.+?) (?:read|see|get"
        r"|receive|watch|like|need|want|be interested in|benefit from)(?: next| now| first)?",
        rf"(?:what|which)(?: {_THING})? (?:is|are|fits?|suits?|works?)(?: the)?(?: best| right| good| relevant"
        rf"| useful)? ?(?:{_THING} )?(?:for|with) (?P<s>.+?)",
        r"(?P<s>.+?) ,? ?what (?:should|can|could|do) (?:i|we) (?:send|share|show)(?: them| her| him)?",
        r"what(?: is)? next (?:for|with) (?P<s>.+?)|next best (?:action|step|content|asset)s? (?:for|with) (?P<s2>.+?)",
        r"(?:i am|i will be|i m) (?:meeting|calling|talking to|seeing|following up with|writing to"
        r"|e ?mailing) (?P<s>.+?)(?: (?:today|tomorrow|next week|this week|later))? ?,? what (?:should|can"
        r"|could|do) (?:i|we) (?:send|share|bring|show).*",
    ),
    *_ask(
        Shape.QUALIFY,
        r"(?:let us |lets |let s |start |begin |please |time to |i want to |want to |we should |help me |go "
        r"|do |continue |resume |keep )*(?:to )?(?:qualify|qualifying|qualification|bant|pre qualify|re "
        r"qualify|requalify)(?: call| check| conversation| session)?(?: of| for| with| on)? (?P<s>.+?)",
        r"(?:start|run|do|begin|open|continue|kick off|launch)(?: a| the)? (?:qualification|bant)(?: call| "
        r"check| conversation| session| round)?(?: of| for| with| on) (?P<s>.+?)",
        r"(?:is|are|was) (?P<s>.+?) (?:already |really |fully |now |actually |sales |yet )*(?:qualified|sales "
        r"qualified|ready to buy|bant qualified|sales ready)(?: yet| now| already| enough)?",
        r"(?:what is|what are|what do we|what else is|what else do we|what) (?:we )?(?:still |yet )?(?:missing"
        r"|unknown|open|lacking|left|need to know|need|have to find out|need to find out|have to ask|need to "
        r"ask|to ask)(?: to (?:qualify|ask|know|find out))? ?(?:for|on|from|about|with|to)? (?P<s>.+?)(?: "
        r"(?:to be qualified|to qualify|for bant|to close))?",
        sure=True,
    ),
    *_ask(
        Shape.STAKEHOLDERS,
        r"(?:who|whom|who all|who else|which people|what people|which contacts|how well) (?:do|did|have|are|is"
        r"|can|could|should|might)?(?: (?:we|you|i|they|our|us|the|all|else|our contacts|our people|our leads"
        r"|the contacts|the people|the stakeholders|our stakeholders|involved"
        r"|there|already))* ?(?:know|have|got|met|talk to|contact|speak to|working|work|works|reach|there"
        r"|contacts)?(?: (?:people|contacts|anyone|already|to))* ?(?:at|in|from|of|inside|within|for|with"
        r"|over at) (?P<s>.+?)",
        r"(?:(?:show|list|give|get|tell|find|see|name|map|map out|draw)(?: me| us)? )?(?:all |the |our |every "
        r"|any |key |known |other |my )*(?:stakeholders?|buying committee|buying group"
        r"|buying center|buying centre|buying team|org chart|players|account map|account plan|committee"
        r"|decision makers? map|champions and buyers)(?: (?:we|do we|i) (?:know|have|met))?(?: (?:working|who "
        r"work|that work|we "
        r"know|known))? (?:at|in|from|of|inside|within|for|with) (?P<s>.+?)",
        r"(?P<s>.+?) 's (?:stakeholders|contacts|people|buying committee|buying group|org chart|team|leads"
        r"|buying center|account map)",
        r"do we (?:know|have)(?: (?:anyone|anybody|someone|somebody|people|contacts|a contact|any contacts"
        r"|any leads|leads|any people|anyone working))* (?:at|from|in|with|inside) (?P<s>.+?)",
    ),
    *_ask(
        Shape.LEAD,
        r"(?:tell|talk to|brief|fill|update|catch|enlighten|teach|remind)(?: me| us)?(?: in| up)?(?: a bit| a "
        r"little)?(?: more| everything| something| all| anything)? ?(?:about|on|regarding) (?P<s>.+?)",
        r"(?:what|what all|what else|what stuff|everything|anything|all) (?:do|have|can|did|does|is|could) "
        r"(?:we|you|i|they|our crm|the crm|it|known)?(?: (?:know|tell me|got|have|tell us|say|already know"
        r"|learned|learnt|find))* ?(?:about|on|of|regarding|for) (?P<s>.+?)",
        r"(?:everything|anything|all|what) (?:we|you|i) (?:know|have|got) (?:about|on|of) (?P<s>.+?)",
        sure=True,
    ),
    *_ask(
        Shape.LEAD,
        r"what (?:do|does|did) (?:the |our |my )?(?:notes?|comments?|crm|records?|files?) (?:say|tell us|have|mention)"
        r"(?: (?:about|on|of|for))? (?P<s>.+?)",
        rf"(?:what|how) (?:is|are) (?:the |our |my )?{_DETAIL_WITH} (?:with|at|for|on) (?P<s>.+?)",
        rf"(?:where|how) (?:did|do|have|had) {WE} (?:first |ever )?(?:meet|met|get to know|find|found|come across|know)"
        r" (?P<s>.+?)",
        r"(?:(?:should|shall|can|may|could|must) (?:i|we) )?(?:call|ring|phone|dial|reach|contact) (?P<s>.+?)"
        r"(?: (?:back|now|today))?",
        r"(?:did|have|had) we (?:already )?(?:lose|lost|win|won|close|closed|sign|signed) (?P<person>.+?)",
        rf"what (?:is|are) (?P<s>.+?) {_DETAIL}(?: and {_DETAIL})?",
        r"how (?:did|has|have) (?P<s>.+?) (?:find|found|hear of|heard of|hear about|heard about|come to|come across"
        r"|get to know|reach) us",
        r"(?:(?:do we have|have we got|is there|got) )?(?:anything|something|what) (?:on file|on record|noted|logged"
        r"|recorded|known) (?:for|about|on|of) (?P<s>.+?)",
        r"(?:(?:give|get|show|send)(?: me| us)? )?(?:\d+ |some |a few |the |any )?(?:talking points|facts|bullets"
        r"|bullet points|highlights|key points) (?:for|on|about|of) (?P<s>.+?)",
    ),
    *_ask(
        Shape.LEAD,
        r"(?:the |latest |any |some )*(?:info|infos|information|details?|summary|profile|card|lead card"
        r"|background|rundown|run down"
        r"|low ?down|scoop|dossier|data|update|news|anything|everything|brief|briefing|overview|talking points"
        r"|one liner|more"
        r"|more info|more details|more on|notes|insights?|intel|the latest|record|stats|context|deets"
        r"|facts)(?: please)? (?:on|about|for|of|regarding|around|from) (?P<s>.+?)",
        r"(?:give|get|show|pull|send|bring|find|open|display|share|need|want)(?: me| us)?(?: up| out)?(?: the"
        r"| a| an| some| all| your| more| full| quick| short| complete)* ?(?:info|infos|information|details?"
        r"|summary|profile|card|lead card|background|rundown|run down|low ?down|scoop|dossier|data|update|news"
        r"|brief|briefing|overview|facts|record|intel|context|deets|page|contact|entry|lead|person|account"
        r"|everything|anything|stuff)(?: we have| you have| we got)? (?:on|about|for|of|regarding|named"
        r"|called) (?P<s>.+?)",
        r"(?:what is|how is|what about) (?:the |our )?(?:story|deal|status|situation|latest|news|scoop|state"
        r"|update|word|background|relationship|standing)(?: of things| of play)? (?:with|on|of|for|at) "
        r"(?P<s>.+?)",
        r"(?:what is|what are|give me|tell me|show me|show|get me|get|need|find|do we have|what was|have we "
        r"got|do you have|find me|send me|share) ?(?P<s>.+?) 's (?:current |lead |work |direct |latest "
        rf")*{_DETAIL}(?: and {_DETAIL})?",
        r"(?:what is|what are|give me|tell me|show me|show|get me|get|need|find|do we have|do you have|find me"
        rf"|send me|share)? ?(?:the |an? |any |current )*{_DETAIL} (?:of|for|from) (?P<s>.+?)",
        rf"(?P<s>.+?) 's {_DETAIL}",
        rf"(?:what|which|in what|in which|at what|at which|from which|from what) {_DETAIL} (?:is|are|does|do"
        r"|did|has|have|was) (?P<s>.+?)(?: (?:in|at|have|has|from|work for|work in|work at|hold|got|belong to"
        r"|come from|on))?",
        r"(?:how (?:hot|warm|cold|good|qualified|interested|promising|far along|big|large) (?:is|are)|where is"
        r"|where are|where does|how old is|how is|how are things with|how are we doing with|how do we stand "
        r"with|where do we stand with|where are we with|where are we at with|how does) (?P<s>.+?)(?: (?:based"
        r"|located|from|doing|sit|live|score|look|looking|going|work|stand|come from))?",
        r"(?:is|are) (?P<s>.+?) (?:a |an |still |really |actually |already |currently |our )*(?:hot|warm|cold"
        r"|cool|customer|mql|sql|lead|in (?:the |our )?(?:crm|database|system|pipeline)|active|unsubscribed|a "
        r"good lead|good lead|decision maker|champion|a good fit|good fit|interesting|worth calling|opted out"
        r"|contactable|promising|a prospect|interested)(?: lead| yet| already)?",
        r"(?:do we (?:know|have)|have we got|do you (?:know|have)|do i have|is there|have you got|did we log"
        r"|have we logged)(?: a| an| any)?(?: (?:lead|contact|person|someone|somebody|anyone|record"
        r"|entry))?(?: (?:called|named|for|on|by the name of))? (?P<s>.+?)(?: in (?:the |our )?(?:crm|database"
        r"|system))?",
        r"(?:who is|who s|who are|whois|who the hell is|who exactly is) (?P<s>.+?)(?: (?:again|exactly|anyway))?",
        r"(?:show|summari[sz]e|sum up|describe|introduce|profile|pull up|open|get|find|look up|lookup|search "
        r"for|search|bring up|give me|display|see|view"
        r"|check|check out|go to|look at|i want|show me|find me|get me|looking for|i am looking for|need)(?: "
        r"me| us)?(?: up)?(?: the| a)?(?: (?:lead|contact|card of|card for|profile of|person|prospect|account"
        r"|company|record of|details of|page of))* (?P<s>.+?)(?: 's)?(?: (?:card|profile|details|info|record"
        r"|page|lead card|data|file|entry|details please))?",
        r"(?P<s>.+?) (?:card|profile|details|info|record|summary|status|lead card|score|overview|background"
        r"|contact details|contact info|phone number|email|email address|phone|owner)"
        r"(?: (?:and |or |, )?(?:card|profile|details|info|phone number|phone|email|e mail|email address|owner"
        r"|title))*",
        r"(?P<s>.+)",
    ),
]
"""In the order in which they are tried."""

SURE = frozenset({Shape.EXPLAIN, Shape.TIMELINE, Shape.QUALIFY})

_REACH = (
    r"(?:call|ring|phone|contact|e ?mail|write to|reach out to|talk to|speak to|chase|approach|pursue|prioriti[sz]e"
    r"|focus on|go after|start with)"
)
COMPARE = [
    re.compile(p)
    for p in (
        r"(?:compare|comparison (?:of|between)|compare me|contrast|difference between|what is the difference "
        r"between|how do|how does|stack up|benchmark|put) (?P<a>.+?) (?:and|with|to|vs|v|versus|against"
        r"|compare to|compared to|compared with|compare with|stack up against|next to) (?P<b>.+?)(?: "
        r"(?:compare|stack up|differ|look))?",
        r"(?:which|who|which one|which lead|which of the two|which of them|what)(?: of)?(?: is| are| has| "
        r"looks?| seems?| would be| scores?| ranks?| rates?)(?: the| a| our| my)?(?: (?:better|hotter|warmer"
        r"|more (?:promising|engaged"
        r"|active|qualified|interesting|ready|valuable)|stronger|best|hottest|higher|colder|bigger|further "
        r"along|a better fit|closer|score|scoring|fit|lead|higher score))+ ?(?:,|-)? (?P<a>.+?) or (?P<b>.+?)",
        r"(?:is|are|does|was) (?P<a>.+?) (?:a )?(?:better|hotter|warmer|more (?:promising|engaged|active"
        r"|qualified|interesting|ready|valuable)|stronger|higher|colder|bigger|further along|score higher"
        r"|scored higher|worth more|ahead)(?: lead| fit| scored)? (?:than|of) (?P<b>.+?)",
        r"(?P<a>.+?) (?:vs|versus|v|compared to|compared with|against|in comparison to|as opposed to|relative "
        r"to|in contrast to) (?P<b>.+?)",
        rf"(?:(?:and|so) )*(?:(?:which|who|whom)(?: one)? (?:should|shall|do|would) (?:i|we|you) )?{_REACH}"
        r"(?: (?:first|next))? ?[,:-]? ?(?P<a>.+?) or (?P<b>.+?)(?: (?:first|next))?"
        r"(?: ?[?,]? (?:please )?compare (?:them|both|the two)(?: please)?)?",
        rf"(?P<a>[^,?]+?) or (?P<b>[^,?]+?) ?[,:?-]? (?:first|next"
        rf"|(?:who|whom|which(?: one)?) (?:(?:should|shall|do) (?:i|we) (?:{_REACH} )?)?(?:first|next)"
        r"|which (?:one|of them)"
        r"|(?:who|which(?: one)?|what) (?:is|has|scores?|looks?|ranks?)(?: the| a)? (?:hotter|warmer|better|higher"
        r"|hottest|best|highest|stronger|closer|further along|more (?:engaged|active|promising|interesting))"
        r"(?: score| fit| lead| one)?)",
    )
]

HOW_DOING = re.compile(
    r"how (?:is|are|am|was|were|do|does) (?P<a>.+?) (?:doing |performing |faring |looking |tracking |do |perform )?"
    r"(?:this month |this quarter |this week )?(?:compared to|compared with|compare to|compare with"
    r"|in comparison (?:to|with)|versus|vs|v|against|relative to|next to) (?P<b>.+?)"
)
"""`how is Tom doing compared to me`: reps, by their leads."""

PEOPLE_ONLY = frozenset({1, 2, 4, 5})
"""Of these, the ones that compare two leads only: elsewhere `or` makes a list."""
_OFFER = r"(?:do|does|can|could|is|are|will|did|has|have|would)"
CONTENT_ASKED = re.compile(
    r"^(?:(?:do|have|did) (?:we|you|i) (?:have|got|own|offer|publish|made|make|need)?|is there|are there"
    r"|any|find|find me|show|show me|got|get me|need|looking for|i need|what|which|give me|where is|where "
    r"are|where can i find|share|link to|send me|list|search|search for|pull up|best|our|the|a|an|some"
    r"|good|latest|new|recent|i want|got any|have we got|what is our best|what is the best|point me "
    rf"to)\b.*\b{CONTENT_WORD}\b"
    rf"|^{CONTENT_WORD} (?:about|on|for|in|with|from|covering|that|of|to|regarding|vs|versus|against"
    rf"|comparing|which|showing|around|relevant|where|mentioning|explaining)\b|^{CONTENT_WORD}$|^(?:\w+ "
    rf"){{1,4}}(?:case stud(?:y|ies)|white ?papers?|white papers?|battle ?cards?|battle cards?|one ?pagers?"
    r"|one pagers?|e ?books?|data ?sheets?|brochures?|decks?|blog posts?|customer stor(?:y|ies)|success "
    r"stor(?:y|ies))(?: please)?$"
)
CONTENT_TOPIC = re.compile(
    rf"^(?:{_OFFER} (?:we|you|our|the|it|your|this|customers|users|clients|someone|anyone|there|i)\b|(?:how"
    rf"|what|where|which|when|why) (?:{_OFFER} (?:we|you|our|the (?:product|platform|tool|software|app"
    r"|solution|system)|your|it)|is our|are our|is the (?:price|pricing|cost|sla|uptime)|about our|about "
    r"the product|is your|are your|to (?:handle|answer|respond|reply|say|position|explain)|do (?:i|we) "
    r"(?:say|answer|respond|handle|position|explain|pitch|sell|argue|counter|win))|how much (?:does|do|is"
    r"|are|would|will)|our (?:pricing|prices|security|roadmap|sla|terms|integrations?|api|product"
    r"|platform)|what is the (?:price|pricing|cost|difference between our)|objection|how long does|what "
    r"(?:does|do|would) .+ cost|(?:the |our )?(?:price|cost|pricing) (?:of|for))"
)
LEADS_MEANT = re.compile(
    r"\b(?:leads?|contacts?|prospects?|mqls?|sqls?|who|whom|whose|anyone|anybody|reps?|owners?|how many)\b"
)
