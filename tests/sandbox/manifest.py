"""The example bot's manifest."""

from typing import Any

MANIFEST: dict[str, Any] = {
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
