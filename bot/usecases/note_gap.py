"""Note that nothing in the library was good enough, so that somebody can write it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.content_request import read_request
from bot.domain.gap import Gap
from bot.domain.lead import LeadId
from bot.domain.recommendation import Reader
from bot.domain.rep import RepId
from bot.usecases.ports import Gaps
from knowledge.passage import Asset, Audience, ContentSearch, Wanted

TOPIC_MAX_CHARACTERS = 200


class KnowsReaders(Protocol):
    """Knows whom content would be for."""

    def reader_of(self, lead_id: LeadId, *, now: datetime) -> Reader:
        """Raises LeadNotFound."""


@dataclass(frozen=True, slots=True)
class NoteGap:
    """Keep a request that came to nothing."""

    gaps: Gaps
    readers: KnowsReaders
    search: ContentSearch

    def __call__(self, lead_id: LeadId | None, *, topic: str, by: RepId | None, now: datetime) -> str:
        """The title of what comes nearest to the topic and may be sent, if anything. Raises LeadNotFound."""
        request = read_request(topic)
        asked = " ".join(request.topic.split())
        if lead_id is None:
            gap = Gap(topic=_in(request.spoken, asked) if asked else "", nearest=self._nearest(asked), by=by, at=now)
        else:
            reader = self.readers.reader_of(lead_id, now=now)
            gap = Gap(
                lead_id=lead_id,
                stage=reader.stage,
                persona=reader.persona,
                industry=reader.industry,
                topic=_in(request.spoken, asked or ", ".join(sorted(reader.pains))),
                nearest=self._nearest(asked or reader.need),
                by=by,
                at=now,
            )
        self.gaps.put(gap)
        to_send = Wanted(audience=Audience.EXTERNAL, on=now.date())
        return found.title if asked and (found := self._found(asked, to_send)) else ""

    def _nearest(self, words: str) -> str:
        """What would have come nearest, expired and internal pieces among it."""
        found = self._found(words, Wanted())
        return found.id if found else ""

    def _found(self, words: str, wanted: Wanted) -> Asset | None:
        found = self.search.search(words, wanted=wanted, limit=1) if words.strip() else ()
        return found[0].asset if found else None


def _in(language: str, topic: str) -> str:
    """A topic with the language that it was asked for in, so that a piece in another does not fill the gap."""
    wished = f" in {language}" if language else ""
    return f"{topic[: TOPIC_MAX_CHARACTERS - len(wished)]}{wished}".strip()
