"""
How well and how fast content is found: SciFact through the library's own door, and 100,000 made-up passages.

    python -m tests.benchmarks.retrieval

Reads `retrieval/` of the folder that LEADBOT_BENCH_DATA names, else of ../shared/data.
"""

import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import numpy as np

from knowledge.embeddings import MINILM_DIMENSION, MiniLm, Vectors
from knowledge.opening import Library, open_library
from knowledge.passage import Asset, AssetType, Audience, Passage, StoredVectors, Wanted, Watching, nobody_watches
from tests.fakes.memory import MemoryLibrary, MemoryStore

BARS = {"nDCG@10": 0.72, "recall@10": 0.84, "passages/s/core": 40, "p95 ms": 50}
TOP = 10
PASSAGES, PASSAGES_AN_ASSET, WORDS = 100_000, 12, 200
QUESTIONS = 200
TODAY = date(2026, 3, 18)


def folder() -> Path:
    """Where SciFact is."""
    return Path(os.environ.get("LEADBOT_BENCH_DATA", "../shared/data")) / "retrieval"


def lines(path: Path) -> Iterator[Mapping[str, str]]:
    """Objects of a JSON Lines file."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def judgements(path: Path) -> dict[str, dict[str, int]]:
    """Relevant documents by question."""
    judged: dict[str, dict[str, int]] = {}
    for line in path.read_text().splitlines()[1:]:
        question, document, grade = line.split("\t")
        judged.setdefault(question, {})[document] = int(grade)
    return judged


def ndcg(found: list[str], relevant: Mapping[str, int]) -> float:
    """Normalised discounted cumulative gain of the first ten."""
    gained = sum(relevant.get(name, 0) / np.log2(place + 2) for place, name in enumerate(found[:TOP]))
    best = sum(grade / np.log2(place + 2) for place, grade in enumerate(sorted(relevant.values(), reverse=True)[:TOP]))
    return float(gained / best)


def quality(data: Path) -> None:
    """Take SciFact's abstracts in as files, then ask the training questions."""
    with tempfile.TemporaryDirectory() as place:
        files = Path(place) / "files"
        files.mkdir()
        for row in lines(data / "corpus.jsonl"):
            (files / f"{row['_id']}.md").write_text(f"# {row['title']}\n\n{row['text']}\n")
        library = open_library(MemoryLibrary(MemoryStore()), data_dir=Path(place), embedder=MiniLm())
        start, cores = time.perf_counter(), time.process_time()
        taken = library.take_in([files])
        seconds, spent = time.perf_counter() - start, time.process_time() - cores
        print(f"taken in: {len(taken.added)} files, {taken.passages} passages, {len(taken.refused)} refused")
        print(f"          {seconds:.0f} s, {taken.passages / spent:.1f} passages a second and core")
        start = time.perf_counter()
        print(f"again:    {library.take_in([files]).unchanged} unchanged in {time.perf_counter() - start:.1f} s")
        judged, questions = judgements(data / "qrels_train.tsv"), list(lines(data / "queries_train.jsonl"))
        scores, recalls, silent = [], [], 0
        for row in questions:
            relevant = judged.get(str(row["_id"]))
            if relevant:
                found = [
                    Path(one.asset.path).stem for one in library.search.search(row["text"], wanted=Wanted(), limit=TOP)
                ]
                silent += not found
                scores.append(ndcg(found, relevant))
                recalls.append(len(set(found) & set(relevant)) / len(relevant))
        library.close()
    print(f"{len(scores)} questions, {silent} of them with nothing good enough")
    print(f"nDCG@10   {np.mean(scores):.4f} (bar {BARS['nDCG@10']})")
    print(f"recall@10 {np.mean(recalls):.4f} (bar {BARS['recall@10']})")


def embedding() -> None:
    """Passages of 200 words a second and core."""
    chance = random.Random(1)
    vocabulary = "planning stock forecast supplier warehouse the of and to delivery order site item demand for"
    texts = [" ".join(chance.choices(vocabulary.split(), k=WORDS)) for _ in range(120)]
    embedder = MiniLm()
    embedder.query("warm")
    start = time.process_time()
    embedder.passages(texts)
    rate = len(texts) / (time.process_time() - start)
    print(f"embedding {rate:.1f} passages of {WORDS} words a second and core (bar {BARS['passages/s/core']})")


class MadeUp:
    """An embedder that makes vectors of nothing, in no time."""

    name = f"made-up:{MINILM_DIMENSION}"

    def load(self) -> None:
        """There is nothing to load."""

    def passages(self, texts: list[str], *, progress: Watching = nobody_watches) -> Vectors:
        """Random directions."""
        vectors = np.random.default_rng(len(texts)).standard_normal((len(texts), MINILM_DIMENSION)).astype(np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def query(self, text: str) -> Vectors:
        """A random direction, the same for the same text."""
        seed = sum(map(ord, text))
        vector = np.random.default_rng(seed).standard_normal(MINILM_DIMENSION).astype(np.float32)
        return vector / np.linalg.norm(vector)


def made_up_library(place: Path) -> Library:
    """100,000 passages of words as frequent as in a language, in every type and audience."""
    chance = random.Random(7)
    vocabulary = [f"word{int(chance.paretovariate(0.9)):x}" for _ in range(200_000)]
    store, embedder, kinds = MemoryLibrary(MemoryStore()), MadeUp(), list(AssetType)
    for number in range(PASSAGES // PASSAGES_AN_ASSET + 1):
        count = min(PASSAGES_AN_ASSET, PASSAGES - number * PASSAGES_AN_ASSET)
        asset = Asset(
            id=f"a{number}",
            path=f"/library/{number}.md",
            title=f"Asset {number}",
            type=kinds[number % len(kinds)],
            audience=Audience.INTERNAL if number % 7 == 0 else Audience.EXTERNAL,
            expires=date(2025, 1, 1) if number % 5 == 0 else None,
        )
        passages = tuple(
            Passage(
                id=f"a{number}:{n}:x", asset_id=asset.id, text=" ".join(chance.choices(vocabulary, k=WORDS)), order=n
            )
            for n in range(count)
        )
        if passages:
            vectors = embedder.passages([p.text for p in passages]).astype(np.float16).tobytes()
            store.put(asset, StoredVectors(embedder=embedder.name, passages=passages, vectors=vectors))
    return open_library(store, data_dir=place, embedder=embedder)


def speed() -> None:
    """Latency at 100,000 passages, by scanning and by Chroma, with and without filters."""
    filters = {
        "no filter": Wanted(),
        "external, in force": Wanted(audience=Audience.EXTERNAL, on=TODAY),
        "one type of twelve": Wanted(audience=Audience.EXTERNAL, on=TODAY, types=frozenset({AssetType.CASE_STUDY})),
    }
    with tempfile.TemporaryDirectory() as place:
        start = time.perf_counter()
        library = made_up_library(Path(place))
        print(f"made up {PASSAGES:,} passages in {time.perf_counter() - start:.0f} s")
        start = time.perf_counter()
        library.search.search("word1 word2", wanted=Wanted(), limit=TOP)
        print(f"first answer after {time.perf_counter() - start:.1f} s, the word index being made")
        chance = random.Random(3)
        for how in ("comparing all", "by Chroma"):
            if how == "by Chroma":
                start = time.perf_counter()
                library.warm()
                print(f"Chroma filled in {time.perf_counter() - start:.0f} s")
            for name, wanted in filters.items():
                times = []
                for _ in range(QUESTIONS):
                    question = " ".join(f"word{int(chance.paretovariate(0.9)):x}" for _ in range(8))
                    start = time.perf_counter()
                    library.search.search(question, wanted=wanted, limit=TOP)
                    times.append((time.perf_counter() - start) * 1000)
                p95 = np.percentile(times, 95)
                print(f"{how:14} {name:20} median {np.median(times):5.1f} ms, p95 {p95:5.1f} ms (bar {BARS['p95 ms']})")
        library.close()


def main() -> None:
    """Print what was measured, beside the bars."""
    embedding()
    speed()
    data = folder()
    if not data.is_dir():
        sys.exit(f"No SciFact in {data}: set LEADBOT_BENCH_DATA to the folder that holds retrieval/.")
    quality(data)


if __name__ == "__main__":
    main()
