"""Languages by name and by code."""

import pytest

from bot.domain.languages import language_named


@pytest.mark.parametrize(
    ("written", "name"),
    [("de", "German"), ("de-AT", "German"), ("EN_us", "English"), ("German", "German"), ("tlh", "tlh")],
)
def test_codes_are_named(written: str, name: str) -> None:
    assert language_named(written) == name
