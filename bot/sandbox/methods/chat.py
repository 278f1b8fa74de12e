"""chat.*: messages the app posts, changes and deletes."""

from typing import Any

from bot.sandbox import posting
from bot.sandbox.channels import Channel
from bot.sandbox.limits import check_message, check_metadata
from bot.sandbox.messages import Message
from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json


@method("chat.postMessage", "chat:write")
def post_message(call: MethodCall) -> Json:
    """Say something in a conversation."""
    channel = addressed(call)
    message = _new_message(call, channel)
    message.metadata = metadata_of(call)
    message.broadcast = call.arguments.flag("reply_broadcast") and message.is_reply
    posting.post(call.state, message)
    shown = call.state.message_json(message)
    if message.metadata:
        shown["metadata"] = message.metadata
    return {"channel": channel.id, "ts": message.ts, "message": shown}


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(call: MethodCall) -> Json:
    """Say something that one person sees."""
    channel = addressed(call)
    person = call.state.person(call.arguments.required("user"))
    if person.id not in channel.members:
        raise SlackRefusal("user_not_in_channel")
    message = _new_message(call, channel)
    message.only_for = person.id
    posting.post(call.state, message)
    return {"message_ts": message.ts}


@method("chat.update", "chat:write")
def update(call: MethodCall) -> Json:
    """Show something else in the place of one of the app's messages."""
    channel = call.channel()
    message = own_message(call, channel, "cant_update_message")
    given = call.arguments.nested("blocks", refusal="invalid_blocks_format")
    text = call.arguments.text("text")
    check_message(text, given)
    if (metadata := metadata_of(call)) is not None:
        message.metadata = metadata
    posting.change(call.state, message, text=text, blocks=posting.with_ids(call.state, given))
    shown = call.state.message_json(message)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": shown}


@method("chat.delete", "chat:write")
def delete(call: MethodCall) -> Json:
    """Delete one of the app's messages."""
    channel = call.channel()
    message = own_message(call, channel, "cant_delete_message")
    posting.take_back(call.state, message)
    return {"channel": channel.id, "ts": message.ts}


@method("chat.getPermalink")
def get_permalink(call: MethodCall) -> Json:
    """The address of a message."""
    channel = call.channel()
    message = channel.message(call.arguments.required("message_ts"))
    if message is None or message.only_for:
        raise SlackRefusal("message_not_found")
    link = f"https://{call.state.team.domain}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def addressed(call: MethodCall) -> Channel:
    """
    The conversation the app may write to: by id, `#name`, or a person's id for their direct messages.

    Raises:
        SlackRefusal: `channel_not_found`, `is_archived`, `not_in_channel`.
    """
    state, name = call.state, call.arguments.required("channel")
    channel = state.direct_message(name) if name in state.people else call.channel()
    if channel.archived:
        raise SlackRefusal("is_archived")
    if state.app.user_id not in channel.members and "chat:write.public" not in state.app.scopes:
        raise SlackRefusal("not_in_channel")
    return channel


def own_message(call: MethodCall, channel: Channel, refusal: str) -> Message:
    """
    The app's message the call names.

    Raises:
        SlackRefusal: `message_not_found`, or this refusal if it is someone else's.
    """
    message = channel.message(call.arguments.required("ts"))
    if message is None or message.only_for:
        raise SlackRefusal("message_not_found")
    if not message.by_app:
        raise SlackRefusal(refusal)
    return message


def metadata_of(call: MethodCall) -> dict[str, Any] | None:
    """
    The message metadata the call carries.

    Raises:
        SlackRefusal: `invalid_metadata_format`, `metadata_too_large`.
    """
    metadata: dict[str, Any] | None = call.arguments.nested("metadata", refusal="invalid_metadata_format")
    check_metadata(metadata)
    return metadata


def thread_of(call: MethodCall, channel: Channel) -> str | None:
    """
    The thread the call writes to, if it names one.

    Raises:
        SlackRefusal: `thread_not_found`.
    """
    thread_ts = call.arguments.text("thread_ts")
    if not thread_ts:
        return None
    root = channel.message(thread_ts)
    if root is None:
        raise SlackRefusal("thread_not_found")
    return root.root_ts


def _new_message(call: MethodCall, channel: Channel) -> Message:
    markdown = call.arguments.text("markdown_text")
    blocks = call.arguments.nested("blocks", refusal="invalid_blocks_format")
    text = call.arguments.text("text")
    if markdown:
        if text or blocks:
            raise SlackRefusal("markdown_text_conflict")
        text, blocks = markdown, [{"type": "markdown", "text": markdown}]
    check_message(text, blocks)
    return Message(
        ts=call.state.next_ts(),
        channel=channel.id,
        author=call.state.app.user_id,
        text=text,
        blocks=posting.with_ids(call.state, blocks),
        by_app=True,
        thread_ts=thread_of(call, channel),
    )
