"""A plan in its own words is a question that means the plan: what the buttons under an answer ask."""

import json
from pathlib import Path

import pytest

from bot.domain.plan_words import sentence_for
from bot.domain.reading import Shape
from tests.agent.offline.asking import read
from tests.agent.offline.worlds import world

PLANNED = {Shape.LEADS, Shape.NUMBER, Shape.BREAKDOWN}


@pytest.mark.parametrize("of", ["hubspot", "salesforce"])
def test_a_plan_in_words_is_read_as_the_same_plan(of: str) -> None:
    lines = map(json.loads, (Path(__file__).parent / "questions.jsonl").read_text(encoding="utf-8").splitlines())
    plans = {line["expect"]["plan"] for line in lines if line["world"] == of and line["expect"]["shape"] in PLANNED}

    wrong = []
    for plan in sorted(plans):
        reading = read(plan, of=of)
        again = sentence_for(reading.query, world(of).sellers) if reading.query else f"{reading.shape} {reading.unread}"
        if again != plan:
            wrong.append(f"{plan}\n  {again}")

    assert not wrong, "\n".join(wrong)
