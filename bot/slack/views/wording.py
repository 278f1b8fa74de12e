"""How a lead, a band and a moment are put in a few words, the same way everywhere."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.lead import Lead, ScoredLead
from bot.domain.words import Band, Level, Stage
from bot.slack.mrkdwn import bold, joined, plain

BAND_SIGN = {Band.HOT: "🔥", Band.WARM: "🟠", Band.COOL: "🔵", Band.COLD: "⚪"}
LEVEL_SIGN = {
    Level.UNKNOWN: "○",
    Level.CLAIMED: "◔",
    Level.SUPPORTED: "◑",
    Level.CONFIRMED: "●",
    Level.CONTRADICTED: "⚠️",
}
NAME_MAX_CHARACTERS = 80
OVERRIDE_MAX_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class Reader:
    """The present of the person who reads: what days are called depends on it."""

    now: datetime
    zone: str = "UTC"

    def day(self, moment: datetime) -> str:
        """`today`, `yesterday`, `12 March`, `12 March 2025`."""
        here, today = (m.astimezone(ZoneInfo(self.zone)).date() for m in (moment, self.now))
        passed = (today - here).days
        if passed in (0, 1):
            return ("today", "yesterday")[passed]
        words = f"{here.day} {here:%B}"
        return words if here.year == today.year else f"{words} {here.year}"

    def clock(self, moment: datetime) -> str:
        """`12 March, 09:00`."""
        here = moment.astimezone(ZoneInfo(self.zone))
        return f"{here.day} {here:%B}, {here:%H:%M}"

    def time(self, moment: datetime) -> str:
        """`12 March, 09:00 (Europe/Berlin)`."""
        return f"{self.clock(moment)} ({self.zone})"


def name_of(lead: Lead, limit: int = NAME_MAX_CHARACTERS) -> str:
    """Name in bold, fit for mrkdwn."""
    return bold(lead.shown, limit)


def role_of(lead: Lead, limit: int = NAME_MAX_CHARACTERS) -> str:
    """`CTO at Acme`, or as much of it as is known; not repeated where the company stands for the name."""
    title = plain(lead.title or "", limit)
    company = plain(lead.company or "", limit) if lead.company != lead.shown else ""
    return f"{title} at {company}" if title and company else title or company


def standing_of(scored: ScoredLead) -> str:
    """`🔥 87 hot`, and whose word that is where it is not the rules'."""
    standing, said = scored.standing, scored.override
    whose = f" ✍️ says {plain(said.whose, NAME_MAX_CHARACTERS)}" if said else ""
    return f"{BAND_SIGN[standing.band]} *{standing.score}* {standing.band}{whose}"


def override_of(scored: ScoredLead, *, reader: Reader) -> str:
    """What a rep says instead of the rules; empty where nobody disagrees."""
    return f"✍️ {plain(scored.override.sentence(reader.zone), OVERRIDE_MAX_CHARACTERS)}" if scored.override else ""


def axes_of(scored: ScoredLead) -> str:
    """`fit 80 · engagement 92 · readiness 40`."""
    standing = scored.standing
    return joined(
        f"fit {standing.fit}", f"engagement {standing.engagement}", f"readiness {standing.readiness}", by=" · "
    )


def owner_of(scored: ScoredLead) -> str:
    """Whose lead it is."""
    return plain(scored.owner.shown, NAME_MAX_CHARACTERS) if scored.owner else "nobody yet"


def stage_of(lead: Lead) -> str:
    """`opportunity`, `MQL`; empty where it is not known."""
    if lead.stage is None:
        return ""
    return lead.stage.upper() if lead.stage in {Stage.MQL, Stage.SQL} else lead.stage


def spoken(scored: ScoredLead) -> str:
    """One lead in a line of plain words, for the text that screen readers and notifications read."""
    lead, standing = scored.lead, scored.standing
    role = " at ".join(part for part in (lead.title, lead.company if lead.company != lead.shown else None) if part)
    whose = f", says {scored.override.whose}" if scored.override else ""
    return f"{', '.join(part for part in (lead.shown, role) if part)}: {standing.score}, {standing.band}{whose}"


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 lead`, `12 leads`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
