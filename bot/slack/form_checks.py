"""What is wrong with a form, said beside the input, before it is taken. Asks nobody, so that Slack need not wait."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import BadInput
from bot.domain.lead import EMAIL_SHAPE
from bot.domain.outcome import OutcomeKind
from bot.slack.forms import decided, digest_ordered, logged
from bot.slack.identifiers import Field
from bot.usecases.drafted_lead import NobodyNamed, NotAnAddress
from bot.usecases.record_outcome import ReasonMissing
from bot.usecases.subscribe_channel import check


def log_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Somebody has to be named, and an address has to be one."""
    draft = logged(view)
    if draft.email and not EMAIL_SHAPE.fullmatch(draft.email):
        return {Field.EMAIL: NotAnAddress().sentence}
    if not draft.email and not (draft.name and draft.company):
        missing = Field.EMAIL if not draft.name else Field.COMPANY
        return {missing: NobodyNamed().sentence}
    return {}


def outcome_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Who is not a fit is so for a reason."""
    kind, reason = decided(view)
    if kind is None:
        return {Field.OUTCOME: "Choose how it ended."}
    if kind is OutcomeKind.DISQUALIFIED and not reason:
        return {Field.REASON: ReasonMissing().sentence}
    return {}


def digest_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """A digest needs a day, and values that exist."""
    order = digest_ordered(view)
    if not order.days:
        return {Field.DAYS: "Choose at least one day."}
    try:
        check(order)
    except BadInput as wrong:
        return {Field.ZONE: wrong.sentence}
    return {}
