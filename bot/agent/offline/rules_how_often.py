"""How often leads did something: `twice`, `opened 3+ e-mails`, `exactly 2 calls`, `clicked the most e-mails`."""

import re
from collections.abc import Sequence

from bot.agent.offline.deeds import VISITS, count_of
from bot.agent.offline.marks import Done, Mark, Measure, Not, Order, Several, Times
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.domain.lead_query import LeadField, MetricKind
from bot.domain.words import EventKind as Kind

_COUNTED = {
    "mail": {"open": Kind.EMAIL_OPEN, "click": Kind.EMAIL_CLICK, "repl": Kind.EMAIL_REPLY, "answer": Kind.EMAIL_REPLY},
    "newsletter": {"open": Kind.EMAIL_OPEN, "click": Kind.EMAIL_CLICK},
    "link": {"click": Kind.EMAIL_CLICK},
    "webinar": {"attend": Kind.WEBINAR_ATTENDED, "join": Kind.WEBINAR_ATTENDED, "regist": Kind.WEBINAR_REGISTERED}
    | {"sign": Kind.WEBINAR_REGISTERED, "watch": Kind.WEBINAR_ATTENDED},
    "event": {"attend": Kind.EVENT_ATTENDED},
    "trade show": {"attend": Kind.EVENT_ATTENDED},
    "video": {"watch": Kind.VIDEO_WATCHED, "view": Kind.VIDEO_WATCHED},
    "form": {"fill": Kind.FORM_SUBMIT, "submit": Kind.FORM_SUBMIT, "sent": Kind.FORM_SUBMIT},
    "asset": {"download": Kind.CONTENT_DOWNLOAD, "open": Kind.CONTENT_OPEN},
    "piece": {"download": Kind.CONTENT_DOWNLOAD, "open": Kind.CONTENT_OPEN},
    "thing": {"download": Kind.CONTENT_DOWNLOAD},
    "page": {"view": Kind.PAGE_VIEW, "visit": Kind.PAGE_VIEW},
    "doc": {"download": Kind.CONTENT_DOWNLOAD, "open": Kind.CONTENT_OPEN},
}
"""What was done by the thing that was counted and the verb before the count: `opened 3+ e-mails`."""
_THINGS: dict[str, tuple[Kind, ...]] = {
    r"(?:phone )?calls?": (Kind.CALL,),
    r"(?:meetings?|appointments?)": (Kind.MEETING,),
    r"(?:content )?downloads?": (Kind.CONTENT_DOWNLOAD,),
    r"(?:e ?mail )?opens|opened (?:e ?)?mails?": (Kind.EMAIL_OPEN,),
    r"(?:e ?mail )?clicks?": (Kind.EMAIL_CLICK,),
    r"(?:e ?mail )?repl(?:y|ies)": (Kind.EMAIL_REPLY,),
    r"pricing (?:page )?(?:visits?|views?)": (Kind.PRICING_PAGE,),
    r"(?:page|web ?site|site) (?:visits?|views?)": VISITS,
    r"demo requests?|demos?": (Kind.DEMO_REQUEST,),
    r"form (?:submissions?|submits?|fills?)": (Kind.FORM_SUBMIT,),
    r"webinars?(?: attended)?": (Kind.WEBINAR_ATTENDED,),
    r"(?:events?|activit(?:y|ies)|touch ?points?|touch(?:es)?|interactions?)": (),
}
"""What was done, by the thing that is counted without a verb: `exactly 2 calls`."""
_THING = "|".join(_THINGS)
_CLICKED = r"(?:e ?mail )?clicks?"


def _times(match: re.Match[str], scene: Scene) -> Mark:
    words = match.group()
    if number := group(match, "n"):
        return Times(max(int(number) + words.startswith(("more than", "over")), 1))
    if words.startswith("more than"):
        return Times(3 if "twice" in words else 2)
    return Times({"once": 1, "at least once": 1, "thrice": 3, "three times": 3}.get(words, 2))


def _exactly(match: re.Match[str], scene: Scene) -> Mark:
    """`only once`, `at most twice`: how often, and not once more."""
    number = int(group(match, "n") or _WORDED[group(match, "w").split()[0]])
    if group(match, "how") in _FEWER:
        return Times(0, beyond=max(number, 1))
    exact = group(match, "how") in _EXACT or match.group().endswith("only")
    return Times(number if exact else 0, beyond=number + 1)


_WORDED = {"once": 1, "one": 1, "twice": 2, "thrice": 3}
_EXACT = {"exactly", "only", "just", "precisely"}
_FEWER = {"fewer than", "less than", "under", "below"}


def _so_many(match: re.Match[str], scene: Scene) -> Mark | None:
    kinds = _kinds(match["verb"], match["noun"])
    return Done(kinds, at_least=count_of(match)) if kinds else None


def _kinds(verb: str, noun: str) -> tuple[Kind, ...]:
    verbs = next((verbs for thing, verbs in _COUNTED.items() if thing in noun), {})
    kind = next((kind for start, kind in verbs.items() if verb.startswith(start)), None)
    return VISITS if kind is Kind.PAGE_VIEW else (kind,) if kind else ()


def _limited(match: re.Match[str], scene: Scene) -> Mark | None:
    """`exactly 2 calls`, `at most one meeting`: so often, and not once more."""
    verb, noun = group(match, "verb"), group(match, "noun")
    found = next((kinds for thing, kinds in _THINGS.items() if re.fullmatch(thing, noun)), None)
    kinds = _kinds(verb, noun) if verb else found
    if kinds is None or (verb and not kinds):
        return None
    return _between(kinds, group(match, "how"), _number(group(match, "n")))


def _number(said: str) -> int:
    return int(said) if said.isdigit() else {"two": 2, "three": 3, "no": 0}.get(said, 1)


def _between(kinds: Sequence[Kind], how: str, number: int) -> Mark:
    """The span of counts that a word before a number means, as one or two conditions."""
    beyond = number if how in _FEWER else number + 1
    refused = (Not(), Done(tuple(kinds), at_least=max(beyond, 1)))
    if how not in _EXACT or not number:
        return Several(refused)
    return Several((Done(tuple(kinds), at_least=number), *refused))


def _most(match: re.Match[str], scene: Scene) -> Mark | None:
    """`clicked the most e-mails`: those who did, most often first."""
    kinds = _kinds(match["verb"], match["noun"])
    order = Order(LeadField.LAST_ACTIVITY, descending=match["how"] == "most", often=True)
    return Several((order, Done(kinds))) if kinds else None


_HOW = r"(?P<how>exactly|precisely|only|just|at most|no more than|not more than|up to|fewer than|less than|under|below)"
_VERB = r"(?P<verb>open|click|attend|join|regist|sign|watch|fill|submit|sent|download|view|visit|repl|answer)\w*"
_NOUN = (
    r"(?P<noun>(?:e ?|e )?mails?|newsletters?|links?|webinars?|events?|trade shows?|videos?|forms?|assets?"
    r"|pieces?(?: of content)?|things|(?:web )?pages?|docs?|documents?)"
)
_ANYTHING = r"(?:activit(?:y|ies)|touch ?points?|interactions?|engagements?|engagement events)"

_MOSTLY: dict[str, tuple[Kind, ...]] = {
    "click": (Kind.EMAIL_CLICK,),
    "open": (Kind.EMAIL_OPEN,),
    "repl": (Kind.EMAIL_REPLY,),
    "download": (Kind.CONTENT_DOWNLOAD,),
    "call": (Kind.CALL,),
    "attend": (Kind.WEBINAR_ATTENDED, Kind.EVENT_ATTENDED),
}


def _mostly(match: re.Match[str], scene: Scene) -> Mark:
    """`who clicked the most`: those who did, most often first."""
    kinds = next(kinds for start, kinds in _MOSTLY.items() if start in match["verb"])
    return Several((Order(LeadField.LAST_ACTIVITY, descending=match["how"] == "most", often=True), Done(kinds)))


RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<verb>clicked|opened|replied|downloaded|(?:been |was |were |got )?called|attended) (?:the )?"
        r"(?P<how>most|least)(?: often)?(?= (?:in|this|last|since|by|at|from|on)\b|$)",
        _mostly,
    ),
    rule(
        r"(?P<verb>open|click|attend|join|regist|sign|watch|fill|submit|sent|download|view|visit|repl|answer)\w*"
        r"(?: (?:in|on|up|out|for|to))* (?P<least>at least |more than |over |min |minimum )?(?P<n>\d+)"
        rf"(?P<plus> \+| or more)? (?:of our |different |of the )?{_NOUN}",
        _so_many,
    ),
    rule(
        r"(?:(?:with|had|have|has|having|did) )?(?P<least>at least |more than |over |min |minimum )?(?P<n>\d+)"
        rf"(?P<plus> \+| or more)? {_ANYTHING}",
        lambda match, scene: Done((), at_least=count_of(match)) if int(match["n"]) else None,
    ),
    rule(
        r"(?:at least |more than |over )?(?P<n>\d+) (?:\+ |or more )?(?:times|things)(?: or more)?"
        r"|more than one (?:time|thing)|(?P<w>(?:more than "
        r"|at least )?(?:once|twice)(?: or more)?|thrice"
        r"|multiple times|several times|repeatedly|many times|a few times|again and again|(?:a )?couple of "
        r"times|a couple times|a bunch of times)",
        _times,
    ),
    rule(
        rf"{_HOW} (?:(?P<n>\d+) times|(?P<w>once|twice|thrice|one time))|(?:(?P<n>\d+) times|(?P<w>once|twice)) only",
        _exactly,
    ),
    rule(
        r"(?:(?:with|had|have|has|having|got|made) )?(?P<least>at least |more than |over |min |minimum )?(?P<n>\d+)"
        rf"(?P<plus> \+| or more)? (?P<noun>{_CLICKED})",
        lambda match, scene: Done(_THINGS[_CLICKED], at_least=count_of(match)),
    ),
    rule(
        rf"(?:with |had |have |has |having |got |made )?{_HOW} (?P<n>\d+|a|an|one)(?: single)? (?P<noun>{_THING})",
        _limited,
    ),
    rule(rf"{_VERB}(?: (?:in|on|up|out|for|to))* {_HOW} (?P<n>\d+|a|an|one)(?: of our)? {_NOUN}", _limited),
    rule(
        rf"(?P<how>only|just) (?:ever )?{_VERB}(?: (?:in|on|up|out|for|to))* (?P<n>\d+|a single|one)(?: single)?"
        rf"(?: of our)? {_NOUN}",
        _limited,
    ),
    rule(
        rf"{_VERB}(?: (?:in|on|up|out|for|to))* (?P<n>\d+|a single|one)(?: single)?(?: of our)? {_NOUN} (?P<how>only)",
        _limited,
    ),
    rule(rf"{_VERB}(?: (?:in|on|up|out|for|to))* (?:the )?(?P<how>most|fewest)(?: of our| of the)? {_NOUN}", _most),
    rule(
        r"(?:how many|number of|count of) (?:engagement )?events(?= (?:this|last|in|today|yesterday|since|did|do|were"
        r"|was|have|has|per|by|we|there|happened|recorded|logged|on)\b|$)",
        Several((Measure(MetricKind.COUNT), Done(()))),
    ),
)
