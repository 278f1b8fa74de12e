"""Fields by the words people use for them, the data's own custom fields included."""

import re
from collections.abc import Sequence
from functools import cache

from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of, stem, stems
from bot.agent.offline.static_words import FIELDS
from bot.domain.lead_query import LeadField


@cache
def _by_words() -> dict[str, LeadField]:
    return {key_of(words): field for field, spelled in FIELDS.items() for words in spelled.split(",") if words.strip()}


@cache
def _by_stems() -> dict[str, LeadField]:
    return {stems(words): field for words, field in _by_words().items()}


def field_named(words: str, scene: Scene) -> tuple[LeadField, str] | None:
    """The field that words name, with its name if it is a custom one; None where they name none."""
    names = scene.lexicon.custom_names
    plain = words.strip()
    if plain in _UNITS:
        return None  # `which month`, beside a field called Orders per Month
    if plain in names:
        return LeadField.CUSTOM, names[plain]
    if (shorter := _BEHIND.sub("", plain)) != plain and shorter in names:
        return LeadField.CUSTOM, names[shorter]
    found = _by_words().get(plain) or _by_stems().get(stems(plain))
    if found:
        return found, ""
    custom = {name for key, name in names.items() if stems(key) == stems(plain)}
    return (LeadField.CUSTOM, custom.pop()) if len(custom) == 1 else None


_UNITS = frozenset(f"{unit}{ending}" for unit in ("day", "week", "month", "quarter", "year") for ending in ("", "s"))
_BEHIND = re.compile(r" (?:status|date|number)$")
"""What people say behind the name of a field that has none of it: `security review status`, `contract end date`."""


_NUMBER = re.compile(r"\W*[+-]?\d[\d.,]*\W*(?:[^\W\d_]{1,3})?\W*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d).*")


def is_numeric(custom: str, scene: Scene) -> bool:
    """Whether a custom field writes numbers; one with too many values to know them may."""
    return bool(custom) and _mostly(_NUMBER, custom, scene)


def is_dated(custom: str, scene: Scene) -> bool:
    """Whether a custom field writes days; one with too many values to know them may."""
    return bool(custom) and _mostly(_DAY, custom, scene)


def _mostly(pattern: re.Pattern[str], custom: str, scene: Scene) -> bool:
    values = scene.lexicon.custom.get(custom, ())
    return 2 * sum(pattern.fullmatch(n.value) is not None for n in values) >= len(values)


YES = ("yes", "true", "1", "y", "checked", "on", "x")
NO = ("no", "false", "0", "n", "unchecked", "off")


def yes_of(custom: str, scene: Scene) -> tuple[str, ...]:
    """How a custom field of yes and no writes yes; nothing where it has other values."""
    return _written(custom, YES, scene)


def no_of(custom: str, scene: Scene) -> tuple[str, ...]:
    """How a custom field of yes and no writes no; nothing where it has other values."""
    return _written(custom, NO, scene)


_DONE = re.compile(r" (?:done|completed|complete|finished|signed|installed|in place|carried out|held|sent|received)$")


def tells_it_is_done(custom: str) -> bool:
    """Whether a field says of something that it is done: whoever still needs it has it not, as `Audit Done` has it."""
    return _DONE.search(key_of(custom)) is not None


def nones_of(custom: str, scene: Scene) -> tuple[str, ...]:
    """How a custom field writes that there is none, where that is a value of it and no blank."""
    return tuple(n.value for n in scene.lexicon.custom.get(custom, ()) if n.value.casefold() == "none")


def _written(custom: str, answer: Sequence[str], scene: Scene) -> tuple[str, ...]:
    values = [n.value for n in scene.lexicon.custom.get(custom, ())]
    if not all(value.casefold() in {*YES, *NO} for value in values):
        return ()
    return tuple(value for value in values if value.casefold() in answer)


def field_words() -> frozenset[str]:
    """Every word that a field is called by."""
    return frozenset(word for words in _by_words() for word in words.split())


@cache
def field_pattern(custom: tuple[str, ...]) -> str:
    """An expression for every name of a field, longest first; `custom` are the keys of the custom fields."""
    behind = (f"{name} {word}" for name in custom for word in ("status", "date", "number"))
    names = {*_by_words(), *custom, *(f"{name}s" for name in custom), *map(_in_the_singular, custom), *behind}
    return f"(?:{'|'.join(re.escape(n).replace(chr(92) + ' ', ' ') for n in sorted(names, key=len, reverse=True))})"


def _in_the_singular(name: str) -> str:
    """`contract type` of Contract Types."""
    *before, last = name.split() or [name]
    return " ".join((*before, stem(last)))


BUT_NOT = {
    LeadField.SCORE,
    LeadField.FIT,
    LeadField.ENGAGEMENT,
    LeadField.READINESS,
    LeadField.CREATED,
    LeadField.BAND,
}
"""Fields that every lead has a value of."""
