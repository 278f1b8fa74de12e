"""Times that have a name: feasts, and spans before the last one; asked on 18 March 2026."""

import pytest

from tests.agent.offline.asking import plan_of


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("since xmas", "since 25 December 2025"),
        ("since christmas eve", "since 24 December 2025"),
        ("on boxing day", "on 26 December 2025"),
        ("since new year", "since 1 January 2026"),
        ("since new year's eve", "since 31 December 2025"),
        ("before easter", "before 20 April 2025"),
        ("since easter monday", "since 21 April 2025"),
        ("until good friday", "until 18 April 2025"),
        ("since thanksgiving", "since 27 November 2025"),
        ("on black friday", "on 28 November 2025"),
        ("the week before last", "from 2 March 2026 to 8 March 2026"),
        ("month before last", "from 1 January 2026 to 31 January 2026"),
        ("in the quarter before last", "from 1 July 2025 to 30 September 2025"),
        ("since the month before last", "since 1 January 2026"),
        ("the year before last", "from 1 January 2024 to 31 December 2024"),
    ],
)
def test_a_time_by_its_name(words: str, time: str) -> None:
    assert plan_of(f"leads created {words}") == f"leads created {time}"
