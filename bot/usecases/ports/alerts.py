"""What reps are told alone, and what they want to hear."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.alert import Alert, AlertChoice, AlertKind, AlertMessage
from bot.domain.lead import LeadId
from bot.domain.rep import Rep, RepId
from bot.domain.subscription import DeliveryId
from bot.usecases.ports.digests import Posted


class Alerts(Protocol):
    """Alerts, and the messages that they were posted in."""

    def add(self, alerts: Sequence[Alert]) -> int:
        """Save those whose key is new and whose lead is there; how many."""

    def known(self, keys: Sequence[str]) -> frozenset[str]:
        """Which of these are saved already."""

    def waiting(self) -> Sequence[Alert]:
        """Those that no message has taken yet, the oldest first."""

    def claim(self, alerts: Sequence[Alert], message: AlertMessage) -> bool:
        """Take these for a message: all of them, and only one caller can; otherwise none."""

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[AlertMessage, Sequence[Alert]]]:
        """Messages without a result with their alerts, the longest claimed first."""

    def settle(self, message: AlertMessage) -> None:
        """Save what became of a message."""

    def sent(self, *, since: datetime) -> Mapping[RepId, Sequence[datetime]]:
        """When messages were claimed lately, by rep."""

    def clear(self, *, before: datetime) -> int:
        """Forget messages of an earlier time that are over, with their alerts; how many alerts."""

    def choices(self) -> Mapping[RepId, AlertChoice]:
        """What reps chose; whoever chose nothing is absent."""

    def choose(self, choice: AlertChoice) -> None:
        """In the place of an earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened to a lead and that somebody may want to hear."""

    kind: AlertKind
    lead_id: LeadId
    rep_id: RepId | None
    """Whoever is to hear it where nobody owns the lead."""
    at: datetime
    detail: str = ""


class Happenings(Protocol):
    """What happened."""

    def since(self, moment: datetime, *, until: datetime) -> Sequence[Happening]:
        """Leads that became hot, unless claimed since, or replied, from the first moment on and before the second."""

    def woken(self, moment: datetime, *, until: datetime) -> Sequence[Happening]:
        """Leads whose snooze ended by itself in that time."""

    def waiting(self, *, owned: bool, due_from: datetime, due_before: datetime) -> Sequence[LeadId]:
        """Leads with or without an owner that nobody has answered, whose time for it ends then by the kept clocks."""


class AlertAnnouncer(Protocol):
    """Posts alerts to one rep alone."""

    def channel_of(self, rep: Rep) -> str | None:
        """Their direct messages; None for a rep without a Slack account. Raises as posting does."""

    def post_alerts(self, message: AlertMessage, alerts: Sequence[Alert]) -> Posted:
        """Raises ChannelClosed, Throttled, AnnouncementFailed, as digests do."""

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """Look in the channel whether this was posted."""
