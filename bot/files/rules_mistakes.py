"""What pydantic says of a wrong value, in words for whoever edits the rules."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from bot.domain.rules import Rules
from bot.domain.rules_mistake import Mistake, Place

LIMITS = {
    "greater_than_equal": ("ge", "at least"),
    "greater_than": ("gt", "more than"),
    "less_than_equal": ("le", "at most"),
    "less_than": ("lt", "less than"),
}
KINDS = {
    "string_pattern_mismatch": "three capital letters, such as EUR",
    "value_error": 'a time in quotes, such as "09:00"',
    "int": "a whole number",
    "float": "a number",
    "decimal": "an amount such as 1800.00",
    "string": "a word in quotes",
    "bool": "true or false",
    "tuple": "a list such as [a, b]",
    "mapping": "keys with values, each on its own line",
    "model": "keys with values, each on its own line",
    "dict": "keys with values, each on its own line",
    "time": 'a time in quotes, such as "09:00"',
}
"""What a value should be, by pydantic's word for the mistake or the beginning of it."""


def mistake_of(error: ErrorDetails) -> Mistake:
    """The mistake with its place in the file, what is wrong, and the fix."""
    place: Place = tuple(part for part in error["loc"] if part != "[key]")
    sentence, fix = _said(error, place, of_key="[key]" in error["loc"])
    return Mistake(place=place, sentence=sentence, fix=fix)


def _said(error: ErrorDetails, place: Place, *, of_key: bool) -> tuple[str, str]:
    kind, context, given = error["type"], error.get("ctx", {}), error.get("input")
    if kind == "extra_forbidden":
        return f"`{place[-1]}` is no key I know here.", _meant(str(place[-1]), _keys(place))
    if kind == "missing":
        return f"`{place[-1]}` is missing.", "Add it; the shipped rules.yaml shows how."
    if kind == "enum":
        allowed = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        return f"“{given}” is no {'key' if of_key else 'word'} I know here.", _meant(str(given), allowed)
    if kind == "value_error" and str(place[-1]) == "zone":
        return f"No time zone is called “{given}”.", "Write it like Europe/Berlin, or UTC."
    if place[-1] == "holidays" and kind == "string_pattern_mismatch":
        return f"“{given}” is no country.", "Write two capital letters, such as DE, or nothing between the quotes."
    if kind in LIMITS:
        name, words = LIMITS[kind]
        return f"{given} is out of range.", f"Write {words} {context[name]:g}."
    wanted = KINDS.get(kind) or KINDS.get(kind.split("_")[0])
    if wanted:
        return f"“{given}” does not fit here.", f"Write {wanted}."
    return f"{error['msg']}.", "Compare with the shipped rules.yaml."


def _meant(written: str, allowed: Sequence[str]) -> str:
    close = get_close_matches(written, allowed, n=1, cutoff=0.6)
    return f"Did you mean `{close[0]}`?" if close else f"Known here: {', '.join(allowed)}."


def _keys(place: Place) -> list[str]:
    """Keys that the section knows in which the last part of the place stands."""
    section: type[BaseModel] = Rules
    for part in place[:-1]:
        field = next((f for name, f in section.model_fields.items() if part in (name, f.alias)), None)
        section = (_section(field.annotation) if field else None) or section
    return [field.alias or name for name, field in section.model_fields.items()]


def _section(annotation: object) -> type[BaseModel] | None:
    """The section inside of a field's type, such as that of the items of a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _section(inner))), None)
