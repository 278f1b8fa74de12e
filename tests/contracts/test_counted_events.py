"""How many events leads have, in every make of storage."""

from datetime import UTC, datetime

from bot.domain.lead import Lead
from bot.domain.lead_query import (
    AnyOf,
    Did,
    EventPart,
    FieldIs,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Period,
    Sort,
    Window,
)
from bot.domain.words import EventKind
from tests.builders import a_lead, ago, an_event
from tests.contracts.steps import Stores, put

EVENTS = Metric(kind=MetricKind.EVENTS)
CALLS = Did(events=(EventKind.CALL,))
DOWNLOADS = Did(events=(EventKind.CONTENT_DOWNLOAD,))
FEBRUARY = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)


def crowd(stores: Stores) -> tuple[Lead, Lead, Lead]:
    """Ana called three times and downloaded once, Bo called once and downloaded twice, Cy did nothing."""
    ana, bo, cy = (
        a_lead(name=name, email=f"{name.casefold()}@acme.test", country=country)
        for name, country in (("Ana", "DE"), ("Bo", "FR"), ("Cy", "DE"))
    )
    put(stores, ana, bo, cy)
    download = EventKind.CONTENT_DOWNLOAD
    stores.engagement.add(
        [
            *(an_event(ana, EventKind.CALL, at=at, asset="") for at in (ago(days=1), ago(days=2), FEBRUARY)),
            an_event(ana, download, at=ago(days=1), asset="Guide"),
            an_event(bo, EventKind.CALL, at=ago(days=3), asset=""),
            an_event(bo, download, at=ago(days=1), asset="Guide"),
            an_event(bo, download, at=ago(days=2), asset="Tour"),
        ]
    )
    return ana, bo, cy


def counted(stores: Stores, *where: Did | FieldIs | AnyOf) -> float | None:
    return stores.questions.measure(LeadQuery(where=where, metric=EVENTS))


def groups(stores: Stores, by: GroupBy, *where: Did | FieldIs, zone: str = "UTC") -> list[tuple[str, float, int]]:
    query = LeadQuery(where=where, metric=EVENTS, group_by=by, zone=zone)
    return [(group.key, group.value, group.count) for group in stores.questions.breakdown(query)]


class TestCountedEvents:
    def test_each_count_however_few_leads_they_are_of(self, stores: Stores) -> None:
        crowd(stores)

        assert counted(stores) == 7
        assert counted(stores, CALLS) == 4
        assert counted(stores, CALLS.model_copy(update={"window": Window(start=ago(days=10))})) == 3
        assert counted(stores, DOWNLOADS.model_copy(update={"asset": "guide"})) == 2
        assert counted(stores, AnyOf(conditions=(CALLS, DOWNLOADS))) == 7
        assert counted(stores, Did(events=(EventKind.CHAT,))) == 0

    def test_are_of_the_leads_that_fulfil_the_rest(self, stores: Stores) -> None:
        crowd(stores)

        assert counted(stores, CALLS, FieldIs(field=LeadField.COUNTRY, values=("DE",))) == 3
        twice = DOWNLOADS.model_copy(update={"at_least": 2})
        assert counted(stores, CALLS, twice) == 1
        assert counted(stores, CALLS, twice.model_copy(update={"negated": True})) == 3

    def test_are_grouped_by_the_leads_they_are_of(self, stores: Stores) -> None:
        crowd(stores)

        assert groups(stores, GroupBy(field=LeadField.COUNTRY), CALLS) == [("DE", 3, 1), ("FR", 1, 1)]

    def test_are_each_in_one_group_by_what_they_are(self, stores: Stores) -> None:
        crowd(stores)

        assert groups(stores, GroupBy(part=EventPart.KIND)) == [("call", 4, 2), ("content download", 3, 2)]
        assert groups(stores, GroupBy(part=EventPart.ASSET), DOWNLOADS) == [("Guide", 2, 2), ("Tour", 1, 1)]
        assert groups(stores, GroupBy(part=EventPart.ASSET), CALLS) == [("(blank)", 4, 2)]
        month = GroupBy(part=EventPart.TIME, period=Period.MONTH)
        assert groups(stores, month, CALLS) == [("2026-02", 1, 1), ("2026-03", 3, 2)]
        assert groups(stores, month, CALLS, zone="Europe/Berlin") == [("2026-03", 4, 2)]

    def test_are_grouped_by_their_own_campaign(self, stores: Stores) -> None:
        ana, _, _ = crowd(stores)
        opened = EventKind.EMAIL_OPEN
        stores.engagement.add(
            [
                an_event(ana, opened, at=ago(days=1), asset="", campaign="Spring"),
                an_event(ana, opened, at=ago(days=2), asset="", campaign="Spring"),
                an_event(ana, opened, at=ago(days=3), asset="", campaign=""),
            ]
        )

        by = groups(stores, GroupBy(part=EventPart.CAMPAIGN), Did(events=(opened,)))
        assert by == [("Spring", 2, 1), ("(blank)", 1, 1)]

    def test_are_grouped_by_two_things(self, stores: Stores) -> None:
        crowd(stores)

        by = GroupBy(field=LeadField.COUNTRY, then=GroupBy(part=EventPart.ASSET))
        assert groups(stores, by, DOWNLOADS) == [("FR, Guide", 1, 1), ("FR, Tour", 1, 1), ("DE, Guide", 1, 1)]
        assert groups(stores, GroupBy(part=EventPart.KIND, then=GroupBy(part=EventPart.ASSET)), DOWNLOADS) == [
            ("content download, Guide", 2, 2),
            ("content download, Tour", 1, 1),
        ]


class TestLeadsByHowOftenTheyDidIt:
    def test_come_most_often_first_with_the_number(self, stores: Stores) -> None:
        ana, bo, cy = crowd(stores)
        often = (Sort(field=LeadField.ENGAGEMENT, often=True),)

        page = stores.questions.find(LeadQuery(where=(CALLS,), sort=often))
        assert [scored.lead.name for scored in page.leads] == ["Ana", "Bo"]
        assert page.deeds == {ana.id: 3, bo.id: 1}
        best = stores.questions.find(LeadQuery(where=(DOWNLOADS, CALLS), sort=often, limit=1))
        assert (best.total, best.deeds) == (2, {bo.id: 2})
        everybody = stores.questions.find(LeadQuery(sort=often))
        assert everybody.leads[-1].lead.id == cy.id
        assert everybody.deeds == {ana.id: 4, bo.id: 3}
        assert not stores.questions.find(LeadQuery(where=(CALLS,))).deeds


class TestLeadsByWhenTheyDidIt:
    def test_come_latest_or_earliest_first_and_who_never_did_comes_last(self, stores: Stores) -> None:
        crowd(stores)

        def names(*where: Did, descending: bool) -> list[str]:
            by_day = (Sort(field=LeadField.LAST_ACTIVITY, descending=descending, latest=True),)
            return [one.lead.name for one in stores.questions.find(LeadQuery(where=where, sort=by_day)).leads]

        assert names(CALLS, descending=True) == ["Ana", "Bo"]
        assert names(DOWNLOADS, descending=False) == ["Bo", "Ana"]
        assert names(descending=True)[-1] == names(descending=False)[-1] == "Cy"
