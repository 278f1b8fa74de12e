"""Read BANT out of a message, a pasted thread or a transcript: findings to be confirmed, and who spoke for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.bant import BantReading, Finding, Side, Speaker
from bot.domain.facts import Terms, facts_of, product_names
from bot.domain.judging_text import judge_reading
from bot.domain.talk_words import looks_like_talk
from bot.domain.verdict import LeadVerdict, Met
from bot.domain.words import Criterion, Level
from bot.usecases.ports import BantReader, InForce, Reps
from bot.usecases.qualify_transcript import KnowTerms, by_facts

EACH_MAX = 3
"""Findings of one criterion that a card shows: those that say most, and of equals the latest."""
SELLERS = "The seller "
"""How a reason begins that tells what only the seller said, where price list or policy do not bear it out."""
WEIGHT = {Level.CONFIRMED: 3, Level.CONTRADICTED: 3, Level.SUPPORTED: 2, Level.CLAIMED: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What a text was found to say."""

    findings: tuple[Finding, ...] = ()
    said: str = ""
    """What a person should know of the reading: who was taken for whom, and what was left out."""
    buyers: tuple[str, ...] = ()
    """Who speaks for the buyer."""
    file: str = ""
    """Its name, where it was one."""


@dataclass(frozen=True, slots=True)
class ReadTalk:
    """Reads, and writes nothing."""

    reader: BantReader
    reps: Reps
    in_force: InForce
    terms: KnowTerms | None = None
    """What things cost and how fast they come; None: as the rules have it."""

    def is_talk(self, text: str) -> bool:
        """Whether several people speak in it."""
        return looks_like_talk(text)

    def __call__(self, text: str, *, file: str = "", now: datetime) -> Talk:
        """A conversation by its speakers; a note of one person as that person's account."""
        if not file and not looks_like_talk(text):
            return Talk(findings=tuple(self.reader.answer(text, asked=None, now=now)))
        rules = self.in_force().rules
        own = Terms(book=rules.price_book, delivery=rules.delivery)
        terms = self.terms(now=now) if self.terms else own
        sellers = [rep.shown for rep in self.reps.all()]
        reading = self.reader.read(text, products=product_names(terms.book), sellers=sellers, now=now)
        facts = facts_of(reading.order, book=terms.book, delivery=terms.delivery)
        today = (reading.at or now).date()
        verdict = judge_reading(reading, facts, rules=rules.qualification, today=today)
        theirs = [dispute.by_model for dispute in reading.disputes]
        found = _most_telling([*reading.findings, *theirs, *by_facts(reading.findings, verdict)])
        buyers = tuple(speaker.name for speaker in reading.speakers if speaker.side is Side.BUYER)
        return Talk(findings=found, said=_told(reading, verdict), buyers=buyers, file=file)


def _most_telling(found: Sequence[Finding]) -> tuple[Finding, ...]:
    kept: list[Finding] = []
    for criterion in Criterion:
        mine = [finding for finding in found if finding.criterion is criterion]
        if criterion is Criterion.NEED:
            elsewhere = {finding.quote for finding in found if finding.criterion is not criterion}
            mine = [finding for finding in mine if finding.quote not in elsewhere] or mine
        mine.sort(key=lambda finding: (WEIGHT.get(finding.level, 0), finding.line), reverse=True)
        kept += sorted(mine[:EACH_MAX], key=lambda finding: finding.line)
    return tuple(kept)


def _told(reading: BantReading, verdict: LeadVerdict) -> str:
    sides = {
        "For the buyer": _names(reading.speakers, Side.BUYER),
        "For us": _names(reading.speakers, Side.SELLER),
        "For whom I cannot tell": _names(reading.speakers, Side.UNKNOWN),
    }
    parts = [f"{side}: {names}." for side, names in sides.items() if names]
    checked = [judged.reason for judged in verdict.criteria if judged.met is Met.NOT_MET and SELLERS in judged.reason]
    disputes = [f"{dispute.criterion.capitalize()}: {dispute.sentence}" for dispute in reading.disputes]
    return " ".join([*parts, *checked, *disputes, *reading.flags, *([reading.notice] if reading.notice else [])])


def _names(speakers: Sequence[Speaker], side: Side) -> str:
    return ", ".join(speaker.name for speaker in speakers if speaker.side is side)
