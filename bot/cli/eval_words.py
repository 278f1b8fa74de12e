"""How golden questions went, in words and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain.golden import Difference
    from bot.usecases.evaluate import Outcome

SHOWN_MAX_CHARACTERS = 600
"""Of one side of a difference; `--json` prints all of it."""


@dataclass
class Tally:
    """How many questions went how."""

    counts: dict[str, int] = field(default_factory=dict)
    accepted: int = 0

    def add(self, outcome: "Outcome") -> None:
        """Count one."""
        self.counts[outcome.verdict] = self.counts.get(outcome.verdict, 0) + 1

    @property
    def failed(self) -> int:
        """Questions that make the run fail."""
        return self.counts.get("failed", 0)

    @property
    def sentence(self) -> str:
        """`248 passed, 3 failed.`"""
        words = {
            "passed": "passed",
            "failed": "failed",
            "other rules": "differ only since the rules or definitions changed",
            "to review": "to review",
            "unjudged": "without an expected answer",
        }
        said = [f"{self.counts[key]:,} {word}" for key, word in words.items() if self.counts.get(key)]
        kept = f" {self.accepted:,} accepted as they are now." if self.accepted else ""
        return f"{', '.join(said) or 'No questions'}.{kept}"


def as_json(outcome: "Outcome", *, number: str = "") -> dict[str, object]:
    """An outcome for programs."""
    line = outcome.line
    return {
        **line.model_dump(mode="json", by_alias=True, include={"id", "category", "q", "as_email", "now", "thread"}),
        **({"collected": number} if number else {}),
        **({"note": line.note} if line.note else {}),
        "verdict": str(outcome.verdict),
        "differences": [difference.model_dump(mode="json") for difference in outcome.differences],
        "versions": outcome.versions,
        "text": outcome.answer.text,
    }


def words(outcome: "Outcome", *, number: str = "") -> Iterator[str]:
    """An outcome for people: the question, and expected beside actual."""
    line = outcome.line
    where = f"collected {number}" if number else " ".join(str(part) for part in (line.id, line.category) if part)
    who = f" (as {line.as_email})" if line.as_email else ""
    yield f"\n{str(outcome.verdict).upper()}  {where}\n  “{line.q}”{who}"
    if line.note:
        yield f"  somebody said: {line.note}"
    if outcome.verdict == "other rules":
        yield f"  expected by {line.versions}; answered by {outcome.versions}"
    for difference in outcome.differences:
        yield f"  {difference.part}: expected {_short(difference.expected)}"
        yield f"  {' ' * len(difference.part)}     found {_short(difference.actual)}"
        if difference.part == "leads":
            yield from _rows(difference)


def _rows(difference: "Difference") -> Iterator[str]:
    """Which leads are too few or too many; in two long lists nobody sees that."""
    wanted, found = difference.expected or (), difference.actual or ()
    for title, some, others in (("missing", wanted, found), ("not expected", found, wanted)):
        if odd := [one for one in some if one not in others]:
            yield f"  {title}: {_short(', '.join(odd))}"


def _short(value: object) -> str:
    from pydantic_core import to_jsonable_python

    text = value if isinstance(value, str) else json.dumps(to_jsonable_python(value), ensure_ascii=False)
    return text if len(text) <= SHOWN_MAX_CHARACTERS else f"{text[:SHOWN_MAX_CHARACTERS]}… (--json shows all)"
