"""Why a lead is in a digest today, and the one thing to do about it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain.lead import ScoredLead
from bot.domain.news import MATERIAL_POINTS, News, Newsworthy
from bot.domain.receipt import Cause, Line, Receipt
from bot.domain.spoken_days import SaysDays, in_english, local_day
from bot.domain.words import Criterion, EventKind

FRESH = timedelta(days=7)
"""What a lead did longer ago is no reason to call about just that."""

MOVES = {Cause.EVENT, Cause.EVIDENCE, Cause.FACT}
"""Causes that can bring somebody up."""


def why_now(after: Receipt, before: Receipt | None, *, zone: str, says: SaysDays = in_english) -> str:
    """What added most since `before` (None: a new lead), with its day where the readers are."""
    was = _points(before) if before else {}
    gains = [(points - was.get(key, 0), line) for key, (points, line) in _lines(after).items()]
    gain, line = max(gains, key=lambda item: item[0], default=(0, None))
    if line is None or gain <= 0:
        return after.band_reason.rstrip(".")
    if line.when is None:
        return line.label
    return f"{line.label} on {says(local_day(line.when, zone))}"


def why_in_digest(found: Newsworthy, after: Receipt, before: Receipt | None, *, zone: str, says: SaysDays) -> str:
    """Why the lead is in the digest: what moved it, or that nobody has answered."""
    if found.news is News.RESPONSE:
        return "Nobody has answered yet"
    reason = why_now(after, before, zone=zone, says=says)
    if found.news is News.WOKE:
        return f"Snoozed until now. {reason}"
    lost = (before.score if before else 0) - after.score
    if found.news is News.MOVED and lost >= MATERIAL_POINTS:
        return f"Fell by {lost} points: {after.band_reason.rstrip('.')}"
    return reason


def next_step(lead: ScoredLead, receipt: Receipt, *, now: datetime) -> str:
    """One thing to do, in one sentence."""
    if lead.owner is None and lead.lead.owner_id is None:
        return "Claim it: nobody owns this lead yet."
    done = {line.ref for line in receipt.engagement.lines if line.when is not None and line.when > now - FRESH}
    asked = next((words for kind, words in CALLS.items() if kind in done), None)
    if asked:
        return asked
    unknown = {item.label for item in receipt.readiness.unknown}
    open_question = next((criterion for criterion in Criterion if criterion in unknown), None)
    return QUESTIONS[open_question] if open_question else "Offer a meeting: all that matters is known."


CALLS: Mapping[EventKind, str] = {
    EventKind.DEMO_REQUEST: "Call today: they asked for a demo.",
    EventKind.EMAIL_REPLY: "Answer their e-mail today.",
    EventKind.TRIAL_STARTED: "Call: they started a trial.",
    EventKind.CHAT: "Take up the chat they had with us.",
    EventKind.MEETING: "Send the next steps from the meeting.",
    EventKind.CALL: "Send what the call promised.",
    EventKind.PRICING_PAGE: "Call: they are looking at prices.",
    EventKind.EVENT_ATTENDED: "Take up the talk from the event.",
    EventKind.WEBINAR_ATTENDED: "Ask what they took from the webinar.",
}
"""What a fresh deed asks of the rep; the most pressing first."""

QUESTIONS: Mapping[Criterion, str] = {
    Criterion.NEED: "Ask what they need it for.",
    Criterion.TIMELINE: "Ask by when they want it running.",
    Criterion.BUDGET: "Ask what budget there is.",
    Criterion.AUTHORITY: "Ask who else decides.",
}

Key = tuple[str, str]


def _lines(receipt: Receipt) -> dict[Key, tuple[int, Line]]:
    """Lines that can bring somebody up, by what they are about, with their share of the score in hundredths."""
    found = {}
    for axis, total in zip(receipt.axes, receipt.lines, strict=False):
        share = total.points * 100 / axis.points if axis.points else 0
        for line in axis.lines:
            if line.cause in MOVES and line.points > 0:
                found[line.cause.value, _about(line)] = (round(line.points * share), line)
    return found


def _about(line: Line) -> str:
    return line.label if line.cause is Cause.EVIDENCE else line.ref


def _points(receipt: Receipt) -> dict[Key, int]:
    return {key: points for key, (points, _) in _lines(receipt).items()}
