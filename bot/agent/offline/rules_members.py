"""Companies, reps or countries picked by how many leads they have, which no plan says: told, never read otherwise."""

import re

from bot.agent.offline.marks import Mark, Unread
from bot.agent.offline.rules_groups import NONE_OF
from bot.agent.offline.scene import Rule, Scene, rule

_GROUPS = (
    r"(?:companies|accounts|firms|businesses|organi[sz]ations|reps|owners|sellers|industries|countries|sources|channels"
    r"|campaigns|cities|states|regions|titles|departments)"
)
_HAVING = r"(?: (?:that|which|who))?(?: of (?:ours|mine))? (?:with|having|have|has|had|got|holding|own|without|lacking)"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|many|multiple)"
_COUNT = (
    r"(?: (?:got|more|fewer|less|than|at|least|most|over|under|above|below|exactly|up|to|only|just|minimum|maximum"
    rf"|>=?|<=?))* {_NUMBER}(?: ?\+)?(?: (?:or more|or fewer|plus))?"
)
_NONE = r"(?: (?:no|zero|0|any|not any|not a single|a single))"
_KIND = (
    r"(?: (?:hot|warm|cool|cold|open|new|active|untouched|unowned|unassigned|qualified|working|inbound|my|our|of|the"
    r"|current|or|and))*"
)
_LEADS = r" (?:leads?|contacts?|prospects?|customers?|mqls?|sqls?|opportunit(?:y|ies)|subscribers?)(?: or more| each)?"


def _counted(match: re.Match[str], scene: Scene) -> Mark:
    groups = match["groups"]
    return Unread(
        f"I cannot pick {groups} by how many leads they have. Ask for the top {groups} by number of leads instead."
    )


RULES: tuple[Rule, ...] = (
    rule(rf"(?:(?:which|what) )?(?P<groups>{_GROUPS}){_HAVING}{_NONE}{_KIND}{_LEADS}", Unread(NONE_OF)),
    rule(rf"(?:(?:which|what) )?(?P<groups>{_GROUPS}){_HAVING}{_COUNT}{_KIND}{_LEADS}", _counted),
)
