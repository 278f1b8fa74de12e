"""Python's collector of reference cycles, kept from going through a batch again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """
    No collection of cycles inside.

    A batch makes tens of thousands of rows and no cycle; going through them all whenever some hundreds are new took a
    fifth of an import's time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
