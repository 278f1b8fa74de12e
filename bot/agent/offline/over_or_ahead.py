"""Follow-ups to a day of the data's own: `only those still to come`, `not the expired ones`."""

import re
from dataclasses import replace

from bot.agent.offline.rules_due import AHEAD, OVER
from bot.agent.offline.threads_before import Before
from bot.domain.calendar import Calendar
from bot.domain.lead_query import FieldWithin, LeadField
from bot.domain.reading import Reading

_ONES = (
    r"(?:(?:and|or|but|ok|now|please|show|list|me|only|just|the|those|these|ones|one|that|which|who|are|is|have|has) )*"
)
_ASKED = re.compile(
    rf"{_ONES}(?P<no>(?:not|without|excluding|exclude|no)(?: (?:yet|the))* )?(?:already |been )*"
    rf"(?:(?P<over>{OVER}|over)|{AHEAD})"
    rf"(?: (?:ones|already|yet|only|please|though))*(?: ,? ?(?:and |so )?not (?:yet |already )*(?:{OVER}))?"
)


def over_or_ahead(body: str, last: Before, calendar: Calendar) -> Reading | None:
    """The list before with only those whose day is over, or lies ahead; None where it asked for no day."""
    match = _ASKED.fullmatch(body)
    dated = [one for one in last.query.where if isinstance(one, FieldWithin) and one.field is LeadField.CUSTOM]
    if match is None or len(dated) != 1:
        return None
    over = bool(match["over"]) != bool(match["no"])
    window = calendar.until(calendar.today) if over else calendar.since(calendar.today)
    more = FieldWithin(field=LeadField.CUSTOM, custom=dated[0].custom, window=window)
    return replace(last.reading, query=last.query.model_copy(update={"where": (*last.query.where, more)}))
