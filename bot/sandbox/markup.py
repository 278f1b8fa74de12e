"""What people type, turned into what Slack stores: mentions, channels, links, escaped signs."""

import re
from typing import Any

from bot.sandbox.state import WorkspaceState

_LINK = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)'\"]")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TOKEN = re.compile(r"<([^<>]+)>")


def stored(state: WorkspaceState, typed: str) -> str:
    """`@Leadbot`, `#sales` and links as Slack writes them; `&`, `<` and `>` as entities."""
    text = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _LINK.sub(lambda found: f"<{found.group()}>", text)
    text = _MAIL.sub(lambda found: f"<mailto:{found.group()}|{found.group()}>", text)
    return _channels(state, _people(state, text))


def _people(state: WorkspaceState, text: str) -> str:
    names = {person.name: person.id for person in state.people.values()}
    names |= {person.handle: person.id for person in state.people.values()}
    names[state.app.name] = state.app.user_id
    for name in sorted(names, key=len, reverse=True):
        pattern = re.compile(rf"(?<![\w<])@{re.escape(name)}(?![\w.])", re.IGNORECASE)
        text = pattern.sub(f"<@{names[name]}>", text)
    return text


def _channels(state: WorkspaceState, text: str) -> str:
    for channel in state.channels.values():
        if channel.name:
            pattern = re.compile(rf"(?<![\w<])#{re.escape(channel.name)}(?![\w-])")
            text = pattern.sub(f"<#{channel.id}|{channel.name}>", text)
    return text


def rich_text(text: str) -> dict[str, Any]:
    """The block Slack puts beside what a person typed."""
    elements: list[dict[str, Any]] = []
    rest = 0
    for found in _TOKEN.finditer(text):
        elements += _plain(text[rest : found.start()])
        elements.append(_element(found.group(1)))
        rest = found.end()
    elements += _plain(text[rest:])
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}


def _plain(text: str) -> list[dict[str, Any]]:
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return [{"type": "text", "text": plain}] if plain else []


def _element(token: str) -> dict[str, Any]:
    target, _, label = token.partition("|")
    if target.startswith("@"):
        return {"type": "user", "user_id": target[1:]}
    if target.startswith("#"):
        return {"type": "channel", "channel_id": target[1:]}
    if target.startswith("!"):
        return {"type": "broadcast", "range": target[1:]}
    return {"type": "link", "url": target} | ({"text": label} if label else {})
