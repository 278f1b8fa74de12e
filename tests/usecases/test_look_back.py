"""How a digest did is said once a week, and a higher bar is proposed to who may take it or not."""

from datetime import timedelta

import pytest

from bot.domain.change import ChangeKind
from bot.domain.digest_record import LookingBack
from bot.domain.subscription import SubscriptionId
from bot.usecases.set_bar import DigestStopped, SetBar
from tests.builders import MARA, T0
from tests.contracts.steps import a_note
from tests.usecases.digest_house import DAY, DigestHouse

MONDAY = T0 + 5 * DAY
"""The Monday after; T0 is a Wednesday."""


@pytest.fixture
def house() -> DigestHouse:
    return DigestHouse()


def two_weeks(house: DigestHouse, *, a_day: int) -> None:
    """New hot leads on each working day of two weeks, from the Monday before T0's week on; nobody acts on them."""
    first = T0 - 9 * DAY
    house.subscribe(next_due_at=first, last_delivered_at=first - DAY)
    for day in (n for n in range(14) if n % 7 < 5):
        for n in range(a_day):
            house.became_hot(f"Lead {day} {n}", at=first + (day - 0.5) * DAY)
        house.post(first + day * DAY)


def backs(house: DigestHouse) -> list[LookingBack | None]:
    return [message.back for message in house.announcer.messages.get("C1", [])]


class TestTheRecord:
    def test_is_in_the_first_digest_of_a_week_only(self, house: DigestHouse) -> None:
        two_weeks(house, a_day=1)

        assert [back is not None for back in backs(house)] == ([True] + 4 * [False]) * 2
        second = backs(house)[5]
        assert second is not None
        assert second.record.sentence.startswith("Last week 5 posted, 0 claimed, 0 contacted in time")

    def test_counts_what_reps_did(self, house: DigestHouse) -> None:
        two_weeks(house, a_day=1)
        lead = house.stores.leads.by_identity("lead.7.0@acme.test")
        assert lead is not None
        claim = a_note(ChangeKind.CLAIMED, at=T0)
        house.stores.writes.save(lead.lead, standing=lead.standing, note=claim)
        house.became_hot("New", at=MONDAY - 0.5 * DAY)

        house.post(MONDAY)

        last = backs(house)[-1]
        assert last is not None
        assert (last.record.posted, last.record.claimed) == (5, 1)


class TestAHigherBar:
    def test_is_proposed_after_two_weeks_and_changes_nothing_by_itself(self, house: DigestHouse) -> None:
        two_weeks(house, a_day=1)
        strong = house.became_hot("Strong", at=MONDAY - 0.5 * DAY)
        subscription = house.stores.subscriptions.all()[0]
        house.stores.store.shown = {
            delivery_id: dict.fromkeys(shown, 40 + n)
            for n, (delivery_id, shown) in enumerate(house.stores.store.shown.items())
        }

        house.post(MONDAY)

        last = backs(house)[-1]
        assert last is not None
        assert last.tighter is not None
        assert last.tighter.kept < last.tighter.posted == 10
        assert house.stores.subscriptions.all()[0].bar == subscription.bar == 0
        assert house.posted()[-1] == [strong.name]

    def test_leaves_out_what_is_below_it_once_somebody_accepts(self, house: DigestHouse) -> None:
        house.subscribe()
        house.became_hot()

        SetBar(house.stores.subscriptions)(SubscriptionId("S-C1"), 100, by=MARA, where="", now=T0)

        assert house.post().posted == 0

    def test_is_not_proposed_for_four_weeks_after_not_now(self, house: DigestHouse) -> None:
        two_weeks(house, a_day=1)
        house.stores.store.shown = {
            delivery_id: dict.fromkeys(shown, 40 + n)
            for n, (delivery_id, shown) in enumerate(house.stores.store.shown.items())
        }
        subscription, since = house.stores.subscriptions.all()[0], MONDAY - 3 * DAY
        before = house.look_back([(subscription, since)], now=MONDAY)[subscription.id]

        house.look_back.decline(subscription.id, now=MONDAY)

        after = house.look_back([(subscription, since)], now=MONDAY + timedelta(hours=1))[subscription.id]
        assert before.tighter is not None
        assert after.tighter is None

    def test_of_a_digest_that_is_gone_is_refused(self, house: DigestHouse) -> None:
        with pytest.raises(DigestStopped):
            SetBar(house.stores.subscriptions)(SubscriptionId("S-none"), 60, by=MARA, where="", now=T0)
