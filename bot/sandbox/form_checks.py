"""What Slack itself objects to in a form, before the app hears of the submission."""

import re
from collections.abc import Iterable
from typing import Any

from bot.sandbox.fields import Element, Values, is_empty
from bot.sandbox.messages import Block

REQUIRED = "Please complete this required field."
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"https?://\S+")


def objections(blocks: Iterable[Block], values: Values) -> dict[str, str]:
    """A sentence by block_id for every field that cannot be submitted as it is."""
    found = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        state = values.get(block["block_id"], {}).get(element["action_id"], {})
        if is_empty(state):
            if not block.get("optional"):
                found[block["block_id"]] = REQUIRED
        elif sentence := _objection(element, state.get("value")):
            found[block["block_id"]] = sentence
    return found


def _objection(element: Element, value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    shortest, longest = element.get("min_length", 0), element.get("max_length", 3000)
    if element["type"] == "plain_text_input" and not shortest <= len(value) <= longest:
        return _length_sentence(len(value), shortest, longest)
    if element["type"] == "email_text_input" and not _EMAIL.fullmatch(value):
        return "Please enter a valid email address."
    if element["type"] == "url_text_input" and not _URL.fullmatch(value):
        return "Please enter a valid URL."
    return _number_sentence(element, value) if element["type"] == "number_input" else None


def _length_sentence(length: int, shortest: int, longest: int) -> str:
    if length < shortest:
        return f"Please use at least {shortest} characters."
    return f"Please use at most {longest} characters."


def _number_sentence(element: Element, value: str) -> str | None:
    try:
        number = float(value)
    except ValueError:
        return "Please enter a number."
    if not element["is_decimal_allowed"] and not number.is_integer():
        return "Please enter a whole number."
    if "min_value" in element and number < float(element["min_value"]):
        return f"Please enter {element['min_value']} or more."
    if "max_value" in element and number > float(element["max_value"]):
        return f"Please enter {element['max_value']} or less."
    return None
