"""views.*: modals and home tabs the app opens."""

from typing import Any

from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json
from bot.sandbox.viewing import new_view, publish_home, push_modal, redraw
from bot.sandbox.views import View


@method("views.open")
def views_open(call: MethodCall) -> Json:
    """Open a modal for the person who did something less than three seconds ago."""
    view = _given(call)
    trigger = call.state.tickets.redeem(call.arguments.required("trigger_id"))
    opened = new_view(call.state, view, person=trigger.person, kind="modal")
    with call.state.lock:
        call.state.modals[trigger.person] = [opened]
        call.state.touch()
    return _shown(call, opened)


@method("views.push")
def views_push(call: MethodCall) -> Json:
    """Put a modal on top of the one the interaction happened in."""
    view = _given(call)
    trigger = call.state.tickets.redeem(call.arguments.required("trigger_id"))
    if trigger.view_id is None:
        raise SlackRefusal("no_root_view")
    return _shown(call, push_modal(call.state, view, person=trigger.person))


@method("views.update")
def views_update(call: MethodCall) -> Json:
    """Draw an open view anew."""
    payload = _given(call)
    view = _named(call)
    _check_hash(call, view)
    redraw(call.state, view, payload)
    return _shown(call, view)


@method("views.publish")
def views_publish(call: MethodCall) -> Json:
    """Draw someone's home tab."""
    payload = _given(call)
    person = call.state.person(call.arguments.required("user_id"))
    if not call.state.app.home_tab:
        raise SlackRefusal("not_enabled")
    if present := call.state.homes.get(person.id):
        _check_hash(call, present)
    return _shown(call, publish_home(call.state, payload, person=person.id))


def _given(call: MethodCall) -> dict[str, Any]:
    view: dict[str, Any] | None = call.arguments.nested("view")
    if view is None:
        raise SlackRefusal("invalid_arguments", messages=["missing required field: view"])
    return view


def _named(call: MethodCall) -> View:
    if view_id := call.arguments.text("view_id"):
        return call.state.view(view_id)
    external_id = call.arguments.required("external_id")
    for view in (*call.state.homes.values(), *(one for stack in call.state.modals.values() for one in stack)):
        if view.external_id == external_id:
            return view
    raise SlackRefusal("not_found")


def _check_hash(call: MethodCall, view: View) -> None:
    given = call.arguments.text("hash")
    if given and given != view.hash:
        raise SlackRefusal("hash_conflict")


def _shown(call: MethodCall, view: View) -> Json:
    return {"view": call.state.view_json(view)}
