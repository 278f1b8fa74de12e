"""What the page shows a person: everything, or what changed since a revision."""

from bot.sandbox.channels import Channel
from bot.sandbox.desk import SLACKBOT
from bot.sandbox.messages import Message
from bot.sandbox.state import Json, Status, WorkspaceState


def page_state(state: WorkspaceState, person_id: str, *, since: int, reachable: bool) -> Json:
    """The workspace as this person sees it; of messages only those that changed after `since`."""
    with state.lock:
        channels = [channel for channel in state.channels.values() if person_id in channel.members]
        messages = [
            _message(state, message)
            for channel in channels
            for message in channel.messages
            if message.revision > since and message.only_for in (None, person_id)
        ]
        ids = {channel.id for channel in channels}
        home = state.homes.get(person_id)
        return {
            "born": state.born,
            "revision": state.revision,
            "since": since,
            "reachable": reachable,
            "you": person_id,
            "team": {"id": state.team.id, "name": state.team.name, "domain": state.team.domain},
            "app": _app(state),
            "people": [_person(state, one) for one in state.people],
            "channels": [_channel(state, channel, person_id) for channel in channels],
            "messages": messages,
            "removed": [
                {"channel": channel, "ts": ts} for at, channel, ts in state.removed if at > since and channel in ids
            ],
            "modals": [_view(state, view.id) for view in state.modals[person_id]],
            "home": _view(state, home.id) if home else None,
            "statuses": [_status(key, status) for key, status in state.statuses.items() if key[0] in ids],
            "titles": [{"channel": key[0], "ts": key[1], "title": title} for key, title in state.titles.items()],
        }


def _app(state: WorkspaceState) -> Json:
    app = state.app
    return {
        "name": app.name,
        "description": app.description,
        "user": app.user_id,
        "home_tab": app.home_tab,
        "commands": [
            {"command": one.command, "description": one.description, "usage_hint": one.usage_hint}
            for one in app.commands
        ],
        "shortcuts": [{"name": one.name, "type": one.type, "callback_id": one.callback_id} for one in app.shortcuts],
        "prompts": [{"title": prompt.title, "message": prompt.message} for prompt in app.prompts],
    }


def _person(state: WorkspaceState, person_id: str) -> Json:
    person = state.people[person_id]
    return {
        "id": person.id,
        "name": person.name,
        "handle": person.handle,
        "title": person.title,
        "time_zone": person.time_zone,
    }


def _channel(state: WorkspaceState, channel: Channel, person_id: str) -> Json:
    unread = [one for one in channel.messages if _is_new_to(one, channel, person_id)]
    title, prompts = state.prompts.get(channel.id, ("", []))
    return {
        "id": channel.id,
        "name": channel.name,
        "purpose": channel.purpose,
        "direct": channel.direct,
        "with": next((member for member in channel.members if member != person_id), None) if channel.direct else None,
        "members": len(channel.members),
        "app_is_member": state.app.user_id in channel.members,
        "unread": len(unread),
        "mentions": sum(_concerns(one, channel, person_id) for one in unread),
        "read_up_to": channel.read_up_to.get(person_id, ""),
        "prompts_title": title,
        "prompts": [{"title": prompt.title, "message": prompt.message} for prompt in prompts],
    }


def _is_new_to(message: Message, channel: Channel, person_id: str) -> bool:
    if message.author == person_id or message.only_for not in (None, person_id):
        return False
    if message.ts <= channel.read_up_to.get(person_id, "") or message.subtype == "channel_join":
        return False
    return not message.is_reply or _takes_part(message, channel, person_id)


def _takes_part(message: Message, channel: Channel, person_id: str) -> bool:
    return any(one.author == person_id for one in channel.messages if one.root_ts == message.root_ts)


def _concerns(message: Message, channel: Channel, person_id: str) -> bool:
    return channel.direct or message.is_reply or f"<@{person_id}>" in message.text


def _message(state: WorkspaceState, message: Message) -> Json:
    extra = {
        "channel": message.channel,
        "only_you": message.only_for is not None,
        "streaming": message.streaming,
        "by_slackbot": message.author == SLACKBOT,
        "broadcast": message.broadcast,
    }
    return state.message_json(message) | extra


def _view(state: WorkspaceState, view_id: str) -> Json:
    view = state.view(view_id)
    return state.view_json(view) | {"errors": view.errors, "submit_disabled": view.submit_disabled}


def _status(key: tuple[str, str], status: Status) -> Json:
    return {
        "channel": key[0],
        "ts": key[1],
        "text": status.text,
        "loading_messages": status.loading_messages,
        "processing": status.processing,
    }
