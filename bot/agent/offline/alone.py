"""Questions that name nobody, about the one that an answer showed: `why?`, `when was the last call?`."""

import re

from bot.agent.offline.answering import account_asked
from bot.agent.offline.deictic import last_shown, pointed_at
from bot.agent.offline.workplaces import FIRM, HOUSE
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Sort
from bot.domain.reading import Reading, Shape, ThreadMemory

WHICH_COMPANY = "At which company? Several people were shown. Name it, or say for example: who is at Acme?"
_THE_FIRM = rf"(?:the|that|this|her|his|their) (?:{FIRM}|{HOUSE})"
_ELSE_THERE = re.compile(r"(?:and |so |ok )?(?:who|anyone|anybody|someone) else\b")
_FIRST = r"(?:(?:and|so|ok|but|then|now) )*"
WHO = "I do not know whom you mean. Please say the name."
_DEED = (
    r"(?:touch|contact|activity|calls?|meetings?|conversations?|interactions?|replies|reply|visits?|downloads?|demos?"
    r"|touchpoints?|chats?)"
)
LAST_TIME = re.compile(
    rf"(?:(?:and|so|ok|but) )*(?:when|what) (?:was|is) (?:the|our|my|his|her|their) (?:last|latest|most recent) {_DEED}"
    r"(?: (?:(?:with|from|of|by) (?:him|her|them)|there))?"
)
"""`when was the last call`: with whom is not said."""
ABOUT_ONE = re.compile(r"(?:and |ok |now |so )*(?:what about|how about|and|now) (?P<s>.+)")
_LAST_TALK = re.compile(
    rf"{_FIRST}when (?:did|have|had) (?:we|i|anyone|somebody) (?:last |ever )?"
    r"(?:talk(?:ed)?|speak|spoken|spoke|touch(?:ed)? base|me[et]t|call(?:ed)?|been in touch|be in touch|connect(?:ed)?)"
    r"(?: (?:last|to (?:them|anyone|anybody|someone)|with (?:them|anyone|anybody|someone)|there))*"
)
"""`when did we last talk`: to whom is not said, or to any of them."""
_OF_NTH = re.compile(
    r"(?:(?:and|ok|now) )*(?:the same )?(?:of|for) (?P<s>number \d+"
    r"|(?:the )?(?:first|second|third|fourth|fifth|last)(?: one)?)"
)
"""`and of the second?`, after something of the first."""
_ON_A_CARD = (
    r"(?:(?:(?:tele|cell|mobile|direct|work) ?)?(?:phone|number|line)(?: (?:numbers?|nrs?))?|mobile|cell"
    r"|(?:e ?)?mail(?: address)?|contact (?:details?|info|data)|(?:job )?title|role|position|score|status|stage|band"
    r"|notes?|comments?|industry|country|city|location|(?:lead )?source|company|website|seniority"
    r"|fit|engagement|readiness)"
)
"""What a card tells, asked for with no name beside it: `phone?`, `any notes`."""
_ALONE: tuple[tuple[Shape, re.Pattern[str]], ...] = (
    (
        Shape.STAKEHOLDERS,
        re.compile(
            r"(?:and |so |ok )?(?:(?:who|anyone|anybody|someone) else (?:(?:is|do we know|do we have|works?|sits)"
            rf"(?: in)? )?(?:there|(?:at|for|from|in) {_THE_FIRM})|who else (?:do we"
            rf" (?:know|have)|is) (?:there|at {_THE_FIRM})|(?:the |any )?"
            r"(?:other )?(?:colleagues|contacts|people|leads|stakeholders) there|(?:her|his|their) colleagues)"
        ),
    ),
    (
        Shape.EXPLAIN,
        re.compile(
            r"(?:but |and )?why(?: (?:is that|so|that|this|hot|so hot|this score|that score|not))?|how come"
            r"|explain(?: that| it| this)?|explain the score"
            r"|(?:but |and )?why (?:is (?:she|he|it|that|this) |are they |only |just )?"
            r"so (?:low|high|hot|warm|cold|cool|bad|good)"
        ),
    ),
    (
        Shape.SUGGEST,
        re.compile(
            r"(?:and |so |ok )?(?:what (?:should|can|could|do) (?:i|we) (?:send|share|show|use)(?: them| her| "
            r"him)?(?: next| now)?"
            r"|what to send(?: next)?|(?:suggest|recommend)(?: some| any)? (?:content|something|anything)|any "
            r"content(?: ideas)?"
            r"|content ideas|what content)"
        ),
    ),
    (
        Shape.SUGGEST,
        re.compile(
            rf"{_FIRST}(?:(?:what is|what are|what would be|what s|any) )?(?:the |our |my |a )?(?:best |good |right )*"
            r"next (?:steps?|best (?:step|action|move)s?|moves?|actions?)(?: (?:with|for) (?:him|her|them)| there)?"
            r"|what (?:should|shall|can|do) (?:i|we) do (?:next|now|(?:with|about) (?:him|her|them))(?: next)?"
        ),
    ),
    (
        Shape.LEAD,
        re.compile(
            rf"{_FIRST}(?:(?:what is|what are|what about|do we have|have we got|is there|are there|got|give me|show me"
            rf"|get me|any) )?(?:(?:his|her|their)(?: 's)? |the |any |an? )?{_ON_A_CARD}(?: (?:on|for|of|about)"
            r" (?:him|her|them|file|record))*(?: (?:there|please|though|again|known|on file|at all))*"
        ),
    ),
    (
        Shape.LEAD,
        re.compile(
            rf"{_FIRST}how (?:many (?:employees|people|staff)|big|large|much revenue) (?:do|does|is|are)"
            rf" (?:he|she|they|it|{_THE_FIRM})(?: (?:have|has|employ|make|got))*"
        ),
    ),
    (
        Shape.TIMELINE,
        re.compile(
            r"(?:and |so |ok )?(?:(?:the )?(?:timeline|history|activity|activities|last (?:touch|contact|activity))"
            r"|any (?:recent )?activity)"
        ),
    ),
    (Shape.TIMELINE, LAST_TIME),
    (Shape.TIMELINE, _LAST_TALK),
    (
        Shape.TIMELINE,
        re.compile(
            r"(?:and |so |ok )?(?:what else (?:did|has|have) (?:he|she|they) (?:do|done|been doing)"
            r"|(?:what|which) (?:activities|activity|events|interactions) (?:do|does|did|has|have|are) (?:we |there )?"
            r"(?:he|she|they|for (?:him|her|them)|from (?:him|her|them)|(?:have|got) (?:for|from|on) (?:him|her|them))"
            r"(?: (?:have|had|do|done|got|with us|on record))*)"
        ),
    ),
    (Shape.TIMELINE, re.compile(r"(?:and |so |ok )?when(?: (?:was|is) (?:that|it)| exactly)?")),
    (
        Shape.TIMELINE,
        re.compile(
            rf"(?:(?:and|so|ok|but) )*(?:(?:the|our|his|her|their) )?(?:last|latest|any)(?: recent| other)? {_DEED}"
            r"(?: (?:lately|recently|yet|so far|at all|there|with (?:him|her|them)|from (?:him|her|them)))*"
        ),
    ),
    (
        Shape.QUALIFY,
        re.compile(
            r"(?:and |so |ok |please )?(?:let us |lets )?(?:qualify|start qualification"
            r"|run bant|bant)"
        ),
    ),
    (
        Shape.LEAD,
        re.compile(
            r"(?:(?:and|ok|so|please) )*(?:(?:tell|show) me more|more(?: details| info)?|(?:more )?details|the card)"
            r"(?: (?:about|on|of) (?:him|her|them|it|that(?: one| lead)?|this(?: one| lead)?))?(?: please)?"
        ),
    ),
    (
        Shape.LEAD,
        re.compile(
            r"(?:and |so |ok )?(?:when|how soon) (?:do|does|will|would|are|is) (?:they|he|she)"
            r"(?: (?:want|plan|intend|hope|need|expect|looking|going|planning|hoping|be|to|have|wanting))*"
            r" (?:go live|going live|start|buy|decide|begin|switch|implement|roll (?:it )?out|launch|sign|purchase"
            r"|kick off|live)"
        ),
    ),
    (Shape.OWNERS, re.compile(r"(?:and |so )?(?:who owns|owner|who is the owner|the owner|who is on)")),
)


def about_shown(body: str, thread: ThreadMemory) -> Reading | None:
    """`why?`, `what should I send?`: about the one that was shown, `why` about the first of several."""
    shown = last_shown(thread) if thread.turns else ()
    if LAST_TIME.fullmatch(body) and len(shown) != 1:
        return Reading(shape=Shape.CLARIFY, sentence=WHO)
    if not thread.turns:
        return None
    one = ABOUT_ONE.fullmatch(body)
    one = one or _OF_NTH.fullmatch(body)
    pointed = pointed_at(one["s"], thread) if one else None
    if pointed and len(pointed.lead_ids) == 1:
        return Reading(shape=Shape.LEAD, lead_ids=pointed.lead_ids)
    if len(shown) > 1 and _ELSE_THERE.match(body) and _ALONE[0][1].fullmatch(body):
        return Reading(shape=Shape.CLARIFY, sentence=WHICH_COMPANY)
    if len(shown) > 1 and _LAST_TALK.fullmatch(body) and (company := account_asked(thread, alone=True)):
        where = (FieldIs(field=LeadField.COMPANY, values=(company,)),)
        return Reading(shape=Shape.TIMELINE, query=LeadQuery(where=where, sort=(Sort(field=LeadField.SCORE),)))
    shape = next((shape for shape, pattern in _ALONE if pattern.fullmatch(body)), None)
    if shape is None or not shown or (shape is not Shape.EXPLAIN and len(shown) > 1):
        return None
    return Reading(shape=shape, lead_ids=shown[:1])
