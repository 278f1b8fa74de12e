"""`leadbot db upgrade`, `doctor` and `rules check`: keeping the house in order."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of

db = typer.Typer(help="The database.", no_args_is_help=True)
rules = typer.Typer(help="The scoring rules.", no_args_is_help=True)
app.add_typer(db, name="db")
app.add_typer(rules, name="rules")

MARKS = {"fine": ("✓", "green"), "off": ("·", "dim"), "wrong": ("✗", "bold red")}


@db.command("upgrade")
def upgrade(context: typer.Context) -> None:
    """Bring the database's tables up to date; safe to run again."""
    call = call_of(context)
    changed = call.house.upgrade_database()
    call.show("Upgraded: the database is up to date." if changed else "The database is up to date already.")


@rules.command("check")
def check(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="Rules file; without it the one in use.")] = None,
) -> None:
    """Name the line and the fix for every mistake in a rules file."""
    call = call_of(context)
    checked = call.house.check_rules(file or call.house.settings.rules or call.house.shipped_rules)
    if call.json:
        call.emit({"path": str(checked.path), "version": checked.version, "mistakes": list(checked.lines)})
    else:
        call.show(checked.sentence)
        for line in checked.lines:
            call.show(f"  {line}")
    if checked.mistakes:
        raise typer.Exit(1)


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
