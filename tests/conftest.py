"""What every test may ask for."""

import logging
import os
import tempfile
from collections.abc import Iterator

import pytest
import structlog

# No test reads a developer's own .env or talks to a real workspace, whatever the shell has set.
for name in list(os.environ):
    if name.startswith(("LEADBOT_", "SLACK_")) and name != "LEADBOT_BENCH_DATA":
        del os.environ[name]
os.environ["LEADBOT_DATA_DIR"] = tempfile.mkdtemp(prefix="leadbot-tests-")


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    """The two log systems as every test expects them, whatever the test before configured."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()
