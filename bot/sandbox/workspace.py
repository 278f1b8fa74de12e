"""The local Slack workspace as the rest of the house uses it."""

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.channels import DEFAULT_CHANNELS, Channel, ChannelPlan
from bot.sandbox.delivery import Courier, SocketHub
from bot.sandbox.delivery.courier import RETRY_AFTER_SECONDS
from bot.sandbox.desk import Desk
from bot.sandbox.examples import DEFAULT_EXAMPLES, Example
from bot.sandbox.faults import Faults
from bot.sandbox.installed_app import InstalledApp
from bot.sandbox.page import Page
from bot.sandbox.payloads import event_envelope
from bot.sandbox.people import DEFAULT_PEOPLE, Person
from bot.sandbox.persona import Persona
from bot.sandbox.server import RunningWorkspace, build, start
from bot.sandbox.state import Json, WorkspaceState
from bot.sandbox.tickets import Tickets
from bot.sandbox.web_api import RecordedCall, WebApi


class LocalWorkspace:
    """A Slack workspace with one app installed; nothing listens until it is served."""

    def __init__(
        self,
        *,
        people: Sequence[Person] = DEFAULT_PEOPLE,
        channels: Sequence[ChannelPlan] = DEFAULT_CHANNELS,
        manifest: Mapping[str, Any] | None = None,
        scopes: Iterable[str] | None = None,
        signing_secret: str | None = None,
        bot_token: str = "xoxb-local-workspace",  # noqa: S107  (opens nothing but this workspace)
        app_token: str = "xapp-local-workspace",  # noqa: S107
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        examples: Sequence[Example] = DEFAULT_EXAMPLES,
        retry_after_seconds: Sequence[float] = RETRY_AFTER_SECONDS,
        tickets: Tickets | None = None,
    ) -> None:
        """Without a manifest the app may do everything; `scopes` overrules what the manifest was granted."""
        app = InstalledApp.from_manifest(manifest) if manifest is not None else InstalledApp()
        if scopes is not None:
            app = app.with_scopes(scopes)
        self.signing_secret = signing_secret or secrets.token_hex(16)
        self.bot_token = bot_token
        self.app_token = app_token
        self.state = WorkspaceState(people=people, channels=channels, app=app, clock=clock, tickets=tickets)
        self.sockets = SocketHub(app.id, on_change=self.state.touch)
        self.courier = Courier(
            self.signing_secret,
            self.sockets,
            retry_after_seconds=retry_after_seconds,
            on_reachable=self.state.touch,
        )
        self.desk = Desk(self.state, self.courier)
        self.faults = Faults()
        self.events: list[Json] = []
        self._api = WebApi(self.desk, self.faults, {bot_token: "bot", app_token: "app"})
        self._page = Page(self.desk, tuple(examples))
        self.state.on_event.append(self._deliver)

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> RunningWorkspace:
        """
        Listen; port 0 takes a free one.

        Raises:
            OSError: the port is taken.
        """
        app = build(self._api, self._page, self.sockets)
        stop_serving = start(app, self._api, self._page, host=host, port=port, on_url=self._served_at)

        def stop() -> None:
            stop_serving()
            self.courier.stop()

        return RunningWorkspace(self.desk.base_url, stop)

    def connect(self, events_url: str) -> None:
        """Send events, commands and interactions to this address (`…/slack/events`)."""
        self.courier.connect(events_url)

    def person(self, name: str) -> Persona:
        """
        Someone to act as, by first name, full name, e-mail or id.

        Raises:
            KeyError: nobody is called that.
        """
        wanted = name.casefold()
        for person in self.state.people.values():
            names = (person.id, person.name, person.email, person.handle, person.name.partition(" ")[0])
            if wanted in [one.casefold() for one in names]:
                return Persona(self.desk, person)
        raise KeyError(name)

    def channel(self, name: str) -> Channel:
        """A conversation by `#name` or id, with its messages."""
        return self.state.channel(name)

    def calls(self, method: str | None = None) -> list[RecordedCall]:
        """What the app called, in order; answers at response_urls are called `response_url`."""
        return self._api.calls(method)

    def deliver_again(self, envelope: Json, *, reason: str = "http_timeout") -> None:
        """Send an event once more, as Slack does when it believes that it was not taken."""
        self.courier.again(envelope, reason=reason)

    def settle(self, within_seconds: float = 5.0) -> bool:
        """Wait until the app has taken every event; False if it did not in time."""
        return self.courier.settle(within_seconds)

    def _served_at(self, url: str) -> None:
        self.desk.base_url = url

    def _deliver(self, _: str, event: Json) -> None:
        envelope = event_envelope(self.state, event)
        self.events.append(envelope)
        self.courier.event(envelope)
