"""`leadbot export`: the data out."""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import typer

from bot.cli.app import app
from bot.cli.call import Call, call_of

if TYPE_CHECKING:
    from bot.domain.lead import ScoredLead
    from bot.domain.words import Criterion, Level

export = typer.Typer(help="Everything out again, as CSV or JSON.", no_args_is_help=True)
app.add_typer(export, name="export")

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets; prospects write into these cells."""
AT_A_TIME = 500
"""Leads whose evidence is read together."""


@export.command("leads")
def export_leads(context: typer.Context) -> None:
    """Every lead with its fields, own fields, BANT levels and scores; CSV, or with --json one list."""
    call = call_of(context)
    with call.progress("Scoring") as progress:
        call.house.refresh_scores(now=call.now(), progress=progress)
    if call.json:
        call.emit([{**row, "custom": dict(scored.lead.custom)} for scored, row in _rows(call)])
        return
    own = call.house.stores.vocabulary.custom_fields()
    writer = None
    for scored, row in _rows(call):
        headers = _own_headers(own, list(row))
        cells = row | {header: scored.lead.custom.get(name) for name, header in headers.items()}
        if writer is None:
            writer = csv.DictWriter(sys.stdout, fieldnames=[*row, *headers.values()], lineterminator="\n")
            writer.writerow({name: safe_cell(name) for name in writer.fieldnames})
        writer.writerow({name: safe_cell(value) for name, value in cells.items()})


def _own_headers(names: Sequence[str], taken: Sequence[str]) -> Mapping[str, str]:
    """The column of each custom field: its name, told apart from the columns that every lead has."""
    return {name: f"{name} (own field)" if name.casefold() in taken else name for name in names}


def _rows(call: Call) -> "Iterator[tuple[ScoredLead, dict[str, object]]]":
    from bot.domain.ledger import current

    leads = call.house.exported()
    while some := list(islice(leads, AT_A_TIME)):
        dossiers = call.house.stores.batches.dossiers([scored.lead.identity for scored in some])
        for scored in some:
            known = dossiers.get(scored.lead.identity)
            standing = current(known.evidence if known else (), now=call.now())
            yield scored, exported(scored, {criterion: now.level for criterion, now in standing.items()})


def _disagreement(scored: "ScoredLead") -> dict[str, object]:
    """Whose score that is where it is not the rules', why, until when, and what the rules said."""
    said = scored.override
    return {
        "score_set_by": said.whose if said else None,
        "score_set_because": said.reason if said else None,
        "score_set_until": said.until.isoformat() if said else None,
        "rules_score": said.rules_score if said else scored.standing.score,
        "rules_band": said.rules_band if said else scored.standing.band,
    }


def safe_cell(value: object) -> object:
    """The value as a spreadsheet may be shown it: a text that starts like a formula gets an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def exported(scored: "ScoredLead", levels: "Mapping[Criterion, Level] | None" = None) -> dict[str, object]:
    """A lead as `export leads` writes it."""
    lead, standing, owner = scored.lead, scored.standing, scored.owner
    return {
        "email": lead.email,
        "name": lead.name,
        "company": lead.company,
        "title": lead.title,
        "industry": lead.industry,
        "employees": lead.employees,
        "country": lead.country,
        "source": lead.source,
        "campaign": lead.campaign,
        "owner": (owner.email or owner.name) if owner else None,
        "status": lead.status,
        "stage": lead.stage,
        "score": standing.score,
        "fit": standing.fit,
        "engagement": standing.engagement,
        "readiness": standing.readiness,
        "band": standing.band,
        "created_at": lead.created_at.isoformat() if lead.created_at else None,
        "last_activity_at": scored.last_activity_at.isoformat() if scored.last_activity_at else None,
        "phone": lead.phone,
        "city": lead.city,
        "state": lead.state,
        "revenue": lead.revenue,
        "website": lead.website,
        "notes": lead.notes,
        **_disagreement(scored),
        "unsubscribed": lead.unsubscribed,
        "do_not_contact": lead.do_not_contact,
        **{str(criterion): str(level) for criterion, level in (levels or {}).items()},
    }
