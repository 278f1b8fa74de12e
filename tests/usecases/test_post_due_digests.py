"""Digests are posted when they are due, with what is new, each once, whatever fails."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.domain.change import ChangeKind
from bot.domain.errors import DataStoreBusy
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.news import News
from bot.domain.snooze import Snooze
from bot.domain.subscription import DeliveryState
from bot.domain.words import Band, EventKind
from bot.usecases.claim_lead import ClaimLead
from bot.usecases.post_due_digests import DigestsPosted
from tests.builders import MARA, T0, an_event, in_force
from tests.contracts.steps import a_note
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemorySubscriptions
from tests.usecases.digest_house import AT_NINE, DAY, DigestHouse

HOUR = timedelta(hours=1)


@pytest.fixture
def house() -> DigestHouse:
    return DigestHouse()


class TestADigestThatIsDue:
    def test_is_posted_with_the_leads_that_became_hot_and_settled(self, house):
        house.subscribe()
        house.became_hot()

        result = house.post()

        assert result == DigestsPosted(posted=1)
        assert house.posted() == [["Anna Kowalska"]]
        [delivery] = house.deliveries()
        assert delivery.state is DeliveryState.POSTED
        assert delivery.posted_ts == house.announcer.messages["C1"][0].posted.ts

    def test_says_why_now_the_change_and_the_next_step(self, house):
        house.subscribe()
        house.became_hot()

        house.post()

        [account] = house.announcer.messages["C1"][0].content.accounts
        [line] = account.lines
        assert line.why_now == "Asked for a demo on 17 March"
        assert line.change == 22
        assert line.next_step == "Call today: they asked for a demo."

    def test_has_no_change_for_a_lead_that_is_newer_than_the_last_digest(self, house):
        house.subscribe()
        house.became_hot(created_at=T0 - DAY / 2)

        house.post()

        assert house.announcer.messages["C1"][0].content.accounts[0].lines[0].change is None

    def test_is_not_posted_before_its_time_nor_twice(self, house):
        house.subscribe()
        house.became_hot()

        house.post(AT_NINE - timedelta(seconds=1))
        assert house.posted() == []

        house.post(AT_NINE)
        house.post(AT_NINE)
        house.post(AT_NINE + HOUR)
        assert house.posted() == [["Anna Kowalska"]]

    def test_names_each_lead_once_over_the_days(self, house):
        house.subscribe()
        house.became_hot("Bo Dahl")
        house.post(AT_NINE)
        house.became_hot("Cy Ek", at=AT_NINE + HOUR)
        house.post(AT_NINE + DAY)

        assert house.posted() == [["Bo Dahl"], ["Cy Ek"]]

    def test_is_not_posted_empty(self, house):
        house.subscribe()

        assert house.post() == DigestsPosted(empty=1)
        assert house.posted() == []
        assert list(house.states().values()) == [DeliveryState.EMPTY]

    def test_leaves_out_whom_nobody_should_call(self, house):
        house.subscribe()
        house.became_hot("Bo Dahl", unsubscribed=False, status="unqualified")
        house.became_hot("Cy Ek", status="new")

        house.post()

        assert house.posted() == [["Cy Ek"]]

    def test_goes_down_to_the_band_and_up_to_the_capacity_that_was_asked_for(self, house):
        house.subscribe("C1", band=Band.WARM, capacity=2)
        for name in ("Bo Dahl", "Cy Ek", "Di Fox"):
            house.became_hot(name)

        house.post()

        content = house.announcer.messages["C1"][0].content
        assert (content.shown, content.more) == (2, 1)
        assert content.headline.startswith("3 leads became warm or hot")

    def test_of_a_paused_channel_waits(self, house):
        house.subscribe(paused=True)
        house.became_hot()

        assert house.post() == DigestsPosted()

    def test_after_days_of_downtime_is_one_that_covers_them_all(self, house):
        house.subscribe()
        house.became_hot("Bo Dahl", at=AT_NINE - HOUR)
        house.became_hot("Cy Ek", at=AT_NINE + DAY)

        house.post(AT_NINE + 2 * DAY + HOUR)

        assert [sorted(names) for names in house.posted()] == [["Bo Dahl", "Cy Ek"]]
        assert house.announcer.messages["C1"][0].content.covers_since == T0 - DAY


class TestAFailingChannel:
    def test_does_not_hold_up_the_others(self, house):
        for channel in ("C1", "C2", "C3", "C4"):
            house.subscribe(channel)
        house.announcer.closed, house.announcer.failing = {"C1"}, {"C2"}
        house.became_hot()

        result = house.post()

        assert result == DigestsPosted(posted=2, failed=1, waiting=1)
        assert house.posted("C3") == house.posted("C4") == [["Anna Kowalska"]]

    def test_that_breaks_unexpectedly_does_not_hold_up_the_others(self, house):
        house.subscribe("C1")
        house.subscribe("C2")
        house.became_hot()

        def break_one(subscription):
            if subscription.channel_id == "C1":
                raise RuntimeError("boom")

        house.announcer.on_post = break_one

        assert house.post() == DigestsPosted(posted=1, waiting=1)

    def test_that_is_closed_keeps_its_leads_for_the_next_digest(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.closed = {"C1"}
        house.post(AT_NINE)

        house.announcer.closed = set()
        [paused] = house.stores.subscriptions.all()
        house.stores.subscriptions.put(replace(paused, paused=False))
        house.post(AT_NINE + DAY)

        assert house.posted() == [["Anna Kowalska"]]

    def test_that_is_closed_is_paused_and_its_owner_told_once(self, house):
        house.subscribe(created_by=MARA.id)
        house.became_hot()
        house.announcer.closed = {"C1"}
        house.post(AT_NINE)
        house.post(AT_NINE + DAY)

        [paused] = house.stores.subscriptions.all()
        assert paused.paused
        [(who, told)] = house.announcer.told
        assert who == "Mara Lindt"
        assert "#sales-c1 is paused: I cannot post in that channel any more." in told
        assert "/lead digest resume" in told

    def test_that_was_away_gets_its_digest_later_the_same_day(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.failing = {"C1"}
        house.post(AT_NINE)
        house.post(AT_NINE + HOUR)
        assert house.posted() == []

        house.announcer.failing = set()
        house.post(AT_NINE + 2 * HOUR)

        assert house.posted() == [["Anna Kowalska"]]
        assert list(house.states().values()) == [DeliveryState.POSTED]


class TestAThrottledChannel:
    def test_is_waited_for_without_holding_up_the_others(self, house):
        house.subscribe()
        house.subscribe("C2")
        house.became_hot()
        house.announcer.throttled = {"C1": timedelta(minutes=2)}

        assert house.post(AT_NINE) == DigestsPosted(posted=1, waiting=1)
        assert house.post(AT_NINE + timedelta(minutes=1)) == DigestsPosted()
        house.announcer.throttled = {}
        assert house.post(AT_NINE + timedelta(minutes=2)) == DigestsPosted(posted=1)
        assert house.announcer.looked == 0, "Slack said that it posted nothing"

    def test_for_longer_than_others_leave_it_alone_is_left_to_them(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.throttled = {"C1": timedelta(minutes=12)}
        house.post(AT_NINE)
        house.announcer.throttled = {}

        house.replica()(now=AT_NINE + timedelta(minutes=11))
        house.post(AT_NINE + timedelta(minutes=12))

        assert house.posted() == [["Anna Kowalska"]]


class TestSilence:
    def test_of_a_week_is_broken_by_one_line(self, house):
        house.subscribe(days=frozenset(range(1, 8)))
        ended = [house.post(AT_NINE + n * DAY) for n in range(15)]

        posted = [n for n, result in enumerate(ended) if result.posted]
        assert posted == [7, 14]
        assert all(message.content.empty for message in house.announcer.messages["C1"])

    def test_is_not_broken_where_something_was_posted_lately(self, house):
        house.subscribe(days=frozenset(range(1, 8)))
        house.became_hot()
        ended = [house.post(AT_NINE + n * DAY) for n in range(7)]

        assert [result.posted for result in ended] == [1, 0, 0, 0, 0, 0, 0]


class TestDowntime:
    def test_is_made_up_for_by_one_digest_that_says_so(self, house):
        house.subscribe()
        house.became_hot()
        house.became_hot("Cy Ek", at=AT_NINE + 2 * DAY)

        house.post(AT_NINE + 5 * DAY)
        house.post(AT_NINE + 6 * DAY)

        [message] = house.announcer.messages["C1"]
        assert sorted(house.posted()[0]) == ["Anna Kowalska", "Cy Ek"]
        assert message.content.covers.endswith("4 digests in one, because none came in between.")


class TestASnoozedLead:
    def test_comes_back_when_its_time_is_over(self, house):
        house.subscribe()
        lead = house.became_hot()
        snooze = Snooze(lead_id=lead.id, until=AT_NINE + DAY / 2, by=MARA.id, at=AT_NINE)
        house.stores.snoozes.put(snooze, note=a_note(ChangeKind.SNOOZED))

        assert house.post(AT_NINE) == DigestsPosted(empty=1)
        house.post(AT_NINE + DAY)

        [message] = house.announcer.messages["C1"]
        assert message.content.accounts[0].lines[0].why_now.startswith("Snoozed until now. ")


class TestATimeToAnswer:
    def test_that_ends_before_the_next_digest_is_told(self, house):
        house.subscribe(at=time(16), next_due_at=AT_NINE + 7 * HOUR)
        lead = house.became_hot(at=AT_NINE - 2 * DAY, owner_id=None)
        claim = ClaimLead(house.stores.leads, house.stores.writes, in_force(RULES))
        claim(lead.id, by=MARA, where="", now=AT_NINE + 6.5 * HOUR)
        house.post(AT_NINE + 7 * HOUR)

        [message] = house.announcer.messages["C1"]
        [line] = [line for account in message.content.accounts for line in account.lines]
        assert (line.news, line.why_now) == (News.RESPONSE, "Nobody has answered yet")
        assert line.answer_by == "18 March, 16:30"

    def test_is_told_with_other_news_as_long_as_nobody_has_answered(self, house):
        house.subscribe()
        house.became_hot()
        called = house.became_hot("Cy Ek")
        house.stores.engagement.add([an_event(called, EventKind.CALL, at=AT_NINE - HOUR)])
        house.post()

        [message] = house.announcer.messages["C1"]
        lines = {line.lead.lead.name: line for account in message.content.accounts for line in account.lines}
        assert lines["Anna Kowalska"].answer_by == "18 March, 10:00"
        assert lines["Cy Ek"].answer_by == ""


class TestAPublicHoliday:
    def test_is_left_out_and_the_next_digest_covers_it(self, house):
        house.calendars.holidays = {AT_NINE.date(): "Josefstag"}
        house.subscribe(country="DE")
        house.became_hot()

        assert house.post(AT_NINE) == DigestsPosted(skipped=1)
        house.post(AT_NINE + DAY)

        assert house.posted() == [["Anna Kowalska"]]
        assert sorted(house.states().values()) == [DeliveryState.POSTED, DeliveryState.SKIPPED]


class TestAFilter:
    def test_leaves_the_others_out(self, house):
        poland = FieldIs(field=LeadField.COUNTRY, values=("Poland",))
        house.subscribe(where=(poland,))
        house.subscribe("C2")
        house.became_hot(country="Poland")
        house.became_hot("Cy Ek", country="Germany")

        house.post()

        assert house.posted() == [["Anna Kowalska"]]
        assert sorted(house.posted("C2")[0]) == ["Anna Kowalska", "Cy Ek"]


class TestAnOpening:
    def test_takes_the_place_of_the_headline_once_for_all_that_ask_for_the_same(self, house):
        asked = []

        def opening(content):
            asked.append(content)
            return "Call Anna first."

        house.subscribe()
        house.subscribe("C2")
        house.became_hot()
        replica = house.replica()
        replace(replica, deliver=replace(replica.deliver, opening=opening), at_once=1)(now=AT_NINE)

        assert [house.announcer.messages[c][0].content.headline for c in ("C1", "C2")] == ["Call Anna first."] * 2
        assert len(asked) == 1


class TestAWeek:
    def test_is_counted_once_a_run_for_all_that_ask_for_the_same(self, house, monkeypatch):
        counted, replica = [], replace(house.replica(), at_once=1)
        deliveries = replica.deliver.compose.deliveries
        week = deliveries.week

        def counting(**asked):
            counted.append(asked)
            return week(**asked)

        monkeypatch.setattr(deliveries, "week", counting)
        house.subscribe(capacity=3)
        house.subscribe("C2", capacity=9)
        house.subscribe("C3", where=(FieldIs(field=LeadField.COUNTRY, values=("Poland",)),))
        house.became_hot(country="Poland")

        replica(now=AT_NINE)
        assert len(counted) == 2

        replica(now=AT_NINE + DAY)
        assert [asked["until"] for asked in counted] == [AT_NINE] * 2 + [AT_NINE + DAY] * 2


class TestALanguage:
    def test_is_that_of_the_days(self, house):
        house.subscribe(language="de")
        house.became_hot()

        house.post()

        [message] = house.announcer.messages["C1"]
        assert message.content.headline.endswith("since 17. März.")
        assert message.content.accounts[0].lines[0].why_now.endswith("on 17. März")


class TestADeliveryWithoutAResult:
    def test_is_found_in_the_channel_and_not_posted_again(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.silent = {"C1"}
        assert house.post(AT_NINE) == DigestsPosted(waiting=1)

        result = house.post(AT_NINE + HOUR)

        assert result == DigestsPosted(posted=1)
        assert house.posted() == [["Anna Kowalska"]]
        [delivery] = house.deliveries()
        assert delivery.posted_ts == house.announcer.messages["C1"][0].posted.ts

    def test_is_left_alone_by_others_while_somebody_may_still_be_at_it(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.silent = {"C1"}
        house.post(AT_NINE)

        house.replica()(now=AT_NINE + timedelta(minutes=5))

        assert house.announcer.looked == 0

    def test_is_looked_for_soon_by_whoever_posted_it(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.silent = {"C1"}
        house.post(AT_NINE)

        assert house.post(AT_NINE + timedelta(seconds=20)) == DigestsPosted()
        assert house.post(AT_NINE + timedelta(seconds=40)) == DigestsPosted(posted=1)
        assert house.posted() == [["Anna Kowalska"]]

    def test_because_of_a_crash_after_the_post_is_settled_before_the_next_day(self, house, monkeypatch):
        house.subscribe()
        house.became_hot()

        def crash(self, delivery):
            raise DataStoreBusy

        with monkeypatch.context() as crashed:
            crashed.setattr(MemorySubscriptions, "settle", crash)
            house.post(AT_NINE)
        house.became_hot("Cy Ek", at=AT_NINE + HOUR)
        house.post(AT_NINE + DAY)
        house.post(AT_NINE + 2 * DAY)

        assert house.posted() == [["Anna Kowalska"], ["Cy Ek"]]

    def test_that_the_next_digest_has_overtaken_is_given_up(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.failing = {"C1"}
        house.post(AT_NINE)
        house.announcer.failing = set()

        house.post(AT_NINE + DAY)

        assert house.posted() == [["Anna Kowalska"]]
        assert sorted(house.states().values()) == [DeliveryState.FAILED, DeliveryState.POSTED]

    def test_in_a_channel_that_was_closed_meanwhile_is_given_up(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.silent = {"C1"}
        house.post(AT_NINE)
        house.announcer.closed = {"C1"}

        assert house.post(AT_NINE + HOUR) == DigestsPosted(failed=1)

    def test_in_a_channel_that_does_not_answer_is_given_up_after_days(self, house):
        house.subscribe(days=frozenset({3}))
        house.became_hot()
        house.announcer.failing = {"C1"}
        house.post(AT_NINE)

        assert house.post(AT_NINE + DAY) == DigestsPosted(waiting=1)
        assert house.post(AT_NINE + 4 * DAY) == DigestsPosted(failed=1)
        assert house.post(AT_NINE + 5 * DAY) == DigestsPosted()

    def test_is_taken_up_by_one_replica_only(self, house):
        house.subscribe()
        house.became_hot()
        house.announcer.failing = {"C1"}
        house.post(AT_NINE)
        house.announcer.failing = set()

        with ThreadPoolExecutor(4) as replicas:
            list(replicas.map(lambda _: house.post(AT_NINE + HOUR), range(4)))

        assert house.posted() == [["Anna Kowalska"]]


class TestManyAtOnce:
    def test_are_shared_by_replicas_and_each_is_posted_once(self, house):
        for number in range(450):
            house.subscribe(f"C{number}")
        house.became_hot()

        with ThreadPoolExecutor(3) as replicas:
            results = list(replicas.map(lambda _: house.post(), range(3)))

        assert sum(result.posted for result in results) == 450
        assert all(house.posted(f"C{number}") == [["Anna Kowalska"]] for number in range(450))
