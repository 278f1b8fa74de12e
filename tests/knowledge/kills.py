"""A process that fills and empties the vector index without end, to be killed, and what must hold then."""

import multiprocessing
import random
import time
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np

from bot.storage.database import Database
from bot.storage.library import SqlLibrary
from bot.storage.upgrade import upgrade
from knowledge import index
from knowledge.opening import INDEX_FOLDER, Library, open_library
from knowledge.passage import Asset, Passage, StoredVectors, Wanted
from tests.knowledge.chroma_server import ChromaServer
from tests.knowledge.embedders import WordEmbedder

ASSETS, PARTS = 200, 3
AT_ONCE = (20, 70)
"""So many assets are added or deleted in one go."""
BATCH, PERSISTED_EVERY = 40, 40
"""Rows; far fewer than in the product, so that a kill seldom falls between two writes."""
WAIT_SECONDS = 30
WITHIN_SECONDS = 0.15
"""A kill comes at most so long after its phase began."""
WRITTEN_SECONDS = 0.003
"""And so long after the first file of the graph was written."""
TIMES_ITS_SIZE = 2
STARTED = multiprocessing.get_context("forkserver")
"""Processes that begin with everything imported and nothing opened."""
STARTED.set_forkserver_preload(["chromadb", "bm25s", "tests.knowledge.kills"])
QUESTIONS = tuple(f"topic{n % 10} detail{n % 13} n{n * 37 % ASSETS} planning" for n in range(40))


class Moment(StrEnum):
    """What the process was doing when it was killed."""

    ADDING = "adding"
    PERSISTING = "persisting"
    DELETING = "deleting"


@dataclass(frozen=True, slots=True)
class World:
    """A library in a database, and where its index lies."""

    folder: Path
    server: ChromaServer | None = None

    def __post_init__(self) -> None:
        """Chroma writes in small pieces here."""
        index.BATCH = BATCH
        index.HNSW["sync_threshold"] = PERSISTED_EVERY

    def store(self) -> SqlLibrary:
        """The library of the database."""
        return SqlLibrary(Database(f"sqlite:///{self.folder / 'library.db'}"))

    def open(self, *, data: Path | None = None) -> Library:
        """The library over the index, which is asked however few passages there are; `data`: over another index."""
        return open_library(
            self.store(),
            data_dir=data or self.folder,
            embedder=WordEmbedder(),
            scan_up_to=0,
            chroma_url=self.server.url if self.server and data is None else None,
        )

    def size(self, data: Path | None = None) -> int:
        """Bytes of the vector index."""
        files = ((data or self.folder) / INDEX_FOLDER).glob("chroma-*/**/*")
        return sum(path.stat().st_size for path in files if path.is_file())


def answers(library: Library) -> list[list[str]]:
    """Passages found for each question, by the index."""
    library.warm()
    if library._index._stands_for is None:
        raise AssertionError("the index cannot be used")
    return [[f.passage.id for f in library.search.search(q, wanted=Wanted(), limit=10)] for q in QUESTIONS]


def wrong_after(world: World, fresh: Path) -> str:
    """What differs from an index that is built afresh in the empty folder; empty where nothing does."""
    after, built = world.open(), world.open(data=fresh)
    try:
        found, right = answers(after), answers(built)
    finally:
        after.close()
        built.close()
    if found != right:
        return f"{sum(a != b for a, b in zip(found, right, strict=True))} of {len(right)} answers differ"
    if world.server:  # whose directory is not ours to keep small
        return ""
    size, bound = world.size(), TIMES_ITS_SIZE * world.size(fresh)
    return f"the directory has {size:,} bytes, more than {bound:,}" if size > bound else ""


def kill_at(world: World, moment: Moment, *, chance: random.Random, server_too: bool = False) -> None:
    """Start the process, and end it by SIGKILL in the midst of what the moment says; the server then starts again."""
    told, telling = STARTED.Pipe(duplex=False)
    process = STARTED.Process(target=churn, args=(world, chance.random(), telling), daemon=True)
    process.start()
    telling.close()
    try:
        graph = moment is Moment.PERSISTING
        while told.recv() != (Moment.ADDING if moment is Moment.PERSISTING else moment):
            pass
        if graph:
            _await_change_of_graph(world)
        time.sleep(chance.uniform(0, WRITTEN_SECONDS if graph else WITHIN_SECONDS))
    finally:
        if world.server and server_too:
            world.server.kill()
        process.kill()
        process.join()
        told.close()
    if world.server and server_too:
        world.server.start()


def _await_change_of_graph(world: World) -> None:
    """Until Chroma writes a file of its graph."""
    before, until = _changed(world), time.monotonic() + WAIT_SECONDS
    while _changed(world) == before:
        if time.monotonic() > until:
            raise AssertionError("Chroma wrote no graph")


def _changed(world: World) -> int:
    where = world.server.folder if world.server else world.folder / INDEX_FOLDER
    try:
        return max((path.stat().st_mtime_ns for path in where.rglob("*.bin")), default=0)
    except FileNotFoundError:  # it was made anew meanwhile
        return 0


def put(store: SqlLibrary, number: int, revision: int) -> None:
    """An asset of three passages; each revision says something else."""
    texts = [f"planning topic{number % 10} detail{(number + part + revision) % 13} n{number}" for part in range(PARTS)]
    passages = tuple(
        Passage(id=f"a{number}:{part}:{revision}", asset_id=f"a{number}", text=text, order=part)
        for part, text in enumerate(texts)
    )
    embedder = WordEmbedder()
    vectors = embedder.passages(texts).astype(np.float16).tobytes()
    asset = Asset(id=f"a{number}", path=f"/l/{number:04}.md", title=f"Asset {number}")
    store.put(asset, StoredVectors(embedder=embedder.name, passages=passages, vectors=vectors))


def new_world(folder: Path, server: ChromaServer | None = None) -> World:
    """The library as it is at first."""
    upgrade(Database(f"sqlite:///{folder / 'library.db'}"))
    world = World(folder, server)
    store = world.store()
    for number in range(ASSETS):
        put(store, number, 0)
    return world


def churn(world: World, seed: float, telling: Connection) -> None:
    """Add and delete for ever, the index in step after each; tells what it is about to do."""
    chance, library, store = random.Random(seed), world.open(), world.store()
    library.warm()
    while True:
        chosen = chance.sample(range(ASSETS), chance.randint(*AT_ONCE))
        if deleting := chance.random() < 0.5:
            store.remove(f"a{number}" for number in chosen)
        else:
            revision = chance.getrandbits(30)
            for number in chosen:
                put(store, number, revision)
        snapshot = library._shelf.current()
        telling.send(Moment.DELETING if deleting else Moment.ADDING)
        library._index.bring_in_step(snapshot)
