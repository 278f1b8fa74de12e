"""The system prompt of a turn: who asks, when, what words mean here, and what the thread was about."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.agent.data_words import WORDS_OF
from bot.agent.turn import Turn
from bot.domain.definitions import definition_of
from bot.domain.lead_query import LeadField
from bot.domain.reading import ThreadMemory
from bot.domain.words import Criterion, EventKind, Level
from prompts.prompt import load, untrusted

PROMPT = "ask"
DEFINED = (*("hottest", "band", "last activity", "no touch", "gone quiet", "new", "enterprise", "mid-market", "smb"),)
"""Terms that decide which conditions a question has; the others are a call of `explain_word` away."""
LISTED = (LeadField.SOURCE, LeadField.STATUS, LeadField.STAGE, LeadField.BAND, LeadField.SENIORITY, LeadField.PERSONA)
BANT = f"criterion {', '.join(Criterion)}; level {', '.join(Level)}"
TURNS_TOLD = 3


def instructions(turn: Turn) -> str:
    """The prompt, rendered."""
    return load(PROMPT).render(
        today=_today(turn.now, turn.zone),
        zone=turn.zone,
        asker=turn.asker.shown if turn.asker else "somebody who is not known as a seller",
        definitions="\n".join(f"- {definition_of(term)}" for term in DEFINED),
        fields=", ".join(LeadField),
        values="\n".join([*(f"{field}: {', '.join(WORDS_OF[field])}" for field in LISTED), f"BANT: {BANT}"]),
        events=", ".join(EventKind),
        thread=_told(turn.thread),
    )


def _today(now: datetime, zone: str) -> str:
    here = now.astimezone(ZoneInfo(zone))
    return f"{here:%A}, {here.day} {here:%B %Y}"


def _told(thread: ThreadMemory) -> str:
    if not thread.turns:
        return "Nothing."
    lines = []
    for turn in thread.turns[-TURNS_TOLD:]:
        shown = f" Shown, in this order: {', '.join(turn.shown[:10])}." if turn.shown else ""
        lines.append(f"Asked: {turn.question[:500]} (answered as {turn.reading.shape}).{shown}")
    return untrusted("thread", "\n".join(lines))
