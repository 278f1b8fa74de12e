"""What a score goes through, as people see it: explained, disagreed with, held to the outcome, made by other rules."""

from datetime import timedelta

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.engagement import EngagementEvent
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.rep import Rep, RepId, Role
from bot.domain.rules_change import ChangeState
from bot.domain.words import Band, Criterion, EventKind, Level
from bot.usecases.rescore_leads import ScoreAgain
from bot.usecases.settle_overrides import SettleOverrides
from tests.builders import T0, a_lead, a_standing, ago, an_event, in_force
from tests.domain.scoring_cases import RULES
from tests.journeys.conftest import Office
from tests.slack.harness import put

PRIYA = Rep(
    id=RepId("R-priya"),
    name="Priya Raman",
    email="priya.raman@northbeam.example",
    slack_id="U0PRIYA",
    role=Role.MANAGER,
)


def settled(office: Office) -> SettleOverrides:
    """The clock's part: who was right is told when a lead has ended."""
    stores = office.stores
    return SettleOverrides(
        overrides=stores.overrides,
        leads=stores.leads,
        outcomes=stores.outcomes,
        reps=stores.reps,
        score_again=ScoreAgain(stores.batches, in_force(RULES)),
        teller=office.announcer,
    )


class TestADeciderWhoLeaves:
    def test_costs_the_score_with_the_cause_and_can_be_taken_back(self, office: Office) -> None:
        lead = a_lead(name="Eve Stone", email="eve@acme.test", title="CTO", industry="Retail", employees=500)
        row = Evidence(
            id=EvidenceId("E-1"),
            lead_id=lead.id,
            criterion=Criterion.AUTHORITY,
            level=Level.CONFIRMED,
            value="Dana Cole, CFO",
            quote="Dana and I sign it",
            speaker_role="buyer",
            at=ago(days=3),
        )
        standing = in_force(RULES)().standing(lead, events=(), evidence=[row], now=ago(days=3))
        note = ChangeNote(kind=ChangeKind.QUALIFIED, by=None, at=ago(days=3))
        office.stores.writes.save(lead, standing=standing, evidence=[row], note=note)
        mara = office.person("mara")

        mara.runs("/lead show Eve Stone", channel="#sales")
        card = mara.waits_for("Eve Stone", channel="#sales")
        mara.clicks("Dana Cole is no longer there", message=card)
        noted = mara.waits_for("Who decides now is to be asked", channel="#sales")
        fallen = office.stores.leads.get(lead.id).standing.readiness
        assert fallen < standing.readiness
        mara.clicks("Why this score", message=card)
        why = mara.waits_for("Why Eve Stone has", channel="#sales")
        assert "re-confirm Dana Cole, CFO; Dana Cole is no longer there, says" in why.words()

        mara.clicks("Undo", message=noted)
        mara.waits_for("Taken back", channel="#sales")
        assert [row.level for row in office.stores.leads.dossier(lead.id).evidence] == [Level.CONFIRMED]


class TestWhyThisScore:
    def test_is_read_from_the_card(self, office: Office) -> None:
        lead = a_lead(name="Eve Stone", email="eve@acme.test", title="CTO", industry="Retail", employees=500)
        put(office.stores, lead, standing=a_standing(score=40, band=Band.WARM))
        office.stores.engagement.add(
            [an_event(lead, EventKind.DEMO_REQUEST, at=ago(days=2)), *bursts(lead.id, at=ago(days=1))]
        )
        mara = office.person("mara")

        mara.runs("/lead show Eve Stone", channel="#sales")
        card = mara.waits_for("Eve Stone", channel="#sales")
        mara.clicks("Why this score", message=card)
        why = mara.waits_for("Why Eve Stone has", channel="#sales")

        words = why.words()
        assert "is the sum of" in words
        assert "Since 11 March:" in words
        assert "Asked for a demo, 16 March" in words
        assert "Next: 🔥 hot" in words
        assert "3 clicks ignored: mail scanner" in words
        assert words.index("is the sum of") < words.index("Next:") < words.index("Not known yet")


def bursts(lead_id: str, *, at: object) -> list[EngagementEvent]:
    """Three links within a second: nobody clicks like that."""
    lead = a_lead(name="Eve Stone", email="eve@acme.test")
    return [an_event(lead, EventKind.EMAIL_CLICK, at=at, detail=f"/page/{number}") for number in range(3)]  # type: ignore[arg-type]


class TestDisagreeing:
    def test_shows_both_scores_until_the_outcome_says_who_was_right(self, office: Office) -> None:
        mara = office.person("mara")

        mara.runs("/lead show Cy Young", channel="#sales")
        mara.clicks("Disagree", message=mara.waits_for("Cy Young", channel="#sales"))
        mara.waits_for_modal("Disagree")
        until = (T0 + timedelta(days=30)).date().isoformat()
        mara.submits({"My score": "88", "Why?": "met the CFO", "Until when?": until})
        said = mara.waits_for("Mara Lindt says 88 (hot)", channel="#sales")
        assert "“met the CFO”; the rules say 12 (cold)" in said.words()

        mara.runs("/lead show Cy Young", channel="#sales")
        card = mara.waits_for("hot ✍️ says Mara Lindt", channel="#sales")
        assert "the rules said 12 (cold)" in card.words()

        mara.runs("/lead outcome Cy Young", channel="#sales")
        mara.waits_for_modal("Outcome")
        mara.submits({"How did it end?": "Won: they bought"})
        mara.waits_for("Cy Young is won", channel="#sales")
        assert settled(office)(now=T0).told == 1
        told = mara.waits_for("you were right", channel="@Leadbot")
        assert "Cy Young was won. You said 88, the rules said 12: you were right." in told.words()

        mara.runs("/lead report", channel="#sales")
        mara.waits_for("How good are the scores?", channel="#sales")


class TestAChangeOfRules:
    def test_goes_from_one_decider_to_another_and_back(self, office: Office) -> None:
        office.stores.reps.put(PRIYA)
        priya, noor, mara = (office.person(name) for name in ("priya", "noor", "mara"))
        noor.runs("/lead rules", channel="#sales")
        noor.waits_for("Nothing is proposed.", channel="#sales")
        mara.runs("/lead rules", channel="#sales")
        mara.waits_for("Managers and admins decide on the rules.", channel="#sales")

        priya.runs("/lead rules", channel="#sales")
        priya.clicks("Propose a change", message=priya.waits_for("Scoring rules", channel="#sales"))
        priya.waits_for_modal("Change the rules")
        priya.submits({"When is a lead hot?": "40 / 35 / 40", "Why?": "Hot is too rare"})
        own = priya.waits_for("You proposed it: a second person approves it.", channel="#sales")
        assert "bands › hot › score: 45 → 40" in own.words()

        asked = noor.waits_for("Hot is too rare", channel="@Leadbot")
        noor.clicks("Approve", message=asked)
        noor.waits_for("Change 1 is in force", channel="@Leadbot")
        noor.waits_for("leads scored again", channel="@Leadbot")
        priya.waits_for("Noor Haddad approved change 1", channel="@Leadbot")
        shown = noor.waits_for("Hot is too rare", channel="@Leadbot")
        noor.waits_until(lambda: "Approve" not in shown.words() or None)

        noor.clicks("Revert change 1", message=shown)
        noor.waits_for("Change 1 is reverted. The rules file is in force", channel="@Leadbot")
        priya.waits_for("Noor Haddad reverted change 1", channel="@Leadbot")
        assert office.stores.rules_changes.get(1).state is ChangeState.REVERTED
