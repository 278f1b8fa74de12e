"""A change of the rules, drawn in the terminal."""

from collections.abc import Iterator, Sequence, Set

from rich.table import Table
from rich.text import Text

from bot.domain.rules_change import RulesChange
from bot.usecases.rules_words import (
    backtest_line,
    backtest_rows,
    bands_line,
    capacity_line,
    difference_rows,
    headline,
    learned_line,
    load_lines,
    move_rows,
)
from bot.usecases.show_rules import NamedMover, RulesState, ShownChange


def preview_parts(shown: ShownChange) -> Iterator[Table | Text]:
    """What changes in the rules, what that does to leads and reps, and what past outcomes say."""
    preview = shown.change.preview
    yield Text(headline(preview), style="bold")
    if preview.moves:
        yield _table(("Band", "Leads"), [(words, f"{leads:,}") for words, leads in move_rows(preview)], right={1})
    if shown.movers:
        yield _heading("Biggest movers")
        yield _table(("Lead", "Company", "Score", "Band"), [_mover_row(named) for named in shown.movers])
        if said := bands_line(preview):
            yield Text(said, style="dim")
    yield _heading("Hot leads")
    yield Text(capacity_line(shown))
    for line in load_lines(shown):
        yield Text(f"  {line}")
    yield _heading("Changed rules")
    yield _table(("Field", "Old", "New"), difference_rows(preview))
    yield _heading("Past outcomes")
    if rows := backtest_rows(preview.backtest):
        yield _table(("", "Old rules", "New rules"), rows)
    yield Text(backtest_line(preview.backtest))
    if said := learned_line(preview):
        yield Text(said, style="yellow")


def history_table(state: RulesState) -> Table:
    """One change a row, the newest first."""
    rows = [(str(c.number), state.word(c), c.version, *_told(c)) for c in state.changes]
    return _table(("Change", "Stands", "Version", "Proposed", "Decided", "Why"), rows, right={0})


def _told(change: RulesChange) -> tuple[str, str, str]:
    proposed, act = change.proposed, change.reverted or change.decided
    decided = f"{change.state} by {act.name}, {act.at:%d %b %Y %H:%M}" if act else ""
    why = " / ".join(said for said in (change.note, act.why if act else "") if said)
    return f"{proposed.name}, {proposed.at:%d %b %Y %H:%M}", decided, why


def _mover_row(named: NamedMover) -> tuple[str, ...]:
    mover = named.mover
    same = mover.band_before is mover.band_after
    level = mover.score_before == mover.score_after
    score = str(mover.score_after) if level else f"{mover.score_before} → {mover.score_after}"
    band = str(mover.band_after) if same else f"{mover.band_before} → {mover.band_after}"
    return named.name, named.company, score, band


def _heading(words: str) -> Text:
    return Text(f"\n{words}", style="bold")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Set[int] = frozenset()) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for place, name in enumerate(head):
        table.add_column(name, justify="right" if place in right else "left")
    for row in rows:
        table.add_row(*map(Text, row))
    return table
