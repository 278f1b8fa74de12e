"""The lexicon, kept for as long as the data is what it was."""

from collections.abc import Callable, Hashable
from threading import Lock, Thread

import structlog

from bot.agent.offline.lexicon import Lexicon, read_lexicon
from bot.domain.errors import DataStoreBusy
from bot.usecases.ports import Vocabulary

log = structlog.get_logger()

SHORT_LIVED_SECONDS = 2.0
COST_FACTOR = 50.0
"""A lexicon is kept so many times as long as it took to read, whatever changes: reading it costs little of the time."""
WAITED_FOR_SECONDS = 0.02
"""A question waits for what is read as quickly; what takes longer is read beside it, for the next one."""


class LexiconCache:
    """Keeps a lexicon until leads or events have changed, so that a question does not read the whole vocabulary."""

    def __init__(self, vocabulary: Vocabulary, clock: Callable[[], float]) -> None:
        """`clock` gives seconds that only go up."""
        self._vocabulary = vocabulary
        self._clock = clock
        self._reading = Lock()
        self._kept: Lexicon | None = None
        self._version: Hashable = None
        self._cost = 0.0
        self._until = 0.0

    def get(self) -> Lexicon:
        """The lexicon; the first one is waited for, and so is every one that is quickly read."""
        kept = self._kept
        if kept is not None and (self._clock() < self._until or self._vocabulary.version() == self._version):
            return kept
        if kept is None or self._cost <= WAITED_FOR_SECONDS:
            with self._reading:
                return self._read()
        if self._reading.acquire(blocking=False):
            Thread(target=self._read_beside, name="lexicon", daemon=True).start()
        return kept

    def _read_beside(self) -> None:
        try:
            self._read()
        except DataStoreBusy:
            log.info("the data's words are read with the next question")
        finally:
            self._reading.release()

    def _read(self) -> Lexicon:
        """Read what is new; the version is asked for first, so that what changes meanwhile is read the next time."""
        version = self._vocabulary.version()
        if self._kept is None or version != self._version:
            begin = self._clock()
            self._kept, self._version = read_lexicon(self._vocabulary), version
            end = self._clock()
            self._cost = end - begin
            self._until = end + max(SHORT_LIVED_SECONDS, COST_FACTOR * self._cost)
        return self._kept
