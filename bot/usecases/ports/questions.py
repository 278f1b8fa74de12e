"""Questions about leads: plans, the data's own words, and whoever understands what people write."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.domain.bant import BantReading, Finding
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.lead_query import Group, LeadField, LeadQuery
from bot.domain.reading import Reading, ThreadMemory
from bot.domain.rep import Rep
from bot.domain.words import Criterion, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadPage:
    """The leads a query asked for."""

    leads: tuple[ScoredLead, ...]
    total: int
    """Matches before the limit."""
    blanks: Mapping[LeadField, int] = field(default_factory=dict)
    """Leads left out because the field of a negated condition is blank."""
    keys: tuple[str, ...] = ()
    """The group that each lead is the best of, where the plan asks for leads of each group."""
    moves: Mapping[LeadId, int] = field(default_factory=dict)
    """By how many points their scores rose or fell, where the plan asks for it; those that did neither are absent."""
    deeds: Mapping[LeadId, int] = field(default_factory=dict)
    """How many of the plan's events they have, where leads are sorted by it; those that have none are absent."""
    due: Mapping[LeadId, datetime] = field(default_factory=dict)
    """When their answers are or were due, where leads are sorted by it; those who wait for none are absent."""


class LeadQuestions(Protocol):
    """Answering plans."""

    def find(self, query: LeadQuery) -> LeadPage:
        """The matching leads, sorted as the plan says, then by score, then by id."""

    def measure(self, query: LeadQuery) -> float | None:
        """The plan's metric over all matches; None where there is nothing to average."""

    def breakdown(self, query: LeadQuery) -> Sequence[Group]:
        """The plan's metric by group: largest value first, or in order of time. Blank values are `(blank)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A value of the data's own vocabulary."""

    value: str
    count: int


class Vocabulary(Protocol):
    """The words the data itself uses, to understand questions by."""

    def version(self) -> Hashable:
        """Another one whenever a lead or an event has come, gone or changed; scores aside. Quick to ask."""

    def values(self, field: LeadField) -> Sequence[Named]:
        """Distinct values of a field, most frequent first, at most 5,000."""

    def name_words(self) -> Sequence[str]:
        """Folded words of people's names, most frequent first, at most 5,000."""

    def custom_fields(self) -> Sequence[str]:
        """Names of the custom fields in use."""

    def custom_values(self, name: str) -> Sequence[Named]:
        """Distinct values of a custom field, most frequent first, at most 500."""

    def companies_like(self, words: str, *, limit: int = 8) -> Sequence[Named]:
        """Company names that contain the words or begin like them, typos allowed, best first."""

    def value_of(self, lead_id: LeadId, field: LeadField) -> str | None:
        """What a field of words says of a lead, as the data writes it; None where it is not known."""

    def people_like(self, words: str, *, limit: int = 8) -> Sequence[ScoredLead]:
        """Leads whose name (or e-mail) the words spell, typos allowed, best first."""

    def assets(self) -> Sequence[Named]:
        """Titles of the content that engagement events mention, most frequent first, at most 5,000."""

    def last_happened(self, events: Sequence[EventKind], asset: str | None, *, before: datetime) -> datetime | None:
        """When anybody last did one of these before a moment, with the asset (as `Did` has it); None: never."""

    def event_names(self, events: Sequence[EventKind], parts: Sequence[str]) -> Sequence[str]:
        """What such events say that they are about (asset, detail, campaign), with all these letters; at most 200."""


class QuestionReader(Protocol):
    """Understands questions by rules, without a model."""

    def read(self, question: str, *, asker: Rep | None, thread: ThreadMemory, now: datetime, zone: str) -> Reading:
        """What the question means; never raises on what a person typed."""


class Watcher(Protocol):
    """Somebody who sees an answer come about. Called from other threads than the one that asks; must not raise."""

    def looks(self, words: str) -> None:
        """A look-up begins; the words say what is done: `Counting`."""

    def says(self, words: str) -> None:
        """More words of the answer, each of them proven."""


class BantReader(Protocol):
    """Reads budget, authority, need and timeline out of text; every quote is verbatim in it."""

    def read(
        self, text: str, *, products: Sequence[str] = (), sellers: Sequence[str] = (), now: datetime
    ) -> BantReading:
        """
        What a message, mail thread or transcript says; never raises on what people wrote.

        `products` are the names to look for in orders, `sellers` names known to be the vendor's people. `now` is when
        it was said, where the text does not tell.
        """

    def answer(self, text: str, *, asked: Criterion | None, now: datetime) -> Sequence[Finding]:
        """What a rep answers when asked about `asked`; other criteria in the same message are read as well."""
