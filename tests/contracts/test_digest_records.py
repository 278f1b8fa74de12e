"""Contract: what came of what digests showed."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.change import ChangeKind
from bot.domain.digest_record import LineFate
from bot.domain.lead import Lead
from bot.domain.lead_query import FieldIs, LeadField
from bot.domain.outcome import Outcome, OutcomeKind
from bot.domain.subscription import DeliveryState, SubscriptionId
from bot.domain.words import EventKind
from tests.builders import T0, a_lead, a_standing, ago, an_event
from tests.contracts.steps import Stores, a_note, put
from tests.contracts.test_clocks import a_hot_lead, kept
from tests.contracts.test_digests import an_order

YESTERDAY = ago(days=1)
LATER = T0 + timedelta(days=5)


def a_digest(stores: Stores, *leads: Lead, at: datetime = T0, state: DeliveryState = DeliveryState.POSTED) -> None:
    """One that showed these leads."""
    if not stores.subscriptions.all():
        stores.subscriptions.put(an_order(next_due_at=at))
    ((_, delivery),) = stores.subscriptions.claim_due(now=at, limit=10)
    shown = [lead.id for lead in leads]
    stores.subscriptions.settle(replace(delivery, state=state, posted_ts="1.2"), shown=shown)


def fates(stores: Stores, *, since: datetime = YESTERDAY, until: datetime = LATER) -> list[LineFate]:
    return list(stores.digest_records.weeks([an_order()], since=since, until=until)[an_order().id][0])


def changed(stores: Stores, lead: Lead, kind: ChangeKind, *, at: datetime, outcome: Outcome | None = None) -> None:
    known = stores.leads.get(lead.id)
    stores.writes.save(known.lead, standing=known.standing, outcome=outcome, note=a_note(kind, at=at))


class TestFates:
    def test_are_of_leads_that_were_posted_then(self, stores: Stores) -> None:
        put(stores, ana := a_lead(), standing=a_standing(score=81))
        a_digest(stores, ana)

        assert fates(stores) == [LineFate(lead_id=ana.id, score=81)]
        assert fates(stores, since=T0 + timedelta(hours=1)) == []
        assert fates(stores, until=T0) == []

    def test_of_a_lead_that_was_posted_twice_are_one(self, stores: Stores) -> None:
        put(stores, ana := a_lead())
        a_digest(stores, ana)
        a_digest(stores, ana, at=T0 + timedelta(days=1))

        assert [one.lead_id for one in fates(stores)] == [ana.id]

    def test_are_none_of_what_was_not_posted(self, stores: Stores) -> None:
        put(stores, ana := a_lead())
        a_digest(stores, ana, state=DeliveryState.FAILED)

        assert fates(stores) == []

    def test_tell_what_came_of_it_since(self, stores: Stores) -> None:
        ana, bo, cy = (a_hot_lead(stores, name, since=ago(hours=0.5)) for name in ("Ana", "Bo", "Cy"))
        put(stores, di := a_lead(name="Di", email="di@acme.test"))
        changed(stores, di, ChangeKind.CLAIMED, at=ago(hours=1))
        a_digest(stores, ana, bo, cy, di)
        stores.engagement.add([an_event(ana, EventKind.CALL, at=T0 + timedelta(minutes=20))])
        stores.engagement.add([an_event(bo, EventKind.CALL, at=T0 + timedelta(days=2))])
        changed(stores, cy, ChangeKind.CLAIMED, at=T0 + timedelta(minutes=1))
        changed(stores, cy, ChangeKind.QUALIFIED, at=T0 + timedelta(minutes=2))
        kept(stores)

        told = {one.lead_id: (one.claimed, one.in_time, one.qualified, one.acted) for one in fates(stores)}

        assert told == {
            ana.id: (False, True, False, True),
            bo.id: (False, False, False, True),
            cy.id: (True, False, True, True),
            di.id: (False, False, False, False),
        }

    def test_go_with_the_lead_and_with_the_digest(self, stores: Stores) -> None:
        put(stores, ana := a_lead(), bo := a_lead(name="Bo", email="bo@acme.test"))
        a_digest(stores, ana, bo)

        stores.writes.forget(ana.id, note=a_note(ChangeKind.FORGOTTEN))
        assert [one.lead_id for one in fates(stores)] == [bo.id]

        stores.subscriptions.delete(SubscriptionId("S-1"))
        assert fates(stores) == []


class TestWonLeads:
    def test_that_were_never_posted_are_counted(self, stores: Stores) -> None:
        put(
            stores,
            ana := a_lead(),
            bo := a_lead(name="Bo", email="bo@acme.test"),
            cy := a_lead(name="Cy", email="cy@acme.test", country="France"),
        )
        a_digest(stores, ana)
        for lead in (ana, bo, cy):
            won = Outcome(kind=OutcomeKind.WON, at=T0)
            changed(stores, lead, ChangeKind.DECIDED, at=T0 + timedelta(hours=1), outcome=won)
        france = FieldIs(field=LeadField.COUNTRY, values=("France",))
        other, french = SubscriptionId("S-2"), SubscriptionId("S-3")
        orders = [an_order(), an_order(id=other), an_order(id=french, where=(france,))]

        weeks = stores.digest_records.weeks(orders, since=T0, until=LATER)

        assert {whose: won for whose, (_, won) in weeks.items()} == {orders[0].id: 2, other: 3, french: 1}
        assert {whose: shown for whose, (shown, _) in weeks.items() if shown} == {orders[0].id: fates(stores, since=T0)}
        later = stores.digest_records.weeks(orders, since=LATER, until=LATER + timedelta(days=1))
        assert [(list(shown), won) for shown, won in later.values()] == [([], 0)] * 3

    def test_of_no_digest_are_none(self, stores: Stores) -> None:
        assert stores.digest_records.weeks([], since=T0, until=LATER) == {}
