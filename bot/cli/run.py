"""`leadbot run`: the bot against Slack."""

from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of


@app.command()
def run(
    context: typer.Context,
    http: Annotated[bool, typer.Option("--http", help="Take Slack's requests over HTTP.")] = False,
    port: Annotated[
        int | None, typer.Option(help="Port of the web endpoints, instead of LEADBOT_HTTP_PORT; 0 takes a free one.")
    ] = None,
) -> None:
    """Run the bot: Slack by Socket Mode (or --http), web endpoints, and the clock for digests."""
    from bot.assembly.running import start_bot
    from bot.logs import configure

    call = call_of(context)
    configure(call.house.settings.log_level)
    bot = start_bot(call.house, http=http, port=port)
    try:
        how = f"Slack's requests are taken at {bot.url}/slack/events" if http else "connected to Slack by Socket Mode"
        call.show(f"Leadbot runs: {how}; health at {bot.url}/health. Ctrl-C stops it.")
        bot.wait()
    finally:
        call.show("Stopping…")
        bot.stop()
