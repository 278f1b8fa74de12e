"""What leads did, in every make of storage."""

from dataclasses import replace

import pytest

from bot.domain.errors import LeadNotFound
from bot.domain.words import EventKind
from tests.builders import T0, a_lead, ago, an_event
from tests.contracts.steps import Stores, put


class TestEvents:
    def test_are_given_back_as_they_came_newest_first(self, stores: Stores) -> None:
        put(stores, a_lead())
        event = an_event(
            a_lead(), at=ago(hours=1), detail="/pricing", channel="web", asset="ROI", campaign="Spring", agent="Mozilla"
        )
        later = an_event(a_lead(), EventKind.CALL, at=T0)

        assert stores.engagement.add([event, later]) == 2

        assert list(stores.engagement.events(a_lead().id)) == [later, event]
        assert list(stores.engagement.events(a_lead().id, limit=1)) == [later]

    def test_are_kept_once(self, stores: Stores) -> None:
        put(stores, a_lead())
        event = an_event(a_lead(), asset="ROI")
        same_second = replace(event, at=event.at.replace(microsecond=999), channel="other")

        assert stores.engagement.add([event, event]) == 1
        assert stores.engagement.add([same_second]) == 0
        assert stores.engagement.add([replace(event, asset="Other"), replace(event, detail="x")]) == 2

    def test_of_two_leads_are_two(self, stores: Stores) -> None:
        ben = a_lead(name="Ben", email="ben@acme.test")
        put(stores, a_lead(), ben)

        assert stores.engagement.add([an_event(a_lead()), an_event(ben)]) == 2

    def test_move_the_last_activity_on_but_never_back(self, stores: Stores) -> None:
        put(stores, a_lead(crm_activity_at=ago(days=5)))

        stores.engagement.add([an_event(a_lead(), at=ago(days=9))])
        assert stores.leads.get(a_lead().id).last_activity_at == ago(days=5)
        stores.engagement.add([an_event(a_lead(), at=ago(days=2)), an_event(a_lead(), at=ago(days=3))])
        assert stores.leads.get(a_lead().id).last_activity_at == ago(days=2)

    def test_stay_the_last_activity_when_the_lead_is_imported_again(self, stores: Stores) -> None:
        put(stores, a_lead())
        stores.engagement.add([an_event(a_lead(), at=ago(days=2))])
        known = stores.leads.get(a_lead().id).lead

        put(stores, replace(known, title="CTO", crm_activity_at=ago(days=4)))
        assert stores.leads.get(a_lead().id).last_activity_at == ago(days=2)
        put(stores, replace(known, title="CTO", crm_activity_at=ago(days=1), version=2))
        assert stores.leads.get(a_lead().id).last_activity_at == ago(days=1)

    def test_of_somebody_unknown_are_refused_with_the_whole_batch(self, stores: Stores) -> None:
        put(stores, a_lead())

        with pytest.raises(LeadNotFound):
            stores.engagement.add([an_event(a_lead()), an_event(a_lead(email="who@acme.test"))])

        assert list(stores.engagement.events(a_lead().id)) == []

    def test_may_be_none(self, stores: Stores) -> None:
        assert stores.engagement.add([]) == 0
        assert list(stores.engagement.events(a_lead().id)) == []
