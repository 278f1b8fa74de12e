"""Golden questions: what was asked, what the answer should be, and how it went."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from bot.domain.answer import AnswerKind


class Verdict(StrEnum):
    """How a golden question went."""

    PASSED = "passed"
    FAILED = "failed"
    OTHER_RULES = "other rules"
    """It is understood as expected; rules or definitions of another version made another answer of it."""
    TO_REVIEW = "to review"
    """What somebody found wrong is answered differently now: a person has to say whether it is right."""
    UNJUDGED = "unjudged"
    """Nothing is expected of it: it is new, or sets the scene for the next question of its thread."""


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(Frozen):
    """One line of a breakdown."""

    key: str
    value: float


def _several(kind: object) -> object:
    return (kind,) if isinstance(kind, str) else kind


class Expected(Frozen):
    """An answer, or as much of it as somebody cares about; a part that is not set is not compared."""

    kind: Annotated[tuple[AnswerKind, ...], BeforeValidator(_several)] = ()
    """Any of these kinds is right."""
    plan: Mapping[str, Any] | str | None = None
    """The whole plan, or the sentence in which the receipt says it."""
    leads: tuple[str, ...] | None = None
    """E-mail addresses; names where there is none."""
    ordered: bool = False
    """The leads have to be in this order."""
    first: int | None = Field(None, ge=1)
    """Only so many leads from the top of the answer are compared."""
    total: int | None = None
    number: float | None = None
    breakdown: tuple[Figure, ...] | None = None
    """In any order."""
    figures: tuple[float, ...] | None = None
    """The breakdown's values alone, in any order, whatever they are called."""
    says: tuple[str, ...] = ()
    """Words that stand in the answer's text, case aside."""


class GoldenLine(Frozen):
    """One line of a file of golden questions; `q`, `as`, `now` and `thread` are those of `leadbot ask --batch`."""

    q: str
    as_email: str | None = Field(None, alias="as")
    now: AwareDatetime | None = None
    thread: str | None = None
    zone: str | None = None
    """The asker's IANA zone, where the rep's own is not to count."""
    id: str | int | None = None
    category: str = ""
    expect: Expected | None = None
    disliked: Expected | None = None
    """What was answered when somebody found it wrong."""
    versions: str = ""
    """Definitions and rules by which the expected answer was right."""
    note: str = ""
    """For people."""

    def as_json(self) -> dict[str, Any]:
        """As it is written to a file: without what was never said."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class Difference(Frozen):
    """One part of an answer that is not as expected."""

    part: str
    expected: Any
    actual: Any
