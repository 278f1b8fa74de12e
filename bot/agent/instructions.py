"""The system prompt of a turn: who asks, when, what words mean here, and what the thread was about."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.agent.data_words import WORDS_OF
from bot.agent.turn import Turn
from bot.domain.definitions import definition_of
from bot.domain.lead_query import LeadField
from bot.domain.reading import ThreadMemory
from bot.domain.rep import Rep
from bot.domain.words import EventKind
from prompts.prompt import load, untrusted

PROMPT = "ask"
DEFINED = (
    *("hottest", "band", "source", "last activity", "no touch", "gone quiet", "new", "mine", "this week", "last days"),
    *("enterprise", "mid-market", "smb", "qualified"),
)
"""Terms that decide which conditions a question has; the others are a call of `explain_word` away."""
LISTED = (LeadField.SOURCE, LeadField.STATUS, LeadField.STAGE, LeadField.BAND, LeadField.SENIORITY, LeadField.PERSONA)
TURNS_TOLD = 3
REPS_TOLD = 30


def instructions(turn: Turn, reps: Sequence[Rep]) -> str:
    """The prompt, rendered."""
    return load(PROMPT).render(
        today=_today(turn.now, turn.zone),
        zone=turn.zone,
        asker=turn.asker.shown if turn.asker else "somebody who is not known as a seller",
        reps=", ".join(rep.shown for rep in reps[:REPS_TOLD]) or "none known",
        definitions="\n".join(f"- {definition_of(term)}" for term in DEFINED),
        fields=", ".join(LeadField),
        values="\n".join(f"{field}: {', '.join(WORDS_OF[field])}" for field in LISTED),
        events=", ".join(EventKind),
        thread=_told(turn.thread),
    )


def _today(now: datetime, zone: str) -> str:
    here = now.astimezone(ZoneInfo(zone))
    return f"{here:%A}, {here.day} {here:%B %Y}"


def _told(thread: ThreadMemory) -> str:
    if not thread.turns:
        return "This is the first question."
    lines = []
    for turn in thread.turns[-TURNS_TOLD:]:
        shown = f" Shown, in this order: {', '.join(turn.shown[:10])}." if turn.shown else ""
        lines.append(f"Asked: {turn.question[:500]} (answered as {turn.reading.shape}).{shown}")
    return untrusted("thread", "\n".join(lines))
