"""Messages, as they are kept and as Slack shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Block = dict[str, Any]


@dataclass(slots=True)
class Message:
    """One message; `author` is a user id, and with `by_app` the app's."""

    ts: str
    channel: str
    author: str
    text: str
    blocks: list[Block] = field(default_factory=list)
    by_app: bool = False
    thread_ts: str | None = None
    subtype: str | None = None
    metadata: dict[str, Any] | None = None
    edited_ts: str | None = None
    only_for: str | None = None
    """The one person who sees it, if it is ephemeral."""
    broadcast: bool = False
    reactions: dict[str, list[str]] = field(default_factory=dict)
    streaming: bool = False
    files: list[dict[str, Any]] = field(default_factory=list)
    """What was shared with it, as Slack tells of it."""
    revision: int = 0
    """The workspace's revision at which it last changed; the page asks for what is newer."""

    @property
    def root_ts(self) -> str:
        """The `ts` of the thread it belongs to: its own, if it is no reply."""
        return self.thread_ts or self.ts

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread below another message."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    def words(self) -> str:
        """All that a person can read in it, blocks included, one line a text."""
        names = (str(file["name"]) for file in self.files)
        return "\n".join([self.text, *texts_in(self.blocks), *names])


def texts_in(value: object) -> Iterator[str]:
    """Every readable text inside blocks, in order."""
    if isinstance(value, list):
        for entry in value:
            yield from texts_in(entry)
    elif isinstance(value, dict):
        for key, entry in value.items():
            if key in _READ and isinstance(entry, str) and entry:
                yield entry
            elif isinstance(entry, dict | list):
                yield from texts_in(entry)


_READ = ("text", "title", "caption", "label", "name")


def message_json(message: Message, *, team_id: str, app_id: str, bot_id: str, app_name: str) -> dict[str, Any]:
    """A message as events and `conversations.history` give it."""
    body: dict[str, Any] = {
        "type": "message",
        "user": message.author,
        "ts": message.ts,
        "text": message.text,
        "team": team_id,
    }
    if message.subtype:
        body["subtype"] = message.subtype
    if message.by_app:
        icons = {"image_36": "", "image_48": "", "image_72": ""}
        profile = {"id": bot_id, "app_id": app_id, "name": app_name, "deleted": False, "icons": icons}
        body |= {"bot_id": bot_id, "app_id": app_id, "bot_profile": profile}
    if message.blocks:
        body["blocks"] = message.blocks
    if message.files:
        body["files"] = message.files
    if message.thread_ts:
        body["thread_ts"] = message.thread_ts
    if message.edited_ts:
        body["edited"] = {"user": message.author, "ts": message.edited_ts}
    if message.reactions:
        body["reactions"] = [
            {"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()
        ]
    return body


def thread_json(root: Message, replies: Sequence[Message]) -> dict[str, Any]:
    """What the first message of a thread tells of its replies."""
    if not replies:
        return {}
    authors = list(dict.fromkeys(reply.author for reply in replies))
    return {
        "thread_ts": root.ts,
        "reply_count": len(replies),
        "reply_users_count": len(authors),
        "reply_users": authors,
        "latest_reply": replies[-1].ts,
    }
