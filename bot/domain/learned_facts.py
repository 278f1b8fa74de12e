"""What a learned model may look at: facts of a lead by key, the same for learning and for scoring."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.engagement_points import Tally
from bot.domain.event_words import EVENT_WORDS
from bot.domain.lead import Lead
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


@lru_cache(maxsize=CACHED_WORDS)
def known_word(written: str | None) -> str | None:
    """The text without spaces around; None for a blank and for a placeholder such as `Select`."""
    if not written or not written.strip(NO_WORDS) or folded(written) in PLACEHOLDERS:
        return None
    return written.strip()


@dataclass(frozen=True, slots=True)
class Seen:
    """A lead at a moment, as the rules see it."""

    lead: Lead
    seniority: Seniority | None
    department: Department | None
    fit: int
    engagement: int
    tallies: Mapping[EventKind, Tally]


Getter = Callable[[Seen], Fact | None]

FIELDS: Mapping[str, tuple[str, Getter]] = {
    "fit": ("Fit by your rules", lambda seen: float(seen.fit)),
    "engagement": ("Engagement by your rules", lambda seen: float(seen.engagement)),
    "industry": ("Industry", lambda seen: known_word(seen.lead.industry)),
    "employees": ("Company size", lambda seen: _number(seen.lead.employees)),
    "revenue": ("Revenue", lambda seen: _number(seen.lead.revenue)),
    "seniority": ("Seniority", lambda seen: seen.seniority),
    "department": ("Department", lambda seen: seen.department),
    "persona": ("Persona", lambda seen: seen.lead.persona),
    "country": ("Country", lambda seen: known_word(seen.lead.country)),
    "state": ("State", lambda seen: known_word(seen.lead.state)),
    "city": ("City", lambda seen: known_word(seen.lead.city)),
    "language": ("Language", lambda seen: known_word(seen.lead.language)),
    "source": ("Source", lambda seen: seen.lead.source),
    "source_detail": ("Source detail", lambda seen: known_word(seen.lead.source_detail)),
    "last_source": ("Latest source", lambda seen: seen.lead.last_source),
    "campaign": ("Campaign", lambda seen: known_word(seen.lead.campaign)),
    "unsubscribed": ("Unsubscribed", lambda seen: "yes" if seen.lead.unsubscribed else "no"),
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
    facts = {key: fact for key, (_, getter) in FIELDS.items() if (fact := getter(seen)) is not None}
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


def getter_of(key: str) -> Getter:
    """Reads one fact off a lead. Events that never happened are 0, anything else unknown is None."""
    if key.startswith(CUSTOM):
        name = key.removeprefix(CUSTOM)
        return lambda seen: known_word(seen.lead.custom.get(name))
    if key.startswith(EVENT):
        kind = EventKind(key.removeprefix(EVENT))
        return lambda seen: float(tally.points) if (tally := seen.tallies.get(kind)) else 0.0
    return FIELDS[key][1]


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


def _number(value: int | None) -> float | None:
    return None if value is None else float(value)
