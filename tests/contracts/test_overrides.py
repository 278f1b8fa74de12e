"""Scores that reps set, in every make of storage."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.change import ChangeKind
from bot.domain.errors import LeadChangedElsewhere
from bot.domain.lead import Lead, Standing
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery
from bot.domain.news import Lookout, News
from bot.domain.outcome import Outcome, OutcomeKind
from bot.domain.score_change import CauseKind
from bot.domain.score_override import NoOverride, Override
from bot.domain.words import Band
from tests.builders import MARA, T0, TOM, a_lead, a_standing, ago
from tests.contracts.steps import Stores, a_note, put

BY_RULES = a_standing(score=46, band=Band.COOL, band_since=ago(days=9), scored_at=ago(hours=5))
IN_MAY = T0 + timedelta(days=44)


def set_score(stores: Stores, score: int = 80, band: Band = Band.HOT, *, until=IN_MAY, at=T0, by=MARA):  # type: ignore[no-untyped-def]
    lead = stores.leads.get(a_lead().id).lead
    override = Override(
        lead_id=lead.id,
        score=score,
        band=band,
        reason="met the CFO",
        by=by.id,
        made_at=at,
        until=until,
        rules_score=46,
        rules_band=Band.COOL,
    )
    standing = replace(BY_RULES, scored_at=at)
    return stores.overrides.put(override, lead=lead, standing=standing, note=a_note(ChangeKind.OVERRIDDEN, at=at))


def rescored(stores: Stores, standing: Standing) -> None:
    dossier = stores.batches.dossiers([a_lead().identity])[a_lead().identity]
    assert not stores.batches.put_standings([(dossier, standing)])


@pytest.fixture
def lead(stores: Stores) -> Lead:
    for rep in (MARA, TOM):
        stores.reps.put(rep)
    put(stores, a_lead(), standing=BY_RULES)
    return a_lead()


class TestARepsScore:
    def test_ranks_the_lead_and_is_shown_with_it(self, stores: Stores, lead: Lead) -> None:
        put(stores, a_lead(name="Bo", email="bo@acme.test"), standing=a_standing(score=70))

        set_score(stores)

        hot = LeadQuery(where=(FieldIs(field=LeadField.BAND, values=("hot",)),))
        (found,) = stores.questions.find(hot).leads
        assert (found.standing.score, found.standing.band, found.standing.band_since) == (80, Band.HOT, T0)
        assert (found.standing.fit, found.standing.engagement) == (BY_RULES.fit, BY_RULES.engagement)
        assert found.override == stores.leads.get(lead.id).override
        assert found.override is not None
        assert (found.override.by_name, found.override.rules_score) == ("Mara Lindt", 46)
        assert [one.lead.name for one in stores.questions.find(LeadQuery()).leads] == ["Anna Kowalska", "Bo"]

    def test_is_marked_where_leads_go_out(self, stores: Stores, lead: Lead) -> None:
        set_score(stores)

        hot = Lookout(bands=(Band.HOT,), since=ago(hours=1), until=T0 + timedelta(hours=1), limit=5)
        news = stores.deliveries.news(hot)

        for scored in (*(one.lead for one in news.leads), *stores.batches.export()):
            assert scored.override is not None
            assert (scored.override.score, scored.standing.score) == (80, 80)
        assert news.counts[News.ENTERED] == 1

    def test_stays_through_rescoring_saving_and_importing(self, stores: Stores, lead: Lead) -> None:
        set_score(stores)
        tomorrow = T0 + timedelta(days=1)

        rescored(stores, replace(BY_RULES, score=40, engagement=20, scored_at=tomorrow))
        known = stores.leads.get(lead.id).lead
        stores.writes.save(
            replace(known, title="CFO"),
            standing=replace(BY_RULES, score=52, scored_at=tomorrow),
            note=a_note(ChangeKind.EDITED, at=tomorrow),
        )
        put(stores, replace(a_lead(), country="France"), standing=replace(BY_RULES, score=30, scored_at=tomorrow))

        standing = stores.leads.get(lead.id).standing
        assert (standing.score, standing.band, standing.band_since) == (80, Band.HOT, T0)

    def test_ends_by_itself_with_its_cause(self, stores: Stores, lead: Lead) -> None:
        set_score(stores, until=T0 + timedelta(days=2))
        later = T0 + timedelta(days=3)
        assert not stores.overrides.over(now=T0 + timedelta(days=1))

        (over,) = stores.overrides.over(now=later)
        rescored(stores, replace(BY_RULES, scored_at=later, band_since=later))
        stores.overrides.end([over.number], at=later)

        found = stores.leads.get(lead.id)
        assert (found.standing.score, found.standing.band, found.override) == (46, Band.COOL, None)
        ended, made = stores.leads.score_changes(lead.id)
        assert (made.cause.kind, made.cause.ref) == (ChangeKind.OVERRIDDEN, "80 hot")
        assert (ended.cause.kind, ended.before, ended.after) == (CauseKind.OVERRIDE_ENDED, 80, 46)
        assert not stores.overrides.over(now=later)

    def test_is_taken_back_with_its_change(self, stores: Stores, lead: Lead) -> None:
        change = set_score(stores)

        stores.writes.take_back(change.id, note=a_note(ChangeKind.UNDONE, at=T0 + timedelta(hours=1)))

        found = stores.leads.get(lead.id)
        assert (found.standing.score, found.standing.band, found.override) == (46, Band.COOL, None)
        assert not stores.overrides.unjudged()

    def test_takes_the_place_of_another_reps_which_counts_again_when_that_is_undone(
        self, stores: Stores, lead: Lead
    ) -> None:
        set_score(stores, 80)
        second = set_score(stores, 20, Band.COLD, at=T0 + timedelta(hours=1), by=TOM)
        assert stores.leads.get(lead.id).standing.score == 20
        assert [one.by for one in stores.overrides.unjudged()] == [TOM.id]

        stores.writes.take_back(second.id, note=a_note(ChangeKind.UNDONE, at=T0 + timedelta(hours=2)))

        found = stores.leads.get(lead.id)
        assert (found.standing.score, found.standing.band) == (80, Band.HOT)
        assert found.override is not None
        assert found.override.by == MARA.id

    def test_can_be_cleared(self, stores: Stores, lead: Lead) -> None:
        set_score(stores)
        known = stores.leads.get(lead.id).lead
        note = a_note(ChangeKind.OVERRIDDEN, at=T0 + timedelta(hours=1))

        stores.overrides.clear(known, standing=replace(BY_RULES, scored_at=note.at), note=note)

        assert stores.leads.get(lead.id).standing.score == 46
        with pytest.raises(NoOverride):
            stores.overrides.clear(stores.leads.get(lead.id).lead, standing=BY_RULES, note=note)

    def test_is_not_set_on_what_somebody_else_changed(self, stores: Stores, lead: Lead) -> None:
        override = Override(
            lead_id=lead.id,
            score=80,
            band=Band.HOT,
            reason="met the CFO",
            by=MARA.id,
            made_at=T0,
            until=IN_MAY,
            rules_score=46,
            rules_band=Band.COOL,
        )

        with pytest.raises(LeadChangedElsewhere):
            stores.overrides.put(override, lead=a_lead(), standing=BY_RULES, note=a_note(ChangeKind.OVERRIDDEN))

        assert stores.leads.get(lead.id).override is None


class TestWhoWasRight:
    def test_is_judged_by_one_caller_only(self, stores: Stores, lead: Lead) -> None:
        set_score(stores)
        (waiting,) = stores.overrides.unjudged()

        assert stores.overrides.judge(waiting.number, OutcomeKind.WON, at=T0)
        assert not stores.overrides.judge(waiting.number, OutcomeKind.LOST, at=T0)

        (judged,) = stores.overrides.judged(since=ago(days=1))
        assert (judged.outcome, judged.rep_was_right) == (OutcomeKind.WON, True)
        assert not stores.overrides.unjudged()
        assert not stores.overrides.judged(since=T0 + timedelta(days=1))

    def test_holds_scoring_to_what_the_rules_said(self, stores: Stores, lead: Lead) -> None:
        set_score(stores)
        known = stores.leads.get(lead.id).lead

        outcome = Outcome(kind=OutcomeKind.LOST, at=T0)
        stores.writes.save(known, standing=BY_RULES, outcome=outcome, note=a_note(ChangeKind.DECIDED))

        (noted,) = stores.outcomes.noted()
        assert (noted.score_before, noted.band_before) == (46, Band.COOL)


class TestForgetting:
    def test_erases_what_reps_said(self, stores: Stores, lead: Lead) -> None:
        set_score(stores)

        erased = stores.writes.forget(lead.id, note=a_note(ChangeKind.FORGOTTEN))

        assert erased["score_override"] == 1
        assert not stores.overrides.unjudged()

    def test_of_a_double_of_a_rep_hands_over_what_was_said(self, stores: Stores, lead: Lead) -> None:
        set_score(stores, by=TOM)

        stores.reps.unite(MARA, TOM.id)

        found = stores.leads.get(lead.id).override
        assert found is not None
        assert found.by == MARA.id
