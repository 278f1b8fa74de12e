"""Block Kit's pieces, each kept inside Slack's limits, so that a view is only about what it says."""

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from bot.slack import mrkdwn

Block = dict[str, Any]
Element = dict[str, Any]


class Message(TypedDict):
    """What is posted. `text` says everything that matters: notifications and screen readers read only that."""

    text: str
    blocks: list[Block]
    metadata: NotRequired[dict[str, Any]]


def message(text: str, blocks: Sequence[Block]) -> Message:
    """A message that Slack takes: where there is too much, what comes last is left out, and it says so."""
    spoken = mrkdwn.cut_escaped(mrkdwn.tidy(text, lines=True), mrkdwn.MESSAGE_TEXT_MAX_CHARACTERS)
    return {"text": spoken or "–", "blocks": _fitted(list(blocks))}


LEFT_OUT = "There is more than fits here. Narrow the question."
DROPPED_LAST = frozenset({"actions", "context", "context_actions"})
"""Buttons and small print stay when there is too much to say."""


def _fitted(blocks: list[Block]) -> list[Block]:
    room = mrkdwn.MESSAGE_TEXT_IN_BLOCKS_MAX_CHARACTERS
    sizes = [_size(block) for block in blocks]
    if len(blocks) <= mrkdwn.MESSAGE_BLOCKS_MAX and sum(sizes) <= room:
        return blocks
    while len(blocks) >= mrkdwn.MESSAGE_BLOCKS_MAX or sum(sizes) > room - len(LEFT_OUT):
        last = max((n for n, b in enumerate(blocks) if b["type"] not in DROPPED_LAST), default=len(blocks) - 1)
        del blocks[last], sizes[last]
    return [*blocks[:last], context(LEFT_OUT), *blocks[last:]]


def _size(part: Any) -> int:
    """Characters of all texts in a block."""
    if isinstance(part, str):
        return 0
    if isinstance(part, Mapping):
        own = part.get("text")
        return (mrkdwn.length(own) if isinstance(own, str) else 0) + sum(map(_size, part.values()))
    return sum(map(_size, part)) if isinstance(part, Sequence) else 0


def plain_text(text: str, limit: int) -> Element:
    """Text in which Slack looks for nothing. Slack refuses empty text, hence the dash."""
    return {"type": "plain_text", "text": mrkdwn.cut(mrkdwn.tidy(text), limit) or "–", "emoji": False}


def marked(text: str, limit: int) -> Element:
    """Text of our own making: pieces written by others went through `mrkdwn.plain`."""
    return {"type": "mrkdwn", "text": mrkdwn.cut_marked(text, limit) or "–", "verbatim": True}


def section(text: str, *, accessory: Element | None = None, block_id: str | None = None) -> Block:
    """A paragraph, with a button at its right."""
    block: Block = {"type": "section", "text": marked(text, mrkdwn.SECTION_TEXT_MAX_CHARACTERS)}
    if accessory:
        block["accessory"] = accessory
    return block | ({"block_id": block_id} if block_id else {})


def fields(*texts: str) -> Block:
    """Short facts in two columns; empty ones are left out. At least one has to say something."""
    said = [text for text in texts if text][: mrkdwn.SECTION_FIELDS_MAX]
    return {"type": "section", "fields": [marked(text, mrkdwn.FIELD_TEXT_MAX_CHARACTERS) for text in said]}


def header(text: str) -> Block:
    return {"type": "header", "text": plain_text(text, mrkdwn.HEADER_TEXT_MAX_CHARACTERS)}


def context(*texts: str) -> Block:
    """Small print; empty pieces are left out."""
    said = [text for text in texts if text][: mrkdwn.CONTEXT_ELEMENTS_MAX]
    return {"type": "context", "elements": [marked(text, mrkdwn.CONTEXT_TEXT_MAX_CHARACTERS) for text in said or ["–"]]}


def divider() -> Block:
    return {"type": "divider"}


def actions(*elements: Element | None, block_id: str | None = None) -> Block:
    """A row of buttons."""
    shown = [element for element in elements if element][: mrkdwn.ACTIONS_ELEMENTS_MAX]
    return {"type": "actions", "elements": shown} | ({"block_id": block_id} if block_id else {})


def button(label: str, action_id: str, value: str = "", *, style: str | None = None, url: str | None = None) -> Element:
    """A button; a value too long for Slack would be cut, so callers keep ids or short questions in it."""
    made: Element = {
        "type": "button",
        "text": plain_text(label, mrkdwn.BUTTON_TEXT_MAX_CHARACTERS),
        "action_id": action_id,
    }
    if value:
        made["value"] = mrkdwn.cut(value, mrkdwn.BUTTON_VALUE_MAX_CHARACTERS)
    return made | ({"style": style} if style else {}) | ({"url": url} if url else {})


def thumbs(action_id: str, *, right: str, wrong: str) -> Block:
    """Slack's own thumbs up and down, with the value of each."""

    def thumb(label: str, value: str) -> Element:
        return {"text": plain_text(label, mrkdwn.BUTTON_TEXT_MAX_CHARACTERS), "value": value}

    both = {"positive_button": thumb("Right", right), "negative_button": thumb("Wrong", wrong)}
    return {"type": "context_actions", "elements": [{"type": "feedback_buttons", "action_id": action_id, **both}]}


def confirmed(element: Element, *, title: str, text: str, yes: str) -> Element:
    """The same button, asking once more."""
    return element | {
        "confirm": {
            "title": plain_text(title, 100),
            "text": plain_text(text, 300),
            "confirm": plain_text(yes, 30),
            "deny": plain_text("Keep it", 30),
        }
    }


def table(rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> Block:
    """Rows of text, the first one being the head; columns in `right` hold numbers. One table a message."""
    kept: list[Sequence[str]] = []
    used = 0
    for row in rows[: mrkdwn.TABLE_ROWS_MAX]:
        used += sum(min(mrkdwn.length(cell), mrkdwn.TABLE_CELL_MAX_CHARACTERS) for cell in row)
        if used > mrkdwn.TABLE_TEXT_MAX_CHARACTERS:
            break
        kept.append(row)
    return {
        "type": "table",
        "column_settings": [{"align": "right" if n in right else "left"} for n in range(len(rows[0]))],
        "rows": [[_cell(cell) for cell in row] for row in kept],
    }


def _cell(text: str) -> Element:
    return {"type": "raw_text", "text": mrkdwn.cut(mrkdwn.tidy(text), mrkdwn.TABLE_CELL_MAX_CHARACTERS) or "–"}


def bar_chart(title: str, bars: Sequence[str], series: Mapping[str, Sequence[float]]) -> Block | None:
    """Bars with these labels, a value each in every series; None where labels are too many, or look the same."""
    labels, names = ([_chart_label(label) for label in said] for said in (bars, series))
    if not 1 < len(bars) <= mrkdwn.CHART_CATEGORIES_MAX or any(len(set(s)) < len(s) for s in (labels, names)):
        return None

    def points(values: Sequence[float]) -> list[Element]:
        return [{"label": label, "value": value} for label, value in zip(labels, values, strict=True)]

    drawn = [{"name": name, "data": points(v)} for name, v in zip(names, series.values(), strict=True)]
    return {
        "type": "data_visualization",
        "title": mrkdwn.cut(title, mrkdwn.CHART_TITLE_MAX_CHARACTERS),
        "chart": {"type": "bar", "series": drawn, "axis_config": {"categories": labels}},
    }


def _chart_label(text: str) -> str:
    return mrkdwn.cut(mrkdwn.tidy(text), mrkdwn.CHART_LABEL_MAX_CHARACTERS) or "–"


def without_button(blocks: Sequence[Mapping[str, Any]], action_id: str, value: str) -> list[Block]:
    """The blocks of a message that is posted already, less the buttons with this id and value."""

    def pressed(element: Mapping[str, Any] | None) -> bool:
        return element is not None and element.get("action_id") == action_id and element.get("value", "") == value

    after: list[Block] = []
    for block in blocks:
        kept = dict(block)
        if pressed(kept.get("accessory")):
            del kept["accessory"]
        if kept["type"] == "actions":
            kept["elements"] = [element for element in kept["elements"] if not pressed(element)]
            if not kept["elements"]:
                continue
        after.append(kept)
    return after


def without_buttons(blocks: Sequence[Mapping[str, Any]]) -> list[Block]:
    """The blocks of a message that is posted already, with nothing left to click."""
    kept = [{name: part for name, part in block.items() if name != "accessory"} for block in blocks]
    return [block for block in kept if block["type"] != "actions"]
