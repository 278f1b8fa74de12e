"""`leadbot library gaps` and `leadbot library performance`: what is missing, and what content does."""

import typer

from bot.cli.call import call_of
from bot.cli.library import library


@library.command("gaps")
def gaps(context: typer.Context) -> None:
    """What the library lacks: requests that nothing in it was good enough for."""
    from bot.assembly.content import build_see_gaps

    call = call_of(context)
    ledger = build_see_gaps(call.house)(now=call.now())
    if call.json:
        call.emit({"total": ledger.total, "gaps": list(ledger.lines)})
        return
    for line in ledger.lines:
        call.show(line)
    if not ledger.lines:
        call.show("Nothing: every request for content found something.")


@library.command("performance")
def performance(context: typer.Context) -> None:
    """What came of content that was sent, and for whom there is too little."""
    from rich.table import Table

    from bot.assembly.content import build_see_content

    call = call_of(context)
    report = build_see_content(call.house)(now=call.now())
    if call.json:
        shape = ("sent", "opened", "reopened", "moved")
        pieces = [{"title": p.title} | {name: getattr(p.record, name) for name in shape} for p in report.pieces]
        cells = [
            {"stage": str(cell.stage), "persona": str(cell.persona), "pieces": cell.pieces, "is": str(cell.coverage)}
            for row in report.cells
            for cell in row
        ]
        call.emit({"pieces": pieces, "matrix": cells})
        return
    for piece in report.pieces:
        call.show(f"{piece.title}: {piece.sentence}")
    if not report.pieces:
        call.show("Nothing was sent so far. What there is to send, by stage and by whom it is for:")
    table = Table("Stage", *(str(cell.persona) for cell in report.cells[0]), box=None, padding=(0, 2, 0, 0))
    for row in report.cells:
        table.add_row(str(row[0].stage), *(f"{cell.coverage} ({cell.pieces})" for cell in row))
    call.show(table)
