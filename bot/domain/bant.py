"""BANT as read from text: what was found, in whose words, and who speaks for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.words import Criterion, Level


class Side(StrEnum):
    """For whom somebody in a conversation speaks."""

    BUYER = "buyer"
    SELLER = "seller"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who speaks in a text, and why that side was taken for theirs."""

    name: str
    side: Side = Side.UNKNOWN
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What one person said at once."""

    text: str
    speaker: str = ""
    side: Side = Side.UNKNOWN
    at: datetime | None = None
    line: int = 1
    """Where it starts in the source; the first line is 1."""
    clock: str = ""
    """How far into the recording, as `0:12:31`, where the source tells that rather than the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a text says on one criterion; level contradicted where it says the opposite."""

    criterion: Criterion
    level: Level
    value: str
    """What was understood, for people."""
    quote: str
    """Verbatim from the text."""
    speaker: str = ""
    side: Side = Side.UNKNOWN
    at: datetime | None = None
    line: int = 1
    clock: str = ""
    """How far into the recording."""
    amount_minor: int | None = None
    currency: str | None = None
    each_minor: int | None = None
    """For a sum that is there for every unit, the units yet to be counted."""
    due: date | None = None
    """Last day of the period named."""
    within_days: int | None = None
    """For a period rather than a date: so many days from now on, or from the purchase."""
    delivery: bool = False
    """Whether the time is one to have it running by, so that the delivery policy applies; not one to decide by."""
    indirect: bool = False
    """Whether the buyer only agreed to what the other side said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """A product that the buyer wants, and how many; quantity None where nobody said."""

    product: str
    quantity: int | None = None
    quote: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What only the seller said: a price or a time that facts have to bear out."""

    criterion: Criterion
    value: str
    quote: str
    speaker: str = ""
    line: int = 1
    amount_minor: int | None = None
    within_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A criterion on which two readers of one text say different things."""

    criterion: Criterion
    by_rules: Finding
    by_model: Finding

    @property
    def sentence(self) -> str:
        """`My rules read 40,000 EUR (“…”), the model reads no budget (“…”).`"""
        ours, theirs = (f"{told.value} (“{told.quote}”)" for told in (self.by_rules, self.by_model))
        return f"My rules read {ours}, the model reads {theirs}."


@dataclass(frozen=True, slots=True, kw_only=True)
class BantReading:
    """All that was read from a text."""

    findings: tuple[Finding, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    order: tuple[OrderLine, ...] = ()
    promises: tuple[Promise, ...] = ()
    flags: tuple[str, ...] = ()
    """Remarks for people, such as words that try to instruct the reader."""
    at: datetime | None = None
    """When it was said, where the text tells."""
    disputes: tuple[Dispute, ...] = ()
    """On what the rules and the model differ; for a person to decide."""
    notice: str = ""
    """Why only the rules read it, where a model was to read as well."""


class Source:
    """A text that is quoted from, and what was said in it: subtitles cut a sentence into pieces."""

    def __init__(self, text: str, said: Iterable[Utterance] = ()) -> None:
        self._text = "\n".join([_unbroken(text), *(_unbroken(u.text) for u in said)])

    def holds(self, quote: str) -> bool:
        """Whether the words stand here as quoted; line breaks, spaces and the marks of quoted mail aside."""
        return bool(quote.strip()) and _unbroken(quote) in self._text


def _unbroken(text: str) -> str:
    lines = (line.lstrip("> ") for line in text.splitlines())
    return " ".join(" ".join(lines).split())
