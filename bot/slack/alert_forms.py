"""What the form of alerts holds when Slack sends it in."""

from collections.abc import Mapping
from typing import Any

from bot.domain.alert import AlertChoice, AlertKind
from bot.domain.errors import BadInput
from bot.domain.rep import RepId
from bot.slack.digest_forms import quiet_in
from bot.slack.forms import Payload, state_in
from bot.slack.identifiers import Field


def alerts_chosen(view: Payload, rep_id: RepId) -> AlertChoice:
    """What was chosen. Raises BadInput where quiet hours have one end only."""
    on = {str(one["value"]) for one in state_in(view, Field.ALERT_KINDS).get("selected_options") or ()}
    return AlertChoice(rep_id=rep_id, off=frozenset(k for k in AlertKind if str(k) not in on), quiet=quiet_in(view))


def alerts_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Quiet hours have two ends, or none."""
    try:
        quiet_in(view)
    except BadInput as wrong:
        return {Field.QUIET_ENDS: wrong.sentence}
    return {}
