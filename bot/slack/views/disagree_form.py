"""The form in which a rep says another score than the rules: which, why, and until when."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.lead import ScoredLead
from bot.domain.score_override import LONGEST, REASON_MAX_CHARACTERS
from bot.domain.words import Band
from bot.slack.identifiers import Field, View
from bot.slack.mrkdwn import joined
from bot.slack.views.blocks import Block, Element, section
from bot.slack.views.inputs import field, form, option, select, text_input
from bot.slack.views.wording import BAND_SIGN, Reader, name_of, role_of, standing_of

OFFERED = timedelta(days=30)
"""Until when, where nobody chooses."""
SCORE_MAX_CHARACTERS = 3


def disagree_form(scored: ScoredLead, *, reader: Reader, private_metadata: str) -> Block:
    """Who it is about, what counts now, and what the rep says instead."""
    said = scored.override
    bands = [option(f"{BAND_SIGN[band]} {band}", band) for band in Band]
    why = text_input(said.reason if said else "", limit=REASON_MAX_CHARACTERS, placeholder="met the CFO, budget is set")
    blocks = [
        section(f"{joined(name_of(scored.lead), role_of(scored.lead))}\n{standing_of(scored)}"),
        field(
            Field.MY_SCORE,
            "My score",
            text_input(str(said.score) if said else "", limit=SCORE_MAX_CHARACTERS, placeholder="80"),
            optional=True,
            hint="0 to 100; or choose a band.",
        ),
        field(Field.MY_BAND, "My band", select(bands), optional=True),
        field(Field.MY_REASON, "Why?", why),
        field(Field.MY_UNTIL, "Until when?", _day(reader), hint=f"At most {LONGEST.days} days; then the rules count."),
    ]
    return form(View.DISAGREE_FORM, title="Disagree", submit="Save", blocks=blocks, private_metadata=private_metadata)


def _day(reader: Reader) -> Element:
    day: datetime = (reader.now + OFFERED).astimezone(ZoneInfo(reader.zone))
    return {"type": "datepicker", "initial_date": f"{day:%Y-%m-%d}"}
