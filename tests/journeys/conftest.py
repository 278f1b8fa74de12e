"""The whole bot over HTTP against the local workspace: the code that runs against Slack, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.domain.words import Band
from bot.sandbox.persona import Persona
from bot.sandbox.workspace import LocalWorkspace
from bot.slack.app import SlackApp, build_app, http_handler
from bot.slack.manifest import load_manifest
from bot.slack.notifier import SlackAnnouncer, build_announcer
from bot.web.app import create_web
from bot.web.server import serve
from tests.builders import T0, a_lead, a_standing
from tests.fakes.memory import MemoryStores
from tests.slack.harness import PlainAgent, abilities_over, put


@dataclass(frozen=True, slots=True)
class Office:
    """A workspace with the bot in it, and what the bot keeps."""

    workspace: LocalWorkspace
    stores: MemoryStores
    agent: PlainAgent
    app: SlackApp
    announcer: SlackAnnouncer

    def person(self, name: str) -> Persona:
        return self.workspace.person(name)


@pytest.fixture
def office() -> Iterator[Office]:
    """Four people, the bot in #sales, and four leads."""
    workspace, stores = LocalWorkspace(manifest=load_manifest()), MemoryStores()
    agent = PlainAgent(stores)
    with workspace.serve() as served:
        app = build_app(
            bot_token=workspace.bot_token,
            signing_secret=workspace.signing_secret,
            api_url=served.api_url,
            abilities=abilities_over(stores, agent, [T0], {}, []),
        )
        web = serve(create_web(slack=http_handler(app), unwell=dict), host="127.0.0.1", port=0)
        workspace.connect(f"{web.url}/slack/events")
        fill(stores)
        yield Office(
            workspace, stores, agent, app, build_announcer(bot_token=workspace.bot_token, api_url=served.api_url)
        )
        workspace.settle()
        web.stop()
        app.close()


def fill(stores: MemoryStores) -> None:
    """Anna and Bo are hot, Cy is warm, Di cold; nobody owns them."""
    for name, company, score, band in (
        ("Anna Kowalska", "Acme", 87, Band.HOT),
        ("Bo Lin", "Globex", 81, Band.HOT),
        ("Cy Young", "Initech", 55, Band.WARM),
        ("Di Prince", "Hooli", 12, Band.COLD),
    ):
        email = f"{name.split()[0].casefold()}@{company.casefold()}.test"
        put(
            stores,
            a_lead(name=name, company=company, email=email, title="CTO"),
            standing=a_standing(score=score, band=band),
        )
