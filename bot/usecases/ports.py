"""What the use cases need from the world, in the language of leads; adapters and the tests' fakes implement it."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from bot.domain.bant import BantReading, Finding
from bot.domain.change import Change, ChangeId, ChangeNote
from bot.domain.digest import DigestContent
from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence
from bot.domain.lead import Lead, LeadId, ScoredLead, Standing
from bot.domain.lead_query import Group, LeadField, LeadQuery
from bot.domain.outcome import Noted, Outcome, OutcomeKind
from bot.domain.reading import Reading, ThreadMemory
from bot.domain.rep import Rep, RepId
from bot.domain.score_change import ScoreChange
from bot.domain.score_override import Judged, Override
from bot.domain.scoring import Scoring
from bot.domain.subscription import Delivery, DeliveryId, Subscription, SubscriptionId
from bot.domain.words import Criterion, EventKind

NO_OUTCOMES: Mapping[LeadId, Outcome] = MappingProxyType({})

Clock = Callable[[], datetime]
"""Gives the present as aware UTC. Only Slack handlers, the scheduler and the command line call one."""

InForce = Callable[[], Scoring]
"""Gives the rules in force and what was learned; both may change while the bot runs, so whoever needs them asks."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything a score is made of."""

    lead: Lead
    events: tuple[EngagementEvent, ...] = ()
    """Oldest first."""
    evidence: tuple[Evidence, ...] = ()
    """Oldest first; all rows, expired ones too."""
    standing: Standing | None = None


class Leads(Protocol):
    """Reading leads."""

    def get(self, lead_id: LeadId) -> ScoredLead:
        """Raises LeadNotFound."""

    def get_many(self, lead_ids: Sequence[LeadId]) -> Sequence[ScoredLead]:
        """In the order asked for; unknown ids are left out."""

    def by_identity(self, identity: str) -> ScoredLead | None:
        """The lead with this identity (see `identity_of`)."""

    def lookalikes(self, lead: Lead) -> Sequence[ScoredLead]:
        """Leads that may be the same person: same normalised e-mail, or same name at the same account."""

    def dossier(self, lead_id: LeadId) -> Dossier:
        """Raises LeadNotFound."""

    def score_changes(self, lead_id: LeadId, *, limit: int = 20) -> Sequence[ScoreChange]:
        """How the score came to be what it is, the latest change first; empty for a lead that is not there."""

    def as_known(self, lead_id: LeadId, *, at: datetime) -> Lead:
        """
        The lead as it was known at a moment, as far as changes that people made tell; imports keep no copy.

        Raises LeadNotFound.
        """


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

    def company_of(self, lead_id: LeadId) -> str | None:
        """The company that a lead is at, as the data writes it; None where it is not known."""

    def people_like(self, words: str, *, limit: int = 8) -> Sequence[ScoredLead]:
        """Leads whose name (or e-mail) the words spell, typos allowed, best first."""

    def assets(self) -> Sequence[Named]:
        """Titles of the content that engagement events mention, most frequent first, at most 5,000."""

    def last_happened(self, events: Sequence[EventKind], asset: str | None, *, before: datetime) -> datetime | None:
        """When anybody last did one of these before a moment, with the asset (as `Did` has it); None: never."""


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


class LeadWrites(Protocol):
    """Changing leads, one person's click at a time."""

    def save(
        self,
        lead: Lead,
        *,
        standing: Standing,
        evidence: Sequence[Evidence] = (),
        outcome: Outcome | None = None,
        note: ChangeNote,
    ) -> Change:
        """
        Write the lead, its new evidence, how it ended and the record of the change in one transaction.

        Raises LeadChangedElsewhere if `lead.version` is not the stored one (0 for a new lead).
        """

    def changes(self, *, lead_id: LeadId | None = None, by: RepId | None = None, limit: int = 50) -> Sequence[Change]:
        """The latest changes first."""

    def take_back(self, change_id: ChangeId, *, note: ChangeNote) -> Change:
        """
        Restore what was before a change (a new lead goes away) and record that.

        Raises NothingToUndo if it is undone already, LeadChangedElsewhere if the lead was changed since.
        """

    def forget(self, lead_id: LeadId, *, note: ChangeNote) -> Mapping[str, int]:
        """
        Erase the lead and every row about it; returns rows erased by table.

        A salted hash of the identity stays, so that an import does not bring the person back.
        """

    def forgotten(self, identities: Sequence[str]) -> frozenset[str]:
        """Which of these identities were erased on request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpToDate:
    """The standings that need no rescore: by these rules, of this day."""

    rules_version: str
    since: datetime
    """The day's beginning; UTC, as `until` is."""
    until: datetime
    """The next day's."""

    def holds(self, standing: Standing | None) -> bool:
        """Whether it is one of them."""
        return (
            standing is not None
            and standing.rules_version == self.rules_version
            and self.since <= standing.scored_at < self.until
        )


TO_BE_SCORED = "to be scored"
"""The rules' version of a standing that nobody made for what is known of the lead now: no rules have it."""


class LeadBatches(Protocol):
    """Importing and rescoring in bulk; each call is one transaction."""

    def dossiers(self, identities: Sequence[str]) -> Mapping[str, Dossier]:
        """What is known of these leads, by identity; unknown ones are absent."""

    def put(
        self,
        leads: Sequence[tuple[Lead, Standing]],
        *,
        outcomes: Mapping[LeadId, Outcome] = NO_OUTCOMES,
        note: ChangeNote,
    ) -> None:
        """
        Create or replace leads with their standings; records one change for the batch, not one a lead.

        `outcomes` are those of leads that were known before and are decided now.
        """

    def all_dossiers(self, *, after: LeadId | None = None, batch: int = 1000) -> Iterator[Sequence[Dossier]]:
        """Every lead in order of id, in bounded memory, not holding up writers between batches."""

    def put_standings(self, standings: Sequence[tuple[Dossier, Standing]]) -> Sequence[LeadId]:
        """
        Save the new standings of leads as they were read; a change of band is kept with its time.

        Who was changed or scored by somebody else since is left as it is, and returned; who is gone is passed over.
        """

    def stale(self, but: UpToDate) -> int:
        """How many leads have another standing than these, without reading the leads."""

    def stale_dossiers(self, but: UpToDate, *, batch: int = 1000) -> Iterator[Sequence[Dossier]]:
        """Those leads in order of id, in bounded memory, not holding up writers between batches."""

    def best_stale(self, but: UpToDate, *, limit: int) -> Sequence[Dossier]:
        """So many of those leads, the best scores first."""

    def export(self) -> Iterator[ScoredLead]:
        """Every lead in order of score, in bounded memory."""


class Outcomes(Protocol):
    """How leads ended, as we were told. What was taken back, and a lead that is gone, are absent."""

    def told(self, lead_ids: Sequence[LeadId]) -> Mapping[LeadId, Outcome]:
        """The latest outcome that people recorded, of each of these leads that has one."""

    def noted(self) -> Sequence[Noted]:
        """The latest outcome of each lead that had been scored before, by whomever, oldest first."""


class Overrides(Protocol):
    """Scores that reps set themselves. While one counts, no other score of its lead is written."""

    def put(self, override: Override, *, lead: Lead, standing: Standing, note: ChangeNote) -> Change:
        """
        Let a rep's score count; the lead's earlier one ends. `standing` is the rules'.

        The change can be taken back as others can. Raises LeadChangedElsewhere.
        """

    def clear(self, lead: Lead, *, standing: Standing, note: ChangeNote) -> Change:
        """Let the rules' standing count again. Raises NoOverride, LeadChangedElsewhere."""

    def over(self, *, now: datetime) -> Sequence[Override]:
        """Those that nobody ended although their time is over."""

    def end(self, numbers: Sequence[int], *, at: datetime) -> None:
        """These count no more; ending one again changes nothing."""

    def unjudged(self) -> Sequence[Override]:
        """Those whose lead has not ended as far as anybody was told; without those that were taken back."""

    def judge(self, number: int, outcome: OutcomeKind, *, at: datetime) -> bool:
        """Write down how the lead ended; true for the first caller alone."""

    def judged(self, *, since: datetime) -> Sequence[Judged]:
        """Those whose lead is known to have ended, since a moment."""


class TellsReps(Protocol):
    """Sends word to one rep alone."""

    def tell(self, rep: Rep, text: str) -> None:
        """Send a direct message; a rep without a Slack account hears nothing. Raises AnnouncementFailed."""


class Engagement(Protocol):
    """What leads did."""

    def add(self, events: Sequence[EngagementEvent]) -> int:
        """Save events, skipping those already there; returns how many were new."""

    def events(self, lead_id: LeadId, *, limit: int = 200) -> Sequence[EngagementEvent]:
        """Newest first."""


class Reps(Protocol):
    """Who sells."""

    def all(self) -> Sequence[Rep]:
        """Every rep known."""

    def put(self, rep: Rep) -> None:
        """Save a rep under its id."""

    def unite(self, kept: Rep, gone: RepId) -> None:
        """Save `kept` and hand it everything that `gone` owned or did; `gone` ceases to be."""


class Subscriptions(Protocol):
    """Who gets digests, and what was delivered."""

    def all(self, *, channel_id: str | None = None) -> Sequence[Subscription]:
        """Every subscription, or a channel's."""

    def put(self, subscription: Subscription) -> None:
        """Save a subscription under its id."""

    def delete(self, subscription_id: SubscriptionId) -> None:
        """Take a subscription away; an unknown id is no error."""

    def claim_due(self, *, now: datetime, limit: int) -> Sequence[tuple[Subscription, Delivery]]:
        """
        Take subscriptions that are due: each occurrence goes to one caller only, whatever the number of replicas.

        Sets their `next_due_at` to the first time after now.
        """

    def settle(self, delivery: Delivery) -> None:
        """Save what became of a delivery; a posted or empty one moves the subscription's `last_delivered_at`."""


class Deliveries(Protocol):
    """Deliveries that were claimed and whose fate is not known."""

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[Subscription, Delivery]]:
        """Claimed, neither posted nor empty nor failed."""

    def became(self, *, lowest: Sequence[str], since: datetime, until: datetime, limit: int) -> LeadPage:
        """Workable leads that entered one of the bands in the half-open span and are still in one of them."""


class ThreadStore(Protocol):
    """Small documents that a conversation needs again: its last plan, its qualification."""

    def get(self, kind: str, key: str, *, now: datetime) -> tuple[Mapping[str, object], int] | None:
        """The document and its version; None when absent or expired."""

    def put(self, kind: str, key: str, document: Mapping[str, object], *, version: int, expires_at: datetime) -> None:
        """Save over the version that was read (0: new). Raises LeadChangedElsewhere if somebody was faster."""

    def delete(self, kind: str, key: str) -> None:
        """Forget a document; an absent one is no error."""

    def clear(self, *, now: datetime) -> int:
        """Forget every document that expired; returns how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """Where a message stands that somebody has taken on; what it says is kept in Slack alone."""

    channel_id: str
    ts: str
    root_ts: str
    """The message that its thread hangs on; its own `ts` where it begins one."""

    @property
    def name(self) -> str:
        """What answers carry as the message that they answer."""
        return f"{self.channel_id}:{self.ts}"


class Inbox(Protocol):
    """What has been handled, so that Slack's retries cause nothing twice, and a killed bot loses nothing."""

    def claim(self, keys: Sequence[str], *, now: datetime, taken_on: Unanswered | None = None) -> bool:
        """
        True for the first caller; False when any of the keys was claimed before. Kept for a week.

        What the first caller has `taken_on` is noted in the same moment, until it is `answered`.
        """

    def answered(self, message: Unanswered) -> None:
        """The message needs nothing more; one that nobody took on is no error."""

    def left(self, *, before: datetime, now: datetime) -> Sequence[Unanswered]:
        """
        What was taken on before a moment and not answered: each to one caller, who has it taken on now.

        What was given out too often already is forgotten: whoever answers it does not survive.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of an imported file."""

    number: int
    """As a person counts: the header is 1."""
    values: Mapping[str, str]
    """By header as written in the file; blank cells are absent."""
    problem: str = ""
    """Why the line could not be read at all; then `values` may be empty."""


class TableFile(Protocol):
    """A CSV or XLSX file, read as a stream."""

    headers: Sequence[str]

    def rows(self) -> Iterator[Row]:
        """Every line below the header; memory does not grow with the file."""

    def size(self) -> int:
        """Length in bytes, for progress."""

    def read(self) -> int:
        """Bytes read so far, for progress."""


class Tables(Protocol):
    def open(self, path: Path) -> TableFile:
        """Raises FileUnreadable with a sentence that says what is wrong with the file."""

    def rejects(self, beside: Path) -> "RejectFile":
        """A reject file for an import of this path, made only when something is rejected."""


class RejectFile(Protocol):
    path: Path

    def expect(self, headers: Sequence[str]) -> None:
        """Say which columns the imported file has, before the first row is rejected."""

    def add(self, row: Row, reason: str) -> None:
        """Append a rejected row with its number and reason."""

    def close(self) -> None:
        """Finish the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """Where a message ended up."""

    channel_id: str
    ts: str


class Announcer(Protocol):
    """Posts digests where people see them."""

    def post_digest(
        self, subscription: Subscription, delivery: Delivery, content: DigestContent, *, now: datetime
    ) -> Posted:
        """
        Post a digest carrying the delivery's id.

        Raises:
            ChannelClosed: Slack refuses for good: archived, gone, or the bot is not in it.
            AnnouncementFailed: it may work later, or may even have worked (timeout, 5xx, rate limit).
        """

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """Look in the channel whether this delivery was posted."""


class Progress(Protocol):
    """Somebody watching a long job."""

    def __call__(self, done: int, total: int, words: str) -> None:
        """`done` of `total` (bytes or items); `words` say what is going on."""


def nobody_watches(done: int, total: int, words: str) -> None:
    """The progress of a job that nobody watches."""


def local_date(moment: datetime, zone: str) -> date:
    """Calendar day of a moment in a zone."""
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo(zone)).date()
