"""The data's own numbers by what they count, where a word for it is a job's as well: `my biggest fleets`."""

import re
from collections.abc import Sequence

from bot.agent.offline.field_aliases import ALSO_CALLED, DEEDS, all_things
from bot.agent.offline.fields import is_numeric
from bot.agent.offline.marks import Mark, Measure, Order, Range
from bot.agent.offline.rules_numbers import REST, span_of
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import stem
from bot.domain.lead_query import LeadField, MetricKind

_SMALLEST = frozenset({"smallest", "fewest", "lowest", "least"})
_KINDS = {"median": MetricKind.MEDIAN, "total": MetricKind.SUM, "combined": MetricKind.SUM}
_NOT_OWN = frozenset({"lead", "account", "contact", "company", "customer", "day", "week", "month", "year", "employee"})
"""What every list has a number of, whatever field counts it: `more than 5 contacts`."""
_ENDS = frozenset(
    {"", "?", ",", "in", "of", "at", "for", "by", "per", "among", "across", "first", "from", "and", "with"}
)
"""What stands behind a thing in the singular where it is no part of a job's name: `average fleet in France`."""


def _counted(match: re.Match[str], scene: Scene) -> str:
    """The field that counts the thing; empty where none does, or where the word goes on to be a job's."""
    words = match["thing"]
    custom = scene.lexicon.things.get(stem(words), "")
    _, after = scene.places(match)
    follows = scene.line.slice(after, after + 1)
    alone = follows in _ENDS or (stem(words) != words and follows not in scene.lexicon.title_words)
    return custom if alone and is_numeric(custom, scene) else ""


def _most(match: re.Match[str], scene: Scene) -> Mark | None:
    custom = _counted(match, scene)
    if match["how"] == "most" and stem(match["thing"]) in DEEDS | _NOT_OWN:
        return None
    return Order(LeadField.CUSTOM, match["how"] not in _SMALLEST, custom=custom) if custom else None


def _measured(match: re.Match[str], scene: Scene) -> Mark | None:
    custom = _counted(match, scene)
    return Measure(_KINDS.get(match["kind"], MetricKind.AVERAGE), LeadField.CUSTOM, custom) if custom else None


def _compared(match: re.Match[str], scene: Scene) -> Mark | None:
    """`a fleet of at least 100`: a number of the thing that a field counts."""
    custom, span = scene.lexicon.things.get(stem(match["thing"]), ""), span_of(match["rest"].strip())
    return Range(*span, LeadField.CUSTOM, custom) if span and is_numeric(custom, scene) else None


def _so_many(match: re.Match[str], scene: Scene) -> Mark | None:
    """`more than 50 drivers`, `with 1000-5000 members`: a number of them alone may be how many leads are wanted."""
    thing, rest = stem(match["thing"]), match["rest"].strip()
    bare = rest.isdigit() and not match["with"]
    _, after = scene.places(match)
    titled = thing == match["thing"] and scene.line.slice(after, after + 1) in scene.lexicon.title_words
    return None if bare or titled or thing in DEEDS | _NOT_OWN else _compared(match, scene)


_SEVERAL = frozenset({"multi", "multiple", "several"})


def _one_or_several(match: re.Match[str], scene: Scene) -> Mark | None:
    """`multi-site accounts`, `single site`: more than one of what a field counts, or no more."""
    custom = scene.lexicon.things.get(stem(match["thing"]), "")
    if not is_numeric(custom, scene):
        return None
    return (
        Range(2, None, LeadField.CUSTOM, custom) if match["how"] in _SEVERAL else Range(1, 1, LeadField.CUSTOM, custom)
    )


_HEADS = r"(?:managers?|directors?|heads?|supervisors?|operators?|engineers?|technicians?|chiefs?|officers?)"
"""What makes a job of the thing before it: `one lab manager` is nobody's number of labs."""
_UNITS = "|".join(dict.fromkeys((*ALSO_CALLED.values(), "unit")))


def rules(custom: Sequence[str]) -> tuple[Rule, ...]:
    """Rules for the things that the data's own fields count; `custom` are the keys of those fields."""
    things = "|".join(f"{re.escape(thing)}s?" for thing in sorted(all_things(custom)))
    if not things:
        return ()
    return (
        rule(
            rf"(?:(?:with|has|have|having|running|whose|an?|the|their) )*(?P<thing>{things})(?: sizes?)?"
            rf"(?: (?:of|is|are|with|numbering))*(?P<rest> {REST})(?: (?:{_UNITS})s?)?",
            _compared,
        ),
        rule(
            rf"(?P<with>(?:(?:with|has|have|having|who|that|which|whose|where there are|there are|counting|running) )*)"
            rf"(?P<rest>{REST}) (?P<thing>{things})(?! {_HEADS}\b)",
            _so_many,
        ),
        rule(
            r"(?:(?:with|has|have|having|an?|only|just) )*(?P<how>single|one|multi|multiple|several) "
            rf"(?P<thing>{things})(?! {_HEADS}\b)",
            _one_or_several,
        ),
    )


RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:who |that )?(?:has|have) (?:the )?|with the |with |the |our |my )?"
        r"(?P<how>biggest|largest|greatest|highest|most|smallest|fewest|lowest|least) (?P<thing>\w+)"
        r"(?: counts?| numbers?)?(?: first)?",
        _most,
    ),
    rule(r"(?P<kind>average|avg|mean|median|total|combined) (?:the |our |my |their )?(?P<thing>\w+)", _measured),
)
