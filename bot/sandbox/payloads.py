"""What Slack sends to an app, around what happened."""

from typing import Any

from bot.sandbox.channels import Channel
from bot.sandbox.messages import Message
from bot.sandbox.people import Person
from bot.sandbox.state import Json, WorkspaceState
from bot.sandbox.views import View

VERIFICATION_TOKEN = "local"  # noqa: S105  (Slack's retired check; apps must not rely on it)


def event_envelope(state: WorkspaceState, event: Json) -> Json:
    """An event as the Events API wraps it."""
    event_id = state.next_id("Ev")
    authorization = {
        "enterprise_id": None,
        "team_id": state.team.id,
        "user_id": state.app.user_id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": state.team.id,
        "context_team_id": state.team.id,
        "context_enterprise_id": None,
        "api_app_id": state.app.id,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(float(event.get("event_ts") or state.next_ts())),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event_id}",
    }


def command_form(
    state: WorkspaceState, person: Person, channel: Channel, *, command: str, text: str, response_url: str
) -> Json:
    """A slash command as it is posted."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": state.team.id,
        "team_domain": state.team.domain,
        "channel_id": channel.id,
        "channel_name": channel.name or "directmessage",
        "user_id": person.id,
        "user_name": person.handle,
        "command": command,
        "text": text,
        "api_app_id": state.app.id,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": state.tickets.trigger(person.id),
    }


def interaction(state: WorkspaceState, person: Person, kind: str, *, view: View | None = None) -> Json:
    """What every interaction has; with a modal, the right to push another onto it."""
    modal_id = view.id if view and view.type == "modal" else None
    payload: Json = {
        "type": kind,
        "user": {
            "id": person.id,
            "username": person.handle,
            "name": person.handle,
            "team_id": state.team.id,
        },
        "api_app_id": state.app.id,
        "token": VERIFICATION_TOKEN,
        "team": {"id": state.team.id, "domain": state.team.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": state.tickets.trigger(person.id, view_id=modal_id),
    }
    return payload | ({"view": state.view_json(view)} if view else {})


def from_message(state: WorkspaceState, message: Message, *, response_url: str) -> Json:
    """What an interaction with a message tells of it; an ephemeral one is not shown again."""
    channel = state.channels[message.channel]
    container: dict[str, Any] = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.only_for is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    body: Json = {
        "container": container,
        "channel": {"id": channel.id, "name": channel.name or "directmessage"},
        "response_url": response_url,
    }
    return body if message.only_for else body | {"message": state.message_json(message)}
