"""`leadbot recycle`: put a lead aside until a day or a deed."""

from typing import Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of
from bot.domain.parking import ReasonCode


@app.command()
def recycle(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="E-mail address of the lead.")],
    until: Annotated[
        str, typer.Argument(help='Until when, in words: "no budget until their new fiscal year in April".')
    ],
    reason: Annotated[ReasonCode | None, typer.Option(help="Why; read off the words where it is left out.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what is understood and write nothing.")] = False,
) -> None:
    """Put a lead aside, with a reminder on the day or the deed that the words name; `leadbot undo` takes it back."""
    from bot.assembly.parking import build_park_lead

    call = call_of(context)
    rep = call.acting(f'recycle {email} "{until}"')
    park = build_park_lead(call.house)
    plan = park.plan(call.house.lead_by_email(email).lead.id, until, code=reason, now=call.now())
    told = {
        "email": plan.lead.lead.email,
        "reason": plan.code.value,
        "words": plan.words,
        "on": plan.wake_up.on,
        "deed": plan.wake_up.deed,
    }
    if dry_run:
        sentence = f"A rehearsal: {plan.lead.lead.shown} ({plan.code}), to come back {plan.wake_up.sentence}."
    else:
        saved = park(
            plan.lead.lead.id,
            code=plan.code,
            words=plan.words,
            wake_up=plan.wake_up,
            by=rep,
            where="command line",
            now=call.now(),
        )
        told, sentence = told | {"change": saved.change.id}, saved.sentence
    if call.json:
        call.emit(told)
    else:
        call.show(sentence)
