"""Post what waits for reps: each alert once, several together where there are many, nothing in quiet hours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from uuid import uuid4

import structlog

from bot.domain.alert import WINDOW, Alert, AlertMessage, due_now
from bot.domain.errors import AnnouncementFailed, ChannelClosed
from bot.domain.rep import Rep, RepId
from bot.domain.subscription import DeliveryId, DeliveryState
from bot.usecases.ports import AlertAnnouncer, Alerts, Inbox, Reps
from bot.usecases.post_once import (
    LOOKED_FOR,
    SETTLES_WITHIN,
    SKEW,
    Ended,
    Rounds,
    Taken,
    Waiting,
    rounds,
    taken,
    unsettled,
)

log = structlog.get_logger(__name__)

Claimed = tuple[AlertMessage, Sequence[Alert]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostAlerts:
    """
    Claim, post, settle, as digests are.

    What was claimed and never settled is looked for in the rep's direct messages first.
    """

    alerts: Alerts
    reps: Reps
    announcer: AlertAnnouncer
    inbox: Inbox
    at_once: int = 4
    """Reps written to at the same time."""
    waiting: Waiting[Claimed] = field(default_factory=Waiting)

    def __call__(self, *, now: datetime) -> int:
        """How many messages were posted."""
        with rounds("alert", inbox=self.inbox, at_once=self.at_once, waiting=self.waiting) as turns:
            ended = self._rounds(turns, now)
        return ended.count(DeliveryState.POSTED)

    def _rounds(self, rounds: Rounds[Claimed], now: datetime) -> list[DeliveryState]:
        left = self.alerts.unsettled(claimed_before=now - SETTLES_WITHIN)
        given_up = rounds.left([(message.id, (message, alerts)) for message, alerts in left], now)

        def again(one: Taken[Claimed]) -> Ended:
            return self._post(*one.one) if one.sure else self._reconcile(*one.one, now=now)

        ended = rounds.each([*self.waiting.ready(now), *given_up], again, now)
        fresh = [taken(message.id, (message, alerts), now) for message, alerts in self._claimed(now)]
        return ended + rounds.each(fresh, lambda one: self._post(*one.one), now)

    def due(self, *, now: datetime) -> Iterator[tuple[Rep, tuple[Alert, ...]]]:
        """What would be posted now, a message each; changes nothing."""
        every = sorted(self.alerts.waiting(), key=lambda alert: alert.rep_id)
        if not every:
            return
        reps: Mapping[RepId, Rep] = {rep.id: rep for rep in self.reps.all()}
        choices, sent = self.alerts.choices(), self.alerts.sent(since=now - WINDOW)
        for rep_id, group in groupby(every, key=lambda alert: alert.rep_id):
            rep, quiet = reps.get(rep_id), choices[rep_id].quiet if rep_id in choices else None
            if rep is not None:
                lately = sent.get(rep_id, ())
                for some in due_now(list(group), sent=lately, quiet=quiet, zone=rep.zone or "UTC", now=now):
                    yield rep, some

    def _claimed(self, now: datetime) -> Iterator[Claimed]:
        channels: dict[RepId, str | None] = {}
        for rep, some in self.due(now=now):
            if rep.id not in channels:
                channels[rep.id] = self._channel(rep)
            channel_id = channels[rep.id]
            if channel_id is None:
                continue
            message = AlertMessage(
                id=DeliveryId(f"alerts:{uuid4()}"),
                rep_id=rep.id,
                channel_id=channel_id,
                state=DeliveryState.CLAIMED,
                claimed_at=now,
            )
            if self.alerts.claim(some, message):
                yield message, some

    def _channel(self, rep: Rep) -> str | None:
        """None where nothing can be posted at the moment: the alerts wait."""
        try:
            return self.announcer.channel_of(rep)
        except AnnouncementFailed as failed:
            log.warning("alerts wait", rep=rep.id, reason=failed.sentence)
            return None

    def _reconcile(self, message: AlertMessage, alerts: Sequence[Alert], *, now: datetime) -> Ended:
        try:
            found = self.announcer.find_digest(message.channel_id, message.id, since=message.claimed_at - SKEW)
        except AnnouncementFailed as failed:
            hopeless = isinstance(failed, ChannelClosed) or now - message.claimed_at > LOOKED_FOR
            return self._settle(message, DeliveryState.FAILED) if hopeless else unsettled(failed, posting=False)
        if found is not None:
            return self._settle(message, DeliveryState.POSTED, ts=found.ts)
        return self._post(message, alerts)

    def _post(self, message: AlertMessage, alerts: Sequence[Alert]) -> Ended:
        """For a message of which it is known that it is not there."""
        if not alerts:  # the leads were erased meanwhile
            return self._settle(message, DeliveryState.EMPTY)
        try:
            posted = self.announcer.post_alerts(message, alerts)
        except ChannelClosed as refused:
            log.warning("alerts refused", message=message.id, reason=refused.sentence)
            return self._settle(message, DeliveryState.FAILED)
        except AnnouncementFailed as failed:
            log.warning("alerts not confirmed", message=message.id, reason=failed.sentence)
            return unsettled(failed, posting=True)
        return self._settle(message, DeliveryState.POSTED, ts=posted.ts)

    def _settle(self, message: AlertMessage, state: DeliveryState, *, ts: str | None = None) -> Ended:
        self.alerts.settle(replace(message, state=state, posted_ts=ts))
        return Ended(state=state)
