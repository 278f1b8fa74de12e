"""Disagreeing with the rules: set, shown, undone, over, and judged."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.domain.errors import AnnouncementFailed
from bot.domain.rep import Rep
from bot.domain.score_change import CauseKind
from bot.domain.score_override import NoOverride, OverrideWrong
from bot.domain.scoring import Scoring
from bot.domain.words import Band, EventKind, Status
from bot.usecases.override_score import OverrideScore
from bot.usecases.rescore_leads import ScoreAgain
from bot.usecases.settle_overrides import Settled, SettleOverrides
from bot.usecases.undo_change import UndoChange
from bot.usecases.why_score import WhyScore
from tests.builders import MARA, T0, a_standing, ago, an_event, in_force
from tests.domain.scoring_cases import RULES, a_fitting_lead
from tests.fakes.memory import MemoryStores

LEAD = a_fitting_lead()
IN_MAY = T0.replace(month=5, day=1)


@dataclass
class Mailbox:
    """Hears what reps are told; a broken one refuses."""

    heard: list[tuple[str, str]] = field(default_factory=list)
    broken: bool = False

    def tell(self, rep: Rep, text: str) -> None:
        if self.broken:
            raise AnnouncementFailed
        self.heard.append((rep.id, text))


@dataclass
class Desk:
    stores: MemoryStores = field(default_factory=MemoryStores)
    mailbox: Mailbox = field(default_factory=Mailbox)

    def __post_init__(self) -> None:
        self.stores.reps.put(MARA)
        standing = Scoring(RULES).standing(LEAD, events=(), evidence=(), now=ago(days=1))
        self.stores.store.put(LEAD, standing)
        self.override = OverrideScore(self.stores.leads, self.stores.overrides, in_force(RULES))
        self.settle = SettleOverrides(
            overrides=self.stores.overrides,
            leads=self.stores.leads,
            outcomes=self.stores.outcomes,
            reps=self.stores.reps,
            score_again=ScoreAgain(self.stores.batches, in_force(RULES)),
            teller=self.mailbox,
        )

    def disagrees(self, score=80, until=IN_MAY, now=T0, **known):
        known = {"reason": "met the CFO", "by": MARA, "where": "here"} | known
        return self.override(LEAD.id, score=score, until=until, now=now, **known)

    @property
    def standing(self):
        return self.stores.leads.get(LEAD.id).standing


@pytest.fixture
def desk() -> Desk:
    return Desk()


class TestDisagreeing:
    def test_ranks_the_lead_and_keeps_both_scores(self, desk):
        by_rules = desk.standing.score

        saved = desk.disagrees()

        assert (desk.standing.score, desk.standing.band) == (80, Band.HOT)
        assert f"Mara Lindt says 80 (hot) until 1 May 2026: “met the CFO”; the rules say {by_rules}" in saved.sentence
        assert saved.change.note.summary.startswith("Set the score of Anna Kowalska: Mara Lindt says 80")

    def test_is_said_where_the_score_is_explained(self, desk):
        desk.disagrees()

        why = WhyScore(desk.stores.leads, in_force(RULES))(LEAD.id, now=T0)

        assert why.score == 80
        assert why.receipt.score == sum(line.points for line in why.receipt.lines)
        assert f"the rules say {why.receipt.score} " in why.override_said()

    def test_by_a_band_takes_the_nearest_score(self, desk):
        desk.disagrees(score=None, band=Band.HOT)

        assert (desk.standing.score, desk.standing.band) == (RULES.bands.hot.score, Band.HOT)

    @pytest.mark.parametrize("known", [{"reason": " "}, {"score": 200}, {"score": None}, {"until": ago(days=1)}])
    def test_needs_a_score_a_reason_and_an_end(self, desk, known):
        with pytest.raises(OverrideWrong):
            desk.disagrees(**known)

        assert desk.stores.leads.get(LEAD.id).override is None

    def test_is_undone_as_any_change(self, desk):
        before = desk.standing
        desk.disagrees()

        UndoChange(desk.stores.writes)(by=MARA, now=T0 + timedelta(hours=1))

        assert (desk.standing.score, desk.standing.band) == (before.score, before.band)

    def test_is_cleared_by_letting_the_rules_count(self, desk):
        before = desk.standing.score
        desk.disagrees()

        saved = desk.override.clear(LEAD.id, by=MARA, where="here", now=T0)

        assert desk.standing.score == before
        assert saved.sentence == f"The rules count again for Anna Kowalska: {before} ({desk.standing.band})."
        with pytest.raises(NoOverride):
            desk.override.clear(LEAD.id, by=MARA, where="here", now=T0)

    def test_never_reaches_what_learning_looks_at(self, desk):
        desk.disagrees()
        dossier = desk.stores.leads.dossier(LEAD.id)

        again = Scoring(RULES).standing(dossier.lead, events=(), evidence=(), now=T0, previous=dossier.standing)

        assert again.score != 80
        assert again == replace(Scoring(RULES).standing(LEAD, events=(), evidence=(), now=T0), band_since=T0)


class TestSettling:
    def test_lets_the_rules_count_again_when_the_time_is_over(self, desk):
        desk.disagrees(until=T0 + timedelta(days=2))
        assert desk.settle(now=T0 + timedelta(days=1)) == Settled()
        desk.stores.engagement.add([an_event(LEAD, EventKind.DEMO_REQUEST, at=T0)])

        assert desk.settle(now=T0 + timedelta(days=3)) == Settled(ended=1)

        assert desk.standing.score != 80
        assert desk.stores.leads.score_changes(LEAD.id)[0].cause.kind is CauseKind.OVERRIDE_ENDED
        assert desk.settle(now=T0 + timedelta(days=3)) == Settled()

    def test_tells_the_rep_once_who_was_right(self, desk):
        by_rules = desk.standing.score
        desk.disagrees()
        assert desk.settle(now=T0).told == 0
        won = replace(desk.stores.leads.get(LEAD.id).lead, status=Status.WON)
        desk.stores.store.put(won, a_standing(scored_at=T0))

        assert [desk.settle(now=T0).told for _ in range(2)] == [1, 0]

        said = f"Anna Kowalska was won. You said 80, the rules said {by_rules}: "
        assert desk.mailbox.heard == [
            (MARA.id, said + ("you were right." if by_rules < 80 else "the rules were right."))
        ]
        (judged,) = desk.stores.overrides.judged(since=ago(days=1))
        assert (judged.override.score, judged.override.rules_score, judged.rep_was_right) == (
            80,
            by_rules,
            by_rules < 80,
        )

    def test_goes_on_where_the_rep_cannot_be_told(self, desk):
        desk.disagrees()
        desk.stores.store.put(replace(desk.stores.leads.get(LEAD.id).lead, status=Status.LOST), a_standing())
        desk.mailbox.broken = True

        assert desk.settle(now=T0) == Settled()
