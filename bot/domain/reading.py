"""What a question was understood to mean, before anything is looked up, and what a thread remembers of earlier ones."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.answer import Choice
from bot.domain.lead import LeadId
from bot.domain.lead_query import LeadQuery, Window
from bot.domain.proposal import Proposal
from bot.domain.rep import RepId


class Shape(StrEnum):
    """What kind of answer a question wants."""

    LEADS = "leads"
    LEAD = "lead"
    NUMBER = "number"
    BREAKDOWN = "breakdown"
    STAKEHOLDERS = "stakeholders"
    COMPARISON = "comparison"
    TIMELINE = "timeline"
    OWNERS = "owners"
    EXPLAIN = "explain"
    """Why a lead has its score."""
    DEFINITION = "definition"
    CONTENT = "content"
    """A question that the content library answers."""
    SUGGEST = "suggest"
    """What to send to a lead."""
    SENT = "sent"
    """What a lead, or everybody at an account, was sent, and what came of it."""
    EVIDENCE = "evidence"
    """What is on record about the budget, authority, need or timeline of an account."""
    QUALIFY = "qualify"
    PROPOSE = "propose"
    """Something to write, once somebody confirms it."""
    CLARIFY = "clarify"
    HELP = "help"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """How large a share is said to be, which the answer confirms or denies: `are most of my leads cold?`."""

    said: str
    """In words: `half`, `more than 20%`."""
    low: float | None = None
    high: float | None = None
    """In percent; None is open."""
    strict: bool = False
    """Whether exactly so much is too little or too much: `more than half`."""

    def verdict(self, percent: float) -> str:
        """Whether a share is so large, in a sentence."""
        if self.strict:
            holds = (self.low is None or percent > self.low) and (self.high is None or percent < self.high)
        else:
            holds = (self.low is None or percent >= self.low) and (self.high is None or percent <= self.high)
        return f"Yes, {self.said}." if holds else f"No, not {self.said}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A question as understood."""

    shape: Shape
    query: LeadQuery | None = None
    other: LeadQuery | None = None
    """The second side of a comparison of periods or groups."""
    lead_ids: tuple[LeadId, ...] = ()
    """Whom it is about, where that is certain: one for a card, two for a comparison."""
    topic: str = ""
    """What content is wanted, which term to define, or what was refused."""
    proposal: Proposal | None = None
    sentence: str = ""
    """For clarify, help and refused: what to say."""
    choices: tuple[Choice, ...] = ()
    unread: tuple[str, ...] = ()
    """Words that narrow the question and could not be read; a reading with any of them is a clarify."""
    notes: tuple[str, ...] = ()
    """Remarks for the receipt, such as a typo that was corrected."""
    window: Window | None = None
    """Of what was sent: when that was, or when it was opened."""
    opened: bool = False
    """Of what was sent: whether it is asked what of it was opened."""
    claim: Claim | None = None
    """For a share: how large it is said to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One earlier question of a thread and what it showed."""

    question: str
    asker_id: RepId | None
    reading: Reading
    shown: tuple[LeadId, ...] = ()
    """Leads in the order they were shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadMemory:
    """The last turns of a thread, oldest first; at most `KEPT_TURNS`."""

    turns: tuple[Turn, ...] = ()

    @property
    def last(self) -> Turn | None:
        return self.turns[-1] if self.turns else None


KEPT_TURNS = 20
