"""What `make` would do, without doing it."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = ("Makefile", "pyproject.toml", "requirements.lock", "requirements-extras.lock", "requirements-dev.lock")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A copy of what `make` looks at, with an empty environment."""
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").touch()
    return tmp_path


def made(machine: Path, *words: str) -> str:
    """The commands that `make` would run."""
    told = subprocess.run(["make", "--dry-run", *words], cwd=machine, capture_output=True, text=True, check=True)
    return told.stdout


class TestSetup:
    def test_installs_the_extras_after_a_setup_without_them(self, machine: Path) -> None:
        assert "requirements.lock" in made(machine, "setup")
        (machine / ".venv" / ".installed").touch()

        assert "--require-hashes" not in made(machine, "setup")
        assert "requirements-extras.lock\n" in made(machine, "setup", "EXTRAS=1")

    def test_leaves_installed_extras_as_they_are(self, machine: Path) -> None:
        (machine / ".venv" / ".installed-extras").touch()

        assert "--require-hashes" not in made(machine, "setup")
        assert "--require-hashes" not in made(machine, "setup", "EXTRAS=1")

    def test_takes_the_extras_away_when_told_to(self, machine: Path) -> None:
        (machine / ".venv" / ".installed-extras").touch()

        assert "requirements.lock\n" in made(machine, "setup", "EXTRAS=")
