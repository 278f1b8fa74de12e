"""What moved a score lately, for the command line."""

from typing import TYPE_CHECKING

from bot.cli.call import Call

if TYPE_CHECKING:
    from bot.domain.score_difference import ScoreDifference


def tell_difference(call: Call, lately: "ScoreDifference") -> None:
    """`Since 11 Mar 2026: 62 → 81 (+19)`, and each cause with its points."""
    from rich.table import Table
    from rich.text import Text

    since = f"Since {lately.since:%d %b %Y}"
    if not lately.lines:
        call.show(Text(f"{since}: nothing changed.", style="bold"))
        return
    call.show(Text(f"{since}: {lately.before} → {lately.after} ({lately.points:+})", style="bold"))
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right")
    table.add_column()
    for line in lately.biggest:
        when = f" ({line.when:%d %b %Y})" if line.when else ""
        table.add_row(f"{line.points:+}", Text(f"{line.label}{when}"))
    call.show(table)


def difference_as_json(lately: "ScoreDifference") -> dict[str, object]:
    """The change for programs; its lines add up."""
    return {
        "since": lately.since.isoformat(),
        "before": lately.before,
        "after": lately.after,
        "lines": [{"label": line.label, "points": line.points, "cause": str(line.cause)} for line in lately.lines],
    }
