"""Lists in pages, with Slack's cursors."""

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from bot.sandbox.methods.arguments import Arguments
from bot.sandbox.refusals import SlackRefusal

_T = TypeVar("_T")


def page_of(items: Sequence[_T], arguments: Arguments, *, default_limit: int) -> tuple[Sequence[_T], str]:
    """
    The page the caller asked for, and the cursor of the next (empty: there is none).

    Raises:
        SlackRefusal: `invalid_cursor`, `invalid_limit`.
    """
    limit = arguments.number("limit", default_limit)
    if not 0 < limit <= 1000:
        raise SlackRefusal("invalid_limit")
    start = _start(arguments.text("cursor"))
    rest = start + limit < len(items)
    return items[start : start + limit], _cursor(start + limit) if rest else ""


def _cursor(start: int) -> str:
    return base64.b64encode(f"next:{start}".encode()).decode()


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).decode().removeprefix("next:"))
    except (binascii.Error, ValueError):
        raise SlackRefusal("invalid_cursor") from None
