"""Two numbers in one question: `how many leads in Italy and how many of them are hot`, `calls vs meetings`."""

import re
from collections.abc import Callable

from bot.agent.offline.counting_events import is_counted
from bot.agent.offline.fields import field_named, no_of, yes_of
from bot.agent.offline.planner import Understood
from bot.agent.offline.scene import Scene
from bot.domain.lead_query import Condition, Did, FieldIs, LeadField, LeadQuery, Metric, MetricKind, Window
from bot.domain.reading import Reading, Shape

Understand = Callable[[Scene], Understood]
_HOW_MANY = re.compile(
    r"how many (?P<a>.+?) ?,? and (?:of (?:them|those|these) )?how many(?P<of> of (?:them|those|these))? "
    r"(?P<b>[^,]+)"
)
_PREDICATE = re.compile(r"(?:leads )?(?:are|is|were|was|have|has|did|do) (?=\w)")


_NOT = re.compile(r"(?:(?:do|does|did|have|has|had|are|were|is) )?not(?: yet)?")


def _not_so(words: str) -> str:
    """The opposite of what is counted: `own a scanner`, `have replied`."""
    helped = re.match(r"(?:leads )?(?:have|has|had|are|were|did) ", words)
    return f"{helped.group()}not {words[helped.end() :]}" if helped else f"do not {words}"


def two_counts(body: str, scene: Scene, understand: Understand) -> Reading | None:
    """How many there are of the first, against how many of the second, or of these in it; None where it is no such."""
    match = _HOW_MANY.fullmatch(body)
    if match is None or "how many" in match["b"]:
        return None
    among = bool(match["of"]) or bool(re.search(r" of (?:them|those|these) how many ", body))
    second = _not_so(match["a"]) if _NOT.fullmatch(match["b"]) else match["b"]
    one, other = understand(scene.saying(f"leads {match['a']}")), _second(second, scene, understand)
    if one.plan.missed or other is None or not other.draft.slots:
        return None
    first, second = one.plan.query.where, other.plan.query.where
    where = (*first, *second) if among else _at_the_same_time(first, second)
    counted = one.plan.query.model_copy(update={"metric": Metric(), "group_by": None, "sort": (), "limit": None})
    return Reading(shape=Shape.COMPARISON, query=counted, other=counted.model_copy(update={"where": where}))


_YES_OR_NO = re.compile(
    r"(?:how many )?(?:leads )?(?:(?:with|w|that|who|are|is|have|has|the) )*(?P<what>[\w -]+?)"
    r"(?: (?:yes |y )?(?:vs|versus|against|or) (?:not|no|n|without|non)| (?:yes no|y n))(?: (?P=what)| \w+ed)?"
    r"(?: split| breakdown| counts?)?(?P<by> (?:by|per|for each) .+)?"
)


def _own_named(words: str, scene: Scene) -> tuple[LeadField, str] | None:
    """The field that words name, with `needed` or the like behind it or not."""
    return field_named(words, scene) or field_named(re.sub(r" \w+ed$", "", words), scene)


def yes_or_no(body: str, scene: Scene, understand: Understand) -> Reading | None:
    """`how many with a site visit vs not`: those of whom a field of the data's own says yes, and the others."""
    match = _YES_OR_NO.fullmatch(body)
    named = _own_named(match["what"], scene) if match else None
    yes = yes_of(named[1], scene) if named and named[1] else ()
    if match is None or named is None or not yes:
        return None
    by = understand(scene.saying(f"leads{match['by']}")).plan if match["by"] else None
    if by and (by.missed or by.query.group_by is None or by.query.group_by.then):
        return None
    says = FieldIs(field=LeadField.CUSTOM, custom=named[1], values=yes)
    query = LeadQuery(
        where=(says,),
        metric=Metric(),
        group_by=by.query.group_by if by else None,
        zone=scene.calendar.zone,
        as_of=scene.calendar.now,
    )
    no = no_of(named[1], scene)
    denies = says.model_copy(update={"values": no} if no else {"negated": True})
    other = query.model_copy(update={"where": (denies,)})
    return Reading(shape=Shape.COMPARISON, query=query, other=other)


def _second(words: str, scene: Scene, understand: Understand) -> Understood | None:
    """What the second number is of: `are hot`, `replied`, `in France`."""
    for said in (f"leads {_PREDICATE.sub('', words)}", f"leads who {words}"):
        found = understand(scene.saying(said))
        if not found.plan.missed and found.draft.slots:
            return found
    return None


def deeds_against(one: Understood, other: Understood, words: tuple[str, str]) -> Reading | None:
    """Two things that leads did: how often each was done, or who did it; None where a side is something else."""
    sides = [_only_deed(each.plan.query) for each in (one, other)]
    if sides[0] is None or sides[1] is None:
        return None
    if (sides[0].events, sides[0].asset) == (sides[1].events, sides[1].asset):
        return None
    both = of_deeds(one, words[0]) and of_deeds(other, words[1])
    metric = Metric(kind=MetricKind.EVENTS) if both else Metric()
    first, second = one.plan.query.where, other.plan.query.where
    first, second = _at_the_same_time(second, first), _at_the_same_time(first, second)
    shared = [c for c in (*first, *second) if not isinstance(c, Did)]
    group = other.plan.query.group_by or one.plan.query.group_by
    query = one.plan.query.model_copy(update={"metric": metric, "group_by": group, "sort": (), "limit": None})
    plans = [
        query.model_copy(update={"where": tuple(dict.fromkeys((*(c for c in own if isinstance(c, Did)), *shared)))})
        for own in (first, second)
    ]
    return Reading(shape=Shape.COMPARISON, query=plans[0], other=plans[1])


def of_deeds(side: Understood, words: str) -> bool:
    """Whether words name what was done as a thing, so that it is counted and not who did it: `calls in May`."""
    return _only_deed(side.plan.query) is not None and is_counted(words) and not side.draft.nouns


def _only_deed(query: LeadQuery) -> Did | None:
    deeds = [one for one in query.where if isinstance(one, Did)]
    return deeds[0] if len(deeds) == 1 and not deeds[0].negated else None


def _at_the_same_time(first: tuple[Condition, ...], second: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """The second conditions, whose deed is of the time of the first one's where it has none of its own."""
    then = next((one.window for one in first if isinstance(one, Did) and one.window != Window()), None)
    if then is None:
        return second
    return tuple(
        one.model_copy(update={"window": then}) if isinstance(one, Did) and one.window == Window() else one
        for one in second
    )
