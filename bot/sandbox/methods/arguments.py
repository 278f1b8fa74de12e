"""What a call was given: a form whose nested values are JSON text, or JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.refusals import SlackRefusal


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call, read the way Slack reads them."""

    values: Mapping[str, Any] = field(default_factory=dict)
    had_token: bool = True

    def text(self, name: str, default: str = "") -> str:
        """Text, or the default when it was not given."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """
        Text that must be given.

        Raises:
            SlackRefusal: `invalid_arguments`.
        """
        value = self.text(name)
        if not value:
            raise SlackRefusal("invalid_arguments", messages=[f"missing required field: {name}"])
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """Yes or no, also as `1`, `true`, `0`, `false`."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, bool) else str(value).lower() in ("1", "true")

    def number(self, name: str, default: int) -> int:
        """
        A whole number.

        Raises:
            SlackRefusal: `invalid_arguments`.
        """
        value = self.values.get(name)
        if value is None:
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise SlackRefusal("invalid_arguments", messages=[f"must be an integer: {name}"]) from None

    def nested(self, name: str, *, refusal: str = "invalid_arguments") -> Any:
        """
        JSON, given as such or as text; None when it was not given.

        Raises:
            SlackRefusal: with this name, if it cannot be read.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise SlackRefusal(refusal) from None
