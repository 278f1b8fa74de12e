"""`leadbot alerts`: what a rep would be told alone."""

import typer

from bot.cli.app import app
from bot.cli.call import call_of
from bot.domain.errors import RepUnknown

alerts = typer.Typer(help="What reps are told alone, as it happens.", no_args_is_help=True)
app.add_typer(alerts, name="alerts")


@alerts.command("preview")
def preview(context: typer.Context) -> None:
    """Show what a rep would be told now: what waits, and what happened in the last day."""
    from bot.assembly.alerts import build_preview_alerts
    from bot.assembly.clocks import build_keep_clocks

    call = call_of(context)
    if call.as_email is None:
        raise RepUnknown("Whose alerts? Say whose, for example: leadbot alerts preview --as you@company.com")
    build_keep_clocks(call.house)(now=call.now())
    shown = build_preview_alerts(call.house)(call.house.rep_named(call.as_email), now=call.now())
    if call.json:
        messages = [[{"kind": one.kind, "text": one.text} for one in some] for some in shown.now]
        call.emit({"messages": messages, "later": [{"kind": one.kind, "text": one.text} for one in shown.later]})
        return
    for number, some in enumerate(shown.now, start=1):
        call.show(f"Message {number}:")
        call.show("\n".join(f"  {one.text}" for one in some))
    if shown.later:
        call.show("Held back for now:")
        call.show("\n".join(f"  {one.text}" for one in shown.later))
    if not (shown.now or shown.later):
        call.show("Nothing to tell.")
