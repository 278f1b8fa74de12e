"""Answer with content: what the library says on a topic, and what to send to a lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.answer import Answer, AnswerKind, ContentLine
from bot.domain.answer_words import count_of, numbered, tidy, who
from bot.domain.lead import LeadId
from bot.domain.recommendation import NothingToSend
from bot.domain.rep import RepId
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.ports import Leads

QUOTE_MAX_CHARACTERS = 200
NOTED = "It is noted as missing, and you hear of it when there is something."


class FindsContent(Protocol):
    """Finds assets that answer a question; empty where none does."""

    def __call__(self, query: str, *, now: datetime, to_send: bool = False) -> Sequence[ContentLine]:
        """Best first; `to_send`: only what prospects may read."""


class ChoosesContent(Protocol):
    """Chooses what to send to a lead; empty where nothing fits."""

    def __call__(self, lead_id: LeadId, *, topic: str = "", now: datetime) -> Sequence[ContentLine]:
        """Best first. Raises LeadNotFound, and NothingToSend where the lead wants no mail."""


class NotesGaps(Protocol):
    """Notes that nothing in the library was good enough."""

    def __call__(self, lead_id: LeadId | None, *, topic: str, by: RepId | None, now: datetime) -> str:
        """The title of what comes nearest to the topic, if anything. Raises LeadNotFound."""


@dataclass(frozen=True, slots=True)
class AnswerContent:
    """Look into the library."""

    leads: Leads
    find: FindsContent
    choose: ChoosesContent
    receipts: Receipts
    note_gap: NotesGaps | None = None
    """Where what is lacking is kept."""

    def about(self, topic: str, asked: Asked, *, to_send: bool = False) -> Answer:
        """What the library says on a topic."""
        lines = tuple(self.find(topic, now=asked.now, to_send=to_send))
        shown = tidy(topic)[:80]
        if not lines:
            noted = self._missing(None, topic, asked)
            said = Page(f"The library has nothing on “{shown}” that is good enough to show.{noted}")
            return self.none(said, f"content about “{shown}”", asked)
        return self.told(
            Page(f"{count_of(len(lines), 'piece')} on “{shown}”:"), lines, f"content about “{shown}”", asked
        )

    def for_lead(self, lead_id: LeadId, topic: str, asked: Asked) -> Answer:
        """What to send to a lead, and why. Raises LeadNotFound."""
        scored = self.leads.get(lead_id)
        plan = f"content for {who(scored.lead)}" + (f" about “{tidy(topic)[:80]}”" if topic else "")
        try:
            lines = tuple(self.choose(lead_id, topic=topic, now=asked.now))
        except NothingToSend as unwanted:
            return self.none(Page(f"{who(scored.lead)}: {unwanted.sentence}"), plan, asked)
        if not lines:
            noted = self._missing(lead_id, topic, asked)
            said = f"Nothing in the library fits {who(scored.lead)} and is new to them.{noted}"
            return self.none(Page(said), plan, asked)
        return self.told(Page(f"For {who(scored.lead)}:"), lines, plan, asked)

    def _missing(self, lead_id: LeadId | None, topic: str, asked: Asked) -> str:
        """Note that nothing was good enough; what to tell whoever asked, who is known."""
        if self.note_gap is None:
            return ""
        nearest = self.note_gap(lead_id, topic=topic, by=asked.asker.id if asked.asker else None, now=asked.now)
        noted = f" {NOTED}" if asked.asker else ""
        return f"{noted} {nearest_words(nearest)}".rstrip() if nearest else noted

    def told(self, said: Page, lines: tuple[ContentLine, ...], plan: str, asked: Asked) -> Answer:
        """Pieces of content as an answer."""
        said.rows = numbered([content_line(line) for line in lines])
        return Answer(
            kind=AnswerKind.CONTENT,
            text=said.text,
            headline=said.headline,
            remarks=said.below,
            content=lines,
            total=len(lines),
            working=self.receipts.working(plan, asked, shown=len(lines), total=len(lines)),
        )

    def none(self, said: Page, plan: str, asked: Asked) -> Answer:
        """That there is none."""
        return Answer(kind=AnswerKind.NONE, text=said.text, total=0, working=self.receipts.working(plan, asked))


def nearest_words(title: str) -> str:
    """What there is instead, as such."""
    return f"Nearest to it, though not about it: “{tidy(title)}”."


def content_line(line: ContentLine) -> str:
    """An asset with its reasons and the words that speak for it."""
    marks = ", ".join(
        part for part in (line.type, line.published, "internal, do not send" if line.internal else "") if part
    )
    quote = tidy(line.quote)
    if len(quote) > QUOTE_MAX_CHARACTERS:
        quote = quote[: QUOTE_MAX_CHARACTERS - 1].rstrip() + "…"
    source = f" ({tidy(line.location)})" if line.location else ""
    rows = [
        f"{tidy(line.title)}{f' ({marks})' if marks else ''}{f' {line.url}' if line.url else ''}",
        *(tidy(reason) for reason in line.reasons),
        f"“{quote}”{source}" if quote else "",
        f"To send with it: {tidy(line.note)}" if line.note else "",
    ]
    return "\n   ".join(row for row in rows if row)
