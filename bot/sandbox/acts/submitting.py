"""Submitting and closing modals, and what the app answers to that."""

from typing import Any

from bot.sandbox.acts.clicking import Place, Use, values_now
from bot.sandbox.delivery import Ack
from bot.sandbox.desk import Desk
from bot.sandbox.form_checks import objections
from bot.sandbox.payloads import interaction
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.viewing import push_modal, redraw
from bot.sandbox.views import View

TROUBLE = "We had some trouble connecting. Try again?"


def submit(desk: Desk, person_id: str, view_id: str, raw: dict[str, dict[str, Any]]) -> Ack:
    """Submit a modal, unless a required field is empty; afterwards the view's `errors` say what is wrong."""
    state = desk.state
    view = state.view(view_id)
    view.values = values_now(desk, Place(view=view), Use("", "", raw=raw))
    view.errors = objections(view.blocks, view.values)
    if view.errors:
        state.touch()
        return Ack(failure="not_submitted")
    payload = interaction(state, state.person(person_id), "view_submission", view=view)
    ack = desk.courier.interaction(payload | {"response_urls": []})
    if not ack.ok:
        view.errors = {"": TROUBLE}
        state.touch()
        return ack
    try:
        _follow(desk, person_id, view, ack.json())
    except SlackRefusal as refused:
        reasons = "; ".join(refused.messages)
        view.errors = {"": f"The app answered with a view Slack refuses: {refused.error} {reasons}".strip()}
        state.touch()
    return ack


def close(desk: Desk, person_id: str, view_id: str, *, all_of_them: bool = False) -> None:
    """Close the modal on top, or the whole stack; the app hears of it where it asked to."""
    state = desk.state
    with state.lock:
        stack = state.modals[person_id]
        view = state.view(view_id)
        closed = list(stack) if all_of_them or view.clear_on_close else [view]
        state.modals[person_id] = [one for one in stack if one not in closed]
        state.touch()
    for one in closed:
        if one.notify_on_close:
            payload = interaction(state, state.person(person_id), "view_closed", view=one)
            desk.courier.interaction(payload | {"is_cleared": len(closed) > 1})


def _follow(desk: Desk, person_id: str, view: View, answer: dict[str, Any]) -> None:
    state = desk.state
    match answer.get("response_action"):
        case "errors":
            view.errors = _known_errors(view, answer.get("errors", {}))
            state.touch()
        case "update":
            redraw(state, view, answer["view"])
        case "push":
            push_modal(state, answer["view"], person=person_id)
        case "clear":
            # Its own stack: the app may have opened the next modal before this answer arrived.
            with state.lock:
                stack = state.modals[person_id]
                state.modals[person_id] = [one for one in stack if one.root_id != view.root_id]
                state.touch()
        case _:
            # The app may be opening its next modal at this moment.
            with state.lock:
                state.modals[person_id] = [one for one in state.modals[person_id] if one is not view]
                state.touch()


def _known_errors(view: View, errors: dict[str, str]) -> dict[str, str]:
    """Errors of blocks that are there; Slack shows its own trouble sentence for the others."""
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not errors or not inputs.issuperset(errors):
        return {"": TROUBLE}
    return errors
