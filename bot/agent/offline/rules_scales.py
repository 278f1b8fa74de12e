"""Steps of a scale and what lies beyond: `warm or better`, `at least warm`, `MQL or later`."""

import re
from collections.abc import Sequence

from bot.agent.offline.marks import Option, Values
from bot.agent.offline.scene import Rule, Scene, group, rule
from bot.domain.lead_query import LeadField
from bot.domain.words import Band, Stage

_BANDS = (Band.COLD, Band.COOL, Band.WARM, Band.HOT)
_STAGES = (Stage.SUBSCRIBER, Stage.LEAD, Stage.MQL, Stage.SQL, Stage.OPPORTUNITY, Stage.CUSTOMER)
_UP = (
    r"(?: (?:or|and) (?:better|above|higher|hotter|warmer|up|upwards?|more|over|later|beyond|further|onwards?"
    r"|further along|more advanced|past that)| \+| plus| upwards?| onwards?)"
)
_DOWN = r"(?: (?:or|and) (?:worse|below|lower|colder|cooler|less|under|earlier|before that|down)| downwards?)"
_AT_LEAST = r"(?:at least|minimum|min|no (?:colder|worse|lower|less|earlier) than|not (?:colder|worse|below)(?: than)?)"
_AT_MOST = r"(?:at most|no (?:better|hotter|warmer|higher|more|later) than|not (?:hotter|warmer|better) than)"
_OVER = r"(?:(?:hotter|warmer|better|higher) than|above|beyond|past)"
_UNDER = r"(?:(?:colder|cooler|worse|lower) than|below)"


def _step(words: str, scale: Sequence[str]) -> int | None:
    return next((at for at, value in enumerate(scale) if words in {str(value), f"{value}s"}), None)


def _beyond(match: re.Match[str], scene: Scene) -> Values | None:
    """The values from a step of its scale on, up or down."""
    words = group(match, "step")
    if words == "leads" and group(match, "up").strip() == "plus":
        return None  # `hot leads plus warm leads`
    for field, scale in ((LeadField.BAND, _BANDS), (LeadField.STAGE, _STAGES)):
        at = _step(words, scale)
        if at is None:
            continue
        past = bool(group(match, "over") or group(match, "under"))
        up = bool(group(match, "up") or group(match, "least") or group(match, "over"))
        values = scale[at + past :] if up else scale[: at + (not past)]
        return Values((Option(field, tuple(values), known=True),)) if values else None
    return None


_STEP = r"(?P<step>hot|warm|cool|cold|subscribers?|leads?|mqls?|sqls?|opportunit(?:y|ies)|customers?)"
_BAND = r"(?P<step>hot|warm|cool|cold)"
_BE = r"(?:(?:are|is|being|that are|who are|rated) )?"
RULES: tuple[Rule, ...] = (
    rule(rf"{_BE}{_STEP}(?: stage)?(?P<up>{_UP})", _beyond),
    rule(rf"{_BE}{_STEP}(?: stage)?(?P<down>{_DOWN})", _beyond),
    rule(rf"{_BE}(?P<least>{_AT_LEAST}) {_STEP}", _beyond),
    rule(rf"{_BE}(?P<most>{_AT_MOST}) {_STEP}", _beyond),
    rule(rf"{_BE}(?P<over>{_OVER}) {_BAND}", _beyond),
    rule(rf"{_BE}(?P<under>{_UNDER}) {_BAND}", _beyond),
)
