"""Brings everything to the app: events in the background with Slack's retries, interactions while the person waits."""

import itertools
import socket
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from bot.sandbox.delivery.ack import Ack
from bot.sandbox.delivery.over_http import HttpTransport
from bot.sandbox.delivery.sockets import SocketHub
from bot.sandbox.state import Json

RETRY_AFTER_SECONDS = (0.0, 60.0, 300.0)
PROBE_EVERY_SECONDS = 2.0
SHUT_WITHIN_SECONDS = 5.0


class Courier:
    """Sends over a socket if the app has one open, else over HTTP if it gave an address."""

    def __init__(
        self,
        signing_secret: str,
        sockets: SocketHub,
        *,
        retry_after_seconds: Sequence[float] = RETRY_AFTER_SECONDS,
        on_reachable: Callable[[], object] = lambda: None,
    ) -> None:
        self.sockets = sockets
        self.retry_after_seconds = tuple(retry_after_seconds)
        self._secret = signing_secret
        self._on_reachable = on_reachable
        self._http: HttpTransport | None = None
        self._answers = False
        self._pool = ThreadPoolExecutor(max_workers=8, thread_name_prefix="slack-delivery")
        self._timers: set[threading.Timer] = set()
        self._open = 0
        self._idle = threading.Condition()
        self._stopped = threading.Event()
        self._probe: threading.Thread | None = None

    def connect(self, url: str) -> None:
        """Send to this address from now on."""
        before, self._http = self._http, HttpTransport(url, self._secret)
        if before:
            before.close()
        self._probe_once()
        if self._probe is None:
            self._probe = threading.Thread(target=self._keep_probing, name="slack-probe", daemon=True)
            self._probe.start()

    @property
    def reachable(self) -> bool:
        """Whether the app is there to hear."""
        return self.sockets.count > 0 or self._answers

    def verify(self) -> bool:
        """Ask the address to prove that it is the app's, as Slack does when it is entered."""
        challenge = {"type": "url_verification", "token": "local", "challenge": "3eZbrw1aB10ncs0n"}
        if self._http is None:
            return False
        ack = self._http.event(challenge)
        return ack.ok and "3eZbrw1aB10ncs0n" in ack.body

    def event(self, envelope: Json) -> None:
        """Deliver an event soon, and again if the app does not take it."""
        self._begin(0, envelope, "")

    def again(self, envelope: Json, *, reason: str) -> None:
        """Deliver an event a second time, marked as Slack's first retry."""
        self._begin(1, envelope, reason)

    def interaction(self, payload: Json) -> Ack:
        """Deliver a click, a submission or the like now."""
        if self.sockets.count:
            return self.sockets.send("interactive", payload)
        return self._noted(self._http.interaction(payload)) if self._http else Ack(failure="connection_failed")

    def command(self, form: Json) -> Ack:
        """Deliver a slash command now."""
        if self.sockets.count:
            return self.sockets.send("slash_commands", form)
        return self._noted(self._http.command(form)) if self._http else Ack(failure="connection_failed")

    def settle(self, within_seconds: float = 5.0) -> bool:
        """Wait until every event was taken or given up (later retries not waited for); False if it took too long."""
        with self._idle:
            return self._idle.wait_for(lambda: self._open == 0, timeout=within_seconds)

    def stop(self) -> None:
        """Give up what is still to be retried, and let threads and connections go."""
        self._stopped.set()
        for timer in list(self._timers):
            timer.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self._probe:
            self._probe.join(SHUT_WITHIN_SECONDS)
        if self._http:
            self._http.close()

    def _begin(self, retry: int, envelope: Json, reason: str) -> None:
        if self._stopped.is_set():
            return
        with self._idle:
            self._open += 1
        self._pool.submit(self._try, retry, envelope, reason)

    def _try(self, retry: int, envelope: Json, reason: str) -> None:
        try:
            ack = self._send_event(envelope, retry, reason)
            if not ack.ok and ack.retry and retry < len(self.retry_after_seconds):
                self._later(retry + 1, envelope, ack.failure or "")
        finally:
            with self._idle:
                self._open -= 1
                self._idle.notify_all()

    def _send_event(self, envelope: Json, retry: int, reason: str) -> Ack:
        if self.sockets.count:
            return self.sockets.send("events_api", envelope, retry=retry, reason=reason)
        if self._http is None:
            return Ack(failure="connection_failed", retry=False)
        return self._noted(self._http.event(envelope, retry=retry, reason=reason))

    def _later(self, retry: int, envelope: Json, reason: str) -> None:
        delay = self.retry_after_seconds[retry - 1]
        if delay == 0:
            self._begin(retry, envelope, reason)
            return
        timer = threading.Timer(delay, self._begin, (retry, envelope, reason))
        timer.daemon = True
        self._timers.add(timer)
        timer.start()

    def _noted(self, ack: Ack) -> Ack:
        self._set_answers(ack.failure != "connection_failed")
        return ack

    def _set_answers(self, answers: bool) -> None:
        if answers != self._answers:
            self._answers = answers
            self._on_reachable()

    def _keep_probing(self) -> None:
        for _ in itertools.count():
            if self._stopped.wait(PROBE_EVERY_SECONDS):
                return
            self._probe_once()

    def _probe_once(self) -> None:
        if self._http is None:
            return
        address = urlsplit(self._http.url)
        try:
            with socket.create_connection((address.hostname or "", address.port or 80), timeout=1):
                self._set_answers(True)
        except OSError:
            self._set_answers(False)
