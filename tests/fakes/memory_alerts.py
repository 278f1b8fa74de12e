"""What reps are told alone, in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.alert import Alert, AlertChoice, AlertKind, AlertMessage
from bot.domain.change import ChangeKind
from bot.domain.errors import AnnouncementFailed, ChannelClosed
from bot.domain.lead import Lead, LeadId
from bot.domain.rep import Rep, RepId
from bot.domain.subscription import DeliveryId
from bot.domain.words import Band, EventKind
from bot.usecases.ports import Happening, Posted
from tests.fakes.memory_store import MemoryStore


def unname(store: MemoryStore, lead: Lead) -> None:
    """What reps are told of others names an erased lead no more."""
    for name in (lead.email, lead.name if " " in lead.name else None):
        if name:
            store.alerts = {
                key: (replace(alert, text=alert.text.replace(name, "somebody")), message)
                for key, (alert, message) in store.alerts.items()
            }


class MemoryAlerts:
    """Alerts in lists."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def add(self, alerts: Sequence[Alert]) -> int:
        """See the port."""
        added = 0
        for alert in alerts:
            if alert.key not in self.store.alerts and alert.lead_id in self.store.leads:
                self.store.alerts[alert.key] = (alert, None)
                added += 1
        return added

    def known(self, keys: Sequence[str]) -> frozenset[str]:
        """See the port."""
        return frozenset(key for key in keys if key in self.store.alerts)

    def waiting(self) -> Sequence[Alert]:
        """See the port."""
        free = [alert for alert, message in self.store.alerts.values() if message is None]
        return sorted(free, key=lambda alert: alert.at)

    def claim(self, alerts: Sequence[Alert], message: AlertMessage) -> bool:
        """See the port."""
        with self.store.lock:
            if any(self.store.alerts.get(alert.key, (alert, "gone"))[1] is not None for alert in alerts):
                return False
            self.store.alerts |= {alert.key: (alert, message.id) for alert in alerts}
            self.store.alert_messages[message.id] = message
        return True

    def unsettled(self, *, claimed_before: datetime) -> Sequence[tuple[AlertMessage, Sequence[Alert]]]:
        """See the port."""
        left = [m for m in self.store.alert_messages.values() if m.state == "claimed" and m.claimed_at < claimed_before]
        every = list(self.store.alerts.values())
        return [(message, [alert for alert, held in every if held == message.id]) for message in left]

    def settle(self, message: AlertMessage) -> None:
        """See the port."""
        self.store.alert_messages[message.id] = message

    def clear(self, *, before: datetime) -> int:
        """See the port."""
        messages = self.store.alert_messages.values()
        over = {one.id for one in messages if one.claimed_at < before and one.state != "claimed"}
        gone = [key for key, (_, held) in self.store.alerts.items() if held in over]
        self.store.alerts = {key: kept for key, kept in self.store.alerts.items() if key not in gone}
        self.store.alert_messages = {key: one for key, one in self.store.alert_messages.items() if key not in over}
        return len(gone)

    def sent(self, *, since: datetime) -> Mapping[RepId, Sequence[datetime]]:
        """See the port."""
        found: dict[RepId, list[datetime]] = {}
        for message in self.store.alert_messages.values():
            if message.claimed_at > since:
                found.setdefault(message.rep_id, []).append(message.claimed_at)
        return found

    def choices(self) -> Mapping[RepId, AlertChoice]:
        """See the port."""
        return dict(self.store.alert_choices)

    def choose(self, choice: AlertChoice) -> None:
        """See the port."""
        self.store.alert_choices[choice.rep_id] = choice


class MemoryHappenings:
    """What happened, in memory."""

    def __init__(self, store: MemoryStore) -> None:
        self.store = store

    def since(self, moment: datetime, *, until: datetime) -> Sequence[Happening]:
        """See the port."""
        store, found = self.store, []
        for lead_id in store.leads:
            times = [
                move.at
                for move in store.moves.get(lead_id, [])
                if move.band_after is Band.HOT and move.band_before is not Band.HOT
            ]
            standing = store.standings[lead_id]
            if standing.band is Band.HOT and standing.band_since == store.first_scored[lead_id]:
                times.append(standing.band_since)
            claims = [c for c in store.changes if c.lead_id == lead_id and c.note.kind is ChangeKind.CLAIMED]
            last = max((c.note.at for c in claims if c.undone_at is None), default=None)
            told = [at for at in times if last is None or at > last]
            found += [Happening(kind=AlertKind.HOT, lead_id=lead_id, rep_id=None, at=at) for at in told]
            for event in store.events.get(lead_id, ()):
                if event.kind is EventKind.EMAIL_REPLY:
                    about = event.detail or event.asset
                    one = Happening(kind=AlertKind.REPLIED, lead_id=lead_id, rep_id=None, at=event.at, detail=about)
                    found.append(one)
        inside = [one for one in found if moment <= one.at < until]
        return sorted(inside, key=lambda one: (one.at, one.lead_id, one.kind))

    def woken(self, moment: datetime, *, until: datetime) -> Sequence[Happening]:
        """See the port."""
        kept = sorted(self.store.snoozes.values(), key=lambda one: (one.until, one.lead_id))
        ended = [one for one in kept if moment <= one.until < until and one.at < one.until]
        return [Happening(kind=AlertKind.WOKE, lead_id=s.lead_id, rep_id=s.by, at=s.until) for s in ended]

    def waiting(self, *, owned: bool, due_from: datetime, due_before: datetime) -> Sequence[LeadId]:
        """See the port."""
        clocks = [(kept.clock, lead_id) for lead_id, (kept, _) in self.store.clocks.items() if kept.clock]
        leads = self.store.leads
        mine = [one for one in clocks if (leads[one[1]].owner_id is not None) == owned]
        due = [(clock.due, lead_id) for clock, lead_id in mine if clock.answered is None]
        return [lead_id for at, lead_id in sorted(due) if due_from <= at < due_before]


@dataclass(slots=True)
class MemoryAlertAnnouncer:
    """Direct messages in lists. A silent rep's take the message and do not say so; a failing one's take nothing."""

    silent: set[str] = field(default_factory=set)
    failing: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    messages: dict[str, list[tuple[DeliveryId, tuple[str, ...]]]] = field(default_factory=dict)

    def channel_of(self, rep: Rep) -> str | None:
        """See the port."""
        return f"D-{rep.id}" if rep.slack_id else None

    def post_alerts(self, message: AlertMessage, alerts: Sequence[Alert]) -> Posted:
        """See the port."""
        channel = message.channel_id
        if channel in self.closed:
            raise ChannelClosed
        if channel in self.failing:
            raise AnnouncementFailed("Slack is away.")
        self.messages.setdefault(channel, []).append((message.id, tuple(alert.text for alert in alerts)))
        if channel in self.silent:
            raise AnnouncementFailed("Slack did not answer in time.")
        return Posted(channel_id=channel, ts=f"{len(self.messages[channel])}.0")

    def find_digest(self, channel_id: str, delivery_id: DeliveryId, *, since: datetime) -> Posted | None:
        """See the port."""
        there = any(known == delivery_id for known, _ in self.messages.get(channel_id, []))
        return Posted(channel_id=channel_id, ts="1.0") if there else None

    def told(self, rep: Rep) -> list[tuple[str, ...]]:
        """The texts of each message to a rep."""
        return [texts for _, texts in self.messages.get(f"D-{rep.id}", [])]
