"""A lead as plain JSON values and back: what a change keeps of before and after."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.lead import Lead
from bot.domain.words import Department, Persona, Seniority, Source, Stage, Status

WORDS: Mapping[str, type[StrEnum]] = {
    "seniority": Seniority,
    "department": Department,
    "persona": Persona,
    "source": Source,
    "last_source": Source,
    "status": Status,
    "stage": Stage,
}
"""Fields of a lead whose values are closed sets."""

TIMES = ("created_at", "crm_activity_at")


def lead_document(lead: Lead) -> dict[str, object]:
    """Every field but the version, by name; times in RFC 3339, unknown values as None."""
    document: dict[str, object] = {f.name: getattr(lead, f.name) for f in fields(Lead) if f.name != "version"}
    for name in WORDS:
        document[name] = str(word) if (word := document[name]) is not None else None
    for name in TIMES:
        document[name] = moment.isoformat() if isinstance(moment := document[name], datetime) else None
    document["custom"] = dict(lead.custom)
    return document


def lead_of(document: Mapping[str, object], *, version: int) -> Lead:
    """The lead that the document was made of, at that version."""
    values: dict[str, Any] = dict(document)
    for name, words in WORDS.items():
        values[name] = words(values[name]) if values[name] is not None else None
    for name in TIMES:
        values[name] = datetime.fromisoformat(values[name]) if values[name] is not None else None
    return Lead(**values, version=version)
