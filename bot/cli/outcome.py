"""`leadbot outcome`: how a lead ended."""

from enum import StrEnum
from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of


class Ending(StrEnum):
    """How it ended, as people type it."""

    WON = "won"
    LOST = "lost"
    DISQUALIFIED = "disqualified"


@app.command()
def outcome(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="E-mail address of the lead.")],
    ending: Annotated[Ending, typer.Argument(help="won, lost, or disqualified: not a fit.")],
    reason: Annotated[str, typer.Option(help="Why, in a few words; needed for disqualified.")] = "",
) -> None:
    """Record how a lead ended, so that scores can learn from it; `leadbot undo` takes it back."""
    from bot.assembly.learning import build_record_outcome
    from bot.domain.outcome import OutcomeKind

    call = call_of(context)
    rep, kind = call.acting(f"outcome {email} {ending}"), OutcomeKind(ending)
    lead_id = call.house.lead_by_email(email).lead.id
    record = build_record_outcome(call.house)
    decided = record(lead_id, kind, reason=reason, by=rep, where="command line", now=call.now())
    if call.json:
        at = decided.outcome.at
        call.emit(
            {
                "email": decided.lead.lead.email,
                "outcome": str(decided.outcome.kind),
                "reason": decided.outcome.reason,
                "at": at.isoformat() if at else None,
                "change": decided.change.id if decided.change else None,
            }
        )
    else:
        call.show(decided.sentence)
