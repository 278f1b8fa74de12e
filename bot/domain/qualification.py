"""Qualifying a lead in conversation: the values that a thread shows, turn by turn."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.bant import Side
from bot.domain.change import ChangeId
from bot.domain.lead import ScoredLead, Standing
from bot.domain.rep import RepId
from bot.domain.templates import TemplateVerdict
from bot.domain.verdict import LeadVerdict
from bot.domain.words import Criterion, Level

LINES_MAX = 24
"""Lines that a confirm card shows, and so that are taken at once: what nobody saw is not written."""


class Phase(StrEnum):
    """Where the conversation stands."""

    ASKING = "asking"
    CONFIRMING = "confirming"
    """What was understood waits for clicks; nothing is written before."""
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A quick answer to click; `value` goes back to `QualifyLead.choose`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The one question of a turn."""

    criterion: Criterion
    text: str
    hint: str
    """How to ask the buyer, in a sentence fit for an e-mail or a call."""
    why: str = ""
    """What the answer could change: `Budget could move 62 warm to 81 hot; nothing else can.`"""
    options: tuple[Option, ...] = ()
    in_words: bool = False
    """It asks for the buyer's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the confirm card: what was understood, from which words, and whether the rep takes it."""

    key: str
    criterion: Criterion
    level: Level
    understood: str
    """For people: `50,000 EUR`, `Maria Gonzalez, CFO, decides`."""
    quote: str = ""
    """Verbatim words of the message; empty where a button was clicked."""
    accepted: bool = True
    speaker: str = ""
    side: Side = Side.UNKNOWN
    at: datetime
    source: str = ""
    """Slack permalink of the message."""
    by: RepId | None = None
    """The rep who wrote or clicked it, or had it read."""
    row_id: str = ""
    """Of the row that it becomes, where the same words read again must not become another."""
    amount_minor: int | None = None
    currency: str | None = None
    due: date | None = None

    @property
    def lacks_currency(self) -> bool:
        """Whether a sum was named, and nobody said of what."""
        return self.amount_minor is not None and not self.currency


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was on record before, one line a criterion."""

    criterion: Criterion
    level: Level
    value: str
    at: datetime
    reconfirm: bool = False
    """Expired, or in doubt: to be confirmed again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What confirming did."""

    lead: ScoredLead
    before: Standing
    verdict: LeadVerdict
    template: TemplateVerdict | None = None
    """The same by the template of the team, where it has one."""
    changed: tuple[str, ...] = ()
    """Sentences: `Budget: unknown -> claimed (50,000 EUR)`, `Score 62 -> 74`, `Warm -> hot`."""
    written: int = 0
    """Rows of evidence that were saved."""
    change_id: ChangeId | None = None
    """What takes them back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualificationTurn:
    """Everything a view needs to draw one turn of the conversation."""

    thread_key: str
    lead: ScoredLead
    phase: Phase
    said: str = ""
    """What the bot says first: `Noted: budget 50,000 EUR.`, `Skipped.`, `Paused. Write in this thread to go on.`"""
    question: Question | None = None
    """The next question; only while asking."""
    lines: tuple[Line, ...] = ()
    """What was understood so far and is not written yet."""
    known: tuple[Known, ...] = ()
    outcome: Outcome | None = None
    """Only when done."""
    aside: bool = False
    """The message was no answer: the caller answers it as any other question, then shows this turn again."""
    started_by: RepId | None = None
