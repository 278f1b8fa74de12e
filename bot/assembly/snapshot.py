"""A snapshot: leads and activities of a folder in a database of their own, for questions whose answers stay."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.assembly.house import House, open_house
from bot.domain.errors import BadInput
from bot.settings import Settings

LEADS, ACTIVITIES, LIBRARY = "leads.csv", "activities.csv", "library"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A house over a folder's data, and what was taken in."""

    house: House
    leads: int
    rejected: int
    """Rows of either file that could not be taken in."""
    activities: int


@contextmanager
def open_snapshot(settings: Settings, folder: Path, *, now: datetime) -> Iterator[Snapshot]:
    """
    Import `leads.csv`, and where they are there `activities.csv` and `library/`, as of `now`; gone when it closes.

    Model, embeddings and rules are those of the settings.

    Raises:
        BadInput: the folder holds no leads.
    """
    if not (folder / LEADS).is_file():
        raise BadInput(f"{folder} is no snapshot: it needs a {LEADS}, and may have an {ACTIVITIES} and a {LIBRARY}/.")
    with TemporaryDirectory(prefix="leadbot-snapshot-") as temporary:
        own = {"data_dir": Path(temporary), "database_url": None, "chroma_url": None}
        house = open_house(settings.model_copy(update=own), clock=lambda: now)
        try:
            yield _filled(house, folder, now=now)
        finally:
            house.close()


def _filled(house: House, folder: Path, *, now: datetime) -> Snapshot:
    taken = house.import_leads(folder / LEADS, now=now)
    activities = rejected = 0
    if (folder / ACTIVITIES).is_file():
        done = house.import_activities(folder / ACTIVITIES, now=now)
        activities, rejected = done.added, done.rejected
    if (folder / LIBRARY).is_dir():
        house.library.take_in([folder / LIBRARY])
    return Snapshot(house, leads=taken.created, rejected=taken.rejected + rejected, activities=activities)
