"""Readiness: what is known of need, timeline, budget and authority, and how well."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.evidence import Evidence
from bot.domain.ledger import Current, Doubt, current
from bot.domain.receipt import Axis, Cause, Line, Unknown
from bot.domain.rules import Rules
from bot.domain.words import Criterion, Level

Known = Mapping[Criterion, Current]


class ReadinessTable:
    """What evidence is worth, made ready for scoring."""

    def __init__(self, rules: Rules) -> None:
        criteria = rules.readiness.criteria
        self._worth = {
            criterion: {level: criteria[criterion].of(level) if criterion in criteria else 0 for level in Level}
            for criterion in Criterion
        }
        self._unknown = {
            criterion: Unknown(label=criterion.value, axis=Axis.READINESS, could_add=max(worth.values()))
            for criterion, worth in self._worth.items()
        }
        self._all_unknown = [unknown for unknown in self._unknown.values() if unknown.could_add]

    def known(self, evidence: Sequence[Evidence], *, now: datetime) -> Known:
        """Each criterion as it stands; empty where there is no evidence at all."""
        return current(evidence, now=now) if evidence else {}

    def worth(self, criterion: Criterion, level: Level) -> int:
        """Points of a criterion at a level."""
        return self._worth[criterion][level]

    def levels(self, known: Known) -> Mapping[Criterion, Level]:
        """The level of each of the four."""
        return {c: known[c].level if c in known else Level.UNKNOWN for c in Criterion}

    def points(self, known: Known) -> int:
        """The sum of `lines`, without making them."""
        return sum(self._worth[criterion][standing.level] for criterion, standing in known.items())

    def lines(self, known: Known) -> tuple[list[Line], list[Unknown]]:
        """What is known with its points, and what nobody knows or has to confirm again."""
        if not known:
            return [], self._all_unknown
        lines = [line for standing in known.values() if (line := self._line(standing))]
        unknown = [self._unknown[c] for c, standing in known.items() if standing.level is Level.UNKNOWN]
        return lines, [item for item in unknown if item.could_add]

    def _line(self, standing: Current) -> Line | None:
        row = standing.best or standing.other
        if row is None:
            return None
        return Line(
            label=_label(standing),
            points=self._worth[standing.criterion][standing.level],
            cause=Cause.EVIDENCE,
            ref=row.id,
            when=row.at,
        )


def _label(standing: Current) -> str:
    name = standing.criterion.value.capitalize()
    if standing.level is Level.UNKNOWN and standing.doubt is Doubt.EXPIRED and standing.other is not None:
        return f"{name}: re-confirm {standing.other.value or standing.other.level}; {standing.lapsed}"
    said = f"{name} {standing.level}"
    value = f": {standing.value}" if standing.value else ""
    again = "; earlier words differ" if standing.doubt is Doubt.CHANGED else ""
    return said + value + again
