"""A served workspace, the real client for it, and a small app that listens."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace, RunningWorkspace
from tests.sandbox.example_bot import example_app, over_http
from tests.sandbox.manifest import MANIFEST
from tests.sandbox.recording_app import RecordingApp, recording_app


@pytest.fixture
def workspace() -> LocalWorkspace:
    """A workspace nobody serves yet; events are retried at once."""
    return LocalWorkspace(manifest=MANIFEST, retry_after_seconds=(0.0, 0.05, 0.05))


@pytest.fixture
def served(workspace: LocalWorkspace) -> Iterator[RunningWorkspace]:
    """The same, listening."""
    with workspace.serve() as running:
        yield running


@pytest.fixture
def client(workspace: LocalWorkspace, served: RunningWorkspace) -> WebClient:
    """Slack's own client, with the bot's token."""
    return WebClient(workspace.bot_token, base_url=served.api_url)


@pytest.fixture
def example_bot(workspace: LocalWorkspace, served: RunningWorkspace) -> Iterator[str]:
    """A small Bolt app that listens over HTTP; gives its address."""
    with over_http(workspace, example_app(workspace, served.api_url)) as url:
        yield url


@pytest.fixture
def listener(workspace: LocalWorkspace) -> Iterator[RecordingApp]:
    """An address the workspace sends to, which keeps what it gets."""
    with recording_app() as app:
        workspace.connect(app.url)
        yield app
        workspace.courier.stop()
