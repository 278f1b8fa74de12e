"""How far scores can be relied on: a chart, a table, and what was measured in sentences."""

from bot.domain.reliability import ScoreBand
from bot.domain.subscription import DeliveryId
from bot.slack.identifiers import DIGEST_METADATA, Action
from bot.slack.mrkdwn import sentence
from bot.slack.views.blocks import Block, Message, actions, bar_chart, button, header, message, section, table
from bot.usecases.report_scores import ScoreReport, said_of

TITLE = "How good are the scores?"


def shown(report: ScoreReport, *, channel_id: str, monthly: bool) -> Message:
    """The report for somebody who asked, and whether it comes here every month."""
    if monthly:
        offered = button("Stop the monthly report", Action.REPORT_STOP, channel_id)
    else:
        offered = button("Post it here every month", Action.REPORT_MONTHLY, channel_id)
    return message(_spoken(report), [*_blocks(report), actions(offered)])


def post(report: ScoreReport, delivery_id: DeliveryId) -> Message:
    """The monthly report; carries what names it, so that it can be found again."""
    metadata = {"event_type": DIGEST_METADATA, "event_payload": {"delivery_id": delivery_id}}
    return {**message(_spoken(report), _blocks(report)), "metadata": metadata}


def _blocks(report: ScoreReport) -> list[Block]:
    bands = report.reliability.bands
    blocks = [header(TITLE), section(f"*{sentence(report.headline)}*"), *_drawn(list(reversed(bands)))]
    if bands:
        rows = [["Scored", "Leads", "Won", "Share", "95 % interval"], *map(_row, bands)]
        blocks.append(table(rows, right=frozenset({1, 2, 3})))
    return [*blocks, section("\n".join(f"• {sentence(said)}" for said in report.sentences))]


def _drawn(bands: list[ScoreBand]) -> list[Block]:
    series = {
        "Won, %": [round(100 * band.share.value, 1) for band in bands],
        "Score": [round(band.score, 1) for band in bands],
    }
    chart = bar_chart("Share won, beside the score before", [band.shown for band in bands], series)
    return [chart] if chart else []


def _row(band: ScoreBand) -> list[str]:
    between = f"{band.share.low:.0%} to {band.share.high:.0%}"
    return [band.shown, f"{band.leads:,}", f"{band.won:,}", f"{band.share.value:.0%}", between]


def _spoken(report: ScoreReport) -> str:
    return " ".join([report.headline, *map(said_of, report.reliability.bands), *report.sentences])
