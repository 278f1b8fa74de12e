"""reactions.*: emoji below messages."""

from bot.sandbox.messages import Message
from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.reacting import react, unreact
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json


@method("reactions.add", "reactions:write")
def reactions_add(call: MethodCall) -> Json:
    """Put an emoji below a message."""
    react(call.state, _message(call), _name(call), call.state.app.user_id)
    return {}


@method("reactions.remove", "reactions:write")
def reactions_remove(call: MethodCall) -> Json:
    """Take it away."""
    unreact(call.state, _message(call), _name(call), call.state.app.user_id)
    return {}


@method("reactions.get", "reactions:read")
def reactions_get(call: MethodCall) -> Json:
    """A message with its reactions."""
    message = _message(call)
    return {"type": "message", "channel": message.channel, "message": call.state.message_json(message)}


def _name(call: MethodCall) -> str:
    name = call.arguments.text("name").strip(":")
    if not name:
        raise SlackRefusal("invalid_name")
    return name


def _message(call: MethodCall) -> Message:
    channel = call.channel()
    message = channel.message(call.arguments.required("timestamp"))
    if message is None:
        raise SlackRefusal("message_not_found")
    return message
