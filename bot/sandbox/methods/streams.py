"""chat.startStream, appendStream, stopStream: an answer that appears while it is written."""

from bot.sandbox import posting
from bot.sandbox.limits import check_message
from bot.sandbox.messages import Message
from bot.sandbox.methods.chat import addressed, metadata_of, own_message, thread_of
from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json
from bot.sandbox.streaming import STREAM_LIFE_SECONDS, Stream


@method("chat.startStream", "chat:write")
def start_stream(call: MethodCall) -> Json:
    """Begin an answer in a thread."""
    channel = addressed(call)
    call.arguments.required("thread_ts")
    thread_ts = thread_of(call, channel)
    if not channel.direct:
        for name in ("recipient_team_id", "recipient_user_id"):
            if not call.arguments.text(name):
                raise SlackRefusal(f"missing_{name}")
        call.state.person(call.arguments.text("recipient_user_id"))
    as_plan = call.arguments.text("task_display_mode") == "plan"
    stream = Stream(started_at=call.state.tickets.ticks(), as_plan=as_plan)
    author = call.state.app.user_id
    message = Message(call.state.next_ts(), channel.id, author, "", by_app=True, thread_ts=thread_ts, streaming=True)
    _take(call, stream)
    call.state.streams[channel.id, message.ts] = stream
    _show(message, stream)
    call.state.add(message)
    return {"channel": channel.id, "ts": message.ts}


@method("chat.appendStream", "chat:write")
def append_stream(call: MethodCall) -> Json:
    """Go on."""
    message, stream = _running(call)
    _take(call, stream)
    _show(message, stream)
    call.state.redrawn(message)
    return {"channel": message.channel, "ts": message.ts}


@method("chat.stopStream", "chat:write")
def stop_stream(call: MethodCall) -> Json:
    """Finish, with blocks below what was said."""
    message, stream = _running(call)
    blocks = call.arguments.nested("blocks", refusal="invalid_blocks_format")
    if blocks is not None:
        check_message("blocks", blocks)
    message.metadata = metadata_of(call)
    _take(call, stream)
    _show(message, stream)
    message.blocks += posting.with_ids(call.state, blocks)
    finish(call, message)
    return {"channel": message.channel, "ts": message.ts, "message": call.state.message_json(message)}


def finish(call: MethodCall, message: Message) -> None:
    """Let a message stand as it is now, and tell the app, as of any message."""
    call.state.streams.pop((message.channel, message.ts), None)
    message.streaming = False
    call.state.redrawn(message)
    posting.announce_message(call.state, message)


def _running(call: MethodCall) -> tuple[Message, Stream]:
    channel = call.channel()
    message = own_message(call, channel, "message_not_owned_by_app")
    stream = call.state.streams.get((channel.id, message.ts))
    if stream is None:
        raise SlackRefusal("message_not_in_streaming_state")
    if call.state.tickets.ticks() - stream.started_at > STREAM_LIFE_SECONDS:
        finish(call, message)
        raise SlackRefusal("message_not_in_streaming_state")
    return message, stream


def _take(call: MethodCall, stream: Stream) -> None:
    chunks = call.arguments.nested("chunks", refusal="invalid_chunks")
    stream.take(markdown=call.arguments.text("markdown_text"), chunks=chunks)


def _show(message: Message, stream: Stream) -> None:
    message.text = stream.markdown
    message.blocks = stream.blocks()
