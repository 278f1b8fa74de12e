"""Owners that files name by name, by address or by both are the same few reps."""

import pytest

from bot.usecases.know_reps import RepBook
from tests.fakes.memory import MemoryReps
from tests.fakes.memory_store import MemoryStore


@pytest.fixture
def reps() -> MemoryReps:
    return MemoryReps(MemoryStore())


def people(reps: MemoryReps) -> list[tuple[str, str | None]]:
    return sorted((rep.name, rep.email) for rep in reps.all())


class TestAnOwner:
    @pytest.mark.parametrize(
        "written",
        [
            ["Mara Lindt <mara@vendor.test>"],
            ["Mara Lindt", "Mara Lindt <mara@vendor.test>", "mara@vendor.test"],
            ["mara@vendor.test", "Lindt, Mara <MARA@vendor.test>"],
            ["Mara Lindt <mara@vendor.test>", "Mara Lindt"],
        ],
    )
    def test_by_name_and_address_is_one_rep(self, reps: MemoryReps, written: list[str]) -> None:
        book = RepBook(reps)

        assert len({book(one) for one in written}) == 1
        assert people(reps) == [("Mara Lindt", "mara@vendor.test")]

    def test_of_the_same_name_and_another_address_is_somebody_else(self, reps: MemoryReps) -> None:
        book = RepBook(reps)

        assert book("Kim Lee <kim@vendor.test>") != book("Kim Lee <kim.lee2@vendor.test>")
        assert people(reps) == [("Kim Lee", "kim.lee2@vendor.test"), ("Kim Lee", "kim@vendor.test")]

    def test_that_is_nobody_is_none(self, reps: MemoryReps) -> None:
        assert RepBook(reps)("Unassigned") is None
        assert people(reps) == []
