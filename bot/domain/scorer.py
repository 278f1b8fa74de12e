"""Rules made ready for scoring: what is known of a lead goes in, a standing or a receipt comes out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.bands import BandTable, Measure
from bot.domain.disqualifiers import Outs
from bot.domain.engagement import EngagementEvent
from bot.domain.engagement_points import Counted, EngagementTable
from bot.domain.evidence import Evidence
from bot.domain.fit import FitTable
from bot.domain.lead import Lead, Standing
from bot.domain.readiness import Known, ReadinessTable
from bot.domain.receipt import Axis, AxisReceipt, Cause, Line, Receipt, Unknown
from bot.domain.rules import Rules
from bot.domain.sums import axis_receipt, clamped
from bot.domain.words import Band, Criterion


@dataclass(frozen=True, slots=True)
class Looked:
    """A lead as the rules see it at a moment."""

    lead: Lead
    fit_lines: list[Line]
    fit_unknown: list[Unknown]
    counted: Counted
    known: Known
    out: tuple[str, ...]
    """Why the lead is disqualified; empty for one that is not."""
    measure: Measure
    """What it would score if nothing disqualified it."""


class Scorer:
    """The rules made ready. Holds nothing of any lead, and may be used by several threads."""

    def __init__(self, rules: Rules) -> None:
        self.fit = FitTable(rules)
        self.engagement = EngagementTable(rules)
        self.readiness = ReadinessTable(rules)
        self.bands = BandTable(rules)
        self._outs = Outs(rules)
        self._version = rules.version
        self._weights = rules.weights
        self._shares = [
            tuple((points * weight + 50) // 100 for points in range(101))
            for weight in (rules.weights.fit, rules.weights.engagement, rules.weights.readiness)
        ]

    def look(
        self, lead: Lead, *, events: Sequence[EngagementEvent], evidence: Sequence[Evidence], now: datetime
    ) -> Looked:
        """Everything that counts about a lead at `now`."""
        known = self.readiness.known(evidence, now=now)
        lines, unknown = self.fit.lines(lead, need=_need(known))
        counted = self.engagement.count(events, now=now)
        measure = self.measure(
            fit=sum([line.points for line in lines]),
            engagement=self.engagement.points(lead, counted),
            readiness=self.readiness.points(known),
        )
        return Looked(lead, lines, unknown, counted, known, self._outs.of(lead), measure)

    def measure(self, *, fit: int, engagement: int, readiness: int) -> Measure:
        """The four numbers that these sums come to within the scale."""
        fit, engagement, readiness = clamped(fit), clamped(engagement), clamped(readiness)
        of_fit, of_engagement, of_readiness = self._shares
        return Measure(of_fit[fit] + of_engagement[engagement] + of_readiness[readiness], fit, engagement, readiness)

    def standing(self, looked: Looked, *, now: datetime, previous: Standing | None) -> Standing:
        """The lead's score in short."""
        measure = looked.measure
        band = Band.COLD if looked.out else self.bands.band(measure)
        return Standing(
            score=0 if looked.out else measure.score,
            fit=measure.fit,
            engagement=measure.engagement,
            readiness=measure.readiness,
            band=band,
            scored_at=now,
            band_since=previous.band_since if previous is not None and previous.band is band else now,
            rules_version=self._version,
        )

    def receipt(self, looked: Looked, *, lifts: Sequence[str], now: datetime, previous: Standing | None) -> Receipt:
        """The lead's score with everything it is made of."""
        standing = self.standing(looked, now=now, previous=previous)
        fit = axis_receipt(Axis.FIT, looked.fit_lines, looked.fit_unknown)
        engagement = axis_receipt(Axis.ENGAGEMENT, self.engagement.lines(looked.lead, looked.counted))
        readiness = axis_receipt(Axis.READINESS, *self.readiness.lines(looked.known))
        best = self.measure(fit=fit.highest, engagement=engagement.highest, readiness=readiness.highest)
        following, missing = (None, ()) if looked.out else self.bands.missing(looked.measure, standing.band)
        return Receipt(
            lead_id=looked.lead.id,
            score=standing.score,
            highest=0 if looked.out else best.score,
            fit=fit,
            engagement=engagement,
            readiness=readiness,
            lines=self._total(fit, engagement, readiness, looked),
            band=standing.band,
            band_reason=_out(looked.out) if looked.out else self.bands.reason(looked.measure, standing.band),
            next_band=following,
            missing=missing,
            lifts=tuple(lifts),
            reaches=None if looked.out else self.bands.stage(looked.measure),
            disqualified=looked.out,
            remarks=tuple(self.engagement.remarks(looked.counted)),
            standing=standing,
        )

    def _total(
        self, fit: AxisReceipt, engagement: AxisReceipt, readiness: AxisReceipt, looked: Looked
    ) -> tuple[Line, ...]:
        weights = (self._weights.fit, self._weights.engagement, self._weights.readiness)
        lines = [
            Line(label=_share(axis, weight), points=shares[axis.points], cause=Cause.AXIS, ref=axis.axis)
            for axis, weight, shares in zip((fit, engagement, readiness), weights, self._shares, strict=True)
        ]
        if looked.out:
            lines.append(Line(label=_out(looked.out), points=-looked.measure.score, cause=Cause.DISQUALIFIED))
        return tuple(lines)


def _share(axis: AxisReceipt, weight: int) -> str:
    return f"{axis.axis.value.capitalize()} {axis.points}, of which {weight} % count"


def _out(reasons: Sequence[str]) -> str:
    return f"Disqualified: {'; '.join(reasons)}"


def _need(known: Known) -> str:
    """What the buyer said about the need, to find pains in."""
    standing = known.get(Criterion.NEED)
    return f"{standing.best.value} {standing.best.quote}" if standing and standing.best else ""
