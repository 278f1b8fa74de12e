"""What Slack says no with."""

from collections.abc import Sequence


class SlackRefusal(Exception):
    """A Web API call that Slack would answer with `ok: false`; `error` is Slack's own name for the reason."""

    def __init__(
        self,
        error: str,
        *,
        messages: Sequence[str] = (),
        needed: str | None = None,
        provided: str | None = None,
    ) -> None:
        super().__init__(error, *messages)
        self.error = error
        self.messages = tuple(messages)
        self.needed = needed
        self.provided = provided

    def response(self) -> dict[str, object]:
        """The body Slack answers with."""
        body: dict[str, object] = {"ok": False, "error": self.error}
        if self.needed is not None:
            body |= {"needed": self.needed, "provided": self.provided or ""}
        if self.messages:
            body["errors"] = list(self.messages)
            body["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in self.messages]}
        return body
