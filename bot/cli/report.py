"""`leadbot score report`: how far scores can be relied on."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.call import Call, call_of
from bot.cli.score import scores
from bot.domain.errors import BadInput

if TYPE_CHECKING:
    from bot.domain.reliability import ScoreBand
    from bot.usecases.report_scores import ScoreReport

BAR_COLUMNS = 30
"""Width of a bar that is full."""


@scores.command("report")
def report(
    context: typer.Context,
    since: Annotated[
        str | None, typer.Option(metavar="DAY", help="Outcomes that came in from this day on; else of a year.")
    ] = None,
) -> None:
    """Hold scores to how their leads ended: as they were before anybody knew."""
    from bot.assembly.learning import build_report_scores

    call = call_of(context)
    made = build_report_scores(call.house)(now=call.now(), since=_day(since) if since else None)
    if call.json:
        call.emit(report_as_json(made))
    else:
        _tell(call, made)


def _day(written: str) -> datetime:
    """Raises BadInput."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        raise BadInput(f"--since {written}: write the day like 2026-03-18.") from None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _tell(call: Call, made: "ScoreReport") -> None:
    from rich.table import Table
    from rich.text import Text

    call.show(Text(made.headline, style="bold"))
    if made.reliability.bands:
        table = Table(box=None, padding=(0, 2, 0, 0))
        for title in ("scored", "leads", "won", "share", "", "95 % interval"):
            table.add_column(title, justify="right" if title in {"leads", "won", "share"} else "left")
        for band in made.reliability.bands:
            share = band.share
            between = f"{share.low:.0%} to {share.high:.0%}"
            row = (band.shown, f"{band.leads:,}", f"{band.won:,}", f"{share.value:.0%}", _bar(band), between)
            table.add_row(*row)
        call.show(table)
        call.show(Text("█ share won   │ where the score, taken as a chance, says it should end", style="dim"))
    for sentence in made.sentences:
        call.show(sentence)


def _bar(band: "ScoreBand") -> str:
    """The share won as a bar, with a mark where the mean score stands."""
    filled = round(band.share.value * BAR_COLUMNS)
    mark = min(round(band.score / 100 * BAR_COLUMNS), BAR_COLUMNS - 1)
    return "".join("│" if place == mark else "█" if place < filled else "·" for place in range(BAR_COLUMNS))


def report_as_json(made: "ScoreReport") -> dict[str, object]:
    """The report for programs."""
    found = made.reliability
    return {
        "headline": made.headline,
        "since": made.since.isoformat(),
        "leads": found.leads,
        "won": found.won,
        "bands": [asdict(band) for band in found.bands],
        "auc": asdict(found.auc) if found.auc else None,
        "brier": asdict(found.brier) if found.brier else None,
        "brier_usual": found.brier_usual,
        "lift": asdict(found.lift) if found.lift else None,
        "overrides": len(made.overrides),
        "overrides_rep_right": sum(one.rep_was_right for one in made.overrides),
        "made_by": made.made_by,
        "sentences": list(made.sentences),
    }
