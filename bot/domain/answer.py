"""What a rep gets for a question: a value that Slack, the command line and tests draw or read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import Group, LeadQuery
from bot.domain.proposal import Proposal


class AnswerKind(StrEnum):
    LEADS = "leads"
    LEAD = "lead"
    NUMBER = "number"
    BREAKDOWN = "breakdown"
    CONTENT = "content"
    CLARIFY = "clarify"
    NONE = "none"
    HELP = "help"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to click or type when the bot had to ask."""

    label: str
    question: str
    """The question that choosing it asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentLine:
    """An asset in an answer, with the passage that speaks for it."""

    id: str
    title: str
    url: str | None = None
    type: str = ""
    quote: str = ""
    """Verbatim from the asset."""
    location: str = ""
    """Page, slide or heading of the quote."""
    reasons: tuple[str, ...] = ()
    note: str = ""
    """Two sentences to send with it."""
    published: str = ""
    internal: bool = False
    chosen_for: LeadId | None = None
    """The lead whom it may be sent to with a click."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """The receipt under an answer."""

    sentence: str
    """The plan in plain words."""
    as_of: datetime
    definitions: str
    """Version of the definitions used, and of the rules."""
    shown: int = 0
    total: int = 0
    blanks: Mapping[str, int] = field(default_factory=dict)
    """Leads left out because the field of a negated condition is blank, by field."""
    meanings: Mapping[str, str] = field(default_factory=dict)
    """Words of the question that mean something particular here, such as hot, mine or this quarter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One turn's answer. Every number, name and date in `text` comes from the other fields or the question."""

    kind: AnswerKind
    text: str
    """All of it in words, rows too: what a terminal shows."""
    headline: str = ""
    """What `text` says before its rows, for views that draw leads, groups or content themselves; empty: all of it."""
    remarks: str = ""
    """What `text` says after its rows: how many more there are, who is left out."""
    phrase: str = ""
    """What a model said of it, proven: stands first in `text` and `headline`."""
    plan: LeadQuery | None = None
    leads: tuple[ScoredLead, ...] = ()
    moves: Mapping[LeadId, int] = field(default_factory=dict)
    """By how many points scores of the leads rose or fell, where that was asked for."""
    deeds: Mapping[LeadId, int] = field(default_factory=dict)
    """How often the leads did what they are ordered by, where they are."""
    due: Mapping[LeadId, datetime] = field(default_factory=dict)
    """When their answers are or were due, where leads are ordered by it."""
    total: int | None = None
    number: float | None = None
    breakdown: tuple[Group, ...] = ()
    content: tuple[ContentLine, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    """What `text` says in its rows as a table, the head first: leads side by side."""
    clarify: tuple[Choice, ...] = ()
    proposal: Proposal | None = None
    """What a click may go on to write."""
    begins: LeadId | None = None
    """Whose qualification was asked for: where a thread can hold the conversation, it begins at once."""
    working: Working | None = None
    quoted: tuple[str, ...] = ()
    """Strangers' words that `text` repeats (notes, what a buyer said): fenced off in prompts, and no proof."""
    whole: bool = False
    """It is about one lead as a whole: a view may draw that lead's card instead of the rows."""
    notice: str = ""
    """One line on how it was made when that differs from the usual, such as a fall back from a model."""

    @property
    def unphrased(self) -> "Answer":
        """The answer without a model's words: what stands below them."""
        if not self.phrase:
            return self
        text, headline = (words.removeprefix(self.phrase).lstrip("\n") for words in (self.text, self.headline))
        return replace(self, text=text, headline=headline, phrase="")
