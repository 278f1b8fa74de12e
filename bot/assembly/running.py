"""The bot as it runs: Slack, web endpoints and clock, started in order and stopped in the other."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from threading import Thread

from bot.assembly.house import House
from bot.assembly.slack_bot import build_slack_app, build_socket, build_timetable
from bot.domain.errors import SettingsWrong
from bot.domain.lead_query import LeadQuery, Metric


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


def start_bot(house: House, *, http: bool) -> RunningBot:
    """
    Start the bot: by HTTP requests of Slack's, or by Socket Mode.

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
        web = create_web(slack=http_handler(app) if http else None, unwell=lambda: unwell(house))
        server = serve(web, host=house.settings.http_host, port=house.settings.http_port)
        leaving.callback(server.stop)
        ticking = run_ticks(build_timetable(house), clock=house.clock)
        leaving.callback(ticking.stop)
        # Nobody's first question should wait for LangChain, the embedder and the index to load.
        Thread(target=warm, args=(house,), name="warm", daemon=True).start()
        if socket is not None:
            leaving.callback(socket.stop)
            socket.connect()
        return RunningBot(server.url, wait_for_signal, leaving.pop_all())


def warm(house: House) -> None:
    """Load what answers need, so that the first one is as fast as the next."""
    house.agent.warm()
    house.library.warm()


def wait_for_signal() -> None:
    """Until Ctrl-C or SIGTERM."""
    import signal
    from threading import Event

    stopped = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()


def unwell(house: House) -> Mapping[str, str]:
    """What health checks are told."""
    from bot.domain.errors import SalesError

    try:
        house.stores.questions.measure(LeadQuery(metric=Metric()))
    except SalesError as trouble:
        return {"database": trouble.sentence}
    return {}
