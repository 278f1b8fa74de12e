"""What the decider says counts as confirmed: more than a colleague's word, which only supports."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.bant import BantReading, Finding, Side
from bot.domain.words import Criterion, Level


def confirmed(reading: BantReading) -> BantReading:
    """
    The reading, with what deciders say of need, timeline and budget in their own words as confirmed.

    That they decide rests on their own word, and is supported by it, not confirmed. Reading it again changes nothing.
    """
    deciders = _deciders(reading.findings)
    return replace(reading, findings=tuple(_weighed(found, deciders) for found in reading.findings))


def _weighed(found: Finding, deciders: frozenset[str]) -> Finding:
    own_word = found.level is Level.SUPPORTED and found.criterion is not Criterion.AUTHORITY and not found.indirect
    return replace(found, level=Level.CONFIRMED) if own_word and found.speaker in deciders else found


def _deciders(findings: Iterable[Finding]) -> frozenset[str]:
    """Buyers who say that they decide, and nowhere that somebody else does."""
    said = [f for f in findings if f.criterion is Criterion.AUTHORITY and f.side is not Side.SELLER and f.speaker]
    yes = {f.speaker for f in said if f.level in (Level.SUPPORTED, Level.CONFIRMED)}
    return frozenset(yes - {f.speaker for f in said if f.level is Level.CONTRADICTED})
