"""The form by which a channel orders its digest."""

from datetime import time
from functools import cache
from itertools import groupby
from typing import Any
from zoneinfo import available_timezones

from bot.domain.subscription import Subscription
from bot.domain.words import Band
from bot.slack.identifiers import Action, Field, View
from bot.slack.mrkdwn import SELECT_OPTIONS_MAX, plain, sentence
from bot.slack.views.blocks import Block, Element, Message, actions, button, confirmed, message, section
from bot.slack.views.inputs import field, form, grouped_select, option, select
from bot.slack.views.wording import BAND_SIGN, Reader

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WORKING_DAYS = frozenset(range(1, 6))
MORNING = time(9)
STOPPED = "Stopped: this channel gets no more digests. To order one again: `/lead digest`"
NONE_THERE = "This channel has no digest. To order one: `/lead digest`"
INVITE_ME = (
    "I am not in that channel yet, so I cannot post there. Type `/invite @Leadbot` in it before the first digest."
)
CAPACITIES = (3, 5, 10, 15, 20)
REGIONS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")

DAYS = [option(name, str(number)) for number, name in enumerate(DAY_NAMES, start=1)]
BANDS = [
    option(f"{BAND_SIGN[Band.HOT]} Only leads that become hot", Band.HOT),
    option(f"{BAND_SIGN[Band.WARM]} Hot and warm ones", Band.WARM),
    option(f"{BAND_SIGN[Band.COOL]} All but cold ones", Band.COOL),
]


def digest_form(
    standing: Subscription | None, *, channel_name: str, zone: str, private_metadata: str, trouble: str = ""
) -> Block:
    """Filled with the channel's standing order, or with what most teams take; `zone` is the asker's."""
    place = f"#{channel_name}" if channel_name else "this conversation"
    days = standing.days if standing else WORKING_DAYS
    at = standing.at if standing else MORNING
    capacity = standing.capacity if standing else 10
    blocks = [
        *([section(f"⚠️ {sentence(trouble)}")] if trouble else []),
        section(f"I will post new leads worth acting on in *{plain(place, 100)}*."),
        field(Field.DAYS, "Days", _days(days)),
        field(Field.TIME, "At", {"type": "timepicker", "initial_time": f"{at:%H:%M}"}),
        field(Field.ZONE, "Time zone", grouped_select(zones(), standing.zone if standing else zone)),
        field(Field.BAND, "Which leads?", select(BANDS, standing.band if standing else Band.HOT)),
        field(
            Field.CAPACITY,
            "How many at most?",
            select(_capacities(capacity), str(capacity)),
            hint="As many as the team can call that day; the rest is behind a button.",
        ),
    ]
    submit = "Change" if standing else "Subscribe"
    return form(View.DIGEST_FORM, title="Lead digest", submit=submit, blocks=blocks, private_metadata=private_metadata)


def _days(days: frozenset[int]) -> Element:
    chosen = [day for day in DAYS if int(day["value"]) in days]
    return {"type": "checkboxes", "options": DAYS} | ({"initial_options": chosen} if chosen else {})


def _capacities(present: int) -> list[Element]:
    return [option(f"{n} leads", str(n)) for n in sorted({*CAPACITIES, present})]


@cache
def zones() -> list[tuple[str, list[Any]]]:
    """Every time zone that people live in, by region, in groups that Slack takes."""
    names = sorted(name for name in available_timezones() if name.partition("/")[0] in REGIONS)
    groups: list[tuple[str, list[Any]]] = [("Universal", [option("UTC", "UTC")])]
    for region, members in groupby(names, key=lambda name: name.partition("/")[0]):
        options = [option(_city(name), name) for name in members]
        parts = [options[n : n + SELECT_OPTIONS_MAX] for n in range(0, len(options), SELECT_OPTIONS_MAX)]
        groups += [(region if len(parts) == 1 else f"{region} {n}", part) for n, part in enumerate(parts, start=1)]
    return groups


def _city(name: str) -> str:
    return name.partition("/")[2].replace("_", " ").replace("/", ", ") + f" ({name})"


def ordered(subscription: Subscription, *, reader: Reader) -> Message:
    """What was ordered, and what can be done about it."""
    text = f"✅ {schedule_of(subscription)} {_next(subscription, reader=reader)}"
    return message(text, [section(sentence(text)), controls(subscription)])


def schedule_of(subscription: Subscription) -> str:
    """`Digest for #sales: Monday to Friday at 09:00 (Europe/Berlin), hot leads, 10 at most.`"""
    place = f"#{subscription.channel_name}" if subscription.channel_name else "this conversation"
    which = {Band.HOT: "hot leads", Band.WARM: "hot and warm leads"}.get(subscription.band, "all but cold leads")
    return (
        f"Digest for {place}: {days_of(subscription.days)} at {subscription.at:%H:%M} ({subscription.zone}), "
        f"{which}, {subscription.capacity} at most."
    )


def days_of(days: frozenset[int]) -> str:
    """`Monday to Friday`, `every day`, `Monday, Thursday`."""
    ordered_days = sorted(days)
    if len(ordered_days) == len(DAY_NAMES):
        return "every day"
    span = ordered_days[-1] - ordered_days[0] + 1
    if span == len(ordered_days) > 2:
        return f"{DAY_NAMES[ordered_days[0] - 1]} to {DAY_NAMES[ordered_days[-1] - 1]}"
    return ", ".join(DAY_NAMES[day - 1] for day in ordered_days)


def _next(subscription: Subscription, *, reader: Reader) -> str:
    if subscription.paused:
        return "Paused: nothing is posted until you resume it."
    there = Reader(reader.now, subscription.zone)
    return f"Next: {there.time(subscription.next_due_at)}. Days with nothing new are left out."


def controls(subscription: Subscription) -> Block:
    """Change, pause or resume, stop."""
    stop = button("Stop", Action.STOP_DIGEST, subscription.channel_id, style="danger")
    sure = confirmed(stop, title="Stop this digest?", text="The channel gets no more digests.", yes="Stop it")
    paused = subscription.paused
    turn = ("Resume", Action.RESUME_DIGEST) if paused else ("Pause", Action.PAUSE_DIGEST)
    return actions(
        button("Change", Action.EDIT_DIGEST, subscription.channel_id), button(*turn, subscription.channel_id), sure
    )
