"""What many contracts do first."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.change import ChangeKind, ChangeNote
from bot.domain.evidence import Evidence, EvidenceId
from bot.domain.lead import Lead, LeadId, Standing
from bot.domain.rep import RepId
from bot.domain.words import Criterion, Level
from tests.builders import MARA, T0, a_standing

Stores = Any
"""`MemoryStores` or `SqlStores`: the same names over different makes."""


def a_note(kind: ChangeKind = ChangeKind.LOGGED, *, by: RepId | None = MARA.id, at: datetime = T0) -> ChangeNote:
    """Mara writes something down."""
    return ChangeNote(kind=kind, by=by, at=at, where="https://slack.test/p1", summary="Logged Anna Kowalska")


def put(stores: Stores, *leads: Lead, standing: Standing | None = None) -> None:
    """Import leads with one standing."""
    stores.batches.put([(lead, standing or a_standing()) for lead in leads], note=a_note(ChangeKind.IMPORTED))


def rescored(stores: Stores, *lead_ids: LeadId, standing: Standing) -> list[LeadId]:
    """Give leads a new standing, as they are now; returns who was passed over."""
    dossiers = [stores.leads.dossier(lead_id) for lead_id in lead_ids]
    return list(stores.batches.put_standings([(dossier, standing) for dossier in dossiers]))


def logged(lead: Lead) -> Lead:
    """The lead as it is after its first save."""
    return replace(lead, version=1)


def an_evidence(lead: Lead, criterion: Criterion = Criterion.BUDGET, **known: Any) -> Evidence:
    """The buyer said something on a criterion at T0."""
    values: dict[str, Any] = {
        "id": EvidenceId(f"E-{criterion}"),
        "level": Level.SUPPORTED,
        "value": "50,000 EUR",
        "quote": "we have 50k",
        "at": T0,
    }
    return Evidence(lead_id=lead.id, criterion=criterion, **(values | known))
