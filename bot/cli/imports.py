"""`leadbot import`: leads and activities in."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from bot.cli.app import app
from bot.cli.call import Call, call_of
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.usecases.import_activities import ActivitiesImported
    from bot.usecases.import_leads import Imported
    from bot.usecases.read_cells import DayOrder

imports = typer.Typer(help="Take in leads or activities from a CSV or XLSX file.", no_args_is_help=True)
app.add_typer(imports, name="import")

File = Annotated[Path, typer.Argument(help="CSV or XLSX file.")]
Order = Annotated[
    str | None,
    typer.Option("--date-order", metavar="ORDER", help="day-first or month-first, for dates like 03/04/2026."),
]
Zone = Annotated[str, typer.Option("--zone", help="Time zone of times that name none, such as Europe/Berlin.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen and write nothing.")]


@imports.command("leads")
def import_leads(
    context: typer.Context,
    file: File,
    mapped: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="HEADER=FIELD", help="What a column means; may be given many times."),
    ] = None,
    order: Order = None,
    zone: Zone = "UTC",
    dry_run: DryRun = False,
) -> None:
    """Take leads in from a CRM export; HubSpot's and Salesforce's are recognised by their headers."""
    call = call_of(context)
    rep = call.rep()
    with call.progress("Importing leads") as progress:
        done = call.house.import_leads(
            file,
            now=call.now(),
            by=rep.id if rep else None,
            mapped=mapped or (),
            order=day_order(order),
            zone=time_zone(zone),
            dry_run=dry_run,
            progress=progress,
        )
    if call.json:
        call.emit(_leads_json(done))
    else:
        _tell_leads(call, done)


@imports.command("activities")
def import_activities(
    context: typer.Context, file: File, order: Order = None, zone: Zone = "UTC", dry_run: DryRun = False
) -> None:
    """Take in what leads did: columns email, kind, at, and optionally detail, content, campaign."""
    call = call_of(context)
    with call.progress("Importing activities") as progress:
        done = call.house.import_activities(
            file, now=call.now(), order=day_order(order), zone=time_zone(zone), dry_run=dry_run, progress=progress
        )
    if call.json:
        call.emit(_activities_json(done))
    else:
        _tell_activities(call, done)


def day_order(word: str | None) -> "DayOrder | None":
    """The order that a person named. Raises BadInput."""
    from bot.usecases.read_cells import DayOrder

    try:
        return DayOrder(word) if word else None
    except ValueError:
        raise BadInput(f"--date-order {word}: say day-first or month-first.") from None


def time_zone(name: str) -> ZoneInfo:
    """The zone of this IANA name. Raises BadInput."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise BadInput(f"--zone {name}: write an IANA time zone such as Europe/Berlin or America/New_York.") from None


def _leads_json(done: "Imported") -> dict[str, object]:
    return {
        "dialect": done.columns.dialect,
        "columns": {header: str(column) for header, column in done.columns.known.items()},
        "custom": list(done.columns.custom),
        "rows": done.rows,
        "created": done.created,
        "updated": done.updated,
        "unchanged": done.unchanged,
        "merged": done.merged,
        "kept_outcomes": done.kept_outcomes,
        "rejected": done.rejected,
        "reasons": dict(done.reasons),
        "rejects": str(done.rejects) if done.rejects else None,
        "date_order": str(done.day_order),
        "dry_run": done.dry_run,
    }


def _tell_leads(call: Call, done: "Imported") -> None:
    columns = done.columns
    call.show(f"Read as {'a ' + columns.dialect if columns.dialect else 'an'} export, dates {done.day_order}.")
    if columns.guessed:
        guesses = ", ".join(f"“{header}” as {column}" for header, column in columns.guessed.items())
        call.show(f"Taken by a near name: {guesses}. If one is wrong, say so with --map.")
    if columns.custom:
        call.show(f"Kept as custom fields: {', '.join(columns.custom)}.")
    if done.dry_run:
        call.show("A rehearsal: nothing was written. The first leads, as they were understood:")
        for lead in done.preview:
            known = (lead.title or "no title", lead.company or "no company", lead.email or "no e-mail")
            call.show(f"  {' · '.join((lead.shown, *known))}")
    call.show(
        f"{done.created:,} new, {done.updated:,} updated, {done.unchanged:,} unchanged, {done.rejected:,} rejected."
    )
    if done.kept_outcomes:
        call.show(f"{_counted(done.kept_outcomes)} kept, which the file does not know of yet.")
    _tell_rejects(call, done)
    if done.hint:
        call.show(done.hint)


def _counted(outcomes: int) -> str:
    return f"{outcomes:,} recorded {'outcome was' if outcomes == 1 else 'outcomes were'}"


def _tell_rejects(call: Call, done: "Imported | ActivitiesImported") -> None:
    for reason, count in done.reasons[:5]:
        call.show(f"  {count:,} × {reason}")
    if done.rejects:
        call.show(f"Rejected rows, with their reasons: {done.rejects}. Mend them there and import that file.")


def _activities_json(done: "ActivitiesImported") -> dict[str, object]:
    return {
        "rows": done.rows,
        "added": done.added,
        "known": done.known,
        "leads": done.leads,
        "rejected": done.rejected,
        "reasons": dict(done.reasons),
        "rejects": str(done.rejects) if done.rejects else None,
        "unmapped": dict(done.unmapped),
        "dry_run": done.dry_run,
    }


def _tell_activities(call: Call, done: "ActivitiesImported") -> None:
    would = "would be " if done.dry_run else ""
    call.show(
        f"{done.added:,} {would}new for {done.leads:,} leads, {done.known:,} known already, {done.rejected:,} rejected."
    )
    if done.unmapped:
        kinds = ", ".join(f"{kind} ({count:,})" for kind, count in done.unmapped[:8])
        call.show(f"Kept, but worth no points since no rule knows them: {kinds}.")
    _tell_rejects(call, done)
