"""`leadbot gate`: a form in front of a piece of content."""

from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of


@app.command()
def gate(
    context: typer.Context,
    asset: Annotated[str, typer.Argument(help="Title of the piece, or a part of it.")],
    campaign: Annotated[str, typer.Option(help="What leads who come by it are marked with.")] = "",
) -> None:
    """Put a form in front of a piece of content, and print the link to post anywhere."""
    from bot.assembly.content import build_make_gate

    call = call_of(context)
    rep = call.acting(f'gate "{asset}"')
    made, link = build_make_gate(call.house)(asset, campaign=campaign, by=rep, now=call.now())
    if call.json:
        call.emit({"title": made.title, "campaign": made.campaign, "link": link, "token": made.token})
        return
    call.show(f"Whoever fills in the form gets “{made.title}” and becomes a lead of yours:")
    call.show(link)
    call.show("leadbot revoke LINK closes it.")
