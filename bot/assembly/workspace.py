"""The demo: a local Slack workspace, sample leads, a sample library, and the same bot that runs against Slack."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.assembly.house import House, open_house
from bot.assembly.running import start_bot
from bot.domain.lead_query import LeadField, LeadQuery, Sort
from bot.domain.rep import Rep, RepId, Role
from bot.domain.subscription import Subscription, SubscriptionId, next_due
from bot.domain.words import Band
from bot.sandbox.examples import SAMPLE_LEAD
from bot.sandbox.people import Person
from bot.sandbox.sample.calls import CALLS
from bot.sandbox.sample.make_sample import make_sample
from bot.sandbox.workspace import LocalWorkspace
from bot.settings import Settings
from bot.usecases.ports import Clock, Progress, nobody_watches
from bot.usecases.watched_until import WatchedUntil

DEMO_FOLDER = "demo"
DIGEST_CHANNEL = "#leads-emea"
SCORED_BEFORE = tuple(timedelta(days=days) for days in (16, 12, 8, 4, 1))
"""
As if the bot had been there for two weeks: scores have a past, in which some heated up and some cooled down.

Scored as of yesterday, then as of now: who became hot since is what today's digest has to say.
"""
WEEKDAYS = frozenset({1, 2, 3, 4, 5})


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo that runs until it is stopped."""

    url: str
    """The page to open."""
    house: House
    workspace: LocalWorkspace
    leaving: ExitStack

    def stop(self) -> None:
        """Stop bot and workspace."""
        self.leaving.close()


Say = Callable[[str], None]


def start_demo(settings: Settings, *, clock: Clock, port: int, say: Say = lambda _: None) -> Demo:
    """
    Start everything on this machine; port 0 takes a free one.

    Raises SettingsWrong where the port is taken.
    """
    from bot.slack.manifest import load_manifest

    with ExitStack() as leaving:
        workspace = LocalWorkspace(manifest=load_manifest())
        served = workspace.serve(port=port)
        leaving.callback(served.stop)
        house = open_house(demo_settings(settings, workspace, served.api_url), clock=clock)
        leaving.callback(house.close)
        load_sample(house, workspace, now=clock(), say=say)
        bot = start_bot(house, http=True)
        house.served_at = bot.url
        leaving.callback(bot.stop)
        workspace.connect(f"{bot.url}/slack/events")
        return Demo(served.url, house, workspace, leaving.pop_all())


def demo_settings(settings: Settings, workspace: LocalWorkspace, api_url: str) -> Settings:
    """The same settings, pointed at the local workspace and a data folder of the demo's own."""
    return settings.model_copy(
        update={
            "slack_bot_token": SecretStr(workspace.bot_token),
            "slack_app_token": SecretStr(workspace.app_token),
            "slack_signing_secret": SecretStr(workspace.signing_secret),
            "slack_api_url": api_url,
            "data_dir": settings.data_dir / DEMO_FOLDER,
            "database_url": None,
            "chroma_url": None,
            "http_host": "127.0.0.1",
            "http_port": 0,
        }
    )


def load_sample(
    house: House, workspace: LocalWorkspace, *, now: datetime, say: Say, progress: Progress = nobody_watches
) -> None:
    """Sample leads and activities counted back from today, the sample library, the reps, and one digest."""
    from knowledge.opening import SAMPLE_LIBRARY

    fresh_database(house.settings.data_dir)
    say("Loading the sample library…")
    house.library.take_in([SAMPLE_LIBRARY], progress=progress)
    say("Loading sample leads…")
    titles = [asset.title for asset in house.stores.library.assets() if asset.audience == "external" and asset.url]
    leads, activities = make_sample(house.settings.data_dir / "sample", now=now, assets=titles)
    put_reps(house, workspace)
    yesterday = now - timedelta(days=1)
    house.import_leads(leads, now=now - SCORED_BEFORE[0])
    house.import_activities(activities, now=now - SCORED_BEFORE[0])
    for before in SCORED_BEFORE[1:]:
        house.rescore(now=now - before)
    hear_calls(house, now=yesterday)
    house.rescore(now=now)
    subscribe(house, workspace, now=now, since=yesterday + timedelta(minutes=1))
    WatchedUntil(house.stores.threads).until(yesterday)


def hear_calls(house: House, *, now: datetime) -> None:
    """What some of the warmest leads said in calls, so that the demo has leads at each stage of evidence."""
    asked = LeadQuery(workable=True, sort=(Sort(field=LeadField.ENGAGEMENT),), limit=3 * len(CALLS))
    found = house.stores.questions.find(asked).leads
    heard = [scored for scored in found if scored.lead.email and scored.owner and scored.lead.name != SAMPLE_LEAD]
    for call, scored in zip(CALLS, heard[1::2], strict=False):
        lead, owner = scored.lead, scored.owner
        text = call.text(buyer=lead.shown, rep=owner.shown if owner else "Rep", now=now)
        house.qualify_transcript(text, email=str(lead.email), by=owner.id if owner else None, source=call.name, now=now)


def fresh_database(folder: Path) -> None:
    """Begin with an empty database: yesterday's sample would be a day off. Embedded passages are made again."""
    for leftover in folder.glob("leadbot.db*"):
        leftover.unlink()
    shutil.rmtree(folder / "sample", ignore_errors=True)


def put_reps(house: House, workspace: LocalWorkspace) -> None:
    """The workspace's people as reps: the manager manages the sellers, and an admin can decide on rules beside them."""
    roles = {person.id: _role(person) for person in workspace.state.people.values()}
    ids = {person.id: RepId(f"R-{person.handle}") for person in workspace.state.people.values()}
    manager_id = next(ids[slack_id] for slack_id, role in roles.items() if role is Role.MANAGER)
    for person in workspace.state.people.values():
        role = roles[person.id]
        house.stores.reps.put(
            Rep(
                id=ids[person.id],
                name=person.name,
                email=person.email,
                slack_id=person.id,
                role=role,
                manager_id=manager_id if role is Role.REP else None,
                zone=person.time_zone,
            )
        )


def _role(person: Person) -> Role:
    if person.administers:
        return Role.ADMIN
    return Role.MANAGER if "manager" in person.title.casefold() else Role.REP


def subscribe(house: House, workspace: LocalWorkspace, *, now: datetime, since: datetime) -> None:
    """A digest that is due at once, then every working day at nine."""
    channel = workspace.channel(DIGEST_CHANNEL)
    zone = "Europe/Berlin"
    house.stores.subscriptions.put(
        Subscription(
            id=SubscriptionId("S-demo"),
            channel_id=channel.id,
            channel_name=channel.name,
            days=WEEKDAYS,
            at=time(9),
            zone=zone,
            band=Band.HOT,
            next_due_at=min(now, next_due(WEEKDAYS, time(9), zone, after=now)),
            last_delivered_at=since,
        )
    )
