"""
What should be sent to whom, judged by reading the sample library before anything was run.

A line of the text beside this file is a lead and a need: title, industry, stage, what they said, and the assets that a
good seller might send, by the names of their files.
"""

from dataclasses import dataclass
from pathlib import Path

from bot.domain.words import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A lead with a need, and what is right to send."""

    title: str
    industry: str
    stage: Stage
    need: str
    right: frozenset[str]


LINES = Path(__file__).with_suffix(".txt")


def _case(line: str) -> Case:
    title, industry, stage, need, right = (part.strip() for part in line.split("|"))
    return Case(title=title, industry=industry, stage=Stage(stage), need=need, right=frozenset(right.split()))


CASES = tuple(_case(line) for line in LINES.read_text(encoding="utf-8").splitlines())
