"""What the bot says first in a turn of a qualification, before the next question."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.qualification import Line
from bot.domain.qualification_questions import AGAIN
from bot.domain.qualification_words import against_said
from bot.domain.words import Criterion, Level

PAUSED = "Paused. Write `go on` here within 14 days, you or anybody else, and we take it up where we left."
CANCELLED = "Cancelled. Nothing was written."
FIRST = "This is the first question. There is nothing to go back to."
NOTHING_WRONG = "There is nothing of yours to take back yet."
CHECK = "Please check each line. Nothing is written before you save."
CHECK_AGAIN = "Untick a line that is wrong, or write the right value here. Then save."
NOTHING_TAKEN = "Nothing was learned, so nothing was written. Start again whenever you know more."
NOTHING_OPEN = "Nothing I could ask would change what to do with this lead."
NOTHING_READ = "I found nothing on need, timeline, budget or authority in that."
ALREADY_SAVED = "This was saved already."
GOES_ON = "Good, let's go on."


def noted(lines: Sequence[Line], *, before: Sequence[Line] = ()) -> str:
    """`Noted: budget 50,000 EUR (instead of 80,000 EUR); timeline by 2026-03-31.`; `before` gives way to it."""
    return f"Noted: {'; '.join(_noted(line, before) for line in lines)}."


def _plainly(line: Line) -> str:
    return f"{line.criterion} {line.understood}"


def _noted(line: Line, before: Sequence[Line]) -> str:
    told = f"{line.criterion}: {line.understood}" if line.criterion is Criterion.NEED else _plainly(line)
    if line.level is Level.CONTRADICTED:
        told = f"{line.criterion}: {against_said(line.criterion, line.understood)}"
    gone = [b.understood for b in before if (b.criterion, b.by) == (line.criterion, line.by)]
    other = [value for value in dict.fromkeys(gone) if value != line.understood]
    return f"{told} (instead of {', '.join(other)})" if other else told


def left_open(criterion: Criterion | None, *, in_words: bool = False) -> str:
    """Said when the rep does not know or wants to skip."""
    if criterion and in_words:
        return f"{criterion.capitalize()} stays a rep's word."
    return f"{criterion.capitalize()} stays open." if criterion else CHECK_AGAIN


def taken_back(criterion: Criterion) -> str:
    """Said when an answer was taken back."""
    return f"Taken back. Once more on {criterion}:"


def again(criterion: Criterion | None, *, in_words: bool = False) -> str:
    """Said when no answer could be read."""
    if criterion and in_words:
        return f"I could not read {criterion} out of these words. Paste what they said, or say that you have none."
    return AGAIN[criterion] if criterion else CHECK_AGAIN


def who_asked(starter: str, at: datetime, others: Sequence[str]) -> str:
    """`Mara Lindt started this on 18 March 2026; Tom Okafor answered too.`"""
    rest = f"; {', '.join(others)} answered too" if others else ""
    return f"{starter} started this on {at.day} {at:%B %Y}{rest}."


def not_there(name: str) -> str:
    """Said where a conversation is read for somebody who does not speak in it."""
    return f"{name} does not speak in it: is this the right lead?"


def saved(count: int) -> str:
    """Said when confirmed."""
    if not count:
        return "Every line was rejected, so nothing was written."
    return f"Saved {count} {'line' if count == 1 else 'lines'} of evidence."
