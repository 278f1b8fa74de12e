"""The library is opened once, by whichever thread comes first."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.assembly.lazy_library import LazyLibrary
from bot.domain.errors import SettingsWrong
from bot.files.rules_file import load_rules
from bot.settings import Settings
from knowledge.passage import EmbedderAway


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
