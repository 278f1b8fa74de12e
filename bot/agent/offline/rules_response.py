"""How fast leads are answered: `who is late`, `about to breach`, `answered within 30 minutes`."""

import re
from datetime import timedelta

from bot.agent.offline.marks import Grouped, Mark, Measure, Order, Range, Ready, Several, Unread
from bot.agent.offline.months import MONTH
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.domain.definitions import BREACH_HOURS
from bot.domain.lead_query import FieldIs, FieldWithin, LeadField, MetricKind, Period, Window

_OPEN = FieldIs(field=LeadField.RESPONSE_TIME, negated=True)
_SOONEST = Order(LeadField.RESPONSE_DUE, descending=False)
_ANSWER = (
    r"(?:answer(?:s|ed|ing)?|respon(?:d|ds|ded|ding|se)|repl(?:y|ies|ied)|first response|first touch|response times?)"
)
_DUE = r"(?:slas?|response slas?|response times?|time to answer|response deadlines?|deadlines?)"
_MINUTES = {"h": 60, "b": 60, "d": 60 * 24}


def _due(window: Window) -> Mark:
    """Nobody has answered, and the time for it ends then; the most pressing first."""
    return Several((Ready((FieldWithin(field=LeadField.RESPONSE_DUE, window=window), _OPEN), negates=False), _SOONEST))


def _late(match: re.Match[str], scene: Scene) -> Mark:
    return _due(Window(end=scene.calendar.now, said="before now"))


def _breaching(match: re.Match[str], scene: Scene) -> Mark:
    now = scene.calendar.now
    return _due(Window(start=now, end=now + timedelta(hours=BREACH_HOURS), said=f"the next {BREACH_HOURS} hours"))


_MAY_BE_DUE = frozenset(
    ["lead", "leads", "prospects", "people", "ones", "all", "everything", "and", "my", "our", "any"]
)
"""Words that `due` may follow where it is about an answer; contracts and tasks are due as well."""


def _due_then(match: re.Match[str], scene: Scene) -> Mark | None:
    """Until the end of the day or week: what is late already is due all the more."""
    before = match.string[: match.start()].split()[-1:]
    if before and before[0] not in _MAY_BE_DUE:
        return None
    calendar, day = scene.calendar, match["day"]
    last = calendar.today + timedelta(days=day == "tomorrow")
    window = calendar.days(last, said=day) if day else calendar.unit(Period.WEEK)
    return _due(Window(end=window.end, said=f"before the end of {window.said}"))


def _took(match: re.Match[str], scene: Scene) -> Mark:
    """`within 30 minutes`, `after more than 2 hours`: business time."""
    minutes = float(group(match, "n")) * _MINUTES.get(group(match, "unit")[:1], 1)
    low, high = (minutes + 1, None) if group(match, "over") else (None, minutes)
    return Range(low, high, LeadField.RESPONSE_TIME)


_WAITING = Several((Ready((FieldIs(field=LeadField.RESPONSE_DUE), _OPEN), negates=False), _SOONEST))
_BY_REP = Several((Measure(MetricKind.MEDIAN, LeadField.RESPONSE_TIME), Grouped(LeadField.OWNER)))
_TOLD = r"(?:answer(?:ed)?|respond(?:ed)?(?: to)?|contact(?:ed)?|repl(?:y|ied) to|called(?: back)?|got back to|reached)"
_SPAN = r"(?P<n>\d+(?:\.\d+)?) (?P<unit>minutes?|mins?|hours?|hrs?|h|business hours?|days?)"
_WHO = r"(?:(?:who|that|which|whom|we|nobody|i) )?(?:(?:am|are|is|was|were|have been|has been|we|i|running|too) )*"

IN_TIME = (
    "I do not know by lead whether it was answered in time. Ask for a span, such as “answered within 30 minutes”, for "
    "who is late now, or for the median response time by rep."
)
SNOOZED = "I do not find leads by who snoozed them: no digest speaks of them until then. A lead's card says so."

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?:what|who|which|{_ANSWER})(?: (?:is|are|s))* |{_WHO})due (?:by |until )?(?:the end of )?"
        r"(?:(?P<day>today|tomorrow)|(?:the |this )?(?P<week>week))",
        _due_then,
    ),
    rule(
        rf"{_WHO}{_TOLD}(?: them)? (?:in|on|within|before|after)(?: the| our)? (?:time|deadline|sla|time limit)"
        rf"|{_WHO}(?:{_TOLD}|repl(?:y|ied))(?: them)? (?:too )?late(?! (?:in|on|last|this|next) )(?! {MONTH})",
        Unread(IN_TIME),
    ),
    rule(
        r"(?:(?:who|which|that|i|we) )?(?:(?:did|have|has|is|are|was|were|i|we) )*snooz(?:e|ed|es|ing)", Unread(SNOOZED)
    ),
    rule(
        rf"{_WHO}(?:late|overdue|behind)(?: (?:to|with|for|on|in) (?:an? |the |their |our |my )?(?:first )?{_ANSWER})?"
        r"(?: (?:now|today|right now))?",
        _late,
    ),
    rule(
        rf"{_WHO}(?:past|beyond|over|out of|breach(?:ed|es)?|missed|in breach of)(?: of)? "
        rf"(?:the |their |our |its )?{_DUE}",
        _late,
    ),
    rule(
        rf"{_WHO}(?:have |has )?(?:already )?breached|(?:sla|response) breaches|breaches of (?:the |our )?{_DUE}", _late
    ),
    rule(
        rf"{_WHO}(?:about to|going to|soon to|close to|near(?:ing)?|at risk of) (?:breach(?:ing)?|run(?:ning)? out|"
        rf"miss(?:ing)?|be(?:ing)? late|be(?:ing)? overdue)(?: (?:of )?(?:the |their |our |its )?{_DUE})?",
        _breaching,
    ),
    rule(
        rf"(?:with |whose )?(?:the |their |our )?{_DUE} (?:is |are )?(?:about to (?:end|expire)|(?:ends?|ending) soon)",
        _breaching,
    ),
    rule(
        rf"{_WHO}(?:still )?waiting for (?:an? |our |the )?(?:first )?{_ANSWER}|unanswered"
        rf"|awaiting (?:an? |our )?{_ANSWER}|(?:that |whom |who )?nobody (?:has |have )?answered(?: yet)?",
        _WAITING,
    ),
    rule(
        rf"{_WHO}(?:we )?(?:answer(?:ed)?|respond(?:ed)?(?: to)?|called back|got back to)(?: them)? "
        rf"(?:within|in under|in less than|(?P<over>after(?: more than)?)) {_SPAN}",
        _took,
    ),
    rule(
        r"(?:with (?:an? )?)?(?:first )?(?:response|answer)(?: times?)?(?: of)? "
        r"(?:(?P<over>over|above|more than|longer than)|under|below|within|less than|up to|of at most|faster than) "
        rf"{_SPAN}",
        _took,
    ),
    rule(
        r"(?:(?:which|what) (?:rep|seller|owner)|who) (?:is |are )?(?:(?:answers?|respon(?:ds?|ding))(?: the)? "
        r"(?:fastest|quickest|slowest)|(?:the )?(?:fastest|quickest|slowest)(?: to (?:answer|respond))?)",
        _BY_REP,
    ),
)
