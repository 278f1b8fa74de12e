"""Rules made ready for scoring, with what was learned: what is known of a lead goes in, its standing comes out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.bands import BandTable, Measure
from bot.domain.brief import Brief, SomeEvent, SomeLead
from bot.domain.disqualifiers import Outs
from bot.domain.engagement import EngagementEvent
from bot.domain.engagement_points import Counted, EngagementTable
from bot.domain.evidence import Evidence
from bot.domain.fit import FitTable
from bot.domain.lead import Lead, Standing
from bot.domain.learned import LearnedModel
from bot.domain.learned_facts import Seen
from bot.domain.learned_table import LearnedTable
from bot.domain.readiness import Known, ReadinessTable
from bot.domain.receipt import Line, Unknown
from bot.domain.rules import Rules
from bot.domain.settled import settled_until
from bot.domain.sums import clamped
from bot.domain.words import Band, Criterion

NOTHING_KNOWN: Known = {}


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
    by_rules: Measure
    """What the rules alone would give it if nothing disqualified it."""
    measure: Measure
    """The same with what outcomes taught."""


class Scorer:
    """The rules made ready, and what was learned. Holds nothing of any lead, and may be used by several threads."""

    def __init__(self, rules: Rules, learned: LearnedModel | None = None) -> None:
        self.fit = FitTable(rules)
        self.engagement = EngagementTable(rules)
        self.readiness = ReadinessTable(rules)
        self.bands = BandTable(rules)
        self.learned = LearnedTable(learned) if learned else None
        self.version = scored_by(rules, learned)
        self._outs = Outs(rules)
        self.weights = (rules.weights.fit, rules.weights.engagement, rules.weights.readiness)
        self.shares = [tuple((points * weight + 50) // 100 for points in range(101)) for weight in self.weights]

    def look(
        self, lead: Lead, *, events: Sequence[EngagementEvent], evidence: Sequence[Evidence], now: datetime
    ) -> Looked:
        """Everything that counts about a lead at `now`."""
        known = self.readiness.known(evidence, now=now)
        lines, unknown = self.fit.lines(lead, need=_need(known))
        counted = self.engagement.count(events, now=now)
        by_rules = self.measure(
            fit=sum([line.points for line in lines]),
            engagement=self.engagement.points(lead, counted),
            readiness=self.readiness.points(known),
        )
        measure = self._with_learned(by_rules, lead, counted)
        return Looked(lead, lines, unknown, counted, known, self._outs.of(lead), by_rules, measure)

    def standing_of(
        self,
        lead: SomeLead,
        *,
        events: Sequence[SomeEvent],
        evidence: Sequence[Evidence],
        now: datetime,
        previous: Standing | None,
    ) -> Standing:
        """The standing of whoever is looked at, without gathering what a receipt shows: for many leads at once."""
        return self._glance(lead, events, evidence, now, previous)[0]

    def settled_standing_of(self, brief: Brief, *, now: datetime) -> tuple[Standing, datetime]:
        """The same, and until when it cannot become another one by time alone."""
        _, lead, events, evidence, previous = brief
        standing, counted = self._glance(lead, events, evidence, now, previous)
        until = settled_until(self.engagement, counted.tallies, events=events, evidence=evidence, now=now)
        return standing, until

    def _glance(
        self,
        lead: SomeLead,
        events: Sequence[SomeEvent],
        evidence: Sequence[Evidence],
        now: datetime,
        previous: Standing | None,
    ) -> tuple[Standing, Counted]:
        known = self.readiness.known(evidence, now=now) if evidence else NOTHING_KNOWN
        counted = self.engagement.count(events, now=now)
        measure = self.measure(
            fit=self.fit.points(lead, need=_need(known) if known else ""),
            engagement=self.engagement.points(lead, counted),
            readiness=self.readiness.points(known) if known else 0,
        )
        if self.learned is not None:
            measure = self._with_learned(measure, lead, counted)
        return self._standing(measure, out=bool(self._outs.of(lead)), now=now, previous=previous), counted

    def measure(self, *, fit: int, engagement: int, readiness: int) -> Measure:
        """The four numbers that these sums come to within the scale, by the rules alone."""
        fit, engagement, readiness = clamped(fit), clamped(engagement), clamped(readiness)
        of_fit, of_engagement, of_readiness = self.shares
        return Measure(of_fit[fit] + of_engagement[engagement] + of_readiness[readiness], fit, engagement, readiness)

    def supposing(self, looked: Looked, *, counted: Counted | None = None, readiness: int | None = None) -> Measure:
        """What the lead would score with other events, or with other points of readiness."""
        counted = counted or looked.counted
        by_rules = self.measure(
            fit=looked.by_rules.fit,
            engagement=self.engagement.points(looked.lead, counted),
            readiness=looked.by_rules.readiness if readiness is None else readiness,
        )
        return self._with_learned(by_rules, looked.lead, counted)

    def without_readiness(self, measure: Measure) -> int:
        """The rules' points for fit and engagement: what learning puts its own word beside."""
        return self.shares[0][measure.fit] + self.shares[1][measure.engagement]

    def seen(self, looked: Looked, by_rules: Measure | None = None) -> Seen:
        """What a learned model may look at; `by_rules` are other points than the lead has."""
        return self._seen(looked.lead, by_rules or looked.by_rules, looked.counted)

    def standing(self, looked: Looked, *, now: datetime, previous: Standing | None) -> Standing:
        """The lead's score in short."""
        return self._standing(looked.measure, out=bool(looked.out), now=now, previous=previous)

    def _standing(self, measure: Measure, *, out: bool, now: datetime, previous: Standing | None) -> Standing:
        band = Band.COLD if out else self.bands.band(measure)
        return Standing(
            score=0 if out else measure.score,
            fit=measure.fit,
            engagement=measure.engagement,
            readiness=measure.readiness,
            band=band,
            scored_at=now,
            band_since=previous.band_since if previous is not None and previous.band is band else now,
            rules_version=self.version,
        )

    def moved(self, by_rules: Measure, chance: float) -> Measure:
        """The measure with what a chance of winning does to its score."""
        if self.learned is None:
            return by_rules
        moved = self.learned.moved(rules=self.without_readiness(by_rules), chance=chance)
        score = clamped(by_rules.score + moved)
        return Measure(score, by_rules.fit, by_rules.engagement, by_rules.readiness)

    def _with_learned(self, by_rules: Measure, lead: SomeLead, counted: Counted) -> Measure:
        if self.learned is None:
            return by_rules
        return self.moved(by_rules, self.learned.chance(self._seen(lead, by_rules, counted)))

    def _seen(self, lead: SomeLead, by_rules: Measure, counted: Counted) -> Seen:
        role = self.fit.role(lead) if self.learned is None or self.learned.asks_role else (None, None)
        return Seen(lead, role, by_rules.fit, by_rules.engagement, counted.tallies)


def scored_by(rules: Rules, learned: LearnedModel | None = None) -> str:
    """What a standing was made by: the rules' version, and the learned model's where there is one."""
    return f"{rules.version}+{learned.version}" if learned else rules.version


def _need(known: Known) -> str:
    """What the buyer said about the need, to find pains in."""
    standing = known.get(Criterion.NEED)
    return f"{standing.best.value} {standing.best.quote}" if standing and standing.best else ""
