"""What a change of the rules would do, in words and rows that are the same in the terminal and in Slack."""

from bot.domain.answer_words import count_of
from bot.domain.backtest import Backtest
from bot.domain.measures import ENOUGH_OF_EACH, Measured
from bot.domain.rules_preview import RulesPreview
from bot.usecases.show_rules import NamedLoad, ShownChange

LOADS_SHOWN = 10
DIFFERENCES_SHOWN = 30


def headline(preview: RulesPreview) -> str:
    """`12 of 4,000 leads would change band, 310 their score.`"""
    if not preview.rescored and not preview.moved:
        return f"None of {count_of(preview.leads, 'lead')} would change."
    if not preview.rescored:
        return f"{preview.moved:,} of {count_of(preview.leads, 'lead')} would change band, none its score."
    return (
        f"{preview.moved:,} of {count_of(preview.leads, 'lead')} would change band, {preview.rescored:,} their score."
    )


def move_rows(preview: RulesPreview) -> list[tuple[str, int]]:
    """`warm → hot` with the number of leads."""
    return [(f"{move.before} → {move.after}", move.leads) for move in preview.moves]


def bands_line(preview: RulesPreview) -> str:
    """Why the same score can be in two bands; empty where no band changes."""
    if not preview.moves:
        return ""
    return "A band can ask for fit and engagement too, so the same score can be hot for one lead and warm for another."


def load_line(named: NamedLoad, capacity: int) -> str:
    """`Mara Lindt: 14 new hot leads a week instead of 9, 4 more than a rep can take.`"""
    load = named.load
    was = "as now" if load.week_before == load.week_after else f"instead of {load.week_before:,}"
    line = f"{named.rep}: {count_of(load.week_after, 'new hot lead')} a week, {was}"
    if load.rep_id is not None and load.week_after > capacity:
        line += f", {load.week_after - capacity:,} more than a rep can take"
    return f"{line}; {load.hot_after:,} hot in all, now {load.hot_before:,}."


def load_lines(shown: ShownChange) -> list[str]:
    """Who gets how many hot leads; the busiest first."""
    capacity = shown.change.preview.capacity
    lines = [load_line(named, capacity) for named in shown.loads[:LOADS_SHOWN]]
    more = len(shown.loads) - LOADS_SHOWN
    return [*lines, *([f"… and {more} more with fewer."] if more > 0 else [])]


def capacity_line(shown: ShownChange) -> str:
    """Whether the team can take it, by the capacity that the rules state."""
    capacity = shown.change.preview.capacity
    reps = [named for named in shown.loads if named.load.rep_id is not None]
    over = [named.rep for named in reps if named.load.week_after > capacity]
    stated = f"Capacity: {count_of(capacity, 'new hot lead')} a rep and week"
    if not over:
        return f"{stated}; {'nobody gets more' if reps else 'no rep has hot leads'}."
    return f"{stated}; more would come to {', '.join(over[:5])}{f' and {len(over) - 5} more' if len(over) > 5 else ''}."


def difference_rows(preview: RulesPreview) -> list[tuple[str, str, str]]:
    """Field, old value, new value."""
    shown = [(d.place, d.before, d.after) for d in preview.differences[:DIFFERENCES_SHOWN]]
    more = len(preview.differences) - len(shown)
    return [*shown, *([(f"… {more} more", "", "")] if more > 0 else [])]


def backtest_rows(tested: Backtest) -> list[tuple[str, str, str]]:
    """Measure, old rules, new rules; empty where there are too few outcomes."""
    if tested.before is None or tested.after is None:
        return []
    return [
        ("AUC (0.5 is chance)", _interval(tested.before.auc), _interval(tested.after.auc)),
        ("Brier (lower is better)", _interval(tested.before.brier, 3), _interval(tested.after.brier, 3)),
        ("Lift of the top tenth", _interval(tested.before.lift, 1), _interval(tested.after.lift, 1)),
    ]


def backtest_line(tested: Backtest) -> str:
    """What past outcomes say, in a sentence that is careful with small numbers."""
    ended = f"{tested.won:,} won and {tested.lost:,} lost or disqualified"
    if tested.before is not None and tested.before == tested.after:
        return f"On {ended} both rules do the same: none of the scores that they had then changes."
    if tested.auc_gain is None:
        return (
            f"Past outcomes: {ended}. That is too few to tell old rules from new; from {ENOUGH_OF_EACH} of each on "
            "I show how both would have done."
        )
    gain = tested.auc_gain
    if gain.low > 0:
        verdict = "The new rules tell won leads from lost ones better"
    elif gain.high < 0:
        verdict = "The new rules tell won leads from lost ones worse"
    else:
        verdict = "That is no clear difference: chance alone moves it as far"
    return f"On {ended}, AUC {gain.value:+.2f} ({gain.low:+.2f} to {gain.high:+.2f}). {verdict}."


def learned_line(preview: RulesPreview) -> str:
    """Empty where nothing changes about what was learned."""
    if preview.learned_stays:
        return "What was learned from outcomes goes on counting. Past outcomes try the rules alone: it has seen them."
    if not preview.learned_off:
        return ""
    return "What was learned from outcomes stops counting until it is learned again beside the new rules."


def _interval(number: Measured, decimals: int = 2) -> str:
    return f"{number.value:.{decimals}f} ({number.low:.{decimals}f}–{number.high:.{decimals}f})"
