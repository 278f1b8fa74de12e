"""Settings as they are read."""

from pathlib import Path

import pytest

from bot.settings import read_settings


class TestTheDataFolder:
    @pytest.mark.parametrize(("written", "meant"), [("", "data"), ("here/it", "here/it")])
    def test_is_known_from_the_root(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, meant: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("LEADBOT_DATA_DIR", written)

        assert read_settings().data_dir == tmp_path / meant
