"""How fast ten thousand digests that are due at once are claimed and drawn, in how much memory; and a crash matrix."""

import os
import random
import resource
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from datetime import time as clock
from pathlib import Path

from bot.domain.digest import DigestContent
from bot.domain.digest_record import LookingBack
from bot.domain.lead_query import Condition, FieldIs, LeadField
from bot.domain.subscription import Delivery, DeliveryId, DeliveryState, Subscription, SubscriptionId, next_due
from bot.domain.words import Band
from bot.schedule.calendars import PublicCalendars
from bot.slack.drawn_digests import DrawnDigests
from bot.slack.notifier import build_announcer
from bot.slack.views import digest
from bot.slack.views.blocks import Message
from bot.slack.views.digest_lines import leads_in
from bot.storage.database import Database
from bot.storage.upgrade import upgrade
from bot.usecases.compose_digest import ComposeDigest
from bot.usecases.deliver_digest import DeliverDigest
from bot.usecases.look_back import LookBack
from bot.usecases.pause_closed import PauseClosed
from bot.usecases.ports import Announcer, Posted, TellsReps
from bot.usecases.post_due_digests import PostDueDigests
from bot.usecases.read_clocks import ReadClocks
from bot.usecases.team_time import TeamTime
from tests.builders import T0, a_lead, a_standing, in_force
from tests.contracts.steps import put
from tests.databases import SqlStores, shared_postgres
from tests.domain.scoring_cases import RULES
from tests.fakes.announcer import MemoryAnnouncer
from tests.fakes.slack_api import SlackApi
from tests.journeys.digest_crashes import CHANNELS, CrashRun, FlakySlack

SUBSCRIPTIONS = int(os.environ.get("LEADBOT_BENCH_SUBSCRIPTIONS", "10000"))
RUNS = int(os.environ.get("LEADBOT_BENCH_CRASHES", "200"))
POSTED = 1_000
LEADS, COUNTRIES = 2_000, ("Germany", "France", "Spain", "Italy", "Poland")
BAR_A_SECOND = 500
"""Of a core's time, claiming, composing, drawing and settling."""
MEMORY_BAR_MB = 500
DAYS, NINE = frozenset({1, 2, 3, 4, 5}), clock(9)


@dataclass
class DrawingAnnouncer(MemoryAnnouncer):
    """Draws every digest, and keeps none."""

    bodies: DrawnDigests = field(default_factory=DrawnDigests)
    drawn: int = 0
    last: Message | None = None

    def post_digest(
        self,
        subscription: Subscription,
        delivery: Delivery,
        content: DigestContent,
        *,
        back: LookingBack | None = None,
        now: datetime,
    ) -> Posted:
        self.last = digest.post(subscription, delivery, content, self.bodies.body(content), back=back)
        self.drawn += 1
        return Posted(channel_id=subscription.channel_id, ts="1.1", shown=tuple(leads_in(self.last["blocks"])))


@dataclass
class House:
    """A database with hot leads, and channels whose digests are all due at T0."""

    stores: SqlStores
    kinds: list[tuple[int, tuple[Condition, ...]]] = field(default_factory=list)

    def fill(self) -> None:
        for n in range(LEADS):
            lead = a_lead(
                name=f"Lead {n}", email=f"lead{n}@c{n}.test", company=f"Company {n}", country=COUNTRIES[n % 5]
            )
            hot = a_standing(score=60 + n % 40, band=Band.HOT, band_since=T0 - timedelta(hours=5))
            put(self.stores, lead, standing=hot if n % 21 == 0 else a_standing(band=Band.COOL))

    def subscribe(self, count: int, *, kinds: int, days: int = 1) -> None:
        """As many standing orders, of so many kinds."""
        for n in range(count):
            kind = n % kinds
            where = (FieldIs(field=LeadField.COUNTRY, values=(COUNTRIES[kind % 5],)),) if kind else ()
            self.stores.subscriptions.put(
                Subscription(
                    id=SubscriptionId(f"S-{n}"),
                    channel_id=f"C{n}",
                    channel_name=f"sales-{n}",
                    days=DAYS,
                    at=NINE,
                    zone="UTC",
                    capacity=5 + kind % 16,
                    where=where,
                    next_due_at=next_due(DAYS, NINE, "UTC", after=T0 - timedelta(hours=2)),
                    last_delivered_at=T0 - timedelta(days=days),
                )
            )

    def poster(self, announcer: Announcer, teller: TellsReps) -> PostDueDigests:
        stores, calendars = self.stores, PublicCalendars()
        deliver = DeliverDigest(
            subscriptions=stores.subscriptions,
            deliveries=stores.deliveries,
            compose=ComposeDigest(
                deliveries=stores.deliveries,
                leads=stores.leads,
                in_force=in_force(RULES),
                calendars=calendars,
                clocks=ReadClocks(stores.clocks, TeamTime(in_force(RULES), calendars, stores.reps)),
            ),
            announcer=announcer,
            calendars=calendars,
            pause=PauseClosed(stores.subscriptions, stores.reps, teller),
            look_back=LookBack(stores.digest_records, stores.threads),
        )
        return PostDueDigests(deliver=deliver, inbox=stores.inbox)


def house(folder: Path) -> House:
    database = Database(f"sqlite:///{folder / 'digests.db'}")
    upgrade(database)
    made = House(SqlStores(database))
    made.fill()
    return made


def cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def tick(kinds: int, *, days: int = 1) -> bool:
    """Whether a tick over everybody meets the bars; the first digest of a week, such as after four days, looks back."""
    with tempfile.TemporaryDirectory() as folder:
        made = house(Path(folder))
        made.subscribe(SUBSCRIPTIONS, kinds=kinds, days=days)
        announcer = DrawingAnnouncer()
        post = made.poster(announcer, announcer)
        begun, used = time.perf_counter(), cpu_seconds()
        done = post(now=T0)
        seconds, used = time.perf_counter() - begun, cpu_seconds() - used
    assert done.posted == announcer.drawn == SUBSCRIPTIONS, done
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rate = SUBSCRIPTIONS / used
    print(
        f"{SUBSCRIPTIONS:,} due at once, {kinds:>3} kinds, {days} days: {rate:,.0f}/s of a core (bar {BAR_A_SECOND}), "
        f"{used:.1f} s of the processor, {seconds:.1f} s by the wall, {peak:.0f} MB at most (bar {MEMORY_BAR_MB})",
        flush=True,
    )
    return rate >= BAR_A_SECOND and peak <= MEMORY_BAR_MB


def post_over_http() -> None:
    """How fast they come out of a Slack on this machine, which answers at once."""
    with tempfile.TemporaryDirectory() as folder, SlackApi(strict=False) as slack:
        made = house(Path(folder))
        made.subscribe(POSTED, kinds=1)
        announcer = build_announcer(bot_token="xoxb-not-a-token", api_url=slack.url)
        begun, used = time.perf_counter(), cpu_seconds()
        done = made.poster(announcer, announcer)(now=T0)
        seconds, used = time.perf_counter() - begun, cpu_seconds() - used
    assert done.posted == POSTED, done
    rate = POSTED / seconds
    print(f"{POSTED:,} posted to a Slack on this machine: {rate:,.0f}/s by the wall, {used:.1f} s of the processor")


def crashes() -> int:
    """Runs in which a digest came twice or not at all."""
    wrong, killed, failed = 0, 0, 0
    wanted = [DeliveryId(f"S-C{n}:{T0.date().isoformat()}") for n in range(CHANNELS)]
    begun = time.perf_counter()
    for seed in range(RUNS):
        dice = random.Random(1_000 + seed)
        with shared_postgres().fresh() as url, FlakySlack(dice) as slack:
            run = CrashRun(url, slack, dice)
            run.prepare()
            run.day()
            right = sorted(slack.posted()) == wanted and set(run.states()) == {DeliveryState.POSTED}
        wrong, killed, failed = wrong + (not right), killed + len(run.killed), failed + slack.failed
    print(
        f"{RUNS} days of {CHANNELS} digests by two replicas on PostgreSQL: {killed} killed, {failed} calls failed, "
        f"{wrong} days with a digest twice or missing (bar 0), {time.perf_counter() - begun:.0f} s by the wall"
    )
    return wrong


def main() -> int:
    fine = [*(tick(kinds) for kinds in (1, 100)), tick(1, days=4)]
    post_over_http()
    wrong = crashes()
    return int(not all(fine) or wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
