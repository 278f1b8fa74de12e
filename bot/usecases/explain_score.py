"""Answer why a lead has its score: the receipt in words, each point with its cause."""

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, tidy, when, who
from bot.domain.calendar import in_words
from bot.domain.lead import LeadId
from bot.domain.receipt import AxisReceipt, Line, Receipt
from bot.domain.score_difference import ScoreDifference
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.ports import Leads
from bot.usecases.why_score import WhyScore

LINES_LISTED = 8
"""Causes of one axis in an answer; the command line and the button show all."""


@dataclass(frozen=True, slots=True)
class ExplainScore:
    """Show what a lead's score is made of."""

    leads: Leads
    receipts: Receipts

    def __call__(self, lead_id: LeadId, asked: Asked) -> Answer:
        """Raises LeadNotFound."""
        scored, why = self.leads.get(lead_id), WhyScore(self.leads, self.receipts.in_force)(lead_id, now=asked.now)
        receipt = why.receipt
        said = Page(
            " ".join(
                part
                for part in (
                    f"{who(scored.lead)} has {why.score} of 100.",
                    tidy(why.override_said(asked.zone)),
                    f"{'By the rules: ' if why.override else ''}{receipt.band_reason}",
                )
                if part
            ),
            "\n".join([*_lately(why.lately, asked), *_axes(receipt, asked)]),
        )
        said.remark(why.rules_said, *_beside(receipt))
        return Answer(
            kind=AnswerKind.LEAD,
            text=said.text,
            leads=(scored,),
            total=1,
            number=float(why.score),
            working=self.receipts.working(f"what the score of {who(scored.lead)} is made of", asked, shown=1, total=1),
        )


def _lately(lately: ScoreDifference, asked: Asked) -> Iterator[str]:
    since = in_words(lately.since.astimezone(ZoneInfo(asked.zone)).date())
    if not lately.lines:
        yield f"Since {since}: nothing changed"
        return
    yield f"Since {since}: {lately.before} → {lately.after} ({lately.points:+d})"
    yield from (f"    {_line(line, asked)}" for line in lately.biggest)


def _axes(receipt: Receipt, asked: Asked) -> Iterator[str]:
    for axis, share in zip(receipt.axes, receipt.lines, strict=False):
        yield f"{tidy(share.label)}: {share.points:+d}"
        biggest = sorted(axis.lines, key=lambda line: -abs(line.points))
        yield from (f"    {_line(line, asked)}" for line in biggest[:LINES_LISTED])
        if left := _rest(axis, biggest[LINES_LISTED:]):
            yield f"    {left}"
    yield from (f"{tidy(line.label)}: {line.points:+d}" for line in receipt.together[len(receipt.axes) :])


def _line(line: Line, asked: Asked) -> str:
    at = f", {when(line.when, now=asked.now, zone=asked.zone)}" if line.when else ""
    return f"{bulleted([tidy(line.label)])}{at}: {line.points:+d}"


def _rest(axis: AxisReceipt, lines: list[Line]) -> str:
    return f"- {len(lines)} smaller ones: {sum(line.points for line in lines):+d}" if lines else ""


def _beside(receipt: Receipt) -> Iterator[str]:
    if receipt.learned:
        yield receipt.learned.chance_sentence
    if receipt.next_band:
        gaps = ", ".join(f"{gap.axis} {gap.needed} (now {gap.now})" for gap in receipt.missing)
        yield f"For {receipt.next_band} it takes {gaps}."
    if receipt.lifts:
        yield f"Enough for that by itself: {' or '.join(receipt.lifts[:3])}."
    unknown = [item.label for item in receipt.unknown]
    if unknown:
        yield f"Not known yet: {', '.join(unknown)}; with all of it the score could reach {receipt.highest}."
    yield from receipt.remarks
