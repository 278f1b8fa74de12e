"""The workspace in memory: who is in it, what was said, what is open; no network."""

import itertools
import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.channels import Channel, ChannelPlan
from bot.sandbox.installed_app import InstalledApp, Prompt
from bot.sandbox.messages import Message, message_json, thread_json
from bot.sandbox.people import Person
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.shared_file import SharedFile
from bot.sandbox.streaming import Stream
from bot.sandbox.tickets import Tickets
from bot.sandbox.views import View, view_json

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Team:
    """The workspace itself."""

    id: str = "T0NORTHBEAM"
    name: str = "Northbeam"
    domain: str = "northbeam"


@dataclass(slots=True)
class Status:
    """What the app says it is doing in a thread; `processing` draws a stop button."""

    text: str
    loading_messages: list[str] = field(default_factory=list)
    processing: bool = False


class WorkspaceState:
    """Everything the double remembers. Hold `lock` while reading or changing several things."""

    def __init__(
        self,
        *,
        people: Iterable[Person],
        channels: Iterable[ChannelPlan],
        app: InstalledApp,
        clock: Callable[[], datetime],
        tickets: Tickets | None = None,
    ) -> None:
        self.team = Team()
        self.app = app
        self.clock = clock
        self.tickets = tickets or Tickets()
        self.people = {person.id: person for person in people}
        self.channels: dict[str, Channel] = {}
        self.modals: dict[str, list[View]] = {person_id: [] for person_id in self.people}
        self.homes: dict[str, View] = {}
        self.statuses: dict[tuple[str, str], Status] = {}
        self.titles: dict[tuple[str, str], str] = {}
        self.prompts: dict[str, tuple[str, list[Prompt]]] = {}
        self.streams: dict[tuple[str, str], Stream] = {}
        self.files: dict[str, SharedFile] = {}
        self.suggested: dict[str, dict[str, Json]] = {}
        self.removed: list[tuple[int, str, str]] = []
        self.born = secrets.token_hex(8)
        """Tells this workspace from one that is started in its place."""
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.revision = 0
        self.on_change: list[Callable[[], None]] = []
        self.on_event: list[Callable[[str, Json], None]] = []
        self._last_ts = 0
        self._numbers = itertools.count(1)
        for plan in channels:
            members = [*self.people, app.user_id] if plan.with_app else [*self.people]
            self.channels[plan.id] = Channel(plan.id, plan.name, plan.purpose, members)
        for person_id in self.people:
            self.direct_message(person_id)
        for one, other in itertools.combinations(self.people, 2):
            self.direct_message(one, other)

    def touch(self) -> int:
        """Note that something changed, wake who waits, and return the new revision."""
        with self.lock:
            self.revision += 1
            self.changed.notify_all()
            revision = self.revision
        for listener in list(self.on_change):
            listener()
        return revision

    def next_ts(self) -> str:
        """A message timestamp no other message has: seconds, a dot, six digits."""
        with self.lock:
            now = self.clock().astimezone(UTC)
            self._last_ts = max(int(now.timestamp()) * 1_000_000 + now.microsecond, self._last_ts + 1)
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06}"

    def next_id(self, letter: str) -> str:
        """An id of this kind (`V` a view, `D` a direct message, `Ev` an event) that was not used before."""
        return f"{letter}{next(self._numbers):08X}"

    def person(self, person_id: str) -> Person:
        """
        The person with this id.

        Raises:
            SlackRefusal: `user_not_found`.
        """
        if person_id not in self.people:
            raise SlackRefusal("user_not_found")
        return self.people[person_id]

    def channel(self, name_or_id: str) -> Channel:
        """
        The conversation with this id, or `#name`.

        Raises:
            SlackRefusal: `channel_not_found`.
        """
        if name_or_id in self.channels:
            return self.channels[name_or_id]
        name = name_or_id.removeprefix("#")
        for channel in self.channels.values():
            if name and channel.name == name:
                return channel
        raise SlackRefusal("channel_not_found")

    def direct_message(self, person_id: str, other_id: str | None = None) -> Channel:
        """The direct message between a person and the app (or another person), opened if there was none."""
        other = other_id or self.app.user_id
        with self.lock:
            for channel in self.channels.values():
                if channel.direct and set(channel.members) == {person_id, other}:
                    return channel
            channel = Channel(self.next_id("D"), members=[person_id, other], direct=True)
            self.channels[channel.id] = channel
            self.touch()
            return channel

    def add(self, message: Message) -> Message:
        """Put a message into its conversation, tell the page, and tell the app what it may hear."""
        with self.lock:
            channel = self.channels[message.channel]
            channel.messages.append(message)
            if message.by_app:
                self.statuses.pop((channel.id, message.root_ts), None)
            else:
                channel.read_up_to[message.author] = message.ts
            self.redrawn(message)
        return message

    def redrawn(self, message: Message) -> None:
        """Note that this message, and the count under its thread's first one, look different now."""
        with self.lock:
            revision = self.touch()
            message.revision = revision
            if message.is_reply and (root := self.channels[message.channel].message(message.root_ts)):
                root.revision = revision

    def remove(self, message: Message) -> None:
        """Take a message away."""
        with self.lock:
            self.channels[message.channel].messages.remove(message)
            revision = self.touch()
            self.removed.append((revision, message.channel, message.ts))
            if message.is_reply and (root := self.channels[message.channel].message(message.root_ts)):
                root.revision = revision

    def announce(self, name: str, event: Json) -> None:
        """Tell the app of an event, if it subscribed to it under this name (`message.channels`)."""
        if self.app.hears(name):
            for listener in list(self.on_event):
                listener(name, event)

    def message_json(self, message: Message) -> Json:
        """A message in Slack's shape, with the count of its replies."""
        body = message_json(
            message, team_id=self.team.id, app_id=self.app.id, bot_id=self.app.bot_id, app_name=self.app.name
        )
        if not message.is_reply:
            body |= thread_json(message, self.channels[message.channel].replies(message.ts))
        return body

    def view_json(self, view: View) -> Json:
        """A view in Slack's shape."""
        return view_json(view, team_id=self.team.id, app_id=self.app.id, bot_id=self.app.bot_id)

    def view(self, view_id: str) -> View:
        """
        The open modal or home tab with this id.

        Raises:
            SlackRefusal: `not_found`.
        """
        for view in itertools.chain(self.homes.values(), *self.modals.values()):
            if view.id == view_id:
                return view
        raise SlackRefusal("not_found")
