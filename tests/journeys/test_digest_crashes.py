"""Whatever is killed when, and however Slack fails: every due digest once, none twice, none missing."""

import random

import pytest

from bot.domain.subscription import DeliveryState
from tests.builders import T0
from tests.databases import shared_postgres
from tests.journeys.digest_crashes import CHANNELS, MARKS, CrashRun, FlakySlack

RUNS = 6
"""The benchmarks make 200."""


def a_run(seed: int) -> tuple[CrashRun, FlakySlack]:
    """A day of digests by chance."""
    dice = random.Random(seed)
    with shared_postgres().fresh() as url, FlakySlack(dice) as slack:
        run = CrashRun(url, slack, dice)
        run.prepare()
        run.day()
        assert set(run.states()) == {DeliveryState.POSTED}
        return run, slack


@pytest.mark.postgres
@pytest.mark.parametrize("seed", range(RUNS))
def test_every_digest_is_posted_exactly_once(seed: int) -> None:
    run, slack = a_run(seed)

    wanted = [f"S-C{n}:{T0.date().isoformat()}" for n in range(CHANNELS)]
    assert sorted(slack.posted()) == wanted, run.killed


@pytest.mark.postgres
@pytest.mark.parametrize("mark", MARKS)
def test_a_replica_killed_at_each_mark_costs_nothing(mark: str) -> None:
    dice = random.Random(mark)
    with shared_postgres().fresh() as url, FlakySlack(dice) as slack:
        run = CrashRun(url, slack, dice)
        run.prepare()
        run.round([mark, None])
        run.day()

    assert sorted(slack.posted()) == [f"S-C{n}:{T0.date().isoformat()}" for n in range(CHANNELS)]


@pytest.mark.postgres
def test_replicas_that_all_die_before_they_claim_are_late_but_post_once() -> None:
    dice = random.Random(7)
    with shared_postgres().fresh() as url, FlakySlack(dice) as slack:
        run = CrashRun(url, slack, dice)
        run.prepare()
        run.round(["before claim", "before claim"], nth=1)
        run.passes()
        run.round(["after post", "before confirm"], nth=1)
        run.passes()
        run.day()

    assert sorted(slack.posted()) == [f"S-C{n}:{T0.date().isoformat()}" for n in range(CHANNELS)]
