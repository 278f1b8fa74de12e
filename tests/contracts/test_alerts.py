"""Contract: what reps are told alone, and what happened."""

from dataclasses import replace
from datetime import datetime, time

from bot.domain.alert import Alert, AlertChoice, AlertKind, AlertMessage
from bot.domain.change import ChangeKind
from bot.domain.lead import Lead, LeadId
from bot.domain.quiet_hours import QuietHours
from bot.domain.snooze import Snooze
from bot.domain.subscription import DeliveryId, DeliveryState
from bot.domain.words import Band, EventKind
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, put
from tests.contracts.test_clocks import a_hot_lead, kept


def an_alert(lead: Lead, once: str = "1", *, at: datetime = T0) -> Alert:
    kind = AlertKind.HOT
    return Alert(key=f"{kind}:{lead.id}:{once}", kind=kind, rep_id=MARA.id, lead_id=lead.id, at=at, text="became hot")


def a_message(number: int = 1, *, at: datetime = T0) -> AlertMessage:
    return AlertMessage(
        id=DeliveryId(f"alerts:{number}"),
        rep_id=MARA.id,
        channel_id="D0MARA",
        state=DeliveryState.CLAIMED,
        claimed_at=at,
    )


class TestAlerts:
    def test_are_saved_once(self, stores: Stores) -> None:
        put(stores, lead := a_lead())
        gone = a_lead(name="Gone", email="gone@acme.test")

        assert stores.alerts.add([an_alert(lead), an_alert(lead), an_alert(gone)]) == 1
        assert stores.alerts.add([an_alert(lead)]) == 0

        assert list(stores.alerts.waiting()) == [an_alert(lead)]
        assert stores.alerts.known([an_alert(lead).key, "x"]) == {an_alert(lead).key}

    def test_name_nobody_who_was_erased(self, stores: Stores) -> None:
        put(stores, lead := a_lead())
        put(stores, other := a_lead(id="L-9", identity="jo@acme.test", name="Jo 100% Bell", email="jo@acme.test"))
        told = f"{lead.shown} opened “Retail ROI”; Jo 100% Bell opened it too."
        stores.alerts.add([replace(an_alert(lead), text=told), replace(an_alert(lead, "2"), text="became hot")])

        stores.writes.forget(other.id, note=a_note())

        texts = [alert.text for alert in stores.alerts.waiting()]
        assert texts == [f"{lead.shown} opened “Retail ROI”; somebody opened it too.", "became hot"]

    def test_of_long_ago_are_cleared_once_they_are_told(self, stores: Stores) -> None:
        put(stores, lead := a_lead())
        alerts = [an_alert(lead, str(n)) for n in range(4)]
        stores.alerts.add(alerts)
        for number, at in enumerate((ago(days=100), ago(days=100), T0)):
            stores.alerts.claim([alerts[number]], a_message(number, at=at))
        for number, at in ((0, ago(days=100)), (2, T0)):
            stores.alerts.settle(replace(a_message(number, at=at), state=DeliveryState.POSTED, posted_ts="1.1"))

        assert [stores.alerts.clear(before=ago(days=90)) for _ in range(2)] == [1, 0]

        assert stores.alerts.known([alert.key for alert in alerts]) == {alert.key for alert in alerts[1:]}
        ((message, held),) = stores.alerts.unsettled(claimed_before=T0)
        assert (message.id, list(held)) == (a_message(1).id, [alerts[1]])

    def test_are_taken_by_one_message_only(self, stores: Stores) -> None:
        put(stores, lead := a_lead())
        first, second = an_alert(lead), an_alert(lead, "2")
        stores.alerts.add([first, second])

        assert stores.alerts.claim([first], a_message())
        assert not stores.alerts.claim([first, second], a_message(2))

        assert list(stores.alerts.waiting()) == [second]
        assert list(stores.alerts.unsettled(claimed_before=ago(hours=-1))) == [(a_message(), [first])]
        assert stores.alerts.sent(since=ago(hours=1)) == {MARA.id: [T0]}
        assert stores.alerts.sent(since=T0) == {}

    def test_are_settled(self, stores: Stores) -> None:
        put(stores, lead := a_lead())
        stores.alerts.add([an_alert(lead)])
        stores.alerts.claim([an_alert(lead)], a_message())

        stores.alerts.settle(replace(a_message(), state=DeliveryState.POSTED, posted_ts="1.1"))

        assert list(stores.alerts.unsettled(claimed_before=ago(hours=-1))) == []

    def test_go_with_the_lead(self, stores: Stores) -> None:
        put(stores, lead := a_lead())
        stores.alerts.add([an_alert(lead), an_alert(lead, "2")])
        stores.alerts.claim([an_alert(lead)], a_message())

        stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert list(stores.alerts.waiting()) == []
        assert list(stores.alerts.unsettled(claimed_before=ago(hours=-1))) == [(a_message(), [])]

    def test_take_what_no_database_holds(self, stores: Stores) -> None:
        put(stores, lead := a_lead())

        assert stores.alerts.add([replace(an_alert(lead), text="nul \0 and half \ud800")]) == 1


class TestChoices:
    def test_are_kept_by_rep(self, stores: Stores) -> None:
        choice = AlertChoice(rep_id=MARA.id, off=frozenset({AlertKind.HOT}), quiet=QuietHours(time(20), time(0)))
        stores.alerts.choose(AlertChoice(rep_id=MARA.id))

        stores.alerts.choose(choice)

        assert stores.alerts.choices() == {MARA.id: choice}


def claimed(stores: Stores, lead: Lead, *, at: datetime) -> None:
    known = stores.leads.get(lead.id)
    stores.writes.save(known.lead, standing=known.standing, note=a_note(ChangeKind.CLAIMED, at=at))


class TestHappenings:
    def test_are_new_hot_leads_and_replies(self, stores: Stores) -> None:
        ana = a_hot_lead(stores, since=ago(hours=3))
        put(stores, bo := a_lead(name="Bo", email="bo@acme.test"), standing=a_standing(band=Band.HOT, band_since=T0))
        stores.engagement.add([an_event(ana, EventKind.EMAIL_REPLY, at=ago(hours=2), detail="Pricing")])
        stores.engagement.add([an_event(ana, EventKind.CALL, at=ago(hours=2))])

        found = stores.happenings.since(ago(hours=4), until=ago(hours=-1))

        assert [(one.kind, one.lead_id, one.at, one.rep_id, one.detail) for one in found] == [
            (AlertKind.HOT, ana.id, ago(hours=3), None, ""),
            (AlertKind.REPLIED, ana.id, ago(hours=2), None, "Pricing"),
            (AlertKind.HOT, bo.id, T0, None, ""),
        ]
        assert [one.kind for one in stores.happenings.since(ago(hours=2), until=ago(hours=1))] == [AlertKind.REPLIED]

    def test_are_no_hot_leads_that_somebody_claimed_since(self, stores: Stores) -> None:
        ana, bo = (a_hot_lead(stores, name, since=ago(hours=3)) for name in ("Ana", "Bo"))
        put(stores, cy := a_lead(name="Cy", email="cy@acme.test"), standing=a_standing(band=Band.HOT, band_since=T0))
        claimed(stores, ana, at=ago(hours=2))
        claimed(stores, bo, at=ago(hours=4))
        claimed(stores, cy, at=ago(hours=-0.5))

        assert [one.lead_id for one in stores.happenings.since(ago(hours=4), until=ago(hours=-1))] == [bo.id]

    def test_are_snoozes_that_ended_by_themselves(self, stores: Stores) -> None:
        put(stores, ana := a_lead(), bo := a_lead(name="Bo", email="bo@acme.test"))
        for lead, said in ((ana, ago(days=3)), (bo, ago(hours=1))):
            snooze = Snooze(lead_id=lead.id, until=ago(hours=1), by=TOM.id, at=said)
            stores.snoozes.put(snooze, note=a_note(ChangeKind.SNOOZED))

        found = stores.happenings.woken(ago(hours=2), until=T0)

        assert [(one.lead_id, one.at, one.rep_id) for one in found] == [(ana.id, ago(hours=1), TOM.id)]
        assert list(stores.happenings.woken(ago(hours=0.5), until=T0)) == []

    def test_know_who_waits_for_an_answer(self, stores: Stores) -> None:
        ana, bo = (a_hot_lead(stores, name, since=ago(hours=20), owner_id=MARA.id) for name in ("Ana", "Bo"))
        cy = a_hot_lead(stores, "Cy", since=ago(hours=20))
        stores.engagement.add([an_event(bo, EventKind.CALL, at=ago(hours=19))])
        kept(stores)

        def waiting(hours: float, *, owned: bool = True) -> list[LeadId]:
            return list(stores.happenings.waiting(owned=owned, due_from=ago(hours=hours), due_before=T0))

        assert waiting(24) == [ana.id]
        assert waiting(24, owned=False) == [cy.id]
        assert waiting(1) == []
