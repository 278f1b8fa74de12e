"""The data's own numbers by what they count, where a word for it is a job's as well: `my biggest fleets`."""

import re

from bot.agent.offline.fields import is_numeric
from bot.agent.offline.marks import Mark, Measure, Order
from bot.agent.offline.scene import Rule, Scene, rule
from bot.agent.offline.spelling import stem
from bot.domain.lead_query import LeadField, MetricKind

_SMALLEST = frozenset({"smallest", "fewest", "lowest", "least"})
_KINDS = {"median": MetricKind.MEDIAN, "total": MetricKind.SUM, "combined": MetricKind.SUM}
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
    return Order(LeadField.CUSTOM, match["how"] not in _SMALLEST, custom=custom) if custom else None


def _measured(match: re.Match[str], scene: Scene) -> Mark | None:
    custom = _counted(match, scene)
    return Measure(_KINDS.get(match["kind"], MetricKind.AVERAGE), LeadField.CUSTOM, custom) if custom else None


RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:who |that )?(?:has|have) (?:the )?|with the |with |the |our |my )?"
        r"(?P<how>biggest|largest|greatest|highest|smallest|fewest|lowest|least) (?P<thing>\w+)",
        _most,
    ),
    rule(r"(?P<kind>average|avg|mean|median|total|combined) (?:the |our |my |their )?(?P<thing>\w+)", _measured),
)
