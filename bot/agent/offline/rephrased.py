"""Ways to say a thing that are rewritten before a question is read, where rules would have to guess."""

import re
from calendar import month_name
from collections.abc import Callable

from bot.agent.offline.most_active import most_active
from bot.agent.offline.refusals import apart
from bot.agent.offline.spelt_days import days_in_figures

_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"(?:(?: ?(?:thousand|million|billion|mio|bn)s?)|k|m|mm|mn|b)"
_CARRIED = re.compile(
    rf"(?P<first>[$€£]?(?P<low>{_NUMBER}))(?P<join> ?- ?| (?:and|to|through|until|up to) )"
    rf"(?P<second>[$€£]?(?P<high>{_NUMBER}))(?P<unit>{_UNIT})\b",
    re.I,
)
_MONTHS = "|".join((*month_name[1:], *(name[:3] for name in month_name[1:])))
_ANOTHER_MONTH = re.compile(rf"\b(?!march\b|may\b|mar\b)(?:{_MONTHS})\b", re.I)
_DECIDES = (
    r"(?:decides|makes (?:the |these )?(?:buying )?(?:decisions?|calls?)|signs? off|calls the shots"
    r"|(?:can|may|is allowed to|gets to|has to) (?:sign(?: off)?|approve|decide|say yes|buy)"
    r"|has the (?:final say|last word)|holds the (?:purse(?: strings)?|budget)|controls the budget)"
)
_HOW_MANY_EACH = (
    r"how many (?P<what>(?!times\b)\w+(?: \w+){0,2}?) (?:do|does|did) (?:they|these|those)(?: all)?(?: each)?"
    r" (?:have|employ|use|need|get|run|hold)(?: each)?"
)
_BARE_MONTH = re.compile(
    r"(?P<before>(?:^|\b(?:vs\.?|versus|against|compare|compared (?:to|with)|and|or|than) |, ?))"
    r"(?P<month>march|may|jan|mar|sep|dec)"
    r"(?=$| ?[?!.,]| (?:vs\b|versus|against|and|or|to|with|on|by|for|compared|in terms)\b)",
    re.I,
)
_SPAN = re.compile(r"\b(?:between|from)\b", re.I)
_COMPARED_ON = re.compile(
    rf"compare (?P<a>(?:in )?(?:{_MONTHS}|q[1-4]|(?:this|last) (?:week|month|quarter|year))(?: \d{{4}})?)"
    rf" (?:and|with|to|vs\.?|versus|against) "
    rf"(?P<b>(?:in )?(?:{_MONTHS}|q[1-4]|(?:this|last) (?:week|month|quarter|year))(?: \d{{4}})?)"
    r",? (?:on|by|for|in|regarding|in terms of) (?P<what>(?:the )?(?:number of )?.+?)(?P<end>[ ?!.]*)$",
    re.I,
)
_SHARED_YEAR = re.compile(
    r"\b(?P<a>h1|q[1-3])(?P<join> (?:vs\.?|versus|against|and|or|compared (?:to|with)) )(?P<b>h2|q[2-4])(?: of)?"
    r" (?P<year>20\d\d)\b",
    re.I,
)
"""`h1 vs h2 2025`: both of that year."""
_TIME = rf"(?:in )?(?:{_MONTHS}|q[1-4]|(?:this|last) (?:week|month|quarter|year))(?: \d{{4}})?"
_STANDS = r"(?:compared?|stack(?:ed)? up|measure up|look|do|perform)(?: (?:with|to|against|vs\.?|versus|compared to))+"
_HOW_ON = re.compile(
    rf"^how (?:did|do|does|is|was) (?P<a>{_TIME}) {_STANDS} (?P<b>{_TIME}),? "
    r"(?:on|by|for|in|regarding|in terms of) (?P<what>(?:the )?(?:number of )?.+?)(?P<end>[ ?!.]*)$",
    re.I,
)
_HOW_OF = re.compile(
    rf"^how (?:did|do|does|is|was) (?:(?P<what>.+?) (?:from )?(?P<a>{_TIME})|(?P<early>{_TIME})(?:'?s)? (?P<them>.+?))"
    rf" {_STANDS} (?:(?:those|the ones|that) (?:of|from|in) )?(?P<b>{_TIME})(?:'?s)?(?: (?:ones|leads|numbers))?"
    r"(?P<end>[ ?!.]*)$",
    re.I,
)
"""`how do new leads this month compare to last month`: the same as both compared."""
_UNTOUCHED = re.compile(
    r"\b(?:ha(?:ve|s|d) )?(?:gone|went|been|go(?:es)?|going) (?:without|w/o) (?:an? |any |being )*"
    r"(?:touch(?:ed)?|contact(?:ed)?|activity|attention)\b",
    re.I,
)


_RANK = re.compile(
    r"^(?:please )?rank (?P<what>(?:(?:all|my|our|the) )*(?:\w+ )?(?:leads?|people|contacts)\b(?!.* by ).*?)"
    r"(?P<end>\W*)$",
    re.I,
)
"""`rank the people at Acme`: by what is not said."""
_I_DID = re.compile(
    r"^(?:(?:and|so|ok) )?(?:who(?:m)?(?: all| else)?|(?:which|what) (?:leads|contacts|people|prospects|ones))"
    r" (?P<aux>did|have|had) i (?P<not>(?:(?:not|never|ever|already|just|actually|last) )*)"
    r"(?=(?:meet|met|call(?:ed)?|phoned?|ring|rung|speak|spoken|talk(?:ed)?|e-?mail(?:ed)?|contact(?:ed)?|reach(?:ed)?"
    r"|touch(?:ed)?|visit(?:ed)?|chat(?:ted)?|write|written|demo(?:ed)?|follow(?:ed)? up)\b)",
    re.I,
)
"""`who did I call last week`: of the asker's own leads."""
_SILENT = re.compile(
    r"\b(?:ha(?:ve|s|d) )?(?:gone|went|been|go(?:es)?) (?P<span>(?:at least |more than |over |for )*"
    r"\d+ (?:days?|weeks?|months?)) (?:without|w/o|with no) (?:an? |any )*(?:touch|contact|activity|attention)\b",
    re.I,
)
_DAYS_OF_MONTH = re.compile(
    rf"\b(?:between |from )?(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: and | to | until | ?- ?)(?P<last>\d{{1,2}})"
    rf"(?:st|nd|rd|th)? (?:of )?(?P<month>(?:{_MONTHS})\b)",
    re.I,
)
_BOOKED_OR_HAD = re.compile(r"\b(?:booked|scheduled|planned) (?:or|and/or) (?=(?:had|held|have|has|attended) )", re.I)
_ORDINAL = r"(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_PART_OF_YEAR = rf"q[1-4]|h[12]|{_ORDINAL} (?:quarter|half)"
_QUARTER = re.compile(
    rf"\b(?P<part>{_PART_OF_YEAR})(?:,| of| in)? (?P<which>this|last|next) year\b"
    rf"|\b(?P<month>{_MONTHS})(?:,| of| in)? (?P<then>next) year\b",
    re.I,
)
_QUARTER_AFTER = re.compile(
    rf"\b(?P<which>this|last|next) year(?:,| in|'s|s)? (?P<part>{_PART_OF_YEAR})\b"
    rf"|\b(?P<then>next) year(?:,| in|'s|s)? (?P<month>{_MONTHS})\b",
    re.I,
)


def rephrased(text: str, year: int) -> str:
    """The text in words that the rules read; `year` is the one that `this year` means."""

    def numbered(match: re.Match[str]) -> str:
        part, which = match["part"] or match["month"], (match["which"] or match["then"]).lower()
        part = _LAST_PART.sub(_of_the_year, part)
        return f"{part} {year + {'last': -1, 'this': 0, 'next': 1}[which]}"

    text = most_active(days_in_figures(apart(text)))
    text = _QUARTER_AFTER.sub(numbered, _QUARTER.sub(numbered, text))
    for pattern, instead in (*_FIXED, *_INSTEAD):
        text = pattern.sub(instead, text)
    if _ANOTHER_MONTH.search(text) and not _SPAN.search(text):
        text = _BARE_MONTH.sub(r"\g<before>in \g<month>", text)
    return text


_LAST_PART = re.compile(r"(?:the )?last (?P<unit>quarter|half)", re.I)


def _of_the_year(match: re.Match[str]) -> str:
    return "q4" if match["unit"].lower() == "quarter" else "h2"


def _carried(match: re.Match[str]) -> str:
    """`between 10 and 40 million`: the unit is meant for both."""
    if float(match["low"]) >= float(match["high"]):
        return match.group()
    join = " to " if match["join"].strip() == "-" else match["join"]
    return f"{match['first']}{match['unit']}{join}{match['second']}{match['unit']}"


_BETTER = re.compile(
    rf"^(?:is|was|were|will) (?P<a>(?:in )?(?:{_MONTHS}|q[1-4]|(?:this|last) (?:week|month|quarter|year)))"
    rf"(?: going to be)? (?:any )?(?:better|worse|stronger|weaker|bigger|higher|lower|busier|slower|up|down)"
    rf" (?:than|on|from|compared to|against) "
    rf"(?P<b>(?:in )?(?:{_MONTHS}|q[1-4]|(?:this|last) (?:week|month|quarter|year)))"
    r",? (?:on|by|for|in|regarding|in terms of) (?P<what>(?:the )?(?:number of )?.+?)(?P<end>[ ?!.]*)$",
    re.I,
)
"""`is April better than March for new leads`: the same as both compared on it."""


def _timed(words: str) -> str:
    return words if words.lower().startswith(("in ", "this ", "last ")) else f"in {words}"


def _both_years(match: re.Match[str]) -> str:
    if match["a"].lower() >= match["b"].lower() or match["a"][0].lower() != match["b"][0].lower():
        return match.group()
    return f"{match['a']} {match['year']}{match['join']}{match['b']} {match['year']}"


def _sides(match: re.Match[str]) -> str:
    """`compare April and June on new leads`: what is compared, with each of its times."""
    parts = match.groupdict()
    one, other = _timed(parts["a"] or parts["early"]), _timed(parts["b"])
    what = parts["what"] or parts["them"]
    return f"{what} {one} vs {what} {other}{parts['end']}"


_ENDING = r"[\w-]+(?: [\w-]+){0,2}?"


def _ending(match: re.Match[str]) -> str:
    """`when does the contract of Acme end`: the leads there, each with the field of the day."""
    what, where = match["a"] or match["d"], match["b"] or match["c"]
    return f"leads at {where} with their {what} {match['verb']}{match['end']}"


_UNITS = {"y": "year", "q": "quarter", "m": "month", "w": "week"}


def _end_of(match: re.Match[str]) -> str:
    """`before year end`, `by EOQ`: the end of the calendar's span."""
    unit = match["unit"] or _UNITS[match["letter"].lower()]
    return f"the end of the {unit.lower()}"


def _renewing(match: re.Match[str]) -> str:
    """`when does Acme renew`: the leads there, each with the day."""
    day = "renewal date" if match["verb"].lower() == "renew" else "expiry date"
    return f"leads at {match['where']} with their {day}{match['end']}"


_EACH_OF_US = (
    r"(?:each(?: 1| one)? of (?:us|them|the team|(?:my|our|the) reps)|(?:we|they) each|everyone|everybody"
    r"|each (?:rep|seller))"
)
_TITLES_CUT = r"chefs?|assistants?|producers?|directors?|vps?|vice presidents?|editors?|secretar(?:y|ies)|coach(?:es)?"
_FIXED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\bonly (?P<did>(?:open|click|visit|view|download|attend|regist|watch|repl|call)\w*"
            r"(?: [\w'-]+){1,4}?) once\b",
            re.I,
        ),
        r"\g<did> only once",
    ),
    (re.compile(r"\bl ?& ?d\b", re.I), "learning and development"),
    (re.compile(r"\bh ?& ?s\b", re.I), "health and safety"),
    (re.compile(r"\bhr ?bps?\b", re.I), "hr business partners"),
    (
        re.compile(
            r"\b(?:(?:any|the|other|more) )*(?P<who>colleagues?|team ?mates?|co-?workers?) of "
            r"(?P<whose>his|her|their)s?\b"
            r"(?: (?:in|on) (?:our|the|my) (?:list|crm|data|database|books|system))?",
            re.I,
        ),
        r"\g<whose> \g<who>",
    ),
    (re.compile(r"\b(?:in|within|during|over) the (?=next (?:week|month|quarter|year)\b)", re.I), ""),
    (re.compile(r"\bhalf a million\b", re.I), "500k"),
    (re.compile(r"\bhalf a billion\b", re.I), "500m"),
    (re.compile(r"\bat the latest (?:on|by|in) ", re.I), "until "),
    (re.compile(r"\bat the earliest (?:on|from|in) ", re.I), "since "),
    (re.compile(r"\b(?:any ?time|some ?time) (?=(?:after|before|since|between|from|in|until|during) )", re.I), ""),
    (
        re.compile(
            r"\b(?!(?:i|we|you|they|who|that|which|she|he|it|leads|but|and|or|still)\b)"
            r"(?P<who>[a-z]+(?: (?!but\b|and\b|or\b)[A-Z][a-z]+)?)"
            r" (?:does|do|did) not (?:own|look after|cover|manage|handle)\b(?! (?:a|an|any|one|it)\b)",
            re.I,
        ),
        r"not owned by \g<who>",
    ),
    (re.compile(r"\b(?:anywhere|somewhere|ranging|ranges?) (?=(?:from|between) [$€£]?\d)", re.I), ""),
    (
        re.compile(
            r"\beither (?=(?:under|over|above|below|less than|fewer than|more than|at least|at most|up to|before|after"
            r"|between|from) [$€£]?\w)",
            re.I,
        ),
        "",
    ),
    (re.compile(r"^no\. ?(?=\d+[ ?!.]*$)", re.I), "number "),
    (
        re.compile(
            rf"^(?P<what>how many .+?) (?:do(?:es)?|did|have|has) {_EACH_OF_US}(?: currently| now)?"
            r"(?: own| have| got| hold| work)?(?P<end>[ ?!.]*)$",
            re.I,
        ),
        r"\g<what> by owner\g<end>",
    ),
    (
        re.compile(r"\b(?P<what>score|rating|band) (?:that )?(?:he|she|they|it) (?:has|have|got|gets)\b", re.I),
        r"\g<what>",
    ),
    (
        re.compile(r"\brevs?\b(?= ?(?:under|over|above|below|between|of|more|less|at least|up to|[<>=]))", re.I),
        "revenue",
    ),
    (re.compile(rf"\bexec\.? (?={_TITLES_CUT}\b)", re.I), "executive "),
    (
        re.compile(r"\b(?:more than|over) (?:one|a single)\b(?! (?:billion|million|thousand|hundred|percent))", re.I),
        "at least 2",
    ),
    (
        re.compile(r"\b(?P<n>one|a single|\d+) (?P<what>calls?|meetings?|demos?|downloads?) only\b", re.I),
        r"only \g<n> \g<what>",
    ),
    (
        re.compile(
            r"\b(?:(?:owned by|assigned to|belonging to|with) (?:some|any)(?:one|body)|(?:owned by|assigned to) "
            r"(?:a rep|reps|people|others?)"
            r"|with (?:an|any|some) owner) (?:other than|but|except|than) ",
            re.I,
        ),
        "with an owner not owned by ",
    ),
    (re.compile(r"\bopened (?=(?:but|and|yet|,) (?:\w+ ){0,3}?click)", re.I), "opened an e-mail "),
    (re.compile(r"(?<=\d),? inclusive(?:ly)?\b", re.I), ""),
    (re.compile(r"(?<=\w )zero(?= *(?:$|[?.!,]|(?:and|or|but)\b))", re.I), "0"),
    (re.compile(r"\bzero (?P<what>(?:fit|readiness|score|points|employees)(?: scores?)?)\b", re.I), r"\g<what> 0"),
    (
        re.compile(
            r"^(?P<what>(?!who\b|which\b|how\b|leads\b|are\b)[\w' -]{2,40}?),? (?:excluded|left out|taken out|removed"
            r"|(?<=ones )out|(?<=leads )out|(?<=people )out|(?<=customers )out)(?: please)?(?P<end>[ ?!.]*)$",
            re.I,
        ),
        r"without \g<what>\g<end>",
    ),
    (
        re.compile(
            r"^(?:and |ok |now )*(?:swap|switch|change|flip)(?: it| that| them)? (?:to|for) (?P<to>.+?)"
            r"(?P<end>[ ?!.]*)$",
            re.I,
        ),
        r"\g<to> instead\g<end>",
    ),
    (
        re.compile(r"\b(?P<most>(?:biggest|largest|smallest) (?!compan|account|firm|deal)\w+s) first(?=\W*$)", re.I),
        r"\g<most>",
    ),
    (re.compile(r"\b(?:co|comp)\.? sizes?\b", re.I), "company size"),
    (re.compile(r"\bwho(?: is|'s|s) (?:the (?:big )?boss|in charge(?! of))\b", re.I), "who decides"),
    (re.compile(r"\bon avg\b\.?", re.I), "on average"),
    (re.compile(r"\bhow many (?P<what>(?!times\b)\w+(?: \w+){0,2}?) on average(?=\W*$)", re.I), r"average \g<what>"),
    (re.compile(rf"\b{_HOW_MANY_EACH} on average(?=\W*$)", re.I), r"average \g<what>"),
    (re.compile(rf"\bon average,? {_HOW_MANY_EACH}(?=\W*$)", re.I), r"average \g<what>"),
    (
        re.compile(
            r"^(?P<whom>(?:and |so )?who (?:should|can|could|do|would|shall) (?:i|we) (?:best )?(?:talk|speak|reach out"
            r"|write|turn|go|call|ring|contact|e-?mail|approach)(?: to)? (?:at|in|over at) .+?) (?:about|regarding)"
            r" (?!the leads|[^,?]*\b(?:demos?|requests?|webinars?|trials?|quotes?|pricing)\b)[^,?]+(?P<end>\W*)$",
            re.I,
        ),
        r"\g<whom>\g<end>",
    ),
    (
        re.compile(
            r"^(?P<what>how (?:many|much) (?!(?:leads?|contacts|customers|deals|calls?|meetings?|demos?|e-?mails?"
            r"|visits?|downloads?|replies|opportunities)\b).+? (?:does|do|did|has|have)"
            r" (?!we\b|i\b|our\b|us\b|they\b|you\b)[^,?]+?)"
            r" (?:a|an|per|each|every) (?:year|month|week|day)(?P<end>\W*)$",
            re.I,
        ),
        r"\g<what>\g<end>",
    ),
    (
        re.compile(
            r"\b(?:read|opened|viewed|looked at)(?: or |, )(?:downloaded|read|opened|viewed)\b"
            r"|\bdownloaded(?: or |, )(?:read|opened|viewed)\b"
            r"(?! (?:(?:an?|the|any|our|some|one|my) )?(?:e-?mails?|mails?|newsletters?)\b)",
            re.I,
        ),
        "read",
    ),
    (re.compile(r"^(?P<which>which leads|who) (?:counts?|qualif(?:y|ies)) as (?!an? )", re.I), r"\g<which> are "),
    (
        re.compile(
            r"^(?P<what>(?!who\b|which\b|how\b|leads\b|are\b)[\w' -]{2,40}?) (?:are |is )?(?:excluded|left out)"
            r"(?: please)?, ?(?P<rest>\S.+?)(?P<end>[ ?!.]*)$",
            re.I,
        ),
        r"\g<rest>, excluding \g<what>\g<end>",
    ),
    (
        re.compile(
            r", ?(?:but |and |with )?(?:the |all |any )?(?P<what>[^,]{2,40}?) (?:are |is |to be )?(?:excluded|left out)"
            r"(?P<end>\W*)$",
            re.I,
        ),
        r", excluding \g<what>\g<end>",
    ),
    (
        re.compile(
            r"^(?:(?:our|the|all) )*(?:contacts|people|who do we (?:know|have)|who is|who are)(?: we have)? (?:at|in) "
            rf"(?P<where>.+?),? and who (?:{_DECIDES}|is the decision maker)(?: there| on \w+)?(?P<end>\W*)$",
            re.I,
        ),
        r"stakeholders at \g<where>\g<end>",
    ),
    (
        re.compile(
            rf"^(?:and |so )?who (?:{_DECIDES}|signs(?: (?:the |our )?(?:contracts?|deals?|papers?|orders?))?)"
            r"(?: on \w+)? (?:at|in|for|of) ",
            re.I,
        ),
        "decision makers at ",
    ),
    (
        re.compile(rf"^(?:and |so |ok )*who (?:there )?{_DECIDES}(?: on \w+)?(?: (?:over )?there)?(?=\W*$)", re.I),
        "who are the decision makers there",
    ),
    (
        re.compile(rf"^(?:and |so )?who (?:at|in) (?P<where>.+?) (?:{_DECIDES}|signs)(?: there)?(?=\W*$)", re.I),
        r"decision makers at \g<where>",
    ),
    (
        re.compile(
            rf"(?<=\w )(?<!\bin )(?P<month>march|may) (?=(?:vs\.?|versus|against) (?:in )?(?:{_MONTHS})\b)", re.I
        ),
        r"in \g<month> ",
    ),
)
"""Words that reps leave out, and cut short."""

_NOT_MINE = r"not (?:just|only) (?:mine|my own|my (?:leads|ones)|me)"
_EVERYONES = r"(?:(?:everyone|everybody)(?:'s)?(?: leads| ones)?|all (?:of them|reps|owners)|the (?:whole )?team's)"
_INSTEAD: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_CARRIED, _carried),
    (_SHARED_YEAR, _both_years),
    (_COMPARED_ON, _sides),
    (_BETTER, _sides),
    (_HOW_ON, _sides),
    (_HOW_OF, _sides),
    (_UNTOUCHED, "with no touch"),
    (_RANK, r"\g<what> by score\g<end>"),
    (_I_DID, r"which of my leads \g<aux> we \g<not>"),
    (_SILENT, r"with no activity for \g<span>"),
    (
        re.compile(
            rf"\b(?:from |between )?(?P<a>(?:{_MONTHS})|q[1-4])(?: \d{{4}})? ?- ?(?P<b>(?:{_MONTHS})|q[1-4])\b", re.I
        ),
        r"from \g<a> to \g<b>",
    ),
    (_DAYS_OF_MONTH, r"between \g<first> \g<month> and \g<last> \g<month>"),
    (_BOOKED_OR_HAD, ""),
    (
        re.compile(r"^(?:and |ok |so )?(?:what|how) about (?=(?:the last )?\d+ (?:days|weeks|months)\b)", re.I),
        "",
    ),
    (
        re.compile(
            r"^how many (?:of our |different )?(?:reps|owners|sellers|salespeople) (?:have|has|own|got)"
            r" (?P<what>.+?)[ ?!.]*$",
            re.I,
        ),
        r"\g<what> by owner",
    ),
    (
        re.compile(
            r"\b(?:which|what) (?:content|assets?|pieces?(?: of content)?) (?:was|were|got|gets?|is|are)(?: being)?"
            r" (?P<done>downloaded|viewed|opened|read) (?:the )?most(?: often)?\b",
            re.I,
        ),
        r"most \g<done> content",
    ),
    (
        re.compile(
            r"^(?:what is the |what's the |the |show me the )?ratio (?:of|between) (?P<a>[\w ]+?)(?: leads)?"
            r" (?:to|and|vs|versus|against) (?P<b>[\w ]+?)(?: leads)?(?P<end>[ ?!.]*)$",
            re.I,
        ),
        r"\g<a> leads vs \g<b> leads\g<end>",
    ),
    (
        re.compile(
            r"^how many (?:different |distinct |of our )?(?P<what>owners|reps|sellers|countries|industries|sources"
            r"|stages|statuses|cities|campaigns|titles)"
            r"(?: (?:do we have|are there|are we in|do we cover|have leads|are (?:our|the) leads (?:in|from)"
            r"|do (?:our|the) leads come from))? ?[?!.]*$",
            re.I,
        ),
        r"leads by \g<what>",
    ),
    (
        re.compile(
            rf"^(?:and |now )?(?:{_NOT_MINE}[ ,;:-]+(?:but )?{_EVERYONES}|{_EVERYONES}[ ,;:-]+{_NOT_MINE})[?.! ]*$",
            re.I,
        ),
        "any owner",
    ),
    (re.compile(r"^(?:and |now )?(?:(?:everyone|everybody)'s|for (?:everyone|everybody)) ?[?.!]*$", re.I), "any owner"),
    (
        re.compile(
            r"\bwhere (?:do|did|are|have) (?:most of |all )?(?P<whose>our|my|the|these|those)?(?: new)? ?leads"
            r"(?: mostly| mainly| usually| actually)? (?:come|came|coming) from\b",
            re.I,
        ),
        r"\g<whose> leads by source",
    ),
    (
        re.compile(
            r"\bhow (?:many days|many weeks|long)(?: ago)?(?: has it been| is it| have passed)?(?: since| was)?"
            r" (?:the |our |my )?last (?P<what>touch|contact|activity|call|meeting|conversation)"
            r" (?:with|of|from|by|to|on) ",
            re.I,
        ),
        r"when was the last \g<what> with ",
    ),
    (
        re.compile(
            r"\b(?:(?:have|has|had|did) )?(?:not|never)(?: ever)? (?:did|do|done) (?:anything|something)"
            r"(?: at all| ever)?\b",
            re.I,
        ),
        "have no activity",
    ),
    (
        re.compile(
            r"^(?!.*\b(?:leads?|contacts|customers|companies)\b)when (?:do|does|did|will|would) (?:the |our |their )?"
            rf"(?:(?P<a>{_ENDING}) (?:of|for|with|at) (?P<b>.+?)"
            rf"|(?P<c>.+?)'s? (?P<d>{_ENDING})) (?P<verb>end|expire|renew|run out)(?P<end>[ ?!.]*)$",
            re.I,
        ),
        _ending,
    ),
    (
        re.compile(
            r"^when (?:do|does|will|would) "
            r"(?P<where>(?!(?:the|our|my|their|any|all|these|those|we|i|you|they|she|he|it)\b)[^,?]+?) (?:have to )?"
            r"(?P<verb>renew|expire)(?P<end>[ ?!.]*)$",
            re.I,
        ),
        _renewing,
    ),
    (
        re.compile(
            r"^when(?:'s| is| are) (?:the |their )?(?P<what>(?:next )?[\w-]+(?: (?!(?:with|by|from|to)\b)[\w-]+){0,2}?)"
            r"(?: due| up| scheduled| planned| coming up)? (?:at|for|of) (?P<where>(?!us\b|me\b|the\b|my\b)[^,?]+?)"
            r"(?P<end>[ ?!.]*)$",
            re.I,
        ),
        r"leads at \g<where> with their \g<what>\g<end>",
    ),
    (
        re.compile(r"\b(?P<unit>year|quarter|month|week)(?:'?s)?[ -]end\b(?! \w+ing)|\beo(?P<letter>[yqmw])\b", re.I),
        _end_of,
    ),
    (
        re.compile(
            r"\b(?P<did>[a-z]+(?: (?:by|with|on|for|at))?) (?:any|some)(?:one|body|thing) "
            r"(?:but(?! (?:never|not|no|did|do|does|have|has|had|were|was|are|is|then|also|still|yet|who|without)\b)"
            r"|except(?: for)?|other than|else (?:but|than)) ",
            re.I,
        ),
        r"not \g<did> ",
    ),
    (re.compile(r"\bwarmest\b", re.I), "hottest"),
    (re.compile(r"\b(largest|biggest|smallest) (?:group|one|number|count|bucket)s? first\b", re.I), r"\1 first"),
    (
        re.compile(
            r"\b(newest|latest|oldest|hottest|coldest|best|worst) (?:leads|ones|contacts|prospects) first\b", re.I
        ),
        r"\1 first",
    ),
    (re.compile(r"\b(show|give|list)( me| us)? (\d{1,2}) (?=(?:in|from|at|with|of|for) )", re.I), r"\1\2 \3 leads "),
)
