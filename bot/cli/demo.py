"""`leadbot demo`: everything on this machine, in a browser."""

import webbrowser
from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of


@app.command()
def demo(
    context: typer.Context,
    port: Annotated[int, typer.Option(help="Port of the page; 0 takes a free one.")] = 8765,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """A local Slack workspace with sample leads, a library and a digest; needs nothing else."""
    from rich.text import Text

    from bot.assembly.running import wait_for_signal
    from bot.assembly.workspace import start_demo
    from bot.logs import configure
    from bot.settings import read_settings

    call = call_of(context)
    settings = read_settings()
    configure("WARNING")
    started = start_demo(settings, clock=call.now, port=port, say=call.show)
    try:
        call.show(Text.assemble("\n  Leadbot is ready:  ", (started.url, "bold"), "\n\n  Ctrl-C stops it."))
        if open_page:
            webbrowser.open(started.url)
        wait_for_signal()
    finally:
        call.show("Stopping…")
        started.stop()
