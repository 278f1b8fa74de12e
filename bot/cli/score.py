"""`leadbot score`: the receipt of a lead's score."""

from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from bot.cli.app import app
from bot.cli.call import Call, call_of
from bot.cli.score_words import tell_difference, why_as_json
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.domain.lead import Lead
    from bot.domain.receipt import AxisReceipt, Learned, Receipt
    from bot.usecases.why_score import Why

RECEIPT = "of"
"""The command that is meant where none is named: `leadbot score anna@acme.test`."""


class ReceiptUnlessSaid(TyperGroup):
    """A word that is no command is whose score to show."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """See Typer, whose type for `ctx` is private."""
        named = bool(args) and (args[0] in self.commands or args[0] in ctx.help_option_names)
        return super().parse_args(ctx, args if named else [RECEIPT, *args])


scores = typer.Typer(
    cls=ReceiptUnlessSaid,
    help="Show what a lead's score is made of: `leadbot score EMAIL`, or all of them with --all.",
    no_args_is_help=False,
)
app.add_typer(scores, name="score")


@scores.command(RECEIPT)
def score(
    context: typer.Context,
    email: Annotated[str | None, typer.Argument(help="E-mail address of the lead.")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Every lead, best first; with --json every receipt.")] = False,
) -> None:
    """Show what a lead's score is made of; the word `of` may be left out."""
    call = call_of(context)
    if everyone:
        _tell_all(call)
        return
    if email is None:
        raise BadInput("Whose score? For example: leadbot score anna@acme.test")
    lead = call.house.lead_by_email(email).lead
    why = call.house.why_score(lead.id, now=call.now())
    _tell(call, lead, why)


def _tell_all(call: Call) -> None:
    scored = call.house.score_all_leads(now=call.now())
    if call.json:
        for lead, receipt in scored:
            call.emit(_of(lead) | receipt_as_json(receipt))
        return
    from bot.cli.score_table import all_scores

    call.show(all_scores(scored))


def _of(lead: "Lead") -> dict[str, object]:
    return {"email": lead.email, "name": lead.name, "company": lead.company}


def _tell(call: Call, lead: "Lead", why: "Why") -> None:
    receipt = why.receipt
    if call.json:
        call.emit(_of(lead) | receipt_as_json(receipt) | why_as_json(why))
        return
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right")
    table.add_column()
    if why.override:
        call.show(Text(f"{lead.shown}: {why.override_said()}", style="bold yellow"))
    table.add_row(Text(str(receipt.score), style="bold"), Text(f"{lead.shown}: {receipt.band}", "bold"))
    for line in receipt.lines:
        table.add_row(f"{line.points:+}", line.label)
    for axis in receipt.axes:
        _tell_axis(table, axis)
    call.show(table)
    call.show(Text(receipt.band_reason))
    if receipt.learned:
        call.show(Text(receipt.learned.chance_sentence))
    for sentence in (*receipt.disqualified, *receipt.remarks):
        call.show(Text(sentence, style="yellow"))
    if receipt.next_band and receipt.lifts:
        call.show(Text(f"To become {receipt.next_band}: {' or '.join(receipt.lifts)}."))
    tell_difference(call, why)


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
        "learned": _learned_as_json(receipt.learned) if receipt.learned else None,
        "disqualified": list(receipt.disqualified),
        "remarks": list(receipt.remarks),
        "next_band": str(receipt.next_band) if receipt.next_band else None,
        "lifts": list(receipt.lifts),
        "rules_version": receipt.standing.rules_version,
        "scored_at": receipt.standing.scored_at.isoformat(),
    }


def _learned_as_json(learned: "Learned") -> dict[str, object]:
    return {
        "chance": round(learned.chance, 4),
        "low": round(learned.low, 4),
        "high": round(learned.high, 4),
        "share_percent": learned.share_percent,
        "outcomes": learned.outcomes,
        "sentence": learned.sentence,
        "version": learned.version,
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
