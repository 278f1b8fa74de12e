"""Spans of numbers: `over 200 employees`, `50-200`, `score of 70+`, `5m or more in revenue`."""

import re
from collections.abc import Callable

from bot.agent.offline.fields import field_named, is_dated, is_numeric, yes_of
from bot.agent.offline.marks import Mark, Noise, Not, Number, Range, Ready, Several, Unread
from bot.agent.offline.scene import Make, Rule, Scene, group, rule
from bot.agent.offline.spelling import key_of, stem
from bot.domain.bounds import above, below
from bot.domain.definitions import ENTERPRISE, HIGH, LOW, MID_MARKET, SMALL_COMPANY
from bot.domain.lead_query import NUMBERS, FieldBetween, LeadField

_N = r"(?:(?:usd|eur|gbp|dollars?|euros?) )?(?P<n>\d+(?:\.\d+)?)"
_MONEY = r"(?: (?:usd|eur|gbp|dollars?|euros?|pounds?))?"
_UNIT = (
    r"(?P<unit>(?: (?:full time )?(?:employees|employee|people|persons|heads|headcount|staff|workers"
    r"|staffers|ppl|fte|ftes"
    r"|seats at the company|folks|points|pts|in (?:annual |yearly )?(?:revenue|turnover|sales)"
    r"|(?:annual |yearly )?(?:revenue|turnover)|of (?:annual |yearly )?(?:revenue|turnover)))?)"
)
_ABOVE = (
    r"(?:over|above|more than|greater than|bigger than|larger than|higher than|exceeding|exceeds|beyond"
    r"|north of|>|upwards of|beats|better than)"
)
_LEAST = (
    r"(?:at least|min|minimum|minimum of|a minimum of|no less than|not less than|>=|from|starting at|not "
    r"under|not below|no fewer than|(?:greater|more|higher|larger) than or equal to|equal to or (?:greater"
    r"|more|above|higher)(?: than)?)"
)
_BELOW = r"(?:under|below|less than|fewer than|smaller than|lower than|up to but not|<|south of|worse than)"
_MOST = (
    r"(?:at most|max|maximum|maximum of|a maximum of|no more than|not more than|<=|up to|not over|not "
    r"above|(?:less|fewer|lower|smaller) than or equal to|equal to or (?:less|below|under|lower)(?: "
    r"than)?)"
)
_PLUS = (
    r"(?: \+| or (?:more|above|higher|greater|bigger|better|up|over)(?! than| \d)"
    r"| and (?:above|up|over|more|higher)(?! than| \d)| plus| upwards)"
)
_MINUS = r"(?: or (?:less|fewer|below|under|lower|smaller)(?! than| \d)| and (?:below|under|less)(?! than| \d))"
_JOIN = r"(?:and|to|-|through|until|up to)"
_UNITS = {"points": LeadField.SCORE, "pts": LeadField.SCORE}


def _field(match: re.Match[str]) -> LeadField | None:
    unit = group(match, "unit").strip()
    if not unit:
        return None
    if "revenue" in unit or "turnover" in unit or "sales" in unit:
        return LeadField.REVENUE
    return _UNITS.get(unit, LeadField.EMPLOYEES)


def _span(match: re.Match[str], scene: Scene, low: float | None, high: float | None) -> Mark:
    money = any(t.money for t in scene.line.tokens[slice(*scene.places(match))])
    worded = re.search(r"\b(?:usd|eur|gbp|dollars?|euros?|pounds?)\b", match.group()) is not None
    return Range(low, high, _field(match), money=money or worded)


def _above(match: re.Match[str], scene: Scene) -> Mark:
    return _span(match, scene, _more(float(group(match, "n"))), None)


def _least(match: re.Match[str], scene: Scene) -> Mark:
    return _span(match, scene, float(group(match, "n")), None)


def _below(match: re.Match[str], scene: Scene) -> Mark:
    return _span(match, scene, None, _less(float(group(match, "n"))))


def _most(match: re.Match[str], scene: Scene) -> Mark:
    return _span(match, scene, None, float(group(match, "n")))


def _more(number: float) -> float:
    """The next number up: employees, revenue and points come in ones."""
    return number + 1 if number == int(number) else float(int(number) + 1)


def _less(number: float) -> float:
    return number - 1 if number == int(number) else float(int(number))


def _between(match: re.Match[str], scene: Scene) -> Mark:
    low, high = float(match["low"]), float(match["high"])
    if low < 1000 <= high and low * 1000 <= high and "-" in match.group() and high % 1000 == 0:
        low *= 1000 if high < 1_000_000 or low * 1_000_000 > high else 1_000_000
    return _span(match, scene, min(low, high), max(low, high))


def _exactly(match: re.Match[str], scene: Scene) -> Mark:
    number = float(group(match, "n"))
    return _span(match, scene, number, number)


def _about(match: re.Match[str], scene: Scene) -> Mark:
    number = float(group(match, "n"))
    return _span(match, scene, round(number * 0.8), round(number * 1.2))


def _counted(match: re.Match[str], scene: Scene) -> Mark | None:
    """`500 employees` without a comparison is exactly so many; `500 people` may be how many leads are wanted."""
    if _field(match) is None or group(match, "unit").strip() in {"people", "persons", "folks", "ppl"}:
        return None
    return _exactly(match, scene)


def _compared(match: re.Match[str], scene: Scene) -> Mark | None:
    """`score over 70`, `revenue > 5m`, `Seats: 10+`: the field comes first."""
    named = _numbered(match["field"], scene)
    in_parts = named is not None and named[0] is LeadField.CUSTOM
    said = match["rest"].strip() + (match.groupdict().get("tail") or "")
    inner = _read(said, above if in_parts else _more, below if in_parts else _less)
    if named is None or inner is None or named[0] not in NUMBERS | {LeadField.CUSTOM}:
        return None
    if named[1] and (is_dated(named[1], scene) or not is_numeric(named[1], scene)):
        return None
    found = Range(*inner, *named)
    return Several((Not(), found)) if match.groupdict().get("no") else found


def _numbered(words: str, scene: Scene) -> tuple[LeadField, str] | None:
    """The field that a number is of: the one that counts the things, before a list of them that is called so."""
    named = field_named(words, scene)
    if named is None or not named[1] or is_numeric(named[1], scene):
        return named
    counts = scene.lexicon.things.get(stem(words.strip()))
    if counts and is_numeric(counts, scene):
        return LeadField.CUSTOM, counts
    return None if yes_of(named[1], scene) else named


Step = Callable[[float], float]


def _to_spend(match: re.Match[str], scene: Scene) -> Mark | None:
    """`budget over 80k`: a figure, which only the data's own field can tell, where it has one."""
    named = [name for name in scene.lexicon.custom if "budget" in key_of(name).split() and is_numeric(name, scene)]
    inner = _read(match["rest"].strip(), above, below)
    return Range(*inner, LeadField.CUSTOM, named[0]) if inner and len(named) == 1 else None


def _read(words: str, over: Step, under: Step) -> tuple[float | None, float | None] | None:
    """The two ends of a span; `over` and `under` give the next number, which `more than` and `less than` begin at."""
    for pattern, make in _COMPARISONS:
        if found := pattern.fullmatch(words):
            return make(found, over, under)
    return None


def span_of(words: str) -> tuple[float | None, float | None] | None:
    """The two ends of a span of a field of the data's own: `more than 3`, `200 or more`."""
    return _read(words, above, below)


def _pair(match: re.Match[str], *_: Step) -> tuple[float, float]:
    low, high = float(match["low"]), float(match["high"])
    return min(low, high), max(low, high)


_Ends = Callable[[re.Match[str], Step, Step], tuple[float | None, float | None]]
_COMPARISONS: tuple[tuple[re.Pattern[str], _Ends], ...] = (
    (re.compile(rf"{_ABOVE} {_N}{_MONEY}"), lambda m, over, _: (over(float(m["n"])), None)),
    (
        re.compile(rf"{_LEAST} {_N}{_MONEY}|{_N.replace('<n>', '<m>')}{_MONEY}{_PLUS}"),
        lambda m, *_: (float(m["n"] or m["m"]), None),
    ),
    (re.compile(rf"{_BELOW} {_N}{_MONEY}"), lambda m, _, under: (None, under(float(m["n"])))),
    (
        re.compile(rf"{_MOST} {_N}{_MONEY}|{_N.replace('<n>', '<m>')}{_MONEY}{_MINUS}"),
        lambda m, *_: (None, float(m["n"] or m["m"])),
    ),
    (re.compile(rf"(?:between |from )?(?P<low>\d+(?:\.\d+)?) {_JOIN} (?P<high>\d+(?:\.\d+)?)"), _pair),
    (re.compile(rf"(?:exactly |equal to |equals |= )?{_N}{_MONEY}"), lambda m, *_: (float(m["n"]), float(m["n"]))),
)
REST = (
    rf"(?:{_ABOVE}|{_LEAST}|{_BELOW}|{_MOST}|between|from|exactly|equal to|equals|=)?(?: ?\d+(?:\.\d+)?)"
    rf"(?: {_JOIN} \d+(?:\.\d+)?)?{_MONEY}(?:{_PLUS}|{_MINUS})?"
)


_SPAN = r" (?:range|bracket|window|span|segment)(?: (?:of|from|between|is))?"
"""What a span of numbers is called: `in the 30-50 score range`, `employee range of 50 to 200`."""


def _high(match: re.Match[str], scene: Scene) -> Mark:
    field = {"fit": LeadField.FIT, "engagement": LeadField.ENGAGEMENT, "readiness": LeadField.READINESS}.get(
        match["axis"].split()[0], LeadField.SCORE
    )
    good = match["how"] in {"high", "good", "strong", "great", "excellent", "higher"}
    condition = FieldBetween(field=field, low=HIGH) if good else FieldBetween(field=field, high=LOW)
    return Ready((condition,))


def _size(low: int | None, high: int | None) -> Make:
    """A size by name, unless the data itself uses the name for something."""
    condition = FieldBetween(field=LeadField.EMPLOYEES, low=low, high=high)

    def make(match: re.Match[str], scene: Scene) -> Mark | None:
        words = match.group().split()
        phrases = (" ".join(words[:n]) for n in range(len(words), 0, -1))
        own = any(o.known and o.field is not LeadField.TITLE for p in phrases for o in scene.lexicon.options(p))
        return None if own else Ready((condition,))

    return make


_FIRMS = (
    r"(?: (?:companies|company|accounts|account|businesses|business|firms|firm|organisations"
    r"|organizations|segment|sized companies|sized accounts))"
)


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for numbers; `field` is an expression for the names of all fields."""
    return (
        *_RULES,
        rule(
            r"(?:with an? |with the |with |having an? |having |whose |has an? |has |have an? |have "
            rf")?(?P<field>{field})"
            rf"(?:{_SPAN})?(?: is| are| of| was)?(?: being)?(?: in (?:the |a )?{_SPAN.strip()})?"
            rf"(?P<no> not(?= (?:between|from|\d)))?(?P<rest> {REST})",
            _compared,
        ),
        rule(rf"(?:(?:with|having|whose|has|have|an?|the) )*budgets?(?: is| are| of)?(?P<rest> {REST})", _to_spend),
        rule(
            rf"(?:with |having |has |have |(?:in|within) (?:the |a )?)?(?P<rest>{REST}) "
            rf"(?:in |of |points of |points in )?(?P<field>{field})"
            rf"(?:{_SPAN}|(?P<tail>{_PLUS}|{_MINUS})| (?:needed|required|wanted)(?= |$))?",
            _compared,
        ),
    )


NO_LEAD_COUNTS = (
    "I cannot pick companies by how many leads they have. Ask for the top companies by number of leads instead."
)

_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:whose|where (?:the|their)) (?:company|account|firm|employer|business) (?:has|have|had|employs)"
        rf"(?= (?:an? )?(?:{_ABOVE}|{_LEAST}|{_BELOW}|{_MOST}|between|\d))",
        Noise(),
    ),
    rule(
        rf"(?:with|having|that have|which have|who have|have)(?: {REST}) (?:leads?|contacts|prospects)(?: or more)?",
        lambda match, scene: Unread(NO_LEAD_COUNTS),
    ),
    rule(rf"{_ABOVE} {_N}{_MONEY}{_UNIT}", _above),
    rule(rf"{_LEAST} {_N}{_MONEY}{_UNIT}", _least),
    rule(rf"{_N}{_MONEY}{_PLUS}{_UNIT}", _least),
    rule(rf"{_BELOW} {_N}{_MONEY}{_UNIT}", _below),
    rule(rf"{_MOST} {_N}{_MONEY}{_UNIT}", _most),
    rule(rf"{_N}{_UNIT}{_MINUS}", _most),
    rule(rf"{_N}{_UNIT}{_PLUS}", _least),
    rule(
        rf"(?:between |from |with )?(?P<low>\d+(?:\.\d+)?){_MONEY} {_JOIN} (?P<high>\d+(?:\.\d+)?){_MONEY}{_UNIT}",
        _between,
    ),
    rule(rf"(?:exactly|precisely|=) {_N}{_UNIT}", _exactly),
    rule(rf"(?:about|around|roughly|approximately|approx|circa|ca) {_N}{_UNIT}", _about),
    rule(rf"{_N}{_UNIT}", _counted),
    rule(
        r"(?:a |an |very )?(?P<how>high|good|strong|great|excellent|low|poor|weak|bad|little)(?: (?:on|in))? "
        r"(?P<axis>fit|engagement|readiness|score|scores)(?: scores?)?",
        _high,
    ),
    rule(r"(?:highly|very) engaged", Ready((FieldBetween(field=LeadField.ENGAGEMENT, low=HIGH),))),
    rule(
        rf"enterprise(?:s| sized)?{_FIRMS}?|large (?:enterprises|companies|accounts)|big companies(?= with|$)",
        _size(*ENTERPRISE),
    ),
    rule(rf"mid ?market{_FIRMS}?|mid ?sized?{_FIRMS}|medium sized{_FIRMS}", _size(*MID_MARKET)),
    rule(
        rf"smbs?{_FIRMS}?|smes?{_FIRMS}?|small (?:and medium )?(?:business(?:es)?|companies|accounts)",
        _size(*SMALL_COMPANY),
    ),
    rule(
        r"(?:big|large|huge)(?= (?:\w+ ){0,2}(?:companies|accounts|firms|customers|businesses|organi[sz]ations"
        r"|enterprises))",
        _size(*ENTERPRISE),
    ),
    rule(
        r"(?:small|smaller|tiny)(?= (?:\w+ ){0,2}(?:companies|accounts|firms|customers|businesses|organi[sz]ations))",
        _size(*SMALL_COMPANY),
    ),
    rule(r"(?P<n>\d+(?:\.\d+)?)", lambda m, s: Number(float(m["n"]), s.token_at(m.start()).money)),
)
