"""The app's manifest: what Slack is told of commands, events and scopes when the app is created."""

import json
from pathlib import Path
from typing import Any

MANIFEST_FILE = Path(__file__).with_name("manifest.json")


def load_manifest() -> dict[str, Any]:
    """The manifest as Slack takes it."""
    manifest: dict[str, Any] = json.loads(MANIFEST_FILE.read_text(encoding="utf-8"))
    return manifest


def bot_scopes() -> frozenset[str]:
    """Scopes that the bot token needs."""
    return frozenset(load_manifest()["oauth_config"]["scopes"]["bot"])
