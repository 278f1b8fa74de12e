"""Learned models, in every make of storage."""

from bot.domain.learned import LearningChoice
from tests.contracts.steps import Stores
from tests.domain.learned_cases import PLAN, SEATS, a_model


class TestLearnedModels:
    def test_are_none_at_first_and_withdrawing_then_changes_nothing(self, stores: Stores) -> None:
        stores.learned.withdraw()

        assert stores.learned.current() is None

    def test_come_back_as_they_were_published(self, stores: Stores) -> None:
        stores.learned.publish(a_model(PLAN, SEATS))

        found = stores.learned.current()

        assert found == a_model(PLAN, SEATS)
        assert found.version == a_model(PLAN, SEATS).version

    def test_the_last_one_is_in_force_until_it_is_withdrawn(self, stores: Stores) -> None:
        stores.learned.publish(a_model(PLAN))
        stores.learned.publish(a_model(SEATS))
        assert stores.learned.current() == a_model(SEATS)

        stores.learned.withdraw()
        assert stores.learned.current() is None


class TestWhatPeopleChose:
    def test_is_nothing_at_first(self, stores: Stores) -> None:
        assert stores.learned.choice() == LearningChoice(off=False, column=None)

    def test_is_what_they_chose_last(self, stores: Stores) -> None:
        stores.learned.choose(LearningChoice(off=True))
        stores.learned.choose(LearningChoice(column="Bought"))

        assert stores.learned.choice() == LearningChoice(off=False, column="Bought")
