"""Opening, stacking and redrawing views, whether by a method or by the answer to a submission."""

import secrets
from typing import Any, Literal

from bot.sandbox.fields import initial_values
from bot.sandbox.limits import check_view
from bot.sandbox.posting import with_ids
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import WorkspaceState
from bot.sandbox.views import View

VIEW_STACK_MAX = 3


def fresh_hash(state: WorkspaceState) -> str:
    """A new version mark of a view."""
    return f"{int(state.clock().timestamp())}.{secrets.token_hex(4)}"


def new_view(state: WorkspaceState, payload: dict[str, Any], *, person: str, kind: Literal["modal", "home"]) -> View:
    """
    A view that Slack would show, not yet shown to anyone.

    Raises:
        SlackRefusal: `invalid_arguments`, `view_too_large`, `duplicate_external_id`.
    """
    check_view(payload, kind)
    _check_external_id(state, payload)
    view = View(id=state.next_id("V"), type=kind, person=person, blocks=[], hash="")
    _take(state, view, payload)
    view.root_id = view.id
    return view


def push_modal(state: WorkspaceState, payload: dict[str, Any], *, person: str) -> View:
    """
    Put a modal on top of a person's stack.

    Raises:
        SlackRefusal: `no_root_view`, `push_limit_reached`, or the view is not fit to be shown.
    """
    stack = state.modals[person]
    if not stack:
        raise SlackRefusal("no_root_view")
    if len(stack) >= VIEW_STACK_MAX:
        raise SlackRefusal("push_limit_reached")
    pushed = new_view(state, payload, person=person, kind="modal")
    pushed.root_id, pushed.previous_id = stack[0].id, stack[-1].id
    stack.append(pushed)
    state.touch()
    return pushed


def redraw(state: WorkspaceState, view: View, payload: dict[str, Any]) -> None:
    """
    Draw a view anew, in its place.

    Raises:
        SlackRefusal: the view is not fit to be shown.
    """
    check_view(payload, "modal" if view.type == "modal" else "home")
    _check_external_id(state, payload, but=view)
    _take(state, view, payload)
    state.touch()


def publish_home(state: WorkspaceState, payload: dict[str, Any], *, person: str) -> View:
    """
    Draw a person's home tab.

    Raises:
        SlackRefusal: the view is not fit to be shown.
    """
    present = state.homes.get(person)
    if present:
        redraw(state, present, payload)
        return present
    state.homes[person] = new_view(state, payload, person=person, kind="home")
    state.touch()
    return state.homes[person]


def _take(state: WorkspaceState, view: View, payload: dict[str, Any]) -> None:
    blocks = with_ids(state, payload["blocks"])
    view.redraw(payload | {"blocks": blocks}, fresh_hash(state))
    view.values = initial_values(blocks) | view.values


def _check_external_id(state: WorkspaceState, payload: dict[str, Any], *, but: View | None = None) -> None:
    external_id = payload.get("external_id")
    views = [*state.homes.values(), *(view for stack in state.modals.values() for view in stack)]
    if external_id and any(view.external_id == external_id for view in views if view is not but):
        raise SlackRefusal("duplicate_external_id")
