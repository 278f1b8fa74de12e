"""In which order leads come, and whom to call first: `newest first`, `bottom 5`, `who should I call`."""

import re

from bot.agent.offline.marks import Mark, Noun, Option, Order, Ready, Several, Values
from bot.agent.offline.scene import Make, Rule, Scene, group, rule
from bot.domain.definitions import HIGH
from bot.domain.lead_query import FieldBetween, LeadField

_N = r"(?P<n>\d+)"
_ONE = r"(?P<one> (?:lead|one|prospect|contact|person|opportunity)(?! (?:score|status|source|stage)))?"
_RANK = (
    r"(?:hottest|best|top|strongest|most promising|highest priority|high priority|top priority|priority"
    r"|most valuable|juiciest|ripest|greatest|finest)"
)
_CALLING = (
    r"(?:call|contact|talk to|reach out to|follow up with|follow up on|follow up|prioriti[sz]e|focus on"
    r"|focus|work on|work|chase|ring|phone|email|go after|speak to"
    r"|speak with|approach|target|start with|begin with|tackle|concentrate on|pursue|ping|message|attend "
    r"to|look at|get in touch with|engage|nudge|dial|talk with|spend (?:my )?time on|hit up)"
)
_LATER = (
    r"(?: (?:first|next|today|now|tomorrow|this week|this morning|this afternoon|right now|asap"
    r"|immediately|most urgently))*"
)
_ACTS = (
    r"(?:activity|contact|touch|touches|a touch|any activity|any contact|being touched|being contacted"
    r"|engagement|touchpoint|an activity)"
)


def _order(field: LeadField, descending: bool = True, *, ranks: bool = False, vague: bool = False) -> Make:
    def make(match: re.Match[str], scene: Scene) -> Mark:
        count, single = group(match, "n"), bool(group(match, "one"))
        return Order(field, descending, ranks, int(count) if count and int(count) else 1 if single else None, vague)

    return make


def _call_list(match: re.Match[str], scene: Scene) -> Mark:
    """Whom to call: the asker's own leads where a rep asks for himself."""
    count = group(match, "n")
    order = Order(LeadField.SCORE, ranks=True, count=int(count) if count else None)
    if not re.search(r"\b(?:i|me|my)\b", match.group()):
        return order
    if scene.asker is None or scene.nobody or _at_a_company(match, scene):
        return order
    return Several((Values((Option(LeadField.OWNER, (scene.asker.id,), known=True),)), order))


_AT = re.compile(r" (?:over )?(?:at|from|in) (?:the )?(?P<word>[^ ]+)")


def _at_a_company(match: re.Match[str], scene: Scene) -> bool:
    """`who should I call at Acme`: whoever owns them."""
    at = _AT.match(match.string, match.end())
    return at is not None and at["word"] in scene.lexicon.openers


def _fitting(match: re.Match[str], scene: Scene) -> Mark | None:
    """`that fit our ICP` is a condition, `who fits us best` an order."""
    if re.search(r"\b(?:best|most|closely)\b", match.group()):
        return Order(LeadField.FIT)
    told = re.search(r"\b(?:us|profile|icp|target|criteria|well|perfectly)\b", match["rest"])
    return Ready((FieldBetween(field=LeadField.FIT, low=HIGH),)) if told else None


def _first_ever(match: re.Match[str], scene: Scene) -> Mark:
    """`the first ten leads we ever got`: the oldest, not the best."""
    return Several((Order(LeadField.CREATED, descending=False, count=int(group(match, "n"))), Noun()))


_SUCH = (
    r"(?!(?:days?|weeks?|months?|quarters?|years?|hours?|with|of|by|to|for|from|who|calls?|meetings?|e|mails?|emails?"
    r"|events?|activities|demos?|webinars?|visits?|replies|clicks|opens|downloads)\b)\w+"
)
"""A word between `last 5` and the leads that they are of."""

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:the |our |my )?(?:very )?first {_N} (?:leads?|contacts?|prospects?|people|customers) (?:that |who )?"
        r"(?:we (?:have )?(?:ever )?(?:got|had|won|added|created|received)|ever|to (?:come in|sign up|arrive))",
        _first_ever,
    ),
    rule(
        rf"(?:bottom|lowest|worst|coldest|last(?= \d+ (?:by|of|in|at)\b)) {_N}(?: of)?"
        r"(?= (?:leads|contacts|prospects|by|people|in|of|at))",
        _order(LeadField.SCORE, descending=False, vague=True),
    ),
    rule(rf"(?:{_RANK}) {_N}(?: of)?", _order(LeadField.SCORE, ranks=True, vague=True)),
    rule(rf"{_N} (?:of )?(?:my |our |the )?(?:{_RANK})", _order(LeadField.SCORE, ranks=True, vague=True)),
    rule(rf"(?:{_RANK}){_ONE}", _order(LeadField.SCORE, ranks=True, vague=True)),
    rule(
        r"most likely to (?:buy|close|convert|purchase)|closest to (?:buying|closing|a deal)|ready to (?:buy"
        r"|close)|worth (?:calling|contacting|a call|my time|our time|pursuing)",
        _order(LeadField.SCORE, ranks=True),
    ),
    rule(
        r"(?:highest|top|best) (?:scoring|scored|rated|ranked|ranking)|by (?:lead )?score|highest scores?(?: "
        r"first)?|hottest first|best first|(?:with )?(?:the )?highest score",
        _order(LeadField.SCORE),
    ),
    rule(
        r"lowest (?:scoring|scored|rated|ranked)|coldest|worst|weakest|lowest scores?(?: first)?|least "
        r"promising|worst first|coldest first",
        _order(LeadField.SCORE, descending=False),
    ),
    rule(
        rf"(?:(?:is|are|was|were) (?:the )?)?(?:most engaged|most active|most interested|highest engagement)(?: {_N})?",
        _order(LeadField.ENGAGEMENT),
    ),
    rule(r"least engaged|least active|lowest engagement", _order(LeadField.ENGAGEMENT, descending=False)),
    rule(
        r"best fit(?:ting|s)?|highest fit|best matching|best match|most ideal|closest to (?:our )?icp",
        _order(LeadField.FIT),
    ),
    rule(
        r"(?:that |who |which )?(?:would |do |does |could )?(?:best )?(?:fits?|match(?:es)?)"
        r"(?P<rest>(?: (?:us|our|the|my|ideal|customers?|profile|icp|target|criteria|best|well|perfectly|most"
        r"|closely))+)",
        _fitting,
    ),
    rule(r"worst fit(?:ting|s)?|lowest fit", _order(LeadField.FIT, descending=False)),
    rule(r"most ready|readiest|most sales ready|most qualified|furthest along", _order(LeadField.READINESS)),
    rule(
        rf"(?:{_N} )?(?:newest|latest|most recent|freshest|most recently (?:added|created)|recently added"
        r"|recent|youngest)(?: (?P<n>\d+))?(?: first)?",
        _order(LeadField.CREATED),
    ),
    rule(
        r"last(?= (?:lead|contact|prospect|signup|person)"
        r"(?: (?:that|who|we|from|to|in|created|added|i|of|by|at)\b|$))",
        _order(LeadField.CREATED),
    ),
    rule(
        rf"last {_N}(?= (?:leads?|contacts?|prospects?|people|new|added|created|hot|signups|sign)|(?: {_SUCH}){{0,3}}?"
        r" (?:leads|contacts|prospects|customers|mqls|sqls|opportunities|subscribers)\b)",
        _order(LeadField.CREATED),
    ),
    rule(rf"(?:{_N} )?(?:oldest|earliest)(?: (?P<n>\d+))?(?: first)?", _order(LeadField.CREATED, descending=False)),
    rule(
        rf"(?:{_N} )?(?:biggest|largest)(?: (?P<n>\d+))?(?: (?:company|companies|employer))?(?: first)?",
        _order(LeadField.EMPLOYEES, vague=True),
    ),
    rule(
        rf"(?:{_N} )?(?:smallest)(?: (?P<n>\d+))?(?: (?:company|companies))?(?: first)?",
        _order(LeadField.EMPLOYEES, descending=False, vague=True),
    ),
    rule(
        r"(?:that |who )?(?:have |has |gone |been )*(?:the )?longest (?:time )?(?:without|since(?: (?:the "
        rf"|their |our )?last)?|with no|no) {_ACTS}(?: first)?|stalest|most neglected"
        r"|(?:i have |we have |have been |been |i |we )*(?:neglected|ignored|left alone|waiting|quiet"
        r"|untouched|idle|inactive|silent) (?:the |for the )?longest(?: first)?|least recently (?:active"
        r"|touched|contacted|engaged)|untouched (?:the |for the )?longest|(?:not |never )?(?:been )?(?:touched"
        r"|contacted|active) (?:in|for) the longest(?: time)?|waiting (?:the )?longest|most overdue",
        _order(LeadField.LAST_ACTIVITY, descending=False),
    ),
    rule(
        r"most recently (?:active|touched|contacted|engaged)|(?:latest|most recent|last|recent) activity(?: "
        r"first)|newest activity first|by (?:most )?recent activity|recently active first",
        _order(LeadField.LAST_ACTIVITY),
    ),
    rule(
        r"(?:(?:did|do|have|has) )?(?:i|we|you|anyone|anybody|somebody) (?:have )?(?:touch(?:ed)?|contact(?:ed)?"
        r"|call(?:ed)?|(?:e ?)?mail(?:ed)?|reach(?:ed)?|(?:talk(?:ed)?|speak|spoke|spoken) (?:to|with))"
        r" (?:last(?! (?:\d|week|month|quarter|year|few|couple|night|mon|tues|wednes|thurs|fri|satur|sun))"
        r"|most recently|latest)"
        r"|(?:was |were |are |is )?active most recently",
        _order(LeadField.LAST_ACTIVITY),
    ),
    rule(
        r"alphabetically|alphabetical(?: order)?|a to z|in alphabetical order", _order(LeadField.NAME, descending=False)
    ),
    rule(r"(?:by )?latest change of band first", _order(LeadField.BAND_SINCE)),
    rule(r"longest in their band first", _order(LeadField.BAND_SINCE, descending=False)),
    rule(r"(?:highest|biggest) revenue first", _order(LeadField.REVENUE)),
    rule(r"lowest revenue first", _order(LeadField.REVENUE, descending=False)),
    rule(
        r"(?:who|whom|which (?:of my |of our |of these )?(?:leads|contacts|prospects|accounts|ones|companies"
        rf"|people|one|lead)|what leads|which {_N} leads|what)(?: are the leads| are people| is it)?(?: that| "
        r"who)?"
        r" (?:should|shall|do|can|could|must|would|to|ought) ?(?:i|we|you|me|my team)?(?: need to| want to| "
        rf"have to| best)? ?{_CALLING}{_LATER}",
        _call_list,
    ),
    rule(
        rf"(?:should|shall|can|could|must|to) (?:i|we) (?:best )?{_CALLING}{_LATER}",
        Order(LeadField.SCORE, ranks=True),
    ),
    rule(rf"(?:i|we) (?:should|shall|need to|must|could|can|ought to|have to) {_CALLING}{_LATER}", _call_list),
    rule(
        rf"what (?:should|shall|do|can|must|to) ?(?:i|we)? ?(?:do|tackle|work on|start with|focus on){_LATER}",
        _call_list,
    ),
    rule(
        r"where (?:should|do|shall) (?:i|we) (?:focus|start|begin|spend my time|put my time|concentrate)(?: on"
        rf"| my time)?{_LATER}",
        _call_list,
    ),
    rule(
        rf"(?:my |a |the |our )?(?:call|calling|priority|hit|to do|todo|work) list(?: for)?{_LATER}|who "
        rf"(?:deserves|needs|is worth) (?:a |my )?(?:call|calling|attention){_LATER}|best (?:people|leads"
        rf"|ones) to (?:call|contact){_LATER}|who to {_CALLING}{_LATER}",
        _call_list,
    ),
    rule(
        r"(?:leads |people |contacts )?(?:to|worth) (?:call|calling|contact|contacting|chase|chasing"
        rf"|prioriti[sz]e|prioriti[sz]ing){_LATER}",
        _call_list,
    ),
    rule(
        r"(?:that |who |which )?(?:should|shall|must|needs? to|ought to|ha(?:s|ve) to|to) (?:best )?be "
        rf"(?:contacted|called|phoned|chased|prioriti[sz]ed|followed up(?: with)?){_LATER}",
        Order(LeadField.SCORE, ranks=True),
    ),
    rule(
        r"(?:that|who) (?:somebody|someone|anybody|anyone|i|we) (?:can|could|may) (?:actually |still |really "
        r")?(?:call|contact)",
        _order(LeadField.SCORE, ranks=True, vague=True),
    ),
)
