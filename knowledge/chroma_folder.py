"""The directory of the embedded Chroma: who owns it, and whether what lies in it can be trusted."""

import json
import logging
import os
import shutil
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

log = logging.getLogger(__name__)

DATABASE = "chroma.sqlite3"
NOTE = "state.json"


class ChromaFolder:
    """One owner at a time; each fresh start gets a directory of a new name, for Chroma keeps old ones open."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # Not bound to a thread: whoever closes the library may be another than who opened it.
        self._lock = FileLock(folder / "owner.lock", thread_local=False)

    def own(self) -> bool:
        """Whether this process is the owner, or has just become it."""
        if self._lock.is_locked:
            return True
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            return False
        return True

    def disown(self) -> None:
        """Let another process own it."""
        self._lock.release()

    def usable(self) -> Path:
        """The directory to open: the noted one where it can be trusted, else a fresh one."""
        noted = self._noted()
        directory = self._folder / str(noted.get("directory", ""))
        if noted.get("writing") is False and directory.is_dir() and _sound(directory, noted.get("files")):
            return directory
        if noted:
            log.warning("the vector index was left unfinished or damaged; it is made anew")
        return self.start_afresh()

    def start_afresh(self) -> Path:
        """An empty directory, noted; the others go."""
        for old in self._folder.glob("chroma-*"):
            shutil.rmtree(old, ignore_errors=True)
        directory = self._folder / f"chroma-{uuid.uuid4().hex[:8]}"
        directory.mkdir(parents=True)
        self._write({"directory": directory.name, "writing": False, "files": {}})
        return directory

    def note(self, *, writing: bool) -> None:
        """Note on disk that writing starts, or that it has ended and what the files are now."""
        noted = self._noted()
        directory = self._folder / str(noted.get("directory", ""))
        if noted and directory.is_dir():
            self._write(noted | {"writing": writing} | ({} if writing else {"files": _files(directory)}))

    def note_files(self) -> None:
        """Note what the files are now, unless writing was broken off."""
        if self._noted().get("writing") is False:
            self.note(writing=False)

    def _noted(self) -> dict[str, Any]:
        try:
            noted = json.loads((self._folder / NOTE).read_text())
        except (OSError, ValueError):
            return {}
        return noted if isinstance(noted, dict) else {}

    def _write(self, noted: dict[str, Any]) -> None:
        """In one step, and on disk before anything is done that it warns of."""
        beside = self._folder / f"{NOTE}.new"
        with beside.open("w") as file:
            json.dump(noted, file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._folder / NOTE)


def _files(directory: Path) -> dict[str, list[int]]:
    """Size and time of the graph's files. The database is left out: it tells by itself when it is damaged."""
    files = (path for path in directory.rglob("*") if path.is_file() and not path.name.startswith(DATABASE))
    return {path.relative_to(directory).as_posix(): _state(path) for path in files}


def _state(path: Path) -> list[int]:
    state = path.stat()
    return [state.st_size, state.st_mtime_ns]


def _sound(directory: Path, files: object) -> bool:
    """Whether no file was written or cut since it was noted, and the database holds together."""
    if _files(directory) != files:
        return False
    database = directory / DATABASE
    if not database.exists():
        return not files  # a fresh one
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False
