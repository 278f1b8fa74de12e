"""A hand-off: what the next person has to know of a lead, so that nobody is asked twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.engagement import OCCASIONS, EngagementEvent
from bot.domain.evidence import Evidence
from bot.domain.judging import NAMES
from bot.domain.lead import ScoredLead
from bot.domain.ledger import RANK, Current, Doubt
from bot.domain.parking import Parking
from bot.domain.qualification_questions import HINTS
from bot.domain.sending import Sending
from bot.domain.templates import TemplateVerdict
from bot.domain.verdict import LeadVerdict
from bot.domain.words import Criterion, EventKind, Level

QUOTES_EACH_MAX = 2
CONTENT_MAX = 8
HANDED_OUT = frozenset(
    {EventKind.CONTENT_DOWNLOAD, EventKind.CONTENT_OPEN, EventKind.VIDEO_WATCHED, EventKind.EMAIL_CLICK} | OCCASIONS
)
"""Deeds that show that the lead has a piece of content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """Something still to be asked."""

    criterion: Criterion
    why: str
    how: str
    """How to ask the buyer, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Something that was answered: not to be asked again."""

    criterion: Criterion
    value: str
    level: Level
    by: str
    """Who answered."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A piece of content that the lead has, and what they did with it last."""

    title: str
    kind: str
    """`sent`, or what they did with it: `content download`."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """The one message for the next person."""

    lead: ScoredLead
    verdict: LeadVerdict
    template: TemplateVerdict | None = None
    """The same by the template of the team, where it has one."""
    evidence: Mapping[Criterion, Sequence[Evidence]]
    """Rows with quotes, those that count first; nothing for a criterion without."""
    questions: tuple[OpenQuestion, ...]
    settled: tuple[Settled, ...]
    sent: tuple[Sent, ...]
    """Newest first."""
    parking: Parking | None = None
    """Until when the lead is put aside, if it is."""


def quoted(standing: Current) -> tuple[Evidence, ...]:
    """The rows of a criterion that a hand-off quotes: what counts, what is in its way, then the newest others."""
    first = [row for row in (standing.best, standing.other) if row is not None]
    rows = dict.fromkeys([*first, *standing.rows])
    return tuple(row for row in rows if row.quote)[:QUOTES_EACH_MAX]


def open_question(standing: Current) -> OpenQuestion | None:
    """What is to be asked of a criterion; None where the buyer has answered and nothing is in doubt."""
    why = _why_open(standing)
    return OpenQuestion(criterion=standing.criterion, why=why, how=HINTS[standing.criterion]) if why else None


def _why_open(standing: Current) -> str:
    name, other = NAMES[standing.criterion], standing.other
    if standing.doubt is Doubt.EXPIRED and other:
        return f"{name} was {other.value}; {standing.lapsed}: re-confirm"
    if standing.doubt is Doubt.CHANGED and other:
        return f"{name} was {other.value}, now it is said to be {standing.value}"
    if standing.level is Level.UNKNOWN:
        return f"Nobody knows the {name.lower()}"
    if standing.level is Level.CLAIMED:
        return f"{name} ({standing.value}) is a rep's word, not yet the buyer's"
    return ""


def settled(standing: Current) -> Settled | None:
    """What the buyer has answered, also with a no; None where that is open."""
    row = standing.best
    if row is None or standing.doubt in (Doubt.EXPIRED, Doubt.CHANGED) or row.speaker_role == "seller":
        return None
    if standing.level is not Level.CONTRADICTED and RANK[standing.level] < RANK[Level.SUPPORTED]:
        return None
    return Settled(
        criterion=standing.criterion, value=row.value, level=standing.level, by=row.speaker or "the buyer", at=row.at
    )


def content_of(events: Iterable[EngagementEvent], sendings: Iterable[Sending] = ()) -> tuple[Sent, ...]:
    """What the lead was sent or has of ours, newest first, each piece once with what happened to it last."""
    had = [Sent(title=_title(e), kind=e.kind, at=e.at) for e in events if e.kind in HANDED_OUT and _title(e)]
    sent = [Sent(title=sending.title, kind="sent", at=sending.at) for sending in sendings]
    oldest_first = sorted((*had, *sent), key=lambda piece: piece.at)
    pieces = {piece.title.casefold(): piece for piece in oldest_first}
    return tuple(sorted(pieces.values(), key=lambda piece: piece.at, reverse=True)[:CONTENT_MAX])


def _title(event: EngagementEvent) -> str:
    return event.asset or (event.detail if event.kind in OCCASIONS else "")
