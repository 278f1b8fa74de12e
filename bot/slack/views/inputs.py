"""Forms and what can be filled in, each kept inside Slack's limits."""

from collections.abc import Sequence

from bot.slack import mrkdwn
from bot.slack.views.blocks import Block, Element, plain_text


def option(label: str, value: str) -> Element:
    return {
        "text": plain_text(label, mrkdwn.OPTION_TEXT_MAX_CHARACTERS),
        "value": mrkdwn.cut(value, mrkdwn.OPTION_VALUE_MAX_CHARACTERS),
    }


def form(
    callback_id: str,
    *,
    title: str,
    blocks: Sequence[Block],
    submit: str | None = None,
    close: str = "Cancel",
    private_metadata: str = "",
) -> Block:
    """A modal; without `submit` there is nothing to send."""
    view: Block = {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain_text(title, mrkdwn.VIEW_TITLE_MAX_CHARACTERS),
        "close": plain_text(close, mrkdwn.VIEW_BUTTON_MAX_CHARACTERS),
        "blocks": list(blocks)[: mrkdwn.VIEW_BLOCKS_MAX],
        "private_metadata": private_metadata,
    }
    return view | ({"submit": plain_text(submit, mrkdwn.VIEW_BUTTON_MAX_CHARACTERS)} if submit else {})


def field(name: str, label: str, element: Element, *, optional: bool = False, hint: str = "") -> Block:
    """One input of a form; block and element carry the same id."""
    block: Block = {
        "type": "input",
        "block_id": name,
        "label": plain_text(label, mrkdwn.INPUT_LABEL_MAX_CHARACTERS),
        "optional": optional,
        "element": element | {"action_id": name},
    }
    return block | ({"hint": plain_text(hint, mrkdwn.INPUT_LABEL_MAX_CHARACTERS)} if hint else {})


def text_input(initial: str = "", *, limit: int, placeholder: str = "", lines: bool = False) -> Element:
    """A line, or several, to write in."""
    element: Element = {"type": "plain_text_input", "multiline": lines, "max_length": limit}
    if initial:
        element["initial_value"] = mrkdwn.cut(initial, limit)
    return element | (
        {"placeholder": plain_text(placeholder, mrkdwn.PLACEHOLDER_MAX_CHARACTERS)} if placeholder else {}
    )


def select(options: Sequence[Element], initial: str | None = None, *, placeholder: str = "Choose") -> Element:
    """One of a list."""
    element: Element = {
        "type": "static_select",
        "placeholder": plain_text(placeholder, mrkdwn.PLACEHOLDER_MAX_CHARACTERS),
        "options": list(options)[: mrkdwn.SELECT_OPTIONS_MAX],
    }
    return element | _chosen(options, initial)


def grouped_select(groups: Sequence[tuple[str, Sequence[Element]]], initial: str | None) -> Element:
    """One of a long list, in groups."""
    shown = [
        {"label": plain_text(label, mrkdwn.OPTION_TEXT_MAX_CHARACTERS), "options": list(options)}
        for label, options in groups
    ]
    element: Element = {"type": "static_select", "option_groups": shown}
    return element | _chosen([option for _, options in groups for option in options], initial)


def _chosen(options: Sequence[Element], value: str | None) -> Element:
    chosen = next((option for option in options if option["value"] == value), None)
    return {"initial_option": chosen} if chosen else {}
