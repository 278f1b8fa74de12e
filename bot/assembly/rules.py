"""The rules as people edit them, and changes of them, put together."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly.house import House
    from bot.slack.abilities import RulesDesk
    from bot.usecases.check_rules import RulesChecked
    from bot.usecases.decide_rules import DecideRules
    from bot.usecases.ports import Named
    from bot.usecases.propose_rules import ProposeRules
    from bot.usecases.show_rules import ShowRules


def build_propose_rules(house: "House") -> "ProposeRules":
    """Proposing a change, with what it would do."""
    from bot.files.rules_file import read_rules_text
    from bot.usecases.preview_rules import PreviewRules
    from bot.usecases.propose_rules import ProposeRules

    stores = house.stores
    preview = PreviewRules(stores.batches, house.in_force, stores.learned, stores.outcomes)
    return ProposeRules(stores.rules_changes, house.in_force, read_rules_text, preview)


def build_decide_rules(house: "House") -> "DecideRules":
    """Approving, rejecting and reverting."""
    from bot.usecases.decide_rules import DecideRules

    return DecideRules(house.stores.rules_changes, house.in_force)


def build_show_rules(house: "House") -> "ShowRules":
    """Which rules are in force and why, and every change of them."""
    from bot.usecases.show_rules import ShowRules

    stores = house.stores
    return ShowRules(stores.rules_changes, house.in_force, stores.leads, stores.reps)


def build_rules_desk(house: "House") -> "RulesDesk":
    """Showing, proposing, tuning and deciding, in Slack."""
    from bot.files.rules_edit import with_values
    from bot.slack.abilities import RulesDesk
    from bot.usecases.tune_rules import TuneRules

    propose = build_propose_rules(house)
    return RulesDesk(
        show=build_show_rules(house),
        propose=propose,
        tune=TuneRules(propose, lambda: rules_text(house, None), with_values),
        decide=build_decide_rules(house),
        rescore=house.rescore,
        reps=house.stores.reps,
    )


def rules_text(house: "House", number: int | None) -> str:
    """The text of a change, or of the rules in force. Raises RulesChangeUnknown, RulesWrong."""
    number = number or house.in_force.standing().change
    if number is not None:
        return house.stores.rules_changes.get(number).text
    return rules_path(house).read_text(encoding="utf-8")


def rules_path(house: "House") -> Path:
    """The rules file in use: the company's, or the one that comes with Leadbot."""
    from bot.files.rules_file import SHIPPED_RULES

    return house.settings.rules or SHIPPED_RULES


def check_rules(path: Path) -> "RulesChecked":
    """What is wrong with a rules file, line by line."""
    from bot.files.rules_file import read_rules
    from bot.usecases.check_rules import CheckRules

    return CheckRules(read_rules)(path)


def rules_schema() -> Mapping[str, object]:
    """The JSON schema of a rules file."""
    from bot.files.rules_schema import rules_schema as schema

    return schema()


def unread_titles(house: "House") -> "Sequence[Named]":
    """Job titles that the rules cannot read, most frequent first."""
    from bot.usecases.list_unread_titles import ListUnreadTitles

    return ListUnreadTitles(house.stores.vocabulary, house.in_force)()
