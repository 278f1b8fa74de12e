"""Leads in the order of days of the data's own: `soonest renewal first`, `renewing next quarter, soonest first`."""

import re

from bot.agent.offline.fields import field_named, is_dated
from bot.agent.offline.marks import Mark, Order
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import key_of, stem
from bot.agent.offline.threads_before import before
from bot.domain.lead_query import FieldIs, FieldWithin, LeadField
from bot.domain.reading import ThreadMemory

_SOON = r"(?:soonest|nearest|closest|earliest|next)"
_LATE = r"(?:latest|furthest|farthest|last)"
_BARE = r"(?:soonest|nearest|closest)(?: (?:first|on top|at the top|one first|ones first))"
_ENDS = ("{}", "{} date", "next {}", "{} end", "{} ends", "{} expiry", "{} renewal")
_NO_DAY = frozenset({"date", "lead", "leads", "contact", "account", "company", "customer"})
"""Words of names that tell no day from another."""
_SHORTEST = 5
"""Letters that the verb and the name of its day share: `renewing` before a renewal date."""


def dated_field(words: str, scene: Scene) -> str:
    """The custom field of days that words name, with or without what happens then; empty where none does."""
    for pattern in _ENDS:
        named = field_named(pattern.format(words), scene)
        if named and named[0] is LeadField.CUSTOM and is_dated(named[1], scene):
            return named[1]
    return ""


def _by_day(match: re.Match[str], scene: Scene) -> Mark | None:
    custom = dated_field(match["what"], scene)
    late = bool(re.search(rf"\b{_LATE}\b", match["how"]))
    return Order(LeadField.CUSTOM, descending=late, custom=custom, coming=not late) if custom else None


def _spoken_of(match: re.Match[str], scene: Scene) -> Mark | None:
    """`soonest first`: by the one day that the rest of the question speaks of."""
    said = [word for word in scene.line.text[: match.start()].split() if len(word) >= _SHORTEST]
    names = {
        name
        for key, name in scene.lexicon.custom_names.items()
        if is_dated(name, scene) and any(_same(part, word) for part in key.split() for word in said)
    }
    return Order(LeadField.CUSTOM, descending=False, custom=names.pop(), coming=True) if len(names) == 1 else None


def _same(part: str, word: str) -> bool:
    return part not in _NO_DAY and (stem(part) == stem(word) or part[:_SHORTEST] == word[:_SHORTEST])


_PLEASE = r"(?:[ ,]+(?:please|pls|plz|thanks|thank you|thx|ta|cheers))*[ .!?]*"
_ALONE = re.compile(
    rf"(?:(?:and|ok|now|please|pls|plz|sort(?:ed)?|by|the) )*(?:{_BARE}|earliest first){_PLEASE}",
    re.I,
)


_COMES = r"(?:renews?|expires?|ends?|runs? out|comes?(?: up)?|is up|is due|are up|are due|is coming up)"
_COMES_FIRST = re.compile(
    r"(?:(?:and|so|ok) )*(?:who|whose|which(?: ones?| of (?:them|those|these))?)(?: \w+){0,3}?"
    rf" {_COMES} (?:first|next|soonest){_PLEASE}",
    re.I,
)


def soonest_of(text: str, thread: ThreadMemory) -> str:
    """`soonest first` as a turn of its own, with the day that the question before was about."""
    last = before(thread)
    if last is None or not (_ALONE.fullmatch(text) or _COMES_FIRST.fullmatch(text)):
        return text
    dated = (c for c in last.query.where if isinstance(c, FieldWithin) or (isinstance(c, FieldIs) and not c.values))
    days = {c.custom for c in dated if c.custom}
    days |= {sort.custom for sort in last.query.sort if sort.custom}
    return f"soonest {key_of(days.pop())} first" if len(days) == 1 else text


_FIRST = r"(?:first|on top|at the top)"
_IN_ORDER = r"(?:(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?) )?(?:by )?(?:the |their )?"
_BY_DATE = r"(?: (?:sorted )?by (?:the |their )?(?:(?:end|expiry|renewal|due) )?(?:date|day))?"
RULES: tuple[Rule, ...] = (
    rule(rf"(?:the )?(?P<how>{_SOON}|{_LATE}) (?P<what>\w+(?: \w+){{0,4}}?)(?: ones?)? {_FIRST}", _by_day),
    rule(
        rf"{_IN_ORDER}(?P<what>\w+(?: \w+){{0,4}}?){_BY_DATE}(?: ,)? (?:with )?(?:the )?"
        rf"(?P<how>{_SOON}|earliest|{_LATE})(?: (?:one|date|day)s?)?(?: {_FIRST}|(?= ?\??$))",
        _by_day,
    ),
    rule(
        r"(?:(?:whose|which|what|who has|the|their) )*(?P<what>\w+(?: \w+){0,3}?)"
        rf" {_COMES} (?P<how>first|next|soonest)(?= ?(?:[?,]|$))",
        _by_day,
    ),
    rule(rf"{_BARE}", _spoken_of),
)
