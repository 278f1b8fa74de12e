"""`leadbot score`: the receipt of a lead's score."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.app import app
from bot.cli.call import Call, call_of
from bot.cli.score_words import difference_as_json, tell_difference
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.domain.receipt import AxisReceipt, Receipt
    from bot.domain.score_difference import ScoreDifference


@app.command()
def score(
    context: typer.Context,
    email: Annotated[str | None, typer.Argument(help="E-mail address of the lead.")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Every lead's receipt, one a line; with --json.")] = False,
) -> None:
    """Show what a lead's score is made of."""
    call = call_of(context)
    if everyone:
        for receipt in call.house.score_all_leads(now=call.now()):
            _tell(call, receipt)
        return
    if email is None:
        raise BadInput("Whose score? For example: leadbot score anna@acme.test")
    lead = call.house.lead_by_email(email)
    why = call.house.why_score(lead.lead.id, now=call.now())
    _tell(call, why.receipt, why.lately, name=lead.lead.shown)


def _tell(call: Call, receipt: "Receipt", lately: "ScoreDifference | None" = None, name: str = "") -> None:
    if call.json:
        call.emit(receipt_as_json(receipt) | ({"lately": difference_as_json(lately)} if lately else {}))
        return
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right")
    table.add_column()
    table.add_row(Text(str(receipt.score), style="bold"), Text(f"{name or receipt.lead_id}: {receipt.band}", "bold"))
    for line in receipt.lines:
        table.add_row(f"{line.points:+}", line.label)
    for axis in receipt.axes:
        _tell_axis(table, axis)
    call.show(table)
    call.show(Text(receipt.band_reason))
    for sentence in (*receipt.disqualified, *receipt.remarks):
        call.show(Text(sentence, style="yellow"))
    if receipt.next_band and receipt.lifts:
        call.show(Text(f"To become {receipt.next_band}: {' or '.join(receipt.lifts)}."))
    if lately:
        tell_difference(call, lately)


def _tell_axis(table: "object", axis: "AxisReceipt") -> None:
    from rich.table import Table
    from rich.text import Text

    assert isinstance(table, Table)  # noqa: S101 - narrows the lazily imported type
    shown = f"{axis.points}" if axis.highest == axis.points else f"{axis.points}–{axis.highest}"
    table.add_row("", "")
    table.add_row(Text(shown, style="bold"), Text(str(axis.axis).capitalize(), style="bold"))
    for line in axis.lines:
        when = f" ({line.when:%d %b %Y})" if line.when else ""
        table.add_row(f"{line.points:+}", f"{line.label}{when}")
    if axis.unknown:
        unknown = ", ".join(f"{item.label} (up to +{item.could_add})" for item in axis.unknown)
        table.add_row("?", Text(f"not known: {unknown}", style="dim"))


def receipt_as_json(receipt: "Receipt") -> dict[str, object]:
    """A receipt for programs: each axis with its lines, which add up."""
    return {
        "lead_id": receipt.lead_id,
        "score": receipt.score,
        "highest": receipt.highest,
        "band": str(receipt.band),
        "band_reason": receipt.band_reason,
        "lines": [{"label": line.label, "points": line.points, "cause": str(line.cause)} for line in receipt.lines],
        **{str(axis.axis): _axis_as_json(axis) for axis in receipt.axes},
        "disqualified": list(receipt.disqualified),
        "remarks": list(receipt.remarks),
        "next_band": str(receipt.next_band) if receipt.next_band else None,
        "lifts": list(receipt.lifts),
        "rules_version": receipt.standing.rules_version,
        "scored_at": receipt.standing.scored_at.isoformat(),
    }


def _axis_as_json(axis: "AxisReceipt") -> dict[str, object]:
    return {
        "points": axis.points,
        "highest": axis.highest,
        "lines": [
            {
                "label": line.label,
                "points": line.points,
                "cause": str(line.cause),
                "ref": line.ref,
                "when": line.when.isoformat() if line.when else None,
            }
            for line in axis.lines
        ],
        "unknown": [{"label": item.label, "could_add": item.could_add} for item in axis.unknown],
    }
