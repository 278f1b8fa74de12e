"""Every score in a table, for people."""

from collections.abc import Iterable, Iterator
from heapq import nlargest
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from bot.domain.answer_words import count_of

if TYPE_CHECKING:
    from bot.domain.lead import Lead
    from bot.domain.receipt import Receipt

SHOWN_AT_MOST = 1_000
"""Leads in the table; nobody reads more, and memory does not grow with the leads."""
HEAD = ("Score", "Band", "Fit", "Engagement", "Readiness", "Lead", "Company", "E-mail")
NUMBERS = frozenset({"Score", "Fit", "Engagement", "Readiness"})


def all_scores(scored: "Iterable[tuple[Lead, Receipt]]") -> Table:
    """The best first; below them how many there are."""
    count = 0

    def counted() -> "Iterator[tuple[Lead, Receipt]]":
        nonlocal count
        for count, pair in enumerate(scored, start=1):  # noqa: B007 - read when all are through
            yield pair

    best = nlargest(SHOWN_AT_MOST, counted(), key=lambda pair: (pair[1].score, pair[0].id))
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", caption_justify="left")
    for name in HEAD:
        table.add_column(name, justify="right" if name in NUMBERS else "left")
    for lead, receipt in best:
        points = (receipt.score, receipt.band, *(axis.points for axis in receipt.axes))
        table.add_row(*map(str, points), *(Text(word or "") for word in (lead.shown, lead.company, lead.email)))
    shown = f", the best {len(best):,} shown; --json writes all" if count > len(best) else ""
    table.caption = f"{count_of(count, 'lead')}{shown}; scores without what reps set themselves"
    return table
