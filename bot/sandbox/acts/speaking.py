"""Saying something, inviting, reacting, reading."""

from urllib.parse import quote

from bot.sandbox import markup, posting, reacting
from bot.sandbox.desk import Desk
from bot.sandbox.membership import join
from bot.sandbox.messages import Message
from bot.sandbox.shared_file import SharedFile, file_json


def say(desk: Desk, person: str, channel_id: str, typed: str, *, thread_ts: str | None = None) -> Message:
    """Post what a person typed; whoever is mentioned without being there, Slackbot says so."""
    state = desk.state
    channel = state.channel(channel_id)
    text = markup.stored(state, typed.strip())
    blocks = [markup.rich_text(text) | {"block_id": state.next_id("b")}]
    message = Message(state.next_ts(), channel.id, person, text, blocks, thread_ts=thread_ts)
    posting.post(state, message)
    if f"<@{state.app.user_id}>" in text and state.app.user_id not in channel.members:
        hint = f"<@{state.app.user_id}> is not in this channel, so it did not hear you. Invite it below."
        desk.whisper(person, channel.id, hint, thread_ts=thread_ts)
    return message


def share(
    desk: Desk, person: str, channel_id: str, name: str, data: bytes, *, typed: str = "", thread_ts: str | None = None
) -> Message:
    """Share a file, with or without words."""
    state = desk.state
    channel = state.channel(channel_id)
    number = state.next_id("F")
    address = f"{desk.base_url}/files-pri/{number}/{quote(name)}"
    file = SharedFile(number, name, data, person, address)
    state.files[number] = file
    text = markup.stored(state, typed.strip())
    blocks = [markup.rich_text(text) | {"block_id": state.next_id("b")}] if text else []
    message = Message(state.next_ts(), channel.id, person, text, blocks, thread_ts=thread_ts, subtype="file_share")
    message.files = [file_json(file)]
    return posting.post(state, message)


def invite(desk: Desk, person: str, channel_id: str) -> None:
    """Bring the app into a channel."""
    join(desk.state, desk.state.channel(channel_id), desk.state.app.user_id, inviter=person)


def toggle_reaction(desk: Desk, person: str, channel_id: str, ts: str, name: str) -> None:
    """Put an emoji below a message, or take it away if it is this person's already."""
    message = desk.state.channel(channel_id).message(ts)
    if message is None:
        return
    if person in message.reactions.get(name, []):
        reacting.unreact(desk.state, message, name, person)
    else:
        reacting.react(desk.state, message, name, person)


def dismiss(desk: Desk, person: str, channel_id: str, ts: str) -> None:
    """Put away a message that only this person sees."""
    message = desk.state.channel(channel_id).message(ts)
    if message is not None and message.only_for == person:
        desk.state.remove(message)


def read(desk: Desk, person: str, channel_id: str) -> None:
    """Note that a person has seen everything in a conversation."""
    with desk.state.lock:
        channel = desk.state.channel(channel_id)
        newest = max((message.ts for message in channel.messages), default="")
        if channel.read_up_to.get(person, "") < newest:
            channel.read_up_to[person] = newest
            desk.state.touch()


def stop_working(desk: Desk, person: str, channel_id: str, thread_ts: str) -> None:
    """Click the stop button that a thread shows while the app works."""
    state = desk.state
    streaming = [ts for (channel, ts) in state.streams if channel == channel_id]
    event = {"type": "agent_session_stopped", "channel": channel_id, "thread_ts": thread_ts, "user": person}
    details = {"streaming_message_ts": streaming, "event_ts": state.next_ts()}
    state.announce("agent_session_stopped", event | details)
