"""What stands in fields, menus and pickers: read from blocks, written as Slack's `state.values`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.sandbox.limits.surfaces import elements_of, with_nested
from bot.sandbox.messages import Block

Element = dict[str, Any]
Values = dict[str, dict[str, Any]]
"""By block_id, then action_id: the state of the element, in Slack's shape."""

_TEXT = ("plain_text_input", "email_text_input", "url_text_input", "number_input")
_ONE_OPTION = ("static_select", "external_select", "radio_buttons")
_OPTIONS = ("multi_static_select", "multi_external_select", "checkboxes")
_SELECTED = {
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
}


def fields_in(blocks: Iterable[Block]) -> Iterator[tuple[Block, Element]]:
    """Every element that holds a value, with its block."""
    for block in with_nested(blocks):
        for element in elements_of(block):
            if element.get("type") in (*_TEXT, *_ONE_OPTION, *_OPTIONS, *_SELECTED, "rich_text_input", "file_input"):
                yield block, element


def initial_values(blocks: Iterable[Block]) -> Values:
    """The values the app gave the fields."""
    values: Values = {}
    for block, element in fields_in(blocks):
        values.setdefault(block["block_id"], {})[element["action_id"]] = _initial(element)
    return values


def _initial(element: Element) -> dict[str, Any]:
    kind = element["type"]
    if kind in _TEXT:
        return {"type": kind, "value": element.get("initial_value") or None}
    if kind in _ONE_OPTION:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in _OPTIONS:
        return {"type": kind, "selected_options": element.get("initial_options", [])}
    if kind == "rich_text_input":
        return {"type": kind, "rich_text_value": element.get("initial_value")}
    if kind == "file_input":
        return {"type": kind, "files": []}
    name, initial = _SELECTED[kind]
    return {"type": kind, name: element.get(initial, [] if kind.startswith("multi_") else None)}


def state_of(element: Element, raw: Any, suggested: Mapping[str, Element]) -> dict[str, Any]:
    """
    The state of an element in which someone typed or chose this.

    `raw` is text, a value, a list of values or None; `suggested` are the options the app offered for an external menu.
    """
    kind = element["type"]
    if kind in _TEXT:
        return {"type": kind, "value": str(raw) if raw not in (None, "") else None}
    if kind in _ONE_OPTION:
        return {"type": kind, "selected_option": _option(element, raw, suggested) if raw else None}
    if kind in _OPTIONS:
        return {"type": kind, "selected_options": [_option(element, one, suggested) for one in raw or []]}
    if kind == "rich_text_input":
        return {"type": kind, "rich_text_value": _rich_text(str(raw)) if raw else None}
    if kind == "file_input":
        return {"type": kind, "files": []}
    name, _ = _SELECTED[kind]
    return {"type": kind, name: raw or ([] if kind.startswith("multi_") else None)}


def options_of(element: Element) -> list[Element]:
    """The options that came with a menu, groups opened."""
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]


def _option(element: Element, value: str, suggested: Mapping[str, Element]) -> Element:
    known: list[Element] = [*options_of(element), *suggested.values(), *element.get("initial_options", [])]
    if element.get("initial_option"):
        known.append(element["initial_option"])
    for option in known:
        if option["value"] == value:
            return option
    raise ValueError(f"{element['action_id']} has no option {value!r}; it has {[one['value'] for one in known]}")


def _rich_text(text: str) -> Element:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "elements": [section]}


def is_empty(state: Mapping[str, Any]) -> bool:
    """Whether nothing was typed or chosen."""
    return all(value in (None, "", []) for key, value in state.items() if key != "type")
