"""What values leads have of a field, asked for in the plural: `statuses of my leads`, `industries of hot leads`."""

import re

from bot.agent.offline.fields import field_named, is_dated, is_numeric
from bot.agent.offline.marks import Grouped, Lacks, Mark
from bot.agent.offline.participles import said_of
from bot.agent.offline.rules_time import time_follows
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import LeadField

_SPREAD = frozenset(
    (
        *(LeadField.STATUS, LeadField.CRM_STATUS, LeadField.STAGE, LeadField.BAND, LeadField.INDUSTRY, LeadField.TITLE),
        *(LeadField.COUNTRY, LeadField.STATE, LeadField.CITY, LeadField.SOURCE, LeadField.CAMPAIGN),
        *(LeadField.SENIORITY, LeadField.DEPARTMENT, LeadField.PERSONA, LeadField.CUSTOM),
    )
)
_LEADS = (
    r"(?: the| all| our| all the)?(?= (?:\w+ ){0,4}?(?:leads|contacts|prospects|customers|mqls|sqls|opportunities)\b)"
)


def _spread(match: re.Match[str], scene: Scene) -> Mark | None:
    named = field_named(match["what"], scene)
    if named is None or named[0] not in _SPREAD or (is_dated(named[1], scene) or is_numeric(named[1], scene)):
        return None
    return Grouped(named[0], named[1])


def _said_of(match: re.Match[str], scene: Scene) -> Mark | None:
    """`certified`, of a field `Certification`: that one is known, or none; nothing tells since when it is."""
    if time_follows(match, scene):
        return None
    custom = said_of(match["said"], scene)
    return Lacks(((LeadField.CUSTOM, custom),), negated=bool(match["no"])) if custom else None


SPREAD: tuple[Rule, ...] = (rule(rf"(?:the |all )?(?P<what>\w+(?: \w+)?s) of{_LEADS}", _spread),)
SAID: tuple[Rule, ...] = (
    rule(
        r"(?:(?:that|who|which) )?(?:(?:is|are) )?(?P<no>not |un)?(?P<said>\w{3,}(?:ied|ed))"
        r"(?! (?:by|with|at|through|via|on)\b)",
        _said_of,
    ),
    rule(
        r"(?:(?P<no>(?:with|have|has|having|got) no|without|no|lacking|missing|(?:do|does) not have)"
        r"|have|has|having|got)(?: any| an?)? (?P<said>\w{4,}(?:ance|ing|it|ment|ers?|ors?))"
        r"(?: (?:yet|at all|in place|at the moment|so far|currently))*",
        _said_of,
    ),
)
"""After all others, whose words these must not take."""
