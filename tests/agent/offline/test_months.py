"""Parts of months, as spans and as days where something begins or ends; asked on 18 March 2026."""

import pytest

from tests.agent.offline.asking import plan_of


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("in the first half of February", "from 1 February 2026 to 15 February 2026"),
        ("in the 2nd half of march", "from 16 March 2026 to 31 March 2026"),
        ("in the first week of January 2025", "from 1 January 2025 to 7 January 2025"),
        ("in the last week of january", "from 25 January 2026 to 31 January 2026"),
        ("in the first two weeks of Feb", "from 1 February 2026 to 14 February 2026"),
        ("in the last 10 days of december", "from 22 December 2025 to 31 December 2025"),
        ("in mid february", "from 11 February 2026 to 20 February 2026"),
        ("at the end of January", "from 21 January 2026 to 31 January 2026"),
        ("since mid February", "since 15 February 2026"),
        ("before mid-march", "before 15 March 2026"),
        ("after the end of January", "after 31 January 2026"),
        ("until the end of february", "until 28 February 2026"),
        ("before the end of March", "before 1 April 2026"),
        ("from mid January to mid February", "from 15 January 2026 to 15 February 2026"),
        ("in the second half of 2025", "in H2 2025"),
    ],
)
def test_a_part_of_a_month(words: str, time: str) -> None:
    assert plan_of(f"leads created {words}") == f"leads created {time}"
