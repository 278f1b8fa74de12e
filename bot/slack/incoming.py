"""What Slack sends, read into values of ours. No payload is looked into anywhere else."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.slack.identifiers import Action, Verb
from bot.slack.uploads import Upload
from bot.usecases.ports import Unanswered

Payload = Mapping[str, Any]

PEOPLES_SUBTYPES = frozenset({None, "file_share", "thread_broadcast", "me_message"})
"""Messages that somebody wrote just now; the others are edits, joins and what bots post."""

LINK = re.compile(r"<(?P<address>https?://[^|>]+|mailto:[^|>]+|tel:[^|>]+)(?:\|(?P<label>[^>]*))?>")
CHANNEL = re.compile(r"<#(?P<id>[A-Z0-9]+)(?:\|(?P<name>[^>]*))?>")
SPECIAL = re.compile(r"<!(?P<what>\w+)(?:\^[^>|]*)?(?:\|(?P<label>[^>]*))?>")
MENTION = re.compile(r"<@(?P<id>[UW][A-Z0-9]+)(?:\|[^>]*)?>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message that somebody wrote."""

    text: str
    """As the person sees it, without the mention of the bot; mentions of others stand as `<@U…>`."""
    user_id: str
    channel_id: str
    ts: str
    thread_ts: str | None
    event_id: str
    direct: bool
    """In the direct messages with the bot."""
    mentions_bot: bool
    mentions_others: bool
    files: tuple[Upload, ...] = ()

    @property
    def root(self) -> str:
        """`ts` of the message that the answer's thread hangs on."""
        return self.thread_ts or self.ts

    @property
    def thread_key(self) -> str:
        return thread_key(self.channel_id, self.root)

    @property
    def keys(self) -> tuple[str, ...]:
        """What makes two deliveries one message: a mention arrives as two events."""
        return (f"event:{self.event_id}", f"message:{self.name}")

    @property
    def name(self) -> str:
        """Names the message in what answers it."""
        return self.place.name

    @property
    def place(self) -> Unanswered:
        """Where it stands, until it is answered."""
        return Unanswered(channel_id=self.channel_id, ts=self.ts, root_ts=self.root)


def thread_key(channel_id: str, root_ts: str) -> str:
    """Name of a thread in everything that is remembered about it."""
    return f"{channel_id}:{root_ts}"


def heard(body: Payload, *, bot_user_id: str | None) -> Heard | None:
    """The message of an event; None where nobody wrote one."""
    event = body["event"]
    if event.get("bot_id") or event.get("subtype") not in PEOPLES_SUBTYPES or not event.get("user"):
        return None
    written = event.get("text") or ""
    mentioned = {found["id"] for found in MENTION.finditer(written)}
    mentions_bot = event["type"] == "app_mention" or bot_user_id in mentioned
    return Heard(
        text=read_text(MENTION.sub(lambda m: "" if m["id"] == bot_user_id else f"<@{m['id']}>", written)),
        user_id=event["user"],
        channel_id=event["channel"],
        ts=event["ts"],
        thread_ts=event.get("thread_ts"),
        event_id=body.get("event_id") or event["ts"],
        direct=event.get("channel_type") == "im" or event["channel"].startswith("D"),
        mentions_bot=mentions_bot,
        mentions_others=bool(mentioned - {bot_user_id}),
        files=tuple(_uploads(event)),
    )


def _uploads(event: Payload) -> Iterator[Upload]:
    """Files that can be fetched; one that was deleted meanwhile has no address."""
    for file in event.get("files") or ():
        address = file.get("url_private_download") or file.get("url_private")
        if address:
            name = file.get("name") or file.get("title") or "file"
            yield Upload(name=name, size=int(file.get("size") or 0), address=address)


def read_text(written: str) -> str:
    """Slack's markup as plain text: `<mailto:a@b.test|a@b.test>` is `a@b.test`; mentions of people stay."""
    text = LINK.sub(lambda m: m["label"] or re.sub(r"^(?:mailto|tel):", "", m["address"]), written)
    text = CHANNEL.sub(lambda m: f"#{m['name'] or m['id']}", text)
    text = SPECIAL.sub(lambda m: m["label"] or f"@{m['what']}", text)
    return html.unescape(text).replace("\xa0", " ").strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commanded:
    """A slash command."""

    verb: Verb | None
    """None where the text is a question, or nothing."""
    rest: str
    """What follows the verb; all of the text where there is none."""
    user_id: str
    channel_id: str
    channel_name: str
    trigger_id: str
    response_url: str


def commanded(body: Payload) -> Commanded:
    """The verb and what follows it; the verb's case and a colon after it do not matter."""
    text = read_text(body.get("text") or "")
    first, _, rest = text.partition(" ")
    verb = next((verb for verb in Verb if verb == first.casefold().rstrip(":")), None)
    name = body.get("channel_name") or ""
    return Commanded(
        verb=verb,
        rest=(rest if verb else text).strip(),
        user_id=body["user_id"],
        channel_id=body["channel_id"],
        channel_name="" if name in {"directmessage", "privategroup"} else name,
        trigger_id=body["trigger_id"],
        response_url=body["response_url"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Clicked:
    """A click on a button, in a message, a form or the home tab."""

    action_id: str
    value: str
    user_id: str
    trigger_id: str
    channel_id: str | None
    """None in a form and on the home tab."""
    message_ts: str | None
    thread_ts: str | None
    ephemeral: bool
    response_url: str | None
    blocks: tuple[Payload, ...] = ()
    """The message as it is, to be changed."""
    text: str = ""
    label: str = ""
    """What the button says."""
    in_form: bool = False


def clicked(body: Payload) -> Clicked:
    """The click of a `block_actions` payload; Slack sends one at a time for buttons."""
    action, container = body["actions"][0], body.get("container") or {}
    message = body.get("message") or {}
    return Clicked(
        action_id=action["action_id"],
        value=action.get("value") or "",
        user_id=body["user"]["id"],
        trigger_id=body.get("trigger_id") or "",
        channel_id=(body.get("channel") or {}).get("id") or container.get("channel_id"),
        message_ts=container.get("message_ts") or message.get("ts"),
        thread_ts=container.get("thread_ts") or message.get("thread_ts"),
        ephemeral=bool(container.get("is_ephemeral")),
        response_url=body.get("response_url"),
        blocks=tuple(message.get("blocks") or ()),
        text=message.get("text") or "",
        label=(action.get("text") or {}).get("text") or "",
        in_form=(body.get("view") or {}).get("type") == "modal",
    )


def keys_of(body: Payload) -> tuple[str, ...]:
    """What makes two deliveries of a command, a click or a form one; messages have theirs in `Heard`."""
    if body.get("type") == "view_submission":
        return (f"view:{body['view']['id']}:{body['view'].get('hash', '')}",)
    if body.get("type") == "event_callback":
        return (f"event:{body['event_id']}",)
    return (f"trigger:{body['trigger_id']}",) if body.get("trigger_id") else ()


def numbered(action: Action) -> re.Pattern[str]:
    """Matches the ids that begin with an action's name and a colon."""
    return re.compile(rf"^{re.escape(action)}")
