"""What moved a score lately, for the command line."""

from typing import TYPE_CHECKING

from bot.cli.call import Call

if TYPE_CHECKING:
    from bot.domain.score_change import ScoreChange
    from bot.domain.score_difference import ScoreDifference
    from bot.domain.score_override import Override
    from bot.usecases.why_score import Why


def tell_difference(call: Call, why: "Why") -> None:
    """`Since 11 Mar 2026: 62 → 81 (+19)`, and each cause with its points."""
    from rich.table import Table
    from rich.text import Text

    lately = why.lately
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
    if why.rules_said:
        call.show(Text(why.rules_said))


def why_as_json(why: "Why") -> dict[str, object]:
    """What moved the score, and its changes on record, for programs."""
    return {
        "lately": _difference(why.lately),
        "history": [_change(change) for change in why.history],
        "override": _override(why.override) if why.override else None,
    }


def _override(said: "Override") -> dict[str, object]:
    return {
        "score": said.score,
        "band": str(said.band),
        "reason": said.reason,
        "by": said.by_name,
        "made_at": said.made_at.isoformat(),
        "until": said.until.isoformat(),
    }


def _change(change: "ScoreChange") -> dict[str, object]:
    return {
        "at": change.at.isoformat(),
        "before": change.before,
        "after": change.after,
        "band_before": str(change.band_before),
        "band_after": str(change.band_after),
        "cause": str(change.cause.kind),
        "ref": change.cause.ref,
        "words": change.cause.words,
    }


def _difference(lately: "ScoreDifference") -> dict[str, object]:
    """Its lines add up."""
    return {
        "since": lately.since.isoformat(),
        "before": lately.before,
        "after": lately.after,
        "lines": [{"label": line.label, "points": line.points, "cause": str(line.cause)} for line in lately.lines],
    }
