"""An answer as it is kept for a while: to show its working, and to make a test of it when it was wrong."""

from collections.abc import Mapping
from typing import Any

from pydantic import AwareDatetime

from bot.domain.answer import Answer, Working
from bot.domain.golden import Expected, Frozen, GoldenLine
from bot.domain.golden_judging import found_in


class KeptRow(Frozen):
    """A lead that the answer showed."""

    id: str
    name: str
    email: str | None = None


class Earlier(Frozen):
    """A question asked before in the same thread."""

    question: str
    asker: str | None = None


class KeptAnswer(Frozen):
    """What was asked and answered."""

    question: str
    asker: str | None = None
    """E-mail address of who asked; the name where there is none."""
    at: AwareDatetime
    zone: str = "UTC"
    earlier: tuple[Earlier, ...] = ()
    """Oldest first."""
    answered: Expected
    rows: tuple[KeptRow, ...] = ()
    """In the order shown."""
    sentence: str = ""
    definitions: str = ""
    shown: int = 0
    total: int = 0
    blanks: Mapping[str, int] = {}
    meanings: Mapping[str, str] = {}

    @property
    def plan(self) -> Mapping[str, Any] | None:
        """The plan; None where nothing was looked up by one."""
        return self.answered.plan if isinstance(self.answered.plan, Mapping) else None

    def as_document(self) -> dict[str, Any]:
        """As plain JSON values."""
        return self.model_dump(mode="json", exclude_unset=True)

    def as_test(self, *, thread: str, note: str = "") -> tuple[GoldenLine, ...]:
        """The question as a golden one whose answer was wrong, after the questions that led to it."""
        when = {"now": self.at, "zone": self.zone} | ({"thread": thread} if self.earlier else {})
        scene = [GoldenLine.model_validate({"q": one.question, "as": one.asker, **when}) for one in self.earlier]
        wrong = {"q": self.question, "as": self.asker, **when, "disliked": self.answered, "versions": self.definitions}
        return (*scene, GoldenLine.model_validate(wrong | ({"note": note} if note else {})))


def kept_answer(answer: Answer, **asked: Any) -> KeptAnswer:
    """The answer to be kept; `asked` are `question`, `asker`, `at`, `zone` and `earlier`."""
    working = answer.working
    shown = answer.leads[: working.shown if working and working.shown else len(answer.leads)]
    rows = tuple(KeptRow(id=one.lead.id, name=one.lead.shown, email=one.lead.email) for one in shown)
    answered = found_in(answer)
    if rows:
        answered = answered.model_copy(update={"leads": tuple(row.email or row.name for row in rows)})
    return KeptAnswer(answered=answered, rows=rows, **asked, **(_receipt(working) if working else {}))


def _receipt(working: Working) -> Mapping[str, Any]:
    return {
        "sentence": working.sentence,
        "definitions": working.definitions,
        "shown": working.shown,
        "total": working.total,
        "blanks": dict(working.blanks),
        "meanings": dict(working.meanings),
    }
