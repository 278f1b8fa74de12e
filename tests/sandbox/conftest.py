"""A served workspace, the real client for it, and a small app that listens."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace, RunningWorkspace
from tests.sandbox.example_bot import example_app, over_http

MANIFEST = {
    "display_information": {"name": "Leadbot"},
    "features": {
        "bot_user": {"display_name": "Leadbot"},
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "agent_view": {
            "agent_description": "Answers questions about leads.",
            "suggested_prompts": [{"title": "Hottest leads", "message": "Who are my hottest leads?"}],
        },
        "slash_commands": [
            {
                "command": "/lead",
                "description": "Log, show and qualify leads",
                "usage_hint": "log | show | hot | qualify | suggest | claim | digest | help",
            }
        ],
        "shortcuts": [{"name": "Save as lead", "type": "message", "callback_id": "save_as_lead"}],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "assistant:write",
                "channels:history",
                "channels:read",
                "chat:write",
                "commands",
                "im:history",
                "im:read",
                "im:write",
                "reactions:write",
                "users:read",
                "users:read.email",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened",
                "app_mention",
                "member_joined_channel",
                "message.channels",
                "message.im",
                "reaction_added",
            ]
        }
    },
}


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
