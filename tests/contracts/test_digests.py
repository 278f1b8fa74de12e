"""Standing orders and their deliveries, in every make of storage."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.domain.change import ChangeKind
from bot.domain.errors import LeadNotFound
from bot.domain.lead import LeadId
from bot.domain.lead_query import AnyOf, FieldIs, LeadField
from bot.domain.news import Lookout, News
from bot.domain.parking import Parking, ReasonCode, WakeUp
from bot.domain.quiet_hours import QuietHours
from bot.domain.snooze import Snooze
from bot.domain.subscription import DeliveryState, Subscription, SubscriptionId
from bot.domain.words import Band, EventKind, Status
from tests.builders import MARA, T0, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, an_evidence, put, rescored

IN_GERMANY = FieldIs(field=LeadField.COUNTRY, values=("Germany",))
EVERY_WORKDAY = frozenset({1, 2, 3, 4, 5})


def an_order(**known: Any) -> Subscription:
    """A digest every working day at nine, Berlin, due an hour before T0."""
    values: dict[str, Any] = {
        "id": SubscriptionId("S-1"),
        "channel_id": "C1",
        "channel_name": "sales",
        "days": EVERY_WORKDAY,
        "at": time(9),
        "zone": "Europe/Berlin",
        "created_by": MARA.id,
        "next_due_at": T0.replace(hour=8),
    }
    return Subscription(**(values | known))


def a_lookout(**known: Any) -> Lookout:
    """Hot leads, the day before T0."""
    values: dict[str, Any] = {"bands": (Band.HOT,), "since": ago(days=1), "until": T0, "limit": 10}
    return Lookout(**(values | known))


def found(stores: Stores, **known: Any) -> dict[str, News]:
    """Names with their news."""
    return {one.lead.lead.name: one.news for one in stores.deliveries.news(a_lookout(**known)).leads}


HOT_BEFORE = a_standing(score=80, band=Band.HOT, band_since=ago(days=9))


class TestSubscriptions:
    def test_are_given_back_as_they_were_put(self, stores: Stores) -> None:
        full = an_order(
            band=Band.WARM,
            capacity=3,
            paused=True,
            last_delivered_at=ago(days=1),
            at=time(9, 30),
            wanted="Germany",
            understood="leads in Germany",
            where=(IN_GERMANY, AnyOf(conditions=(IN_GERMANY,))),
            quiet=QuietHours(time(20), time(7)),
            country="DE",
            language="de",
        )
        stores.subscriptions.put(an_order())
        stores.subscriptions.put(full)
        stores.subscriptions.put(an_order(id=SubscriptionId("S-2"), channel_id="C2"))

        assert [sub.id for sub in stores.subscriptions.all()] == ["S-1", "S-2"]
        assert list(stores.subscriptions.all(channel_id="C1")) == [full]

    def test_go_away(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order())
        stores.subscriptions.claim_due(now=T0, limit=10)

        stores.subscriptions.delete(SubscriptionId("S-1"))
        stores.subscriptions.delete(SubscriptionId("S-none"))

        assert list(stores.subscriptions.all()) == []
        assert list(stores.deliveries.unsettled(claimed_before=T0 + timedelta(hours=1))) == []

    def test_tell_who_changed_them_even_when_they_are_gone(self, stores: Stores) -> None:
        ordered, stopped = (replace(a_note(ChangeKind.SUBSCRIBED), summary=said) for said in ("ordered", "stopped"))
        stores.subscriptions.put(an_order(), note=ordered)
        stores.subscriptions.put(an_order(id=SubscriptionId("S-2")), note=ordered)
        stores.subscriptions.delete(SubscriptionId("S-1"), note=stopped)
        stores.subscriptions.delete(SubscriptionId("S-1"), note=stopped)

        assert list(stores.subscriptions.history(SubscriptionId("S-1"))) == [stopped, ordered]
        assert [change.note for change in stores.writes.changes()] == [stopped, ordered, ordered]


class TestClaiming:
    def test_takes_what_is_due_once(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order())

        [(sub, delivery)] = stores.subscriptions.claim_due(now=T0, limit=10)

        assert delivery.subscription_id == sub.id
        assert (delivery.local_date, delivery.state, delivery.claimed_at) == (T0.date(), DeliveryState.CLAIMED, T0)
        assert sub.next_due_at == datetime(2026, 3, 19, 8, tzinfo=UTC)
        assert list(stores.subscriptions.all()) == [sub]
        assert list(stores.subscriptions.claim_due(now=T0, limit=10)) == []

    def test_leaves_the_paused_and_the_later_ones(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order(paused=True))
        stores.subscriptions.put(an_order(id=SubscriptionId("S-2"), next_due_at=T0 + timedelta(seconds=1)))

        assert list(stores.subscriptions.claim_due(now=T0, limit=10)) == []

    def test_takes_the_longest_due_first_up_to_the_limit(self, stores: Stores) -> None:
        for number in range(4):
            due = T0 - timedelta(hours=number)
            stores.subscriptions.put(an_order(id=SubscriptionId(f"S-{number}"), next_due_at=due))

        taken = stores.subscriptions.claim_due(now=T0, limit=3)

        assert [sub.id for sub, _ in taken] == ["S-3", "S-2", "S-1"]

    def test_covers_everything_since_the_last_one_in_a_single_delivery(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order(next_due_at=ago(days=12), last_delivered_at=ago(days=13)))

        [(sub, delivery)] = stores.subscriptions.claim_due(now=T0, limit=10)

        assert delivery.covers_since == ago(days=13)
        assert delivery.local_date == date(2026, 3, 18)
        assert sub.next_due_at > T0

    def test_covers_one_usual_span_the_first_time(self, stores: Stores) -> None:
        monday = datetime(2026, 3, 16, 8, tzinfo=UTC)
        stores.subscriptions.put(an_order(next_due_at=monday))

        [(_, delivery)] = stores.subscriptions.claim_due(now=monday, limit=1)

        assert delivery.covers_since == datetime(2026, 3, 13, 8, tzinfo=UTC)

    def test_makes_one_delivery_a_day_even_if_the_hour_is_changed(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order())
        [(sub, _)] = stores.subscriptions.claim_due(now=T0, limit=1)
        later = T0 + timedelta(hours=3)
        stores.subscriptions.put(replace(sub, at=time(12), next_due_at=later))

        assert list(stores.subscriptions.claim_due(now=later, limit=1)) == []
        assert stores.subscriptions.all()[0].next_due_at == datetime(2026, 3, 19, 11, tzinfo=UTC)

    def test_waits_for_quiet_hours_to_end_and_does_not_hold_up_others(self, stores: Stores) -> None:
        quiet = QuietHours(time(10), time(14))
        for number in range(3):
            stores.subscriptions.put(an_order(id=SubscriptionId(f"S-{number}"), quiet=quiet))
        stores.subscriptions.put(an_order(id=SubscriptionId("S-3")))

        [(sub, _)] = stores.subscriptions.claim_due(now=T0.replace(hour=10), limit=2)

        assert sub.id == "S-3"
        assert {sub.next_due_at.hour for sub in stores.subscriptions.all()} == {8, 13}
        [(_, delivery), *_] = stores.subscriptions.claim_due(now=T0.replace(hour=13), limit=5)
        assert delivery.local_date == T0.date()


class TestSettling:
    def test_a_posted_one_moves_the_subscription_on(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order())
        [(_, delivery)] = stores.subscriptions.claim_due(now=T0, limit=1)
        soon = T0 + timedelta(minutes=1)
        assert [d for _, d in stores.deliveries.unsettled(claimed_before=soon)] == [delivery]
        assert list(stores.deliveries.unsettled(claimed_before=T0)) == []

        stores.subscriptions.settle(replace(delivery, state=DeliveryState.POSTED, posted_ts="1.2"))

        assert list(stores.deliveries.unsettled(claimed_before=soon)) == []
        assert stores.subscriptions.all()[0].last_delivered_at == T0

    def test_a_failed_one_leaves_what_it_covered_to_the_next(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order(last_delivered_at=ago(days=1)))
        [(_, delivery)] = stores.subscriptions.claim_due(now=T0, limit=1)

        stores.subscriptions.settle(replace(delivery, state=DeliveryState.FAILED))

        tomorrow = T0 + timedelta(days=1)
        [(_, following)] = stores.subscriptions.claim_due(now=tomorrow, limit=1)
        assert following.covers_since == ago(days=1)

    def test_after_the_subscription_is_gone_is_no_error(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order())
        [(_, delivery)] = stores.subscriptions.claim_due(now=T0, limit=1)
        stores.subscriptions.delete(SubscriptionId("S-1"))

        stores.subscriptions.settle(replace(delivery, state=DeliveryState.POSTED))


class TestWhoBecameHot:
    def became(self, stores: Stores, *bands: str) -> list[str]:
        page = stores.deliveries.news(a_lookout(bands=tuple(map(Band, bands or ("hot",)))))
        return [one.lead.lead.name for one in page.leads if one.news is News.ENTERED]

    def test_are_workable_leads_that_entered_in_the_span(self, stores: Stores) -> None:
        hot = a_standing(score=90, band=Band.HOT, band_since=ago(hours=5))
        put(stores, a_lead(), standing=hot)
        put(stores, a_lead(name="Won", email="w@acme.test", status=Status.WON), standing=hot)
        put(stores, a_lead(name="Old", email="o@acme.test"), standing=replace(hot, band_since=ago(days=3)))
        put(stores, a_lead(name="Next", email="n@acme.test"), standing=replace(hot, band_since=T0))
        put(stores, a_lead(name="Warm", email="m@acme.test"))

        assert self.became(stores) == ["Anna Kowalska"]

    def test_include_those_that_warmed_up_but_not_those_that_cooled_down(self, stores: Stores) -> None:
        up, down = a_lead(name="Up", email="u@acme.test"), a_lead(name="Down", email="d@acme.test")
        put(stores, up, standing=a_standing(band=Band.COLD, score=10, band_since=ago(days=9)))
        put(stores, down, standing=a_standing(band=Band.HOT, score=90, band_since=ago(days=9)))
        warm = a_standing(band=Band.WARM, score=60, band_since=ago(hours=3))

        rescored(stores, up.id, down.id, standing=warm)

        assert self.became(stores, "hot", "warm") == ["Up"]

    def test_leave_out_who_is_out_of_the_bands_again(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=a_standing(band=Band.HOT, band_since=ago(hours=9)))
        rescored(stores, a_lead().id, standing=a_standing(band=Band.WARM, band_since=ago(hours=1)))

        assert self.became(stores) == []

    def test_count_a_return_as_new(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=a_standing(band=Band.HOT, band_since=ago(days=9)))
        rescored(stores, a_lead().id, standing=a_standing(band=Band.WARM, band_since=ago(days=5)))
        rescored(stores, a_lead().id, standing=a_standing(band=Band.HOT, band_since=ago(hours=1)))

        assert self.became(stores) == ["Anna Kowalska"]

    def test_are_only_those_that_the_conditions_hold_for(self, stores: Stores) -> None:
        hot = a_standing(score=90, band=Band.HOT, band_since=ago(hours=5))
        put(stores, a_lead(country="Germany"), a_lead(name="Far", email="f@acme.test", country="Peru"), standing=hot)

        page = stores.deliveries.news(a_lookout(where=(IN_GERMANY,), limit=1))

        assert ([one.lead.lead.name for one in page.leads], page.total) == (["Anna Kowalska"], 1)

    def test_are_counted_beyond_the_limit_best_first(self, stores: Stores) -> None:
        for number in range(4):
            standing = a_standing(score=80 + number, band=Band.HOT, band_since=ago(hours=1))
            put(stores, a_lead(name=f"P{number}", email=f"p{number}@acme.test"), standing=standing)

        page = stores.deliveries.news(a_lookout(limit=2))

        assert [one.lead.lead.name for one in page.leads] == ["P3", "P2"]
        assert page.total == 4


class TestOtherNews:
    def test_is_a_score_that_moved_by_ten_points_in_all(self, stores: Stores) -> None:
        up, down, little = (a_lead(name=name, email=f"{name}@acme.test".lower()) for name in ("Up", "Down", "Little"))
        put(stores, up, down, little, standing=HOT_BEFORE)
        for lead, scores in ((up, (86, 91)), (down, (69,)), (little, (95, 88))):
            for n, score in enumerate(scores):
                moved = replace(HOT_BEFORE, score=score, scored_at=ago(hours=9 - n))
                rescored(stores, lead.id, standing=moved)

        assert found(stores) == {"Up": News.MOVED, "Down": News.MOVED}
        assert found(stores, since=ago(hours=1)) == {}

    def test_is_what_somebody_noted_on_bant_unless_it_was_taken_back(self, stores: Stores) -> None:
        ben, cy = a_lead(name="Ben", email="ben@acme.test"), a_lead(name="Cy", email="cy@acme.test")
        put(stores, ben, cy, standing=HOT_BEFORE)
        note = a_note(ChangeKind.QUALIFIED, at=ago(hours=2))
        for lead in (ben, cy):
            known = stores.leads.get(lead.id).lead
            change = stores.writes.save(known, standing=HOT_BEFORE, evidence=[an_evidence(lead, id=lead.id)], note=note)
        stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        assert found(stores) == {"Ben": News.EVIDENCE}
        assert found(stores, bands=(Band.WARM,)) == {}

    def test_is_a_clock_for_answering_that_runs_out(self, stores: Stores) -> None:
        names = ("Open", "Called", "Worked", "Later", "Claimed")
        leads = {name: a_lead(name=name, email=f"{name}@acme.test".lower()) for name in names}
        leads["Worked"] = replace(leads["Worked"], status=Status.CONNECTED)
        at_first = [leads[name] for name in names if name != "Later"]
        put(stores, *at_first, standing=replace(HOT_BEFORE, band_since=ago(hours=30)))
        put(stores, leads["Later"], standing=replace(HOT_BEFORE, band_since=ago(hours=26)))
        stores.engagement.add([an_event(leads["Called"], EventKind.CALL, at=ago(hours=29))])
        claimed = a_note(ChangeKind.CLAIMED, at=ago(hours=25))
        stores.writes.save(stores.leads.get(leads["Claimed"].id).lead, standing=HOT_BEFORE, note=claimed)

        began = {Band.HOT: (ago(hours=31), ago(hours=29))}
        assert found(stores, started=began) == {"Open": News.RESPONSE}
        after = {Band.HOT: (ago(hours=26), ago(hours=24))}
        assert found(stores, started=after) == {"Claimed": News.RESPONSE}

    def test_is_a_lead_that_was_snoozed_until_now(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=HOT_BEFORE)
        note = a_note(ChangeKind.SNOOZED)
        snooze = Snooze(lead_id=a_lead().id, until=ago(hours=1), by=MARA.id, at=ago(days=3))
        stores.snoozes.put(snooze, note=note)

        assert found(stores) == {"Anna Kowalska": News.WOKE}
        assert found(stores, until=ago(hours=2)) == {}


class TestALeadPutAside:
    def test_is_not_spoken_of(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=replace(HOT_BEFORE, band_since=ago(hours=5)))
        parking = Parking(
            lead_id=a_lead().id,
            code=ReasonCode.NO_BUDGET,
            words="no budget until April",
            wake_up=WakeUp(on=date(2026, 4, 1)),
            by=MARA.id,
            made_at=T0,
        )
        known = stores.leads.get(a_lead().id).lead
        stores.parkings.put(parking, lead=known, standing=HOT_BEFORE, note=a_note(ChangeKind.STATUS))

        assert found(stores) == {}


class TestSnoozes:
    def test_keep_a_lead_out_until_they_end(self, stores: Stores) -> None:
        put(stores, a_lead(), standing=replace(HOT_BEFORE, band_since=ago(hours=5)))
        first = Snooze(lead_id=a_lead().id, until=T0 + timedelta(days=1), by=MARA.id, at=T0)
        stores.snoozes.put(first, note=a_note(ChangeKind.SNOOZED))
        longer = replace(first, until=T0 + timedelta(days=7))
        stores.snoozes.put(longer, note=a_note(ChangeKind.SNOOZED))

        assert found(stores) == {}
        assert stores.snoozes.of([a_lead().id], now=T0) == {a_lead().id: longer}
        assert stores.snoozes.of([a_lead().id], now=longer.until) == {}
        assert len(stores.writes.changes(lead_id=a_lead().id)) == 2

    def test_of_nobody_known_are_refused(self, stores: Stores) -> None:
        snooze = Snooze(lead_id=LeadId("L-none"), until=T0, by=None, at=T0)
        with pytest.raises(LeadNotFound):
            stores.snoozes.put(snooze, note=a_note(ChangeKind.SNOOZED))


class TestADelivery:
    def test_is_found_with_whose_it_is(self, stores: Stores) -> None:
        stores.subscriptions.put(an_order())
        [(sub, delivery)] = stores.subscriptions.claim_due(now=T0, limit=1)

        assert stores.deliveries.get(delivery.id) == (sub, delivery)
        assert stores.deliveries.get("none") is None

    def test_tells_since_when_nothing_was_posted(self, stores: Stores) -> None:
        assert stores.deliveries.silent_since(SubscriptionId("S-1")) is None
        stores.subscriptions.put(an_order())
        settled = [(DeliveryState.EMPTY, None), (DeliveryState.POSTED, "1.2"), (DeliveryState.EMPTY, None)]
        since = []
        for day, (state, ts) in enumerate(settled):
            now = T0 + timedelta(days=day)
            [(_, delivery)] = stores.subscriptions.claim_due(now=now, limit=1)
            stores.subscriptions.settle(replace(delivery, state=state, posted_ts=ts))
            since.append(stores.deliveries.silent_since(SubscriptionId("S-1")))

        assert since == [T0, T0 + timedelta(days=1), T0 + timedelta(days=1)]


class TestTheWeek:
    def test_counts_each_lead_once_a_day(self, stores: Stores) -> None:
        put(stores, a_lead(country="Germany"), standing=a_standing(band=Band.WARM, band_since=ago(days=9)))
        rescored(stores, a_lead().id, standing=a_standing(band=Band.HOT, score=90, band_since=ago(days=2)))
        born = a_lead(name="Born", email="born@acme.test", country="Peru")
        put(stores, born, standing=a_standing(band=Band.HOT, score=90, band_since=ago(days=1)))
        calls = [an_event(born, EventKind.CALL, at=ago(hours=n)) for n in (1, 2, 30)]
        stores.engagement.add(calls)
        claim = a_note(ChangeKind.CLAIMED, at=ago(hours=3))
        stores.writes.save(stores.leads.get(born.id).lead, standing=a_standing(), note=claim)

        week = stores.deliveries.week(until=T0, zone="Europe/Berlin")
        assert week.days[-1] == T0.date()
        assert (week.hot[-3:], week.claimed[-1], week.contacted[-2:]) == ((1, 0, 0), 1, (1, 1))
        german = stores.deliveries.week(until=T0, zone="Europe/Berlin", where=(IN_GERMANY,))
        assert (sum(german.hot), sum(german.claimed), sum(german.contacted)) == (1, 0, 0)
