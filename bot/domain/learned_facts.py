"""What a learned model may look at: facts of a lead by key, the same for learning and for scoring."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.domain.brief import SomeLead
from bot.domain.engagement_points import Tally
from bot.domain.event_words import EVENT_WORDS
from bot.domain.rep import folded
from bot.domain.words import Department, EventKind, Seniority

Fact = str | float
CUSTOM, EVENT = "custom:", "event:"
"""How keys of custom fields and of kinds of event begin."""
CACHED_WORDS = 65_536


PLACEHOLDERS = frozenset(
    (
        *("select", "select one", "please select", "select an option", "none selected", "not selected", "no selection"),
        *("choose", "choose one", "please choose", "choose an option", "pick one", "unknown", "not known", "undefined"),
        *("unspecified", "not specified", "not provided", "not given", "not set", "no answer", "prefer not to say"),
        *("to be determined", "tbd", "n a", "na", "none", "null", "nil", "nan", "blank", "empty"),
        *("bitte wahlen", "bitte auswahlen", "auswahlen", "unbekannt", "keine angabe", "choisir", "selectionner"),
        *("inconnu", "non renseigne", "elegir", "seleccionar", "seleccione", "desconocido"),
    )
)
"""What a form or an export writes where nobody chose anything, folded: it means unknown, as a blank does."""


NO_WORDS = " -–—.?_"
"""A cell of nothing else is blank."""


@dataclass(slots=True)
class Seen:
    """A lead at a moment, as the rules see it. Not frozen: it is made once a lead, and freezing takes its time."""

    lead: SomeLead
    role: tuple[Seniority | None, Department | None]
    fit: int
    engagement: int
    tallies: Mapping[EventKind, Tally]


Raw = Callable[[Seen], Hashable]
"""Takes off a lead what stands there."""
Meaning = Callable[[Any], Fact | None]
"""What that means; None where it means nothing."""


@lru_cache(maxsize=CACHED_WORDS)
def known_word(written: str | None) -> str | None:
    """The text without spaces around; None for a blank and for a placeholder such as `Select`."""
    if not written or not written.strip(NO_WORDS) or folded(written) in PLACEHOLDERS:
        return None
    return written.strip()


def _as_it_is(word: str | None) -> str | None:
    return word


def _number(value: int | None) -> float | None:
    return None if value is None else float(value)


def _flag(value: bool) -> str:
    return "yes" if value else "no"


def _points(value: int | None) -> float:
    return float(value or 0)


FIELDS: Mapping[str, tuple[str, Raw, Meaning]] = {
    "fit": ("Fit by your rules", lambda seen: seen.fit, _number),
    "engagement": ("Engagement by your rules", lambda seen: seen.engagement, _number),
    "industry": ("Industry", lambda seen: seen.lead.industry, known_word),
    "employees": ("Company size", lambda seen: seen.lead.employees, _number),
    "revenue": ("Revenue", lambda seen: seen.lead.revenue, _number),
    "seniority": ("Seniority", lambda seen: seen.role[0], _as_it_is),
    "department": ("Department", lambda seen: seen.role[1], _as_it_is),
    "persona": ("Persona", lambda seen: seen.lead.persona, _as_it_is),
    "country": ("Country", lambda seen: seen.lead.country, known_word),
    "state": ("State", lambda seen: seen.lead.state, known_word),
    "city": ("City", lambda seen: seen.lead.city, known_word),
    "language": ("Language", lambda seen: seen.lead.language, known_word),
    "source": ("Source", lambda seen: seen.lead.source, _as_it_is),
    "source_detail": ("Source detail", lambda seen: seen.lead.source_detail, known_word),
    "last_source": ("Latest source", lambda seen: seen.lead.last_source, _as_it_is),
    "campaign": ("Campaign", lambda seen: seen.lead.campaign, known_word),
    "unsubscribed": ("Unsubscribed", lambda seen: seen.lead.unsubscribed, _flag),
}
"""
Fields of a lead with what people call them.

Not among them: whatever says how sales went (status, stage, readiness), who sells (owner), who the person is (name,
address, telephone), and free text.
"""

EVENT_KEYS: Mapping[EventKind, str] = {kind: f"{EVENT}{kind}" for kind in EventKind}

RISING = frozenset(("fit", "engagement", *EVENT_KEYS.values()))
"""Facts of which more may never count for less."""


def facts_of(seen: Seen) -> dict[str, Fact]:
    """Every fact that is known; what is blank, or only a form's placeholder, is absent."""
    facts = {key: fact for key, (_, raw, meaning) in FIELDS.items() if (fact := meaning(raw(seen))) is not None}
    for name, cell in seen.lead.custom.items():
        if word := known_word(cell):
            facts[custom_key(name)] = word
    for kind, tally in seen.tallies.items():
        facts[EVENT_KEYS[kind]] = float(tally.points)
    return facts


@lru_cache(maxsize=4_096)
def custom_key(name: str) -> str:
    """The key of a custom field."""
    return f"{CUSTOM}{name}"


def raw_of(key: str) -> Raw:
    """Takes one fact off a lead as it stands there."""
    if key.startswith(CUSTOM):
        name = key.removeprefix(CUSTOM)
        return lambda seen: seen.lead.custom.get(name)
    if key.startswith(EVENT):
        kind = EventKind(key.removeprefix(EVENT))
        return lambda seen: tally.points if (tally := seen.tallies.get(kind)) else None
    return FIELDS[key][1]


def meaning_of(key: str) -> Meaning:
    """Says what that means. Events that never happened are 0, anything else unknown is None."""
    if key.startswith(CUSTOM):
        return known_word
    return _points if key.startswith(EVENT) else FIELDS[key][2]


def label_of(key: str) -> str:
    """What people call the fact; for a custom field its own name."""
    if key.startswith(CUSTOM):
        return key.removeprefix(CUSTOM)
    if key.startswith(EVENT):
        return EVENT_WORDS[EventKind(key.removeprefix(EVENT))]
    return FIELDS[key][0]


@lru_cache(maxsize=CACHED_WORDS)
def number_in(written: str) -> float | None:
    """The number that a text is: `1,245`, `12.5 %`, `€ 300`; None for anything else."""
    plain = written.strip().strip("%$€£ ").replace(" ", "")
    head, point, tail = plain.partition(".")
    if "," in head and all(len(part) == 3 for part in head.split(",")[1:]):
        plain = f"{head.replace(',', '')}{point}{tail}"
    try:
        number = float(plain)
    except ValueError:
        return None
    return number if abs(number) < 1e15 else None  # neither infinite nor not a number
