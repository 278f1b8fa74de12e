"""A file that somebody shared."""

from dataclasses import dataclass
from typing import Any

FILE_BYTES_MAX = 30_000_000


@dataclass(frozen=True, slots=True)
class SharedFile:
    """One file."""

    id: str
    name: str
    data: bytes
    by: str
    address: str
    """Where the app fetches it with its token."""


def file_json(file: SharedFile) -> dict[str, Any]:
    """A file as messages carry it."""
    return {
        "id": file.id,
        "name": file.name,
        "title": file.name,
        "filetype": file.name.rpartition(".")[2],
        "mimetype": "application/octet-stream",
        "user": file.by,
        "size": len(file.data),
        "mode": "hosted",
        "url_private": file.address,
        "url_private_download": file.address,
    }
