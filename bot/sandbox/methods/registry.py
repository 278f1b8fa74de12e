"""Which methods there are, and what a token must be allowed to call them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.channels import Channel
from bot.sandbox.methods.arguments import Arguments
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json, WorkspaceState

Caller = Literal["bot", "app"]


@dataclass(frozen=True, slots=True)
class MethodCall:
    """One call, its token already found valid."""

    state: WorkspaceState
    arguments: Arguments
    new_socket_url: Callable[[], str] | None = None

    def channel(self, argument: str = "channel") -> Channel:
        """
        The conversation an argument names.

        Raises:
            SlackRefusal: `channel_not_found`, also for direct messages the app has no part in.
        """
        return self.visible(self.state.channel(self.arguments.required(argument)))

    def visible(self, channel: Channel) -> Channel:
        """
        The conversation itself, if the app may know of it.

        Raises:
            SlackRefusal: `channel_not_found`.
        """
        if channel.direct and self.state.app.user_id not in channel.members:
            raise SlackRefusal("channel_not_found")
        return channel


_Handler = Callable[[MethodCall], Json]


@dataclass(frozen=True, slots=True)
class _Method:
    handler: _Handler
    any_of: tuple[str, ...]
    caller: Caller


_METHODS: dict[str, _Method] = {}


def method(name: str, *any_of: str, caller: Caller = "bot") -> Callable[[_Handler], _Handler]:
    """Serve a Web API method, to bots that were granted one of these scopes (none named: to all)."""

    def register(handler: _Handler) -> _Handler:
        _METHODS[name] = _Method(handler, any_of, caller)
        return handler

    return register


def call_method(name: str, call: MethodCall, *, caller: Caller | None) -> Json:
    """
    Answer a call as Slack would.

    Raises:
        SlackRefusal: with Slack's name for why not.
    """
    found = _METHODS.get(name)
    if found is None:
        raise SlackRefusal("unknown_method")
    if caller is None:
        raise SlackRefusal("invalid_auth" if call.arguments.had_token else "not_authed")
    if caller != found.caller:
        raise SlackRefusal("not_allowed_token_type")
    scopes = call.state.app.scopes
    if found.any_of and caller == "bot" and not scopes.intersection(found.any_of):
        raise SlackRefusal("missing_scope", needed=found.any_of[0], provided=",".join(sorted(scopes)))
    with call.state.lock:
        return {"ok": True} | found.handler(call)


def require_scope(call: MethodCall, scope: str) -> None:
    """
    Refuse unless the app was granted a scope that depends on what the call is about.

    Raises:
        SlackRefusal: `missing_scope`.
    """
    if scope not in call.state.app.scopes:
        raise SlackRefusal("missing_scope", needed=scope, provided=",".join(sorted(call.state.app.scopes)))
