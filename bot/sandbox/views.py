"""Modals and home tabs, as they are kept and as Slack shows them."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.messages import Block


@dataclass(slots=True)
class View:
    """A modal or a home tab of one person."""

    id: str
    type: str
    person: str
    blocks: list[Block]
    hash: str
    title: dict[str, Any] | None = None
    submit: dict[str, Any] | None = None
    close: dict[str, Any] | None = None
    callback_id: str = ""
    private_metadata: str = ""
    external_id: str = ""
    clear_on_close: bool = False
    notify_on_close: bool = False
    submit_disabled: bool = False
    root_id: str = ""
    previous_id: str | None = None
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What stands in its fields, as Slack's `state.values`."""
    errors: dict[str, str] = field(default_factory=dict)
    """What the app objected to, by block_id."""

    def redraw(self, payload: dict[str, Any], new_hash: str) -> None:
        """Take over what the app sent, keeping what people typed where the field still stands."""
        self.blocks = payload["blocks"]
        self.title = payload.get("title")
        self.submit = payload.get("submit")
        self.close = payload.get("close")
        self.callback_id = payload.get("callback_id", "")
        self.private_metadata = payload.get("private_metadata", "")
        self.external_id = payload.get("external_id", "")
        self.clear_on_close = payload.get("clear_on_close", False)
        self.notify_on_close = payload.get("notify_on_close", False)
        self.submit_disabled = payload.get("submit_disabled", False)
        self.errors = {}
        self.hash = new_hash
        standing = {block["block_id"] for block in self.blocks}
        self.values = {block_id: value for block_id, value in self.values.items() if block_id in standing}


def view_json(view: View, *, team_id: str, app_id: str, bot_id: str) -> dict[str, Any]:
    """A view as payloads and `views.*` responses give it."""
    return {
        "id": view.id,
        "team_id": team_id,
        "type": view.type,
        "blocks": view.blocks,
        "private_metadata": view.private_metadata,
        "callback_id": view.callback_id,
        "state": {"values": view.values},
        "hash": view.hash,
        "title": view.title,
        "clear_on_close": view.clear_on_close,
        "notify_on_close": view.notify_on_close,
        "close": view.close,
        "submit": view.submit,
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id or view.id,
        "app_id": app_id,
        "external_id": view.external_id,
        "app_installed_team_id": team_id,
        "bot_id": bot_id,
    }
