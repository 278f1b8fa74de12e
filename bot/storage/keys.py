"""The forms by which values are compared: no case, no accents, no punctuation; numbers read out of text."""

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from bot.domain.rep import folded

key_of = lru_cache(maxsize=200_000)(folded)
"""`folded`, remembered: an import folds the same industries, countries and titles a million times."""

NUMBER = re.compile(
    r"(?:[^\W\d_]{3}|[€$£¥])?\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?:%|[^\W\d_]{3}|[€$£¥])?"
)
"""A number as an export writes one: `1,200`, `12.5 %`, `€ 300`, `300 EUR`."""


def name_backwards(key: str) -> str:
    """The words of a folded name, last one first, so that a family name can be looked up as the beginning."""
    return " ".join(reversed(key.split()))


def custom_keys(custom: Mapping[str, str]) -> dict[str, str]:
    """Custom fields by folded name with folded values; blank ones, and names of signs only, are left out."""
    return {name: key_of(value) for raw, value in custom.items() if value and (name := key_of(raw))}


def custom_numbers(custom: Mapping[str, str]) -> dict[str, float]:
    """Those custom fields that are numbers, by folded name."""
    numbers = ((key_of(raw), number_in(value)) for raw, value in custom.items() if value)
    return {name: number for name, number in numbers if name and number is not None}


def number_in(text: str) -> float | None:
    """The one number that the text writes; None where it is no number, or several."""
    found = NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    number = float(found[1].replace(",", ""))
    return number if math.isfinite(number) else None
