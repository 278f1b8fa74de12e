"""`leadbot handoff`: what the next person has to know of a lead."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.call import call_of
from bot.domain.words import Criterion

if TYPE_CHECKING:
    from bot.domain.handoff import Handoff
    from bot.domain.templates import TemplateVerdict


@app.command()
def handoff(
    context: typer.Context,
    email: Annotated[str, typer.Argument(help="E-mail address of the lead.")],
) -> None:
    """Say what the next person has to know: verdict, the buyer's words, open questions, what they have already."""
    from rich.text import Text

    from bot.usecases.hand_over import HandOver

    call = call_of(context)
    house, rep = call.house, call.rep()
    stores = house.stores
    hand_over = HandOver(stores.leads, house.in_force, stores.parkings, stores.sendings, stores.reps)
    shown = hand_over(house.lead_by_email(email).lead.id, by=rep.id if rep else None, now=call.now())
    if call.json:
        call.emit(handoff_json(shown))
        return
    for title, lines in sections(shown):
        call.show(Text(title, style="bold"))
        for line in lines:
            call.show(Text(f"  {line}"))


def sections(shown: "Handoff") -> Iterator[tuple[str, list[str]]]:
    """The hand-off in words, part by part; parts with nothing in them are left out."""
    lead, verdict = shown.lead.lead, shown.verdict
    yield f"{lead.shown}, {lead.email}: {verdict.ruling}. {verdict.reason}", []
    for criterion in Criterion:
        judged = verdict.on(criterion)
        rows = shown.evidence.get(criterion, ())
        told = [f"“{row.quote}” {row.speaker}, {row.at:%Y-%m-%d}, {row.source}".rstrip(", ") for row in rows]
        yield f"{criterion.capitalize()}: {judged.met} ({judged.reason})", told
    if shown.template:
        yield from _by_template(shown.template)
    parts = {
        "Still to ask": [f"{question.why}. You could ask: {question.how}" for question in shown.questions],
        "Do not ask again": [f"{s.criterion.capitalize()}: {s.value} ({s.by}, {s.at:%Y-%m-%d})" for s in shown.settled],
        "They have already": [f"{piece.title} ({piece.kind}, {piece.at:%Y-%m-%d})" for piece in shown.sent],
    }
    if shown.parking:
        yield (
            f"Put aside ({shown.parking.code}), to come back {shown.parking.wake_up.sentence}",
            [f"“{shown.parking.words}”"],
        )
    yield from ((title, lines) for title, lines in parts.items() if lines)


def _by_template(judged: "TemplateVerdict") -> Iterator[tuple[str, list[str]]]:
    """The lead as the template of the team has it, with how to ask for what BANT does not."""
    head = f"{judged.template.upper()}: {judged.verdict.ruling}. {judged.verdict.reason}"
    yield head, [f"{element.name}: {element.met} ({element.reason})" for element in judged.elements]
    asked = [f"{element.name}. You could ask: {element.ask}" for element in judged.elements if element.ask]
    if asked:
        yield f"Still to ask for {judged.template.upper()}", asked


def handoff_json(shown: "Handoff") -> Mapping[str, object]:
    """The same for programs."""
    from bot.usecases.verdict_json import template_json, verdict_json

    return {
        **verdict_json(shown.lead.lead.email or "", shown.verdict),
        "ask": [{"criterion": q.criterion.value, "why": q.why, "how": q.how} for q in shown.questions],
        "do_not_ask": [
            {"criterion": s.criterion.value, "value": s.value, "by": s.by, "at": s.at.isoformat()}
            for s in shown.settled
        ],
        "template": template_json(shown.template) if shown.template else None,
        "sent": [{"title": p.title, "kind": str(p.kind), "at": p.at.isoformat()} for p in shown.sent],
    }
