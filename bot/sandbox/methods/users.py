"""users.*: the people of the workspace."""

from typing import Any

from bot.sandbox.methods.paging import page_of
from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.people import bot_user_json, person_json
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json


@method("users.info", "users:read")
def users_info(call: MethodCall) -> Json:
    """One member."""
    return {"user": _user(call, call.arguments.required("user"))}


@method("users.list", "users:read")
def users_list(call: MethodCall) -> Json:
    """Every member, the app's own user too."""
    everyone = [*call.state.people, call.state.app.user_id]
    ids, cursor = page_of(everyone, call.arguments, default_limit=200)
    return {"members": [_user(call, one) for one in ids], "response_metadata": {"next_cursor": cursor}}


@method("users.lookupByEmail", "users:read.email")
def lookup_by_email(call: MethodCall) -> Json:
    """The member with this address."""
    email = call.arguments.required("email").casefold()
    for person in call.state.people.values():
        if person.email.casefold() == email:
            return {"user": _user(call, person.id)}
    raise SlackRefusal("users_not_found")


@method("users.profile.get", "users.profile:read")
def profile_get(call: MethodCall) -> Json:
    """A member's profile."""
    return {"profile": _user(call, call.arguments.required("user"))["profile"]}


@method("users.getPresence", "users:read")
def get_presence(call: MethodCall) -> Json:
    """Whether a member is there: here they always are."""
    _user(call, call.arguments.required("user"))
    return {"presence": "active"}


def _user(call: MethodCall, user_id: str) -> dict[str, Any]:
    state = call.state
    if user_id == state.app.user_id:
        return bot_user_json(state.app, team_id=state.team.id)
    return person_json(state.person(user_id), team_id=state.team.id, with_email="users:read.email" in state.app.scopes)
