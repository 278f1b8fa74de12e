"""Writes the receipt: a score with everything it is made of, adding up."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.domain.lead import Standing
from bot.domain.learned_table import Opinion
from bot.domain.receipt import Axis, AxisReceipt, Cause, Line, Receipt
from bot.domain.scorer import Looked, Scorer
from bot.domain.sums import axis_receipt, limit


def receipt_of(
    scorer: Scorer, looked: Looked, *, lifts: Sequence[str], now: datetime, previous: Standing | None
) -> Receipt:
    """The score of a lead that `scorer` has looked at, with everything it is made of."""
    standing = scorer.standing(looked, now=now, previous=previous)
    axes = (
        axis_receipt(Axis.FIT, looked.fit_lines, looked.fit_unknown),
        axis_receipt(Axis.ENGAGEMENT, scorer.engagement.lines(looked.lead, looked.counted)),
        axis_receipt(Axis.READINESS, *scorer.readiness.lines(looked.known)),
    )
    opinion = scorer.learned.opinion(scorer.seen(looked)) if scorer.learned else None
    following, missing = (None, ()) if looked.out else scorer.bands.missing(looked.measure, standing.band)
    return Receipt(
        lead_id=looked.lead.id,
        score=standing.score,
        highest=0 if looked.out else _highest(scorer, looked, axes),
        fit=axes[0],
        engagement=axes[1],
        readiness=axes[2],
        lines=tuple(_total(scorer, looked, axes, opinion)),
        band=standing.band,
        band_reason=_out(looked.out) if looked.out else scorer.bands.reason(looked.measure, standing.band),
        next_band=following,
        missing=missing,
        lifts=tuple(lifts),
        reaches=None if looked.out else scorer.bands.stage(looked.measure),
        disqualified=looked.out,
        remarks=tuple(scorer.engagement.remarks(looked.counted)),
        standing=standing,
        learned=scorer.learned.summary(opinion) if scorer.learned and opinion else None,
    )


def _highest(scorer: Scorer, looked: Looked, axes: Sequence[AxisReceipt]) -> int:
    """The score if all that is unknown turned out best."""
    fit, engagement, readiness = (axis.highest for axis in axes)
    best = scorer.measure(fit=fit, engagement=engagement, readiness=readiness)
    if scorer.learned is None:
        return best.score
    return scorer.moved(best, scorer.learned.best_chance(scorer.seen(looked, best))).score


def _total(scorer: Scorer, looked: Looked, axes: Sequence[AxisReceipt], opinion: Opinion | None) -> Iterator[Line]:
    lines = [
        Line(label=_share(axis, weight), points=shares[axis.points], cause=Cause.AXIS, ref=axis.axis)
        for axis, weight, shares in zip(axes, scorer.weights, scorer.shares, strict=True)
    ]
    if scorer.learned and opinion:
        lines += scorer.learned.lines(opinion, rules=scorer.without_readiness(looked.by_rules))
    yield from lines
    if beyond := looked.measure.score - sum(line.points for line in lines):
        yield limit(Axis.SCORE, beyond)
    if looked.out:
        yield Line(label=_out(looked.out), points=-looked.measure.score, cause=Cause.DISQUALIFIED)


def _share(axis: AxisReceipt, weight: int) -> str:
    return f"{axis.axis.value.capitalize()} {axis.points}, of which {weight} % count"


def _out(reasons: Sequence[str]) -> str:
    return f"Disqualified: {'; '.join(reasons)}"
