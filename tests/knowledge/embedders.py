"""An embedder for tests: near means sharing words, without a model."""

import re
import threading
import zlib
from collections.abc import Sequence
from functools import cache

import numpy as np

from knowledge.embeddings import Vectors
from knowledge.passage import Watching, nobody_watches

DIMENSION = 64


class WordEmbedder:
    """Each word is a fixed random direction and a text their sum; `asked` keeps what was embedded."""

    def __init__(self, name: str = f"words:{DIMENSION}") -> None:
        self.name = name
        self.asked: list[str] = []
        self.away = False
        self.loaded = threading.Event()

    def load(self) -> None:
        self.loaded.set()
        if self.away:
            raise ConnectionError("the provider is away")

    def passages(self, texts: Sequence[str], *, progress: Watching = nobody_watches) -> Vectors:
        self.asked += texts
        progress(len(texts), len(texts), "")
        return np.stack([self.query(text) for text in texts])

    def query(self, text: str) -> Vectors:
        if self.away:
            raise ConnectionError("the provider is away")
        total = sum((_direction(word[:5]) for word in re.findall(r"\w+", text.casefold())), np.zeros(DIMENSION))
        vector: Vectors = (total / (np.linalg.norm(total) or 1.0)).astype(np.float32)
        return vector


@cache
def _direction(word: str) -> Vectors:
    vector: Vectors = np.random.default_rng(zlib.crc32(word.encode())).standard_normal(DIMENSION).astype(np.float32)
    return vector
