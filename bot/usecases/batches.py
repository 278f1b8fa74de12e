"""Cuts a stream into batches."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


def in_batches(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Tuples of at most `size` items, in order (what `itertools.batched` does from Python 3.12)."""
    stream = iter(items)
    while batch := tuple(islice(stream, size)):
        yield batch
