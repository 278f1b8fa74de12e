"""Numbers as people write them (1,234, 1.2k, 12 %, forty-two, half), to look for them in an answer's sources."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isclose

from bot.domain.number_words import ORDINALS, SCALES, WORDS, spelt_value

MULTIPLES = {"twice": 2, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "thrice": 3, "couple": 2}
FRACTIONS = {"half": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0}
VAGUE = ("dozens", "hundreds", "thousands", "millions", "billions")
PERCENT = {"%", "percent", "per cent"}
SUFFIXES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9}

_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,'’]\d+)*"
_FIGURE = re.compile(
    rf"(?<!\w)(?<!\d[.,])(?P<n>{_DIGITS})\s?(?P<s>%|(?:percent|per cent|k|m|mn|bn|b|thousand|million|billion)\b)?"
    r"(?P<o>(?:st|nd|rd|th)\b)?",
    re.I,
)
_WORD = "|".join(sorted([*WORDS, *SCALES], key=len, reverse=True))
_SPELT = re.compile(rf"\b(?:a )?(?:{_WORD})(?:(?:[ -]|,? and )(?:{_WORD}))*\b(?P<s> percent\b| per cent\b|\s?%)?", re.I)
_FRACTION = re.compile(
    r"\b(?:(?P<times>a|one|two|three)[ -])?(?P<f>half)\b|"
    r"\b(?P<times2>a|one|two|three)[ -](?P<f2>thirds?|quarters?)(?= of\b)",
    re.I,
)
_OTHER = re.compile(rf"\b(?:{'|'.join([*MULTIPLES, *VAGUE, *ORDINALS])})\b", re.I)
_HEDGE = re.compile(
    r"(?:about|around|nearly|almost|roughly|approximately|over|under|above|below|more than|less than|fewer than|"
    r"at least|close to|just|some|up to|~|≈)\s*(?:[$€£]\s?)?$",
    re.I,
)
_COUNTED = re.compile(
    r"\s+(?:(?!to\b|of\b|for\b|is\b|we\b|you\b)\w+\s+)?(?:leads?|contacts?|people|person|compan(?:y|ies)|accounts?|days?|weeks?|months?|years?|hours?|"
    r"events?|calls?|meetings?|visits?|downloads?|deals?|assets?|match(?:es)?)\b",
    re.I,
)
ROUNDING = 0.1
"""A hedged number may be off by half its last written place, and by a tenth of itself at most."""


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in a text."""

    text: str
    readings: tuple[tuple[float, float], ...]
    """Value, and worth of one step in its last written place (100 for 1.2k); two where the marks are ambiguous."""
    rounded: bool = False
    """Whether the writer says, or shows by a suffix, that it is rounded."""
    percent: bool = False
    ordinal: bool = False

    @property
    def value(self) -> float | None:
        """The value in English spelling; None for `dozens`."""
        return self.readings[0][0] if self.readings else None

    def agrees(self, known: float) -> bool:
        """Whether this is that number, as it is or fairly rounded."""
        scales = (1.0, 0.01) if self.percent else (1.0,)
        return any(
            self._near(value * scale, known, grain * scale) for value, grain in self.readings for scale in scales
        )

    def _near(self, value: float, known: float, grain: float) -> bool:
        if isclose(value, known, rel_tol=1e-12, abs_tol=1e-9):
            return True
        if not self.rounded and float(known).is_integer():
            return False
        place = grain if self.rounded else min(grain, 1.0)
        return abs(value - known) <= min(place / 2, abs(value) * ROUNDING) + 1e-9


def written_numbers(text: str) -> Iterator[WrittenNumber]:
    """Every number a text states, in figures or in words; `one` only where something is counted by it."""
    left = text
    for shape, read in ((_FRACTION, _fraction), (_FIGURE, _figure), (_SPELT, _spelt), (_OTHER, _other)):
        for found in list(shape.finditer(left)):
            number = read(found)
            if number is not None:
                yield number
                start, end = found.span()
                left = left[:start] + " " * (end - start) + left[end:]


def _hedged(found: re.Match[str]) -> bool:
    return bool(_HEDGE.search(found.string[: found.start()]))


def _fraction(found: re.Match[str]) -> WrittenNumber:
    times = WORDS.get((found["times"] or found["times2"] or "one").casefold(), 1)
    value = times * FRACTIONS[(found["f"] or found["f2"]).casefold()]
    return WrittenNumber(found.group(), ((value, 4.0),), rounded=True, percent=True)


def _figure(found: re.Match[str]) -> WrittenNumber:
    suffix = (found["s"] or "").casefold()
    percent = suffix in PERCENT
    factor = 1.0 if percent else SUFFIXES.get(suffix, 1.0)
    readings = _readings(re.sub(r"[ \u00a0\u202f'’]", "", found["n"]))
    return WrittenNumber(
        found.group().strip(),
        tuple((value * factor, grain * factor) for value, grain in readings),
        rounded=factor > 1 or _hedged(found),
        percent=percent,
        ordinal=bool(found["o"]),
    )


def _spelt(found: re.Match[str]) -> WrittenNumber | None:
    words = found.group().casefold()
    if words == "one" and not _COUNTED.match(found.string, found.end()):
        return None
    value = spelt_value(words)
    ten = 10.0 if value % 10 == 0 else 1.0
    grain = max((float(scale) for scale in SCALES.values() if value and value % scale == 0), default=ten)
    return WrittenNumber(
        found.group(),
        ((value, grain),),
        rounded=words.startswith("a ") or _hedged(found),
        percent=(found["s"] or "").strip() in PERCENT,
    )


def _other(found: re.Match[str]) -> WrittenNumber:
    word = found.group().casefold()
    if word in ORDINALS:
        return WrittenNumber(found.group(), ((ORDINALS.index(word) + 2.0, 1.0),), ordinal=True)
    return WrittenNumber(found.group(), ((float(MULTIPLES[word]), 1.0),) if word in MULTIPLES else ())


def _readings(digits: str) -> Iterator[tuple[float, float]]:
    """Value and grain, with the comma and then the point as the mark between thousands."""
    for thousands, decimal in ((",", "."), (".", ",")):
        whole, _, fraction = digits.partition(decimal)
        groups = whole.split(thousands)
        if not all(len(group) == 3 for group in groups[1:]) or not (fraction == "" or fraction.isdigit()):
            continue
        plain = "".join(groups)
        zeros = len(plain) - len(plain.rstrip("0"))
        grain = 10.0 ** -len(fraction) if fraction else 10.0 ** (zeros if plain.strip("0") else 0)
        yield float(f"{plain}.{fraction or 0}"), grain
