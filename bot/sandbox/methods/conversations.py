"""conversations.*: channels and direct messages, and what was said in them."""

from collections.abc import Sequence

from bot.sandbox.channels import Channel, channel_json
from bot.sandbox.membership import join
from bot.sandbox.messages import Message
from bot.sandbox.methods.paging import page_of
from bot.sandbox.methods.registry import MethodCall, method, require_scope
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json

_READ = ("channels:read", "im:read", "groups:read", "mpim:read")
_HISTORY = ("channels:history", "im:history", "groups:history", "mpim:history")


@method("conversations.open", "im:write", "mpim:write", "groups:write", "channels:manage")
def conversations_open(call: MethodCall) -> Json:
    """The direct message with a person."""
    users = [one for one in call.arguments.text("users").split(",") if one]
    if not users and not call.arguments.text("channel"):
        raise SlackRefusal("users_list_not_supplied")
    if len(users) > 1:
        raise SlackRefusal("method_not_supported_for_channel_type")
    if not users:
        return {"channel": _shown(call, call.channel())}
    person = call.state.person(users[0])
    channel = call.state.direct_message(person.id)
    full = call.arguments.flag("return_im")
    return {"channel": _shown(call, channel) if full else {"id": channel.id}}


@method("conversations.info", *_READ)
def conversations_info(call: MethodCall) -> Json:
    """One conversation."""
    channel = call.channel()
    require_scope(call, "im:read" if channel.direct else "channels:read")
    return {"channel": _shown(call, channel)}


@method("conversations.list", *_READ)
def conversations_list(call: MethodCall) -> Json:
    """The conversations of these types, `public_channel` when none is named."""
    types = set(call.arguments.text("types", "public_channel").split(","))
    kept = [
        channel
        for channel in call.state.channels.values()
        if ("im" if channel.direct else "public_channel") in types
        and (not channel.direct or call.state.app.user_id in channel.members)
        and not (channel.archived and call.arguments.flag("exclude_archived"))
    ]
    page, cursor = page_of(kept, call.arguments, default_limit=100)
    shown = [_shown(call, channel) for channel in page]
    return {"channels": shown, "response_metadata": {"next_cursor": cursor}}


@method("conversations.members", *_READ)
def conversations_members(call: MethodCall) -> Json:
    """Who is in a conversation."""
    page, cursor = page_of(call.channel().members, call.arguments, default_limit=100)
    return {"members": list(page), "response_metadata": {"next_cursor": cursor}}


@method("conversations.join", "channels:join")
def conversations_join(call: MethodCall) -> Json:
    """Make the app a member of a public channel."""
    channel = call.channel()
    if channel.direct:
        raise SlackRefusal("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackRefusal("is_archived")
    already = call.state.app.user_id in channel.members
    join(call.state, channel, call.state.app.user_id)
    return {"channel": _shown(call, channel)} | ({"warning": "already_in_channel"} if already else {})


@method("conversations.history", *_HISTORY)
def conversations_history(call: MethodCall) -> Json:
    """What was said, newest first, without replies in threads."""
    channel = _readable(call)
    messages = [one for one in _between(call, channel) if not one.is_reply or one.broadcast]
    page, cursor = page_of(messages[::-1], call.arguments, default_limit=100)
    return _messages(call, page, cursor)


@method("conversations.replies", *_HISTORY)
def conversations_replies(call: MethodCall) -> Json:
    """A thread, its first message first."""
    channel = _readable(call)
    root_ts = call.arguments.required("ts")
    if channel.message(root_ts) is None:
        raise SlackRefusal("thread_not_found")
    messages = [one for one in _between(call, channel) if one.root_ts == root_ts]
    page, cursor = page_of(messages, call.arguments, default_limit=1000)
    return _messages(call, page, cursor)


def _readable(call: MethodCall) -> Channel:
    channel = call.channel()
    require_scope(call, "im:history" if channel.direct else "channels:history")
    if call.state.app.user_id not in channel.members:
        raise SlackRefusal("not_in_channel")
    return channel


def _between(call: MethodCall, channel: Channel) -> list[Message]:
    oldest, latest = call.arguments.text("oldest", "0"), call.arguments.text("latest", "9999999999")
    inclusive = call.arguments.flag("inclusive")

    def fits(ts: str) -> bool:
        moment = float(ts)
        inside = float(oldest) < moment < float(latest)
        return inside or (inclusive and moment in (float(oldest), float(latest)))

    return [one for one in channel.messages if not one.only_for and fits(one.ts)]


def _messages(call: MethodCall, page: Sequence[Message], cursor: str) -> Json:
    shown = []
    for message in page:
        body = call.state.message_json(message)
        if message.metadata and call.arguments.flag("include_all_metadata"):
            body["metadata"] = message.metadata
        shown.append(body)
    return {"messages": shown, "has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}


def _shown(call: MethodCall, channel: Channel) -> Json:
    return channel_json(channel, app_user=call.state.app.user_id, team_id=call.state.team.id)
