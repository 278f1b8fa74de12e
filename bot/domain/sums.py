"""Adding up a receipt: an axis is the sum of its lines, the ends of the scale among them."""

from collections.abc import Iterable, Sequence

from bot.domain.receipt import Axis, AxisReceipt, Cause, Line, Unknown

TOP = 100
"""Every axis, and the score, runs from 0 to this."""


def clamped(points: int) -> int:
    """Points within the scale."""
    return 0 if points < 0 else TOP if points > TOP else points


def axis_receipt(axis: Axis, lines: Sequence[Line], unknown: Sequence[Unknown] = ()) -> AxisReceipt:
    """The axis that these lines make. Where they leave the scale, a line of its own brings them back."""
    total = sum(line.points for line in lines)
    points = clamped(total)
    shown = tuple(lines) if points == total else (*lines, limit(axis, points - total))
    highest = clamped(total + sum(item.could_add for item in unknown))
    return AxisReceipt(axis=axis, points=points, highest=highest, lines=shown, unknown=tuple(unknown))


def by_points(lines: Iterable[Line]) -> list[Line]:
    """Lines with the weightiest first."""
    return sorted(lines, key=lambda line: -line.points)


def limit(axis: Axis, correction: int) -> Line:
    """The line that brings a sum back to the end of the scale."""
    end = f"no higher than {TOP}" if correction < 0 else "no lower than 0"
    return Line(label=f"{axis.value.capitalize()} goes {end}", points=correction, cause=Cause.LIMIT)
