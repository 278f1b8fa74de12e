"""Words that count what was done: `how many times`, `e-mails clicked`, `total meetings`, `calls were made`."""

import re

from bot.agent.offline.counting_events import NOUNS
from bot.agent.offline.marks import Done, Mark, Measure, Noise, Order, Unread
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.domain.lead_query import LeadField, MetricKind
from bot.domain.words import EventKind as Kind

_BY_MAIL = {"opened": Kind.EMAIL_OPEN, "clicked": Kind.EMAIL_CLICK, "answered": Kind.EMAIL_REPLY}
_WITH = {"downloaded": (Kind.CONTENT_DOWNLOAD,), "opened": (Kind.CONTENT_OPEN,), "viewed": (Kind.CONTENT_OPEN,)}
_WERE = r"(?:(?:that )?(?:were|was|have been|has been|got|are|being) )?"


NO_STEPS = (
    "I do not know when leads went from one stage to the next, so I cannot say how many of them did. "
    "Ask for example: what share of my leads is SQL?"
)
_STEPS = {LeadField.STAGE, LeadField.STATUS, LeadField.CRM_STATUS}


def _stepped(match: re.Match[str], scene: Scene) -> Mark | None:
    """`MQL to SQL conversion`: how many went on from a stage, which the data does not tell."""
    sides = [scene.lexicon.options(group(match, side)) for side in ("a", "b")]
    both = all(any(option.field in _STEPS for option in options) for options in sides)
    return Unread(NO_STEPS) if both else None


def _mailed(match: re.Match[str], scene: Scene) -> Mark:
    return Done((_BY_MAIL[match["what"]],))


def _used(match: re.Match[str], scene: Scene) -> Mark:
    return Done(_WITH[match["what"]])


def _most_first(match: re.Match[str], scene: Scene) -> Mark:
    """An order as a plan in words has it: `leads who had a call, most calls first`."""
    by_day = match["how"] in {"latest", "earliest"}
    return Order(LeadField.LAST_ACTIVITY, match["how"] in {"most", "latest"}, often=not by_day, latest=by_day)


def _passive(match: re.Match[str], scene: Scene) -> Mark | None:
    """`how many times was the pricing page viewed`: the verb after what was named already."""
    return Noise() if _PASSIVE.match(scene.line.text) else None


_PASSIVE = re.compile(r"how (?:many times|often|frequently) (?:was|were|has|have|is|are)\b")

RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<a>\w+) (?:to|into|2|/) (?P<b>\w+) (?:conversions?(?: rates?)?|rates?)"
        r"|(?:conversions?(?: rates?)?|rates?) (?:from|of|between) (?P<a>\w+) (?:to|into|and) (?P<b>\w+)",
        _stepped,
    ),
    rule(r"(?:the )?(?:how many|number of|count of) times|how (?:often|frequently)", Measure(MetricKind.EVENTS)),
    rule(r"by how (?:often|many times|frequently)(?: (?:they|each|leads))?", Noise()),
    rule(
        rf"(?:the )?(?:total|overall)(?: number of| count of)?(?= (?:\w+ ){{0,2}}?{NOUNS}(?: |$))",
        Measure(MetricKind.COUNT),
    ),
    rule(rf"(?P<how>most|fewest|latest|earliest) (?:\w+ ){{0,3}}?{NOUNS}(?: \w+){{0,5}}? first", _most_first),
    rule(rf"e ?mails {_WERE}(?P<what>opened|clicked|answered)", _mailed),
    rule(
        rf"(?:content|assets|guides|whitepapers|ebooks|reports|case studies) {_WERE}(?P<what>downloaded|opened|viewed)",
        _used,
    ),
    rule(r"viewed|opened|visited|downloaded|clicked", _passive),
    rule(r"(?:did|done) (?:anything|something)(?: at all)?", Done(())),
    rule(r"opens", Done((Kind.EMAIL_OPEN, Kind.CONTENT_OPEN))),
    rule(r"(?:activities|touch ?points|engagement events|logged events)", Done(())),
    rule(
        r"(?:were|was|have been|has been|did we|did you|did they|we|got) (?:made|logged|held|booked|taken|recorded"
        r"|submitted|sent|requested|scheduled|done|started|log|make|hold|book|take)",
        Noise(),
    ),
)
