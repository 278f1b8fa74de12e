"""The report holds scores to outcomes as they were before, and says no more than it can know."""

from dataclasses import replace

import pytest

from bot.domain.change import ChangeKind
from bot.domain.outcome import Outcome, OutcomeKind
from bot.domain.score_override import Judged, Override
from bot.domain.words import Band
from bot.usecases.report_scores import ReportScores, said_of
from tests.builders import MARA, T0, a_lead, a_standing, ago, in_force
from tests.contracts.steps import a_note, put
from tests.domain.learned_cases import a_model
from tests.domain.scoring_cases import RULES
from tests.fakes.memory import MemoryStores

WON, LOST = OutcomeKind.WON, OutcomeKind.LOST
SAID = Override(
    lead_id=a_lead().id,
    score=90,
    band=Band.HOT,
    reason="met the CFO",
    by=MARA.id,
    made_at=T0,
    until=T0,
    rules_score=40,
    rules_band=Band.WARM,
)


@pytest.fixture
def stores() -> MemoryStores:
    return MemoryStores()


def ended(stores: MemoryStores, *, score: int, won: int, of: int, days: float = 1, made_by: str = "r1") -> None:
    """Leads that had this score before they ended; afterwards they have another."""
    for number in range(of):
        lead = a_lead(email=f"p{len(stores.store.leads)}@acme.test")
        put(stores, lead, standing=a_standing(score=score, rules_version=made_by))
        outcome = Outcome(kind=OutcomeKind.WON if number < won else OutcomeKind.LOST)
        note = a_note(ChangeKind.DECIDED, at=ago(days=days))
        known = stores.leads.get(lead.id).lead
        stores.writes.save(known, standing=a_standing(score=1), outcome=outcome, note=note)


def reported(stores: MemoryStores, **more):
    learned = more.pop("learned", None)
    overrides = more.pop("overrides", stores.overrides)
    return ReportScores(outcomes=stores.outcomes, in_force=in_force(RULES, learned), overrides=overrides)(
        now=T0, **more
    )


class TestTheReport:
    def test_takes_scores_as_they_were_before(self, stores):
        ended(stores, score=74, won=12, of=40)
        ended(stores, score=12, won=1, of=20)

        found = reported(stores)

        assert [said_of(band) for band in found.reliability.bands] == [
            "Of 40 leads scored 70–79, 30 % (18 % to 45 %) were won.",
            "Of 20 leads scored 10–19, 5 % (1 % to 24 %) were won.",
        ]
        assert found.headline == (
            "60 leads ended since 18 March 2025, 13 of them won. Scores told won leads from others fairly well."
        )

    def test_says_how_sure_each_number_is(self, stores):
        ended(stores, score=74, won=12, of=40)
        ended(stores, score=12, won=1, of=20)

        auc, lift, brier, made = reported(stores).sentences

        assert auc.startswith("A won lead had the higher score than another one in 66 % (")
        assert lift.startswith("In the tenth with the best scores 1.4 times as many were won as usual (")
        assert "no better than giving everybody the usual 22 %" in brier
        assert "Brier score 0.287 (0.222 to 0.355) against 0.170" in brier
        assert made == "Scores are now your rules alone."

    def test_judges_nothing_by_few(self, stores):
        ended(stores, score=74, won=2, of=3)

        found = reported(stores)

        assert found.headline.endswith("too few yet to say how good scores are.")
        assert len(found.sentences) == 1

    def test_says_what_to_do_where_nothing_ended(self, stores):
        assert "Say how leads ended with “Outcome”" in reported(stores).headline

    def test_leaves_out_what_is_older_than_a_year(self, stores):
        ended(stores, score=74, won=2, of=3, days=400)

        assert reported(stores).reliability.leads == 0

    def test_says_which_scores_were_made_with_learning(self, stores):
        ended(stores, score=74, won=2, of=3, made_by="r1+m1")
        ended(stores, score=74, won=2, of=3)

        assert reported(stores, learned=a_model()).sentences[-1] == (
            "3 of these scores were made with what outcomes taught. "
            "Scores are now 67 % your rules, 33 % learned from 150 outcomes."
        )

    def test_says_who_was_right_where_reps_set_scores(self, stores):
        class Judging:
            def judged(self, *, since):
                said = ((90, WON), (90, LOST), (10, LOST), (40, LOST))
                return [Judged(override=replace(SAID, score=score), outcome=outcome) for score, outcome in said]

        said = reported(stores, overrides=Judging()).sentences

        assert "Reps set 4 scores themselves: they were nearer in 2, I in 1, and in 1 we said the same." in said
