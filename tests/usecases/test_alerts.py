"""What reps are told alone: noticed, bundled, posted once, as they chose."""

from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from bot.domain.alert import AlertChoice, AlertKind
from bot.domain.change import ChangeKind
from bot.domain.lead import Lead
from bot.domain.quiet_hours import QuietHours
from bot.domain.rep import Rep, RepId, Role
from bot.domain.snooze import Snooze
from bot.domain.subscription import DeliveryState
from bot.domain.words import Band, EventKind
from bot.usecases.keep_clocks import KeepClocks
from bot.usecases.notice_alerts import NoticeAlerts
from bot.usecases.post_alerts import PostAlerts
from bot.usecases.preview_alerts import PreviewAlerts
from bot.usecases.raise_alert import RaiseAlerts
from bot.usecases.read_clocks import ReadClocks
from bot.usecases.team_time import TeamTime
from bot.usecases.watched_until import WatchedUntil
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event, in_force
from tests.contracts.steps import a_note, put, rescored
from tests.domain.scoring_cases import RULES
from tests.fakes.calendars import MemoryCalendars
from tests.fakes.memory import MemoryStores
from tests.fakes.memory_alerts import MemoryAlertAnnouncer

VERA = Rep(id=RepId("R-vera"), name="Vera Boss", slack_id="U0VERA", role=Role.MANAGER)


@dataclass
class AlertHouse:
    """Everything about alerts, over memory."""

    stores: MemoryStores = field(default_factory=MemoryStores)
    announcer: MemoryAlertAnnouncer = field(default_factory=MemoryAlertAnnouncer)

    def __post_init__(self) -> None:
        for rep in (MARA, TOM, VERA):
            self.stores.reps.put(replace(rep, zone="UTC"))
        WatchedUntil(self.stores.threads).until(ago(days=1))

    @property
    def team_time(self) -> TeamTime:
        return TeamTime(in_force(RULES), MemoryCalendars(), self.stores.reps)

    @property
    def notice(self) -> NoticeAlerts:
        stores = self.stores
        return NoticeAlerts(
            happenings=stores.happenings,
            leads=stores.leads,
            reps=stores.reps,
            in_force=in_force(RULES),
            clocks=ReadClocks(stores.clocks, self.team_time),
            watched=WatchedUntil(stores.threads),
            raise_alerts=RaiseAlerts(stores.alerts),
        )

    @property
    def post(self) -> PostAlerts:
        """As after a restart."""
        stores = self.stores
        return PostAlerts(alerts=stores.alerts, reps=stores.reps, announcer=self.announcer, inbox=stores.inbox)

    def ticks(self, *, now: datetime = T0) -> int:
        KeepClocks(self.stores.clocks, self.team_time)(now=now)
        self.notice(now=now)
        return self.post(now=now)

    def hot(self, name: str = "Ana", *, since: datetime, **known: Any) -> Lead:
        lead = a_lead(name=name, email=f"{name.lower()}@acme.test", **({"owner_id": MARA.id} | known))
        cold = a_standing(band=Band.COLD, score=5, band_since=ago(days=30), scored_at=ago(days=30))
        put(self.stores, lead, standing=cold)
        rescored(self.stores, lead.id, standing=a_standing(band=Band.HOT, band_since=since, scored_at=since))
        return lead

    def kinds(self) -> list[AlertKind]:
        return [alert.kind for alert, _ in self.stores.store.alerts.values()]


@pytest.fixture
def house() -> AlertHouse:
    return AlertHouse()


NOON = T0 + timedelta(hours=3)


class TestNoticing:
    def test_tells_the_owner_once_that_a_lead_became_hot(self, house: AlertHouse) -> None:
        house.hot(since=ago(hours=0.1))

        assert [house.ticks(), house.ticks(), house.ticks(now=T0 + timedelta(minutes=30))] == [1, 0, 0]
        ((said,),) = house.announcer.told(MARA)
        assert said.startswith("🔥 Ana, ")
        assert "became hot: " in said

    def test_tells_nobody_of_what_was_before_anybody_looked(self) -> None:
        house = AlertHouse()
        house.stores.store.documents.clear()
        house.hot(since=ago(hours=0.1))

        assert [house.ticks(), house.ticks(now=T0 + timedelta(minutes=1))] == [0, 0]

    def test_tells_of_a_reply(self, house: AlertHouse) -> None:
        lead = house.hot(since=ago(days=9))
        house.stores.engagement.add([an_event(lead, EventKind.EMAIL_REPLY, at=ago(hours=0.5), detail="Pricing")])

        house.ticks()

        assert house.announcer.told(MARA) == [("✉️ Ana, Acme, replied: “Pricing”.",)]

    def test_tells_that_a_snooze_is_over_when_the_day_begins(self, house: AlertHouse) -> None:
        lead = house.hot(since=ago(days=9))
        house.stores.snoozes.put(
            Snooze(lead_id=lead.id, until=ago(hours=8), by=TOM.id, at=ago(days=3)), note=a_note(ChangeKind.SNOOZED)
        )

        told = [house.ticks(now=moment) for moment in (ago(hours=7), T0, T0 + timedelta(minutes=2), NOON)]

        assert told == [0, 0, 1, 0]
        assert "no longer snoozed" in house.announcer.told(MARA)[0][0]

    def test_warns_before_the_time_to_answer_ends_and_not_once_somebody_answered(self, house: AlertHouse) -> None:
        lead, other = house.hot(since=T0), house.hot("Bo", since=T0)
        house.stores.engagement.add([an_event(other, EventKind.CALL, at=T0 + timedelta(minutes=5))])
        house.ticks(now=T0 + timedelta(minutes=30))
        assert AlertKind.DUE not in house.kinds()

        house.ticks(now=T0 + timedelta(minutes=41))

        due = [alert for alert, _ in house.stores.store.alerts.values() if alert.kind is AlertKind.DUE]
        assert [alert.lead_id for alert in due] == [lead.id]
        assert "by 18 March, 10:00" in due[0].text

    def test_tells_managers_once_of_a_hot_lead_that_nobody_claimed_in_time(self, house: AlertHouse) -> None:
        house.hot(since=T0, owner_id=None)

        assert [house.ticks(now=T0 + timedelta(minutes=m)) for m in (59, 61, 62, 90)] == [0, 1, 0, 0]
        ((said,),) = house.announcer.told(VERA)
        assert "nobody has claimed them: an answer was due 18 March, 10:00" in said

    def test_leaves_out_reps_who_are_not_in_slack(self, house: AlertHouse) -> None:
        house.stores.reps.put(replace(MARA, slack_id=None))
        house.hot(since=ago(hours=0.1))

        assert house.ticks() == 0
        assert house.kinds() == []

    def test_leaves_out_what_a_rep_switched_off(self, house: AlertHouse) -> None:
        house.stores.alerts.choose(AlertChoice(rep_id=MARA.id, off=frozenset({AlertKind.HOT})))
        house.hot(since=ago(hours=0.1))

        assert house.ticks() == 0
        assert house.kinds() == []


class TestPosting:
    def test_puts_many_into_one_message(self, house: AlertHouse) -> None:
        for n in range(5):
            house.hot(f"Lead{n}", since=ago(hours=0.1))

        assert house.ticks() == 1
        assert len(house.announcer.told(MARA)[0]) == 5

    def test_waits_for_the_morning(self, house: AlertHouse) -> None:
        quiet = QuietHours(time(8), time(10))
        house.stores.alerts.choose(AlertChoice(rep_id=MARA.id, quiet=quiet))
        house.hot(since=ago(hours=0.1))
        house.hot("Bo", since=ago(hours=0.1))

        assert [house.ticks(), house.ticks(now=T0 + timedelta(hours=1, minutes=1))] == [0, 1]
        assert len(house.announcer.told(MARA)[0]) == 2

    def test_that_was_not_confirmed_is_looked_for_and_not_posted_again(self, house: AlertHouse) -> None:
        house.hot(since=ago(hours=0.1))
        house.announcer.silent.add("D-R-mara")
        assert house.ticks() == 0

        house.announcer.silent.clear()
        later = [house.post(now=T0 + timedelta(minutes=m)) for m in (1, 11, 22)]

        assert len(house.announcer.told(MARA)) == 1
        assert later == [0, 1, 0]
        assert {m.state for m in house.stores.store.alert_messages.values()} == {DeliveryState.POSTED}

    def test_that_slack_did_not_take_is_posted_later(self, house: AlertHouse) -> None:
        house.hot(since=ago(hours=0.1))
        house.announcer.failing.add("D-R-mara")
        assert house.ticks() == 0

        house.announcer.failing.clear()

        assert house.post(now=T0 + timedelta(minutes=11)) == 1

    def test_to_who_cannot_be_written_to_is_given_up(self, house: AlertHouse) -> None:
        house.hot(since=ago(hours=0.1))
        house.announcer.closed.add("D-R-mara")

        assert [house.ticks(), house.post(now=T0 + timedelta(minutes=11))] == [0, 0]
        assert {m.state for m in house.stores.store.alert_messages.values()} == {DeliveryState.FAILED}

    def test_does_not_hold_up_other_reps(self, house: AlertHouse) -> None:
        house.hot(since=ago(hours=0.1))
        house.hot("Bo", since=ago(hours=0.1), owner_id=TOM.id)
        house.announcer.failing.add("D-R-mara")

        assert house.ticks() == 1
        assert len(house.announcer.told(TOM)) == 1


def test_a_preview_shows_it_and_changes_nothing(house: AlertHouse) -> None:
    house.hot(since=ago(hours=0.1))

    shown = PreviewAlerts(house.notice, house.stores.alerts)(MARA, now=T0)

    assert [[alert.kind for alert in some] for some in shown.now] == [[AlertKind.HOT]]
    assert house.kinds() == []
