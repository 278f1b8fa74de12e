"""Questions about what is known of somebody's budget, authority, need or timeline: the card tells it."""

from bot.agent.offline.first_words import Pattern
from bot.agent.offline.openers import Opener
from bot.domain.reading import Shape

CRITERION = r"(?:budgets?|authority|needs?|timing|time ?frame|time ?line|buying authority|bant|money)"
BUT_TIMELINE = CRITERION.replace("|time ?line", "")
"""`timeline for Anna` is what happened, unless it is asked what it is."""
_ANY = r"(?:an? |any |the |their |enough |a clear |real |got |confirmed |known )*"
_SAID = r"(?:say|said|tell us|told us|mention(?:ed)?|think)"
_DEADLINE = r"(?:dead ?line|go live(?: date)?|target date|due date|time pressure|urgency)"
_KNOWN = (
    r"(?:confirmed|known|clear|supported|met|claimed|contradicted|there|approved|open|unknown|missing|verified|covered)"
)

_WE_KNOW = (
    r"(?:(?:do|did|have|has) (?:we|i|you|anyone|anybody|the team) (?:already |actually |really |even |ever )*"
    r"(?:know|have|got|get|heard?|learn(?:ed)?|found? out|confirm(?:ed)?|recorded)"
    r"(?: (?:anything|something|what|about|on|of))*)"
)
_TELLS = r"(?:(?:told|tell|said|say|mention(?:ed)?|confirm(?:ed)?|explain(?:ed)?|let)(?: (?:us|me|to us|to me|know))*)"
_OPEN = r"(?:missing|unknown|open|lacking|left(?: open)?|not known|outstanding|unclear)"
_WISE = (
    r"(?:bant[ -]?wise|(?:on|in terms of|as regards|regarding|with regard to|as far as|when it comes to) (?:the )?bant"
    r"(?: goes| side| front)?)"
)
_GAPS = (
    rf"(?:what|which bits?)(?: else)? (?:(?:is|are|do we have|remains?|we have) )*(?:still |yet )*{_OPEN}"
    rf" (?:for|on|about|from|with|of|at) (?P<s>.+?) {_WISE}",
    rf"{_WISE} (?:what|which bits?)(?: else)? (?:(?:is|are|do we have|remains?) )*(?:still |yet )*{_OPEN}"
    r" (?:for|on|about|from|with|of|at) (?P<s>.+?)",
    rf"(?:where (?:do|are) we(?: (?:stand|at))?|how far (?:are|did) we(?: (?:get|come|got))?) (?:with|at|on|for)"
    rf" (?P<s>.+?) {_WISE}",
    rf"what (?:(?:do|did|have|are|we|i) )+(?:still |yet )*(?:missing|lack|lacking|need|need to know|need to ask)"
    rf" (?:for|on|about|from|with|of|at) (?P<s>.+?) {_WISE}",
    r"(?:what|which (?:of the )?(?:info|information|details?|bant|bant fields|criteria|bits|things|questions)) "
    r"(?:(?:do|did|have|has|are|can|is|we|i|there) )+(?:still |yet )*not (?:yet |still |really |actually )*"
    r"(?:know|have|got|find out|found out|ask(?:ed)?|understood|learned|heard)(?: yet| so far)?"
    r" (?:about|on|of|from|for|with) (?P<s>.+?)(?: yet| so far| still)?",
    r"what (?:(?:did|have|we|i) )+(?:still |yet )*not (?:yet |ever )*asked? (?P<s>.+?)(?: yet| so far| about)?",
    r"(?:what|which) (?:info|information|data|details?|bant|bant info|bant fields?|fields?|criteria|questions?"
    rf"|answers?) (?:is|are|do we have|remains?) (?:still |yet )*{_OPEN} (?:for|on|about|from|with|of) (?P<s>.+?)",
    r"(?:what|which bits?|what else|anything) (?:is |are )?(?:still |yet )*(?:missing|unknown|open|lacking|left)"
    r" (?:on|in|of|from) (?:the )?bant (?:for|of|on|with|at|from) (?P<s>.+?)",
    r"(?:where (?:do|are) we(?: (?:stand|at))?|how far (?:are|did) we(?: (?:get|come|got))?)(?: (?:on|with|in))*"
    r" (?:the )?bant (?:for|of|on|with|at) (?P<s>.+?)(?: so far| right now| now)?",
    r"(?:what is |show me |show )?(?:the )?bant (?:status|state|summary|overview|progress|picture)"
    r" (?:for|of|on|with|at) (?P<s>.+?)(?: so far| right now| now)?",
    r"what (?:else )?(?:is|are|remains?) (?:there )?(?:still |yet )*to (?:find out|learn|ask|clarify|be asked"
    r"|be clarified) (?:about|on|from|of|with|for) (?P<s>.+?)",
)
"""What is not known of somebody yet is what a qualification would ask."""

TOLD = (
    rf"{_WE_KNOW} {_ANY}{CRITERION}(?: (?:and|or) {_ANY}{CRITERION})? (?:of|for|from|at|with|on) (?P<s>.+?)"
    r"(?: yet| already)?",
    rf"(?:(?:what(?: all)?|everything|anything|all) (?:that )?(?:(?:do|have|did|is|there) )*(?:we |you |i |anyone )?"
    rf"(?:already )?(?:know|known|have|heard?|learn(?:ed)?|got|noted)|anything known) (?:about|on|of|regarding) "
    rf"{_ANY}{CRITERION}(?: (?:and|or) {_ANY}{CRITERION})? (?:of|for|from|at|with|in) (?P<s>.+?)(?: so far| yet)?",
    rf"(?:any|got any|do we have any|have we got any|is there any) {CRITERION}(?: (?:info|information|data|facts?))?"
    r" (?:on|about|for|from|of) (?P<s>.+?)(?: yet| so far)?",
    rf"what (?:all )?(?:do|have|did) (?:we|you|i) (?:already )?(?:know|have|got|learn(?:ed)?)(?: so far)?"
    rf" (?:about|on|of|from|for) (?P<s>.+?) {_WISE}",
    rf"(?:is|are) {_ANY}{CRITERION} (?:already |yet |still )*{_KNOWN} (?:of|for|from|at|with|on) (?P<s>.+?)"
    r"(?: yet)?",
)
"""What is known of somebody, who is named for certain."""

NAMED = (
    rf"(?:does|did|has|do|have|is there at) (?P<s>.+?) (?:have|has|got|mention|need|hold) {_ANY}{CRITERION}"
    r"(?: (?:yet|already|for (?:it|this|us)))*",
    rf"has (?P<s>.+?) (?:got |mentioned |confirmed |said anything (?:about|on) )?{_ANY}{CRITERION}(?: yet)?",
    rf"(?:is|was|are) (?P<s>.+?) 's {CRITERION} (?:already |yet |still )*{_KNOWN}(?: yet)?",
    r"(?:what is|what was|how (?:big|much|large) is|what about|how about|what do we know (?:about|of|on)"
    r"|do we know|tell me about|tell me|show me|show) (?P<s>.+?) 's (?:budget|authority|need|needs|bant|timing"
    r"|time ?frame|budget and timeline)(?: (?:again|exactly))?",
    r"(?:what (?:do|did) we know (?:about|of|on)|what is known (?:about|of)|what have we heard (?:on|about))"
    r" (?P<s>.+?) 's time ?line",
    rf"(?:has|have|did) (?:anyone|anybody|someone|somebody|they) (?:at|from|in) (?P<s>.+?) (?:ever |already )?"
    rf"{_TELLS} (?:who|how|what|when|whether|if|about) .+",
    rf"(?:what|which|how much) (?:is the )?{CRITERION} (?:does|do|did|has|have|of|for) (?P<s>.+?)"
    r"(?: have| has| got)?",
    rf"(?:what is|is there) (?:the |a |any )?{CRITERION} (?:of|for|at|from) (?P<s>.+?)",
    rf"(?:the |a |any )?{BUT_TIMELINE} (?:of|for|at|from) (?P<s>.+?)",
    rf"(?P<s>.+?) 's {BUT_TIMELINE}(?: and {CRITERION})?(?: (?:again|please))*",
    rf"{_WE_KNOW} (?P<s>.+?) 's {CRITERION}(?: (?:yet|already|and \w+))*",
    r"(?:can|is|may|could) (?P<s>.+?) (?:allowed to |able to |the one who |the one to )?"
    r"(?:sign|decide|buy|approve)(?:s| off)?(?: (?:alone|it|this|on (?:it|this)))*",
)
"""What is known of whoever the words between name."""

_IN_OTHER_WORDS = (
    r"what (?:does|do|did) (?P<s>.+?) (?:really |actually )?(?:need|want)(?: from us| to solve| exactly)*",
    r"what (?:is|are) (?P<s>.+?) (?:looking for|after|trying to \w+|struggling with|hoping for)",
    rf"what (?:is|are) (?P<s>.+?)(?<! 's) {BUT_TIMELINE}(?: (?:and|or) {CRITERION})?",
    rf"what (?:does|do|did|has|have) (?P<s>.+?) {_SAID}(?: (?:about|on|of))? {_ANY}{CRITERION}",
    rf"(?:does|do|has|have|is) (?P<s>.+?) (?:have|has|got|under|on|facing) (?:an? |any |the )?{_DEADLINE}",
    rf"(?:what is|when is|is there) (?P<s>.+?) 's {_DEADLINE}",
    r"(?:does|do|can|will) (?P<s>.+?)"
    r" (?:decide|sign|make the (?:call|decisions?)|have the (?:final say|last word))"
    r"(?: (?:alone|himself|herself|themselves|it|this|on (?:it|this)))*",
    r"(?P<s>.+?) (?:'s )?bant(?: (?:status|info|so far))?",
)
"""What is known of one lead, whatever it is called."""

ON_BANT = (
    *(Opener(Shape.QUALIFY, Pattern(pattern)) for pattern in _GAPS),
    *(Opener(Shape.LEAD, Pattern(pattern), sure=True) for pattern in TOLD),
    *(Opener(Shape.LEAD, Pattern(pattern)) for pattern in NAMED),
    *(Opener(Shape.LEAD, Pattern(pattern)) for pattern in _IN_OTHER_WORDS),
)
"""Tried before the others; none of them where the words between name nobody."""
