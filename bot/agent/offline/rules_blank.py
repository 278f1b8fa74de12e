"""Fields of which nothing is known, or something: `phone is missing`, `we do not know the ERP`, `industry known`."""

import re

from bot.agent.offline.fields import BUT_NOT, field_named, nones_of
from bot.agent.offline.marks import Lacks, Mark, Ready
from bot.agent.offline.scene import Rule, Scene, rule
from bot.domain.lead_query import FieldIs

WHOSE = (
    "(?:whose |where |where the |the |their |in the |in |on the |on a |with |with a |with an |with the "
    "|among (?:the |their |its )?)?"
)
"""What stands before the name of a field."""
_HAVING = rf"(?:{WHOSE}|ha(?:s|ve) (?:an? |the )?)"
_GONE = "missing|blank|empty|unknown|not set|not known|not filled(?: in)?|null|unset|not available|none"


def _blank(match: re.Match[str], scene: Scene) -> Mark | None:
    """`phone is missing`, `industry unknown`, `owner is not set`."""
    named = field_named(match["field"], scene)
    if named is None or named[0] in BUT_NOT:
        return None
    if match.groupdict().get("gone") == "none" and (nones := nones_of(named[1], scene)):
        return Ready((FieldIs(field=named[0], custom=named[1], values=nones),))
    return Lacks((named,), negated=True)


def _filled(match: re.Match[str], scene: Scene) -> Mark | None:
    named = field_named(match["field"], scene)
    if named is None or named[0] in BUT_NOT:
        return None
    return Lacks((named,), negated=False)


def rules(field: str) -> tuple[Rule, ...]:
    """Rules for fields that are blank or not; `field` is an expression for the names of all fields."""
    return (
        rule(
            rf"{_HAVING}(?P<field>{field})(?: fields?| columns?| values?)?"
            rf"(?P<verb> is| are| was| has been| is still| left)? (?P<gone>{_GONE})",
            _blank,
        ),
        rule(
            r"(?:where |of whom |that |who )?(?:we|i) (?:do not|never) (?:yet )?know"
            r"(?: (?:about|whether|if|of|what|they (?:have|need|use|want)|their|the|an?))* "
            rf"(?P<field>{field})(?: (?:they (?:have|use)|is|yet|for|of))*",
            _blank,
        ),
        rule(
            rf"{_HAVING}(?P<field>{field})(?: known(?! (?:as|for|by|from|to))|(?: is| are| has been)? "
            "(?:set|filled in)|(?: is| are| has been) (?:known|filled"
            "|not (?:missing|blank|empty|unknown|null)|available|given))",
            _filled,
        ),
    )
