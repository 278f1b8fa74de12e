"""A person to act as, for tests and scripts: says, runs, clicks, submits, sees."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.sandbox.acts import clicking, commanding, speaking, submitting, visiting
from bot.sandbox.delivery import Ack
from bot.sandbox.desk import Desk
from bot.sandbox.fields import fields_in, options_of
from bot.sandbox.finding import element_named, field_named
from bot.sandbox.messages import Message
from bot.sandbox.people import Person
from bot.sandbox.views import View

_T = TypeVar("_T")
WITHIN_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Persona:
    """One person at their desk. Channels are named `#sales`, by id, or `@Leadbot` for the app's direct messages."""

    desk: Desk
    who: Person

    def says(self, channel: str, text: str, *, thread_ts: str | None = None) -> Message:
        """Post a message; `@Leadbot` and `#sales` in it become Slack's markup."""
        return speaking.say(self.desk, self.who.id, self._channel(channel), text, thread_ts=thread_ts)

    def shares(self, channel: str, name: str, data: bytes, text: str = "", *, thread_ts: str | None = None) -> Message:
        """Share a file, with or without words."""
        where = self._channel(channel)
        return speaking.share(self.desk, self.who.id, where, name, data, typed=text, thread_ts=thread_ts)

    def runs(self, line: str, *, channel: str = "#general") -> Ack:
        """Run a slash command, and wait for its acknowledgement."""
        return commanding.run(self.desk, self.who.id, self._channel(channel), line)

    def clicks(self, element: str, *, message: Message | None = None, view: View | None = None) -> Ack:
        """Click a button by its label or action_id: in this message or view, or in the newest place that has it."""
        return self._use(element, None, message, view)

    def chooses(self, element: str, value: Any, *, message: Message | None = None, view: View | None = None) -> Ack:
        """Choose in a menu, a picker or an overflow: `value` is an option's label or value, a date, an id, a list."""
        return self._use(element, value, message, view)

    def looks_up(self, element: str, typed: str, *, message: Message | None = None) -> list[dict[str, Any]]:
        """Type into an external menu; returns what the app offers."""
        place = clicking.Place(message=message) if message else clicking.Place(view=self._top())
        block, found = element_named(place.blocks, element)
        use = clicking.Use(block["block_id"], found["action_id"], typed)
        return clicking.suggest(self.desk, self.who.id, place, use)

    def submits(self, values: Mapping[str, Any] | None = None, *, view: View | None = None) -> View | None:
        """Fill fields (by label, block_id or action_id) and submit; returns the modal that stands then, if any."""
        shown = view or self._top()
        raw = typed_into(shown, values or {})
        submitting.submit(self.desk, self.who.id, shown.id, raw)
        return self.modal

    def closes(self, *, view: View | None = None) -> None:
        """Close the modal on top."""
        submitting.close(self.desk, self.who.id, (view or self._top()).id)

    def uses_shortcut(self, callback_id: str, *, message: Message | None = None) -> Ack:
        """Use a global shortcut, or with a message one of its menu."""
        return clicking.shortcut(self.desk, self.who.id, callback_id, message=message)

    def opens_home(self) -> None:
        """Look at the app's home tab."""
        visiting.open_home(self.desk, self.who.id)

    def opens_messages(self) -> str:
        """Look at the direct messages with the app; returns the conversation's id."""
        return visiting.open_messages(self.desk, self.who.id).id

    def reacts(self, message: Message, name: str) -> None:
        """Put an emoji below a message, or take it away again."""
        speaking.toggle_reaction(self.desk, self.who.id, message.channel, message.ts, name)

    def invites_app(self, channel: str) -> None:
        """Bring the app into a channel."""
        speaking.invite(self.desk, self.who.id, self._channel(channel))

    def sees(self, channel: str, *, thread_ts: str | None = None) -> list[Message]:
        """What this person sees in a conversation (or in one thread of it), oldest first."""
        with self.desk.state.lock:
            messages = self.desk.state.channel(self._channel(channel)).messages
            visible = [one for one in messages if one.only_for in (None, self.who.id)]
            return [one for one in visible if thread_ts is None or one.root_ts == thread_ts]

    @property
    def modal(self) -> View | None:
        """The modal on top, if one is open."""
        stack = self.desk.state.modals[self.who.id]
        return stack[-1] if stack else None

    @property
    def home(self) -> View | None:
        """The app's home tab as it was last drawn for this person."""
        return self.desk.state.homes.get(self.who.id)

    def waits_for(
        self, words: str, *, channel: str, thread_ts: str | None = None, within_seconds: float = WITHIN_SECONDS
    ) -> Message:
        """Wait until the app (or Slackbot) says something with these words; returns the newest such message."""

        def found() -> Message | None:
            seen = self.sees(channel, thread_ts=thread_ts)
            said = [one for one in seen if (one.by_app or one.only_for) and not one.streaming]
            return next((one for one in reversed(said) if words.casefold() in one.words().casefold()), None)

        def story() -> str:
            return "\n---\n".join(one.words() for one in self.sees(channel, thread_ts=thread_ts))

        return self._wait(found, within_seconds, lambda: f"nobody said {words!r} in {channel}; there is:\n{story()}")

    def waits_for_modal(self, title: str = "", *, within_seconds: float = WITHIN_SECONDS) -> View:
        """Wait until a modal is open (whose title contains this)."""

        def found() -> View | None:
            modal = self.modal
            return modal if modal and title in (modal.title or {}).get("text", "") else None

        return self._wait(found, within_seconds, lambda: f"no modal {title!r} opened; there is {self.modal}")

    def waits_until(self, condition: Callable[[], _T | None], *, within_seconds: float = WITHIN_SECONDS) -> _T:
        """Wait until something about the workspace holds; returns what the condition returned."""
        return self._wait(condition, within_seconds, lambda: f"{condition} never held")

    def _wait(self, found: Callable[[], _T | None], within_seconds: float, story: Callable[[], str]) -> _T:
        deadline = time.monotonic() + within_seconds
        with self.desk.state.changed:
            while not (result := found()):
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"after {within_seconds} s: {story()}")
                self.desk.state.changed.wait(min(left, 0.25))
        return result

    def _use(self, element: str, value: Any, message: Message | None, view: View | None) -> Ack:
        place = self._place(element, message, view)
        block, found = element_named(place.blocks, element)
        chosen = chosen_value(found, value)
        use = clicking.Use(block["block_id"], found["action_id"], chosen)
        return clicking.use(self.desk, self.who.id, place, use)

    def _place(self, element: str, message: Message | None, view: View | None) -> clicking.Place:
        if message or view:
            return clicking.Place(message=message, view=view)
        if self.modal:
            return clicking.Place(view=self.modal)
        places = [clicking.Place(message=one) for one in reversed(self._everything())]
        for place in [*places, clicking.Place(view=self.home)]:
            try:
                element_named(place.blocks, element)
            except LookupError:
                continue
            return place
        raise LookupError(f"{self.who.name} sees no {element!r} to use")

    def _everything(self) -> list[Message]:
        with self.desk.state.lock:
            mine = [one for one in self.desk.state.channels.values() if self.who.id in one.members]
            visible = [one for each in mine for one in each.messages if one.only_for in (None, self.who.id)]
            return sorted(visible, key=lambda one: float(one.ts))

    def _top(self) -> View:
        if self.modal is None:
            raise LookupError(f"{self.who.name} has no modal open")
        return self.modal

    def _channel(self, name: str) -> str:
        if name.startswith("@"):
            return self.desk.state.direct_message(self.who.id).id
        return self.desk.state.channel(name).id


def typed_into(view: View, values: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What a person would type, by block_id and action_id, from what a test calls the fields."""
    raw: dict[str, dict[str, Any]] = {}
    fields = list(fields_in(view.blocks))
    for name, value in values.items():
        block, element = field_named(fields, name)
        raw.setdefault(block["block_id"], {})[element["action_id"]] = chosen_value(element, value)
    return raw


def chosen_value(element: dict[str, Any], value: Any) -> Any:
    """The value of an option, where its label was given."""
    labels = {option["text"]["text"]: option["value"] for option in options_of(element)}
    if isinstance(value, list):
        return [labels.get(one, one) for one in value]
    return labels.get(value, value) if isinstance(value, str) else value
