"""What the form of a digest holds when Slack sends it in."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from bot.domain.errors import BadInput
from bot.domain.quiet_hours import QuietHours
from bot.domain.words import Band
from bot.slack.forms import Payload, chosen_in, place_of, state_in, written_in
from bot.slack.identifiers import Field
from bot.usecases.subscribe_channel import BAR_MAX, DigestOrder, check

NONE = "-"
"""Value of an option that chooses nothing; Slack takes no empty one."""
ME = "me"
HERE = "here"


def digest_ordered(view: Payload) -> DigestOrder:
    """What was filled in. Raises BadInput where quiet hours have one end only."""
    place = place_of(view)
    country = chosen_in(view, Field.COUNTRY) or NONE
    return DigestOrder(
        channel_id=place.channel_id,
        channel_name=place.channel_name,
        days=frozenset(int(day["value"]) for day in state_in(view, Field.DAYS).get("selected_options") or ()),
        at=_time(view, Field.TIME) or time(9),
        zone=chosen_in(view, Field.ZONE) or "UTC",
        band=Band(chosen_in(view, Field.BAND) or Band.HOT),
        capacity=int(chosen_in(view, Field.CAPACITY) or 10),
        bar=_bar(view),
        wanted=written_in(view, Field.WANTED),
        quiet=quiet_in(view),
        country="" if country == NONE else country,
        language=chosen_in(view, Field.DATES_IN) or "en",
    )


def for_me_alone(view: Payload) -> bool:
    """Whether it is to come as a direct message to whoever orders it."""
    return chosen_in(view, Field.FOR_WHOM) == ME


def digest_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """A digest needs a day, and values that exist and go together."""
    try:
        order = digest_ordered(view)
    except BadInput as wrong:
        return {Field.SCORE_FROM if "score" in wrong.sentence else Field.QUIET_ENDS: wrong.sentence}
    if not order.days:
        return {Field.DAYS: "Choose at least one day."}
    try:
        check(order)
    except BadInput as wrong:
        if order.bar > BAR_MAX:
            return {Field.SCORE_FROM: wrong.sentence}
        return {Field.QUIET_BEGINS if order.quiet and order.quiet.hold(order.at) else Field.ZONE: wrong.sentence}
    return {}


def _bar(view: Payload) -> int:
    written = written_in(view, Field.SCORE_FROM).strip() or "0"
    if not written.isdecimal():
        raise BadInput(f"“{written}” is no score. Write a number from 0 to 100.")
    return int(written)


def _time(view: Payload, field: Field) -> time | None:
    chosen = state_in(view, field).get("selected_time")
    return time.fromisoformat(chosen) if chosen else None


def quiet_in(view: Payload) -> QuietHours | None:
    """Hours in which nothing is posted. Raises BadInput where they have one end only."""
    begins, ends = _time(view, Field.QUIET_BEGINS), _time(view, Field.QUIET_ENDS)
    if begins is None and ends is None:
        return None
    if begins is None or ends is None or begins == ends:
        raise BadInput("Quiet hours have a beginning and another end. Choose both, or neither.")
    return QuietHours(begins, ends)
