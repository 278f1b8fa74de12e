"""Replicas that post alerts are killed at marked points, over a Slack that fails one time in ten: each is told once."""

import logging
import os
import random
import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
import structlog

from bot.domain.alert import Alert, AlertKind, AlertMessage
from bot.slack.alert_announcer import SlackAlerts
from bot.slack.notifier import build_announcer
from bot.storage.database import Database
from bot.usecases.ports import Posted
from bot.usecases.post_alerts import PostAlerts
from bot.usecases.post_once import SETTLES_WITHIN
from tests.builders import MARA, T0, TOM, a_lead
from tests.contracts.steps import put
from tests.databases import SqlStores, shared_postgres
from tests.journeys.digest_crashes import FORK, ROUNDS_MAX, FlakySlack, Killer

MARKS = ("before claim", "after claim", "before post", "after post", "before confirm", "after confirm")
ALERTS = 3
"""For each of two reps; as many as come singly."""


@dataclass
class KilledAlerts:
    """The database's alerts, marked."""

    real: Any
    killer: Killer

    def claim(self, alerts: Sequence[Alert], message: AlertMessage) -> bool:
        """See the port."""
        self.killer.passes("before claim")
        claimed = bool(self.real.claim(alerts, message))
        self.killer.passes("after claim")
        return claimed

    def settle(self, message: AlertMessage) -> None:
        """See the port."""
        self.killer.passes("before confirm")
        self.real.settle(message)
        self.killer.passes("after confirm")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


@dataclass
class KilledSlack:
    """Slack's announcer, marked."""

    real: Any
    killer: Killer

    def post_alerts(self, message: AlertMessage, alerts: Sequence[Alert]) -> Posted:
        """See the port."""
        self.killer.passes("before post")
        posted: Posted = self.real.post_alerts(message, alerts)
        self.killer.passes("after post")
        return posted

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


def _replica(url: str, slack_url: str, killer: Killer, now: datetime) -> None:
    """A process of its own: ticks a few times, and ends."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    database = Database(url)
    stores = SqlStores(database)
    slack = SlackAlerts(build_announcer(bot_token="xoxb-not-a-token", api_url=slack_url))
    post = PostAlerts(
        alerts=KilledAlerts(stores.alerts, killer),
        reps=stores.reps,
        announcer=KilledSlack(slack, killer),
        inbox=stores.inbox,
    )
    for second in (0, 20, 40, 60, 80):
        post(now=now + timedelta(seconds=second))
    database.close()
    os._exit(0)  # nothing of the parent's is cleaned up here


def prepare(url: str) -> None:
    """Alerts that wait for two reps."""
    database = Database(url)
    stores = SqlStores(database)
    for rep in (MARA, TOM):
        stores.reps.put(replace(rep, zone="UTC"))
    put(stores, lead := a_lead())
    for rep in (MARA, TOM):
        waiting = [
            Alert(key=f"{rep.id}:{n}", kind=AlertKind.HOT, rep_id=rep.id, lead_id=lead.id, at=T0, text=f"{rep.id}:{n}")
            for n in range(ALERTS)
        ]
        stores.alerts.add(waiting)
    database.close()


def settled(url: str, now: datetime) -> bool:
    """Whether nothing waits, and nothing is without a result."""
    database = Database(url)
    stores = SqlStores(database)
    left = [*stores.alerts.waiting(), *stores.alerts.unsettled(claimed_before=now + timedelta(days=1))]
    database.close()
    return not left


def told(slack: FlakySlack) -> list[str]:
    """Every alert in anybody's direct messages, as often as it is there."""
    texts = [str(message["text"]) for channel in slack.history.values() for message in channel]
    return sorted(line for text in texts for line in text.splitlines() if line.startswith("R-"))


@pytest.mark.postgres
@pytest.mark.parametrize("mark", MARKS)
def test_an_alert_is_told_once_wherever_a_replica_is_killed(mark: str) -> None:
    dice, now, deaths = random.Random(mark), T0, 0
    with shared_postgres().fresh() as url, FlakySlack(dice) as slack:
        prepare(url)
        for number in range(ROUNDS_MAX):
            killers = [Killer(mark if number == 0 else None) for _ in range(2)]
            slack.now = now
            replicas = [FORK.Process(target=_replica, args=(url, slack.url, killer, now)) for killer in killers]
            for replica in replicas:
                replica.start()
            for replica in replicas:
                replica.join(60)
                assert replica.exitcode in (0, -signal.SIGKILL), replica.exitcode
                deaths += replica.exitcode != 0
            slack.settles()
            if settled(url, now):
                break
            now += SETTLES_WITHIN * 2 + timedelta(minutes=1)

    assert deaths
    assert told(slack) == sorted(f"{rep.id}:{n}" for rep in (MARA, TOM) for n in range(ALERTS))
