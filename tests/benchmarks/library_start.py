"""
A library of 60,000 and of 100,000 passages in a database: how long until it answers, and until a lost index is back.

    python -m tests.benchmarks.library_start [PASSAGES...]
"""

import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from bot.storage.database import Database
from bot.storage.library import SqlLibrary
from bot.storage.upgrade import upgrade
from knowledge.embeddings import open_embedder
from knowledge.opening import INDEX_FOLDER, open_library
from knowledge.passage import Asset, Passage, StoredVectors

SIZES = (60_000, 100_000)
PASSAGES_AN_ASSET, WORDS = 12, 200
REBUILT_IN_SECONDS, READY_IN_SECONDS = 120.0, 3.0
BARS_UP_TO = 60_000
"""Passages that the bars are for."""
STARTS = 5
LEADBOT = Path(sys.executable).with_name("leadbot")


def fill(folder: Path, passages: int) -> SqlLibrary:
    """So many passages of made-up words, with vectors in random directions under the name of the real embedder."""
    database = Database(f"sqlite:///{folder / 'leadbot.db'}")
    upgrade(database)
    store, chance, embedder = SqlLibrary(database), random.Random(7), open_embedder("minilm").name
    vocabulary = [f"word{int(chance.paretovariate(0.9)):x}" for _ in range(200_000)]
    directions = np.random.default_rng(7)
    for number in range(passages // PASSAGES_AN_ASSET):
        texts = [" ".join(chance.choices(vocabulary, k=WORDS)) for _ in range(PASSAGES_AN_ASSET)]
        own = tuple(Passage(id=f"a{number}:{n}:x", asset_id=f"a{number}", text=t, order=n) for n, t in enumerate(texts))
        vectors = directions.standard_normal((PASSAGES_AN_ASSET, int(embedder.rpartition(":")[2])))
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        asset = Asset(id=f"a{number}", path=f"/library/{number:05}.md", title=f"Asset {number}")
        store.put(asset, StoredVectors(embedder=embedder, passages=own, vectors=vectors.astype(np.float16).tobytes()))
    return store


def rebuilt(folder: Path, store: SqlLibrary) -> tuple[float, float]:
    """Seconds until a lost index stands again, made of what the database has; and how many of them a core worked."""
    shutil.rmtree(folder / INDEX_FOLDER, ignore_errors=True)
    library = open_library(store, data_dir=folder, embedder=open_embedder("minilm"))
    begun, before = time.perf_counter(), time.process_time()
    library.warm()
    seconds, worked = time.perf_counter() - begun, time.process_time() - before
    stands = library._index._stands_for is not None
    library.close()
    return (seconds if stands else float("inf")), worked


def ready(folder: Path, *words: str) -> tuple[float, float]:
    """Seconds until a process that has just started has answered, and how many of them a core worked."""
    environment = {"LEADBOT_DATA_DIR": str(folder), "PATH": "/usr/bin:/bin"}
    begun, before = time.perf_counter(), _children()
    subprocess.run([LEADBOT, *words], env=environment, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - begun, _children() - before


def _children() -> float:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Measure each size; 1 where a bar is missed."""
    missed = 0
    for size in [int(word) for word in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            store = fill(folder, size)
            back, spent = rebuilt(folder, store)
            starts = [ready(folder, "library", "search", "word1 word2 word3f") for _ in range(STARTS)]
            first, worked = (statistics.median(figures) for figures in zip(*starts, strict=True))
        bars = size <= BARS_UP_TO
        missed += bars and (back > REBUILT_IN_SECONDS or first > READY_IN_SECONDS)
        print(f"{size:,} passages{'' if bars else ' (no bars at this size)'}")
        print(f"  a lost index is back after {back:.0f} s, {spent:.0f} s of a core (bar {REBUILT_IN_SECONDS:.0f})")
        print(f"  a new process has answered after {first:.2f} s, {worked:.2f} s of a core (bar {READY_IN_SECONDS})")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
