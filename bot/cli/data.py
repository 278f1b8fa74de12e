"""`leadbot undo` and `forget`: the data back, and away."""

import sys
from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of
from bot.domain.errors import BadInput


@app.command()
def undo(context: typer.Context) -> None:
    """Take back your last change to a lead."""
    call = call_of(context)
    change = call.house.undo_last(rep=call.rep(), now=call.now())
    if call.json:
        call.emit({"change": change.id, "lead_id": change.lead_id, "summary": change.note.summary})
        return
    call.show(f"Taken back: {change.note.summary.removeprefix('Took back: ')}")


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
