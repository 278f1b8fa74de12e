"""`leadbot digest`: what would be posted, and posting it."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.call import Call, call_of
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.usecases.preview_digest import DigestPreview

digest = typer.Typer(help="Daily digests of leads that became hot.", no_args_is_help=True)
app.add_typer(digest, name="digest")


@digest.command("preview")
def preview(
    context: typer.Context,
    channel: Annotated[str | None, typer.Option(help="Name of the channel, with or without #.")] = None,
) -> None:
    """Show what the next digest of a channel would say."""
    call = call_of(context)
    if channel is None:
        raise BadInput(
            "Whose digest? Name a channel of your Slack, for example: leadbot digest preview --channel sales"
        )
    shown = _previewed(call, channel)
    if call.json:
        leads = [line.lead.lead.email for account in shown.content.accounts for line in account.lines]
        call.emit(
            {
                "channel": shown.channel,
                "subscribed": shown.subscribed,
                "total": shown.content.total,
                "leads": leads,
                "text": shown.text,
            }
        )
    else:
        call.show(shown.text)


def _previewed(call: Call, channel: str) -> "DigestPreview":
    """As of now over the live leads; as of another time over a copy, in which scores are of that time."""
    if call.frozen is None:
        with call.progress("Scoring") as progress:
            call.house.refresh_scores(now=call.now(), progress=progress)
        return call.house.preview_digest(channel, now=call.now())
    from bot.assembly.time_travel import travelled

    with travelled(call.house, now=call.now()) as house, call.progress("Scoring") as progress:
        if house is None:
            call.remark("Scores are those of now: there is no copy of a database server for another time.")
            return call.house.preview_digest(channel, now=call.now())
        house.refresh_scores(now=call.now(), progress=progress)
        return house.preview_digest(channel, now=call.now())


@digest.command("send")
def send(context: typer.Context) -> None:
    """Post every digest that is due now."""
    from bot.assembly.slack_bot import build_post_due_digests

    call = call_of(context)
    with call.progress("Scoring") as progress:
        call.house.refresh_scores(now=call.now(), progress=progress)
    done = build_post_due_digests(call.house)(now=call.now())
    counts = {name: getattr(done, name) for name in ("posted", "empty", "skipped", "failed", "waiting")}
    if call.json:
        call.emit(counts)
    else:
        call.show(", ".join(f"{count} {word}" for word, count in counts.items()) + ".")
    if done.failed:
        raise typer.Exit(1)
