"""The library is opened once, by whichever thread comes first."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.assembly.lazy_library import LazyLibrary
from bot.domain.errors import SettingsWrong
from bot.files.rules_file import load_rules
from bot.settings import Settings
from knowledge.passage import EmbedderAway
from tests.fakes.memory import MemoryLibrary, MemoryStore


class SlowlyOpened:
    """A library that takes its time to open, and counts."""

    def __init__(self) -> None:
        self.opened = self.closed = self.followed = 0

    def __call__(self, *_: object, **__: object) -> "SlowlyOpened":
        time.sleep(0.02)
        self.opened += 1
        return self

    def warm(self) -> None:
        """Nothing to load."""

    def follow(self) -> None:
        self.followed += 1

    def take_in(self, *_: object, **__: object) -> None:
        raise EmbedderAway("The provider of the embeddings does not answer.")

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> SlowlyOpened:
    slowly = SlowlyOpened()
    monkeypatch.setattr("knowledge.opening.open_library", slowly)
    return slowly


@pytest.fixture
def library(tmp_path: Path, opening: SlowlyOpened) -> LazyLibrary:
    settings = Settings(LEADBOT_DATA_DIR=tmp_path)
    return LazyLibrary(settings, store=None, rules=load_rules)  # type: ignore[arg-type]  # never asked


class TestALazyLibrary:
    def test_is_opened_once_however_many_need_it_at_once(self, library: LazyLibrary, opening: SlowlyOpened) -> None:
        with ThreadPoolExecutor(4) as threads:
            for done in [threads.submit(library.warm) for _ in range(4)]:
                done.result()

        assert opening.opened == 1

    def test_that_nobody_needed_is_not_opened_to_be_closed(self, library: LazyLibrary, opening: SlowlyOpened) -> None:
        library.close()

        assert (opening.opened, opening.closed) == (0, 0)

    def test_is_followed_only_once_it_is_open(self, library: LazyLibrary, opening: SlowlyOpened) -> None:
        library.follow()
        assert (opening.opened, opening.followed) == (0, 0)

        library.warm()
        library.follow()
        assert (opening.opened, opening.followed) == (1, 1)

    def test_tells_what_a_person_has_to_see_to_as_a_refusal_of_ours(self, library: LazyLibrary) -> None:
        with pytest.raises(SettingsWrong, match="provider of the embeddings does not answer"):
            library.take_in([])


class TestAFileThatWasSent:
    @pytest.fixture
    def sent(self, tmp_path: Path) -> Iterator[LazyLibrary]:
        settings = Settings(LEADBOT_DATA_DIR=tmp_path)
        library = LazyLibrary(settings, store=MemoryLibrary(MemoryStore()), rules=load_rules)
        yield library
        library.close()

    def test_is_described_by_another_that_is_sent_after_it(self, sent: LazyLibrary) -> None:
        page = b"# Returns\n\nHow retailers plan for what comes back, every night and in every store."
        first = sent.take_in_file("returns.md", page)

        then = sent.take_in_file("returns.meta.yaml", b"title: What comes back\ntype: ebook")

        assert (first.added, then.changed) == (("returns",), ("returns",))
        (asset,) = sent.store.assets()
        assert (asset.title, asset.type) == ("What comes back", "ebook")

    def test_that_describes_nothing_is_refused(self, sent: LazyLibrary) -> None:
        (refused,) = sent.take_in_file("other.meta.yaml", b"type: ebook").refused

        assert "a piece that nobody sent me" in refused.reason

    def test_is_about_the_pains_and_products_that_the_rules_name(self, sent: LazyLibrary) -> None:
        sent.take_in_file("a.md", b"# Why stock-outs happen\n\nNobody plans for them, and everybody pays for it later.")

        (asset,) = sent.store.assets()
        assert asset.pains == ("stock-outs",)
        assert "pains" in asset.proposed
