"""What is worked out, by what it is grouped, in which order and how many: `how many`, `by source`, `top 5`."""

import re

from bot.agent.offline.counting_events import is_counted
from bot.agent.offline.dated import lies_ahead
from bot.agent.offline.fields import field_named, is_dated, is_numeric, yes_of
from bot.agent.offline.limits import limited
from bot.agent.offline.marks import (
    Direction,
    Grouped,
    Mark,
    Measure,
    Noise,
    Noun,
    Order,
    Several,
    Whole,
)
from bot.agent.offline.rules_beside import SHOWN, wanted
from bot.agent.offline.scene import Make, Rule, Scene, group, rule
from bot.agent.offline.spelling import stem
from bot.domain.lead_query import (
    NUMBERS,
    TIMES,
    AnyOf,
    EventPart,
    FieldIs,
    LeadField,
    MetricKind,
    Period,
)

UNGROUPED = NUMBERS | TIMES | {LeadField.NAME, LeadField.EMAIL, LeadField.PHONE, LeadField.WEBSITE, LeadField.NOTES}
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


def _how_many_own(match: re.Match[str], scene: Scene) -> Mark | None:
    """`how many seats do they have`: a number of the data's own, counted up."""
    which, custom = field_named(match["field"], scene) or (None, "")
    counted = which is LeadField.CUSTOM and is_numeric(custom, scene)
    return Measure(MetricKind.SUM, which, custom) if counted else None


def _grouped(match: re.Match[str], scene: Scene) -> Mark | None:
    named = field_named(match["field"], scene)
    if named is None or named[0] in UNGROUPED:
        return None
    if named[0] is LeadField.COMPANY and re.match(r"(?:our |the |my )?(?:biggest|largest)", match.group()):
        return None
    before = scene.line.text[: match.start()]
    if _RANKING.search(before):
        if is_numeric(named[1], scene):
            return Order(named[0], not _FROM_BELOW.search(before), custom=named[1])  # `top 5 by number of sites`
        if is_dated(named[1], scene):
            return Order(named[0], not lies_ahead(named[1]), custom=named[1])  # `sort them by renewal date`
    if is_dated(named[1], scene) and re.match(r"(?:which|what)\b", match.group()):
        return None  # `which contracts end in May`: those whose day it is
    first = group(match, "first")
    if is_numeric(named[1], scene) and re.match(r"(?:our |the |my )?(?:top|biggest|largest|smallest)\b", match.group()):
        return Order(named[0], custom=named[1], count=int(first) if first else None)  # `largest fleets`
    return Grouped(named[0], named[1], first=int(first) if first else None)


def _by_values(match: re.Match[str], scene: Scene) -> Mark | None:
    """`billing system counts`: how many leads have each of its values; of a field of numbers nothing is counted."""
    named = field_named(match["field"], scene)
    return None if named is None or is_numeric(named[1], scene) else _grouped(match, scene)


_FROM_BELOW = re.compile(r"\b(?:smallest|lowest|fewest|least|bottom)\b")
_RANKING = re.compile(
    r"\b(?:top|highest|biggest|largest|most|busiest|smallest|lowest|fewest|least|bottom|rank(?:ed)?|sort(?:ed)?|order(?:ed)?)\b"
)


def _grouped_first(match: re.Match[str], scene: Scene) -> Mark | None:
    """
    `countries with hot leads`: a question that begins with a field in the plural is broken down by it.

    One that cannot be, or is named in the singular, stands beside each lead: `e-mails in France`.
    """
    words = match["field"]
    first = _SAYS_NOTHING.fullmatch(scene.line.text[: match.start()]) is not None
    several = stem(words.split()[-1]) != words.split()[-1]
    among = _AMONG.match(scene.line.text, match.end("field"))
    named = field_named(words, scene)
    says_yes = named is not None and bool(yes_of(named[1], scene))  # `newsletter readers with a renewal`
    mark = _grouped(match, scene) if first and several and not says_yes else None
    if not first or (mark and not among):
        return mark
    if mark and named and named[0] not in _THEMSELVES and not is_numeric(named[1], scene):
        return mark
    return wanted(words, scene) if among and named and named[0] in SHOWN else None


def _of_whom(match: re.Match[str], scene: Scene) -> Mark | None:
    """`industry of my hot leads`, `cities of CFOs`: theirs, unless it is the data's own, whose values may follow."""
    named = field_named(match["field"], scene)
    return _grouped_first(match, scene) if named and not named[1] else None


_AMONG = re.compile(r" (?:of|for|in|at|from|among)\b")
_THEMSELVES = {LeadField.COMPANY, LeadField.OWNER}
"""`companies in Spain`, `owners at bakeries`: fields whose words are companies and people, who are asked for."""


def _alone(match: re.Match[str], scene: Scene) -> Mark | None:
    """`lead sources`, `industries?`: a field in the plural and nothing else is broken down by it."""
    before = scene.line.text[: match.start()]
    named = field_named(match["field"], scene)
    plural = stem(match["field"].split()[-1]) != match["field"].split()[-1]
    alone = plural and named is not None and named[0] is not LeadField.COMPANY and _SAYS_NOTHING.fullmatch(before)
    counted = named is not None and (is_numeric(named[1], scene) or bool(yes_of(named[1], scene)))
    return _grouped(match, scene) if alone and not counted else None


_SAYS_NOTHING = re.compile(r"(?:(?:the|our|my|all|different|lead|list|show|give|me|us|and|please|ok|now|of) )*")


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


def _who_has_most(match: re.Match[str], scene: Scene) -> Mark | None:
    """A rep by how many leads are his; `who has the most calls` asks for a lead."""
    if re.match(r"who (?:has|have|got|gets)\b", match.group()) and is_counted(scene.line.text[match.end() :].strip()):
        return None
    return Grouped(LeadField.OWNER)


_COMMON = (
    r"(?:top|best|biggest|main|leading|largest|most common|most frequent|commonest|most popular|most used|number "
    r"one|strongest|busiest|best performing|top performing)"
)


_SCORING = r"(?:highest|best|top|lowest|worst|poorest) (?:scoring|scored|rated)"


def _by_score(match: re.Match[str], scene: Scene) -> Mark | None:
    """`highest scoring industry`: groups by the average score; of companies it is their leads that score."""
    group = _grouped(match, scene)
    scored = isinstance(group, Grouped) and group.field is not LeadField.COMPANY
    return Several((Measure(MetricKind.AVERAGE, LeadField.SCORE), group)) if group and scored else None


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for plans; `field` is an expression for the names of all fields."""
    verbs = (
        r"(?: (?:do|does|did|has|have|had|are|is|was|were|our|my|the|leads|they|it|come|comes|came|we|there|in|from))*"
    )
    return (
        *_RULES,
        rule(
            rf"(?:average|avg|mean|typical|avg of|average of|mean of) (?:(?:number|amount) of )?"
            rf"(?:the |their |lead |of )?(?P<field>{field})",
            _measured(MetricKind.AVERAGE),
        ),
        rule(rf"(?P<field>{field}) (?:average|on average|mean)", _measured(MetricKind.AVERAGE)),
        rule(
            rf"(?P<field>{field}) (?:totals?|sum|in total)(?= (?:per|by|for|of|across|in|,)(?: |$)|$)",
            _measured(MetricKind.SUM),
        ),
        rule(rf"(?P<field>{field}) median(?= (?:per|by|for|of|across|in|,)(?: |$)|$)", _measured(MetricKind.MEDIAN)),
        rule(rf"median (?:of )?(?:the |their |lead )?(?P<field>{field})", _measured(MetricKind.MEDIAN)),
        rule(
            r"(?:total|sum of|sum|combined|cumulative|aggregate|sum up|add up|total of|how much|overall) "
            rf"(?:the |all |up |total |their |combined |of )*(?P<field>{field})",
            _measured(MetricKind.SUM),
        ),
        rule(
            rf"how many (?P<field>{field})(?= (?:do|does|did|are|is|have|has|in|at|across|for|of|over|on|needs?)\b"
            r"| altogether| ?\??$)",
            _how_many_own,
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
        rule(rf"(?P<field>{field}) counts(?= |$)", _by_values),
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
        rule(rf"(?:our |the |my |by )?(?:{_COMMON}|bottom|worst|weakest) (?P<first>\d+) (?P<field>{field})", _grouped),
        rule(
            rf"(?:(?:which|what)(?: is| are)? )?(?:our |the |my )?{_SCORING} (?:(?P<first>\d+) )?(?P<field>{field})",
            _by_score,
        ),
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
            rf"|lowest|least|smallest|worst|fewest|minimum|poorest) (?P<field>{field})"
            r"(?: counts?| numbers?)?(?: first)?",
            _extreme,
        ),
        rule(
            rf"(?P<field>{field})(?= (?:with|that have|having|where|that|of|for|in|at|from|among"
            r"|by (?:the )?(?:number|count|volume|popularity|leads|mqls|sqls|customers))(?: |$))",
            _grouped_first,
        ),
        rule(rf"(?P<field>{field}) of(?= )", _of_whom),
        rule(rf"(?P<field>{field})(?= ?\??$)", _alone),
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
            r"|number|popularity|frequency)",
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
    soonest = is_dated(custom, scene) and lies_ahead(custom)
    ascending = bool(match["up"]) or (not match["down"] and (soonest or field in _TEXT_FIRST | {LeadField.OWNER}))
    return Order(field, not ascending, custom=custom)


_PEOPLE = (
    r"(?:leads?|contacts?|prospects?|people|persons?|folks?|guys|individuals|names|records|ones|one"
    r"|anyone|anybody|someone|somebody|everyone|everybody|everything|deals|profiles|peeps|sign ?ups|inquiries|enquiries"
    r"|humans|entries)"
)
_FIRMS = (
    r"(?:companies|company|accounts?|organi[sz]ations?|firms?|business(?:es)?|agenc(?:y|ies)|vendors?"
    r"|orgs?|logos|corporates?|employers?|plants|factories|facilities|practices)"
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
        r"(?:lead )?conversions?(?: rates?)? (?:to|into) (?:customers?|won|closed won|deals?|paying customers?)"
        r"|(?:(?:lead )?conversion rates?|win rates?|close rates?|convert rates?|converts? (?:the )?best|conversion)",
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
        r"(?: team| reps| sellers| sales team)?)(?: of us| on the team| here| currently)? "
        r"(?:has got|have got|has|have|owns|own|holds|is working|got|gets|works|manages) "
        r"(?:the )?(?:most|fewest|least|biggest|largest|highest "
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
        r"(?:(?:(?:comes?|came) )?up|appears?|appeared|shows? up|occurs?|(?:is|are|was|were|gets?) (?:named"
        r"|mentioned|used|asked for|requested|seen))(?: the)? most(?: (?:often|frequently|commonly))?",
        Noise(),
    ),
    rule(
        r"(?:is |are |has |have )?(?:perform(?:s|ed|ing)?|work(?:s|ed|ing)?|do(?:es|ing)?|converts?) (?:the "
        r")?(?:best|worst|better)|most(?: (?:common|frequent|popular|used|widespread))?|commonest|fewest"
        r"|(?:the )?highest|(?:the )?lowest",
        Noise(),
    ),
    rule(
        r"(?:the )?(?:first|limit|limited to|limit to|at most|max|no more than|maximum) (?P<n>\d+)(?= (?:leads"
        r"|contacts|people|prospects|results|rows|of|$)|$)",
        limited,
    ),
    rule(r"(?:(?<=, )at most|(?<=, )top|the first) (?P<n>\d+)$", limited),
    rule(_PEOPLE, lambda m, s: Noun(plural=m.group() not in {"lead", "contact", "prospect", "person", "one"})),
    rule(_FIRMS, lambda m, s: Noun(accounts=True, plural=m.group() not in {"company", "account"})),
)
