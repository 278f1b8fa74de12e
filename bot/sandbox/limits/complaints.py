"""What does not fit, told the way Slack tells it."""

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails


def complaints(adapter: TypeAdapter[Any], value: object, pointer: str) -> list[str]:
    """Slack's sentences about this value; none if it fits."""
    try:
        adapter.validate_python(value)
    except ValidationError as invalid:
        return [_sentence(error, value, pointer) for error in invalid.errors(include_url=False)]
    return []


def _sentence(error: ErrorDetails, value: object, pointer: str) -> str:
    path = [*_keys(error["loc"], value), *filter(None, [error.get("ctx", {}).get("inside")])]
    words = _words(error)
    if error["type"] in ("missing", "extra_forbidden") and path:
        path.pop()
    return f"{words} [json-pointer:{'/'.join([pointer, *map(str, path)])}]"


def _keys(loc: Iterable[str | int], value: object) -> list[str | int]:
    """The location without the names of union members that pydantic puts between the keys."""
    keys: list[str | int] = []
    here: Any = value
    named = False
    for part in loc:
        if isinstance(here, dict) and not named and part == here.get("type"):
            named = True
            continue
        keys.append(part)
        named = False
        if isinstance(here, dict) and isinstance(part, str):
            here = here.get(part)
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        else:
            here = None
    return keys


def _words(error: ErrorDetails) -> str:
    limits = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return f"missing required field: {error['loc'][-1]}" if error["loc"] else error["msg"]
        case "extra_forbidden":
            return f"invalid additional property: {error['loc'][-1]}"
        case "string_too_long":
            return f"must be less than {limits['max_length'] + 1} characters"
        case "string_too_short":
            return f"must be more than {limits['min_length'] - 1} characters"
        case "too_long" if "max_length" in limits:
            return f"no more than {limits['max_length']} items allowed"
        case "too_short":
            return f"no fewer than {limits['min_length']} items allowed"
        case "union_tag_invalid":
            return f"unsupported type: {limits['tag']}"
        case "union_tag_not_found":
            return "missing required field: type"
        case "literal_error":
            return f"value must be one of {limits['expected']}"
    return error["msg"]
