"""What alerts say."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.alert import AlertKind
from bot.domain.answer_words import role_of, tidy, who
from bot.domain.lead import Lead
from bot.domain.spoken_days import in_english

NAMES: Mapping[AlertKind, str] = {
    AlertKind.HOT: "A lead of mine becomes hot",
    AlertKind.OPENED: "A lead of mine opens what was sent",
    AlertKind.REPLIED: "A lead of mine replies",
    AlertKind.WOKE: "A lead that was put aside or snoozed is back",
    AlertKind.DUE: "My time to answer a lead is about to end",
    AlertKind.UNCLAIMED: "Managers: nobody claims a hot lead in time",
}
"""As a rep chooses among them."""


def _who(lead: Lead) -> str:
    """`Dana Fox, CTO at Acme,`; somebody of whom nothing else is known by the name alone."""
    return f"{who(lead)}," if role_of(lead) else who(lead)


def became_hot(lead: Lead, why: str) -> str:
    """`🔥 Dana Fox, CTO at Acme, became hot: demo request on 18 March.`"""
    return f"🔥 {_who(lead)} became hot: {why[:1].lower()}{why[1:].rstrip('.')}."


def replied(lead: Lead, about: str) -> str:
    """`✉️ Dana Fox, CTO at Acme, replied: “Pricing”.`"""
    return f"✉️ {_who(lead)} replied{f': “{tidy(about)}”' if about else ''}."


def woke(lead: Lead) -> str:
    """After a snooze."""
    return f"🔔 {_who(lead)} is no longer snoozed, and digests speak of them again."


def due(lead: Lead, at: datetime, zone: str) -> str:
    """`⏳ Answer Dana Fox, CTO at Acme, by 18 March, 10:00: nobody has been in touch.`"""
    return f"⏳ Answer {_who(lead)} by {_clock(at, zone)}: nobody has been in touch yet."


def unclaimed(lead: Lead, at: datetime, zone: str) -> str:
    """To a manager."""
    return f"🚨 {_who(lead)} is hot, and nobody has claimed them: an answer was due {_clock(at, zone)}."


def _clock(moment: datetime, zone: str) -> str:
    here = moment.astimezone(ZoneInfo(zone))
    return f"{in_english(here.date())}, {here:%H:%M}"
