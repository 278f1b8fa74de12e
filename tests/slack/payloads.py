"""Payloads as Slack sends them, less what nobody reads."""

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from tests.builders import MARA
from tests.fakes.slack_api import BOT_USER, TEAM

SALES = "C0SALES"
MARAS_DM = "D0MARA"
MENTION = f"<@{BOT_USER}>"
_numbers = count(1)


def _ts() -> str:
    return f"1773820800.{next(_numbers):06d}"


def _event(event: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": f"Ev{next(_numbers):06d}",
        "event": {"event_ts": event.get("ts", _ts()), "team": TEAM, **event},
    }


def mention(
    text: str, *, user: str = str(MARA.slack_id), channel: str = SALES, thread_ts: str | None = None, **more: Any
) -> dict[str, Any]:
    """`@Leadbot ...` in a channel."""
    event = {"type": "app_mention", "user": user, "text": f"{MENTION} {text}", "channel": channel, "ts": _ts(), **more}
    return _event(event | ({"thread_ts": thread_ts} if thread_ts else {}))


def as_message(mentioned: Mapping[str, Any]) -> dict[str, Any]:
    """The message event that comes with a mention, under another event id."""
    return _event({**mentioned["event"], "type": "message", "channel_type": "channel"})


def message(
    text: str, *, user: str = str(MARA.slack_id), channel: str = SALES, thread_ts: str | None = None, **more: Any
) -> dict[str, Any]:
    """Something written in a channel, or a thread of it."""
    event = {"type": "message", "user": user, "text": text, "channel": channel, "channel_type": "channel", "ts": _ts()}
    return _event(event | more | ({"thread_ts": thread_ts} if thread_ts else {}))


def direct(text: str, *, user: str = str(MARA.slack_id), thread_ts: str | None = None) -> dict[str, Any]:
    """Something written to the bot itself."""
    return message(text, user=user, channel=user.replace("U", "D", 1), thread_ts=thread_ts, channel_type="im")


def home_opened(*, user: str = str(MARA.slack_id), tab: str = "home") -> dict[str, Any]:
    return _event({"type": "app_home_opened", "user": user, "channel": MARAS_DM, "tab": tab})


def command(
    text: str, *, response_url: str, user: str = str(MARA.slack_id), channel: str = SALES, name: str = "sales"
) -> dict[str, Any]:
    """`/lead ...`"""
    return {
        "command": "/lead",
        "text": text,
        "team_id": TEAM,
        "user_id": user,
        "channel_id": channel,
        "channel_name": name,
        "trigger_id": f"trigger-{next(_numbers)}",
        "response_url": response_url,
    }


def click(
    button: Mapping[str, Any],
    *,
    user: str = str(MARA.slack_id),
    channel: str | None = SALES,
    message_ts: str = "1773820000.000001",
    thread_ts: str | None = None,
    blocks: Sequence[Mapping[str, Any]] = (),
    ephemeral: bool = False,
    response_url: str | None = None,
    view: str | None = None,
) -> dict[str, Any]:
    """A click on a button that was drawn; without a channel on the home tab, or in a form."""
    body: dict[str, Any] = {
        "type": "block_actions",
        "team": {"id": TEAM},
        "user": {"id": user},
        "trigger_id": f"trigger-{next(_numbers)}",
        "actions": [{"type": "button", "block_id": "b", "action_ts": _ts(), **button}],
    }
    if channel is None:
        return body | {"view": {"type": view or "home", "id": "V1"}, "container": {"type": "view", "view_id": "V1"}}
    container: dict[str, Any] = {"type": "message", "message_ts": message_ts, "channel_id": channel}
    container |= {"is_ephemeral": ephemeral} | ({"thread_ts": thread_ts} if thread_ts else {})
    body |= {"container": container, "channel": {"id": channel}, "response_url": response_url}
    if not ephemeral:
        body["message"] = {"ts": message_ts, "text": "as it was", "blocks": list(blocks)}
    return body


def submitted(view: Mapping[str, Any], values: Mapping[str, Any], *, user: str = str(MARA.slack_id)) -> dict[str, Any]:
    """A form that was drawn, filled in; `values` are element states by field, plain strings for text inputs."""
    number = next(_numbers)
    state = {
        block["block_id"]: {block["block_id"]: _state(block["element"], values.get(block["block_id"]))}
        for block in view["blocks"]
        if block["type"] == "input"
    }
    return {
        "type": "view_submission",
        "team": {"id": TEAM},
        "user": {"id": user},
        "trigger_id": f"trigger-{number}",
        "view": {**view, "id": f"V{number}", "hash": f"{number}.0", "state": {"values": state}},
    }


def _state(element: Mapping[str, Any], given: Any) -> dict[str, Any]:
    """What Slack tells of an input: what was given, else what it was drawn with."""
    kind = element["type"]
    if kind == "plain_text_input":
        return {"type": kind, "value": element.get("initial_value") if given is None else given or None}
    if kind == "checkboxes":
        chosen = element.get("initial_options", []) if given is None else [_option(element, v) for v in given]
        return {"type": kind, "selected_options": chosen}
    if kind == "datepicker":
        return {"type": kind, "selected_date": element.get("initial_date") if given is None else given}
    if kind == "timepicker":
        return {"type": kind, "selected_time": given or element.get("initial_time")}
    return {"type": kind, "selected_option": _option(element, given) if given else element.get("initial_option")}


def _option(element: Mapping[str, Any], value: str) -> Mapping[str, Any]:
    groups = element.get("option_groups") or [{"options": element.get("options", [])}]
    return next(option for group in groups for option in group["options"] if option["value"] == value)


def shortcut(callback_id: str, *, user: str = str(MARA.slack_id)) -> dict[str, Any]:
    """The lightning menu."""
    body = {"type": "shortcut", "callback_id": callback_id, "team": {"id": TEAM}, "user": {"id": user}}
    return body | {"trigger_id": f"trigger-{next(_numbers)}", "action_ts": _ts()}


def message_shortcut(callback_id: str, text: str, *, response_url: str, channel: str = SALES) -> dict[str, Any]:
    """A message's own menu."""
    return {
        **shortcut(callback_id),
        "type": "message_action",
        "channel": {"id": channel},
        "message_ts": "1773820000.000009",
        "message": {"type": "message", "text": text, "ts": "1773820000.000009"},
        "response_url": response_url,
    }
