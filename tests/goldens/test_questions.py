"""
Golden questions over the frozen sample, end to end: read, looked up in the database, answered.

Two halves, written the same way at the same time. `tune.jsonl` is what the reader may be mended by; `unseen.jsonl` is
never looked at for that: its share of right answers is the one that counts.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.assembly.house import House
from bot.assembly.snapshot import open_snapshot
from bot.domain.golden import GoldenLine, Verdict
from bot.settings import Settings
from bot.usecases.evaluate import Outcome
from tests.builders import T0
from tests.goldens.oracle import REPS, Oracle, oracle_over
from tests.goldens.sample import write_snapshot

QUESTIONS = Path(__file__).parent / "questions"
RIGHT_AT_LEAST = {"tune": 0.95, "unseen": 0.9}


def specs(half: str) -> list[Mapping[str, Any]]:
    """The lines of a half."""
    return [json.loads(line) for line in (QUESTIONS / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]


def golden_line(spec: Mapping[str, Any], oracle: Oracle) -> dict[str, Any]:
    """A line as `leadbot eval` reads it: what is expected in plain values."""
    known = {key: spec[key] for key in ("id", "category", "q", "thread") if key in spec}
    asker = {"as": REPS[spec["as"]]} if "as" in spec else {}
    return {**known, **asker, "expect": oracle.expected(spec)}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The product over the sample."""
    folder = write_snapshot(tmp_path_factory.mktemp("snapshot"))
    with open_snapshot(Settings(), folder, now=T0) as snapshot:
        yield snapshot.house


@pytest.fixture(scope="module")
def oracle(house: House, tmp_path_factory: pytest.TempPathFactory) -> Oracle:
    from bot.cli.export import exported

    folder = write_snapshot(tmp_path_factory.mktemp("rows"))
    return oracle_over(folder, [exported(scored) for scored in house.exported()])


def asked(half: str, house: House, oracle: Oracle) -> Sequence[Outcome]:
    """Every question of a half, asked."""
    lines = [GoldenLine.model_validate(golden_line(spec, oracle)) for spec in specs(half)]
    return list(house.evaluate(rescoring=True)(lines, now=T0))


def told(outcomes: Sequence[Outcome]) -> str:
    """What went wrong, for the log."""
    from bot.cli.eval_words import words

    wrong = [line for outcome in outcomes if outcome.verdict is Verdict.FAILED for line in words(outcome)]
    return "\n".join([f"{right(outcomes):.1%} of {len(outcomes)} right", *wrong])


def right(outcomes: Sequence[Outcome]) -> float:
    """Share of right answers."""
    return sum(outcome.verdict is Verdict.PASSED for outcome in outcomes) / len(outcomes)


class TestTheSampleIsAnswered:
    @pytest.mark.parametrize("half", ["tune", "unseen"])
    def test_right_in_nearly_every_case(
        self, half: str, house: House, oracle: Oracle, capsys: pytest.CaptureFixture[str]
    ) -> None:
        outcomes = asked(half, house, oracle)

        with capsys.disabled():
            print(f"\n{half}: {right(outcomes):.1%} of {len(outcomes)} golden questions right")
        assert right(outcomes) >= RIGHT_AT_LEAST[half], told(outcomes)


class TestTheFiles:
    def test_ask_enough_and_nothing_twice(self) -> None:
        tune, unseen = specs("tune"), specs("unseen")
        words = [spec["q"].casefold() for spec in (*tune, *unseen) if "thread" not in spec]

        assert len(tune) + len(unseen) >= 250
        assert len(words) == len(set(words))
        assert {spec["category"] for spec in tune} == {spec["category"] for spec in unseen}
