"""What a change of the rules would do, for programs."""

from dataclasses import asdict

from bot.cli.rules_changes import change_as_json
from bot.usecases.rules_words import backtest_line, capacity_line, headline, learned_line
from bot.usecases.show_rules import ShownChange


def shown_as_json(shown: ShownChange) -> dict[str, object]:
    """The change and its preview: counts, names, differences, backtest."""
    preview = shown.change.preview
    return {
        **change_as_json(shown.change, str(shown.change.state)),
        "in_force": shown.in_force,
        "outdated": shown.outdated,
        "sentence": headline(preview),
        "at": preview.at.isoformat(),
        "leads": preview.leads,
        "moved": preview.moved,
        "rescored": preview.rescored,
        "bands": {
            "before": {str(band): count for band, count in preview.bands_before.items()},
            "after": {str(band): count for band, count in preview.bands_after.items()},
        },
        "moves": [{"from": str(m.before), "to": str(m.after), "leads": m.leads} for m in preview.moves],
        "movers": [
            {
                "lead_id": named.mover.lead_id,
                "name": named.name,
                "company": named.company,
                "score": [named.mover.score_before, named.mover.score_after],
                "band": [str(named.mover.band_before), str(named.mover.band_after)],
            }
            for named in shown.movers
        ],
        "capacity": {"hot_leads_a_week": preview.capacity, "sentence": capacity_line(shown)},
        "reps": [
            {
                "rep": named.rep,
                "new_hot_a_week": [named.load.week_before, named.load.week_after],
                "hot": [named.load.hot_before, named.load.hot_after],
            }
            for named in shown.loads
        ],
        "differences": [asdict(difference) for difference in preview.differences],
        "backtest": {**asdict(preview.backtest), "sentence": backtest_line(preview.backtest)},
        "learned": learned_line(preview),
    }
