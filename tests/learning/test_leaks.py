"""Columns that were written when the outcome was known are found by what they hold, not by their names."""

import random

import numpy as np
import pytest

from bot.domain.learned_facts import Fact
from bot.learning.leaks import leaks
from bot.usecases.gather_outcomes import OpenLeads

COUNT = 400
CHANCE = random.Random(5)
WON = np.array([float(CHANCE.random() < 0.4) for _ in range(COUNT)])


def by_outcome(won: str, lost: str) -> list[Fact | None]:
    """A column of words, drawn from the ones for won leads and from others for lost ones."""
    return [CHANCE.choice((won if is_won else lost).split()) for is_won in WON]


HONEST: dict[str, list[Fact | None]] = {
    "custom:Plan": by_outcome("Pro Pro Basic", "Pro Basic"),
    "custom:Seats": [str(CHANCE.randrange(1, 300) + 60 * int(won)) for won in WON],
    "custom:Referred": by_outcome("yes no", "yes no no no"),
    "custom:Form": [None if CHANCE.random() < (0.1 if won else 0.4) else CHANCE.choice("ab") for won in WON],
    "source": by_outcome("webinar email referral", "webinar email referral"),
    "fit": [float(50 * won + CHANCE.randrange(50)) for won in WON],
}


def found(column: list[Fact | None], *, key: str = "custom:X", still_open: OpenLeads | None = None) -> str:
    """Why the column is left out beside honest ones; empty where it is not."""
    told = leaks({**HONEST, key: column}, WON, still_open or OpenLeads())
    assert set(told) <= {key}, "an honest column was left out"
    return told.get(key, "")


class TestHonestColumns:
    def test_are_all_kept(self):
        assert leaks(HONEST, WON, OpenLeads()) == {}

    def test_are_kept_however_strong_the_rules_are(self):
        assert leaks({**HONEST, "fit": [100 * won for won in WON]}, WON, OpenLeads()) == {}

    def test_are_kept_when_open_leads_have_them_as_well(self):
        still_open = OpenLeads(count=100, known=dict.fromkeys(HONEST, 80))

        assert leaks(HONEST, WON, still_open) == {}


class TestColumnsThatTellTheOutcome:
    def test_are_found_where_they_repeat_it(self):
        assert found(["deposit" if won == (CHANCE.random() < 0.97) else "none yet" for won in WON])

    def test_are_found_where_they_tell_it_nearly_by_themselves(self):
        amounts = [str(CHANCE.randrange(1000) + (900 if won else 0)) for won in WON]

        assert "tells won from lost nearly by itself (AUC 0.9" in found(amounts)

    @pytest.mark.parametrize("known", [1.0, 0.3])
    def test_are_found_where_they_are_filled_in_for_one_outcome_only(self, known):
        column = [f"C-{n:05}" if won and CHANCE.random() < known else None for n, won in enumerate(WON)]

        assert "that it is known gives the outcome away" in found(column)

    def test_are_found_where_they_are_filled_in_mostly_for_one_outcome(self):
        column = [CHANCE.choice("ab") if CHANCE.random() < (0.9 if won else 0.2) else None for won in WON]

        assert "of the won leads and of" in found(column)

    def test_are_found_where_some_values_are_for_won_leads_and_others_for_lost_ones(self):
        vague = ["maybe", "called", "asked"]
        column = [CHANCE.choice([*vague, "signs soon"] if won else [*vague, "never again"]) for won in WON]

        assert found(column) == (
            "says “signs soon” of leads that were won and “never again” of leads that were lost: it sums up how it went"
        )


class TestColumnsFilledInAfterwards:
    def test_are_found_where_open_leads_have_nothing_in_them(self):
        column = [CHANCE.choice("ab") if CHANCE.random() < 0.8 else None for _ in WON]
        still_open = OpenLeads(count=120, known={"custom:X": 3} | dict.fromkeys(HONEST, 100))

        assert "of those that are open: it is filled in afterwards" in found(column, still_open=still_open)

    def test_are_not_looked_for_among_a_handful_of_open_leads(self):
        column = [CHANCE.choice("ab") for _ in WON]

        assert found(column, still_open=OpenLeads(count=10, known={})) == ""


class TestVerdictsOfOthers:
    def test_are_found_where_they_are_temperatures(self):
        assert "is a rating" in found([CHANCE.choice(["Hot", "Warm", "Cold"]) for _ in WON])

    def test_are_found_with_the_number_behind_them(self):
        numbers = [CHANCE.randrange(1, 20) for _ in WON]
        grades = ["01.High" if n > 14 else "02.Medium" if n > 7 else "03.Low" for n in numbers]
        columns = {**HONEST, "custom:Index": grades, "custom:Points": [f"{n}.0" for n in numbers]}

        assert set(leaks(columns, WON, OpenLeads())) == {"custom:Index", "custom:Points"}

    def test_are_facts_where_no_number_is_behind_them(self):
        assert found([CHANCE.choice(["high", "medium", "low"]) for _ in WON]) == ""

    def test_are_facts_where_they_are_sizes(self):
        numbers = [CHANCE.randrange(1, 20) for _ in WON]
        columns = {
            **HONEST,
            "custom:Size": ["large" if n > 9 else "small" for n in numbers],
            "custom:People": [str(n) for n in numbers],
        }

        assert leaks(columns, WON, OpenLeads()) == {}


class TestCopies:
    def test_that_are_written_over_are_found(self):
        did = [CHANCE.choice(["mail", "call", "visit", "form"]) for _ in WON]
        later = ["changed" if CHANCE.random() < 0.3 else what for what in did]

        told = leaks({**HONEST, "custom:Did": did, "custom:Last did": later}, WON, OpenLeads())

        assert told == {"custom:Last did": "repeats “Did”, with some of it written over"}

    def test_of_which_both_are_alike_leave_one(self):
        did = [CHANCE.choice(["mail", "call", "visit", "form"]) for _ in WON]

        assert len(leaks({**HONEST, "custom:Did": did, "custom:Again": did}, WON, OpenLeads())) == 1

    def test_are_not_columns_that_both_say_yes_and_no(self):
        columns = {f"custom:{n}": [CHANCE.choice(["yes"] + ["no"] * 60) for _ in WON] for n in range(5)}

        assert leaks({**HONEST, **columns}, WON, OpenLeads()) == {}
