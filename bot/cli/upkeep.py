"""`leadbot db upgrade` and `doctor`: keeping the house in order."""

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
    call.show("Upgraded: the database is up to date." if changed else "The database is up to date already.")


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
