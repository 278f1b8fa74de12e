"""A vocabulary that looks each name up once while one question is read."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import LeadField
from bot.domain.words import EventKind
from bot.usecases.ports import Named, Vocabulary

Asked = TypeVar("Asked", bound=Hashable)
Found = TypeVar("Found")


def _once(kept: dict[Asked, Found], asked: Asked, find: Callable[[], Found]) -> Found:
    """What is kept of this question; looked up where it was not asked before."""
    if asked not in kept:
        kept[asked] = find()
    return kept[asked]


@dataclass(frozen=True, slots=True)
class RememberedVocabulary:
    """Passes questions on, and keeps what names turned out to be: several rules ask for the same one."""

    vocabulary: Vocabulary
    _people: dict[tuple[str, int], Sequence[ScoredLead]] = field(default_factory=dict)
    _companies: dict[tuple[str, int], Sequence[Named]] = field(default_factory=dict)
    _happened: dict[tuple[tuple[EventKind, ...], str | None, datetime], datetime | None] = field(default_factory=dict)
    _event_names: dict[tuple[tuple[EventKind, ...], tuple[str, ...]], Sequence[str]] = field(default_factory=dict)

    def version(self) -> Hashable:
        """See the port."""
        return self.vocabulary.version()

    def name_words(self) -> Sequence[str]:
        """See the port."""
        return self.vocabulary.name_words()

    def values(self, field: LeadField) -> Sequence[Named]:
        """See the port."""
        return self.vocabulary.values(field)

    def custom_fields(self) -> Sequence[str]:
        """See the port."""
        return self.vocabulary.custom_fields()

    def custom_values(self, name: str) -> Sequence[Named]:
        """See the port."""
        return self.vocabulary.custom_values(name)

    def companies_like(self, words: str, *, limit: int = 8) -> Sequence[Named]:
        """See the port."""
        return _once(self._companies, (words, limit), lambda: self.vocabulary.companies_like(words, limit=limit))

    def value_of(self, lead_id: LeadId, field: LeadField) -> str | None:
        """See the port."""
        return self.vocabulary.value_of(lead_id, field)

    def people_like(self, words: str, *, limit: int = 8) -> Sequence[ScoredLead]:
        """See the port."""
        return _once(self._people, (words, limit), lambda: self.vocabulary.people_like(words, limit=limit))

    def assets(self) -> Sequence[Named]:
        """See the port."""
        return self.vocabulary.assets()

    def last_happened(self, events: Sequence[EventKind], asset: str | None, *, before: datetime) -> datetime | None:
        """See the port."""
        asked = (tuple(events), asset, before)
        return _once(self._happened, asked, lambda: self.vocabulary.last_happened(events, asset, before=before))

    def event_names(self, events: Sequence[EventKind], parts: Sequence[str]) -> Sequence[str]:
        """See the port."""
        asked = (tuple(events), tuple(parts))
        return _once(self._event_names, asked, lambda: self.vocabulary.event_names(events, parts))
