"""A bot for every test that asks for one."""

from collections.abc import Iterator

import pytest
import structlog

from tests.slack.harness import Bot, a_bot


@pytest.fixture
def bot() -> Iterator[Bot]:
    with a_bot() as made:
        yield made


@pytest.fixture(autouse=True)
def plain_tracebacks() -> Iterator[None]:
    """Tracebacks as the bot logs them; drawn with every local variable they take a second each."""
    renderer = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, renderer])
    yield
    structlog.reset_defaults()
