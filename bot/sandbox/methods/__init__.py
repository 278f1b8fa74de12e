"""The Web API methods, by subject; `call_method` is the one door to them."""

from bot.sandbox.methods import agents, apps, auth, chat, conversations, reactions, streams, users, views
from bot.sandbox.methods.registry import MethodCall, call_method

__all__ = [
    "MethodCall",
    "agents",
    "apps",
    "auth",
    "call_method",
    "chat",
    "conversations",
    "reactions",
    "streams",
    "users",
    "views",
]
