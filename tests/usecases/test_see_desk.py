"""What lies on a rep's desk."""

from bot.domain.words import Band, EventKind, Stage
from bot.files.rules_file import load_rules
from bot.usecases.see_desk import SeeDesk
from bot.usecases.show_lead_card import ShowLeadCard
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago, an_event, in_force
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put


def a_desk() -> MemoryStores:
    stores = MemoryStores()
    stores.reps.put(MARA)
    stores.reps.put(TOM)
    for name, owner, band, score, days in [
        ("Mine Hot", MARA.id, Band.HOT, 90, 1),
        ("Mine Quiet", MARA.id, Band.WARM, 60, 20),
        ("Mine Cold", MARA.id, Band.COLD, 10, 90),
        ("Nobodys Hot", None, Band.HOT, 88, 2),
        ("Nobodys Warm", None, Band.WARM, 50, 2),
        ("Toms Hot", TOM.id, Band.HOT, 95, 30),
    ]:
        lead = a_lead(name=name, email=f"{name.replace(' ', '.')}@acme.test", owner_id=owner)
        put(stores, lead, standing=a_standing(score=score, band=band))
        stores.engagement.add([an_event(lead, at=ago(days=days))])
    return stores


class TestTheDesk:
    def test_has_my_hottest_first(self) -> None:
        desk = SeeDesk(a_desk().questions)(MARA, now=T0)

        assert [scored.lead.name for scored in desk.hottest.leads] == ["Mine Hot", "Mine Quiet", "Mine Cold"]

    def test_has_what_went_quiet_among_my_good_ones(self) -> None:
        desk = SeeDesk(a_desk().questions)(MARA, now=T0)

        assert [scored.lead.name for scored in desk.quiet.leads] == ["Mine Quiet"]

    def test_has_hot_ones_that_nobody_owns(self) -> None:
        desk = SeeDesk(a_desk().questions)(MARA, now=T0)

        assert [scored.lead.name for scored in desk.unclaimed.leads] == ["Nobodys Hot"]

    def test_leaves_out_whom_nobody_should_call(self) -> None:
        stores = a_desk()
        lead = a_lead(name="Customer", email="c@acme.test", owner_id=MARA.id, stage=Stage.CUSTOMER)
        put(stores, lead, standing=a_standing(score=99, band=Band.HOT))

        assert "Customer" not in [s.lead.name for s in SeeDesk(stores.questions)(MARA, now=T0).hottest.leads]


class TestTheCard:
    def test_has_the_latest_events_newest_first(self) -> None:
        stores = MemoryStores()
        lead = a_lead()
        put(stores, lead, standing=a_standing())
        kinds = [EventKind.EMAIL_OPEN, EventKind.EMAIL_CLICK, EventKind.PAGE_VIEW, EventKind.PRICING_PAGE]
        stores.engagement.add([an_event(lead, kind, at=ago(days=9 - n)) for n, kind in enumerate(kinds)])

        card = ShowLeadCard(stores.leads, in_force(load_rules()))(lead.id, now=T0)

        assert [event.kind for event in card.latest] == [
            EventKind.PRICING_PAGE,
            EventKind.PAGE_VIEW,
            EventKind.EMAIL_CLICK,
        ]
        assert len(card.bant) == 4
