"""Acknowledges first: Slack gives three seconds, and the work has a queue of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt import Ack, BoltResponse

FormCheck = Callable[[Mapping[str, Any]], Mapping[str, str]]
"""Sentences by field for what has to be mended before a form is taken; quick, and asks nobody."""

CLICKS = frozenset({"block_actions", "shortcut", "message_action", "view_closed"})


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """
    Answers commands, clicks and forms from the thread that received them; events Bolt answers itself.

    In a listener the acknowledgement would wait for a free worker behind the answers that are being worked on.
    """

    checks: Mapping[str, FormCheck]
    """By callback id."""

    def at_once(self, body: dict[str, Any], ack: Ack, next: Callable[[], BoltResponse]) -> BoltResponse | None:
        if body.get("type") == "view_submission":
            return self._form(body["view"], ack, next)
        if body.get("type") in CLICKS or "command" in body:
            ack()
        return next()

    def _form(self, view: Mapping[str, Any], ack: Ack, next: Callable[[], BoltResponse]) -> BoltResponse | None:
        check = self.checks.get(view["callback_id"])
        if check and (wrong := check(view)):
            return ack(response_action="errors", errors=dict(wrong))
        ack(response_action="clear")
        return next()
