"""A bot for every test that asks for one."""

from collections.abc import Iterator

import pytest

from tests.slack.harness import Bot, a_bot


@pytest.fixture
def bot() -> Iterator[Bot]:
    with a_bot() as made:
        yield made
