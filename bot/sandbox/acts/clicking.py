"""Using buttons and menus in messages, modals and home tabs, and shortcuts."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.delivery import Ack
from bot.sandbox.desk import Desk
from bot.sandbox.fields import Element, Values, fields_in, initial_values, options_of, state_of
from bot.sandbox.limits.surfaces import elements_of, with_nested
from bot.sandbox.messages import Block, Message
from bot.sandbox.payloads import from_message, interaction
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json
from bot.sandbox.views import View

_CLICKS = ("button", "overflow", "workflow_button", "feedback_buttons", "icon_button")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands: in a message, or in a view."""

    message: Message | None = None
    view: View | None = None

    @property
    def blocks(self) -> list[Block]:
        """All blocks there."""
        return self.message.blocks if self.message else self.view.blocks if self.view else []


@dataclass(frozen=True, slots=True)
class Use:
    """What was done with an element: `value` is what was typed or chosen; `raw` what the other fields hold."""

    block_id: str
    action_id: str
    value: Any = None
    raw: dict[str, dict[str, Any]] = field(default_factory=dict)


def place_of(desk: Desk, *, channel_id: str | None = None, ts: str | None = None, view_id: str | None = None) -> Place:
    """
    The message or view with this name.

    Raises:
        SlackRefusal: `message_not_found`, `not_found`.
    """
    if view_id:
        return Place(view=desk.state.view(view_id))
    message = desk.state.channel(channel_id or "").message(ts or "")
    if message is None:
        raise SlackRefusal("message_not_found")
    return Place(message=message)


def use(desk: Desk, person_id: str, place: Place, use: Use) -> Ack:
    """Click, or choose, and tell the app."""
    block, element = _find(place.blocks, use)
    values = values_now(desk, place, use)
    action = _action(desk, block, element, use.value)
    payload = _base(desk, person_id, place, "block_actions")
    return desk.courier.interaction(payload | {"state": {"values": values}, "actions": [action]})


def suggest(desk: Desk, person_id: str, place: Place, use: Use) -> list[Json]:
    """The options (or groups of them) the app offers for what was typed into an external menu."""
    _find(place.blocks, use)
    payload = _base(desk, person_id, place, "block_suggestion")
    payload.pop("trigger_id", None)
    query = {"action_id": use.action_id, "block_id": use.block_id, "value": str(use.value or "")}
    offered = desk.courier.interaction(payload | query).json()
    groups: list[Json] = offered.get("option_groups", [])
    options: list[Json] = offered.get("options", [])
    known = desk.state.suggested.setdefault(use.action_id, {})
    known |= {option["value"]: option for option in options_of({"options": options, "option_groups": groups})}
    return groups or options


def shortcut(desk: Desk, person_id: str, callback_id: str, *, message: Message | None = None) -> Ack:
    """Use an entry of a message's menu, or without a message of the composer's."""
    state = desk.state
    person = state.person(person_id)
    payload = interaction(state, person, "message_action" if message else "shortcut")
    payload |= {"callback_id": callback_id, "action_ts": state.next_ts()}
    if message:
        url = desk.response_url(person_id, message.channel, message_ts=message.ts)
        payload |= from_message(state, message, response_url=url)
        payload |= {"message_ts": message.ts, "message": state.message_json(message)}
        payload.pop("container")
    return desk.courier.interaction(payload)


def _base(desk: Desk, person_id: str, place: Place, kind: str) -> Json:
    person = desk.state.person(person_id)
    payload = interaction(desk.state, person, kind, view=place.view)
    if place.view:
        return payload | {"container": {"type": "view", "view_id": place.view.id}}
    message = place.message
    if message is None:
        return payload
    url = desk.response_url(person_id, message.channel, thread_ts=_thread(message), message_ts=message.ts)
    return payload | from_message(desk.state, message, response_url=url)


def _thread(message: Message) -> str | None:
    return message.thread_ts if message.is_reply else None


def _find(blocks: list[Block], use: Use) -> tuple[Block, Element]:
    for block in with_nested(blocks):
        for element in elements_of(block):
            if element.get("action_id") == use.action_id and use.block_id in (block["block_id"], ""):
                return block, element
    raise SlackRefusal("action_not_found")


def values_now(desk: Desk, place: Place, use: Use) -> Values:
    """What all fields hold, with what was typed since they were drawn."""
    values = initial_values(place.blocks)
    if place.view:
        values |= place.view.values
    for block, element in fields_in(place.blocks):
        block_id, action_id = block["block_id"], element["action_id"]
        raw = use.raw.get(block_id, {})
        chosen = (block_id, action_id) == (use.block_id, use.action_id)
        if chosen or action_id in raw:
            known = desk.state.suggested.get(action_id, {})
            value = use.value if chosen else raw[action_id]
            values.setdefault(block_id, {})[action_id] = state_of(element, value, known)
    if place.view:
        place.view.values = values
    return values


def _action(desk: Desk, block: Block, element: Element, value: Any) -> Json:
    action: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": desk.state.next_ts(),
    }
    if element["type"] not in _CLICKS:
        return action | state_of(element, value, desk.state.suggested.get(element["action_id"], {}))
    if element["type"] == "overflow":
        return action | {"selected_option": next(one for one in element["options"] if one["value"] == value)}
    if element["type"] == "feedback_buttons":
        thumbs = (element["positive_button"], element["negative_button"])
        thumb = next(one for one in thumbs if one["value"] == value)
        return action | {"value": value, "text": thumb["text"]}
    return action | {key: element[key] for key in ("text", "value", "style") if key in element}
