"""Keep answers for a while, so that their working can be shown and a wrong one can become a test."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import ValidationError

from bot.domain.answer import Answer
from bot.domain.errors import LeadChangedElsewhere, SalesError
from bot.domain.kept_answer import Earlier, KeptAnswer, kept_answer
from bot.domain.rep import Rep
from bot.domain.thread_document import memory_from_document
from bot.usecases.ask import THREAD_KIND
from bot.usecases.ports import Reps, ThreadStore

WORKING_KIND = "working"
"""Under which kind the ThreadStore has kept answers."""
WORKING_FOR = timedelta(days=14)


class WorkingGone(SalesError):
    """I keep the working of an answer for 14 days; this one is older. Ask again to see it."""


@dataclass(frozen=True, slots=True)
class KeepAnswers:
    """Keeps answers under a name that a button can carry."""

    threads: ThreadStore
    reps: Reps

    def keep(
        self, question: str, answer: Answer, *, thread_key: str | None, asker: Rep | None, now: datetime, zone: str
    ) -> str:
        """Keep it; gives its name. `thread_key` is where it was asked: its earlier questions are kept as well."""
        earlier = self._earlier(question, thread_key, now=now)
        asked = {"question": question, "asker": _written(asker), "at": now, "zone": zone, "earlier": earlier}
        name = _name_for(question, thread_key, asker, now)
        document = kept_answer(answer, **asked).as_document()
        with suppress(LeadChangedElsewhere):  # the very same answer was kept a moment ago
            self.threads.put(WORKING_KIND, name, document, version=0, expires_at=now + WORKING_FOR)
        return name

    def get(self, name: str, *, now: datetime) -> KeptAnswer:
        """
        The answer of this name.

        Raises:
            WorkingGone: it is too old, was erased with a lead, or was written by another version of the bot.
        """
        found = self.threads.get(WORKING_KIND, name, now=now)
        if found is None:
            raise WorkingGone
        try:
            return KeptAnswer.model_validate(found[0])
        except ValidationError:
            raise WorkingGone from None

    def _earlier(self, question: str, thread_key: str | None, *, now: datetime) -> tuple[Earlier, ...]:
        """What the thread asked before this question, which is its last turn by now."""
        found = self.threads.get(THREAD_KIND, thread_key, now=now) if thread_key else None
        turns = memory_from_document(found[0]).turns if found else ()
        while turns and turns[-1].question != question:
            turns = turns[:-1]
        names: dict[str, str | None] = {rep.id: _written(rep) for rep in self.reps.all()} if turns[1:] else {}
        return tuple(Earlier(question=turn.question, asker=names.get(turn.asker_id or "")) for turn in turns[:-1])


def _written(rep: Rep | None) -> str | None:
    return (rep.email or rep.name) if rep else None


def _name_for(question: str, thread_key: str | None, asker: Rep | None, now: datetime) -> str:
    said = "\n".join([thread_key or "", asker.id if asker else "", now.isoformat(), question])
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=12).hexdigest()
