"""Finished values for tests: say only what the test is about."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.engagement import EngagementEvent
from bot.domain.lead import Lead, ScoredLead, Standing, company_key, identity_of, lead_id_of
from bot.domain.learned import LearnedModel
from bot.domain.rep import Rep, RepId
from bot.domain.rules import Rules
from bot.domain.scoring import Scoring
from bot.domain.words import Band, EventKind
from bot.usecases.ports import InForce

T0 = datetime(2026, 3, 18, 9, 0, tzinfo=UTC)
"""A Wednesday morning: the tests' present."""

MARA = Rep(id=RepId("R-mara"), name="Mara Lindt", email="mara.lindt@vendor.example", slack_id="U0MARA")
TOM = Rep(id=RepId("R-tom"), name="Tom Okafor", email="tom.okafor@vendor.example", slack_id="U0TOM")


def ago(*, days: float = 0, hours: float = 0) -> datetime:
    """A moment before T0."""
    return T0 - timedelta(days=days, hours=hours)


def a_lead(**known: Any) -> Lead:
    """A lead of whom only a name, a company and an address are known, unless more is said."""
    values: dict[str, Any] = {"name": "Anna Kowalska", "email": "anna@acme.test", "company": "Acme"} | known
    identity = identity_of(email=values["email"], name=values["name"], company=values["company"])
    values.setdefault("identity", identity)
    values.setdefault("id", lead_id_of(values["identity"]))
    values.setdefault("account", company_key(values["company"]) if values["company"] else None)
    values.setdefault("created_at", ago(days=30))
    return Lead(**values)


def a_standing(**known: Any) -> Standing:
    """A middling standing, scored at T0."""
    values: dict[str, Any] = {
        "score": 50,
        "fit": 50,
        "engagement": 50,
        "readiness": 0,
        "band": Band.WARM,
        "scored_at": T0,
        "band_since": ago(days=5),
        "rules_version": "test",
    }
    return Standing(**(values | known))


def a_scored_lead(*, standing: Standing | None = None, owner: Rep | None = None, **known: Any) -> ScoredLead:
    """A lead with a middling standing."""
    lead = a_lead(**({"owner_id": owner.id} if owner else {}), **known)
    return ScoredLead(lead=lead, standing=standing or a_standing(), owner=owner)


def an_event(
    lead: Lead, kind: EventKind = EventKind.PRICING_PAGE, *, at: datetime = T0, **known: Any
) -> EngagementEvent:
    """Something the lead did."""
    return EngagementEvent(lead_id=lead.id, kind=kind, at=at, **known)


def in_force(rules: Rules, learned: LearnedModel | None = None) -> InForce:
    """These rules and what was learned, always."""
    return lambda: Scoring(rules, learned)
