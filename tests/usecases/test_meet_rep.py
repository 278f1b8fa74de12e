"""Reps as the CRM writes them and people as Slack knows them become one."""

from dataclasses import replace

from bot.domain.rep import Rep, RepId, Role
from bot.usecases.meet_rep import MeetRep, Profile
from tests.builders import MARA, a_lead, a_standing
from tests.fakes.memory import MemoryStores
from tests.slack.harness import put

MARAS_PROFILE = Profile(slack_id="U0MARA", name="Mara Lindt", email="mara.lindt@vendor.example", zone="Europe/Berlin")


def stores_with(*reps: Rep) -> MemoryStores:
    stores = MemoryStores()
    for rep in reps:
        stores.reps.put(rep)
    return stores


def rep(name: str = "", email: str | None = None, **known: object) -> Rep:
    return Rep(id=RepId(f"R-{email or name}"), name=name, email=email, **known)  # type: ignore[arg-type]


class TestMeeting:
    def test_links_by_e_mail_whatever_its_case(self) -> None:
        stores = stores_with(rep("Mara L.", "Mara.Lindt@Vendor.example", role=Role.MANAGER))

        met = MeetRep(stores.reps)(MARAS_PROFILE)

        assert (met.slack_id, met.name, met.role, met.zone) == ("U0MARA", "Mara L.", Role.MANAGER, "Europe/Berlin")
        assert list(stores.reps.all()) == [met]

    def test_lets_admins_of_the_workspace_decide_and_takes_no_role_away(self) -> None:
        stores = stores_with(rep("Priya Nair", "priya@vendor.example", role=Role.MANAGER))
        priya = Profile(slack_id="U0PRIYA", name="Priya Nair", email="priya@vendor.example", admin=True)

        assert MeetRep(stores.reps)(replace(MARAS_PROFILE, admin=True)).role is Role.ADMIN
        assert MeetRep(stores.reps)(priya).role is Role.MANAGER

    def test_links_by_name_where_the_crm_has_no_address(self) -> None:
        stores = stores_with(rep("Mara Lindt"))

        met = MeetRep(stores.reps)(MARAS_PROFILE)

        assert (met.id, met.email) == ("R-Mara Lindt", "mara.lindt@vendor.example")

    def test_takes_the_real_name_where_the_crms_was_only_guessed_from_the_address(self) -> None:
        stores = stores_with(rep("M Lindt", "m.lindt@vendor.example"))

        met = MeetRep(stores.reps)(Profile(slack_id="U1", name="Mara Lindt", email="m.lindt@vendor.example"))

        assert met.name == "Mara Lindt"

    def test_makes_one_of_two_that_are_the_same_person_and_hands_over_their_leads(self) -> None:
        stores = stores_with(rep("", "mara.lindt@vendor.example"), rep("Mara Lindt"))
        lead_id = put(stores, a_lead(owner_id=RepId("R-Mara Lindt")), standing=a_standing())

        met = MeetRep(stores.reps)(MARAS_PROFILE)

        assert len(stores.reps.all()) == 1
        assert stores.leads.get(lead_id).lead.owner_id == met.id

    def test_does_not_take_a_namesake_with_another_address(self) -> None:
        stores = stores_with(rep("Mara Lindt", "mara.lindt2@vendor.example"))

        met = MeetRep(stores.reps)(MARAS_PROFILE)

        assert len(stores.reps.all()) == 2
        assert met.email == "mara.lindt@vendor.example"

    def test_does_not_take_somebody_who_is_another_member_already(self) -> None:
        stores = stores_with(rep("Mara Lindt", slack_id="U0OTHER"))

        MeetRep(stores.reps)(MARAS_PROFILE)

        assert {known.slack_id for known in stores.reps.all()} == {"U0OTHER", "U0MARA"}

    def test_makes_a_rep_of_somebody_nobody_knows(self) -> None:
        stores = stores_with()

        met = MeetRep(stores.reps)(Profile(slack_id="U0GHOST"))

        assert (met.slack_id, met.shown) == ("U0GHOST", "somebody")

    def test_again_changes_nothing_but_what_is_new(self) -> None:
        stores = stores_with(MARA)
        meet = MeetRep(stores.reps)
        first = meet(MARAS_PROFILE)

        moved = meet(Profile(slack_id="U0MARA", name="Mara Lindt", zone="Asia/Tokyo"))

        assert (moved.id, moved.email, moved.zone) == (first.id, first.email, "Asia/Tokyo")
        assert len(stores.reps.all()) == 1


class TestKnowing:
    def test_finds_who_was_met(self) -> None:
        meet = MeetRep(stores_with(MARA).reps)

        assert meet.known("U0MARA") == MARA
        assert meet.known("U0NOBODY") is None
