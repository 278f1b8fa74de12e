"""Saying, changing and taking back messages, and what the app hears of it."""

import copy
import uuid

from bot.sandbox.limits.surfaces import elements_of, with_nested
from bot.sandbox.messages import Block, Message
from bot.sandbox.state import Json, WorkspaceState


def post(state: WorkspaceState, message: Message) -> Message:
    """Put a message into its conversation; the app hears of it if it is in there."""
    state.add(message)
    if not message.only_for:
        announce_message(state, message)
    return message


def change(state: WorkspaceState, message: Message, *, text: str, blocks: list[Block]) -> None:
    """Show something else in a message's place."""
    with state.lock:
        before = state.message_json(message)
        message.text, message.blocks, message.edited_ts = text, blocks, state.next_ts()
        state.redrawn(message)
        after = state.message_json(message)
    if not message.only_for:
        details = {"subtype": "message_changed", "hidden": True, "message": after, "previous_message": before}
        _announce(state, message, {"type": "message", "ts": message.edited_ts} | details)


def take_back(state: WorkspaceState, message: Message) -> None:
    """Delete a message."""
    with state.lock:
        before = state.message_json(message)
        state.remove(message)
    if not message.only_for:
        details = {"subtype": "message_deleted", "hidden": True, "deleted_ts": message.ts, "previous_message": before}
        _announce(state, message, {"type": "message", "ts": state.next_ts()} | details)


def announce_message(state: WorkspaceState, message: Message) -> None:
    """Tell the app what was said: a mention of it comes twice, as `app_mention` and as `message`."""
    event = state.message_json(message)
    if message.metadata:
        event["metadata"] = message.metadata
    if not message.by_app:
        event["client_msg_id"] = str(uuid.uuid5(uuid.NAMESPACE_OID, message.channel + message.ts))
    if message.is_reply:
        event["parent_user_id"] = _root_author(state, message)
    channel = state.channels[message.channel]
    mentioned = f"<@{state.app.user_id}>" in message.text and not message.by_app
    plain = message.subtype in (None, "file_share")
    if mentioned and not channel.direct and state.app.user_id in channel.members and plain:
        mention = {key: value for key, value in event.items() if key != "client_msg_id"}
        state.announce("app_mention", mention | {"type": "app_mention", "channel": channel.id, "event_ts": message.ts})
    _announce(state, message, event)


def _announce(state: WorkspaceState, message: Message, event: Json) -> None:
    channel = state.channels[message.channel]
    if state.app.user_id not in channel.members:
        return
    where = {"channel": channel.id, "channel_type": channel.type, "event_ts": event["ts"]}
    state.announce("message.im" if channel.direct else "message.channels", event | where)


def _root_author(state: WorkspaceState, message: Message) -> str:
    root = state.channels[message.channel].message(message.root_ts)
    return root.author if root else message.author


def with_ids(state: WorkspaceState, blocks: list[Block] | None) -> list[Block]:
    """Blocks with the ids that Slack makes up where the app gave none."""
    filled = copy.deepcopy(blocks or [])
    for block in with_nested(filled):
        block.setdefault("block_id", state.next_id("b"))
        for element in elements_of(block):
            if element["type"] != "image":
                element.setdefault("action_id", state.next_id("a"))
    return filled
