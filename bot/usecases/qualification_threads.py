"""Where qualifications under way are kept, and how one is changed while others change it too."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.errors import QualificationGone
from bot.domain.qualification_state import Qualification, qualification_from_document, qualification_to_document
from bot.usecases.ports import ThreadStore

THREAD_KIND = "qualification"
"""Under which kind a conversation is kept in the ThreadStore."""

SAVE_ATTEMPTS = 5
"""Two people at once: each save after the first reads again and adds its own."""


@dataclass(frozen=True, slots=True)
class QualificationThreads:
    """The conversations, by thread."""

    threads: ThreadStore
    resumable_for: timedelta

    def get(self, thread_key: str, *, now: datetime) -> tuple[Qualification | None, int]:
        """The state of a thread, an ended one too, and the version to save over."""
        stored = self.threads.get(THREAD_KIND, thread_key, now=now)
        return (qualification_from_document(stored[0]), stored[1]) if stored else (None, 0)

    def open(self, thread_key: str, *, now: datetime) -> tuple[Qualification, int]:
        """
        The state of a conversation that still goes on.

        Raises:
            QualificationGone: there is none, or it has ended.
        """
        state, version = self.get(thread_key, now=now)
        if state is None or state.over:
            raise QualificationGone
        return state, version

    def keep(self, thread_key: str, state: Qualification, version: int, *, now: datetime) -> None:
        """
        Save the state over the version that was read.

        Raises:
            LeadChangedElsewhere: somebody was faster.
        """
        document = qualification_to_document(state)
        expires_at = now + self.resumable_for
        self.threads.put(THREAD_KIND, thread_key, document, version=version, expires_at=expires_at)
