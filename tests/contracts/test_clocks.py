"""Contract: what clocks are read from, and the clocks that questions go by."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.change import ChangeKind
from bot.domain.lead import Lead
from bot.domain.lead_query import (
    FieldBetween,
    FieldIs,
    FieldWithin,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Sort,
    Window,
)
from bot.domain.sending import Sending
from bot.domain.words import Band, EventKind, Status
from bot.usecases.keep_clocks import KeepClocks
from bot.usecases.team_time import TeamTime
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event, in_force
from tests.contracts.steps import Stores, a_note, put, rescored
from tests.domain.scoring_cases import RULES
from tests.fakes.calendars import MemoryCalendars

F = LeadField


def kept(stores: Stores) -> int:
    return KeepClocks(stores.clocks, TeamTime(in_force(RULES), MemoryCalendars(), stores.reps))(now=T0)


def a_hot_lead(stores: Stores, name: str = "Ana", *, since: datetime, **known: Any) -> Lead:
    """Cold until then."""
    lead = a_lead(name=name, email=f"{name.lower()}@acme.test", **known)
    put(stores, lead, standing=a_standing(band=Band.COLD, score=5, band_since=ago(days=30), scored_at=ago(days=30)))
    rescored(stores, lead.id, standing=a_standing(band=Band.HOT, band_since=since, scored_at=since))
    return lead


class TestFacts:
    def test_begin_where_the_lead_rose(self, stores: Stores) -> None:
        lead = a_hot_lead(stores, since=ago(hours=3))
        rescored(stores, lead.id, standing=a_standing(band=Band.WARM, score=40, band_since=ago(hours=1)))

        facts = stores.clocks.facts([lead.id])[lead.id]

        assert (facts.started, facts.band, facts.band_now) == (ago(hours=3), Band.HOT, Band.WARM)

    def test_begin_with_a_claim_that_came_later(self, stores: Stores) -> None:
        lead = a_hot_lead(stores, since=ago(hours=3))
        known = stores.leads.get(lead.id)
        claim = a_note(ChangeKind.CLAIMED, at=ago(hours=2))
        change = stores.writes.save(replace(known.lead, owner_id=MARA.id), standing=known.standing, note=claim)
        assert stores.clocks.facts([lead.id])[lead.id].started == ago(hours=2)

        stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE))

        assert stores.clocks.facts([lead.id])[lead.id].started == ago(hours=3)

    def test_end_with_the_first_touch_since_then(self, stores: Stores) -> None:
        lead = a_hot_lead(stores, since=ago(hours=3))
        stores.engagement.add([an_event(lead, EventKind.CALL, at=ago(hours=5))])
        stores.engagement.add([an_event(lead, EventKind.PRICING_PAGE, at=ago(hours=2))])
        assert stores.clocks.facts([lead.id])[lead.id].answered is None

        stores.engagement.add([an_event(lead, EventKind.CALL, at=ago(hours=1))])
        assert stores.clocks.facts([lead.id])[lead.id].answered == ago(hours=1)

        sent = Sending(token="t", lead_id=lead.id, asset_id="a", title="x", by=MARA.id, at=ago(hours=2))
        stores.sendings.put(sent, note=a_note(ChangeKind.SENT))
        assert stores.clocks.facts([lead.id])[lead.id].answered == ago(hours=2)

    def test_of_leads_that_never_were_above_cold_are_none(self, stores: Stores) -> None:
        put(stores, cold := a_lead(), standing=a_standing(band=Band.COLD))

        assert stores.clocks.facts([cold.id]) == {}


class TestKeptClocks:
    def test_are_read_anew_where_something_happened_and_only_there(self, stores: Stores) -> None:
        lead, other = a_hot_lead(stores, since=ago(hours=3)), a_hot_lead(stores, "Bo", since=ago(hours=3))
        assert kept(stores) == 2
        assert kept(stores) == 0
        mark = stores.clocks.mark()

        stores.engagement.add([an_event(lead, EventKind.CALL, at=ago(hours=1))])

        assert stores.clocks.mark() != mark
        assert {one.lead_id for one in stores.clocks.outdated("another", limit=5)} == {lead.id, other.id}
        assert kept(stores) == 1

    def test_go_with_the_lead(self, stores: Stores) -> None:
        lead = a_hot_lead(stores, since=ago(hours=3))
        kept(stores)

        stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert (kept(stores), stores.clocks.facts([lead.id])) == (0, {})


class TestQuestions:
    def some(self, stores: Stores) -> None:
        for rep in (MARA, TOM):
            stores.reps.put(replace(rep, zone="UTC"))
        ana = a_hot_lead(stores, since=ago(hours=20), owner_id=MARA.id)
        bo = a_hot_lead(stores, "Bo", since=ago(hours=20), owner_id=TOM.id)
        a_hot_lead(stores, "Cy", since=ago(hours=20), owner_id=TOM.id)
        a_hot_lead(stores, "Di", since=ago(hours=20), status=Status.CONNECTED)
        stores.engagement.add([an_event(ana, EventKind.CALL, at=ago(hours=19.5)), an_event(bo, at=ago(hours=19))])
        stores.engagement.add([an_event(bo, EventKind.MEETING, at=ago(hours=17))])
        kept(stores)

    def test_are_answered_by_rep(self, stores: Stores) -> None:
        self.some(stores)
        metric = Metric(kind=MetricKind.MEDIAN, field=F.RESPONSE_TIME)

        groups = stores.questions.breakdown(LeadQuery(metric=metric, group_by=GroupBy(field=F.OWNER)))

        times = {group.key: group.value for group in groups}
        assert times == {MARA.name: 30, TOM.name: 180}

    def test_find_who_waits(self, stores: Stores) -> None:
        self.some(stores)
        late = (
            FieldWithin(field=F.RESPONSE_DUE, window=Window(end=T0)),
            FieldIs(field=F.RESPONSE_TIME, negated=True),
        )

        assert [one.lead.name for one in stores.questions.find(LeadQuery(where=late)).leads] == ["Cy"]
        page = stores.questions.find(LeadQuery(where=late, sort=(Sort(field=F.RESPONSE_DUE, descending=False),)))
        ((lead_id, due),) = page.due.items()
        assert (lead_id, due < T0) == (page.leads[0].lead.id, True)
        assert stores.questions.find(LeadQuery(where=late)).due == {}

    def test_find_who_was_answered_fast(self, stores: Stores) -> None:
        self.some(stores)
        fast = FieldBetween(field=F.RESPONSE_TIME, high=90)
        began = FieldWithin(field=F.RESPONSE_STARTED, window=Window(start=ago(hours=24)))

        assert [one.lead.name for one in stores.questions.find(LeadQuery(where=(fast, began))).leads] == ["Ana"]
