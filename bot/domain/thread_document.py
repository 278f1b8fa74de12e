"""A thread's memory as a JSON document and back, so that a conversation survives a restart."""

from collections.abc import Mapping
from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.domain.reading import ThreadMemory


@cache
def _adapter() -> TypeAdapter[ThreadMemory]:
    return TypeAdapter(ThreadMemory)


def memory_to_document(memory: ThreadMemory) -> Mapping[str, object]:
    """The memory as plain JSON values."""
    return dict(_adapter().dump_python(memory, mode="json"))


def memory_from_document(document: Mapping[str, object]) -> ThreadMemory:
    """The memory that was written; one written by a version of the bot that knew other plans is forgotten."""
    try:
        return _adapter().validate_python(document)
    except ValidationError:
        return ThreadMemory()
