"""What is worked out, by what it is grouped, in which order and how many: `how many`, `by source`, `top 5`."""

import re

from bot.agent.offline.counting_events import is_counted
from bot.agent.offline.fields import field_named, is_numeric
from bot.agent.offline.marks import (
    Direction,
    Grouped,
    Mark,
    Measure,
    Noise,
    Noun,
    Option,
    Order,
    Ready,
    Several,
    Top,
    Values,
    Whole,
)
from bot.agent.offline.scene import Make, Rule, Scene, group, rule
from bot.domain.definitions import HIGH
from bot.domain.lead_query import (
    NUMBERS,
    TIMES,
    AnyOf,
    EventPart,
    FieldBetween,
    FieldIs,
    LeadField,
    MetricKind,
    Period,
)

_UNGROUPED = NUMBERS | TIMES | {LeadField.NAME, LeadField.EMAIL, LeadField.PHONE, LeadField.WEBSITE, LeadField.NOTES}
_PERIODS = {"day": Period.DAY, "dai": Period.DAY, "week": Period.WEEK, "month": Period.MONTH, "quarter": Period.QUARTER}
_PERIODS |= {"year": Period.YEAR, "annu": Period.YEAR}
_CONVERTED = AnyOf(
    conditions=(
        FieldIs(field=LeadField.STAGE, values=("customer",)),
        FieldIs(field=LeadField.STATUS, values=("won",)),
    )
)


def _measured(kind: MetricKind) -> Make:
    def make(match: re.Match[str], scene: Scene) -> Mark | None:
        named = field_named(match["field"], scene)
        if named is None or not (named[0] in NUMBERS or is_numeric(named[1], scene)):
            return None
        return Measure(kind, named[0], named[1])

    return make


def _grouped(match: re.Match[str], scene: Scene) -> Mark | None:
    named = field_named(match["field"], scene)
    if named is None or named[0] in _UNGROUPED:
        return None
    if named[0] is LeadField.COMPANY and re.match(r"(?:our |the |my )?(?:biggest|largest)", match.group()):
        return None
    if is_numeric(named[1], scene) and _RANKING.search(scene.line.text[: match.start()]):
        return Order(named[0], custom=named[1])  # `top 5 by number of sites`
    first = group(match, "first")
    return Grouped(named[0], named[1], first=int(first) if first else None)


_RANKING = re.compile(r"\b(?:top|highest|biggest|largest|most|rank(?:ed)?|sort(?:ed)?|order(?:ed)?)\b")


def _grouped_first(match: re.Match[str], scene: Scene) -> Mark | None:
    """`countries with hot leads`: a question that begins with a field in the plural is broken down by it."""
    words = match["field"]
    first = scene.line.starts.index(match.start()) == 0
    return _grouped(match, scene) if first and words.endswith("s") and field_named(words[:-1], scene) else None


def period(match: re.Match[str], scene: Scene) -> Mark:
    word = match["unit"]
    unit = next((p for start, p in _PERIODS.items() if word.startswith(start)), Period.MONTH)
    words = match.group()
    if words.endswith("of the activity"):
        return Grouped(part=EventPart.TIME, period=unit)
    field = LeadField.LAST_ACTIVITY if "activity" in words else LeadField.CREATED
    return Grouped(field, period=unit, said=re.search(r"creat|added", words) is not None)


_ASCENDING = (
    r"(?: (?:in )?(?:ascending|asc|low to high|lowest first|smallest first|oldest first|a to z"
    r"|increasing|alphabetically|from lowest)(?: order)?)"
)
_DESCENDING = (
    r"(?: (?:in )?(?:descending|desc|high to low|highest first|largest first|biggest first|newest "
    r"first|latest first|decreasing)(?: order)?)"
)
_WAY = rf"(?P<up>{_ASCENDING})?(?P<down>{_DESCENDING})?"
_TEXT_FIRST = {
    LeadField.NAME,
    LeadField.COMPANY,
    LeadField.COUNTRY,
    LeadField.CITY,
    LeadField.INDUSTRY,
    LeadField.TITLE,
}


def _extreme(match: re.Match[str], scene: Scene) -> Mark | None:
    """`highest score`, `lowest revenue`, `most employees`."""
    named = field_named(match["field"], scene)
    if named is None or not (named[0] in NUMBERS or is_numeric(named[1], scene)):
        return None
    if match["how"] in {"most", "fewest", "least"} and re.match(rf" {_PEOPLE}\b", scene.line.text[match.end() :]):
        return None  # `who has the most converted leads`, of a field `Converted`
    least = match["how"] in {"lowest", "least", "smallest", "worst", "fewest", "minimum", "poorest"}
    return Order(named[0], not least, custom=named[1])


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
    if scene.asker is None or scene.nobody:
        return order
    return Several((Values((Option(LeadField.OWNER, (scene.asker.id,), known=True),)), order))


def _who_has_most(match: re.Match[str], scene: Scene) -> Mark | None:
    """A rep by how many leads are his; `who has the most calls` asks for a lead."""
    if re.match(r"who (?:has|have|got|gets)\b", match.group()) and is_counted(scene.line.text[match.end() :].strip()):
        return None
    return Grouped(LeadField.OWNER)


def _fitting(match: re.Match[str], scene: Scene) -> Mark | None:
    """`that fit our ICP` is a condition, `who fits us best` an order."""
    if re.search(r"\b(?:best|most|closely)\b", match.group()):
        return Order(LeadField.FIT)
    told = re.search(r"\b(?:us|profile|icp|target|criteria|well|perfectly)\b", match["rest"])
    return Ready((FieldBetween(field=LeadField.FIT, low=HIGH),)) if told else None


_COMMON = (
    r"(?:top|best|biggest|main|leading|largest|most common|most frequent|commonest|most popular|number "
    r"one|strongest|busiest|best performing|top performing)"
)
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


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for plans; `field` is an expression for the names of all fields."""
    verbs = (
        r"(?: (?:do|does|did|has|have|had|are|is|was|were|our|my|the|leads|they|it|come|comes|came|we|there|in|from))*"
    )
    return (
        *_RULES,
        rule(
            rf"(?:average|avg|mean|typical|avg of|average of|mean of) (?:the |their |lead |of )?(?P<field>{field})",
            _measured(MetricKind.AVERAGE),
        ),
        rule(rf"(?P<field>{field}) (?:average|on average|mean)", _measured(MetricKind.AVERAGE)),
        rule(rf"median (?:of )?(?:the |their |lead )?(?P<field>{field})", _measured(MetricKind.MEDIAN)),
        rule(
            r"(?:total|sum of|sum|combined|cumulative|aggregate|sum up|add up|total of|how much|overall) "
            rf"(?:the |all |up |total |their |combined |of )*(?P<field>{field})",
            _measured(MetricKind.SUM),
        ),
        rule(
            r"(?:by|per|for each|for every|across|in each|of each|from each|each|every|grouped by|group by"
            r"|grouping by|group them by|split by|splitted by|split"
            r"|broken down by|broken out by|break down by|break it down by|break them down by|break that down "
            r"by|breakdown by|breakdown per|sliced by|slice by|segmented by|distribution by|distributed across"
            r"|split up by|divided by"
            r"|by each|organi[sz]ed by|counts? by|over the|across all|for all) (?:the |their |lead |each "
            rf"|different |our )*(?P<field>{field})",
            _grouped,
        ),
        rule(
            rf"(?P<field>{field}) (?:breakdown|distribution|split|mix|stats|statistics|ranking|leaderboard)", _grouped
        ),
        rule(
            r"(?:breakdown|distribution|split|mix|spread) (?:of|by|over|across) (?:the |our |all |lead "
            rf")*(?P<field>{field})",
            _grouped,
        ),
        rule(
            rf"(?:which|what)(?: are| is| were)? (?:of )?(?:the |our |my |different |lead )*{_COMMON} "
            rf"(?P<first>\d+) (?P<field>{field}){verbs}",
            _grouped,
        ),
        rule(
            rf"(?:which|what)(?: are| is| were)? (?:of )?(?:the |our |my |different |lead )*(?:{_COMMON} "
            rf")?(?P<field>{field}){verbs}",
            _grouped,
        ),
        rule(rf"(?:our |the |my |by )?{_COMMON} (?P<first>\d+) (?P<field>{field})", _grouped),
        rule(rf"(?:our |the |my )?{_COMMON} (?P<field>{field})", _grouped),
        rule(rf"(?:list|show|give)(?: me| us)? (?:all |every |the )+(?P<field>{field})", _grouped),
        rule(
            r"(?P<sort>(?:sort|sorted|order|ordered|rank|ranked|arrange|arranged|prioriti[sz]ed|listed)"
            r"(?: them| it| those| these| that| this)?(?: again)? (?:by|on|per|according to)|by) "
            rf"(?:the |their |lead )?(?P<field>{field}){_WAY}",
            _by_field,
        ),
        rule(
            r"(?:(?:who |that )?(?:has|have) (?:the )?|with the |the |with |by )?"
            r"(?P<how>highest|biggest|largest|greatest|most|top|best|max|maximum"
            rf"|lowest|least|smallest|worst|fewest|minimum|poorest) (?P<field>{field})(?: first)?",
            _extreme,
        ),
        rule(
            rf"(?P<field>{field})(?= (?:with|that have|having|where|that"
            r"|by (?:the )?(?:number|count|volume|leads|mqls|sqls|customers))(?: |$))",
            _grouped_first,
        ),
        rule(rf"(?:rank|compare|order|sort|count)(?: all| the| our| my)* (?P<field>{field}s?)", _grouped),
        rule(
            rf"how (?:is|are) (?:the |our |my )?(?P<field>{field}) (?:distributed|split|spread|divided|made up"
            r"|broken down)",
            _grouped,
        ),
        rule(
            r"(?:distributed|spread|split|divided) (?:over|across|between|among|by) (?:the |our "
            rf")?(?P<field>{field})",
            _grouped,
        ),
        rule(
            r"by (?:the )?(?:number of|count of|volume of|amount of)(?= )|by (?:lead )?(?:count|volume|leads"
            r"|number)",
            Noise(),
        ),
    )


def _by_field(match: re.Match[str], scene: Scene) -> Mark | None:
    named = field_named(match["field"], scene)
    if named is None or (match["sort"] == "by" and named[1]):
        return None
    field, custom = named
    if match["sort"] == "by" and field not in NUMBERS | TIMES | {LeadField.NAME}:
        return None
    ascending = bool(match["up"]) or (not match["down"] and field in _TEXT_FIRST | {LeadField.OWNER})
    return Order(field, not ascending, custom=custom)


_PEOPLE = (
    r"(?:leads?|contacts?|prospects?|people|persons?|folks?|guys|individuals|names|records|ones|one"
    r"|anyone|anybody|someone|somebody|everyone|everybody|everything|deals|profiles|peeps|sign ?ups|inquiries|enquiries"
    r"|humans|entries)"
)
_FIRMS = (
    r"(?:companies|company|accounts?|organi[sz]ations?|firms?|business(?:es)?|agenc(?:y|ies)|vendors?"
    r"|orgs?|logos|corporates?|employers?)"
)
_RULES: tuple[Rule, ...] = (
    rule(
        r"how many|(?:what is |what are |whats )?(?:the |a |our |my )?(?:total |overall |current )?(?:number"
        r"|count|amount|headcount|tally|no|quantity)(?: of)|count(?: up)?(?: of| all| the| my| our)*|how "
        r"much(?= leads)|lead count|(?:#|nr|nbr|num|cnt) of|#(?= (?:\w+ ){0,3}?(?:leads?|contacts|prospects|people"
        r"|companies|accounts|mqls|sqls|customers)(?: |$))|(?:total|overall)"
        r" (?=leads|contacts|prospects|mqls|sqls|customers|hot|warm)",
        Measure(MetricKind.COUNT),
    ),
    rule(
        r"(?:what|which) (?:is the |are the )?(?:share|percentage|percent|proportion|fraction|part|portion|%"
        r"|pct|ratio)(?: of)?|(?:the )?(?:share|percentage|percent|proportion|fraction|portion|%|pct|ratio) of"
        r"|how much of|what is the (?:share|percentage|proportion|ratio|fraction) of|in percent|as a "
        r"percentage",
        Measure(MetricKind.SHARE),
    ),
    rule(
        r"(?:(?:lead )?conversion rates?|win rates?|close rates?|convert rates?|converts? (?:the )?best|conversion)",
        Measure(MetricKind.SHARE, fixed=(_CONVERTED,)),
    ),
    rule(r"among(?: all)?(?: the| our| my)?|out of(?: all)(?: the| our| my)?|as a share of|relative to all", Whole()),
    rule(r"(?:lowest|smallest|least|fewest) first", Direction(descending=False)),
    rule(r"(?:highest|biggest|largest|most) first", Direction(descending=True)),
    rule(r"mql rates?", Measure(MetricKind.SHARE, fixed=(FieldIs(field=LeadField.STAGE, values=("mql",)),))),
    rule(r"sql rates?", Measure(MetricKind.SHARE, fixed=(FieldIs(field=LeadField.STAGE, values=("sql",)),))),
    rule(
        r"(?:per|a|an|each|every|by|on a|by the|for each|for every|in each|over the|across) (?P<unit>day|week"
        r"|month|quarter|year)(?: basis)?"
        r"(?: of (?:creation|last activity|the activity)| created| added)?",
        period,
    ),
    rule(r"(?P<unit>daily|weekly|monthly|quarterly|yearly|annually|annual)(?: basis)?", period),
    rule(r"(?P<unit>day|week|month|quarter|year) (?:by|over|on) (?:day|week|month|quarter|year)", period),
    rule(r"(?P<unit>over time|trend|trends|trending over time|development|timeline of leads)", period),
    rule(
        r"(?:which|what|in which|in what) (?P<unit>day|week|month|quarter|year)(?= (?:did|do|had|has|have|was"
        r"|were|brought|is))",
        period,
    ),
    rule(
        r"(?:split |breakdown |distribution |mix |ratio )?between (?:hot|warm|cool|cold)(?:(?: ,| and| , and) "
        r"(?:hot|warm|cool|cold))+",
        Grouped(LeadField.BAND),
    ),
    rule(r"by (?:creation|created|create) (?P<unit>day|week|month|quarter|year)", period),
    rule(
        r"(?:who|which rep|which seller|what rep|(?:which|who) (?:one )?(?:of|in|on) (?:the|our|my|us)(?: whole)?"
        r"(?: team| reps| sellers| sales team)?)(?: of us| on the team| here| currently)? (?:has|have|owns"
        r"|own|holds|is working|got|gets|works|manages) (?:the )?(?:most|fewest|least|biggest|largest|highest "
        r"number of|lowest number of|highest)(?: number of)?",
        _who_has_most,
    ),
    rule(r"(?:rep |sales |team |seller )?(?:leaderboard|league table|scoreboard)", _who_has_most),
    rule(
        r"(?:that |which )?(?:brings?|brought|bring|gives?|gave|got|gets|has|have|had|generates?|generated"
        r"|generate|produces?|produced|produce|drives?|drove|drive|delivers?|delivered|sends?|sent|owns?"
        r"|holds?|with|contributed?|contributes|yields?|yielded|created|comes?|came|is|are|works?)(?: us| in| "
        r"up| we| have| been)* (?:the )?"
        r"(?:most|highest number of|biggest number of|largest number of|highest count of|largest share of"
        r"|highest|biggest share of|fewest|least|lowest number of)",
        Noise(),
    ),
    rule(
        r"(?:is |are |has |have )?(?:perform(?:s|ed|ing)?|work(?:s|ed|ing)?|do(?:es|ing)?|converts?) (?:the "
        r")?(?:best|worst|better)|most(?: (?:common|frequent|popular|used|widespread))?|commonest|fewest"
        r"|(?:the )?highest|(?:the )?lowest",
        Noise(),
    ),
    rule(
        rf"(?:bottom|last|lowest|worst|coldest) {_N}(?: of)?(?= (?:leads|contacts|prospects|by|people|in|of"
        r"|at))",
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
    rule(rf"(?:most engaged|most active|most interested|highest engagement)(?: {_N})?", _order(LeadField.ENGAGEMENT)),
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
        rf"last {_N}(?= (?:leads?|contacts?|prospects?|people|new|added|created|hot|signups|sign))",
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
        rf"|their |our )?last)?|with no|no) {_ACTS}(?: first)?|stalest|most neglected|least recently (?:active"
        r"|touched|contacted|engaged)|untouched (?:the |for the )?longest|(?:not |never )?(?:been )?(?:touched"
        r"|contacted|active) (?:in|for) the longest(?: time)?|waiting (?:the )?longest|most overdue",
        _order(LeadField.LAST_ACTIVITY, descending=False),
    ),
    rule(
        r"most recently (?:active|touched|contacted|engaged)|(?:latest|most recent|last|recent) activity(?: "
        r"first)|by (?:most )?recent activity|recently active first",
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
        r"(?:that|who) (?:somebody|someone|anybody|anyone|i|we) (?:can|could|may) (?:actually |still |really "
        r")?(?:call|contact)",
        _order(LeadField.SCORE, ranks=True, vague=True),
    ),
    rule(
        r"(?:the )?(?:first|limit|limited to|limit to|at most|max|no more than|maximum) (?P<n>\d+)(?= (?:leads"
        r"|contacts|people|prospects|results|rows|of|$)|$)",
        lambda m, s: Top(int(m["n"]) or 1),
    ),
    rule(r"(?:(?<=, )at most|(?<=, )top|the first) (?P<n>\d+)$", lambda m, s: Top(int(m["n"]) or 1)),
    rule(_PEOPLE, lambda m, s: Noun(plural=m.group() not in {"lead", "contact", "prospect", "person", "one"})),
    rule(_FIRMS, lambda m, s: Noun(accounts=True, plural=m.group() not in {"company", "account"})),
)
