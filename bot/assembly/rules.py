"""Changes of the rules, put together for Slack."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.slack.abilities import RulesDesk


def build_rules_desk(house: "House") -> "RulesDesk":
    """Showing, proposing, tuning and deciding."""
    from bot.files.rules_edit import with_values
    from bot.slack.abilities import RulesDesk
    from bot.usecases.tune_rules import TuneRules

    return RulesDesk(
        show=house.show_rules,
        propose=house.propose_rules,
        tune=TuneRules(house.propose_rules, lambda: house.rules_text(None), with_values),
        decide=house.decide_rules,
        rescore=house.rescore,
        reps=house.stores.reps,
    )
