"""The ends of a span of numbers: those it leaves out by a hair, and how a span is said."""

import math

from bot.domain.lead_query import LeadField

_SCALES = ((1e9, "B"), (1e6, "M"), (1e3, "K"))
_ROUND = 1000.0
"""An amount that is one more or less than a multiple of this was said as `more than` or `less than`."""


def above(number: float) -> float:
    """The least number over another, for values that come in parts: `more than 2.5`."""
    return math.nextafter(number, math.inf)


def below(number: float) -> float:
    """The greatest number under another, for values that come in parts."""
    return math.nextafter(number, -math.inf)


def span_words(field: LeadField, low: float | None, high: float | None) -> str:
    """`50 to 200`, `70 or more`, `more than 100M`: a span as it follows the field's name."""
    over, under = _left_out(field, low, 1), _left_out(field, high, -1)
    if low is not None and high is not None and over is None and under is None:
        return _said(field, low) if low == high else f"{_said(field, low)} to {_said(field, high)}"
    parts = []
    if low is not None:
        parts.append(f"more than {_said(field, over)}" if over is not None else f"{_said(field, low)} or more")
    if high is not None:
        parts.append(f"less than {_said(field, under)}" if under is not None else f"up to {_said(field, high)}")
    return " and ".join(parts) or "any number"


def _left_out(field: LeadField, bound: float | None, step: int) -> float | None:
    """The number that a bound leaves out by a hair; None where the bound itself counts."""
    if bound is None:
        return None
    if field is LeadField.REVENUE and bound > _ROUND and (bound - step) % _ROUND == 0:
        return bound - step
    near = round(bound, 6)
    return near if bound != near and bound == (above(near) if step > 0 else below(near)) else None


def _said(field: LeadField, number: float) -> str:
    """A number as people write it; revenue in thousands, millions and billions where nothing is lost by it."""
    if field is LeadField.REVENUE:
        for scale, letter in _SCALES:
            if abs(number) >= scale and (number * 100 / scale).is_integer():
                return f"{number / scale:,.10g}{letter}"
    return f"{number:,.10g}"
