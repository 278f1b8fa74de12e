"""A channel's standing order."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.agent.offline.reader import OfflineReader
from bot.domain.errors import BadInput
from bot.domain.quiet_hours import QuietHours
from bot.domain.words import Band
from bot.usecases.read_filter import FilterUnclear, ReadFilter
from bot.usecases.subscribe_channel import DigestOrder, SubscribeChannel
from tests.builders import MARA, T0, TOM, a_lead
from tests.contracts.steps import put
from tests.fakes.calendars import MemoryCalendars
from tests.fakes.memory import MemoryStores

ORDER = DigestOrder(
    channel_id="C0SALES", channel_name="sales", days=frozenset({1, 2, 3, 4, 5}), at=time(9), zone="Europe/Berlin"
)


CALENDARS = MemoryCalendars({date(2026, 3, 19): "Josefstag", date(2026, 3, 20): "Frühlingsfest"})


@pytest.fixture
def subscribe() -> SubscribeChannel:
    stores = MemoryStores()
    stores.reps.put(MARA)
    put(stores, a_lead(country="Germany", industry="Retail"))
    reader = OfflineReader(stores.vocabulary, stores.reps)
    return SubscribeChannel(stores.subscriptions, CALENDARS, ReadFilter(reader, stores.reps))


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
            {"quiet": QuietHours(time(20), time(9, 30))},
            {"country": "XX"},
        ],
    )
    def test_refuses_what_cannot_be(self, subscribe: SubscribeChannel, wrong: dict[str, object]) -> None:
        with pytest.raises(BadInput):
            subscribe(replace(ORDER, **wrong), by=MARA, now=T0)  # type: ignore[arg-type]

    def test_leaves_out_public_holidays_of_the_country(self, subscribe: SubscribeChannel) -> None:
        ordered = subscribe(replace(ORDER, country="DE"), by=MARA, now=T0)

        assert subscribe.next_time(ordered) == datetime(2026, 3, 23, 8, tzinfo=UTC)
        assert subscribe.next_time(replace(ordered, country="")) == datetime(2026, 3, 19, 8, tzinfo=UTC)


class TestAFilter:
    def test_is_kept_as_it_was_written_and_as_it_is_understood(self, subscribe: SubscribeChannel) -> None:
        ordered = subscribe(replace(ORDER, wanted="EMEA, more than 200 employees"), by=MARA, now=T0)

        assert ordered.wanted == "EMEA, more than 200 employees"
        assert ordered.understood == "leads in EMEA with 201 or more employees"
        assert len(ordered.where) == 2

    def test_of_ones_own_leads_is_about_whoever_orders(self, subscribe: SubscribeChannel) -> None:
        assert subscribe(replace(ORDER, wanted="my leads"), by=MARA, now=T0).understood == "leads owned by Mara Lindt"

    @pytest.mark.parametrize(
        ("wanted", "said"),
        [
            ("flurbish gromp", "flurbish"),
            ("created this week", "cannot name another"),
            ("how many leads are in Germany", "could not read"),
            ("top 5 in Germany", "could not read"),
        ],
    )
    def test_that_cannot_be_kept_is_refused_in_words(self, subscribe: SubscribeChannel, wanted: str, said: str) -> None:
        order = replace(ORDER, wanted=wanted)

        assert said in subscribe.unclear(order, by=MARA, now=T0)
        with pytest.raises(FilterUnclear, match=said):
            subscribe(order, by=MARA, now=T0)


class TestWhoChangedIt:
    def test_is_told_with_what_was_changed(self, subscribe: SubscribeChannel) -> None:
        subscribe(ORDER, by=MARA, now=T0)
        subscribe(replace(ORDER, at=time(7, 30), capacity=5), by=TOM, where="https://slack.test/C0SALES", now=T0)
        subscribe.pause("C0SALES", paused=True, by=MARA, now=T0)

        paused, changed, ordered = subscribe.history("C0SALES")
        assert paused.summary == "Mara Lindt paused the digest for #sales"
        assert changed.summary == "Tom Okafor changed the digest for #sales: at 09:00 → 07:30, at most 10 → 5"
        assert ordered.summary.startswith("Mara Lindt ordered the digest for #sales: Monday to Friday at 09:00")


class TestAnOrder:
    def test_that_is_resumed_is_due_in_the_future(self, subscribe: SubscribeChannel) -> None:
        subscribe(ORDER, by=MARA, now=T0)
        subscribe.pause("C0SALES", paused=True, by=MARA, now=T0)
        later = datetime(2026, 4, 20, 9, tzinfo=UTC)

        resumed = subscribe.pause("C0SALES", paused=False, by=MARA, now=later)

        assert not resumed.paused
        assert resumed.next_due_at > later

    def test_that_is_not_there_cannot_be_paused(self, subscribe: SubscribeChannel) -> None:
        with pytest.raises(BadInput, match="/lead digest"):
            subscribe.pause("C0SALES", paused=True, by=MARA, now=T0)

    def test_can_be_stopped_once(self, subscribe: SubscribeChannel) -> None:
        subscribe(ORDER, by=MARA, now=T0)

        assert subscribe.stop("C0SALES", by=MARA, now=T0)
        assert not subscribe.stop("C0SALES", by=MARA, now=T0)
