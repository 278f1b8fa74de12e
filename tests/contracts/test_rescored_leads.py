"""Rescoring in bulk gives leads the standings that the pure function gives their dossiers, in every make of storage."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from bot.domain.engagement import EngagementEvent
from bot.domain.lead import Lead
from bot.domain.learned import LearnedModel
from bot.domain.scoring import Scoring
from bot.domain.words import Criterion, Department, EventKind, Level, Seniority, Source
from bot.usecases.rescore_leads import RescoreLeads
from tests.builders import T0, a_lead, a_standing
from tests.contracts.steps import Stores, a_note, an_evidence, put
from tests.domain.learned_cases import PLAN, PRICING, SEATS, a_model, by_word
from tests.domain.scoring_cases import RULES, TITLES

LEADS = 60
TAUGHT = a_model(PLAN, SEATS, PRICING, by_word("source", "Source", referral=1.2, webinar=-0.7))


def somebody(chance: Random, number: int) -> Lead:
    pick = chance.choice
    domain = pick(("acme.test", "gmail.com", "mail.planhelm.example", "northbeam.example"))
    return a_lead(
        name=f"Person {number}",
        email=f"p{number}@{domain}",
        title=pick((*TITLES, None)),
        seniority=pick((None, None, *Seniority)),
        department=pick((None, None, *Department)),
        source=pick((None, *Source)),
        industry=pick((None, "Retail", "FOOD_PRODUCTION", "Wine & Spirits")),
        employees=pick((None, 0, 40, 1_200, 200_000)),
        country=pick((None, "Germany", "Japan", "Atlantis")),
        notes=pick((None, "Stockouts everywhere, and all in Excel", "Überbestände")),
        unsubscribed=chance.random() < 0.2,
        do_not_contact=chance.random() < 0.1,
        custom=pick(({}, {"Plan": "basic"}, {"Plan": "Select", "Seats": "1,200"})),
    )


def what_it_did(chance: Random, lead: Lead) -> list[EngagementEvent]:
    return [
        EngagementEvent(
            lead_id=lead.id,
            kind=chance.choice([*EventKind]),
            at=T0 - timedelta(minutes=chance.randrange(-2_000, 100_000)),
            asset=chance.choice(("", "Guide", "Price list")),
            campaign=chance.choice(("", "Spring")),
            agent=chance.choice(("", "Mozilla/5.0", "Barracuda Sentinel")),
        )
        for _ in range(chance.randrange(25))
    ]


@pytest.fixture
def crowd(stores: Stores) -> Stores:
    """Leads of every sort with what they did and, every third, what they said."""
    chance = Random(7)
    people = [somebody(chance, number) for number in range(LEADS)]
    put(stores, *people, standing=a_standing(scored_at=T0 - timedelta(days=1)))
    for number, lead in enumerate(people):
        stores.engagement.add(what_it_did(chance, lead))
        if number % 3 == 0:
            told = an_evidence(lead, chance.choice([*Criterion]), level=chance.choice([*Level]), quote="stockouts")
            expiring = replace(told, id=f"E-{number}", expires_at=T0 + timedelta(days=chance.randrange(1, 4)))
            known = stores.leads.get(lead.id)
            stores.writes.save(known.lead, standing=known.standing, evidence=[expiring], note=a_note())
    return stores


@pytest.mark.parametrize("learned", [None, TAUGHT], ids=["rules alone", "with learning"])
def test_has_the_standing_of_its_dossier(crowd: Stores, learned: LearnedModel | None) -> None:
    scoring = Scoring(RULES, learned)
    for days in (0, 1, 2, 9, 40, 0):
        now = T0 + timedelta(days=days)
        expected = {}
        for scored in crowd.batches.export():
            known = crowd.leads.dossier(scored.lead.id)
            expected[scored.lead.id] = scoring.standing(
                known.lead, events=known.events, evidence=known.evidence, now=now, previous=known.standing
            )

        assert RescoreLeads(crowd.batches, lambda: scoring)(now=now).leads == LEADS
        assert {scored.lead.id: scored.standing for scored in crowd.batches.export()} == expected
