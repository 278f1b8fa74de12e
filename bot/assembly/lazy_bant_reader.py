"""The rule-based BANT reader, imported when somebody first has a text read: its patterns take a while to compile."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from bot.domain.words import Criterion
from bot.settings import OFFLINE

if TYPE_CHECKING:
    from bot.domain.bant import BantReading, Finding
    from bot.usecases.ports import BantReader


class LazyBantReader:
    """A `BantReader` that most questions never need; with a model, it reads as well."""

    def __init__(self, *, model: str = OFFLINE, timeout_seconds: float = 0) -> None:
        self._model = model
        self._timeout = timeout_seconds

    @cached_property
    def _reader(self) -> "BantReader":
        from bot.agent.bant.reader import OfflineBantReader

        if self._model == OFFLINE:
            return OfflineBantReader()
        from bot.agent.bant.model_reader import ModelBantReader

        return ModelBantReader(OfflineBantReader(), self._model, self._timeout)

    def read(
        self, text: str, *, products: Sequence[str] = (), sellers: Sequence[str] = (), now: datetime
    ) -> "BantReading":
        """See the port."""
        return self._reader.read(text, products=products, sellers=sellers, now=now)

    def answer(self, text: str, *, asked: Criterion | None, now: datetime) -> "Sequence[Finding]":
        """See the port."""
        return self._reader.answer(text, asked=asked, now=now)
