"""For whom there is content, and at which stage: strong, thin or missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.words import BuyingStage, Persona

STRONG_FROM = 3
"""Pieces; so many are a choice."""


class Coverage(StrEnum):
    STRONG = "strong"
    THIN = "thin"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How many pieces there are for a persona at a stage."""

    stage: BuyingStage
    persona: Persona
    pieces: int

    @property
    def coverage(self) -> Coverage:
        """What that many mean."""
        if self.pieces >= STRONG_FROM:
            return Coverage.STRONG
        return Coverage.THIN if self.pieces else Coverage.MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """For whom a piece is; empty: for anybody."""

    stages: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()


def matrix(pieces: Sequence[Meant]) -> tuple[tuple[Cell, ...], ...]:
    """A row for each stage, in which each persona has a cell."""
    return tuple(
        tuple(Cell(stage=stage, persona=persona, pieces=_for(pieces, stage, persona)) for persona in Persona)
        for stage in BuyingStage
    )


def _for(pieces: Sequence[Meant], stage: BuyingStage, persona: Persona) -> int:
    return sum(
        (not piece.stages or stage in piece.stages) and (not piece.personas or persona in piece.personas)
        for piece in pieces
    )
