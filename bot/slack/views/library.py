"""The library as marketing sees it: what is missing, what content does, and for whom there is too little."""

from bot.domain.coverage import Cell, Coverage
from bot.domain.subscription import DeliveryId
from bot.slack.identifiers import DIGEST_METADATA, Action
from bot.slack.mrkdwn import plain
from bot.slack.views.blocks import Block, Message, actions, bar_chart, button, context, header, message, section, table
from bot.usecases.see_content import ContentReport, Piece
from bot.usecases.see_gaps import GapLedger

GAPS_TITLE = "What the library lacks"
PIECES_SHOWN = 8
SIGNS = {Coverage.STRONG: "✅ strong", Coverage.THIN: "⚠️ thin", Coverage.MISSING: "❌ missing"}


def gaps(ledger: GapLedger, *, channel_id: str, weekly: bool) -> Message:
    """The ledger for somebody who asked, and whether it comes here every week."""
    if weekly:
        offered = button("Stop the weekly post", Action.GAPS_STOP, channel_id)
    else:
        offered = button("Post it here every week", Action.GAPS_WEEKLY, channel_id)
    return message(_gaps_spoken(ledger), [*_gaps(ledger), actions(offered)])


def gaps_post(ledger: GapLedger, delivery_id: DeliveryId) -> Message:
    """The weekly post; carries what names it, so that it can be found again."""
    metadata = {"event_type": DIGEST_METADATA, "event_payload": {"delivery_id": delivery_id}}
    return {**message(_gaps_spoken(ledger), _gaps(ledger)), "metadata": metadata}


def _gaps(ledger: GapLedger) -> list[Block]:
    if not ledger.lines:
        return [header(GAPS_TITLE), section("Nothing: every request for content found something.")]
    lines = "\n".join(f"• {plain(line, 300)}" for line in ledger.lines)
    small = context("Requests that nothing was good enough for. Whoever waits is told when a piece fills the gap.")
    return [header(GAPS_TITLE), section(lines), small]


def _gaps_spoken(ledger: GapLedger) -> str:
    return "\n".join([f"{GAPS_TITLE}:", *(ledger.lines or ("nothing.",))])


def performance(report: ContentReport) -> Message:
    """What came of what was sent, as a chart and in sentences; then stage by persona."""
    shown = report.pieces[:PIECES_SHOWN]
    lines = "\n".join(f"• *{plain(piece.title, 100)}*: {plain(piece.sentence, 300)}" for piece in shown)
    blocks = [
        header("What content does"),
        *_chart(shown),
        section(lines or "Nothing was sent yet: *Send*, beside a suggestion, logs it."),
        section("*For whom there is content*"),
        table(_rows(report)),
    ]
    spoken = "\n".join(["What content does:", *(f"{piece.title}: {piece.sentence}" for piece in shown)])
    return message(spoken, blocks)


def _chart(pieces: tuple[Piece, ...]) -> list[Block]:
    labels = [piece.title for piece in pieces]
    chart = bar_chart(
        "Leads by piece",
        labels,
        {
            "sent": [piece.record.sent for piece in pieces],
            "opened": [piece.record.opened for piece in pieces],
            "moved on": [piece.record.moved for piece in pieces],
        },
    )
    return [chart] if chart else []


def _rows(report: ContentReport) -> list[list[str]]:
    head = ["Stage", *(cell.persona for cell in report.cells[0])]
    return [head, *([str(row[0].stage), *map(_cell, row)] for row in report.cells)]


def _cell(cell: Cell) -> str:
    return f"{SIGNS[cell.coverage]} ({cell.pieces})"
