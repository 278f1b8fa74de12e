"""The scoring rules: which are in force, what is proposed, and what a proposal would do."""

from bot.domain.bands import bands_from
from bot.domain.rules_change import ChangeState, RulesChange
from bot.domain.words import Band
from bot.slack.identifiers import COMMAND, Action, Verb
from bot.slack.mrkdwn import bold, cut, plain, sentence
from bot.slack.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bar_chart,
    button,
    confirmed,
    context,
    message,
    section,
    table,
)
from bot.slack.views.wording import Reader
from bot.usecases.rules_words import (
    backtest_line,
    backtest_rows,
    bands_line,
    capacity_line,
    difference_rows,
    headline,
    learned_line,
    load_lines,
)
from bot.usecases.show_rules import NamedMover, RulesState, ShownChange

HOTTEST_FIRST = bands_from(Band.COLD)
HISTORY_SHOWN = 5
MOVERS_SHOWN = 10
DIFFERENCES_SHOWN = 8
LOADS_SHOWN = 6


def state(rules: RulesState, *, may_decide: bool, reader: Reader) -> Message:
    """What holds and why, what waits for a decision, and the latest that was decided."""
    blocks = [section(f"*Scoring rules*\n{sentence(rules.why)}")]
    for change in rules.open:
        look = button("Look at it", Action.RULES_LOOK, str(change.number))
        blocks.append(section(f"🟡 {_proposed(change, reader)}", accessory=look))
    if not rules.open:
        blocks.append(section("Nothing is proposed."))
    decided = [change for change in rules.changes if change.state is not ChangeState.OPEN][:HISTORY_SHOWN]
    if decided:
        blocks.append(context("\n".join(f"{plain(c.how_it_ended)} {_why(c)}".strip() for c in decided)))
    buttons = _buttons(rules) if may_decide else []
    blocks.append(actions(*buttons) if buttons else context("Managers and admins decide on the rules."))
    waiting = " ".join(f"Change {change.number} waits for a decision." for change in rules.open)
    return message(f"{rules.why} {waiting or 'Nothing is proposed.'}", blocks)


def proposal(shown: ShownChange, *, reader: Reader, may_approve: bool = True) -> Message:
    """A change with what it would do, and buttons for what can be done about it; its proposer may not approve."""
    change, preview = shown.change, shown.change.preview
    chart = bar_chart(
        "Leads by band, before and after",
        [str(band) for band in HOTTEST_FIRST],
        {
            "before": [preview.bands_before.get(band, 0) for band in HOTTEST_FIRST],
            "after": [preview.bands_after.get(band, 0) for band in HOTTEST_FIRST],
        },
    )
    loads = load_lines(shown)[:LOADS_SHOWN]
    small = [backtest_line(preview.backtest), *_backtest(shown), learned_line(preview)]
    blocks = [
        section(f"{_proposed(change, reader)}\n{bold(headline(preview))}"),
        *([chart] if chart else []),
        section("\n".join(["*What changes in the rules*", *_differences(shown)])),
        *_movers(shown),
        section("\n".join(["*Hot leads*", sentence(capacity_line(shown)), *(f"• {sentence(line)}" for line in loads)])),
        context("\n".join(sentence(line) for line in small if line)),
        *_below(shown, may_approve=may_approve),
    ]
    return message(_spoken(shown), blocks)


def _proposed(change: RulesChange, reader: Reader) -> str:
    """`*Change 3* by Mara Lindt, today at 10:00: “Hot is too rare”`."""
    said = f": “{plain(cut(change.note, 200))}”" if change.note else ""
    return f"*Change {change.number}* by {plain(change.proposed.name)}, {reader.time(change.proposed.at)}{said}"


def _why(change: RulesChange) -> str:
    act = change.reverted or change.decided
    return f"“{plain(cut(act.why, 120))}”" if act and act.why else ""


def _buttons(rules: RulesState) -> list[Element]:
    propose = button("Propose a change", Action.RULES_TUNE)
    number = rules.standing.change
    return [propose, *([_revert(number)] if number is not None else [])]


def _revert(number: int) -> Element:
    return confirmed(
        button(f"Revert change {number}", Action.RULES_REVERT, str(number), style="danger"),
        title="Go back to the rules before?",
        text="They are in force at once, and every lead is scored again.",
        yes="Revert",
    )


def _below(shown: ShownChange, *, may_approve: bool) -> list[Block]:
    """What can still be done."""
    number = str(shown.change.number)
    if shown.in_force:
        return [actions(_revert(shown.change.number))]
    if shown.change.state is not ChangeState.OPEN:
        return [context(plain(shown.change.how_it_ended))]
    reject = button("Reject", Action.RULES_REJECT, number)
    if shown.outdated:
        again = button("Propose it again", Action.RULES_AGAIN, number)
        return [context("Other rules came in force since: these numbers are old."), actions(again, reject)]
    if not may_approve:
        return [context("You proposed it: a second person approves it."), actions(reject)]
    return [actions(button("Approve", Action.RULES_APPROVE, number, style="primary"), reject)]


def _movers(shown: ShownChange) -> list[Block]:
    """Those that move furthest, and how many there are beside them."""
    if not shown.movers:
        return []
    named, preview = shown.movers[:MOVERS_SHOWN], shown.change.preview
    rows = [["Lead", "Company", "Score", "Band"], *map(_mover_row, named)]
    more = max(preview.moved, preview.rescored) - len(named)
    beside = f"The {len(named)} that move furthest; {more:,} more move." if more > 0 else ""
    said = [line for line in (beside, bands_line(preview)) if line]
    return [table(rows, right=frozenset({2})), *([context(" ".join(said))] if said else [])]


def _mover_row(named: NamedMover) -> list[str]:
    moves = named.mover
    same = moves.score_before == moves.score_after
    return [
        named.name,
        named.company,
        str(moves.score_after) if same else f"{moves.score_before} → {moves.score_after}",
        f"{moves.band_before} → {moves.band_after}",
    ]


def _differences(shown: ShownChange) -> list[str]:
    rows = difference_rows(shown.change.preview)[:DIFFERENCES_SHOWN]
    lines = [f"• {plain(_path(place))}: {plain(before)} → {plain(after)}" for place, before, after in rows]
    more = len(shown.change.preview.differences) - DIFFERENCES_SHOWN
    return [*lines, *([f"… and {more} more"] if more > 0 else [])]


def _path(place: str) -> str:
    """`bands › hot › fit`: a plain > begins a quotation in Slack."""
    return place.replace(" > ", " › ")


def _backtest(shown: ShownChange) -> list[str]:
    rows = backtest_rows(shown.change.preview.backtest)
    return [f"{name}: {old} → {new}" if old != new else f"{name}: {old}" for name, old, new in rows]


def _spoken(shown: ShownChange) -> str:
    """All that matters, for notifications and screen readers."""
    preview = shown.change.preview
    changed = "; ".join(f"{place}: {before} → {after}" for place, before, after in difference_rows(preview))
    return "\n".join(
        [
            f"Change {shown.change.number} of the scoring rules, by {shown.change.proposed.name}.",
            headline(preview),
            cut(changed, 800),
            *(f"{move.before} → {move.after}: {move.leads:,}" for move in preview.moves),
            capacity_line(shown),
            backtest_line(preview.backtest),
            f"To decide: {COMMAND} {Verb.RULES}",
        ]
    )
