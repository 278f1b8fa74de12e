"""The committed page belongs to its sources, and needs nothing from the network."""

import hashlib
import json
import re
from pathlib import Path

import bot.sandbox

SANDBOX = Path(bot.sandbox.__file__).parent
WEB, STATIC = SANDBOX / "web", SANDBOX / "static"
FIX = "run `npm ci && npm run build` in bot/sandbox/web and commit bot/sandbox/static"


def hash_of(folder: Path, files: list[Path]) -> str:
    """As build.mjs counts it: name, zero byte, content, zero byte, in order of names."""
    hashed = hashlib.sha256()
    for name in sorted(file.relative_to(folder).as_posix() for file in files):
        hashed.update(name.encode() + b"\0" + (folder / name).read_bytes() + b"\0")
    return hashed.hexdigest()


def sources() -> list[Path]:
    return [file for file in WEB.rglob("*") if file.is_file() and "node_modules" not in file.relative_to(WEB).parts]


class TestTheBundle:
    def test_was_made_from_these_sources(self) -> None:
        made_from = json.loads((STATIC / "made-from.json").read_text())

        assert made_from["sources"] == hash_of(WEB, sources()), FIX

    def test_was_not_changed_by_hand(self) -> None:
        made_from = json.loads((STATIC / "made-from.json").read_text())
        made = [file for file in STATIC.iterdir() if file.name != "made-from.json"]

        assert made_from["bundle"] == hash_of(STATIC, made), FIX

    def test_loads_nothing_from_elsewhere(self) -> None:
        page = (STATIC / "index.html").read_text()
        styles = (STATIC / "app.css").read_text()

        assert re.findall(r'(?:src|href)="(?!/static/|data:)([^"]*)"', page) == []
        assert re.findall(r"url\((?!\"?data:)[^)]*\)|@import", styles) == []

    def test_carries_the_licences_of_what_is_in_it(self) -> None:
        licences = (STATIC / "third-party-licenses.txt").read_text()

        for package in ("react-dom", "slack-blocks-to-jsx", "node-emoji", "@iconify-json/fluent-emoji-flat"):
            assert f"\n{package} " in licences


class TestTheLock:
    def test_names_no_download_addresses(self) -> None:
        lock = json.loads((WEB / "package-lock.json").read_text())

        assert [name for name, package in lock["packages"].items() if "resolved" in package] == []
        assert all("integrity" in package for name, package in lock["packages"].items() if name)
