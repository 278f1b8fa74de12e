"""A channel's standing order."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.domain.errors import BadInput
from bot.domain.words import Band
from bot.usecases.subscribe_channel import DigestOrder, SubscribeChannel
from tests.builders import MARA, T0
from tests.fakes.memory import MemoryStores

ORDER = DigestOrder(
    channel_id="C0SALES", channel_name="sales", days=frozenset({1, 2, 3, 4, 5}), at=time(9), zone="Europe/Berlin"
)


@pytest.fixture
def subscribe() -> SubscribeChannel:
    return SubscribeChannel(MemoryStores().subscriptions)


class TestOrdering:
    def test_is_due_at_the_next_such_hour_there(self, subscribe: SubscribeChannel) -> None:
        ordered = subscribe(ORDER, by=MARA, now=T0)

        assert ordered.next_due_at == datetime(2026, 3, 19, 8, tzinfo=UTC)
        assert (ordered.created_by, ordered.last_delivered_at) == (MARA.id, T0)

    def test_again_changes_it_and_keeps_what_was_delivered(self, subscribe: SubscribeChannel) -> None:
        first = subscribe(ORDER, by=MARA, now=T0)
        later = datetime(2026, 3, 20, 9, tzinfo=UTC)

        again = subscribe(replace(ORDER, band=Band.WARM), by=MARA, now=later)

        assert (again.id, again.band, again.last_delivered_at) == (first.id, Band.WARM, T0)
        assert subscribe.current("C0SALES") == again

    @pytest.mark.parametrize(
        "wrong",
        [
            {"days": frozenset()},
            {"days": frozenset({8})},
            {"capacity": 0},
            {"capacity": 21},
            {"zone": "Mars/Olympus"},
            {"zone": "../etc/passwd"},
        ],
    )
    def test_refuses_what_cannot_be(self, subscribe: SubscribeChannel, wrong: dict[str, object]) -> None:
        with pytest.raises(BadInput):
            subscribe(replace(ORDER, **wrong), by=MARA, now=T0)  # type: ignore[arg-type]


class TestAnOrder:
    def test_that_is_resumed_is_due_in_the_future(self, subscribe: SubscribeChannel) -> None:
        subscribe(ORDER, by=MARA, now=T0)
        subscribe.pause("C0SALES", paused=True, now=T0)
        later = datetime(2026, 4, 20, 9, tzinfo=UTC)

        resumed = subscribe.pause("C0SALES", paused=False, now=later)

        assert not resumed.paused
        assert resumed.next_due_at > later

    def test_that_is_not_there_cannot_be_paused(self, subscribe: SubscribeChannel) -> None:
        with pytest.raises(BadInput, match="/lead digest"):
            subscribe.pause("C0SALES", paused=True, now=T0)

    def test_can_be_stopped_once(self, subscribe: SubscribeChannel) -> None:
        subscribe(ORDER, by=MARA, now=T0)

        assert subscribe.stop("C0SALES")
        assert not subscribe.stop("C0SALES")
