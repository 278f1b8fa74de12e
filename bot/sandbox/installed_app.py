"""The app as Slack knows it: what its manifest asked for and was granted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

_EVERY_SCOPE = """
    app_mentions:read assistant:write channels:history channels:join channels:read chat:write chat:write.customize
    chat:write.public commands files:read groups:history groups:read im:history im:read im:write mpim:history mpim:read
    mpim:write reactions:read reactions:write team:read users.profile:read users:read users:read.email
"""
ALL_SCOPES = frozenset(_EVERY_SCOPE.split())


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A command people can type, with the hint they see while typing."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An entry in the menu of a message (`message`) or of the composer (`global`)."""

    name: str
    type: str
    callback_id: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question the app suggests; clicking it sends `message`."""

    title: str
    message: str


@dataclass(frozen=True, slots=True)
class InstalledApp:
    """One app in the workspace, with its ids and what it may do; `events` None: subscribed to everything."""

    name: str = "Leadbot"
    description: str = ""
    scopes: frozenset[str] = ALL_SCOPES
    events: frozenset[str] | None = None
    commands: tuple[SlashCommand, ...] = (SlashCommand("/lead", "Work with leads", "[help]"),)
    shortcuts: tuple[Shortcut, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    id: str = "A0LEADBOT"
    bot_id: str = "B0LEADBOT"
    user_id: str = "U0LEADBOT"
    home_tab: bool = field(default=True)

    @classmethod
    def from_manifest(cls, manifest: Mapping[str, Any]) -> "InstalledApp":
        """The app as installing this manifest (Slack's JSON, parsed) would make it."""
        about = manifest.get("display_information", {})
        features = manifest.get("features", {})
        settings = manifest.get("settings", {})
        agent = features.get("agent_view") or features.get("assistant_view") or {}
        return cls(
            name=features.get("bot_user", {}).get("display_name") or about.get("name", "Leadbot"),
            description=agent.get("agent_description") or about.get("description", ""),
            scopes=frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
            events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", [])),
            commands=tuple(_command(entry) for entry in features.get("slash_commands", [])),
            shortcuts=tuple(_shortcut(entry) for entry in features.get("shortcuts", [])),
            prompts=tuple(Prompt(entry["title"], entry["message"]) for entry in agent.get("suggested_prompts", [])),
            home_tab=features.get("app_home", {}).get("home_tab_enabled", False),
        )

    def with_scopes(self, scopes: Iterable[str]) -> "InstalledApp":
        """The same app, granted these scopes only."""
        return replace(self, scopes=frozenset(scopes))

    def hears(self, event: str) -> bool:
        """Whether the app subscribed to this event, named as in the manifest (`message.im`)."""
        return self.events is None or event in self.events


def _command(entry: Mapping[str, Any]) -> SlashCommand:
    return SlashCommand(
        command=entry["command"],
        description=entry.get("description", ""),
        usage_hint=entry.get("usage_hint", ""),
        should_escape=entry.get("should_escape", False),
    )


def _shortcut(entry: Mapping[str, Any]) -> Shortcut:
    return Shortcut(entry["name"], entry["type"], entry["callback_id"], entry.get("description", ""))
