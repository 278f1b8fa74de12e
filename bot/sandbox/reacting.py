"""Emoji below messages, whoever puts them there."""

from bot.sandbox.messages import Message
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import WorkspaceState


def react(state: WorkspaceState, message: Message, name: str, user_id: str) -> None:
    """
    Put an emoji below a message.

    Raises:
        SlackRefusal: `already_reacted`.
    """
    with state.lock:
        users = message.reactions.setdefault(name, [])
        if user_id in users:
            raise SlackRefusal("already_reacted")
        users.append(user_id)
        state.redrawn(message)
    _announce(state, "reaction_added", message, name, user_id)


def unreact(state: WorkspaceState, message: Message, name: str, user_id: str) -> None:
    """
    Take it away again.

    Raises:
        SlackRefusal: `no_reaction`.
    """
    with state.lock:
        users = message.reactions.get(name, [])
        if user_id not in users:
            raise SlackRefusal("no_reaction")
        users.remove(user_id)
        if not users:
            del message.reactions[name]
        state.redrawn(message)
    _announce(state, "reaction_removed", message, name, user_id)


def _announce(state: WorkspaceState, kind: str, message: Message, name: str, user_id: str) -> None:
    item = {"type": "message", "channel": message.channel, "ts": message.ts}
    event = {"type": kind, "user": user_id, "reaction": name, "item": item, "item_user": message.author}
    state.announce(kind, event | {"event_ts": state.next_ts()})
