"""Questions about what a score is made of. A table of expressions."""

from bot.agent.offline.first_words import Pattern
from bot.agent.offline.openers import Opener
from bot.domain.reading import Shape

_SCORE = r"(?:lead )?(?:score|scoring|rating|points|band|fit|engagement|readiness)(?: score)?"
_MADE = (
    r"(?:made(?: up)?(?: of| from)?|composed(?: of)?|put together|calculated|computed|worked out|built(?: up| on)?"
    r"|derived|formed|reached|arrived at|determined|decided|based on|come by|explained)"
)
"""What is said of a score that comes of parts."""
_SCORED = r"(?:scored?|rated?|ranked?|graded?|rating|scoring|ranking)"
_LIKE_THAT = (
    r"(?: (?:like (?:that|this|so)|(?:in )?(?:this|that) way|so|thus|(?:the way|as|where|what) (?:he|she|it|they)"
    r" (?:is|are|does|do)|(?:how|as) (?:he|she|it|they) (?:is|are)))"
)
_HIGH = r"(?:so |that |this |such |as |very )*(?:high|highly|low|well|badly|poorly|much|little|few)"
_MOVED = r"what (?:has |have )?(?:moved|changed|drove|driven|pushed|raised|lifted|lowered|dropped|hurt|affected)"
_WE = r"(?:you|we|they|i|the bot)"


def _explain(*patterns: str) -> list[Opener]:
    return [Opener(Shape.EXPLAIN, Pattern(pattern), sure=True) for pattern in patterns]


ON_SCORE: list[Opener] = _explain(
    rf"why (?:is|are|was|were) (?P<s>.+?) (?:being )?{_SCORED}{_LIKE_THAT}",
    rf"why (?:does|do|did) (?P<s>.+?) {_SCORED}{_LIKE_THAT}",
    rf"why (?:does|do|did|is|are|was|were) (?P<s>.+?) {_SCORED} {_HIGH}",
    rf"(?:how|why) (?:is|are|was|were) (?P<s>.+?) 's {_SCORE} {_MADE}",
    rf"(?:what|which) (?:is|are|was|were) (?P<s>.+?) 's {_SCORE} (?:made(?: up)? (?:of|from)|composed of|based on"
    r"|built (?:on|from|of))",
    rf"on what (?:is|are|was|were) (?P<s>.+?) 's {_SCORE} based",
    rf"what (?:goes|went|counts|counted) (?:into|towards?|for) (?P<s>.+?) 's {_SCORE}",
    rf"how (?:does|do|did) (?P<s>.+?) 's {_SCORE} (?:come (?:about|together)|add up|break down|work"
    r"|get (?:there|made))",
    rf"how (?:did|do|have|had) {_WE} (?:arrived?|g[eo]t|come?|work(?:ed)?|reach(?:ed)?|calculated?|computed?)"
    rf"(?: (?:at|to|out|up with|by))* (?P<s>.+?) 's {_SCORE}",
    rf"what (?:makes|made|lets|let) (?P<s>.+?) (?:{_SCORED} {_HIGH}|(?:get|have|reach) (?:such )?(?:an? |that |this "
    rf"|its |so )*(?:high |low |good |bad )?{_SCORE})",
    rf"{_MOVED} (?:the )?{_SCORE} (?:of|for) (?P<s>.+?)(?: (?:up|down|most|lately|recently))*",
    rf"{_MOVED} (?P<s>.+?) 's {_SCORE}(?: (?:up|down|most|lately|recently))*",
    rf"what (?:gave|gives|got|gets|earned|earns|brought) (?P<s>.+?) (?:its|her|his|their|that|this|the|such an?|an?) "
    rf"(?:high |low |good |bad )?{_SCORE}",
)
