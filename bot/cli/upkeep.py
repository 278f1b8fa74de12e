"""`leadbot db upgrade`, `rescore` and `doctor`: keeping the house in order."""

import typer

from bot.cli.app import app
from bot.cli.call import call_of

db = typer.Typer(help="The database.", no_args_is_help=True)
app.add_typer(db, name="db")

MARKS = {"fine": ("✓", "green"), "off": ("·", "dim"), "wrong": ("✗", "bold red")}


@db.command("upgrade")
def upgrade(context: typer.Context) -> None:
    """Bring the database's tables up to date; safe to run again."""
    call = call_of(context)
    changed = call.house.upgrade_database()
    if call.json:
        call.emit({"upgraded": changed})
        return
    call.show("Upgraded: the database is up to date." if changed else "The database is up to date already.")


@app.command()
def rescore(context: typer.Context) -> None:
    """Bring every score up to date, as the running bot does by itself."""
    call = call_of(context)
    with call.progress("Scoring") as progress:
        done = call.house.refresh_scores(now=call.now(), progress=progress)
    if call.json:
        call.emit({"leads": done.leads, "moved": done.moved})
    elif done.leads:
        call.show(f"{done.leads:,} leads scored again; {done.moved:,} of them are in another band now.")
    else:
        call.show("Every score is up to date already.")


@app.command()
def doctor(context: typer.Context) -> None:
    """Check every setting and connection, and say the fix."""
    from rich.text import Text

    from bot.assembly.doctor import examine

    call = call_of(context)
    wrong = False
    for finding in examine(call.house, now=call.now()):
        wrong = wrong or finding.state == "wrong"
        if call.json:
            call.emit({"what": finding.what, "state": finding.state, "words": finding.words, "fix": finding.fix})
        else:
            call.show(Text.assemble(MARKS[finding.state], f" {finding.what}: {finding.words}"))
            if finding.fix:
                call.show(f"    {finding.fix}")
    if wrong:
        raise typer.Exit(1)
