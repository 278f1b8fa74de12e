"""Questions about what is known of somebody's budget, authority, need or timeline: the card tells it."""

from bot.agent.offline.first_words import Pattern
from bot.agent.offline.openers import Opener
from bot.domain.reading import Shape

_CRITERION = r"(?:budgets?|authority|needs?|timing|time ?frame|time ?line|buying authority|bant|money)"
_ANY = r"(?:an? |any |the |their |enough |a clear |real |got |confirmed |known )*"
_KNOWN = (
    r"(?:confirmed|known|clear|supported|met|claimed|contradicted|there|approved|open|unknown|missing|verified|covered)"
)

ON_BANT = tuple(
    Opener(Shape.LEAD, Pattern(pattern))
    for pattern in (
        rf"(?:does|did|has|do|have|is there at) (?P<s>.+?) (?:have|has|got|mention|need|hold) {_ANY}{_CRITERION}"
        r"(?: (?:yet|already|for (?:it|this|us)))*",
        rf"has (?P<s>.+?) (?:got |mentioned |confirmed |said anything (?:about|on) )?{_ANY}{_CRITERION}(?: yet)?",
        rf"(?:is|was|are) (?P<s>.+?) 's {_CRITERION} (?:already |yet |still )*{_KNOWN}(?: yet)?",
        r"(?:what is|what was|how (?:big|much|large) is|what about|how about|what do we know (?:about|of|on)"
        r"|do we know|tell me about|tell me|show me|show) (?P<s>.+?) 's (?:budget|authority|need|needs|bant|timing"
        r"|time ?frame|budget and timeline)(?: (?:again|exactly))?",
        rf"(?:what|which|how much) (?:is the )?{_CRITERION} (?:does|do|did|has|have|of|for) (?P<s>.+?)"
        r"(?: have| has| got)?",
        rf"(?:what is |is there )?(?:the |a |any )?{_CRITERION} (?:of|for|at|from) (?P<s>.+?)",
        r"(?:can|is|may|could) (?P<s>.+?) (?:allowed to |able to |the one who |the one to )?(?:sign|decide|buy|approve)"
        r"(?:s| off)?(?: (?:alone|it|this|on (?:it|this)))*",
        r"how (?:far )?(?:well )?qualified is (?P<s>.+?)",
    )
)
"""Tried before the others; none of them where the words between name nobody."""
