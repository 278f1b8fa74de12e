"""`leadbot send`: log that content goes to a lead, and get the link to it."""

from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of


@app.command()
def send(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="E-mail address of the lead.")],
    asset: Annotated[str, typer.Argument(help="Title of the piece, or a part of it.")],
) -> None:
    """Log that a piece of content goes to a lead, and print the link to paste."""
    from bot.assembly.content import build_send_content
    from bot.domain.sending import SentBy

    call = call_of(context)
    rep = call.acting(f'send {email} "{asset}"')
    lead_id = call.house.lead_by_email(email).lead.id
    sent = build_send_content(call.house)(
        lead_id, asset=asset, by=rep, way=SentBy.COMMAND, where="command line", now=call.now()
    )
    if call.json:
        told = {"email": email, "id": sent.asset.id, "title": sent.asset.title, "link": sent.link}
        call.emit(told | {"tracked": sent.tracked, "token": sent.sending.token})
        return
    call.show(f"Logged: “{sent.asset.title}” goes to {sent.lead.lead.shown}.")
    call.show(sent.link)
    call.show("Not sent after all? leadbot undo takes it back; leadbot revoke LINK lets the link alone lead nowhere.")
    if not sent.tracked:
        call.show("Nobody hears when it is opened: set LEADBOT_PUBLIC_URL to the address of your web endpoints.")
