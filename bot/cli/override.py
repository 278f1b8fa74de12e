"""`leadbot score override`: a score of one's own, with a reason and an end."""

from datetime import datetime
from typing import Annotated

import typer

from bot.cli.call import call_of
from bot.cli.score import scores
from bot.domain.errors import BadInput, RepUnknown
from bot.domain.words import Band


@scores.command()
def override(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="E-mail address of the lead.")],
    score: Annotated[int | None, typer.Option(help="Your score, 0 to 100.")] = None,
    band: Annotated[Band | None, typer.Option(help="Your band, instead of a score or beside it.")] = None,
    reason: Annotated[str, typer.Option(help="Why, in a few words.")] = "",
    until: Annotated[str, typer.Option(help="The last day that it counts, such as 2026-05-01.")] = "",
    clear: Annotated[bool, typer.Option("--clear", help="Let the rules count again.")] = False,
) -> None:
    """Set a lead's score yourself for a while: it ranks the lead until then, marked; `leadbot undo` takes it back."""
    from bot.assembly.overrides import build_override_score

    call = call_of(context)
    rep, lead = call.rep(), call.house.lead_by_email(email).lead
    if rep is None:
        raise RepUnknown("Whose score is it? Say who you are, with --as you@company.com")
    if call.house.rep_by_id(rep.id) is None:
        call.house.stores.reps.put(rep)  # whoever reads the score should know whose word it is
    use, now = build_override_score(call.house), call.now()
    if clear:
        saved = use.clear(lead.id, by=rep, where="command line", now=now)
    else:
        saved = use(
            lead.id,
            score=score,
            band=band,
            reason=reason,
            until=_last_moment(until, rep.zone or "UTC"),
            by=rep,
            where="command line",
            now=now,
        )
    if call.json:
        standing = saved.lead.standing
        values = {"email": lead.email, "score": standing.score, "band": str(standing.band), "change": saved.change.id}
        call.emit(values | {"sentence": saved.sentence})
    else:
        call.show(saved.sentence)


def _last_moment(until: str, zone: str) -> datetime:
    from bot.domain.score_override import OverrideWrong, end_of

    if not until:
        raise OverrideWrong("Say until when, for example --until 2026-05-01")
    try:
        return end_of(datetime.fromisoformat(until).date(), zone)
    except ValueError:
        raise BadInput(f"“{until}” is no day. Write it like 2026-05-01.") from None
