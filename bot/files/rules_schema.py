"""The JSON schema of a rules file, by which editors complete and check it."""

from typing import Any

from bot.domain.rules import Rules

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SHIPPED_WHERE_MISSING = frozenset({"titles"})
"""Sections that a file may leave out, because what is shipped then holds."""


def rules_schema() -> dict[str, Any]:
    """Made of the same classes that read the file, so that they cannot disagree."""
    schema = Rules.model_json_schema(by_alias=True)
    schema["required"] = [name for name in schema["required"] if name not in SHIPPED_WHERE_MISSING]
    return {"$schema": DIALECT, **schema, "title": "Leadbot's rules"}
