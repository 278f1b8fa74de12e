"""Questions about what somebody was sent, and what came of it. A table of expressions."""

from bot.agent.offline.first_words import Pattern
from bot.agent.offline.openers import CONTENT_WORD, WE, Opener
from bot.domain.reading import Shape

_WHAT = (
    rf"(?:what|which)(?: all| else)?(?: of our)?(?: (?:(?P<t>{CONTENT_WORD})|stuff|things?|pieces?|documents?))?"
    r"(?: of (?:content|ours))?"
)
_SENT = r"(?:send|sent|share|shared|give|given|gave|forward|forwarded|show|showed|shown)"
_NOW = r"(?:already |ever |yet |so far |actually )?"
_SO_FAR = r"(?: (?:so far|last|most recently|already|yet|before|from us|by us|until now|to date))*"
_WHEN = r"(?: (?P<w>(?:since|before|after|until|till|while|when) .+))?"
"""Not read: a time that is read does not stand there any more."""
_PIECE = (
    rf"(?P<t>(?:the|our|that|this|any|an?) (?:.+ )?{CONTENT_WORD}(?: (?:about|on|for|of|from|regarding|with) .+?)?)"
)
_ANYTHING = r"(?:anything|something|any content|content|any of our content|any material)"
_SEEN = r"(?P<o>seen|see|opened|open|read|looked at|look at)"
_IT = r"(?P<i>it|that|this|that one|this one|any of it|them)"
_HAD = r"(?:been (?:sent|given|shown)|received|receive|gotten|got|get|had)"


def _sent(*patterns: str, sure: bool = False) -> list[Opener]:
    return [Opener(Shape.SENT, Pattern(pattern), sure) for pattern in patterns]


ON_SENT: list[Opener] = [
    *_sent(
        rf"{_WHAT} (?:has|have|had|was|were) (?P<s>.+?) {_NOW}(?:been (?:sent|given|shown)|sent|received)"
        rf"{_SO_FAR}{_WHEN}",
        rf"{_WHAT} (?:has|have|was|were|is) {_NOW}(?:been )?(?:sent|shared|given)(?: by us)? (?:to|with) (?P<s>.+?)"
        rf"{_SO_FAR}{_WHEN}",
        rf"{_WHAT} (?:did|have|has|had) {WE} {_NOW}{_SENT} (?:(?:to|with) )?(?P<s>.+?){_SO_FAR}{_WHEN}",
        sure=True,
    ),
    *_sent(
        rf"(?:what|which) (?P<t>{CONTENT_WORD})(?: of ours)? (?:has|have|did) (?P<s>.+?) {_NOW}{_SEEN}{_SO_FAR}{_WHEN}",
        rf"(?:has|have|did|was|were) (?P<s>.+?) {_NOW}(?:{_SEEN}|{_HAD}) {_PIECE}{_SO_FAR}{_WHEN}",
        rf"(?:has|have|did) (?P<s>.+?) {_NOW}{_SEEN} {_IT}{_SO_FAR}{_WHEN}",
        rf"(?:has|have|did) {WE} {_NOW}{_SENT} {_PIECE} (?:to|with) (?P<s>.+?){_SO_FAR}{_WHEN}",
        rf"(?:has|have|did) {WE} {_NOW}{_SENT} (?P<s>.+?) {_PIECE}{_SO_FAR}{_WHEN}",
        rf"(?:has|have|did|was|were) (?P<s>.+?) {_NOW}{_HAD} {_ANYTHING}{_SO_FAR}{_WHEN}",
        rf"(?:has|have|did) {WE} {_NOW}{_SENT} (?:{_ANYTHING} (?:to|with) )?(?P<s>.+?)(?: {_ANYTHING})?"
        rf"{_SO_FAR}{_WHEN}",
    ),
]
"""The group `t` is the piece that is asked about, `i` the one before; `o` is how it was opened, `w` a time."""


def of_a_piece(body: str) -> bool:
    """Whether a question is about a piece of ours that somebody was sent or has seen."""
    return any(opener.pattern.match(body) for opener in ON_SENT)
