"""Which files of the folders that somebody names are content, and what each is called in the library."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.catalogue import SIDECAR_ENDING
from knowledge.passage import Asset, Refused

NO_ASSETS = re.compile(r"^(?:readme\b.*|thumbs\.db|desktop\.ini|catalogue\.csv)$", re.I)
"""Files that lie in folders and are meant for nobody; hidden files and sidecars are left out too."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to take in, and the folder that its id is relative to."""

    path: Path
    root: Path


class Ids:
    """Gives each file the id that it had, or one from its path: readable, and the same every time."""

    def __init__(self, known: Mapping[str, Asset]) -> None:
        self._by_path = {path: asset.id for path, asset in known.items()}
        self._taken = {asset.id: path for path, asset in known.items()}

    def of(self, file: FoundFile) -> str:
        path = file.path.as_posix()
        if path in self._by_path:
            return self._by_path[path]
        relative = file.path.relative_to(file.root)
        named = relative.with_suffix("") if relative.suffix.casefold() in (".md", ".markdown") else relative
        slug = re.sub(r"[^\w]+", "-", named.as_posix().casefold()).strip("-_") or "asset"
        holder = self._taken.get(slug)
        # A library that has moved keeps its ids; a second one with a file of the same name gets others.
        if holder is not None and Path(holder).exists():
            slug = f"{slug}-{hashlib.blake2b(path.encode(), digest_size=3).hexdigest()}"
        self._by_path[path], self._taken[slug] = slug, path
        return slug


def found_files(paths: Sequence[Path], refused: list[Refused]) -> Iterator[FoundFile]:
    """Every file below the paths, each once; what is not there is refused."""
    seen: set[Path] = set()
    for path in paths:
        start = Path(path).absolute()
        if not start.exists():
            refused.append(Refused(path=str(path), reason="There is no such file or folder."))
            continue
        root = start if start.is_dir() else start.parent
        below = sorted(start.rglob("*")) if start.is_dir() else [start]
        for file in below:
            if file.is_file() and file not in seen and (file == start or _is_meant(file.relative_to(root))):
                seen.add(file)
                yield FoundFile(path=file, root=root)


def _is_meant(relative: Path) -> bool:
    hidden = any(part.startswith((".", "~$", "__")) for part in relative.parts)
    return not hidden and not relative.name.endswith(SIDECAR_ENDING) and not NO_ASSETS.match(relative.name)
