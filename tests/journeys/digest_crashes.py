"""Replicas that post digests and are killed at marked points, over a Slack that fails one time in ten."""

import logging
import multiprocessing
import os
import random
import signal
import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

import structlog

from bot.domain.digest import DigestContent
from bot.domain.digest_record import LookingBack
from bot.domain.lead import LeadId
from bot.domain.subscription import Delivery, DeliveryState, Subscription, SubscriptionId, next_due
from bot.domain.words import Band
from bot.slack.identifiers import DIGEST_METADATA
from bot.slack.notifier import SlackAnnouncer, build_announcer
from bot.storage.database import Database
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.deliver_digest import DeliverDigest
from bot.usecases.pause_closed import PauseClosed
from bot.usecases.ports import Posted
from bot.usecases.post_due_digests import SETTLES_WITHIN, PostDueDigests
from bot.usecases.read_clocks import ReadClocks
from bot.usecases.team_time import TeamTime
from tests.builders import T0, a_lead, a_standing, in_force
from tests.contracts.steps import put
from tests.databases import SqlStores
from tests.domain.scoring_cases import RULES
from tests.fakes.calendars import MemoryCalendars
from tests.fakes.slack_api import Failure, SlackApi

MARKS = ("before claim", "after claim", "before post", "after post", "before confirm", "after confirm")
"""Where a replica may be killed."""
CHANNELS = 6
REPLICAS = 2
ONE_IN = 10
ROUNDS_MAX = 40
"""A day has far more than so many spans after which what was given up is taken up."""
FORK = multiprocessing.get_context("fork")


class FlakySlack(SlackApi):
    """Fails one time in ten: throttles, breaks before or after it did what was asked, or hangs up then."""

    def __init__(self, dice: random.Random) -> None:
        super().__init__()
        self.dice = dice
        self.failed = 0
        self.now = T0
        """Slack's own clock, which messages are named by and looked for."""

    def answer(self, method: str, arguments: dict[str, Any]) -> tuple[int, dict[str, str], Any]:
        """Status, headers and body; None as body hangs up."""
        if self.dice.randrange(ONE_IN):
            return super().answer(method, arguments)
        self.failed += 1
        how = self.dice.choice(("throttled", "broken", "broken after", "hung up", "hung up before"))
        if how == "throttled":
            return 429, {"Retry-After": "30"}, {"ok": False, "error": "ratelimited"}
        if how == "broken":
            return 500, {}, {"ok": False, "error": "internal_error"}
        if how == "hung up before":
            return 200, {}, None
        if how == "hung up":
            self.failures[method].append(Failure(drop=True))
            return super().answer(method, arguments)
        super().answer(method, arguments)
        return 500, {}, {"ok": False, "error": "internal_error"}

    def __enter__(self) -> "FlakySlack":
        super().__enter__()
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # whoever asked is dead
        return self

    def _post(self, arguments: dict[str, Any]) -> dict[str, Any]:
        done = super()._post(arguments)
        ts = f"{int(self.now.timestamp())}.{self._posted:06d}"
        self.history[done["channel"]][-1]["ts"] = ts
        return {**done, "ts": ts, "message": {"ts": ts}}

    def settles(self) -> None:
        """Do what was asked by whoever is dead by now; a real one does not take ten minutes for it either."""
        # Calls are taken in the order in which they come: when this one is hung up on, those before it have begun.
        with socket.create_connection(self._server.server_address[:2], timeout=10) as last:
            last.shutdown(socket.SHUT_WR)
            last.recv(1)
        for thread in threading.enumerate():
            if "process_request_thread" in thread.name:
                thread.join(10)

    def posted(self) -> list[str]:
        """Ids of the deliveries in all channels."""
        messages = [message for channel in self.history.values() for message in channel]
        marks = [message["metadata"] for message in messages if "metadata" in message]
        return [mark["event_payload"]["delivery_id"] for mark in marks if mark["event_type"] == DIGEST_METADATA]


@dataclass
class Killer:
    """Kills its process at the nth passing of a mark."""

    mark: str | None
    left: int = 1

    def passes(self, mark: str) -> None:
        """Perhaps the last thing that this process does."""
        if mark == self.mark:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class KilledSubscriptions:
    """The database's subscriptions, marked."""

    real: Any
    killer: Killer

    def claim_due(self, *, now: datetime, limit: int) -> Sequence[tuple[Subscription, Delivery]]:
        """See the port."""
        self.killer.passes("before claim")
        claimed: Sequence[tuple[Subscription, Delivery]] = self.real.claim_due(now=now, limit=limit)
        self.killer.passes("after claim")
        return claimed

    def settle(self, delivery: Delivery, *, shown: Sequence[LeadId] = ()) -> None:
        """See the port."""
        self.killer.passes("before confirm")
        self.real.settle(delivery, shown=shown)
        self.killer.passes("after confirm")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


@dataclass
class KilledAnnouncer:
    """Slack's announcer, marked."""

    real: SlackAnnouncer
    killer: Killer

    def post_digest(
        self,
        subscription: Subscription,
        delivery: Delivery,
        content: DigestContent,
        *,
        back: LookingBack | None = None,
        now: datetime,
    ) -> Posted:
        """See the port."""
        self.killer.passes("before post")
        posted = self.real.post_digest(subscription, delivery, content, back=back, now=now)
        self.killer.passes("after post")
        return posted

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


@dataclass
class CrashRun:
    """One day of digests, with replicas that die and are started again."""

    url: str
    slack: FlakySlack
    dice: random.Random
    now: datetime = T0
    killed: list[str] = field(default_factory=list)

    def prepare(self) -> None:
        """A hot lead, and channels whose digests are all due at T0."""
        database = Database(self.url)
        stores = SqlStores(database)
        put(stores, a_lead(), standing=a_standing(score=90, band=Band.HOT, band_since=T0 - timedelta(hours=5)))
        days, nine = frozenset({1, 2, 3, 4, 5}), time(9)
        for n in range(CHANNELS):
            stores.subscriptions.put(
                Subscription(
                    id=SubscriptionId(f"S-C{n}"),
                    channel_id=f"C{n}",
                    days=days,
                    at=nine,
                    zone="UTC",
                    next_due_at=next_due(days, nine, "UTC", after=T0 - timedelta(hours=2)),
                    last_delivered_at=T0 - timedelta(days=1),
                )
            )
        database.close()

    def day(self) -> None:
        """Rounds of replicas, each round after what the one before gave up may be taken up."""
        for number in range(ROUNDS_MAX):
            marks = [self.dice.choice((*MARKS, None)) if number < 2 else None for _ in range(REPLICAS)]
            if number == 0 and not any(marks):
                marks[0] = self.dice.choice(MARKS)
            self.round(marks)
            if self._settled():
                return
            self.passes()
        raise AssertionError(f"not settled after {ROUNDS_MAX} rounds")

    def passes(self) -> None:
        """Time goes by until what was given up may be taken up."""
        self.now += SETTLES_WITHIN * 2 + timedelta(minutes=1)

    def round(self, marks: Sequence[str | None], *, nth: int | None = None) -> None:
        """Replicas that run at the same time, each killed at its mark: the nth time that it comes by, or by chance."""
        plans = [Killer(mark, nth or self.dice.randint(1, CHANNELS // 2)) for mark in marks]
        self.slack.now = self.now
        replicas = [FORK.Process(target=_replica, args=(self.url, self.slack.url, plan, self.now)) for plan in plans]
        for replica in replicas:
            replica.start()
        for replica, plan in zip(replicas, plans, strict=True):
            replica.join(60)
            assert replica.exitcode in (0, -signal.SIGKILL), replica.exitcode
            self.killed += [str(plan.mark)] if replica.exitcode else []
        self.slack.settles()

    def _settled(self) -> bool:
        database = Database(self.url)
        stores = SqlStores(database)
        open_ones = stores.deliveries.unsettled(claimed_before=self.now + timedelta(days=1))
        due = [sub for sub in stores.subscriptions.all() if sub.next_due_at <= self.now]
        database.close()
        return not open_ones and not due

    def states(self) -> list[DeliveryState]:
        """What the database says of each delivery."""
        database = Database(self.url)
        stores = SqlStores(database)
        day = T0.date().isoformat()
        found = [stores.deliveries.get(f"S-C{n}:{day}") for n in range(CHANNELS)]
        database.close()
        return [one[1].state for one in found if one]


def _replica(url: str, slack_url: str, killer: Killer, now: datetime) -> None:
    """A process of its own: ticks a few times, and ends."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    database = Database(url)
    stores = SqlStores(database)
    announcer = KilledAnnouncer(build_announcer(bot_token="xoxb-not-a-token", api_url=slack_url), killer)
    subscriptions = KilledSubscriptions(stores.subscriptions, killer)
    compose = ComposeDigest(
        deliveries=stores.deliveries,
        leads=stores.leads,
        in_force=in_force(RULES),
        calendars=MemoryCalendars(),
        clocks=ReadClocks(stores.clocks, TeamTime(in_force(RULES), MemoryCalendars(), stores.reps)),
    )
    post = PostDueDigests(
        deliver=DeliverDigest(
            subscriptions=subscriptions,
            deliveries=stores.deliveries,
            compose=compose,
            announcer=announcer,  # type: ignore[arg-type]
            calendars=MemoryCalendars(),
            pause=PauseClosed(stores.subscriptions, stores.reps, announcer),
        ),
        inbox=stores.inbox,
    )
    for second in (0, 20, 40, 60, 80):
        post(now=now + timedelta(seconds=second))
    database.close()
    os._exit(0)  # nothing of the parent's is cleaned up here
