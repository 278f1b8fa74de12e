"""The forms by which values are compared: no case, no accents, no punctuation; numbers read out of text."""

import math
import re
from collections.abc import Mapping

from bot.domain.rep import folded

REMEMBERED_CHARACTERS = 80
"""Longer texts are notes: no two are the same."""

fold = folded.__wrapped__
"""`folded` without its memory, for texts that are kept elsewhere or come once."""


def key_of(text: str) -> str:
    """`folded`, which remembers short texts; long ones not, so that notes do not fill the memory."""
    return folded(text) if len(text) <= REMEMBERED_CHARACTERS else fold(text)


NUMBER = re.compile(
    r"(?:[^\W\d_]{3}|[€$£¥])?\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?:%|[^\W\d_]{3}|[€$£¥])?"
)
"""A number as an export writes one: `1,200`, `12.5 %`, `€ 300`, `300 EUR`."""


def name_backwards(key: str) -> str:
    """The words of a folded name, last one first, so that a family name can be looked up as the beginning."""
    return " ".join(reversed(key.split()))


def custom_index(custom: Mapping[str, str]) -> dict[str, tuple[str, str, float | None]]:
    """Custom fields by folded name: folded value, value as written, and the number that it writes, if it is one."""
    return {
        name: (key_of(value), value, number_in(value))
        for raw, value in custom.items()
        if value and (name := key_of(raw))
    }


def number_in(text: str) -> float | None:
    """The one number that the text writes; None where it is no number, or several."""
    found = NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    number = float(found[1].replace(",", ""))
    return number if math.isfinite(number) else None
