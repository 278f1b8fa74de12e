"""The form by which a channel, or a person, orders its digest."""

from datetime import time
from functools import cache
from itertools import groupby
from typing import Any
from zoneinfo import available_timezones

from bot.domain.countries import countries
from bot.domain.subscription import Subscription
from bot.domain.subscription_words import DAY_NAMES
from bot.domain.words import Band
from bot.slack.digest_forms import HERE, ME, NONE
from bot.slack.identifiers import Field, View
from bot.slack.mrkdwn import SELECT_OPTIONS_MAX, plain, sentence
from bot.slack.views.blocks import Block, Element, context, section
from bot.slack.views.inputs import field, form, grouped_select, option, select, text_input
from bot.slack.views.wording import BAND_SIGN
from bot.usecases.subscribe_channel import DigestOrder

USUAL = DigestOrder(channel_id="", days=frozenset(range(1, 6)), at=time(9), zone="UTC")
"""What most teams take."""
CAPACITIES = (3, 5, 10, 15, 20)
WANTED_MAX_CHARACTERS = 300
REGIONS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")

DAYS = [option(name, str(number)) for number, name in enumerate(DAY_NAMES, start=1)]
BANDS = [
    option(f"{BAND_SIGN[Band.HOT]} Only leads that become hot", Band.HOT),
    option(f"{BAND_SIGN[Band.WARM]} Hot and warm ones", Band.WARM),
    option(f"{BAND_SIGN[Band.COOL]} All but cold ones", Band.COOL),
]
LANGUAGES = [
    option(name, code)
    for code, name in (
        *(("en", "English"), ("de", "Deutsch"), ("es", "Español"), ("fr", "Français"), ("it", "Italiano")),
        *(("ja", "日本語"), ("nl", "Nederlands"), ("pl", "Polski"), ("pt", "Português"), ("sv", "Svenska")),
    )
]


def digest_form(
    filled: DigestOrder | Subscription | None,
    *,
    standing: bool = False,
    personal: bool = False,
    channel_name: str,
    zone: str,
    private_metadata: str,
    trouble: str = "",
    changes: str = "",
) -> Block:
    """Filled with an order, or with what most teams take; `zone` is the asker's, `changes` who changed it before."""
    order = filled or USUAL
    place = f"#{channel_name}" if channel_name else "our direct messages" if personal else "this conversation"
    blocks = [
        *([section(f"⚠️ {sentence(trouble)}")] if trouble else []),
        section(f"I will post leads worth acting on in *{plain(place, 100)}*."),
        *([] if standing or personal else [_for_whom(place)]),
        *_when(order, order.zone if filled else zone),
        *_which(order),
        *([context(plain(changes, 600))] if changes else []),
    ]
    submit = "Change" if standing else "Subscribe"
    return form(View.DIGEST_FORM, title="Lead digest", submit=submit, blocks=blocks, private_metadata=private_metadata)


def _for_whom(place: str) -> Block:
    here, me = option(f"Everybody in {place}", HERE), option("Me alone, as a direct message", ME)
    radio = {"type": "radio_buttons", "options": [here, me], "initial_option": here}
    return field(Field.FOR_WHOM, "For whom?", radio)


def _when(order: DigestOrder | Subscription, zone: str) -> list[Block]:
    begins, ends = (order.quiet.begins, order.quiet.ends) if order.quiet else (None, None)
    return [
        field(Field.DAYS, "Days", _days(order.days)),
        field(Field.TIME, "At", _time(order.at)),
        field(Field.ZONE, "Time zone", grouped_select(zones(), zone)),
        field(Field.QUIET_BEGINS, "Quiet from", _time(begins), optional=True),
        field(
            Field.QUIET_ENDS,
            "Quiet until",
            _time(ends),
            optional=True,
            hint="What is late, because Slack or I was away, is not posted in these hours.",
        ),
        field(
            Field.COUNTRY,
            "Not on public holidays of",
            grouped_select(_countries(), order.country or NONE),
            hint="The next digest covers them.",
        ),
        field(Field.DATES_IN, "Dates in", select(LANGUAGES, order.language)),
    ]


def _which(order: DigestOrder | Subscription) -> list[Block]:
    words = text_input(order.wanted, limit=WANTED_MAX_CHARACTERS, placeholder="EMEA, more than 200 employees")
    return [
        field(Field.BAND, "Which leads?", select(BANDS, order.band)),
        field(
            Field.WANTED,
            "Only these, in your words",
            words,
            optional=True,
            hint="As you would ask me for them. I show you how I understood it.",
        ),
        field(
            Field.SCORE_FROM,
            "Only from a score of",
            text_input(str(order.bar) if order.bar else "", limit=3, placeholder="0"),
            optional=True,
            hint="Besides the band: leads below it are left out.",
        ),
        field(
            Field.CAPACITY,
            "How many at most?",
            select(_capacities(order.capacity), str(order.capacity)),
            hint="As many as the team can call that day; the rest is behind a button.",
        ),
    ]


def _days(days: frozenset[int]) -> Element:
    chosen = [day for day in DAYS if int(day["value"]) in days]
    return {"type": "checkboxes", "options": DAYS} | ({"initial_options": chosen} if chosen else {})


def _time(at: time | None) -> Element:
    return {"type": "timepicker"} | ({"initial_time": f"{at:%H:%M}"} if at else {})


def _capacities(present: int) -> list[Element]:
    return [option(f"{n} leads", str(n)) for n in sorted({*CAPACITIES, present})]


@cache
def _countries() -> list[tuple[str, list[Any]]]:
    """Every country, by the letters its name begins with, in groups that Slack takes."""
    by_name = sorted((country.name, country.code) for country in countries())
    groups: list[tuple[str, list[Any]]] = [("None", [option("No holidays are kept", NONE)])]
    for letter, members in groupby(by_name, key=lambda one: one[0][0]):
        groups.append((letter, [option(name, code) for name, code in members]))
    return groups


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
