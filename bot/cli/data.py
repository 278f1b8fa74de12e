"""`leadbot export`, `undo`, `forget` and `audit`: the data out, back and away."""

import csv
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.domain.lead import ScoredLead

export = typer.Typer(help="Everything out again, as CSV or JSON.", no_args_is_help=True)
app.add_typer(export, name="export")

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets; prospects write into these cells."""


@export.command("leads")
def export_leads(context: typer.Context) -> None:
    """Every lead with its fields and scores; CSV, or with --json one list."""
    call = call_of(context)
    with call.progress("Scoring") as progress:
        call.house.refresh_scores(now=call.now(), progress=progress)
    rows = (exported(scored) for scored in call.house.exported())
    if call.json:
        call.emit(list(rows))
        return
    writer = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(sys.stdout, fieldnames=list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: safe_cell(value) for name, value in row.items()})


def safe_cell(value: object) -> object:
    """The value as a spreadsheet may be shown it: a text that starts like a formula gets an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def exported(scored: "ScoredLead") -> Mapping[str, object]:
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
    }


@app.command()
def undo(context: typer.Context) -> None:
    """Take back your last change to a lead."""
    call = call_of(context)
    change = call.house.undo_last(rep=call.rep(), now=call.now())
    call.show(f"Taken back: {change.note.summary}")


@app.command()
def forget(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="E-mail address of the person to erase.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask once more.")] = False,
) -> None:
    """Erase a person and everything about them, with proof."""
    call = call_of(context)
    lead = call.house.lead_by_email(email)
    if not yes:
        if not sys.stdin.isatty():
            raise BadInput("This cannot be undone. Say --yes if you mean it.")
        typer.confirm(f"Erase {lead.lead.shown} ({email}) and every row about them? This cannot be undone", abort=True)
    counts = call.house.forget(lead.lead.id, rep=call.rep(), now=call.now())
    if call.json:
        call.emit({"email": email, "erased": dict(counts)})
        return
    for table, count in counts.items():
        call.show(f"{count:>6,}  {table}")
    call.show("Erased. A salted hash stays, so that an import does not bring this person back.")


@app.command()
def audit(
    context: typer.Context,
    email: Annotated[str | None, typer.Argument(help="Only changes to this lead.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many, latest first.")] = 50,
) -> None:
    """Who changed what, when and from where."""
    call = call_of(context)
    lead_id = call.house.lead_by_email(email).lead.id if email else None
    for change in call.house.stores.writes.changes(lead_id=lead_id, limit=limit):
        note = change.note
        by = call.house.rep_by_id(note.by)
        if call.json:
            call.emit(
                {
                    "id": change.id,
                    "lead_id": change.lead_id,
                    "kind": str(note.kind),
                    "by": (by.email or by.name) if by else None,
                    "at": note.at.isoformat(),
                    "where": note.where,
                    "summary": note.summary,
                    "undone_at": change.undone_at.isoformat() if change.undone_at else None,
                }
            )
        else:
            undone = " (taken back)" if change.undone_at else ""
            call.show(f"{note.at:%Y-%m-%d %H:%M}  {by.shown if by else 'Leadbot':<20}  {note.summary}{undone}")
