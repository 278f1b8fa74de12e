"""Finding a button or a field by what a person calls it."""

from collections.abc import Iterable
from typing import Any

from bot.sandbox.fields import Element
from bot.sandbox.limits.surfaces import elements_of, with_nested
from bot.sandbox.messages import Block


def element_named(blocks: Iterable[Block], name: str) -> tuple[Block, Element]:
    """
    The element with this action_id or label, and its block.

    Raises:
        LookupError: there is none.
    """
    seen = []
    for block, element in ((part, one) for part in with_nested(blocks) for one in elements_of(part)):
        names = [element.get("action_id"), _label(element), block.get("label", {}).get("text")]
        if name in names:
            return block, element
        seen.append(_label(element) or element.get("action_id", ""))
    raise LookupError(f"no {name!r} among {seen}")


def field_named(fields: Iterable[tuple[Block, Element]], name: str) -> tuple[Block, Element]:
    """
    The field with this label, block_id or action_id, and its block.

    Raises:
        LookupError: there is none.
    """
    seen = []
    for block, element in fields:
        label = block.get("label", {}).get("text", "")
        if name in (label, block["block_id"], element["action_id"]):
            return block, element
        seen.append(label or element["action_id"])
    raise LookupError(f"no field {name!r} among {seen}")


def _label(element: dict[str, Any]) -> str:
    text = element.get("text") or element.get("placeholder") or {}
    return str(text.get("text", ""))
