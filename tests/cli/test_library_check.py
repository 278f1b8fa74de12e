"""What is wrong with the library."""

from datetime import date, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bot.cli.call import Call
from bot.cli.library import tell_troubles
from bot.cli.library_check import dead_links, troubles
from bot.usecases.ports import nobody_watches
from knowledge.passage import Asset
from tests.cli.running import Shell

TODAY = date(2026, 3, 18)
GOOD = partial(Asset, id="a", path="/a.md", title="A", url="https://x.example/a", pains=("cost",), published=TODAY)


class TestTroubles:
    def test_are_none_where_all_is_well(self) -> None:
        assert troubles([GOOD()], TODAY, says=str) == []

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
        ((wrong, trouble),) = troubles([asset], TODAY, says=str)

        assert wrong == asset
        assert said in trouble

    def test_name_what_has_a_title_twice(self) -> None:
        again = GOOD(id="b", path="/b.md")

        assert troubles([GOOD(), again], TODAY, says=str) == [(again, "has the same title as /a.md")]

    def test_name_what_says_the_same_under_another_title(self) -> None:
        copy = GOOD(id="b", path="/copy.pdf", title="B")
        says = {"a": "# Retail ROI\n\nIt paid back.", "b": "Retail ROI  It paid back."}

        assert troubles([GOOD(), copy], TODAY, says=says.__getitem__) == [(copy, "says the same as /a.md")]

    def test_take_no_two_empty_ones_for_the_same(self) -> None:
        assert troubles([GOOD(), GOOD(id="b", path="/b.md", title="B")], TODAY, says=lambda _: "") == []

    def test_take_a_review_for_new(self) -> None:
        assert troubles([GOOD(published=date(2024, 1, 1), reviewed=TODAY)], TODAY, says=str) == []


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

        assert [asset.title for asset, _ in found] == ["Gone", "Away"]
        assert found[0][1].endswith("/gone answers 404")


class TestInTheTerminal:
    def test_stands_below_each_asset_with_its_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        wrong, well = GOOD(url=None, pains=()), GOOD(id="b", path="/b.md", title="B")

        tell_troubles(Call(), [wrong, well], troubles([wrong, well], TODAY, says=str))

        told = capsys.readouterr().out.splitlines()
        assert told[0] == "A (/a.md)"
        assert told[1].startswith("  - has no link")
        assert told[2].startswith("  - has no persona")
        assert told[3:] == ["1 of 2 assets to mend."]

    def test_of_an_empty_library_is_how_to_fill_it(self, capsys: pytest.CaptureFixture[str]) -> None:
        tell_troubles(Call(), [], [])

        assert "Fill it with" in capsys.readouterr().out

    def test_to_take_in_what_is_all_refused_fails(self, shell: Shell, tmp_path: Path) -> None:
        (tmp_path / "empty.md").touch()

        assert "It is empty." in shell.runs("library", "add", str(tmp_path / "empty.md"), code=1).out
