"""A uvicorn server in a thread of its own, which starts, says its port and stops."""

import socket
import threading
import time
from dataclasses import dataclass

import uvicorn
from fastapi import FastAPI

from bot.domain.errors import SettingsWrong

STARTS_WITHIN_SECONDS = 10


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server that answers until it is stopped."""

    url: str
    _server: uvicorn.Server
    _thread: threading.Thread

    def stop(self) -> None:
        """Finish open requests and end."""
        self._server.should_exit = True
        self._thread.join(timeout=STARTS_WITHIN_SECONDS)


def serve(web: FastAPI, *, host: str, port: int, trusted_proxies: str = "") -> RunningServer:
    """
    Serve in the background; port 0 takes a free one. Whom `trusted_proxies` ask for is told by them.

    Raises SettingsWrong where the address cannot be had.
    """
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OverflowError:
        listening.close()
        raise SettingsWrong(
            f"There is no port {port}: ports go from 0 (any free one) to 65535. Say --port, or set LEADBOT_HTTP_PORT."
        ) from None
    except OSError as problem:
        listening.close()
        raise SettingsWrong(
            f"I cannot listen on {host}:{port} ({problem.strerror}). Is another copy running? "
            "Say --port with a free port, or set LEADBOT_HTTP_PORT; 0 takes any free one."
        ) from problem
    config = uvicorn.Config(
        web,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=5,
        forwarded_allow_ips=trusted_proxies,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="leadbot-web", daemon=True)
    thread.start()
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while not server.started and thread.is_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    if not server.started:
        raise SettingsWrong(f"The web server did not start on {host}:{port}; the log says why.")
    return RunningServer(f"http://{host}:{listening.getsockname()[1]}", server, thread)
