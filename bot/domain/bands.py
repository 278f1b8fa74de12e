"""Bands: hot, warm, cool and cold, read off the axes by floors; and what is missing for the next."""

from typing import NamedTuple

from bot.domain.receipt import Axis, Shortfall
from bot.domain.rules import Rules
from bot.domain.scoring_rules import Floors
from bot.domain.words import Band, Stage


class Measure(NamedTuple):
    """A lead in four numbers, each 0 to 100; a plain tuple, because nights make a million of them."""

    score: int
    fit: int
    engagement: int
    readiness: int

    def reaches(self, floors: Floors) -> bool:
        """Whether every floor is reached."""
        return (
            self.score >= floors.score
            and self.fit >= floors.fit
            and self.engagement >= floors.engagement
            and self.readiness >= floors.readiness
        )

    def on(self, axis: Axis) -> int:
        """The number on an axis."""
        return int(getattr(self, axis.value))


class BandTable:
    """The floors made ready for reading."""

    def __init__(self, rules: Rules) -> None:
        bands = rules.bands
        self._ready = bands.sales_ready
        self._floors = {Band.HOT: bands.hot, Band.WARM: bands.warm, Band.COOL: bands.cool}
        self._thresholds = rules.thresholds
        ways = ((Band.HOT, bands.sales_ready), *self._floors.items())
        self._ways = [(b, f.score, f.fit, f.engagement, f.readiness) for b, f in ways]

    def band(self, measure: Measure) -> Band:
        """The highest band whose floors are all reached; BANT evidence lifts to hot."""
        score, fit, engagement, readiness = measure
        for band, least, least_fit, least_engagement, least_readiness in self._ways:
            if score >= least and fit >= least_fit and engagement >= least_engagement and readiness >= least_readiness:
                return band
        return Band.COLD

    def reason(self, measure: Measure, band: Band) -> str:
        """Why it is this band, in one sentence."""
        if held := self.held_back(measure, band):
            return f"{band.value.capitalize()}: {held}"
        if band is Band.COLD:
            return f"Cold: {_told(measure, self._floors[Band.COOL], below=True)}."
        floors = self._floors[band]
        if band is Band.HOT and not measure.reaches(floors):
            return f"Hot, lifted by BANT evidence: {_told(measure, self._ready)}."
        return f"{band.value.capitalize()}: {_told(measure, floors)}."

    def held_back(self, measure: Measure, band: Band) -> str:
        """`93 would do for hot, which also asks for fit 40 (now 12).`; empty where it would do for no higher one."""
        for better, floors in self._floors.items():
            if better is band:
                break
            if floors.score and measure.score >= floors.score:
                short = ", ".join(f"{gap.axis} {gap.needed} (now {gap.now})" for gap in _short_of(measure, floors))
                return f"{measure.score} would do for {better}, which also asks for {short}."
        return ""

    def missing(self, measure: Measure, band: Band) -> tuple[Band | None, tuple[Shortfall, ...]]:
        """The next band and what is missing for it, by the shorter of the ways there."""
        following = next_band(band)
        if following is None:
            return None, ()
        ways = [_short_of(measure, self._floors[following])]
        if following is Band.HOT:
            ways.append(_short_of(measure, self._ready))
        return following, min(ways, key=lambda way: sum(gap.needed - gap.now for gap in way))

    def stage(self, measure: Measure) -> Stage | None:
        """Sales or marketing qualified by the thresholds; None for neither."""
        if measure.reaches(self._thresholds.sql):
            return Stage.SQL
        return Stage.MQL if measure.reaches(self._thresholds.mql) else None


UPWARDS = (Band.COLD, Band.COOL, Band.WARM, Band.HOT)
AXES = (Axis.FIT, Axis.ENGAGEMENT, Axis.READINESS, Axis.SCORE)


def next_band(band: Band) -> Band | None:
    """The band above; None above hot."""
    place = UPWARDS.index(band) + 1
    return UPWARDS[place] if place < len(UPWARDS) else None


def bands_from(lowest: Band) -> tuple[Band, ...]:
    """This band and those above it, hottest first."""
    return tuple(reversed(UPWARDS[UPWARDS.index(lowest) :]))


def _short_of(measure: Measure, floors: Floors) -> tuple[Shortfall, ...]:
    needed = [(axis, measure.on(axis), int(getattr(floors, axis.value))) for axis in AXES]
    return tuple(Shortfall(axis=axis, now=now, needed=floor) for axis, now, floor in needed if now < floor)


def _told(measure: Measure, floors: Floors, *, below: bool = False) -> str:
    """`fit 72 (40 needed), engagement 61 (50 needed)`, for the floors that ask for something."""
    told = []
    for axis in AXES:
        floor, now = int(getattr(floors, axis.value)), measure.on(axis)
        if floor and (now < floor or not below):
            told.append(f"{axis} {now} ({floor} needed{' for cool' if below else ''})")
    return ", ".join(told)
