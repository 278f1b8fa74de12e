"""What one rep is told alone, and the form by which they choose it."""

from collections.abc import Sequence
from datetime import time

from bot.domain.alert import Alert, AlertChoice, AlertKind, AlertMessage
from bot.domain.alert_words import NAMES
from bot.slack.identifiers import DIGEST_METADATA, Action, Field, View
from bot.slack.mrkdwn import sentence
from bot.slack.views.blocks import Block, Element, Message, actions, button, context, message, section
from bot.slack.views.inputs import field, form, option

SHOWN_MAX = 20
"""Alerts with a line of their own in one message."""
KINDS = [option(name, str(kind)) for kind, name in NAMES.items()]


def post(told: AlertMessage, alerts: Sequence[Alert]) -> Message:
    """One alert with its buttons, or several one below the other."""
    drawn = _alone(alerts[0]) if len(alerts) == 1 else _together(alerts)
    drawn["metadata"] = {"event_type": DIGEST_METADATA, "event_payload": {"delivery_id": told.id}}
    return drawn


def _alone(alert: Alert) -> Message:
    claim = button("Claim", Action.CLAIM_LEAD, alert.lead_id) if alert.kind is AlertKind.UNCLAIMED else None
    return message(alert.text, [section(sentence(alert.text)), actions(_open(alert), claim, _change())])


def _together(alerts: Sequence[Alert]) -> Message:
    head = f"🔔 {len(alerts)} things about your leads"
    shown = alerts[:SHOWN_MAX]
    more = f"and {len(alerts) - len(shown)} more" if len(alerts) > len(shown) else ""
    text = "\n".join([head, *(alert.text for alert in shown), *([more] if more else [])])
    rows = [section(sentence(alert.text), accessory=_open(alert)) for alert in shown]
    return message(text, [section(f"*{head}*"), *rows, *([context(more)] if more else []), actions(_change())])


def _open(alert: Alert) -> Element:
    return button("Open", Action.OPEN_LEAD, alert.lead_id)


def _change() -> Element:
    return button("Change what I tell you", Action.ALERTS)


def alerts_form(choice: AlertChoice, *, zone: str, private_metadata: str) -> Block:
    """What a rep hears, with what holds now filled in."""
    on = [one for one in KINDS if AlertKind(one["value"]) not in choice.off]
    boxes = {"type": "checkboxes", "options": KINDS} | ({"initial_options": on} if on else {})
    begins, ends = (choice.quiet.begins, choice.quiet.ends) if choice.quiet else (None, None)
    blocks = [
        field(
            Field.ALERT_KINDS,
            "Write to me when",
            boxes,
            optional=True,
            hint="More than three in ten minutes come as one message.",
        ),
        field(Field.QUIET_BEGINS, "Quiet from", _time(begins), optional=True),
        field(
            Field.QUIET_ENDS,
            "Quiet until",
            _time(ends),
            optional=True,
            hint=f"In your time zone ({zone}). What comes in these hours is one message after.",
        ),
    ]
    return form(View.ALERTS_FORM, title="Alerts", submit="Save", blocks=blocks, private_metadata=private_metadata)


def _time(at: time | None) -> Element:
    return {"type": "timepicker"} | ({"initial_time": f"{at:%H:%M}"} if at else {})
