"""What a breakdown goes by beside fields: sizes, BANT, what leads did; and the second thing it goes by."""

import re

from bot.agent.offline.counting_events import NOUNS
from bot.agent.offline.marks import Done, Grouped, Mark, Several, Unread
from bot.agent.offline.rules_plan import period
from bot.agent.offline.scene import Make, Rule, Scene, rule
from bot.domain.lead_query import EventPart, LeadField
from bot.domain.words import Criterion, EventKind

_BY = (
    r"(?:by|per|for each|for every|across|in each|grouped by|group by|group them by|split by|broken down by"
    r"|split them by"
    r"|break down by|break it down by|break them down by|breakdown by|sliced by|segmented by|and by|then by|and per"
    r"|and|then|x|and then)(?: the| their| each)?"
)
NONE_OF = "I cannot list what has none. Ask for the number by rep, country or industry, and see who is missing."
_OPENS = re.compile(r"\b(?:by|per|each|every|across|daily|weekly|monthly|quarterly|yearly|breakdown|split)\b")
_RANKS = re.compile(r"\b(?:top|first|biggest|largest|smallest|sort|sorted|order|ordered|rank|ranked|list)\b")
_RANGES = r"(?:bands?|brackets?|buckets?|ranges?|class(?:es)?|groups?|tiers?)"
_BANT = r"(?P<criterion>budget|authority|needs?|timeline|timing|timeframe)"
_LEVEL = r"(?: (?:levels?|status|states?|evidence|stage|known|confirmed))?"
_ASSET = (
    r"(?:assets?|content assets?|content|content pieces?|pieces? of content|content items?|collateral|content titles?)"
)
_SORT_OF = r"(?:kinds?|types?)"
_ACT = r"(?:events?|activity|activities|engagement|engagements|action|actions|touchpoints?|interactions?)"
_CRITERIA = {"timing": Criterion.TIMELINE, "timeframe": Criterion.TIMELINE, "needs": Criterion.NEED}


def _going_by(mark: Grouped) -> Make:
    """The mark, where the words go on from something to group by, or name it themselves."""

    def make(match: re.Match[str], scene: Scene) -> Mark | None:
        return mark if _continues(match, scene) else None

    return make


def _continues(match: re.Match[str], scene: Scene) -> bool:
    """Whether `and …` follows what the question is grouped by already."""
    joined = re.match(r"(?:and|then|x)\b", match.group()) and not re.match(r"\w+ (?:by|per)\b", match.group())
    return not joined or _OPENS.search(scene.line.text[: match.start()]) is not None


def _sized(match: re.Match[str], scene: Scene) -> Mark | None:
    """`leads by size` is a breakdown, `top 10 by size` an order."""
    if _RANKS.search(scene.line.text[: match.start()]):
        return None
    return Grouped(LeadField.EMPLOYEES) if _continues(match, scene) else None


def _criterion(match: re.Match[str], scene: Scene) -> Mark | None:
    if not _continues(match, scene):
        return None
    word = match["criterion"]
    return Grouped(criterion=_CRITERIA.get(word) or Criterion(word))


def _next_period(match: re.Match[str], scene: Scene) -> Mark | None:
    return period(match, scene) if _continues(match, scene) else None


def _scored(match: re.Match[str], scene: Scene) -> Mark | None:
    word = match["axis"]
    field = LeadField.EMPLOYEES if word.startswith("employee") or word == "headcount" else LeadField(word)
    return Grouped(field) if _continues(match, scene) else None


_VIEWED = (EventKind.CONTENT_OPEN, EventKind.CONTENT_DOWNLOAD)
_OCCASIONS: dict[str, tuple[EventKind, ...]] = {
    r"webinars?": (EventKind.WEBINAR_ATTENDED, EventKind.WEBINAR_REGISTERED),
    r"(?:trade shows?|conferences?|roadshows?)": (EventKind.EVENT_ATTENDED,),
    r"videos?": (EventKind.VIDEO_WATCHED,),
    r"(?:white ?papers?|e ?books?|case stud(?:y|ies)|reports?|guides?|blog posts?|content|assets?"
    r"|pieces? of content|content pieces?|resources?|collateral)": _VIEWED,
    r"downloads?": (EventKind.CONTENT_DOWNLOAD,),
    r"(?:e ?mails?|newsletters?)": (EventKind.EMAIL_OPEN, EventKind.EMAIL_CLICK),
}
"""Things that leads come by, and the events that say which of them they did."""
_BROUGHT = (
    r"(?: (?:brought|brings?|got|gets?|had|has|have|gave|generated|generates?|drove|drives?|produced|attracted|pulled"
    r"|was|were|is|are|performed|did|worked))(?: (?:in|us|up))?"
)
_DONE_TO = {
    "download": (EventKind.CONTENT_DOWNLOAD,),
    "open": (EventKind.CONTENT_OPEN,),
    "view": _VIEWED,
    "read": _VIEWED,
    "watch": (EventKind.VIDEO_WATCHED,),
    "attend": (EventKind.WEBINAR_ATTENDED,),
}


def _which(kinds: tuple[EventKind, ...]) -> Make:
    """`which webinar brought the most MQLs`, `most downloaded assets`: leads by what they did it with."""

    def make(match: re.Match[str], scene: Scene) -> Mark:
        done = next((own for verb, own in _DONE_TO.items() if re.search(rf"\b{verb}", match.group())), kinds)
        return Several((Done(done), Grouped(part=EventPart.ASSET)))

    return make


_WHICH_RULES = tuple(
    rule(pattern, _which(kinds))
    for words, kinds in _OCCASIONS.items()
    for pattern in (
        rf"(?:which|what)(?: of our| of the)? {words}{_BROUGHT}"
        r" (?:the )?(?:most|best|highest number of|biggest|largest)(?: (?:popular|attended|downloaded|viewed|read"
        r"|opened|watched|successful|often|well))?"
        r"(?: (?:downloads?|views?|opens?|attendees?|registrations?|sign ?ups?))?",
        rf"(?:our |the )?(?:most|best|top) (?:popular|attended|downloaded|viewed|read|opened|watched|performing"
        rf"|successful) {words}",
        rf"{words} by (?:number of |count of )?(?:leads|attendees|downloads|views|opens|popularity)",
    )
)
_MOST_DONE = (
    r"(?:what|(?:which|what) (?:content|assets?|pieces?)) (?:did|do|have) (?:the |our |all )*(?:leads|people|prospects"
    r"|customers) (?:download|read|view|watch|open)(?:e?d)?(?: the)? most(?: often)?"
)
_KIND = Grouped(part=EventPart.KIND)
_DEEDS = re.compile(rf"\b{_ACT}\b")
WHICH_CHANNEL = (
    "Which channel do you mean: where leads came from, or what they did? "
    "Ask for leads by source, or activities by kind."
)
WHICH_KIND = "By what kind? Ask for example: activities by kind this month, or leads by industry."


def _has_none(match: re.Match[str], scene: Scene) -> Mark | None:
    """`reps with no meetings in March`: of the groups that have none nothing is listed."""
    return Unread(NONE_OF) if re.search(r"\b(?:no|zero|0|without)\b", match.group()) else None


def _of_deeds(match: re.Match[str], scene: Scene) -> Mark:
    """`activities this month by kind`: of what was done; leads have no kind of their own."""
    return _KIND if _DEEDS.search(scene.line.text) else Unread(WHICH_KIND)


_ASSETS = Grouped(part=EventPart.ASSET)

RULES: tuple[Rule, ...] = (
    *_WHICH_RULES,
    rule(_MOST_DONE, _which(_VIEWED)),
    rule(rf"{_BY} (?:company |employee |account |firm |customer )?sizes?(?: {_RANGES})?", _sized),
    rule(r"(?:company |account |firm )?size (?:breakdown|distribution|split|mix)", Grouped(LeadField.EMPLOYEES)),
    rule(
        rf"{_BY} (?:lead )?(?P<axis>score|fit|engagement|readiness|revenue|headcount|employees?)(?: score| count)?"
        rf" {_RANGES}",
        _scored,
    ),
    rule(r"(?:score|lead score) (?:distribution|histogram|spread)", Grouped(LeadField.SCORE)),
    rule(r"(?:distribution|histogram|spread) of (?:the |our |my |lead )*scores?", Grouped(LeadField.SCORE)),
    rule(rf"{_BY} (?:bant )?{_BANT}{_LEVEL}", _criterion),
    rule(rf"(?:bant )?{_BANT}{_LEVEL} (?:breakdown|distribution|split)", _criterion),
    rule(
        r"(?:(?:the|our) )?most used (?:communication )?channels?|(?:which|what) channels? (?:is|are|was|were)"
        r" used(?: the)? most",
        Unread(WHICH_CHANNEL),
    ),
    rule(rf"{_BY} {_ACT} {_SORT_OF}", _going_by(_KIND)),
    rule(rf"{_BY} {_SORT_OF} of {_ACT}", _going_by(_KIND)),
    rule(rf"(?:by|per|for each) {_SORT_OF}(?= |$)", _of_deeds),
    rule(rf"(?:by|per|for each) (?:company|account|firm) {_SORT_OF}", Unread(WHICH_KIND)),
    rule(rf"{_BY} {_ASSET}", _going_by(_ASSETS)),
    rule(r"(?:which|what) assets?(?= (?:was|were|is|are|got|gets|did|do|does|have|has|had|brought|drives?))", _ASSETS),
    rule(
        r"(?:companies|accounts|firms) by (?:the |their )?(?:number|count|volume|amount) of (?:leads|contacts|people)",
        Grouped(LeadField.COMPANY),
    ),
    rule(
        r"(?:which|what) (?:of (?:the|our) )?(?:reps?|owners?|sellers?|countr(?:y|ies)|industr(?:y|ies)|sources?"
        r"|channels?|compan(?:y|ies)|accounts?|campaigns?|cit(?:y|ies)|states?|stages?|status(?:es)?)"
        r" (?:do(?:es)? not have(?: any)?|(?:has|have|had|got|owns?|with) (?:no|zero|not a single))"
        r"(?= (?:\w+ ){0,3}?(?:leads?|contacts|prospects|customers|mqls|sqls|opportunities|people)\b)",
        Unread(NONE_OF),
    ),
    rule(
        r"(?:reps?|owners?|sellers?|countries|industries|sources|campaigns) (?:(?:who|that) )?(?:with|without|have|has"
        rf"|had|having)(?: (?:no|zero|0|any|a single))*(?= (?:\w+ )?{NOUNS}(?: |$))",
        _has_none,
    ),
    rule(
        r"(?:and|then|x|and then) (?P<unit>day|week|month|quarter|year)"
        r"(?: of (?:creation|last activity|the activity)| created)?",
        _next_period,
    ),
)
