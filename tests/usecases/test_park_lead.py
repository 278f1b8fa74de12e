"""Putting a lead aside, and coming back to it once."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest

from bot.agent.bant.wake_up import OfflineWakeUpReader
from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead
from bot.domain.parking import ReasonCode
from bot.domain.words import Criterion, EventKind, Level, Status
from bot.usecases.park_lead import NoWakeUp, Parked, ParkLead, code_in
from bot.usecases.raise_alert import RaiseAlerts
from bot.usecases.undo_change import UndoChange
from bot.usecases.wake_leads import WakeLeads
from tests.builders import MARA, T0, TOM, a_lead, a_standing, an_event, in_force
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemoryStores

WORDS = "no budget until their new fiscal year in April"
APRIL = datetime.fromisoformat("2026-04-01T08:00:00+00:00")


@dataclass
class Desk:
    stores: MemoryStores = field(default_factory=MemoryStores)
    lead: Lead = field(default_factory=lambda: a_lead(owner_id=TOM.id))

    def __post_init__(self) -> None:
        for rep in (MARA, TOM):
            self.stores.reps.put(rep)
        quote = Evidence(
            id=EvidenceId("E-1"),
            lead_id=self.lead.id,
            criterion=Criterion.BUDGET,
            level=Level.CONTRADICTED,
            value="no budget",
            quote="there is nothing left this year",
            speaker="Anna Kowalska",
            speaker_role="buyer",
            at=T0,
        )
        note = ChangeNote(kind=ChangeKind.LOGGED, by=None, at=T0)
        self.stores.writes.save(self.lead, standing=a_standing(), evidence=[quote], note=note)

    @property
    def park(self) -> ParkLead:
        return ParkLead(self.stores.leads, self.stores.parkings, OfflineWakeUpReader(), in_force(RULES))

    def parks(self, words: str = WORDS) -> Parked:
        plan = self.park.plan(self.lead.id, words, now=T0)
        return self.park(
            self.lead.id, code=plan.code, words=plan.words, wake_up=plan.wake_up, by=MARA, where="here", now=T0
        )

    def ticks(self, now: datetime) -> int:
        """As after a restart: everything is made afresh."""
        return WakeLeads(self.stores.parkings, self.stores.leads, self.stores.reps, RaiseAlerts(self.stores.alerts))(
            now=now
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


class TestPuttingAside:
    def test_says_what_it_understood_before_anything_is_written(self, desk):
        plan = desk.park.plan(desk.lead.id, WORDS, now=T0)

        assert (plan.code, plan.wake_up.on) == (ReasonCode.NO_BUDGET, date(2026, 4, 1))
        assert desk.stores.parkings.waiting() == []

    def test_needs_a_time_or_a_deed(self, desk):
        with pytest.raises(NoWakeUp):
            desk.park.plan(desk.lead.id, "when pigs fly", now=T0)

    def test_makes_it_nurturing_and_says_so(self, desk):
        saved = desk.parks()

        assert desk.stores.leads.get(desk.lead.id).lead.status is Status.NURTURING
        assert saved.sentence == "Anna Kowalska is put aside (no budget). I remind you on 1 April 2026."

    def test_can_be_undone(self, desk):
        saved = desk.parks()

        UndoChange(desk.stores.writes)(by=MARA, now=T0, change_id=saved.change.id)

        assert desk.stores.parkings.of(desk.lead.id) is None
        assert desk.ticks(APRIL) == 0

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("the CFO decides in May", ReasonCode.NO_AUTHORITY),
            ("no reply, try in June", ReasonCode.NO_ANSWER),
            ("they went with another vendor until 2028", ReasonCode.COMPETITOR),
            ("call again in June", ReasonCode.TIMING),
        ],
    )
    def test_reads_the_reason_off_the_words(self, words, code):
        assert code_in(words) is code


class TestTheReminder:
    def test_comes_on_the_day_and_not_before(self, desk):
        desk.parks()

        assert desk.ticks(APRIL - timedelta(days=1)) == 0
        assert desk.ticks(APRIL.replace(hour=0, minute=5)) == 0, "nobody is woken at midnight"
        assert desk.ticks(APRIL) == 1

    def test_comes_once(self, desk):
        desk.parks()

        assert [desk.ticks(APRIL), desk.ticks(APRIL), desk.ticks(APRIL + timedelta(days=1))] == [1, 0, 0]

    def test_goes_to_the_owner_with_the_reps_and_the_buyers_words(self, desk):
        desk.parks()
        desk.ticks(APRIL)

        (alert,) = desk.stores.alerts.waiting()
        said = alert.text
        assert alert.rep_id == TOM.id
        assert f"“{WORDS}”" in said
        assert "Anna Kowalska said: “there is nothing left this year”" in said

    def test_comes_when_they_do_what_was_waited_for(self, desk):
        desk.parks("when they ask for a demo")
        desk.stores.engagement.add([an_event(desk.lead, EventKind.DEMO_REQUEST, at=T0 - timedelta(days=1))])
        assert desk.ticks(T0 + timedelta(days=2)) == 0

        desk.stores.engagement.add([an_event(desk.lead, EventKind.DEMO_REQUEST, at=T0 + timedelta(days=1))])

        assert desk.ticks(T0 + timedelta(days=2)) == 1

    def test_does_not_come_for_who_has_bought_meanwhile(self, desk):
        desk.parks()
        known = desk.stores.leads.get(desk.lead.id).lead
        note = ChangeNote(kind=ChangeKind.DECIDED, by=TOM.id, at=T0)
        desk.stores.writes.save(replace(known, status=Status.WON), standing=a_standing(), note=note)

        assert desk.ticks(APRIL) == 0
