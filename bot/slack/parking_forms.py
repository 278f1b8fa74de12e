"""What the form for putting a lead aside holds, and what the button that confirms it carries."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from bot.domain.errors import BadInput
from bot.domain.lead import LeadId
from bot.domain.parking import ReasonCode, WakeUp
from bot.slack.forms import chosen_in, written_in
from bot.slack.identifiers import Field
from bot.slack.views.parking import ASIDE
from bot.usecases.park_lead import NoWakeUp, ParkingPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody filled in."""

    later: bool
    """Come back to them, rather than reject them."""
    code: ReasonCode
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What the button that confirms it carries: what was shown is what is written."""

    lead_id: LeadId
    code: ReasonCode
    words: str
    wake_up: WakeUp


def parking_wanted(view: Mapping[str, Any]) -> Wanted:
    """Raises BadInput where something was not chosen."""
    way, code = chosen_in(view, Field.PARK_WAY), chosen_in(view, Field.PARK_CODE)
    if not way or not code:
        raise BadInput("Choose what is to happen, and why.")
    return Wanted(later=way == ASIDE, code=ReasonCode(code), words=written_in(view, Field.PARK_WORDS))


def parking_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Who is come back to is so at a time."""
    way = chosen_in(view, Field.PARK_WAY)
    if way == ASIDE and not written_in(view, Field.PARK_WORDS):
        return {Field.PARK_WORDS: NoWakeUp().sentence}
    return {}


def packed(plan: ParkingPlan) -> str:
    """As a button's value."""
    said = Understood(lead_id=plan.lead.lead.id, code=plan.code, words=plan.words, wake_up=plan.wake_up)
    return TypeAdapter(Understood).dump_json(said).decode()


def understood(value: str) -> Understood:
    """What a button confirms."""
    return TypeAdapter(Understood).validate_json(value)
