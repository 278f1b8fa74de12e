"""apps.connections.open: the address of a socket for Socket Mode."""

from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json


@method("apps.connections.open", caller="app")
def connections_open(call: MethodCall) -> Json:
    """A fresh address to connect to."""
    if call.new_socket_url is None:
        raise SlackRefusal("internal_error")
    return {"url": call.new_socket_url()}
