"""A house as of another time, over a copy: scores of that day never stand in the live database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.assembly.house import House, open_house


@contextmanager
def travelled(house: House, *, now: datetime) -> Iterator[House | None]:
    """
    Scores and clocks are those of `now` in it; gone when it closes.

    None where the database is a server, of which there is no copy.
    """
    from bot.storage.copying import copy_into

    with TemporaryDirectory(prefix="leadbot-travel-") as temporary:
        copy = copy_into(house.stores.database, Path(temporary))
        if copy is None:
            yield None
            return
        own = {"data_dir": Path(temporary), "database_url": f"sqlite:///{copy}"}
        elsewhere = open_house(house.settings.model_copy(update=own), clock=lambda: now)
        try:
            yield elsewhere
        finally:
            elsewhere.close()
