"""How many employees, or how much revenue, an account has."""

import re

from bot.agent.offline.scene import Scene
from bot.agent.offline.whom import NOBODY, whom
from bot.domain.lead_query import FieldIs, LeadField, LeadQuery, Metric, MetricKind
from bot.domain.reading import Reading, Shape

_SIZES = (
    r"how many (?P<f>employees|staff)(?: are there)?(?: at| does| do| has| have)? (?P<s>.+?)"
    r"(?: have| has| employ| employs| got)?",
    r"how many people (?:does|do|has|have) (?P<s>.+?)(?: have| has| employ| employs| got)?",
    r"how many people (?P<s>.+?) (?:have|has|employs?)",
    r"how many people (?:work|are employed) (?:at|for|by) (?P<s>.+?)",
    r"how (?:big|large) is (?:at )?(?P<s>.+?)",
    r"what is (?P<s>.+?) 's (?P<f>headcount|company size|size|number of employees|employee count|employees"
    r"|revenue|annual revenue|turnover)",
    r"what is the (?P<f>headcount|company size|size|number of employees|employee count|revenue|annual "
    r"revenue|turnover) (?:of|at) (?P<s>.+?)",
    r"(?:what|how much) is (?P<s>.+?) worth",
    r"how much revenue (?:does|has) (?P<s>.+?) (?:have|make|has)",
)
_SIZE_PATTERNS = tuple(re.compile(pattern) for pattern in _SIZES)


def company_number(body: str, skipped: int, scene: Scene) -> Reading | None:
    """How many employees, or how much revenue, an account has: the same for all its leads."""
    for pattern in _SIZE_PATTERNS:
        match = pattern.fullmatch(body)
        place = scene.span(skipped + match.start("s"), match["s"]) if match else None
        found = whom(*place, scene) if place else NOBODY
        if match and found.company:
            revenue = re.search(r"revenue|turnover|worth$", match.group()) is not None
            metric = Metric(kind=MetricKind.AVERAGE, field=LeadField.REVENUE if revenue else LeadField.EMPLOYEES)
            where = (FieldIs(field=LeadField.COMPANY, values=(found.company,)),)
            return Reading(shape=Shape.NUMBER, query=LeadQuery(where=where, metric=metric))
    return None
