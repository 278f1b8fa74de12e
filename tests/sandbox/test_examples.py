"""The things to try that the page offers fit the sample leads and the app's commands."""

import csv
from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox.channels import DEFAULT_CHANNELS
from bot.sandbox.examples import DEFAULT_EXAMPLES, SAMPLE_LEAD
from bot.sandbox.people import DEFAULT_PEOPLE
from bot.sandbox.sample.make_sample import make_sample


class TestTheExamples:
    def test_name_a_sample_lead_that_is_the_first_reps_and_the_only_one_of_that_name(self, tmp_path: Path) -> None:
        leads, _ = make_sample(tmp_path, now=datetime(2026, 3, 18, tzinfo=UTC), assets=["A guide"])
        with leads.open(encoding="utf-8") as file:
            named = [row for row in csv.DictReader(file) if f"{row['First Name']} {row['Last Name']}" == SAMPLE_LEAD]

        assert [row["Contact owner"] for row in named] in ([DEFAULT_PEOPLE[0].email], [DEFAULT_PEOPLE[0].name])

    def test_happen_in_channels_that_are_there(self) -> None:
        names = {channel.name for channel in DEFAULT_CHANNELS}

        assert {example.channel for example in DEFAULT_EXAMPLES} <= names
