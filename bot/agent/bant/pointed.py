"""What a model pointed at, made into findings by code: it says where to look, never what stands there."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field

from bot.agent.bant import authority, need_stances
from bot.agent.bant.budget import with_money
from bot.agent.bant.dialogue import finding
from bot.agent.bant.money import sums
from bot.agent.bant.periods import periods
from bot.agent.bant.sentences import Sentence, plain, split
from bot.agent.bant.timeline import shown, with_period
from bot.agent.bant.warnings import orders
from bot.domain.bant import Finding, Side, Source, Utterance
from bot.domain.words import Criterion, Level


class Stance(StrEnum):
    BACKS = "backs"
    AGAINST = "against"


class Pointed(BaseModel):
    """Words of the conversation that say something on one criterion."""

    criterion: Criterion
    stance: Stance
    quote: Annotated[str, Field(description="One sentence, copied letter by letter from the text.")]


class PointedAt(BaseModel):
    """Everything in the conversation that tells of budget, authority, need and timeline."""

    findings: list[Pointed]


AGAINST = {
    Criterion.NEED: "no clear need yet",
    Criterion.TIMELINE: "no date in sight",
    Criterion.BUDGET: "no budget",
}


def found_by(pointed: Sequence[Pointed], spoken: Sequence[Utterance], *, now: datetime) -> Iterator[Finding]:
    """
    A finding for each quote that somebody said as quoted; the others are dropped.

    Who said it, when, on which line, which sum and which date are read off the text. The seller's words are no more
    than a claim, and nothing against; words that give orders to the reader are none.
    """
    for point in pointed:
        said = next((one for one in spoken if Source(one.text).holds(point.quote)), None)
        if said is None:
            continue
        sentence = Sentence(text=point.quote.strip(), plain=plain(point.quote), said=said, index=0)
        if _gives_orders(point.quote, said):
            continue
        if said.side is Side.SELLER and point.stance is Stance.AGAINST:
            continue
        yield _finding(point, sentence, now)


def _gives_orders(quote: str, said: Utterance) -> bool:
    """Whether the quote has to do with a sentence that speaks to the reader."""
    ordering = [part for part in split(said.text) if orders(Sentence(part, plain(part), said, 0))]
    return any(Source(part).holds(quote) or Source(quote).holds(part) for part in ordering)


def _finding(point: Pointed, sentence: Sentence, now: datetime) -> Finding:
    if point.stance is Stance.AGAINST:
        value = AGAINST.get(point.criterion) or authority.value_of(sentence, Level.CONTRADICTED)
        return finding(point.criterion, Level.CONTRADICTED, value, sentence)
    level = Level.CLAIMED if sentence.side is Side.SELLER else Level.SUPPORTED
    if point.criterion is Criterion.BUDGET and (money := next(sums(sentence.plain), None)):
        return with_money(finding(point.criterion, level, money.shown(), sentence), money)
    if point.criterion is Criterion.TIMELINE and (period := next(periods(sentence.plain, today=now.date()), None)):
        return with_period(finding(point.criterion, level, shown(period), sentence), period)
    if point.criterion is Criterion.AUTHORITY:
        return finding(point.criterion, level, authority.value_of(sentence, level), sentence)
    return finding(point.criterion, level, need_stances.value_of(sentence), sentence)
