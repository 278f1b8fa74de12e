"""`leadbot revoke`: a link that leads nowhere from now on."""

from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of


@app.command()
def revoke(
    context: typer.Context,
    link: Annotated[str, typer.Argument(help="The link, as leadbot send or leadbot gate printed it.")],
) -> None:
    """Take a link back: to what a lead was sent, or to a form. Whoever follows it is told so politely."""
    from bot.assembly.content import build_revoke_link

    call = call_of(context)
    rep = call.acting(f"revoke {link}")
    found = build_revoke_link(call.house)(link, by=rep, now=call.now(), where="command line")
    if call.json:
        call.emit({"title": found.title, "revoked": True})
        return
    call.show(f"The link to “{found.title}” no longer works.")
