"""What tests of the command line ask for."""

from pathlib import Path

import pytest

from tests.cli.running import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A terminal in an empty folder."""
    return Shell(tmp_path)
