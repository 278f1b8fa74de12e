"""The bot as it runs: Slack, web endpoints and clock, started in order and stopped in the other."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING

import structlog

from bot.assembly.content import build_content_links
from bot.assembly.house import House
from bot.assembly.slack_bot import build_slack_app, build_socket, build_timetable
from bot.domain.errors import SalesError, SettingsWrong

if TYPE_CHECKING:
    from bot.slack.app import SocketMode

log = structlog.get_logger(__name__)

FOLLOW_EVERY_SECONDS = 2.0
"""`leadbot library add` beside a bot that runs is taken up after at most twice as long."""
WARM_WITHIN_SECONDS = 30
"""So long stopping waits for what is still being loaded."""


@dataclass
class RunningBot:
    """A bot that answers until it is stopped."""

    url: str
    """Where its web endpoints are."""
    wait: Callable[[], None]
    """Returns when somebody stops it."""
    _leaving: ExitStack = field(default_factory=ExitStack)

    def stop(self) -> None:
        """Take nothing new, finish what is being done, let go of everything."""
        self._leaving.close()


def start_bot(house: House, *, http: bool, port: int | None = None) -> RunningBot:
    """
    Start the bot: by HTTP requests of Slack's, or by Socket Mode; `port` instead of the one in the settings.

    Raises SettingsWrong where a token is missing, Slack refuses it, or the port is taken.
    """
    from bot.schedule.ticking import run_ticks
    from bot.slack.app import http_handler
    from bot.web.app import create_web
    from bot.web.server import serve

    if http and house.settings.slack_signing_secret is None:
        raise SettingsWrong(
            "SLACK_SIGNING_SECRET is not set: without it nobody could tell Slack's requests from a stranger's. "
            "You find it on your Slack app's page Basic Information."
        )
    with ExitStack() as leaving:
        app = build_slack_app(house)
        leaving.callback(app.close)
        app.verify()
        socket = None if http else build_socket(house, app)
        web = create_web(
            slack=http_handler(app) if http else None,
            unwell=lambda: unwell(house, socket),
            links=build_content_links(house),
        )
        settings = house.settings
        server = serve(
            web,
            host=settings.http_host,
            port=settings.http_port if port is None else port,
            trusted_proxies=settings.trusted_proxies,
        )
        leaving.callback(server.stop)
        ticking = run_ticks(build_timetable(house, app), clock=house.clock)
        leaving.callback(ticking.stop)
        # Nobody's first question should wait for LangChain, the embedder and the index to load.
        stopped = Event()
        warming = Thread(target=keep_warm, args=(house, stopped), name="warm", daemon=True)
        warming.start()
        leaving.callback(warming.join, WARM_WITHIN_SECONDS)
        leaving.callback(house.library.close)
        leaving.callback(stopped.set)
        if socket is not None:
            leaving.callback(socket.stop)
            socket.connect()
        return RunningBot(server.url, wait_for_signal, leaving.pop_all())


def keep_warm(house: House, stopped: Event) -> None:
    """Load what answers need, then take up what others put into the library, until the bot stops."""
    warm(house)
    while not stopped.wait(FOLLOW_EVERY_SECONDS):
        try:
            house.library.follow()
        except SalesError as trouble:
            log.warning("library not followed", reason=trouble.sentence)
        except Exception:  # the library may be there again the next time; the log says what
            log.exception("library not followed")


def warm(house: House) -> None:
    """Load what answers need, so that the first one is as fast as the next."""
    try:
        house.reader.warm()
        house.agent.warm(house.clock())
        house.library.warm()
    except SalesError as trouble:
        log.warning("not warm", reason=trouble.sentence)
    except Exception:  # the end of a thread: whoever asks first meets the same, and is told; the log says what
        log.exception("not warm")


def wait_for_signal() -> None:
    """Until Ctrl-C or SIGTERM."""
    import signal

    stopped = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()


def unwell(house: House, socket: "SocketMode | None") -> Mapping[str, str]:
    """What health checks are told; without a socket Slack comes by HTTP."""
    troubles = {}
    try:
        house.stores.reps.all()
    except SalesError as trouble:
        troubles["database"] = trouble.sentence
    if socket is not None and not socket.is_connected():
        troubles["Slack"] = "The socket is not connected; it is being opened again."
    return troubles
