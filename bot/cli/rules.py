"""`leadbot rules check`, `schema` and `titles`: a rules file as people edit it."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of
from bot.domain.errors import BadInput

rules = typer.Typer(help="The scoring rules, and changes of them.", no_args_is_help=True)
app.add_typer(rules, name="rules")


@rules.command("check")
def check(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="Rules file; without it the one in use.")] = None,
) -> None:
    """Name the line and the fix for every mistake in a rules file."""
    from bot.assembly.rules import check_rules, rules_path

    call = call_of(context)
    if file is not None and not file.is_file():
        raise BadInput(f"There is no file {file}. Check the path and try again.")
    checked = check_rules(file or rules_path(call.house))
    if call.json:
        call.emit({"path": str(checked.path), "version": checked.version, "mistakes": list(checked.lines)})
    else:
        call.show(checked.sentence)
        for line in checked.lines:
            call.show(f"  {line}")
    if checked.mistakes:
        raise typer.Exit(1)


@rules.command("schema")
def schema() -> None:
    """Print the JSON schema of a rules file, for editors."""
    import json
    import sys

    from bot.assembly.rules import rules_schema

    sys.stdout.write(json.dumps(rules_schema(), indent=2, ensure_ascii=False) + "\n")


@rules.command("titles")
def titles(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, help="So many at most.")] = 50,
) -> None:
    """List job titles in the data in which the rules read neither seniority nor department, most frequent first."""
    from bot.assembly.rules import unread_titles

    call = call_of(context)
    unread = unread_titles(call.house)
    if call.json:
        for title in unread[:limit]:
            call.emit({"title": title.value, "leads": title.count})
        return
    if not unread:
        call.show("The rules read something in every title.")
        return
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("Leads", justify="right")
    table.add_column("Title")
    for title in unread[:limit]:
        table.add_row(f"{title.count:,}", title.value)
    call.show(table)
    more = f", {limit} of them shown" if len(unread) > limit else ""
    call.show(f"{len(unread):,} titles that the rules cannot read{more}. Add their words under titles: in the rules.")
