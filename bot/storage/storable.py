"""Values without what no database takes: NUL, halves of characters that were torn apart, numbers beyond 64 bits."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from sqlalchemy.exc import DataError

UNSTORABLE = (UnicodeEncodeError, OverflowError, DataError)
"""What drivers say to such values; who gets one of these tries again with `storable` ones."""

LARGEST = 2**63 - 1

Value = TypeVar("Value", bound=Any)


def storable(value: Value) -> Value:
    """The dataclass with clean texts, in its mappings too; a number that is too large is unknown."""
    cleaned = {f.name: _clean(before) for f in fields(value) if (before := getattr(value, f.name)) is not None}
    changed: Value = replace(value, **cleaned)
    return changed


def clean(text: str) -> str:
    """The text without NUL and torn characters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def _clean(value: Any) -> Any:
    # Closed sets are texts too, but of a kind of their own.
    if type(value) is str:
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(name): clean(text) for name, text in value.items()}
    if type(value) is int and abs(value) > LARGEST:
        return None
    return value
