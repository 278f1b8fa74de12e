"""Opening the app's home tab and its messages."""

from bot.sandbox.channels import Channel
from bot.sandbox.desk import Desk
from bot.sandbox.state import Json


def open_home(desk: Desk, person_id: str) -> None:
    """Look at the app's home tab."""
    _announce(desk, person_id, "home")


def open_messages(desk: Desk, person_id: str) -> Channel:
    """Look at the direct messages with the app."""
    channel = desk.state.direct_message(person_id)
    _announce(desk, person_id, "messages")
    return channel


def _announce(desk: Desk, person_id: str, tab: str) -> None:
    state = desk.state
    channel = state.direct_message(person_id)
    event: Json = {
        "type": "app_home_opened",
        "user": person_id,
        "channel": channel.id,
        "tab": tab,
        "event_ts": state.next_ts(),
    }
    home = state.homes.get(person_id)
    if tab == "home" and home:
        event["view"] = state.view_json(home)
    state.announce("app_home_opened", event)
