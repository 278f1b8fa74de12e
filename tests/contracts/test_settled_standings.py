"""Standings that cannot have become others are of today without being read, until anything becomes known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.change import ChangeKind
from bot.domain.score_override import Override
from bot.domain.scoring import Scoring
from bot.domain.words import Band, Criterion, EventKind
from bot.usecases.rescore_leads import RescoreLeads, ScoreAgain, up_to_date
from tests.builders import MARA, T0, a_lead, a_standing, an_event, in_force
from tests.contracts.steps import Stores, a_note, an_evidence, put
from tests.domain.scoring_cases import RULES

DAY = timedelta(days=1)
SCORING = Scoring(RULES)
ANNA, BEN = a_lead(), a_lead(name="Ben", email="ben@acme.test")


@pytest.fixture
def settled(stores: Stores) -> Stores:
    """Two leads of whom nothing is known, scored at T0."""
    put(stores, ANNA, BEN, standing=a_standing(scored_at=T0 - DAY))
    rescore(stores, T0)
    return stores


def rescore(stores: Stores, now: datetime) -> int:
    return RescoreLeads(stores.batches, in_force(RULES))(now=now).leads


def carried(stores: Stores, now: datetime, scoring: Scoring = SCORING) -> int:
    return sum(stores.batches.carry_over(up_to_date(scoring, now), now=now))


def test_are_of_today_and_else_as_they_were(settled: Stores) -> None:
    before = settled.leads.get(ANNA.id).standing

    assert carried(settled, T0 + DAY) == 2

    assert settled.leads.get(ANNA.id).standing == replace(before, scored_at=T0 + DAY)
    assert settled.batches.stale(up_to_date(SCORING, T0 + DAY)) == 0
    assert carried(settled, T0 + DAY) == 0


def test_are_counted_as_rescored(settled: Stores) -> None:
    assert rescore(settled, T0 + DAY) == 2


def test_are_looked_at_once_a_month(settled: Stores) -> None:
    assert carried(settled, T0 + 31 * DAY) == 0
    assert rescore(settled, T0 + 31 * DAY) == 2


def test_are_not_those_by_other_rules_nor_those_of_a_later_day(settled: Stores) -> None:
    other = Scoring(RULES.model_copy(update={"fiscal_year_start_month": 4}))

    assert carried(settled, T0 + DAY, other) == 0
    assert carried(settled, T0 - DAY) == 0


def somebody_saves(stores: Stores) -> None:
    scored = stores.leads.get(ANNA.id)
    stores.writes.save(scored.lead, standing=scored.standing, note=a_note(ChangeKind.EDITED))


def somebody_asks(stores: Stores) -> None:
    scored = stores.leads.get(ANNA.id)
    evidence = [an_evidence(ANNA, Criterion.NEED)]
    stores.writes.save(scored.lead, standing=scored.standing, evidence=evidence, note=a_note(ChangeKind.QUALIFIED))


def something_is_done(stores: Stores) -> None:
    stores.engagement.add([an_event(ANNA, EventKind.DEMO_REQUEST, at=T0)])


def something_earlier_comes_to_light(stores: Stores) -> None:
    stores.engagement.add([an_event(ANNA, EventKind.DEMO_REQUEST, at=T0)])
    rescore(stores, T0 + timedelta(minutes=1))
    ScoreAgain(stores.batches, in_force(RULES))([ANNA.identity], now=T0 + timedelta(minutes=2))
    stores.engagement.add([an_event(ANNA, EventKind.WEBINAR_ATTENDED, at=T0 - DAY)])


def somebody_disagrees(stores: Stores) -> None:
    scored = stores.leads.get(ANNA.id)
    override = Override(
        lead_id=ANNA.id,
        score=80,
        band=Band.HOT,
        reason="met the CFO",
        by=MARA.id,
        made_at=T0,
        until=T0 + timedelta(hours=30),
        rules_score=scored.standing.score,
        rules_band=scored.standing.band,
    )
    standing = override.laid_over(scored.standing, scored.standing)
    stores.overrides.put(override, lead=scored.lead, standing=standing, note=a_note(ChangeKind.OVERRIDDEN))


@pytest.mark.parametrize(
    "happens",
    [somebody_saves, somebody_asks, something_is_done, something_earlier_comes_to_light, somebody_disagrees],
)
def test_are_settled_no_more_once_anything_becomes_known(settled: Stores, happens: Callable[[Stores], None]) -> None:
    happens(settled)

    assert carried(settled, T0 + DAY) == 1

    for days in (1, 2, 3):
        now = T0 + days * DAY
        rescore(settled, now)
        known = settled.leads.dossier(ANNA.id)
        by_rules = SCORING.standing(
            known.lead, events=known.events, evidence=known.evidence, now=now, previous=known.standing
        )
        overridden = happens is somebody_disagrees and now < T0 + timedelta(hours=30)
        assert known.standing.score == (80 if overridden else by_rules.score)
        assert (known.standing.engagement, known.standing.scored_at) == (by_rules.engagement, now)


def test_are_not_those_of_whom_something_came_in_between_reading_and_saving(settled: Stores) -> None:
    tomorrow, (briefs,) = T0 + DAY, list(settled.batches.stale_briefs(up_to_date(SCORING, T0 + DAY)))
    settled.engagement.add([an_event(ANNA, EventKind.DEMO_REQUEST, at=T0)])

    standings = [(brief, replace(brief.standing, scored_at=tomorrow)) for brief in briefs]
    settled.batches.put_standings(standings, settled={ANNA.id: T0 + 9 * DAY, BEN.id: T0 + 9 * DAY})

    assert carried(settled, T0 + 2 * DAY) == 1
    assert settled.leads.get(BEN.id).standing.scored_at == T0 + 2 * DAY
