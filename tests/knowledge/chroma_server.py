"""A real Chroma server on loopback."""

import socket
import subprocess
import sys
import time
from pathlib import Path

STARTS_WITHIN_SECONDS = 30


class ChromaServer:
    """Keeps what it holds in a folder, so that it can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers."""
        chroma = Path(sys.executable).with_name("chroma")
        command = [chroma, "run", "--path", self.folder, "--host", "127.0.0.1", "--port", str(self._port)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + STARTS_WITHIN_SECONDS
        while not self._answers():
            if time.monotonic() > until:
                raise TimeoutError("the Chroma server does not start")
            time.sleep(0.05)

    def kill(self) -> None:
        """By SIGKILL; harmless where it does not run."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def __getstate__(self) -> dict[str, object]:
        """For another process, which only asks it."""
        return self.__dict__ | {"_process": None}

    def _answers(self) -> bool:
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self._port)) == 0
