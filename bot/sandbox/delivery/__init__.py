"""How the app hears: signed HTTP requests, or a socket it opened."""

from bot.sandbox.delivery.ack import Ack
from bot.sandbox.delivery.courier import Courier
from bot.sandbox.delivery.sockets import SocketHub

__all__ = ["Ack", "Courier", "SocketHub"]
