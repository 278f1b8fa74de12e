"""A field counted, or worked out, by another: `status by owner`, `owner x stage`, `score by rep`."""

import re
from collections.abc import Sequence

from bot.agent.offline.fields import field_named, is_dated, is_numeric, yes_of
from bot.agent.offline.marks import Grouped, Mark, Measure, Several
from bot.agent.offline.rules_plan import UNGROUPED, period
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.domain.lead_query import NUMBERS, LeadField, MetricKind

_BY = r"by|per|for each|for every|in each|of each|across(?: all)?|split by|broken down by|grouped by"
_BESIDE = r"and|x|vs|versus|against|times"
_TABLE = (
    r"(?:breakdown|split|mix|distribution|matrix|crosstab|cross tab|cross tabulation|pivot(?: table)?|grid|heat ?map)"
)
_SUMMED_APART = frozenset({LeadField.CUSTOM})
"""Numbers of the data's own are counted up; scores, staff and revenue say more on average."""


def _grouping(words: str, scene: Scene) -> Grouped | None:
    """What a field's values are put together by; None where nobody groups by it."""
    named = field_named(words, scene)
    if named is None or named[0] in UNGROUPED or (named[1] and _is_amount(named[1], scene)):
        return None
    return Grouped(named[0], named[1])


def _is_amount(custom: str, scene: Scene) -> bool:
    return is_numeric(custom, scene) or is_dated(custom, scene)


def _first(words: str, scene: Scene) -> Grouped | Measure | None:
    """What is counted by the second field: the values of the first, or its numbers."""
    which, custom = field_named(words, scene) or (None, "")
    if which is LeadField.COMPANY or yes_of(custom, scene):
        return None  # `companies by country`, `dashcams by country`: those that are, or have it
    if which in NUMBERS or (custom and is_numeric(custom, scene)):
        return Measure(MetricKind.SUM if which in _SUMMED_APART else MetricKind.AVERAGE, which, custom)
    return _grouping(words, scene)


def _have_it(match: re.Match[str], scene: Scene) -> bool:
    """`scanner owners by country`, of a field `Owns a Scanner`: leads who have one, and no reps."""
    before = scene.line.text[: match.start()].split()
    named = (field_named(" ".join(before[-length:]), scene) for length in (3, 2, 1) if length <= len(before))
    return any(one is not None and bool(yes_of(one[1], scene)) for one in named)


def _two_way(match: re.Match[str], scene: Scene) -> Mark | None:
    """`status by owner` has a line for each owner, `owner x status` too."""
    one = _first(match["field"], scene)
    unit = group(match, "unit")
    other = period(match, scene) if unit else _grouping(match["other"], scene)
    if one is None or other is None or one == other:
        return None
    if isinstance(one, Grouped) and one.field is LeadField.OWNER and _have_it(match, scene):
        return other
    beside = re.fullmatch(_BESIDE, match["how"]) is not None
    if beside and isinstance(one, Measure):
        return None
    return Several((one, other) if beside or isinstance(one, Measure) else (other, one))


def rules(field: str) -> Sequence[Rule]:
    """Rules for two fields; `field` is an expression for the names of all fields."""
    one = rf"(?P<field>{field})(?: counts?| numbers?| split| breakdown)?"
    lead_in = r"(?: (?:the|their|lead|each|our|different))*"
    unit = r"(?P<unit>day|week|month|quarter|year)(?: of creation| created)?"
    other = rf"(?:(?P<other>{field})|{unit})"
    of = r"(?: (?:of|for|with|by|between))?(?: (?:the|our|all))*"
    return (
        rule(rf"{one} (?P<how>{_BY}|x|vs|versus|against){lead_in} {other}(?: {_TABLE})?", _two_way),
        rule(rf"{one} (?P<how>{_BESIDE}){lead_in} (?P<other>{field}) {_TABLE}", _two_way),
        rule(rf"{_TABLE}{of} (?P<field>{field}) (?P<how>{_BY}|{_BESIDE}){lead_in} {other}", _two_way),
    )
