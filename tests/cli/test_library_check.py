"""What is wrong with the library."""

from datetime import date, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from bot.cli.library_check import dead_links, troubles
from bot.usecases.ports import nobody_watches
from knowledge.passage import Asset

TODAY = date(2026, 3, 18)
GOOD = partial(Asset, id="a", path="/a.md", title="A", url="https://x.example/a", pains=("cost",), published=TODAY)


class TestTroubles:
    def test_are_none_where_all_is_well(self) -> None:
        assert troubles([GOOD()], TODAY) == []

    @pytest.mark.parametrize(
        ("asset", "said"),
        [
            (GOOD(expires=TODAY - timedelta(days=1)), "expired on 2026-03-17"),
            (GOOD(url=None), "has no link"),
            (GOOD(pains=()), "rules cannot match it"),
            (GOOD(published=date(2024, 1, 1)), "last reviewed on 2024-01-01"),
            (GOOD(published=None), "never reviewed"),
            (GOOD(proposed=("personas",)), "has only proposed: personas"),
        ],
    )
    def test_name_each_kind(self, asset: Asset, said: str) -> None:
        ((title, trouble),) = troubles([asset], TODAY)

        assert title == "A"
        assert said in trouble

    def test_name_what_is_there_twice(self) -> None:
        assert "stands in two files: /a.md and /b.md" in troubles([GOOD(), GOOD(id="b", path="/b.md")], TODAY)[0][1]

    def test_take_a_review_for_new(self) -> None:
        assert troubles([GOOD(published=date(2024, 1, 1), reviewed=TODAY)], TODAY) == []


class Pages(BaseHTTPRequestHandler):
    """`/good` is there; `/whole` only when asked for as a whole; nothing else is."""

    def do_HEAD(self) -> None:
        self.send_response({"/good": 200, "/whole": 405}.get(self.path, 404))
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Not on the console."""


class TestDeadLinks:
    def test_are_those_that_lead_nowhere(self) -> None:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
        Thread(target=server.serve_forever, daemon=True).start()
        at = f"http://127.0.0.1:{server.server_port}"
        assets = [
            GOOD(title="Good", url=f"{at}/good"),
            GOOD(title="Whole", url=f"{at}/whole"),
            GOOD(title="Gone", url=f"{at}/gone"),
            GOOD(title="Away", url="http://127.0.0.1:1/"),
            GOOD(title="None", url=None),
        ]

        found = dead_links(assets, progress=nobody_watches)
        server.shutdown()
        server.server_close()

        assert [title for title, _ in found] == ["Gone", "Away"]
        assert found[0][1].endswith("/gone answers 404")
