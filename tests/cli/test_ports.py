"""Ports that cannot be had are told in a sentence."""

import socket

from tests.cli.running import Shell


class TestTheDemo:
    def test_names_a_port_that_is_taken(self, shell: Shell) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            told = shell.spawns("demo", "--port", str(port), code=1).err

        assert told == (
            f"I cannot use port {port} (Address already in use). Choose another one, or any free one with --port 0.\n"
        )

    def test_says_which_ports_there_are(self, shell: Shell) -> None:
        told = shell.spawns("demo", "--port", "70000", code=1).err

        assert told == "There is no port 70000: ports go from 0 (any free one) to 65535. Say --port 0.\n"
