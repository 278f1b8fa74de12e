"""Short-lived rights an interaction gives the app: to open a modal, and to answer where it happened."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.refusals import SlackRefusal

TRIGGER_LIFE_SECONDS = 3.0
RESPONSE_URL_LIFE_SECONDS = 30 * 60.0
RESPONSE_URL_USES = 5


@dataclass(slots=True)
class Trigger:
    """The right to open one modal for one person."""

    person: str
    issued_at: float
    view_id: str | None = None
    """The modal the interaction happened in, if it did in one."""
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """The right to answer an interaction a few times; `message_ts` is the message it came from."""

    person: str
    channel: str
    issued_at: float
    thread_ts: str | None = None
    message_ts: str | None = None
    uses: int = 0


@dataclass(slots=True)
class Tickets:
    """All that were given out; `ticks` counts seconds and never goes back."""

    ticks: Callable[[], float] = time.monotonic
    _triggers: dict[str, Trigger] = field(default_factory=dict)
    _response_urls: dict[str, ResponseUrl] = field(default_factory=dict)

    def trigger(self, person: str, *, view_id: str | None = None) -> str:
        """A new trigger_id."""
        trigger_id = f"{len(self._triggers) + 1}.{secrets.randbelow(10**12):012}.{secrets.token_hex(16)}"
        self._triggers[trigger_id] = Trigger(person, self.ticks(), view_id)
        return trigger_id

    def redeem(self, trigger_id: str) -> Trigger:
        """
        Use a trigger_id up.

        Raises:
            SlackRefusal: `invalid_trigger_id`, `expired_trigger_id` after 3 s, `exchanged_trigger_id` the second time.
        """
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise SlackRefusal("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusal("exchanged_trigger_id")
        if self.ticks() - trigger.issued_at > TRIGGER_LIFE_SECONDS:
            raise SlackRefusal("expired_trigger_id")
        trigger.used = True
        return trigger

    def response_url(
        self, person: str, channel: str, *, thread_ts: str | None = None, message_ts: str | None = None
    ) -> str:
        """The secret last part of a new response_url."""
        token = secrets.token_urlsafe(18)
        self._response_urls[token] = ResponseUrl(person, channel, self.ticks(), thread_ts, message_ts)
        return token

    def answer(self, token: str) -> ResponseUrl:
        """
        Use a response_url once.

        Raises:
            SlackRefusal: `invalid_url`, `expired_url` after 30 minutes, `used_url` after 5 answers.
        """
        right = self._response_urls.get(token)
        if right is None:
            raise SlackRefusal("invalid_url")
        if self.ticks() - right.issued_at > RESPONSE_URL_LIFE_SECONDS:
            raise SlackRefusal("expired_url")
        if right.uses >= RESPONSE_URL_USES:
            raise SlackRefusal("used_url")
        right.uses += 1
        return right
